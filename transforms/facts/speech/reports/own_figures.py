"""Figures that the text calls somebody's own: "the 35 that the board had acknowledged", "the 900 cases reported by the ministry".
The figure alone is theirs, whoever tells the sentence."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.cues import BASE, PARTICIPLE, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import subject_of
from transforms.facts.speech.grammar.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.figure_frames import agent_of
from transforms.facts.speech.reports.reporting_cues import BE, OWNED
from transforms.lexicon.word_lists import table, words

_GIVING = frozenset(
    """acknowledge admit allege announce anticipate assert calculate cite claim concede confirm declare disclose estimate expect
    forecast give mention predict project promise propose quote reckon report reveal state suggest tweet""".split()
)
"""Verbs that take a figure for their object."""
_WORDS = "|".join(sorted(words("small_numbers") | words("tens")))
_SIZES = "|".join(sorted(table("scales")))
_NUMBER = rf"(?:(?:Rs\.? ?|[A-Z]{{0,3}}[$£€₹¥]?)\d(?:[\d.,]*\d)?|(?:{_WORDS})\b)(?:[-\s]?(?:{_SIZES}|bn|m|k)\b)?"
_ENDS = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | RELATIVES | SUBORDINATORS | {"the", "a", "an", "than"}
_NO_THING = "|".join(sorted(_ENDS - {"in", "of"}))  # words that what is counted does not hold
_FIGURE = re.compile(
    rf"(?:(?P<the>\b(?:the|those|these|that|this|its|their|his|her|[A-Z]\w+['’]s)\s+)?(?:(?!the\b)[a-z]+\s+){{0,2}})?"
    rf"(?P<number>{_NUMBER}(?:\s*(?:to|or|and|[-–])\s*{_NUMBER})?%?)"
    rf"(?P<thing>(?:\s+(?!(?:{_NO_THING})\b)[\w'’$%-]+){{0,5}})"
    r"[\"”]?\s*$"
)
_WITHIN = 90  # characters of a figure with what it counts
_OBJECT = re.compile(r"\s+(?:that|which)\s*$")
_NAME = re.compile(r"(?<=[a-z] )(?:[A-Z][\w'’.-]*\s*)+$")
# nothing that the verb could have for an object follows: the figure in front is it
_GAP = re.compile(
    r"\s*(?:[,.;:)—–\"”?!]|$)|\s+(?:in|on|at|for|before|during|since|last|this|earlier|when|while|as|but|and|or|yesterday|today|previously|initially"
    r"|is|are|was|were|has|had|have|would|will|could|did|may|might)\b"
)
# "the 30 votes that were first reported", "25 letters that they haven't mentioned"
_NOT_GIVEN = BE | frozenset("not never didn't didn’t hasn't hasn’t haven't haven’t".split())


def own_figures(text: str, start: int, end: int, hits: list[tuple[int, int, Cue]]) -> list[Report]:
    """The figures of the sentence ``start:end`` that it calls somebody's own, ``hits`` being its reporting verbs."""
    found = []
    for begin, stop, cue in hits:
        if cue.lemma in _GIVING and cue.form not in (BASE, PARTICIPLE):
            report = _by_agent(text, start, begin, stop, end, cue) or _in_relative(text, start, begin, stop, end, cue)
            if report is not None:
                found.append(report)
    return found


def _by_agent(text: str, start: int, begin: int, stop: int, end: int, cue: Cue) -> Report | None:
    """ "the 900 cases reported by the ministry"."""
    source = agent_of(text, stop, end, cue) if cue.lemma != "confirm" else None  # a court confirms judges
    figure = _figure_before(text, start, begin) if source is not None else None
    return _given(figure, source, begin, stop) if source is not None and figure is not None else None


def _in_relative(text: str, start: int, begin: int, stop: int, end: int, cue: Cue) -> Report | None:
    """ "the 35 that the board had acknowledged", "the 400 jobs Ann Lee announced"."""
    toks = tokens(text, start, begin) if _GAP.match(text, stop, end) is not None else []
    if not toks or toks[-1][1].endswith(OWNED) or any(t[1] in _NOT_GIVEN for t in toks[-3:]):
        return None  # "three times the board's estimates"
    source = _name_behind_figure(text, subject_of(toks))
    if source is None or source.shape == "relative" or source.start <= start:
        return None
    that = _OBJECT.search(text, max(start, source.start - 8), source.start)
    upto = that.start() if that is not None else source.start
    figure = _figure_before(text, start, upto)
    if figure is None or that is None and figure["the"] is None or not can_report(text, source, cue.lemma):
        return None
    return _given(figure, source, begin, stop)


def _figure_before(text: str, start: int, upto: int) -> re.Match[str] | None:
    """The figure that ends at ``upto``, with what it counts."""
    return _FIGURE.search(text, max(start, upto - _WITHIN), upto)


def _given(figure: re.Match[str], source: Source, begin: int, stop: int) -> Report:
    return Report(figure.start("number"), figure.end("thing"), source, (begin, stop), "own figure")


def _name_behind_figure(text: str, source: Source | None) -> Source | None:
    """``source``, without the figure in front of a name: of "the 400 jobs Ann Lee" her alone."""
    if source is None or not any(c.isdigit() for c in text[source.start : source.end]):
        return source
    name = _NAME.search(text, source.start, source.end)
    return None if name is None else Source(name.start(), source.end, "name")
