"""What one sentence says of how a figure moved, and of what it was before."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.warehouse.test_views import Desk

RATE = {"counted": None, "measure": "percentage", "unit": "percent", "subject": "jobless rate"}
MOVEMENTS = [
    ("The jobless rate rose from 3 percent to 5 percent.", 5, 3),
    ("The jobless rate went from about 3 percent in May to a record 5 percent in June.", 5, 3),
    ("The jobless rate was 5 percent, up from just 3 percent.", 5, 3),
    ("The jobless rate ticked up to 5 percent in July, from 3 percent in June.", 5, 3),
    ("The jobless rate fell to 3 percent from 5 percent.", 3, 5),
    ("The jobless rate was 3 percent, compared with 5 percent a year earlier.", 3, 5),
    ("The jobless rate dropped from 5 percent to fewer than 3 percent.", 3, 5),
    ("Jobless rates range from 3 percent to 5 percent.", None, None),
    ("Jobless rates rose, ranging from 3 percent to 5 percent.", None, None),
    ("The jobless rate was 3 percent, compared with 5 percent of women.", None, None),
    ("The jobless rate rose to 3 percent and prices from 5 percent.", None, None),
    ("The jobless rate rose from 3 percent, in addition to 5 percent who gave up.", None, None),
]
BEFORE = [
    ("Its price rose 25 percent to $50.", ("25 percent", "percent"), ("$50", "USD"), 40.0, "up 25 percent"),
    ("Its price doubled to $50.", ("doubled", "ratio"), ("$50", "USD"), 25.0, "doubled"),
    ("Its price was $50, up $20.", ("$20", "USD"), ("$50", "USD"), 30.0, "$20 more"),
    ("Support fell 4 points to 46 percent.", ("4", "percentage_point"), ("46 percent", "percent"), 50.0, "down 4 points"),
    ("Wages edged up 5 cents to $24 an hour.", ("5 cents", "cent"), ("$24", "USD/hour"), 23.95, "up 5 cents"),
    ("Support rose 4 percent to 46 percent.", ("4 percent", "percent"), ("46 percent", "percent"), None, None),
    ("Support fell 4 points to 46 percent from 50 percent.", ("4", "percentage_point"), ("46 percent", "percent"), None, None),
    ("A 25 percent pay rise went to 50 sailors.", ("25 percent", "percent"), ("50", "count"), None, None),
]  # fmt: skip


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(("text", "figure", "before"), MOVEMENTS)
def test_a_sentence_tells_what_a_level_moved_from(desk, text, figure, before) -> None:
    article = desk.article("a", text, day=date(2024, 7, 2))
    for surface in re.findall(r"\d percent", text):
        desk.claim(article, surface, float(surface[0]), **RATE)
    moved = "select figure, figure_before, moved_as from figure_timeline where figure_before is not null"
    expected = [] if figure is None else [{"figure": figure, "figure_before": before, "moved_as": "told"}]
    assert desk.rows(moved) == expected


def test_what_two_nouns_count_is_not_compared(desk) -> None:
    article = desk.article("a", "It sold plans in 11 states, down from 90 counties.")
    for surface, noun in (("11", "state"), ("90", "county")):
        desk.claim(article, surface, float(surface), counted=noun, subject=noun, measure="other_count")
    assert desk.rows("select 1 from figure_timeline where figure_before is not null") == []


@pytest.mark.parametrize(("text", "difference", "level", "derived", "told"), BEFORE)
def test_a_difference_tells_what_the_level_was_before_it(desk, text, difference, level, derived, told) -> None:
    article = desk.article("a", text)
    value = {"doubled": 2.0}
    for (surface, unit), change in ((difference, None), (level, "none")):
        change = change or ("decrease" if "fell" in text else "increase")
        number = value.get(surface) or float(re.sub(r"[^\d.]", "", surface))
        measure = {"percent": "percentage", "USD": "money", "count": "people_count"}.get(
            unit[:7].split("/")[0], "other_measure"
        )
        counted = "sailor" if unit == "count" else None
        desk.claim(article, surface, number, unit=unit, measure=measure, change=change, counted=counted)
    rows = desk.rows("select derived_figure, difference from derived_figures")
    assert rows == ([] if derived is None else [{"derived_figure": derived, "difference": told}])
