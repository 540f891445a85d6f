#!/usr/bin/env bash
# Lock every requirements/*.in with hashes, for all Pythons from 3.11 on, naming no registry.
set -euo pipefail
cd "$(dirname "$0")/../requirements"
command -v uv >/dev/null || { echo "uv is missing: pip install uv" >&2; exit 1; }
for source in *.in; do
  uv pip compile --quiet --generate-hashes --universal --python-version 3.11 --no-emit-index-url \
    --no-emit-find-links --no-header "$source" -o "${source%.in}.txt"
done
