#!/usr/bin/env bash
# See that the machine has what tests need from Debian; install it as root, otherwise say the one line to run.
# Usage: scripts/needs.sh browser gettext
set -euo pipefail
packages=()
for need in "$@"; do
  case "$need" in
    browser) command -v chromium >/dev/null || packages+=(chromium) ;;
    gettext) command -v xgettext >/dev/null || packages+=(gettext) ;;
    *) echo "unknown need: $need" >&2; exit 2 ;;
  esac
done
[ ${#packages[@]} -eq 0 ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "${packages[@]}" >/dev/null
else
  echo "Missing on this machine. Run this once, as root: apt-get install ${packages[*]}" >&2
  exit 1
fi
