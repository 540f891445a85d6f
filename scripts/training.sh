#!/usr/bin/env bash
# Run a bench module with SciPy beside the product: makes var/training with requirements/train.txt first.
set -euo pipefail
cd "$(dirname "$0")/.."
[ -x var/training/bin/python ] || python3 -m venv var/training
var/training/bin/python -m pip install --quiet --require-hashes -r requirements/train.txt
PYTHONPATH=src:. exec var/training/bin/python -m "$@"
