"""A text that very many print: one group, each held against its original, and no more pairs than grow with the number."""

from __future__ import annotations

import datetime as dt

import polars as pl
import pytest
from copies_desk import DAY, article, edited, frame, prose
from hypothesis import given
from hypothesis import strategies as st

from transforms.corpus.copies.groups import Member, original
from transforms.corpus.index.candidates import MOST_SENIOR
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.index.seniority import SENIORITY, by_seniority
from transforms.corpus.index.shingle_carriers import places
from transforms.corpus.relate import relate

WIRE = prose(200, 1)


@pytest.mark.parametrize("change", [0.0, 0.04])
def test_prints_of_one_story_are_held_against_its_original(change) -> None:
    n = 60
    batch = frame(*(article((i * 37) % 101, edited(WIRE, change, i), f"Print {i}", i % 2) for i in range(n)))
    found = relate(batch, MemoryHistory())
    assert found.articles["copy_group_key"].n_unique() == 1
    first = found.articles.filter(pl.col("copy_role") == "original")["article_key"].item()
    with_first = found.pairs.filter((pl.col("article_key") == first) | (pl.col("other_article_key") == first))
    assert len(with_first) == n - 1
    assert len(found.pairs) <= 2 * MOST_SENIOR * n


def test_a_late_original_is_held_against_all() -> None:
    history = MemoryHistory()
    batch = frame(*(article(i, edited(WIRE, 0.04, i), f"Print {i}", 3) for i in range(30)))
    history.apply(relate(batch, history), batch)
    late = frame(article(99, WIRE, "Agency", 2, wire_credits=["Agency"]))
    found = relate(late, history)
    assert len(found.pairs.filter(pl.col("other_article_key") == 99)) == 30
    history.apply(found, late)
    assert set(history.article["copy_rule"]) == {"agency"}


@given(
    st.lists(
        st.builds(
            dict,
            is_agency=st.booleans(),
            published_on=st.sampled_from([DAY, DAY + dt.timedelta(days=1)]),
            is_wire=st.booleans(),
            words=st.integers(0, 3),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_the_most_senior_is_the_original(members) -> None:
    rows = [m | {"article_key": k} for k, m in enumerate(members)]
    senior = pl.DataFrame(rows, schema={**SENIORITY, "article_key": pl.Int64}).sort(by_seniority())
    first, _ = original(
        Member(r["article_key"], r["published_on"], r["is_agency"], r["is_wire"], r["words"]) for r in rows
    )
    assert senior["article_key"][0] == first


def test_places_are_those_in_any_order() -> None:
    assert places(pl.Series([7, 5, 7]), pl.Series([5, 9, 7])).tolist() == [2, 0, 2]
