"""Reckonings: figures that stand in somebody's count, with no verb that reports them: "by the ministry's count, 45 died", "the union's
tally stands at 900", "the union's figure of 900"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import owner, source_after
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.figure_frames import NUMBER
from transforms.text.signs import COUNT_NOUNS

_COUNT = r"(?:counts?|tally|estimates?|estimation|figures?|reckoning|calculations?|projections?|forecasts?|guess|assessment|numbers|account)"
# one for each mark: a search for a single character is many times faster than one for either
_OWNED = tuple(re.compile(rf"{mark}s?\s+(?:(?!to\b|and\b|of\b)[a-z-]+\s+){{0,2}}(?P<noun>{_COUNT})\b") for mark in "'’")
_OF_OWNER = re.compile(rf"\b[Bb]y the (?:own )?(?P<noun>{'|'.join(COUNT_NOUNS)}) of\b")
_LED = re.compile(r"(?:^|(?<=[\s(—–]))(?:(?:[Gg]oing )?[Bb]y|(?P<at>[IiOo]n)) (?:the )?$")
_ONLY_BY = frozenset("count counts tally reckoning guess account numbers".split())  # and not "in" or "on"
_STANDS = re.compile(
    r"(?:(?:\s+(?:of|for)\s+[^.,;:]{1,40}?)?\s+(?:(?:now|still|currently|already)\s+)?(?:is|was|stands?|stood|remains?|remained|came|comes)\b(?:\s+(?:at|to))?|\s+of)\s+"
    rf"(?:(?!not\b)[a-z]+\s+){{0,3}}?(?P<figure>{NUMBER}[^\s.,;]*(?:\s+[^\s.,;:]+){{0,2}})"
)
_OPENING = frozenset("and but while though although because so yet which whereas".split())
_LEAD = 60  # characters of an owner


def reckonings(text: str, *, may_be_of: bool = True) -> list[re.Match[str]]:
    """Where somebody's count may stand in ``text``, by place; ``may_be_of``: whether "count of" or its like stands in it."""
    found = [m for pattern in _OWNED for m in pattern.finditer(text)]
    if may_be_of:
        found += _OF_OWNER.finditer(text)
    found.sort(key=re.Match.start)
    return found


def reckoned(text: str, start: int, end: int, marks: list[re.Match[str]]) -> list[Report]:
    """What the sentence ``start:end`` gives to those whose counts may stand at ``marks``."""
    found = (_reckoned(text, start, end, mark) for mark in marks)
    return [report for report in found if report is not None]


def _reckoned(text: str, start: int, end: int, mark: re.Match[str]) -> Report | None:
    if mark.re is _OF_OWNER:
        source = source_after(text, mark.end(), end)
        return None if source is None else _whole(text, start, end, mark.start(), source.end, source, mark)
    toks = tokens(text, max(start, mark.start() - _LEAD), mark.start() + 1)
    source = owner(toks) if toks else None
    if source is None or not can_report(text, source, "estimate"):
        return None
    source = Source(source.start + len(_leader(text, source)), mark.start(), source.shape)
    led = _LED.search(text, start, source.start)
    if led is not None and not (led["at"] and mark["noun"] in _ONLY_BY):
        return _whole(text, start, end, led.start(), mark.end(), source, mark)
    stands = _STANDS.match(text, mark.end(), end) if mark["noun"] != "account" else None  # "her account of 2016"
    return None if stands is None else Report(*stands.span("figure"), source, mark.span("noun"), "reckoning")


def _leader(text: str, source: Source) -> str:
    """The preposition that opens a sentence with a capital, and was read as part of a name: "By Ann Lee"."""
    word, blank, _ = text[source.start : source.end].partition(" ")
    return word + blank if word in ("By", "In", "On") else ""


def _whole(
    text: str, start: int, end: int, begin: int, stop: int, source: Source, mark: re.Match[str]
) -> Report | None:
    """The clause for which a phrase ``begin:stop`` tells whose count it is: the one behind it where it opens the sentence or
    a clause, else the one before it."""
    before = text[start:begin].rstrip()
    last = before.rsplit(None, 1)[-1].lower().strip(",") if before else ""
    if last == "that":
        return None  # "she said that by the board's own count 58 died": she gives it
    if not before or last in _OPENING:
        return Report(stop + text.startswith(",", stop), end, source, mark.span("noun"), "reckoning")
    return Report(start, start + len(before), source, mark.span("noun"), "reckoning")
