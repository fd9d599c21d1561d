"""`wirehouse explain KEY`: who stands against a number in other articles; and words asked for by the cookbook's macros."""

from __future__ import annotations

import pytest

from flows.explain import explain_key
from flows.explain_page import _checks
from flows.query import open_locked_down
from tests.flows.desk import run, write

ARTICLES = [
    {"id": "b1", "outlet": "Herald", "date": "2026-05-04", "title": "Lumora admits leak", "text": "Lumora said on Monday that data of 60 million users had leaked."},
    {"id": "b2", "outlet": "Courier", "date": "2026-05-05", "title": "Broker denies it", "text": "Brightwell, a data broker, said on Tuesday that it held data of 15 million users, not 60 million."},
    {"id": "b3", "outlet": "Courier", "date": "2026-05-05", "title": "Cambridge", "text": "The college in Cambridge said on Tuesday that it had paid $2 million for the bridge and $3 million for a library."},
]  # fmt: skip


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("explain")
    run(write(folder / "articles.jsonl", ARTICLES), folder / "w.duckdb")
    return folder / "w.duckdb"


def ask(warehouse, query: str) -> list[tuple]:
    with open_locked_down(warehouse) as connection:
        return connection.execute(query).fetchall()


def test_a_number_is_shown_with_who_turns_it_down_elsewhere(warehouse, capsys) -> None:
    [(key,)] = ask(warehouse, "select claim_key from claims where article_id = 'b1' and value = 60e6")
    assert explain_key(warehouse, key, as_json=False)
    shown = capsys.readouterr().out
    against = shown[shown.index("Against whom") : shown.index("Where it stands")]
    assert "Brightwell: 15 million, not 60 million (high confidence; explain " in against
    assert "not 60 million." in against, "with the sentence"


def test_the_heading_says_the_figure_in_words(warehouse, capsys) -> None:
    [(key,)] = ask(warehouse, "select claim_key from claims where article_id = 'b2' and polarity = 'denied'")
    assert explain_key(warehouse, key, as_json=False)
    shown = capsys.readouterr().out
    assert shown.startswith("Brightwell: not 60 million users · Courier · 2026-05-05\n")


def test_a_check_is_told_of_the_facts_that_fail_it_alone() -> None:
    check = {"outcome": "warned", "check_name": "fact_claim.x", "element_count": 900, "is_of_this": False, "failing": 3}
    fact = {"checks_passed": 30, "checks_not_passed": [check], "rule": "none"}
    assert dict(_checks(fact))["checks"] == "31 passed", "all that fail are known, and it is none of them"
    fact["checks_not_passed"] = [check | {"is_of_this": True}]
    assert dict(_checks(fact))["checks"] == "30 passed; warned because of it: fact_claim.x"
    fact["checks_not_passed"] = [check | {"failing": 40}]
    assert dict(_checks(fact))["checks"] == "30 passed; warned because of 40 of 900 rows: fact_claim.x"
    fact["checks_not_passed"] = [check | {"failing": None}]
    assert dict(_checks(fact))["checks"] == "30 passed; warned, of the whole table: fact_claim.x"


def test_a_macros_word_is_the_beginning_of_a_word(warehouse) -> None:
    assert len(ask(warehouse, "from costs_of('bridge')")) == 2, "one sentence, two sums"
    assert ask(warehouse, "from costs_of('ridge')") == []
    assert ask(warehouse, "from costs_of('b.idge')") == [], "no pattern"
