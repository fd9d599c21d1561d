"""Estimates: the words by which a figure is claimed, reckoned, foreseen or wanted."""

from __future__ import annotations

import re

from transforms.facts.contests.cue_words import RECKONING, told_words
from transforms.facts.contests.statement import Statement
from transforms.text.word_openings import at_word

_BEFORE, _AROUND = 130, 60  # characters
_STATED = re.compile(
    r"\b(?:claim|assert|said|says?|tweet|insist|told|declar|show|boast|contend|alleg|promis|report|accus|suggest|estimat|figure|number)\w*\b"
)
_FORECAST = re.compile(
    at_word(
        r"predict\w*|project\w*|forecast\w*|expect\w*|hoped?|goals?|targets?|planned|model(?:s|ed)?|promised|forecasters?|economists|called for|calling for|likely|would have"
    )
    + r"\b"
)
_ESTIMATING = (
    rf"(?:{RECKONING}|c[oa]mes? (?:to|up with)|work(?:s|ed)? out at|found|finds?|show(?:s|ed)?|record(?:s|ed)?"
    r"|list(?:s|ed)?|document(?:s|ed)?|believ(?:es?|ed)|thinks?|concluded?)"
)
_ESTIMATED = re.compile(
    rf"\b{_ESTIMATING}\b[^.;#]{{0,60}}#|\bput(?:s|ting)?\b[^.;#]{{0,50}}\b(?:at|between|below|above|over|around|closer to|to be)\b[^.;,#]{{0,24}}#|\bby (?:her|his|its|their|our|[a-z']+'s?) (?:own )?(?:reckoning|count|estimates?|calculations?|math|tally)\b"
    r"|\b(?:estimate|tally|count|figures?|number) (?:is|was|of|stands? at)\b[^.;#]{0,20}#"
)
_DOUBTED = re.compile(
    at_word(
        r"claim(?:s|ed|ing)?|boast(?:s|ed|ing)?|insist(?:s|ed|ing)?|alleg(?:es?|ing|ed that)|assert(?:s|ed|ing|ion)?|contend(?:s|ed|ing)?|tout(?:s|ed|ing)?|brag(?:s|ged|ging)?|maintain(?:s|ed)?"
    )
    + r"\b"
)
_WANTED = re.compile(
    r"\b(?:demand|seek|sought|request|ask|want|need|requir|propos|offer|aim)\w*\b[^.;#]{0,60}#|#[^.;,]{0,40}\b(?:demanded|sought|requested|asked|wanted|needed|required|proposed)\b"
)


def states(statement: Statement) -> bool:
    """Whether the sentence says that somebody claims something."""
    return _STATED.search(statement.whole) is not None


def is_forecast(statement: Statement) -> bool:
    """Whether the number is one that was to come: what came of it disputes nothing."""
    return _FORECAST.search(statement.whole) is not None


def estimated(told: str) -> str:
    """The words before a number that make it an estimate or a count ("reckons that"); "" for none."""
    return told_words(_ESTIMATED.search(f"{told[-_BEFORE:]}#"))


def doubted(before: str, behind: str) -> str:
    """The word by which who reports a number stands aside from it ("claims"); "" for none."""
    return told_words(_DOUBTED.search(before[-_BEFORE:]) or _DOUBTED.search(behind[:_AROUND]))


def is_wanted(statement: Statement) -> bool:
    """Whether the number is what somebody asks for: what there is disputes nothing."""
    return _WANTED.search(f"{statement.before[-_BEFORE:]}#{statement.behind[:_AROUND]}") is not None
