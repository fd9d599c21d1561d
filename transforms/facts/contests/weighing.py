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
    "in its place": 1.4,
    "superseded": 1.3,
    "estimated": 1.0,
    "answered": 0.9,
    "turned down": 0.9,
    "claimed": 0.8,
    "claimed, against a record": 0.6,
    "by degree": 0.8,
    "others": 0.7,
    "contrast": 0.7,
    "contested": 0.7,
    "compared with somebody's": 1.6,
    "only": 0.6,
    "bounded": 0.3,
    "estimated before": 0.3,
    "contested behind": 0.3,
    # two parties
    "two parties": 0.5,
    "a record": 0.3,
    "one party": -0.3,
    "only the second": -0.5,
    # one thing
    "noun left out": 0.7,
    "repeated": 0.9,
    "repeated by another": 0.6,
    "toll by another": 0.9,
    "nothing but the number": 0.5,
    "nothing new": 0.4,
    "a change": 0.3,
    # two things
    "a part": -0.6,
    "other time": -0.3,
    "two times": -0.7,
    "about themselves": -0.6,
    "other subject": -0.2,
    "other happening": -0.3,
    "other modality": -0.4,
    "forecast of one": -0.6,
    "new names": -0.35,
    "new words": -0.2,
    "sentences": -0.15,
    "figures between": -0.5,
    "small": -0.6,
    "vague": -0.6,
    "share": -0.5,
    "share of another": -0.7,
    "share of something": -0.8,
    "far apart": -1.5,
    "close": -0.2,
    "in a quotation": -0.4,
    "one sentence": -0.2,
}
_BASE = -3.0


def points(pair: Pair, told: Told) -> float:
    """Log odds, roughly, that the two are at odds; 0 is as likely as not."""
    signs = discord(pair, told) | oneness(pair, told)
    return _BASE + sum(POINTS[name] * value for name, value in signs.items() if value)
