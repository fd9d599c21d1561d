"""What repeats in a batch, while the one before it is only known to come: as if that one were published."""

from __future__ import annotations

import polars as pl
import pytest
from copies_desk import article, edited, frame, prose
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.batch_texts import read_texts
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.index.pending import Pending, PendingHistory
from transforms.corpus.relate import relate
from transforms.corpus.repeats.repeated_lines import find_repeats

pytestmark = pytest.mark.slow

FOOTERS = [
    f"Sign up for our {day} newsletter and follow us on every network that there is"
    for day in ("Monday", "Tuesday", "Sunday")
]
TEXTS = [
    "\n\n".join([prose(50, n), *(footer for f, footer in enumerate(FOOTERS) if (n * 7 + f * 5) % (2 + f) == 0)])
    for n in range(140)  # more than are looked at of a line
]
CORPUS = frame(*(article((n * 7919) % 1009 - 500, text, f"Paper {n % 2}", n % 97) for n, text in enumerate(TEXTS)))


def after(history: MemoryHistory, batch: pl.DataFrame, retired: list[int]) -> Pending:
    """The batch as pending: its repeats found, its comparison not begun."""
    texts = read_texts(batch)
    found = find_repeats(batch, history, retired, texts)
    articles = batch.select("article_key", "outlet", "published_on", texts.articles["sample"], "text")
    return Pending(articles, texts.units, found.blocks, pl.Series(retired, dtype=pl.Int64))


@given(
    st.permutations(range(len(CORPUS))), st.integers(4, 70), st.integers(4, 50), st.sets(st.integers(0, 3)), st.sets(st.integers(4, 7))
)  # fmt: skip
@settings(max_examples=25, deadline=None)
def test_a_pending_batch_counts_as_a_published_one(order, first, second, revised, retired_now) -> None:
    history = MemoryHistory()
    before, batch, now = (CORPUS[order[a:b]] for a, b in ((0, first), (first, first + second), (first + second, None)))
    history.apply(relate(before, history), before)
    # of the first articles some come again, some with a new text; the last batch takes the place of others
    older = before[[n for n in revised if n < before.height]]
    newer = older.with_columns(
        pl.col("article_key") + 5_000, pl.Series("text", [edited(t, 0.4, 1) for t in older["text"]], pl.String)
    )
    again = before[-1:].filter(~pl.col("article_key").is_in(older["article_key"].implode()))
    batch = pl.concat([batch, newer, again])
    retired = older["article_key"].to_list()
    gone = [k for k in before["article_key"][4:8].to_list() if k % 2 and k not in retired][: len(retired_now)]

    pending = PendingHistory(history, after(history, batch, retired))
    found = find_repeats(now, pending, gone)
    history.apply(relate(batch, history, retired), batch)
    expected = find_repeats(now, history, gone)

    assert found.lines == expected.lines
    assert found.blocks.changed.sort("unit").equals(expected.blocks.changed.sort("unit"))
    for name in ("now", "boilerplate", "gone", "turned"):
        assert set(getattr(found.blocks, name)) == set(getattr(expected.blocks, name)), name


def test_there_is_something_to_find() -> None:
    history = MemoryHistory()
    history.apply(relate(CORPUS[:60], history), CORPUS[:60])
    pending = PendingHistory(history, after(history, CORPUS[60:110], []))
    assert find_repeats(CORPUS[110:], pending).lines
    assert len(history.block)
