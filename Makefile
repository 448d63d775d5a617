.DEFAULT_GOAL := help
.PHONY: help install run test lint check bench bench-telegram lock
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check

help: ## Show the targets
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' $(MAKEFILE_LIST) | while IFS='|' read -r name what; do printf '%-16s %s\n' "$$name" "$$what"; done

install: $(INSTALLED) ## Set up .venv from the locked versions

$(INSTALLED): requirements.lock pyproject.toml
	@echo "Setting up $(VENV), once; this takes a minute or two ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Wenbao needs Python 3.11 or newer: make PYTHON=python3.11 ...")'
	@$(PYTHON) -m venv $(VENV)
	@$(PIP) --require-hashes -r requirements.lock
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

run: $(INSTALLED) ## Chat here, or on Telegram where a token is set
	@$(BIN)/wenbao run

test: lint check ## Everything a change has to pass
	$(BIN)/pytest --cov
	$(BIN)/coverage report --include='knowledge/*' --fail-under=95

lint: $(INSTALLED) ## Format, rules, types and the direction of imports
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: $(INSTALLED) ## Check the knowledge base
	$(BIN)/wenbao check

bench: $(INSTALLED) ## Measure start-up, questions and growth
	$(BIN)/python benchmarks/cold_start.py
	$(BIN)/python benchmarks/ask.py
	$(BIN)/python benchmarks/growth.py

bench-telegram: $(INSTALLED) ## Measure Telegram delivery beside a bare echo bot
	$(BIN)/python benchmarks/telegram.py

lock: $(INSTALLED) ## Lock the newest versions that pyproject.toml allows
	$(BIN)/uv pip compile pyproject.toml --quiet --upgrade --universal --extra charts --extra dev \
		--generate-hashes --no-annotate --no-header --output-file requirements.lock
