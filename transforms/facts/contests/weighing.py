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
    "in its place": 1.0,
    "superseded": 2.4,
    "estimated": 1.1,
    "answered": 2.4,
    "flatly turned down": 0.3,
    "taken back": 0.8,
    "own error": 2.2,
    "turned down": 1.3,
    "claimed": 1.8,
    "claimed, against a record": 0.6,
    "by degree": 1.8,
    "others": 0.5,
    "contrast": 0.9,
    "contested": 1.9,
    "contested behind": 1.9,
    "compared with somebody's": 2.4,
    "taken up and compared": 1.5,
    "only": 1.6,
    # two parties
    "two parties": 0.3,
    "only the second": -1.2,
    # one thing
    "noun left out": 0.7,
    "repeated": 0.5,
    "repeated by another": 1.3,
    "toll by another": 0.9,
    "nothing but the number": 0.5,
    "a claim repeated": 0.1,
    "side by side": 1.5,
    "one measure": -0.4,
    "sums of two": -0.2,
    "two speakers": 1.5,
    "nothing new": 0.7,
    "a change": 1.1,
    # two things
    "a part": -0.5,
    "another period": -0.6,
    "elsewhere": -1.5,
    "set apart": -1.3,
    "moved": -1.4,
    "other time": -0.1,
    "two times": -2.3,
    "about themselves": -0.5,
    "other subject": -1.0,
    "other happening": -0.6,
    "new names": -0.2,
    "sentences": -0.1,
    "figures between": -0.6,
    "small": -2.1,
    "vague": -0.5,
    "share": -0.6,
    "share of another": -1.3,
    "close": -0.8,
    "wanted": -0.4,
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
