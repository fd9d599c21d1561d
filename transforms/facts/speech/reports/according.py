"""Whose words "according to" tells of, and which they are."""

from __future__ import annotations

import re

from transforms.facts.clauses.tagging import may_be_finite
from transforms.facts.speech.grammar.source_phrases import source_after
from transforms.facts.speech.grammar.word_classes import AUXILIARIES, CONJUNCTIONS, SUBORDINATORS
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.papers import is_document

_SET_OFF = re.compile(r"[^,;:.!?()\n]{0,60},")
_DASH = re.compile(r"--|[—–]| - ")
_NEW_CLAUSE = frozenset("-–—;:")
# what "…, according to X" goes on with: "…, with taxes at 20 percent", "…, according to its data, which put them at 30"
_GOES_ON = re.compile(r"(?:['’]s? \w+)?, (with|including|up|down|compared|which)\b")
_TAIL = 400  # characters looked at behind it


def according(text: str, start: int, end: int, begin: int, stop: int) -> Report | None:
    """``According to X, …`` covers what follows, ``…, according to X`` what stands before."""
    source = source_after(text, stop, end)
    if source is None:
        return None
    lead = begin
    while lead > start and text[lead - 1] in " ,\t\xa0\n":
        lead -= 1
    before = text[max(start, lead - 40) : lead].strip('"“').lower().split()
    if text[begin].isupper() or not before or before[-1].endswith(";"):
        comma = text.find(",", source.end, min(end, source.end + _TAIL))
        return Report(comma + 1 if comma >= 0 else source.end, end, source, (begin, stop), "according to")
    if len(before) <= 2 and before[0] in CONJUNCTIONS | SUBORDINATORS:
        return Report(source.end, end, source, (begin, stop), "according to")
    if text[lead : lead + 1] == "," and _SET_OFF.match(text, source.end, end) and not _has_verb(text[start:lead]):
        return Report(start, end, source, (begin, stop), "according to")  # "the clerks, according to Ann Lee, earn 30"
    dashes = len(_DASH.findall(text, start, lead))
    opens = text[lead - 2 : lead].strip()[-1:] in _NEW_CLAUSE and dashes < 2  # two dashes close an aside
    if opens and text.startswith(",", source.end):
        return Report(
            source.end + 1, end, source, (begin, stop), "according to"
        )  # "the polls – according to Acme, 30 left"
    goes_on = _GOES_ON.match(text, source.end, end)
    if goes_on is not None and (goes_on[1] != "which" or is_document(text, source)):
        return Report(start, end, source, (begin, stop), "according to")
    return Report(start, lead, source, (begin, stop), "according to")


def _has_verb(lead: str) -> bool:
    return any(w in AUXILIARIES or may_be_finite(w) for w in lead.split())
