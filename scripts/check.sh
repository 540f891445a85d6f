#!/usr/bin/env bash
# Everything about the code that can be seen without running its tests; all findings at once.
set -uo pipefail
cd "$(dirname "$0")/.."
bin=.venv/bin
failed=()
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
export HANDSLAG_DATA="$scratch" DJANGO_SETTINGS_MODULE=handslag.config.settings
mapfile -t templates < <(git ls-files 'src/*.html')

step() {
  local name="$1"
  shift
  if "$@" >"$scratch/said" 2>&1; then
    echo "ok      $name"
  else
    echo "FAILED  $name"
    cat "$scratch/said"
    failed+=("$name")
  fi
}

deploy() { HANDSLAG_SECRET_KEY="$(head -c 60 /dev/urandom | base64 -w0)" HANDSLAG_ADDRESS=https://handslag.example "$bin/django-admin" check --deploy --fail-level WARNING; }
demo_is_refused() { local said; ! said="$(HANDSLAG_DEMO=1 deploy 2>&1)" && grep -F handslag.E001 <<<"$said"; }
no_registry() {
  # npm writes where a package asks for money; where it was fetched from stands under "resolved".
  ! grep -nE '^--|https?://' requirements/*.txt requirements/*.in && ! grep -nE 'registry *=|https?://' .npmrc &&
    ! grep -nE '"resolved": "https?:' package-lock.json
}

step "ruff" "$bin/ruff" check src tests bench scripts
step "format" "$bin/ruff" format --check src tests bench scripts
step "types" "$bin/mypy"
step "import contracts" "$bin/lint-imports"
step "migrations" "$bin/django-admin" makemigrations --check --dry-run
step "Swedish texts" "$bin/python" scripts/messages.py check
step "templates formatted" "$bin/djade" --target-version 5.2 --check "${templates[@]}"
step "templates linted" "$bin/djlint" --lint --quiet "${templates[@]}"
step "no registry named" no_registry
step "deployment" deploy
step "deployment refuses the demo" demo_is_refused

if [ ${#failed[@]} -gt 0 ]; then
  echo "Failed: ${failed[*]}"
  exit 1
fi
