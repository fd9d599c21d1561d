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
    "estimated": 1.2,
    "answered": 1.6,
    "flatly turned down": 1.0,
    "taken back": 1.2,
    "turned down": 1.2,
    "claimed": 1.4,
    "claimed, against a record": 1.1,
    "by degree": 1.2,
    "others": 1.0,
    "contrast": 0.7,
    "contested": 1.3,
    "contested behind": 1.4,
    "compared with somebody's": 1.8,
    "only": 0.8,
    "bounded": 0.1,
    "estimated before": 0.4,
    # two parties
    "two parties": 0.6,
    "a record": 0.2,
    "one party": -0.3,
    "only the second": -0.4,
    # one thing
    "noun left out": 0.8,
    "repeated": 0.5,
    "repeated by another": 0.5,
    "toll by another": 0.2,
    "nothing but the number": 0.7,
    "a claim repeated": 0.9,
    "a number alone": 0.2,
    "nothing new": 0.5,
    "a change": 0.9,
    # two things
    "a part": -0.8,
    "moved": -1.5,
    "other time": -0.4,
    "two times": -1.2,
    "about themselves": -0.1,
    "other subject": 0.2,
    "other happening": 0.1,
    "other modality": -0.5,
    "new names": -0.4,
    "new words": 0.3,
    "sentences": -0.4,
    "figures between": -0.6,
    "small": -1.0,
    "vague": -0.3,
    "share": -0.8,
    "share of another": -0.9,
    "share of something": -1.7,
    "shares of two": -0.6,
    "far apart": -2.6,
    "close": -0.5,
    "wanted": -1.1,
    "in a quotation": 0.0,
    "one sentence": -0.8,
}
_BASE = -2.8


def points(pair: Pair, told: Told) -> float:
    """Log odds, roughly, that the two are at odds; 0 is as likely as not."""
    signs = discord(pair, told) | oneness(pair, told)
    signs["a claim repeated"] = signs["claimed"] and signs["repeated"]
    return _BASE + sum(POINTS[name] * value for name, value in signs.items() if value)
