"""The docs are true: README's query gives README's output, every command is documented, every command in docs parses."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len

from flows import cookbook
from flows.printing import write_result
from flows.query import open_locked_down
from flows.questions import all_questions
from tests.flows.desk import Silent

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = (ROOT / "docs" / "reference" / "commands.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The warehouse that `make demo` makes."""
    from flows.batch import Job
    from flows.job import run_job

    warehouse = tmp_path_factory.mktemp("demo") / "demo.duckdb"
    batch = run_job(Job(warehouse, (str(ROOT / "examples" / "articles"),)), Silent())
    return warehouse, batch


def readme_block(after: str) -> str:
    return re.search(re.escape(after) + r".*?```\w*\n(.*?)```", README, re.S).group(1)  # type: ignore[union-attr]


def test_readmes_query_gives_readmes_output(demo, capsys) -> None:
    query = re.search(r"```sql\n(.*?)```", README, re.S).group(1)  # type: ignore[union-attr]
    with open_locked_down(demo[0]) as connection:
        write_result(connection.sql(query), "table", sys.stdout)
    told = "\n".join(line.rstrip() for line in capsys.readouterr().out.splitlines())
    assert readme_block("kept true by tests/test_docs.py -->").strip() == told.strip()


def test_the_samples_are_read_and_one_broken_record_is_rejected(demo) -> None:
    s = demo[1].summary()
    assert s["published"] and s["checks"]["failed"] == 0
    assert s["quarantined"] == 1 and s["copy_groups"] >= 1


def test_every_command_is_documented_and_every_documented_command_exists() -> None:
    told = subprocess.run(
        [sys.executable, "-m", "flows.cli", "--help"], capture_output=True, text=True, cwd=ROOT, check=True
    ).stdout
    listed = set(re.findall(r"^  ([a-z]+)  +[A-Z]", told, re.M))
    documented = set(re.findall(r"`wirehouse ([a-z]+)", COMMANDS))
    assert listed == documented and "run" in listed


@pytest.mark.parametrize("option", ["--map", "--workers", "--runner", "--json"])
def test_options_of_run_are_documented(option) -> None:
    assert option in COMMANDS


def test_every_view_is_documented() -> None:
    from warehouse.view_heads import views

    for name, _, sql in views():
        if "create or replace view" in sql:
            assert f"`{name}`" in README + (ROOT / "docs" / "explanation" / "figures.md").read_text(), name


def test_links_in_docs_lead_somewhere() -> None:
    for page in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_makefile_has_readmes_two_commands() -> None:
    makefile = (ROOT / "Makefile").read_text()
    for command in re.findall(r"^make (\w+)", README, re.M):
        assert re.search(rf"^{command}:", makefile, re.M)


def test_the_page_of_formats_is_fresh() -> None:
    from flows.formats import PATH, page

    assert (ROOT / PATH).read_text(encoding="utf-8") == page(), "run python -m flows.formats"


def test_the_page_of_codes_is_fresh() -> None:
    from flows.codes import PATH, page

    assert (ROOT / PATH).read_text(encoding="utf-8") == page(), "run python -m flows.codes"


@pytest.mark.parametrize("name", sorted(all_questions()))
def test_questions_answer_something_on_one_screen(demo, name) -> None:
    told = cookbook.answer(demo[0], all_questions()[name]).splitlines()
    assert "(0 rows)" not in told[-1]
    assert len(told) <= 23 and max(map(cell_len, told)) <= 80


def test_the_cookbook_shows_what_the_questions_answer(demo) -> None:
    assert len(all_questions()) >= 25
    assert (ROOT / cookbook.PATH).read_text(encoding="utf-8") == cookbook.page(demo[0]), "run python -m flows.cookbook"


def test_the_accuracy_card_is_what_the_benchmark_wrote() -> None:
    from benchmarks.claims.card import PAGE, with_card

    assert with_card(README, PAGE.read_text(encoding="utf-8")) == README, "run python -m benchmarks.claims.card"


def test_the_picture_of_the_architecture_is_fresh() -> None:
    from tests.picture import PAGE, with_picture

    page = PAGE.read_text(encoding="utf-8")
    assert with_picture(page) == page, "run python -m tests.picture"


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs" / "README.md").read_text(encoding="utf-8")
    pages = [str(p.relative_to(ROOT / "docs")) for p in (ROOT / "docs").rglob("*.md") if p.name != "README.md"]
    assert not [page for page in pages if f"({page})" not in index]
