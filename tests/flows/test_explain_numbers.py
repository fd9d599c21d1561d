"""`wirehouse explain ARTICLE --numbers`: each number is a claim, or has the code of the rule that left it out."""

from __future__ import annotations

import json

import pytest

from flows.explain_numbers import SENTENCES, explain_numbers
from tests.flows.desk import run, write

TEXT = "PORT ELLEN, May 3 (AFP) - The S&P 500 fell 3 percent at 10:30. Lumora has 12'500 members."


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("numbers")
    german = "Die Stadt hat am Montag 400 neue Wohnungen gebaut, und der Rat will noch mehr davon bauen lassen."
    records = [{"id": "n1", "outlet": "Courier", "text": TEXT}, {"id": "n2", "outlet": "Kurier", "text": german}]
    run(write(folder / "articles.jsonl", records), folder / "numbers.duckdb")
    return folder / "numbers.duckdb"


def test_every_number_is_a_claim_or_has_a_reason(warehouse, capsys):
    assert explain_numbers(warehouse, "n1", as_json=True)
    numbers = json.loads(capsys.readouterr().out)["numbers"]
    assert [(n["surface"], n.get("code") or n["measure"]) for n in numbers] == [
        ("3", "outside_prose"),
        ("500", "share_index"),
        ("3 percent", "percentage"),
        ("10", "clock_time"),
        ("30", "clock_time"),
        ("12'500", "user_count"),
    ]
    assert all(TEXT[n["char_start"] : n["char_end"]] == n["surface"] for n in numbers)


def test_the_page_for_people_says_why(warehouse, capsys):
    assert explain_numbers(warehouse, "n1", as_json=False)
    shown = capsys.readouterr().out
    assert shown.startswith("n1: 6 numbers, 2 claims, 4 left out")
    assert f"share_index: {SENTENCES['share_index']}" in shown
    assert "outside_prose (dateline)" in shown


def test_an_article_that_is_not_read_says_so(warehouse, capsys):
    assert explain_numbers(warehouse, "n2", as_json=True)
    assert {n["code"] for n in json.loads(capsys.readouterr().out)["numbers"]} == {"language_not_read"}


def test_an_unknown_article_is_told(warehouse):
    assert not explain_numbers(warehouse, "nobody", as_json=False)
