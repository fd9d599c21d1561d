"""Entities across articles: what is merged, by which rule, and what never is."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.names.entities import merge_entities


def frame(*rows: tuple) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["kind", "name", "article_key", "story_key"], orient="row")


def link(rows: pl.DataFrame, name: str, article: int) -> tuple[str, str]:
    found = rows.filter((pl.col("name") == name) & (pl.col("article_key") == article))
    return found.select("entity_name", "rule").row(0)


@pytest.mark.parametrize(
    ("rows", "asked", "expected"),
    [
        (
            [("organisation", "EU", 1, 1), ("organisation", "European Union", 2, 1)],
            ("EU", 1),
            ("European Union", "alias"),
        ),
        ([("organisation", "EU", 1, 1)], ("EU", 1), ("European Union", "alias")),
        ([("organisation", "ACME", 1, 1), ("organisation", "Acme", 2, 1)], ("ACME", 1), ("Acme", "spelling")),
        (
            [("organisation", "Acme", 1, 1), ("organisation", "Acme Corp", 2, 1)],
            ("Acme", 1),
            ("Acme Corp", "legal_form"),
        ),
        ([("person", "Ann Lee", 1, 1), ("person", "Ann B. Lee", 2, 1)], ("Ann Lee", 1), ("Ann B. Lee", "initials")),
        ([("person", "Ann Lee", 1, 7), ("person", "Lee", 2, 7)], ("Lee", 2), ("Ann Lee", "story")),
        (
            [("person", "Ann Lee", 1, 7), ("person", "Ann Lee", 3, 8), ("person", "Lee", 2, 9)],
            ("Lee", 2),
            ("Ann Lee", "surname"),
        ),
        ([("person", "Ann Lee", 1, 7), ("person", "Lee", 2, 9)], ("Lee", 2), ("Lee", "same")),
    ],
)
def test_mergers(rows, asked, expected):
    assert link(merge_entities(frame(*rows)).links, *asked) == expected


def test_people_who_share_a_surname_stay_apart():
    merged = merge_entities(
        frame(
            ("person", "Ann Lee", 1, 1), ("person", "Bob Lee", 2, 1), ("person", "Lee", 3, 1), ("person", "Lee", 4, 2)
        )
    )
    assert merged.entities["name"].to_list() == ["Ann Lee", "Bob Lee", "Lee"]


def test_contradicting_initials_stay_apart():
    rows = frame(("person", "Ann B. Lee", 1, 1), ("person", "Ann C. Lee", 2, 1), ("person", "Ann Lee", 3, 1))
    assert merge_entities(rows).entities.height == 3


def test_acronym_that_articles_resolve():
    rows = pl.DataFrame(
        [("organisation", "World Dairy Council", 1, "WDC"), ("organisation", "WDC", 2, "WDC")],
        schema=["kind", "name", "article_key", "surface"],
        orient="row",
    )
    merged = merge_entities(rows)
    assert link(merged.links, "WDC", 2) == ("World Dairy Council", "seen_as")
    assert merged.entities.rows() == [("organisation", "World Dairy Council", ["WDC"])]


def test_published_entities_take_part():
    known = pl.DataFrame({"kind": ["person"], "name": ["Ann Lee"], "aliases": [["A. Lee"]]})
    merged = merge_entities(frame(("person", "Lee", 5, None)).with_columns(pl.col("story_key").cast(pl.Int64)), known)
    assert merged.entities.rows() == [("person", "Ann Lee", ["A. Lee", "Lee"])]


def test_missing_columns_are_named():
    with pytest.raises(ValueError, match="article_key"):
        merge_entities(pl.DataFrame({"kind": ["person"], "name": ["Ann Lee"]}))


_NAMES = ["Ann Lee", "Lee", "Ann B. Lee", "Bob Lee", "Acme", "Acme Corp", "ACME", "EU", "European Union", "Lee Chen"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["person", "organisation"]), st.sampled_from(_NAMES), st.integers(1, 5), st.integers(1, 2)
        ),
        min_size=1,
    ),
    st.randoms(),
)
def test_order_does_not_matter(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = merge_entities(frame(*sorted(set(rows)))), merge_entities(frame(*sorted(set(shuffled), reverse=True)))
    assert one.entities.equals(other.entities)
    assert one.links.select("kind", "name", "article_key", "entity_name").equals(
        other.links.select("kind", "name", "article_key", "entity_name")
    )
