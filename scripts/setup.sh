#!/usr/bin/env bash
# Make .venv with the locked requirements and the `handslag` command, then the styles, scripts and fonts.
# Usage: scripts/setup.sh base|dev. A second run with nothing changed does nothing and takes no time.
set -euo pipefail
cd "$(dirname "$0")/.."
kind="$1"
lock="requirements/$kind.txt"
venv=.venv

python=""
for candidate in python3 python3.13 python3.12 python3.11; do
  if command -v "$candidate" >/dev/null && "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    python="$candidate"
    break
  fi
done
if [ -z "$python" ]; then
  echo "Handslag needs Python 3.11 or newer. On Debian or Ubuntu, as root: apt-get install python3 python3-venv" >&2
  exit 1
fi

make_venv() {
  if "$python" -c 'import ensurepip' 2>/dev/null; then
    "$python" -m venv "$venv"
  elif "$python" -m pip --version >/dev/null 2>&1; then
    # Debian without python3-venv: an empty environment, filled from outside by the system's pip.
    "$python" -m venv --without-pip "$venv"
    "$python" -m pip --python "$venv/bin/python" install --quiet --disable-pip-version-check pip
  elif [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    "$python" -m venv "$venv"
  else
    echo "Python's venv module is missing. Run this once, as root: apt-get install python3-venv" >&2
    exit 1
  fi
}

[ -x "$venv/bin/python" ] && "$venv/bin/python" -c 'import pip' 2>/dev/null || { rm -rf "$venv"; make_venv; }

stamp="$venv/.installed-$kind"
now="$("$venv/bin/python" -c 'import sys; print(sys.version)'; cat "$lock" pyproject.toml)"
if [ ! -f "$stamp" ] || [ "$(cat "$stamp")" != "$now" ]; then
  echo "Installing what $lock names ..."
  pip=("$venv/bin/python" -m pip --disable-pip-version-check --quiet)
  "${pip[@]}" install --require-hashes -r "$lock"
  "${pip[@]}" install --require-hashes -r requirements/build.txt
  "${pip[@]}" install --no-deps --no-build-isolation --editable .
  printf '%s' "$now" >"$stamp"
fi
"$venv/bin/python" scripts/build_ui.py
"$venv/bin/python" scripts/messages.py compile
