"""Lineage: one utterance across articles, its wordings aligned; similar remarks linked, not merged."""

from __future__ import annotations

from datetime import date

import polars as pl

from transforms.corpus.lineage import trace_quotes

WHOLE = "We will rebuild every bridge in this valley by spring, and we will do it with our own hands."
CUT = "we will rebuild every bridge in the valley by spring"
SIMILAR = "We will rebuild every school in this valley before my term is over, I promise you that."
OTHER = "The harvest was poor because the rain came late."


def frame(*rows: tuple[int, int, str, str | None]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["quote_key", "article_key", "text", "speaker"], orient="row")


def test_cut_and_changed_words_are_told() -> None:
    members, _ = trace_quotes(frame((1, 10, WHOLE, "Ann Lee"), (2, 20, CUT, "Lee"), (3, 30, OTHER, "Ann Lee")))
    assert members["quote_key"].to_list() == [1, 2]
    assert members["lineage_key"].to_list() == [1, 1]
    assert members["is_first"].to_list() == [True, False]
    changes = [w for w in members["wording"][1].to_list() if w["op"] != "same"]
    assert changes == [
        {"op": "changed", "fullest": "this", "here": "the"},
        {"op": "cut", "fullest": "and we will do it with our own hands", "here": ""},
    ]


def test_similar_remarks_are_linked_not_merged() -> None:
    members, links = trace_quotes(frame((1, 10, WHOLE, "Ann Lee"), (2, 20, SIMILAR, "Ann Lee")))
    assert members.is_empty()
    assert links.select("quote_key", "other_quote_key").rows() == [(1, 2)]


def test_two_speakers_never_share_an_utterance() -> None:
    members, links = trace_quotes(frame((1, 10, WHOLE, "Ann Lee"), (2, 20, WHOLE, "Tom Reed")))
    assert members.is_empty()
    assert links.height == 1


def test_one_article_is_no_lineage() -> None:
    members, links = trace_quotes(frame((1, 10, WHOLE, "Ann Lee"), (2, 10, CUT, "Ann Lee")))
    assert members.is_empty() and links.is_empty()


def test_the_earliest_is_the_first() -> None:
    dated = frame((1, 10, CUT, None), (2, 20, WHOLE, None)).with_columns(
        published_on=pl.Series([date(2020, 2, 2), date(2020, 2, 1)])
    )
    members, _ = trace_quotes(dated)
    assert members.filter("is_first")["quote_key"].to_list() == [2]


def on(rows: pl.DataFrame, *days: date) -> pl.DataFrame:
    return rows.with_columns(published_on=pl.Series(days))


def test_the_same_words_months_later_are_another_occasion() -> None:
    rows = frame(
        (1, 10, WHOLE, "Ann Lee"), (2, 20, WHOLE, "Ann Lee"), (3, 30, WHOLE, "Ann Lee"), (4, 40, WHOLE, "Ann Lee")
    )
    days = date(2020, 2, 1), date(2020, 2, 20), date(2020, 6, 1), date(2020, 6, 2)
    members, links = trace_quotes(on(rows, *days))
    assert members.select("quote_key", "lineage_key").rows() == [(1, 1), (2, 1), (3, 3), (4, 3)]
    assert links.select("lineage_key", "other_lineage_key").rows() == [(1, 3)]


def test_what_has_no_day_ties_no_two_occasions() -> None:
    rows = frame((1, 10, WHOLE, "Ann Lee"), (2, 20, WHOLE, "Ann Lee"), (3, 30, CUT, "Ann Lee"))
    days = pl.Series([date(2020, 2, 1), date(2020, 6, 1), None])
    members, _ = trace_quotes(rows.with_columns(published_on=days))
    assert members.select("quote_key", "lineage_key").rows() == [(1, 1), (3, 1)]


def test_a_quotation_of_nobody_ties_no_two_speakers_together() -> None:
    rows = frame((1, 10, WHOLE, "Ann Lee"), (2, 20, WHOLE, None), (3, 30, WHOLE, "Tom Reed"), (4, 40, CUT, "Tom Reed"))
    members, _ = trace_quotes(rows)
    groups = dict(members.select("quote_key", "lineage_key").rows())
    assert groups[1] == groups[2] and groups[3] == groups[4] != groups[1]


def test_titles_and_idioms_of_nobody_are_no_utterance() -> None:
    rows = frame((1, 10, "The Last Bridge in the Valley", None), (2, 20, "The Last Bridge in the Valley", None))
    assert trace_quotes(rows).members.is_empty()


def test_another_part_of_an_utterance_is_aligned_with_the_whole() -> None:
    parts = "We will rebuild every bridge in this valley by spring", "and we will do it with our own hands"
    rows = frame((1, 10, parts[0], "Ann Lee"), (2, 20, WHOLE, "Ann Lee"), (3, 30, parts[1], "Ann Lee"))
    members, _ = trace_quotes(rows)
    assert members["shared_words"].to_list() == [10, 19, 9]
    assert members["fullest_key"].to_list() == [2, 2, 2]
    assert members["is_first"].to_list() == [True, False, False]


def test_no_quotes() -> None:
    members, links = trace_quotes(frame().cast({"quote_key": pl.Int64, "article_key": pl.Int64, "text": pl.String}))
    assert members.is_empty() and links.is_empty()
