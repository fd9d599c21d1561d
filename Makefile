# uv comes into a folder of its own (.uv): works also where pip must not touch the system Python (PEP 668).
PYTHON ?= python3
UV := .uv/bin/uv
export UV_PYTHON_DOWNLOADS = never

.PHONY: demo test check
demo: .venv/.ready ## install, then run the main job on examples/
	@$(UV) run --locked wirehouse run examples/articles --warehouse demo.duckdb --show-result

test: .venv/.ready ## install, then run the tests
	@$(UV) run --locked pytest

check: .venv/.ready ## linters and types
	@$(UV) run --locked ruff check .
	@$(UV) run --locked ruff format --check .
	@$(UV) run --locked mypy

$(UV):
	@$(PYTHON) -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target .uv "uv>=0.9,<1"

.venv/.ready: $(UV) pyproject.toml uv.lock
	@$(UV) sync --locked --quiet
	@touch $@
