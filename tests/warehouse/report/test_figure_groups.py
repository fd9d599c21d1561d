"""Which figures of a story are drawn on one scale."""

from __future__ import annotations

from datetime import date

from warehouse.report.figure_groups import figure_groups

BASE = {
    "claim_key": 1, "article_key": 1, "char_start": 0, "published_on": date(2026, 9, 8), "outlet": "Courier", "speaker_key": None, "speaker": None,
    "statement": "60 million", "value": 6e7, "value_low": 6e7, "value_high": 6e7, "figure": 6e7, "qualifier": "exact", "change": "none",
    "unit": "count", "counted": "user", "counted_kin": "person", "measure": "user_count", "measure_kin": "people_count",
    "polarity": "asserted", "subject": "user", "event": "copy", "against_key": None, "is_disputed": False, "modality": "actual",
}  # fmt: skip


def claim(key: int, **values) -> dict:
    return {**BASE, "claim_key": key, "article_key": key, **values}


def test_a_thing_that_one_article_alone_counts_is_not_drawn() -> None:
    assert figure_groups([claim(1)]) == []
    assert len(figure_groups([claim(1), claim(2)])[0].told) == 2


def test_a_denial_without_a_noun_stands_with_what_it_denies() -> None:
    bare = claim(
        3,
        counted=None,
        counted_kin=None,
        measure="other",
        measure_kin="other",
        polarity="denied",
        statement="not 60 million",
    )
    (group,) = figure_groups([claim(1), claim(2), bare])
    assert [r["claim_key"] for r in group.told] == [1, 2, 3]


def test_the_scale_is_logarithmic_where_a_linear_one_would_hide_the_small() -> None:
    near = figure_groups(
        [claim(1), claim(2, value=5e7, value_low=5e7, value_high=5e7, figure=5e7, statement="50 million")]
    )[0]
    far = figure_groups(
        [claim(1), claim(2, value=600.0, value_low=600.0, value_high=600.0, figure=600.0, statement="600")]
    )[0]
    assert not near.is_log and near.low == 0 and near.high > 6e7
    assert far.is_log and 0 < far.low < 600


def test_a_statement_told_twice_in_an_article_is_told_once() -> None:
    (group,) = figure_groups([claim(1), {**claim(5), "article_key": 1, "char_start": 90}, claim(2)])
    assert [r["claim_key"] for r in group.told] == [1, 2]


def test_what_one_speaker_says_in_several_articles_is_a_row_with_the_others_folded() -> None:
    (group,) = figure_groups([claim(1, speaker_key=7), claim(2, speaker_key=7), claim(3, speaker_key=8)])
    assert [(r["claim_key"], [o["claim_key"] for o in r["also"]]) for r in group.rows] == [(1, [2]), (3, [])]
    assert group.is_agreed, "two speakers, one figure"


def test_a_denial_alone_is_compared_with_nothing() -> None:
    denial = claim(1, polarity="denied", statement="not 60 million")
    assert figure_groups([denial]) == []
    assert not figure_groups([denial, {**claim(2), "article_key": 1}])[0].is_agreed


def test_statements_of_several_days_have_a_course_and_lines_join_who_said_one_thing_a_day() -> None:
    more = {
        "statement": "70 million",
        "value": 7e7,
        "value_low": 7e7,
        "value_high": 7e7,
        "figure": 7e7,
        "event": "copy",
        "published_on": date(2026, 9, 9),
    }
    (group,) = figure_groups([claim(1, speaker_key=7), claim(2, speaker_key=7, **more), claim(3), claim(4, **more)])
    assert [(r["claim_key"], r["line"]) for r in group.course] == [(1, 7), (3, None), (2, 7), (4, None)]
    (wavering,) = figure_groups([claim(1, speaker_key=7), *(claim(k, speaker_key=7, **more) for k in (2, 3))])
    assert {r["line"] for r in wavering.course} == {None}
    (same_day,) = figure_groups([claim(1), claim(2, **{**more, "published_on": BASE["published_on"]})])
    assert same_day.course == []


def test_changes_are_not_levels() -> None:
    assert figure_groups([claim(1, change="increase"), claim(2, change="increase")]) == []


def test_figures_on_one_noun_are_apart_where_they_tell_of_other_matters() -> None:
    total = {"event": None, "value": 2e8, "figure": 2e8, "statement": "200 million"}
    staff = {"event": "employ", "value": 9e2, "figure": 9e2, "statement": "900"}
    groups = figure_groups([claim(1), claim(2), claim(3, **total), claim(4, **total), claim(5, **staff)])
    assert [[r["claim_key"] for r in g.told] for g in groups] == [[1, 2], [3, 4]]


def test_what_contests_a_figure_stands_with_it() -> None:
    other = claim(2, event=None, value=4e7, figure=4e7, statement="40 million", against_key=1)
    assert [r["claim_key"] for g in figure_groups([claim(1), other]) for r in g.told] == [1, 2]
