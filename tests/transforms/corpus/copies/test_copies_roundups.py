"""A digest holds many texts and makes no one text of them; a longer version of one text does."""

from __future__ import annotations

import polars as pl
import pytest
from copies_desk import article, edited, frame, prose

from transforms.corpus.copies.roundups import joining
from transforms.corpus.index.history import PAIR, MemoryHistory
from transforms.corpus.relate import relate

BRIEFS = [prose(90, 30 + i) for i in range(4)]
DIGEST = "Ten things to talk about\n\n" + "\n\n".join(f"{i + 1}. {b}" for i, b in enumerate(BRIEFS))


def groups(*articles: dict) -> list[int | None]:
    found = relate(frame(*articles), MemoryHistory())
    return found.articles.sort("article_key")["copy_group_key"].to_list()


def test_what_a_digest_holds_is_not_one_text() -> None:
    briefs = [article(i, b, f"Paper {i}") for i, b in enumerate(BRIEFS)]
    found = relate(frame(*briefs, article(9, DIGEST, "Agency", 1)), MemoryHistory())
    assert len(found.pairs.filter(pl.col("relation") == "same_copy")) == 4
    assert found.articles["copy_group_key"].null_count() == 5
    assert found.articles["story_key"].n_unique() > 3


def test_copies_of_a_brief_and_of_a_digest_are_groups_still() -> None:
    briefs = [article(i, b, f"Paper {i}") for i, b in enumerate(BRIEFS)]
    again = [article(i + 4, edited(b, 0.04, i), f"Other {i}", 1) for i, b in enumerate(BRIEFS[:2])]
    digests = [article(8 + i, f"{DIGEST}\n\n{prose(20, i)}", f"House {i}", 1) for i in range(2)]
    assert groups(*briefs, *again, *digests) == [0, 1, None, None, 0, 1, 8, 8]


@pytest.mark.parametrize("held", [1, 2])
def test_a_story_with_another_in_it_is_a_copy_of_both(held) -> None:
    briefs = [article(i, b, f"Paper {i}") for i, b in enumerate(BRIEFS[:held])]
    assert groups(*briefs, article(9, "\n\n".join([prose(150, 8), *BRIEFS[:held]]), "Agency", 1)) == [0] * (held + 1)


def test_cuts_of_a_long_story_that_overlap_are_one_text() -> None:
    parts = [prose(60, 60 + i) for i in range(10)]
    cuts = [article(i, "\n\n".join(parts[i : i + 4]), f"Paper {i}") for i in (0, 2, 4, 6)]
    assert groups(*cuts, article(9, "\n\n".join(parts), "Agency", -1)) == [0] * 5


def _pairs(*rows: tuple[int, int, str, float]) -> pl.DataFrame:
    return pl.DataFrame([(a, b, r, j, 1.0, round(100 * j)) for a, b, r, j in rows], schema=PAIR, orient="row")


def test_parts_that_are_paired_are_one_text() -> None:
    words = {0: 400, 1: 100, 2: 100, 3: 100}
    held = [(0, i, "same_copy", 0.2) for i in (1, 2, 3)]
    assert joining(_pairs(*held), words) == []
    assert sorted(joining(_pairs(*held, (1, 3, "partial_copy", 0.2)), words)) == [(0, 1), (0, 2), (0, 3)]


def test_two_digests_of_the_same_briefs_do_not_make_them_one() -> None:
    words = {0: 400, 1: 100, 2: 100, 3: 100, 8: 500, 9: 90}
    held = [(k, i, "same_copy", 0.2) for k in (0, 8) for i in (1, 2, 3)]
    assert joining(_pairs(*held, (3, 9, "same_copy", 0.9)), words) == [(3, 9)]


def test_digests_that_are_much_alike_do_not_make_one_text_of_what_each_holds() -> None:
    words = {0: 400, 1: 100, 2: 100, 3: 100, 4: 100, 8: 400}
    held = [(0, i, "same_copy", 0.25) for i in (1, 2, 3)] + [(i, 8, "same_copy", 0.25) for i in (3, 4)]
    links = joining(_pairs(*held, (0, 8, "same_copy", 0.5)), words)
    assert sorted(links) == [(0, 8), (8, 3), (8, 4)]


def test_a_digest_comes_and_goes() -> None:
    history = MemoryHistory()
    digest = frame(article(9, DIGEST, "Agency", 1))
    batches = [(frame(*(article(i, b, f"Paper {i}") for i, b in enumerate(BRIEFS))), []), (digest, [])]
    for batch, retired in [*batches, (digest[:0], [2, 3]), (frame(article(7, BRIEFS[3], "Late", 2)), [])]:
        history.apply(relate(batch, history, retired), batch)
        seen = dict(history.article.sort("article_key").select("article_key", "copy_group_key").iter_rows())
        if retired:
            assert seen == {0: 0, 1: 0, 9: 0}
    assert set(seen.values()) == {None}
