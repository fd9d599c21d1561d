"""How a number moved: which levels are joined, in which order, and which movements come first."""

from __future__ import annotations

from datetime import date

import pytest

from warehouse.report.movements import movements

BASE = {
    "story_key": 1, "thing": "debt", "as_of": None, "published_on": date(2020, 4, 9), "figure": 10.0, "figure_before": None, "measure": "money",
    "measure_kin": "money", "unit": "USD", "counted": None, "subject": "debt", "event": None, "modality": "actual", "outlet": "Courier",
    "article_key": 1,
}  # fmt: skip


def level(key: int, as_of: str, figure: float, before: float | None = None, **values) -> dict:
    return {**BASE, "claim_key": key, "as_of": as_of, "figure": figure, "figure_before": before, **values}


def test_levels_that_follow_each_other_are_one_movement_in_the_order_of_time() -> None:
    (moved,) = movements([level(3, "2019", 22.0, 21.0), level(1, "2016", 19.0), level(2, "2018-03", 21.0, 19.0)])
    assert [(r["claim_key"], r["when"]) for r in moved.rows] == [(1, "2016"), (2, "Mar 2018"), (3, "2019")]
    assert moved.title == "Debt, in USD" and moved.change == pytest.approx(22 / 19 - 1)


def test_a_level_whose_earlier_one_is_not_told_is_left_out() -> None:
    assert movements([level(1, "2016", 19.0, 12.0), level(2, "2018", 21.0, 17.0)]) == []


def test_an_unmoved_level_or_one_without_a_day_makes_no_movement() -> None:
    assert movements([level(1, "2016", 19.0), level(2, "2017", 19.0, 19.0)]) == []
    assert movements([level(1, "--05", 19.0, published_on=None), level(2, "2017", 20.0, 19.0)]) == []


def test_what_several_articles_tell_comes_before_what_moved_further() -> None:
    alone = [level(1, "2016", 1.0), level(2, "2017", 9.0, 1.0)]
    told = [level(3, "2016", 8.0, thing="toll"), level(4, "2017", 9.0, 8.0, thing="toll", article_key=2)]
    assert [m.rows[0]["thing"] for m in movements([*alone, *told])] == ["toll", "debt"]
