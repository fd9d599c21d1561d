"""Weighing: how much speaks for two statements being at odds, in points.

That two figures cannot both hold is seldom said. What speaks for it: that two parties speak, of the same thing, in the same words
but for the number, and that the text sets them against each other. What speaks against it: other names, words, times and
groups that only one of them has, a forecast beside an outcome, a share beside another. The points were fitted to labelled pairs
of news (logistic regression) and rounded.
"""

from __future__ import annotations

from transforms.facts.contests.discord import discord
from transforms.facts.contests.oneness import oneness
from transforms.facts.contests.pair import Pair
from transforms.facts.contests.told import Told

POINTS = {
    # the text sets them against each other
    "in its place": 0.5,
    "superseded": 2.5,
    "estimated": 1.5,
    "answered": 2.2,
    "flatly turned down": 0.7,
    "taken back": 0.7,
    "own error": 2.2,
    "turned down": 1.3,
    "claimed": 1.5,
    "claimed, against a record": 0.7,
    "by degree": 1.4,
    "others": 0.7,
    "contrast": 0.9,
    "contested": 1.7,
    "contested behind": 1.7,
    "compared with somebody's": 1.8,
    "only": 1.2,
    # two parties
    "two parties": 0.3,
    "only the second": -0.9,
    # one thing
    "noun left out": 0.9,
    "repeated": 0.4,
    "repeated by another": 1.2,
    "toll by another": 0.8,
    "nothing but the number": 0.5,
    "a claim repeated": 0.1,
    "side by side": 1.3,
    "one measure": -0.4,
    "sums of two": -0.4,
    "two speakers": 1.2,
    "nothing new": 1.2,
    "a change": 0.8,
    # two things
    "a part": -0.7,
    "another period": -1.6,
    "elsewhere": -1.5,
    "set apart": -1.1,
    "moved": -1.4,
    "other time": -0.3,
    "two times": -2.0,
    "about themselves": -0.4,
    "other subject": -0.5,
    "other modality": -0.5,
    "new names": -0.2,
    "sentences": -0.1,
    "figures between": -1.0,
    "small": -2.0,
    "vague": -0.8,
    "share": -0.7,
    "share of another": -0.8,
    "close": -1.3,
    "wanted": -0.8,
    "one sentence": -1.2,
}
_BASE = -3.4


def points(pair: Pair, told: Told, enough: float) -> float:
    """Log odds, roughly, that the two are at odds; 0 is as likely as not. Where they cannot come to ``enough``, some number below."""
    weight = _BASE + _sum(signs := discord(pair, told))
    if weight + _MOST < enough:
        return weight
    same = oneness(pair, told)
    return weight + _sum(same) + POINTS["a claim repeated"] * (signs["claimed"] and same["repeated"])


def strongest(pair: Pair, told: Told) -> list[str]:
    """The two signs that speak most for it, the stronger first."""
    signs = {name for name, value in (discord(pair, told) | oneness(pair, told)).items() if value and POINTS[name] > 0}
    return sorted(signs, key=lambda name: (-POINTS[name], name))[:2]


def _sum(signs: dict[str, float]) -> float:
    return sum(POINTS[name] * value for name, value in signs.items() if value)


_MOST = 2.2
"""What signs of one thing come to, in all but a few pairs: their reading is spared where that would not do."""
