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

# Debian without python3-venv has no pip to begin with: take the wheel out of Debian's own package, without root.
pip_from_debian() {
  local folder="$1"
  local state=(-o "Dir::State=$folder/state" -o "Dir::Cache=$folder/cache" -o Debug::NoLocking=1 -qq)
  mkdir -p "$folder/state/lists/partial" "$folder/cache/archives/partial"
  touch "$folder/state/status"
  apt-get "${state[@]}" update && (cd "$folder" && apt-get "${state[@]}" download python3-pip-whl) || return 1
  dpkg-deb --extract "$folder"/python3-pip-whl_*.deb "$folder/unpacked"
}

make_venv() {
  if "$python" -c 'import ensurepip' 2>/dev/null; then
    "$python" -m venv "$venv"
    return
  fi
  local folder pip=("$python" -m pip)
  folder="$(mktemp -d)"
  trap 'rm -rf "$folder"' RETURN
  if ! "${pip[@]}" --version >/dev/null 2>&1; then
    if ! command -v apt-get >/dev/null || ! pip_from_debian "$folder"; then
      echo "Python's venv module is missing. Run this once, as root: apt-get install python3-venv" >&2
      exit 1
    fi
    pip=("$python" "$(echo "$folder"/unpacked/usr/share/python-wheels/pip-*.whl)/pip")
  fi
  "$python" -m venv --without-pip "$venv"
  "${pip[@]}" --python "$venv/bin/python" install --quiet --disable-pip-version-check pip
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
