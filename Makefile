# uv comes into a folder of its own (.uv): works also where pip must not touch the system Python (PEP 668).
PYTHON ?= python3
UV := .uv/bin/uv
export UV_PYTHON_DOWNLOADS = never

.PHONY: help demo test fast check fix docs build
help: ## list these commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/.ready ## install, then run the main job on examples/
	@$(UV) run --locked wirehouse run examples/articles --warehouse demo.duckdb --show-result

test: .venv/.ready ## install, then run all tests
	@$(UV) run --locked pytest

fast: .venv/.ready ## the tests of a minute: pure functions and golden pairs, no server, no browser, no kills
	@$(UV) run --locked pytest tests/transforms tests/warehouse tests/test_architecture.py -x

check: .venv/.ready ## linters and types
	@$(UV) run --locked ruff check .
	@$(UV) run --locked ruff format --check .
	@$(UV) run --locked mypy

fix: .venv/.ready ## mend what the linters can mend, and format
	@$(UV) run --locked ruff check --fix .
	@$(UV) run --locked ruff format .

docs: .venv/.ready ## write the pages that are made from the code, then test all of docs
	@$(UV) run --locked python -m warehouse.dictionary
	@$(UV) run --locked pytest tests/test_docs.py

build: .venv/.ready ## a wheel and a source distribution in dist/
	@$(UV) run --locked python -m hatchling build

KILLS ?= 300
TEXTS ?= 1000000
SEED ?= 1
soak: .venv/.ready ## commands killed at any moment, fuzzed texts through the readers: nothing may differ or fail (hours)
	@$(UV) run --locked python -m tests.soak.kills --kills $(KILLS) --seed $(SEED)
	@$(UV) run --locked python -m tests.soak.fuzz --texts $(TEXTS) --seed $(SEED)

$(UV):
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .uv "uv>=0.9,<1"

.venv/.ready: $(UV) pyproject.toml uv.lock
	@$(UV) sync --locked --quiet
	@touch $@
