"""Closed lists are stated once: the schema repeats them, SQL asks for nothing else, readers give nothing else."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from transforms.facts.read_all import read_facts
from transforms.lexicon import enumerations as lists
from warehouse.search_index import KINDS as INDEXED
from warehouse.tables import TABLES

ROOT = Path(__file__).resolve().parents[3]
COLUMNS = {
    "qualifier": lists.QUALIFIERS,
    "change": lists.CHANGES,
    "polarity": lists.POLARITIES,
    "measure": lists.MEASURES,
    "relation": lists.RELATIONS | lists.FIGURE_RELATIONS,
    "copy_role": lists.COPY_ROLES,
    "published_on_basis": lists.PUBLISHED_BASES,
    "granularity": lists.GRANULARITIES,
    "stage": lists.STAGES,
    "severity": lists.SEVERITIES,
    "outcome": lists.OUTCOMES,
    "status": lists.RUN_STATUSES,
    "kind": lists.ENTITY_KINDS
    | lists.ZONE_KINDS
    | lists.QUOTE_KINDS
    | lists.CORRECTION_KINDS
    | lists.CONTESTS
    | dict.fromkeys(("differs", *INDEXED)),  # of a dispute, and of what a search finds
}
ASKED = re.compile(rf"\b({'|'.join(COLUMNS)})\s*(?:=|<>|(?:not )?in)\s*(\([^()]*\)|'[^']*')")
SQL = [
    ROOT / "warehouse" / "rules.py",
    *sorted((ROOT / "warehouse" / "views").glob("*.sql")),
    *(ROOT / "flows").rglob("*.py"),
]


def test_the_schema_has_every_list() -> None:
    of_schema = {(c.name, tuple(c.values)) for t in TABLES for c in t.columns if c.values}
    for name, values in COLUMNS.items():
        if name not in ("kind", "relation"):
            assert (name, tuple(values)) in of_schema
    assert {tuple(v) for n, v in of_schema if n == "relation"} == {
        tuple(lists.RELATIONS),
        tuple(lists.FIGURE_RELATIONS),
    }
    assert {tuple(v) for n, v in of_schema if n == "kind"} == {
        tuple(lists.ENTITY_KINDS),
        tuple(lists.ZONE_KINDS),
        tuple(lists.QUOTE_KINDS),
        tuple(lists.CORRECTION_KINDS),
    }


@pytest.mark.parametrize("path", SQL, ids=lambda p: str(p.relative_to(ROOT)))
def test_sql_asks_for_listed_values_only(path: Path) -> None:
    for column, asked in ASKED.findall(path.read_text(encoding="utf-8")):
        assert set(re.findall(r"'(\w+)'", asked)) <= set(COLUMNS[column]), f"{column}: {asked}"


@pytest.mark.parametrize("path", sorted((ROOT / "examples" / "articles").rglob("*.txt")), ids=lambda p: p.name)
def test_readers_give_listed_values_only(path: Path) -> None:
    facts = read_facts(
        path.read_text(encoding="utf-8"), title=None, url=None, published="2018-05-22", today=date(2026, 1, 1)
    )
    assert facts.published_on_basis in lists.PUBLISHED_BASES
    assert {z.kind for z in facts.layout.zones} <= set(lists.ZONE_KINDS)
    assert {q.kind for q in facts.quotes} <= set(lists.QUOTE_KINDS)
    assert {m.kind for m in facts.mentions} <= set(lists.ENTITY_KINDS)
    for d in facts.dates:
        assert d.basis in lists.DATE_BASES and d.granularity in lists.GRANULARITIES
    for c in facts.claims:
        assert (c.qualifier in lists.QUALIFIERS) and (c.measure in lists.MEASURES)
        assert (c.change in lists.CHANGES) and (c.polarity in lists.POLARITIES)


def test_every_value_says_what_it_means() -> None:
    for name, values in vars(lists).items():
        if name.isupper():
            assert all(values.values()), name
