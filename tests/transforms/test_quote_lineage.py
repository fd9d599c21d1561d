"""Lineage: one utterance across articles, its wordings aligned; similar remarks linked, not merged."""

from __future__ import annotations

import polars as pl

from transforms.quotes.lineage import trace_quotes

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
        {"op": "changed", "first": "this", "here": "the"},
        {"op": "cut", "first": "and we will do it with our own hands", "here": ""},
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
        published_on=pl.Series(["2020-02-02", "2020-02-01"])
    )
    members, _ = trace_quotes(dated)
    assert members.filter("is_first")["quote_key"].to_list() == [2]


def test_no_quotes() -> None:
    members, links = trace_quotes(frame().cast({"quote_key": pl.Int64, "article_key": pl.Int64, "text": pl.String}))
    assert members.is_empty() and links.is_empty()
