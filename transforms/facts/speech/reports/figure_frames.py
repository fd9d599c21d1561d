"""Figures that a verb gives to something: "the survey puts trust at 27 percent", "the gap is put by Ann Lee at 9 points"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import PAST, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import source_after
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.attribution import Report
from transforms.lexicon.word_lists import words

FIGURE = "figure"  # the family of verbs that need this frame to report
NUMBER = rf"(?:[A-Z]{{0,3}}[$£€₹¥]?\d|(?:{'|'.join(sorted(words('small_numbers') | words('tens')))}|half|zero)\b)"
_AT = re.compile(rf"\s+(?:[^\s.;:!?\d]+\s+){{0,12}}?(?:at|as)\s+(?:(?!the\b)[a-z]+\s+){{0,3}}?{NUMBER}", re.IGNORECASE)
_TO = re.compile(rf"\s+(?:[^\s.;:!?\d]+\s+){{1,12}}?(?:to|by|from)\s+(?:[a-z]+\s+){{0,3}}?{NUMBER}", re.IGNORECASE)
_MOVING = frozenset("revise raise lower trim".split())  # "raised its forecast to 30", "revised the number down to 30"
COUNTING = frozenset("count tally".split())  # whose past with a number is a finding: "the ministry counted 39"
_COUNT = re.compile(rf"\s+(?:(?!the\b|on\b)[a-z]+\s+){{0,3}}?{NUMBER}", re.IGNORECASE)
_FORECAST = re.compile(
    r"\b(?:forecasts?|estimates?|projections?|outlook|guidance|predictions?|assessments?|toll|count)\b"
)
_BY = re.compile(r"\s+(?:(?:on|last|this|late|early|earlier)\s+)*(?:\w+day\s+)?by\s+")
_LATER = re.compile(r",?\s+(?:(?:on|last|this)\s+)*(?:\w+day\s+)?(that|at|to be|as)\s")
# verbs whose passive has what was said for its subject: "a loss of 30 million was reported by the firm"
_PASSIVE = frozenset(
    """announce report estimate confirm claim disclose reveal predict forecast project put peg calculate reckon allege say
    acknowledge admit propose state assess expect""".split()
)
_BE = frozenset("is are was were be been being".split())


def gives_figure(text: str, stop: int, end: int, lemma: str) -> bool:
    """Whether a verb that ends at ``stop`` gives a figure: "at" and a number follow, with what it is the number of between; or
    a forecast is moved to a number, or something is counted."""
    if lemma in COUNTING:
        return _COUNT.match(text, stop, end) is not None
    if lemma in _MOVING:
        moved = _TO.match(text, stop, end)
        return moved is not None and (lemma == "revise" or _FORECAST.search(moved[0]) is not None)
    return _AT.match(text, stop, end) is not None


def agent_of(text: str, stop: int, end: int, cue: Cue) -> Source | None:
    """Who is named as the agent of a participle that ends at ``stop``: "reported on Monday by the ministry"."""
    by = _BY.match(text, stop, end) if cue.form == PAST else None
    source = source_after(text, by.end(), end) if by is not None else None
    if source is None or source.shape == "pronoun" or not can_report(text, source, cue.lemma):
        return None
    return source


def agent_report(text: str, start: int, begin: int, stop: int, end: int, toks: list[Token], cue: Cue) -> Report | None:
    """The report of a passive with its agent: ``it was announced by X that …``, ``30 deaths were reported by X``."""
    source = agent_of(text, stop, end, cue) if cue.lemma in _PASSIVE else None
    if source is None:
        return None
    if (later := _LATER.match(text, source.end, end)) is not None:
        return Report(later.start(1), end, source, (begin, stop), "agent")
    is_finite = any(t[1] in _BE for t in toks[-3:])
    if not is_finite or cue.family == FIGURE:
        return None  # "a plan announced by Ann Lee costs 30": the paper tells it
    return Report(start, begin, source, (begin, stop), "agent")
