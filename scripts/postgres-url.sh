#!/usr/bin/env bash
# Print the address of the PostgreSQL to test on: DATABASE_URL, else the current user on this machine.
set -euo pipefail
cd "$(dirname "$0")/.."
url="${DATABASE_URL:-postgresql://$(id -un)@127.0.0.1:5432/postgres}"
if ! message="$(.venv/bin/python -c 'import psycopg, sys; psycopg.connect(sys.argv[1], connect_timeout=5).close()' "$url" 2>&1)"; then
  echo "No PostgreSQL answers at $url: ${message##*$'\n'}" >&2
  echo "Start one and run: DATABASE_URL=postgresql://user@127.0.0.1:5432/database make test-postgres" >&2
  exit 1
fi
echo "$url"
