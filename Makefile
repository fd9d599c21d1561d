# uv is installed into .uv/, so this also works where pip must not touch the system Python (PEP 668).
PYTHON ?= python3
UV := .uv/bin/uv
export UV_PYTHON_DOWNLOADS = never

.PHONY: help demo test fast check fix docs pictures build compiled pure soak
help: ## list these commands
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

demo: .venv/.ready ## install, then run the main job on examples/
	@$(UV) run --locked wirehouse run examples/articles --warehouse demo.duckdb --show-result
	@echo 'In this folder the command is .venv/bin/wirehouse. All of it as a site to open in a browser:'
	@echo '  .venv/bin/wirehouse report --out report --warehouse demo.duckdb'

test: .venv/.ready ## install, then run all tests, two groups at a time
	@$(UV) run --locked python -m tests.groups

fast: .venv/.ready ## about a minute of processor time: pure functions and golden pairs, no whole runs
	@$(UV) run --locked pytest tests/transforms tests/warehouse tests/test_architecture.py -x -m "not slow"

check: .venv/.ready ## linters and types
	@$(UV) run --locked ruff check .
	@$(UV) run --locked ruff format --check .
	@$(UV) run --locked mypy

fix: .venv/.ready ## what the linters can fix, and the formatter
	@$(UV) run --locked ruff check --fix .
	@$(UV) run --locked ruff format .

docs: .venv/.ready ## rewrite the generated pages, then test the docs
	@for page in flows.settings_page flows.view_examples flows.cookbook warehouse.dictionary flows.codes flows.formats tests.picture; do $(UV) run --locked python -m $$page || exit; done
	@$(UV) run --locked pytest tests/test_docs.py tests/test_tutorial.py tests/test_recipes.py

pictures: .venv/.ready ## take the pictures of the docs again (needs chromium)
	@WIREHOUSE_PICTURES=1 $(UV) run --locked pytest tests/flows/test_site_browser.py -k pictures

build: .venv/.ready ## a wheel and a source distribution in dist/
	@$(UV) run --locked python -m hatchling build

compiled: .venv/.ready ## compile the readers in place: about 1.5 times as fast (needs a C compiler; some minutes)
	@$(UV) run --locked --group compile python -m transforms.compiled.build_readers
	@$(UV) run --locked wirehouse --version

pure: .venv/.ready ## remove what `make compiled` made
	@$(UV) run --locked python -m transforms.compiled.build_readers --remove

KILLS ?= 300
TEXTS ?= 1000000
SEED ?= 1
soak: .venv/.ready ## commands killed at any moment, fuzzed texts through the readers: nothing may differ or fail (hours)
	@$(UV) run --locked python -m tests.soak.kills --kills $(KILLS) --seed $(SEED)
	@$(UV) run --locked python -m tests.soak.fuzz --texts $(TEXTS) --seed $(SEED)

$(UV):
	@echo 'installing into .uv and .venv (the first time, a minute or two)'
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .uv "uv>=0.9,<1"

.venv/.ready: $(UV) pyproject.toml uv.lock
	@$(UV) sync --locked --quiet
	@.venv/bin/python -m compileall -q transforms warehouse expectations flows # as uv does the libraries: it is read where none may be written
	@touch $@
