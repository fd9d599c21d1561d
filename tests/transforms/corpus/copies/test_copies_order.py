"""The same articles in any order and any batches, late, revised, compared again: the same keys, pairs and stories."""

from __future__ import annotations

import polars as pl
import pytest
from copies_desk import article, edited, frame, prose
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.index.candidates import MOST_SENIOR
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate

pytestmark = pytest.mark.slow


def corpus() -> pl.DataFrame:
    """Copies, parts, boilerplate, links and single articles of several outlets over some weeks."""
    footer = "Follow us here\n\n" + " ".join(f"House{i} notes on what else it prints" for i in range(9))
    link = " ".join(f"Linked{i} Story{i} title" for i in range(20))
    made = []
    for s in range(6):
        text = prose(160, s)
        made += [
            (text, "Agency", s),
            (edited(text, 0.05, s), "North", s + 1),
            (f"{text[: len(text) // 2]}\n\n{footer}", "South", s + 1),
            (f"{prose(120, 40 + s)}\n\n{footer}", "South", 5 * s),
            (f"{prose(60, 60 + s)} {link} {prose(60, 70 + s)}", "West", None if s % 2 else 7 * s),
            (f"{text[: len(text) // 3]}\n\n{prose(150, 80 + s)}", None, None),
        ]
    made += [(f"{prose(50, 500 + s)} {link} {prose(50, 520 + s)}", "West", 3 * s) for s in range(5)]
    # a story that many print: edited, cut, word for word, with and without a credit; and what only a few of them share
    wire = prose(120, 200)
    for i in range(13):
        text = wire if i % 4 == 0 else edited(wire, 0.08, i)
        made.append((text[: 300 + 40 * (i % 5)], f"Print {i}", None if i == 5 else (i % 3) + 9))
    made += [(f"{prose(60, 300 + i % 2)}\n\n{wire[:250]}", f"Print {i}", 12) for i in range(4)]
    # digests, of which some hold enough texts to be no copy of one
    for held, day in (([0, 1, 2, 3], 6), ([2, 3, 4, 5], 8), ([0, 1, 2], 4), ([3, 4, 90, 91], 9)):
        made.append(("\n\n".join(prose(160, s) for s in held), f"Digest {day}", day))
    # an event that is told for weeks, longer than a story lasts
    for day in range(0, 50, 2):
        names = " ".join(f"Kanvoro{day // 6 + i} Bastelin{day // 4 + i}" for i in range(5))
        made.append((f"{names} {prose(40, 400 + day)}", f"Daily {day % 3}", day))
    # keys as they come from a hash: in no order
    return frame(
        *(
            article(
                (i * 7919) % 1009 - 500,
                *m,
                title=f"Harbour Dispute {m[2]}",
                wire_credits=["Print 9"] if m[1] in ("Print 7", "Print 9") else [],
            )
            for i, m in enumerate(made)
        )
    )


CORPUS = corpus()


def state(history: MemoryHistory) -> dict[str, pl.DataFrame]:
    return {
        "article": history.article.sort("article_key"),
        "pair": history.pair.sort("article_key", "other_article_key"),
        "block": history.block.sort("unit"),
        "stock": history.stocked.sort().to_frame(),
        "signature": history.signature.sort("article_key", "shingle"),
        "unit": history.unit.sort("article_key", "unit"),
        "story": history.story.sort("story_key"),
    }


def told(*batches: tuple[pl.DataFrame, list[int]]) -> dict[str, pl.DataFrame]:
    history = MemoryHistory()
    for batch, retired in batches:
        history.apply(relate(batch, history, retired), batch)
    return state(history)


def same(a: dict[str, pl.DataFrame], b: dict[str, pl.DataFrame]) -> None:
    for name in a:
        assert a[name].equals(b[name]), name


ONE = told((CORPUS, []))


def test_the_corpus_has_something_to_find() -> None:
    assert set(ONE["pair"]["relation"]) == {"same_copy", "partial_copy"}
    group = dict(ONE["article"].select("article_key", "copy_group_key").iter_rows())
    same = ONE["pair"].filter(pl.col("relation") == "same_copy").select("article_key", "other_article_key")
    assert any(group[a] != group[b] for a, b in same.iter_rows())
    assert len(ONE["block"]) and len(ONE["stock"])
    assert 6 < len(ONE["story"]) < len(CORPUS)
    told_long = ONE["article"].filter(pl.col("outlet").str.starts_with("Daily"))
    assert 1 < told_long["story_key"].n_unique() < 6 < told_long.group_by("story_key").len()["len"].max()
    assert ONE["article"].group_by("copy_group_key").len().drop_nulls()["len"].max() > MOST_SENIOR + 3


@given(st.permutations(range(len(CORPUS))), st.lists(st.integers(0, len(CORPUS)), max_size=5), st.data())
@settings(max_examples=12, deadline=None)
def test_order_batches_and_repeats_do_not_matter(order, cuts, data) -> None:
    bounds = [0, *sorted(cuts), len(CORPUS)]
    batches = [(CORPUS[order[a:b]], []) for a, b in zip(bounds, bounds[1:], strict=False)]
    again = data.draw(st.lists(st.sampled_from(order), max_size=4, unique=True))
    # some come first with another date and less text, under the same key
    early = data.draw(st.lists(st.sampled_from(order), max_size=4, unique=True))
    other = CORPUS[early].with_columns(
        pl.col("published_on").dt.offset_by(f"{data.draw(st.integers(-30, 30))}d"), pl.col("text").str.head(300)
    )
    same(told((other, []), *batches, (CORPUS[again], [])), ONE)


@given(st.lists(st.integers(0, len(CORPUS) - 1), min_size=1, max_size=8, unique=True), st.integers(0, 99))
@settings(max_examples=8, deadline=None)
def test_a_revised_article_leaves_nothing_of_its_older_version(revised, seed) -> None:
    newer = CORPUS[revised]
    older = newer.with_columns(
        pl.col("article_key") + 5_000,
        pl.Series("text", [edited(t, 0.3, seed) + "\n\n" + prose(80, seed) for t in newer["text"]]),
    )
    rest = CORPUS.filter(~pl.col("article_key").is_in(newer["article_key"].implode()))
    same(told((pl.concat([rest, older]), []), (newer, older["article_key"].to_list())), ONE)


def test_a_withdrawn_article_leaves_nothing() -> None:
    extra = frame(article(9_999, CORPUS["text"][0], "East", -1), article(9_998, CORPUS["text"][5], "West", 0))
    same(told((pl.concat([CORPUS, extra]), []), (CORPUS[:0], [9_999, 9_998])), ONE)
