# Every verb of the project. CI, the Dockerfile and people call the same ones.
PYTHON ?= python3
PY := .venv/bin/python
INSTALL := .uv/bin/uv pip install --quiet --compile-bytecode --python $(PY) --require-hashes --requirement
INSTALL_BY_PIP := .uv/bin/python -m pip --python $(PY) install --quiet --require-hashes --requirement
COMPILE := .uv/bin/uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --custom-compile-command "make lock"
LOCK_OPTIONS ?=
RELEVANCE ?= ../shared/relevance
HALF ?= dev
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help run install install-dev static migrate test browser-test bench bench-search check fix contract lock clean

help: ## List the verbs.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: .venv/run.stamp ## Prepare everything and serve on http://localhost:8000 (PORT= changes it).
	@$(PY) -m cms.prepare && exec $(PY) -m cms.serve

install: .venv/run.stamp ## Install what the server needs into .venv, from the lock file.

install-dev: .venv/dev.stamp .scanner/bin/clairvoyance ## Install that, and what tests and checks need.

static: .venv/run.stamp ## Collect the static files into var/static.
	@mkdir -p var/media var/snapshot
	$(PY) manage.py collectstatic --no-input --verbosity 0

migrate: .venv/run.stamp ## Bring the database up to date.
	$(PY) manage.py migrate --no-input

test: .venv/dev.stamp .scanner/bin/clairvoyance ## Run the tests (ARGS= goes to pytest; DATABASE_URL and REDIS_URL select the services).
	$(PY) -m pytest $(ARGS)

browser-test: .venv/dev.stamp ## Run the tests that drive Chromium.
	$(PY) -m pytest -m browser --tb=native $(ARGS)

bench: .venv/dev.stamp ## Measure reads on SQLite and PostgreSQL, as ratios in one run (ARGS=sqlite for one of them).
	@command -v wrk >/dev/null || echo "Install wrk (apt-get install wrk): without it load comes from one connection."
	$(PY) -m tests.bench $(ARGS)

bench-search: .venv/dev.stamp ## Measure search on judged questions (RELEVANCE= folder, HALF= of it, DATABASE_URL).
	$(PY) -m tests.search.bench $(RELEVANCE) $(HALF)

check: .venv/dev.stamp ## Lint, formatting, types, import rules, migrations, and whether the contract is fresh.
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	.venv/bin/lint-imports
	$(PY) manage.py makemigrations --check --dry-run
	$(PY) manage.py contract --check

fix: .venv/dev.stamp ## Repair what the linter and the formatter can.
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

contract: .venv/dev.stamp ## Write the front-end contract anew.
	$(PY) manage.py contract

lock: .uv/bin/uv ## Compile the lock files from pyproject.toml (LOCK_OPTIONS=--upgrade for newer versions).
	$(COMPILE) $(LOCK_OPTIONS) --output-file requirements/run.txt
	$(COMPILE) $(LOCK_OPTIONS) --group dev --constraint requirements/run.txt --output-file requirements/dev.txt
	$(subst pyproject.toml,,$(COMPILE)) $(LOCK_OPTIONS) --group scanner --output-file requirements/scanner.txt
	$(subst pyproject.toml,,$(COMPILE)) $(LOCK_OPTIONS) --group installer --output-file requirements/uv.txt

clean: ## Remove the environment and caches; content (var/) stays.
	rm -rf .venv .uv .scanner .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

# The installer lives apart, so that .venv holds only what the lock file names. Where uv cannot reach the package
# index as it is configured for pip, pip does it, more slowly.
.uv/bin/uv: requirements/uv.txt
	@$(PYTHON) -m venv .uv
	@.uv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/uv.txt
	@touch $@

# So does a scanner that the tests run: what it needs does not fit beside the checks.
.scanner/bin/clairvoyance: requirements/scanner.txt .uv/bin/uv
	@$(PYTHON) -m venv --without-pip .scanner
	@.uv/bin/uv pip install --quiet --python .scanner/bin/python --require-hashes --requirement $< \
		|| .uv/bin/python -m pip --python .scanner/bin/python install --quiet --require-hashes --requirement $<
	@touch $@

.venv/bin/python:
	@$(PYTHON) -m venv --without-pip .venv

.venv/%.stamp: requirements/%.txt .uv/bin/uv | .venv/bin/python
	@echo "Installing $< ..."
	@$(INSTALL) $< || $(INSTALL_BY_PIP) $<
	@touch $@
