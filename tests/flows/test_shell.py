"""The prompt: what it completes, what it takes, and that it holds nothing open."""

from __future__ import annotations

import json

import pytest

from flows.query import open_locked_down
from flows.shell import Shell, prompt_session
from flows.shell_words import Words, read_words, suggestions
from tests.flows.desk import ARTICLES, run, write
from warehouse.store import Store

WORDS = Words({"claims": ["claim_key", "surface"], "quotes": ["text", "speaker"], "quality.run": ["status"]})


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shell")
    run(write(folder / "articles.jsonl", ARTICLES), folder / "w.duckdb")
    return folder / "w.duckdb"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("select * from q", ["quotes", "quality.run"]),
        ("select * from quality.", ["quality.run"]),
        ("select claims.s", ["surface"]),
        ("from quotes where sp", ["speaker"]),
        (".for", [".format"]),
        (".format li", ["line"]),
        (".describe cl", ["claims"]),
    ],
)
def test_what_tab_offers(typed, expected) -> None:
    assert [word for word, _ in suggestions(WORDS, typed)] == expected


def test_the_words_are_those_of_the_warehouse(warehouse) -> None:
    words = read_words(warehouse)
    assert "surface" in words.tables["claims"] and "quality.run" in words.tables


def test_statements_and_commands_are_answered(warehouse, capfd) -> None:
    asked: list[list[str]] = []
    shell = Shell(warehouse, lambda words: asked.append(words) or 0)
    for line in (
        "select 42 as answer;",
        ".format json",
        "select 'Dana' as who",
        ".format cakes",
        ".nonsense",
        ".describe claims",
    ):
        shell.take(line)
    out = capfd.readouterr().out
    assert "answer" in out and "42" in out
    assert json.loads(out[out.index("[{") : out.index("]\n") + 1])[0] == {"who": "Dana"}
    assert "format is json" in out and "no command .nonsense" in out and "claim_key" in out
    shell.take(".quit")
    assert shell.is_over


def test_a_mistake_is_a_line_and_the_prompt_goes_on(warehouse, capfd) -> None:
    shell = Shell(warehouse, lambda words: 0)
    shell.take("select * from nowhere;")
    shell.take("select 7 as seven;")
    told = capfd.readouterr()
    assert "nowhere" in told.err and "Traceback" not in told.err and "seven" in told.out


def test_an_open_shell_keeps_nobody_from_writing(warehouse, capfd) -> None:
    shell = Shell(warehouse, lambda words: 0)
    shell.take("select 1;")
    Store(warehouse).connect(wait=0.0).close()
    with open_locked_down(warehouse) as connection:
        assert connection.execute("select count(*) from dim_article").fetchone() == (3,)


def test_a_statement_goes_on_until_its_semicolon_and_is_remembered(warehouse) -> None:
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import DummyOutput

    with create_pipe_input() as keys:
        keys.send_text("select 1\rfrom claims;\r.tables\r")
        session = prompt_session(WORDS, Store(warehouse).files, input=keys, output=DummyOutput())
        assert session.prompt() == "select 1\nfrom claims;"
        assert session.prompt() == ".tables"
    assert "from claims" in (Store(warehouse).files / "shell_history").read_text()
