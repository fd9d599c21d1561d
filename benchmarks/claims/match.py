"""Scores: claims against labels with their fields, quantities as NewsQuant counts them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from benchmarks.claims.readers import Found, Reader

FIELDS = ("qualifier", "change", "unit", "measure", "polarity")


def f1(right: int, found: int, gold: int) -> float:
    return 2 * right / (found + gold) if found + gold else 0.0


def near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return math.isclose(a, b, rel_tol=1e-4, abs_tol=1e-9)


def score_claims(
    texts: dict[str, str], gold: dict[str, list[dict]], read: Reader, spans: dict[str, tuple[int, int]]
) -> dict[str, float]:
    """F1 of numbers found, of those with the right bounds, with everything right, and of denial; what stands outside
    its span of a text is not labelled."""
    n: Counter[str] = Counter()
    for key, labels in gold.items():
        begin, end = spans.get(key, (0, len(texts[key])))
        left = [f for f in read(texts[key]) if begin <= f.start and f.end <= end]
        n["found_all"] += len(left)
        for label in labels:
            optional = label.get("weak") or (label.get("alternatives") or {}).get("not_a_claim")
            n["gold"] += not optional
            hit = max(left, key=lambda p: _overlap(p, label), default=None)
            if hit is None or not _overlap(hit, label):
                continue
            left.remove(hit)
            if optional:
                n["found_all"] -= 1
                continue
            _count(n, hit, label)
    scores = {k: f1(n[k], n["found_all"], n["gold"]) for k in ("found", "bounds", "whole", "whole_with_speaker")}
    scores["denied"] = (
        f1(n["denied"], n["denied_found"], n["denied_gold"]) if n["denied_gold"] >= 5 else math.nan
    )  # fewer say nothing
    scores["n"] = n["gold"]
    if n["unlabelled"]:
        scores["whole"] = math.nan
    if not n["speakers"]:
        scores["whole_with_speaker"] = math.nan
    return scores


def _overlap(found: Found, label: dict) -> int:
    return max(0, min(found.end, label["end"]) - max(found.start, label["start"]))


def _count(n: Counter[str], hit: Found, label: dict[str, Any]) -> None:
    other = label.get("alternatives") or {}
    n["found"] += 1
    bounds = _bounds_agree(hit, label, other.get("qualifier", ()))
    n["bounds"] += bounds
    whole = bounds
    for field in FIELDS:
        if field not in label:
            n["unlabelled"] += 1
            continue
        wanted = [label[field], *other.get(field, [])]
        value = getattr(hit, field)
        right = value in wanted
        if field == "unit" and not right:
            right = (value or "").split("/")[0] in [(w or "").split("/")[0] for w in wanted]
        whole = whole and right
    n["whole"] += whole
    if "speaker" in label:
        n["speakers"] += 1
        spoken = any(_same(hit.speaker, w) for w in [label["speaker"], *other.get("speaker", [])])
        n["whole_with_speaker"] += whole and spoken
    if "polarity" in other:
        return  # as well the one as the other
    n["denied_gold"] += label["polarity"] == "denied"
    n["denied_found"] += hit.polarity == "denied"
    n["denied"] += label["polarity"] == hit.polarity == "denied"


def _bounds_agree(hit: Found, label: dict[str, Any], others: Sequence[str]) -> bool:
    """Whether the bounds are those labelled, or those that another qualifier, as good, gives the number."""
    if near(hit.low, label["low"]) and near(hit.high, label["high"]):
        return True
    number = label["low"] if label["low"] is not None else label["high"]
    return hit.qualifier in others and all(b is None or near(b, number) for b in (hit.low, hit.high))


def score_speakers(texts: dict[str, str], gold: dict[str, list[dict]], read: Reader) -> dict[str, int]:
    """How many labelled numbers get the right speaker, of those found; the same of those that have one."""
    n: Counter[str] = Counter()
    for key, labels in gold.items():
        found = read(texts[key])
        for label in labels:
            hit = max(found, key=lambda p: _overlap(p, label), default=None)
            n["labelled"] += 1
            n["spoken"] += label["speaker"] is not None
            if hit is not None and _overlap(hit, label):
                wanted = [label["speaker"], *(label.get("alternatives") or {}).get("speaker", [])]
                right = any(_same(hit.speaker, w) for w in wanted)
                n["right"] += right
                n["spoken_right"] += right and label["speaker"] is not None
    return dict(n)


def _same(a: str | None, b: str | None) -> bool:
    a, b = _fold(a), _fold(b)
    return a == b or bool(a and b and (a in b or b in a or a.split()[-1] == b.split()[-1]))


def _fold(s: str | None) -> str:
    return re.sub(r"[^\w]+", " ", (s or "").casefold()).strip()


_UNITS = {
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "INR": "indian rupee", "JPY": "japanese yen",
    "CNY": "chinese yuan", "CAD": "canadian dollar", "AUD": "australian dollar", "percent": "percentage",
}  # fmt: skip
_SIGNS = {"vague": "~", "about": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<"}


def score_quantities(texts: dict[str, str], gold: dict[str, list[dict]], read: Reader) -> dict[str, float]:
    """F1 by value, by value and unit, by value and change: a quantity counts once, by its value."""
    n: Counter[str] = Counter()
    for key, labels in gold.items():
        left = [_quantity(f) for f in read(texts[key])]
        n["found_all"] += len(left)
        n["gold"] += len(labels)
        for label in sorted(labels, key=lambda d: d["normalized_unit"]):
            low, high = _bounds(label["value"])
            unit = _fold(label["normalized_unit"])
            same = [p for p in left if near(p[0], low) and near(p[1], high)]
            if not same:
                continue
            hit = max(same, key=lambda p: (_unit_agrees(p[2], unit), p[3] == label["change"]))
            left.remove(hit)
            n["value"] += 1
            n["unit"] += _unit_agrees(hit[2], unit)
            n["change"] += hit[3] == label["change"]
    return {k: f1(n[k], n["found_all"], n["gold"]) for k in ("value", "unit", "change")} | {"n": n["gold"]}


def _bounds(value: str) -> tuple[float, float]:
    m = re.fullmatch(r"(-?[\d.]+(?:[eE][+-]?\d+)?) ?- ?(-?[\d.]+)", value)
    return (float(m[1]), float(m[2])) if m else (float(value), float(value))


def _quantity(f: Found) -> tuple[float | None, float | None, str, str]:
    low = f.low if f.low is not None else f.high
    high = f.high if f.qualifier in ("between", None) and f.high is not None else low
    if f.peer_unit is not None:
        return low, high, _fold(f.peer_unit), "="
    unit = f.unit or ""
    name = f.counted if unit.startswith("count") else " per ".join(_UNITS.get(u, u) for u in unit.split("/"))
    change = {"increase": "up", "decrease": "down"}.get(f.change or "") or _SIGNS.get(f.qualifier or "", "=")
    return low, high, _fold((name or "").replace("_", " ")), change


def _unit_agrees(a: str, b: str) -> bool:
    return a == b or bool(a and b and (a.split()[-1] == b.split()[-1] or a.split()[0] == b.split()[0]))
