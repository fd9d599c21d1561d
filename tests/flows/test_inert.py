"""Titles, ids, names and file names are others' words: no command lets them order the terminal about."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.inert import inert, inert_line, json_text
from tests.flows.desk import write
from tests.flows.typed import typed

ORDERS = "\x1b]0;owned\x07\x1b[2J\x9b2J\u202edlo"
HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@given(st.text())
def test_nothing_harmful_is_left_and_offsets_hold(text):
    assert len(inert(text)) == len(text) and not HARMFUL.search(inert(text))
    assert not HARMFUL.search(inert_line(text)) and "\n" not in inert_line(text)


@given(st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_is_whole(value):
    written = json_text(value)
    assert json.loads(written) == value and not re.search("[\x7f-\x9f]", written)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory):
    folder = tmp_path_factory.mktemp("inert")
    articles = [
        {"id": f"{n}{ORDERS}", "outlet": f"Post {n}{ORDERS}", "title": f"Leak{ORDERS}", "byline": ORDERS,
         "text": f"Lumora said on Thursday that data of 60 million users had leaked. {ORDERS} It rained on {'all the town ' * 9}."}
        for n in (1, 2)
    ]  # fmt: skip
    (folder / "in").mkdir()
    write(folder / "in" / "a.jsonl", articles)
    (folder / "in" / f"bad{ORDERS}\n.txt").write_text(" ")
    done = typed("run", str(folder / "in"), "--warehouse", str(folder / "w.duckdb"))
    assert done.returncode == 0, done.stderr
    assert not HARMFUL.search(done.stdout + done.stderr)
    return str(folder / "w.duckdb")


def test_every_command_shows_them_inert(warehouse):
    keys = typed("sql", "select claim_key from fact_claim", "--format", "csv", "--warehouse", warehouse).stdout.split()[
        1:
    ]
    articles = typed(
        "sql", "select article_key from dim_article", "--format", "csv", "--warehouse", warehouse
    ).stdout.split()[1:]
    rejected = typed(
        "sql", "select quarantine_key from quality.quarantine", "--format", "csv", "--warehouse", warehouse
    ).stdout.split()[1]
    everything = 'select * exclude (text), title as "a\x1bb" from dim_article'
    for words in (
        *(("sql", everything, "--format", form) for form in ("table", "csv", "json")),
        ("sql", "from dim_outlet"),
        ("sql", f"select '{ORDERS}' as x from nowhere"),
        ("explain", keys[0]),
        ("explain", keys[0], "--json"),
        ("explain", *articles[:2]),
        ("explain", *articles[:2], "--json"),
        ("explain", f"a{ORDERS}", "b"),
        ("quarantine", "list"),
        ("quarantine", "show", rejected),
        ("check",),
        ("run", f"nowhere{ORDERS}"),
    ):
        done = typed(*words, "--warehouse", warehouse)
        assert done.stdout + done.stderr and not HARMFUL.search(done.stdout + done.stderr), words
