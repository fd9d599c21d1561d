"""The simulation of a large archive: its curves are those that it was given, and the ones that ship with it can be carried."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.scale.__main__ import CURVES
from benchmarks.scale.carry import SPREAD_STEPS, Prices, carried, fitted, table
from benchmarks.scale.measure import Point

part = st.floats(0, 10).map(lambda x: round(x, 3))


@given(part, part, part)
def test_a_curve_is_found_again(a_run: float, an_article: float, a_known: float) -> None:
    sizes = [(0, 600), (600, 200), (64_000, 200), (64_200, 600)]
    cost = [a_run + an_article * batch / 100 + a_known * known / 10_000 for known, batch in sizes]
    points = [Point(known, batch, {"s": c}, {}) for (known, batch), c in zip(sizes, cost, strict=True)]
    found = fitted(points, "s")
    for point, wanted in zip(points, cost, strict=True):
        assert found.cost(point.batch, point.known) == pytest.approx(wanted, rel=0.05, abs=0.05)


def test_more_cores_shorten_what_is_spread_and_nothing_else() -> None:
    points = [Point(**point) for point in json.loads(CURVES.read_text())]
    few, many = (carried(points, 50_000_000, 200_000, 20_000, cores, Prices()) for cores in (1, 64))
    assert [load.step for load in few.loads] == list(SPREAD_STEPS)
    assert [load.core_hours for load in few.loads] == [load.core_hours for load in many.loads]
    assert all(a.hours >= b.hours >= b.alone for a, b in zip(few.loads, many.loads, strict=True))
    extract = {load.step: load for load in many.loads}["extract"]
    assert extract.alone == pytest.approx(0, abs=1)
    assert many.bound in table(many)
