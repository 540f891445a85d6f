# Handslag: `make demo` shows it, `make test` proves it. Everything else is listed by `make help`.
SHELL := /bin/bash
PORT ?= 8000
VENV := .venv
PY := $(VENV)/bin/python
export PYTHONPYCACHEPREFIX :=

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo run test test-postgres soak check bench bench-match bench-pages bench-quality training lock messages pictures

help: ## What can be made
	@grep -hE '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

setup: ## Make .venv with the handslag command, and the styles and fonts
	@scripts/setup.sh base

setup-dev:
	@scripts/setup.sh dev

demo: setup ## Build everything, load the demo city and serve it (PORT=8000)
	@HANDSLAG_DEMO=1 HANDSLAG_DATA=$${HANDSLAG_DATA:-var/demo} $(VENV)/bin/handslag serve --demo --port $(PORT)

run: setup ## Serve your own city with the settings of the environment (PORT=8000)
	@$(VENV)/bin/handslag serve --port $(PORT)

test: setup-dev ## Run the whole test suite, with journeys in a real browser
	@scripts/needs.sh browser gettext
	@$(PY) -m pytest -n 2 --dist loadgroup

test-postgres: setup-dev ## Run the suite but the journeys on PostgreSQL (DATABASE_URL, else 127.0.0.1:5432)
	@url="$$(scripts/postgres-url.sh)" && DATABASE_URL="$$url" $(PY) -m pytest -n 2 --dist loadgroup -m "not journey and not soak"

soak: setup-dev ## Run the crash and load repetitions
	@$(PY) -m pytest -m soak -o addopts="-q --strict-markers"

check: setup-dev ## Lint, types, import contracts, migrations, translations, templates, deployment
	@scripts/needs.sh gettext
	@scripts/check.sh

bench: setup-dev ## Print speed and quality figures as ratios
	@$(PY) -m bench.notices
	@$(PY) -m bench.match.command
	@$(PY) -m bench.imports
	@$(PY) -m bench.law
	@$(PY) -m bench.barriers
	@$(PY) -m bench.barriers --speed

bench-pages: setup-dev ## Drive the pages at 1,000, 10,000 and 100,000 enterprises
	@$(PY) -m bench.pages

bench-match: setup-dev ## Match at 1,000 to 1,000,000 offers, beside the same question in SQL
	@DATABASE_URL="$$(scripts/postgres-url.sh)" $(PY) -m bench.match

bench-quality: ## Suggest CPV codes for real notices in five folds and print how good that is
	@scripts/training.sh bench.quality

training: ## Teach the CPV suggester anew from the notices and the teacher's answers (docs/cpv.md)
	@scripts/training.sh bench.training learn

pictures: setup-dev ## Take the pictures in docs/pictures again
	@scripts/needs.sh browser
	@PYTHONPATH=src:. $(PY) scripts/pictures.py

lock: ## Lock the requirements again (needs uv)
	@scripts/lock.sh

messages: setup-dev ## Collect the texts for translation into locale/sv
	@$(PY) scripts/messages.py collect
