"""Stories: articles on one event in a window of days, copies always together, and what is written of each story."""

from __future__ import annotations

import datetime as dt

import polars as pl
import pytest

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from transforms.corpus.stories import story_links as links
from transforms.corpus.stories.story_terms import read_terms

DAY = dt.date(2022, 5, 1)
FERRY = "A ferry with 140 passengers capsized off Zanzibar near Chumbe island, harbour master Juma Khatib said."
LATER = "Divers searched the ferry that capsized off Zanzibar near Chumbe island; Juma Khatib said 12 were missing."
BUDGET = "Lawmakers in Wellington passed a budget that cuts the levy on timber, Treasurer Ana Parata announced."


def told(*articles: tuple[str, str | None, int | None], outlet: str = "Paper"):
    frame = pl.DataFrame(
        {
            "article_key": list(range(1, len(articles) + 1)),
            "outlet": [f"{outlet} {i}" for i in range(len(articles))],
            "published_on": [None if d is None else DAY + dt.timedelta(days=d) for _, _, d in articles],
            "title": [t for _, t, _ in articles],
            "text": [x for x, _, _ in articles],
            "wire_credits": [[] for _ in articles],
        },
        schema_overrides={"article_key": pl.Int64, "published_on": pl.Date, "wire_credits": pl.List(pl.String)},
    )
    return relate(frame, MemoryHistory())


def keys(found) -> list[int]:
    return found.articles.sort("article_key")["story_key"].to_list()


def test_articles_on_one_event_are_one_story() -> None:
    found = told(
        (FERRY, "Ferry capsizes off Zanzibar", 0), (BUDGET, "Budget passed", 0), (LATER, "Ferry: 12 missing", 1)
    )
    assert keys(found) == [1, 2, 1]
    assert found.stories.rows() == [
        (1, "Ferry capsizes off Zanzibar", DAY, DAY + dt.timedelta(days=1), 2, 2, 2),
        (2, "Budget passed", DAY, DAY, 1, 1, 1),
    ]


def test_a_later_ferry_is_another_story() -> None:
    assert keys(told((FERRY, "Ferry capsizes", 0), (LATER, "Ferry: 12 missing", 40))) == [1, 2]


def test_a_story_that_goes_on_ends_some_day() -> None:
    others = "gate lane ridge brook field mill ford heath marsh dale".split()
    found = told(
        *(
            (f"Juma Khatib of Zanzibar saw the {other} at Chumbe.", "Ferry off Zanzibar", 3 * n)
            for n, other in enumerate(others)
        )
    )
    assert found.pairs.is_empty()
    assert keys(found) == [1] * 8 + [9] * 2


@pytest.mark.parametrize("at_once", [1, 7, 10**6])
def test_pairs_are_the_same_however_many_are_counted_at_once(at_once, monkeypatch) -> None:
    articles = [(f"{FERRY if i % 3 else LATER} Dock {i % 4}.", "Ferry off Zanzibar", i % 5) for i in range(25)]
    whole = told(*articles).articles.drop("terms", "sample")
    monkeypatch.setattr(links, "AT_ONCE", at_once)
    assert told(*articles).articles.drop("terms", "sample").equals(whole)


def test_the_earliest_article_names_the_story_whatever_its_key() -> None:
    assert keys(told((LATER, "Ferry: 12 missing", 1), (FERRY, "Ferry capsizes", 0))) == [2, 2]


def test_copies_are_one_story_however_far_apart_and_count_once() -> None:
    text = f"{FERRY} {BUDGET} {LATER}"
    found = told((text, None, 0), (text, None, 30))
    assert keys(found) == [1, 1]
    assert found.stories.select("articles", "copy_groups", "headline").rows() == [(2, 1, None)]


def test_terms_do_not_depend_on_other_articles() -> None:
    alone = read_terms(["Ferry capsizes"], [FERRY]).to_list()[0]
    assert read_terms([None, "Ferry capsizes", "x"], [BUDGET, FERRY, ""]).to_list()[1] == alone
    assert read_terms([None], [""]).to_list() == [[]]
    assert read_terms([], []).to_list() == []
