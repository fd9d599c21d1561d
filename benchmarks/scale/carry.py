"""Measured points carried to another size: per step a part for each run, one for each article of the batch, and one for each that
the warehouse has already; no part is negative."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from benchmarks.scale.measure import Point

SPREAD = {"read": 0.9, "repeats": 0.8, "extract": 1.0, "compare": 0.1}
"""Share of a step's cost per article that a cluster takes over: of ``read`` all but the sorting by identity, of ``repeats`` the words
and days, of ``compare`` the candidate pairs."""
SPREAD_STEPS = ("read", "repeats", "extract", "compare", "link", "audit", "publish")


class Prices(NamedTuple):
    """In dollars; put in yours. A core of a rented machine for an hour, a gigabyte of disk and of object storage for a month."""

    core_hour: float = 0.05
    disk_month: float = 0.08
    store_month: float = 0.023


class Curve(NamedTuple):
    """Processor seconds: ``a_run`` + ``an_article`` · batch + ``a_known`` · known."""

    a_run: float
    an_article: float
    a_known: float

    def cost(self, batch: float, known: float) -> float:
        return self.a_run + self.an_article * batch + self.a_known * known


class Load(NamedTuple):
    """Of a step in hours: ``core_hours`` in all, ``alone`` what one machine does by itself, ``hours`` with the cluster; ``night``:
    seconds of the last night, with the cluster."""

    step: str
    core_hours: float
    alone: float
    hours: float
    night: float


class Carried(NamedTuple):
    loads: list[Load]
    gigabytes: dict[str, float]
    money: dict[str, float]
    bound: str


def fitted(points: Sequence[Point], step: str) -> Curve:
    """The curve nearest to the points in relative terms, without negative parts (all subsets of the three are tried: there are
    seven).

    >>> points = [Point(k, b, {"s": 1 + b / 100 + k / 1000}, {}) for k, b in ((0, 100), (100, 400), (5000, 100), (5000, 400))]
    >>> [round(part, 4) for part in fitted(points, "s")]
    [1.0, 0.01, 0.001]
    """
    wanted = np.array([point.steps.get(step, 0.0) for point in points])
    given = np.array([[1.0, point.batch, point.known] for point in points])
    weight = 1 / np.maximum(wanted, 0.05)
    best, least = np.zeros(3), float(np.sum((wanted * weight) ** 2))
    for size in (1, 2, 3):
        for columns in combinations(range(3), size):
            part, *_ = np.linalg.lstsq(given[:, columns] * weight[:, None], wanted * weight, rcond=None)
            found = np.zeros(3)
            found[list(columns)] = part
            error = float(np.sum(((given @ found - wanted) * weight) ** 2))
            if (part >= 0).all() and error < least:
                best, least = found, error
    return Curve(*map(float, best))


def carried(points: Sequence[Point], articles: int, batch: int, night: int, cores: int, prices: Prices) -> Carried:
    """What it takes to load ``articles`` in batches of ``batch``, and a night of ``night`` after that, with ``cores`` in the
    cluster."""
    batches = max(1, round(articles / batch))
    loads = []
    for step in SPREAD_STEPS:
        curve = fitted(points, step)
        whole = batches * curve.cost(batch, articles / 2) / 3600  # it grows evenly: half is known on average
        shared = SPREAD.get(step, 0.0) * curve.an_article
        alone = whole - shared * articles / 3600
        last = curve.cost(night, articles) - shared * night
        loads.append(Load(step, whole, alone, alone + shared * articles / 3600 / cores, last + shared * night / cores))
    disk = {name: articles * per / 1e9 for name, per in disk_per_article(points).items()}
    bound = max(loads, key=lambda load: load.hours).step
    money = {
        "processors, once": sum(load.core_hours for load in loads) * prices.core_hour,
        "disk, a month": (disk["file"] + disk["texts"]) * prices.disk_month,
        "archive in an object store, a month": disk["archive"] * prices.store_month,
    }
    return Carried(loads, disk, money, bound)


def disk_per_article(points: Sequence[Point]) -> dict[str, float]:
    """Bytes: of the file from the largest warehouse, of the rest, which is only added to, from the first run."""
    last, first = max(points, key=lambda point: point.known), points[0]
    grown = {name: size / first.batch for name, size in first.disk.items()}
    return grown | {"file": last.disk["file"] / (last.known + last.batch)}


def table(found: Carried) -> str:
    """As markdown."""
    lines = [
        "| step | processor hours | of these on one machine | hours with the cluster | a night afterwards |",
        "|---|---|---|---|---|",
    ]
    for load in found.loads:
        lines.append(
            f"| {load.step} | {load.core_hours:,.0f} | {load.alone:,.0f} | {load.hours:,.0f} | {load.night:,.0f} s |"
        )
    total = Load("all", *(sum(column) for column in zip(*(load[1:] for load in found.loads), strict=True)))
    lines.append(f"| all | {total.core_hours:,.0f} | {total.alone:,.0f} | {total.hours:,.0f} | {total.night:,.0f} s |")
    lines += ["", f"The step that bounds it: {found.bound}.", ""]
    lines += [f"- {name}: {size:,.0f} GB" for name, size in found.gigabytes.items()]
    lines += [f"- {name}: {sum_:,.0f} dollars" for name, sum_ in found.money.items()]
    return "\n".join(lines)
