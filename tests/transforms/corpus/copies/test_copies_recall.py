"""A comparison asks its history nothing twice, and hears what it would have been told."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.index.history import ARTICLE, MemoryHistory
from transforms.corpus.index.recall import SPARE, Recalled

CARRIERS = 3 * SPARE
MOST = 4


def _history(seen: Counter[tuple[str, int]] | None = None) -> MemoryHistory:
    """Articles 0 to CARRIERS carry shingle 1; every second of them shingle 2; the first two shingle 3."""

    class Counting(MemoryHistory):
        def articles(self, keys: pl.Series) -> pl.DataFrame:
            seen.update(("articles", k) for k in keys)
            return super().articles(keys)

        def sharing(self, shingles: pl.Series, *more) -> pl.DataFrame:
            seen.update(("sharing", s) for s in shingles)
            return super().sharing(shingles, *more)

    history = MemoryHistory() if seen is None else Counting()
    history.signature = pl.DataFrame(
        [(s, k) for k in range(CARRIERS) for s in (1, 2, 3) if s == 1 or (s == 2 and k % 2) or (s == 3 and k < 2)],
        schema=history.signature.schema,
        orient="row",
    )
    rows = [
        {"article_key": k, "published_on": date(2021, 1, 1) + timedelta(days=(k * 7) % 40), "words": 100, "is_wire": False, "is_agency": k == 5}
        for k in range(CARRIERS)
    ]  # fmt: skip
    history.article = pl.DataFrame([dict.fromkeys(ARTICLE) | r for r in rows], schema=ARTICLE)
    return history


def _keys(*keys: int) -> pl.Series:
    return pl.Series(keys, dtype=pl.Int64)


def _shingles(*shingles: int) -> pl.Series:
    return pl.Series(shingles, dtype=pl.UInt64)


def test_what_was_heard_is_not_asked_again() -> None:
    seen: Counter[tuple[str, int]] = Counter()
    recalled = Recalled(_history(seen))
    assert recalled.articles(_keys(1, 2, 900))["article_key"].to_list() == [1, 2]
    assert recalled.articles(_keys(2, 3, 900))["article_key"].sort().to_list() == [2, 3]
    assert recalled.articles(_keys()).is_empty()
    assert seen == {("articles", k): 1 for k in (1, 2, 3, 900)}


def test_few_set_apart_are_spared_a_question_and_many_are_not() -> None:
    seen: Counter[tuple[str, int]] = Counter()
    recalled = Recalled(_history(seen))
    recalled.sharing(_shingles(1, 3), MOST)
    recalled.sharing(_shingles(1, 3), MOST, _keys(*range(SPARE)))
    assert seen["sharing", 1] == 1
    recalled.sharing(_shingles(1, 3), MOST, _keys(*range(SPARE + MOST)))
    assert seen["sharing", 1] == 2 and seen["sharing", 3] == 1  # of 3 all carriers are known
    assert len(recalled.sharing(_shingles(3))) == 2 and seen["sharing", 3] == 1
    assert len(recalled.sharing(_shingles(1))) == CARRIERS and seen["sharing", 1] == 3


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sets(st.sampled_from([1, 2, 3, 4])), st.sets(st.integers(0, CARRIERS)), st.booleans()), max_size=5
    )
)
def test_every_answer_holds_what_the_history_would_have_said(asked) -> None:
    recalled, apart = Recalled(_history()), set()
    for shingles, more, some in asked:
        apart |= more  # what is set apart only grows
        most, kept = (MOST if some else None), ~pl.col("article_key").is_in(sorted(apart))
        heard = recalled.sharing(_shingles(*shingles), most, _keys(*sorted(apart)))
        assert heard.is_duplicated().sum() == 0
        first = _history().sharing(_shingles(*shingles), most)
        others = _history().sharing(_shingles(*shingles), most, _keys(*sorted(apart))).filter(kept)
        for said in (first, others):
            assert said.join(heard, on=said.columns, how="anti", nulls_equal=True).is_empty()
