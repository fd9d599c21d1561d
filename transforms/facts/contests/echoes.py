"""Echoes: a figure that another takes up only to turn it down: "'90 hectares? It's a fantasy,' said the owner"."""

from __future__ import annotations

import re

from transforms.facts.contests import rejections
from transforms.facts.contests.contest import SURE, Contest
from transforms.facts.contests.findings import Findings
from transforms.facts.contests.likeness import is_said_again
from transforms.facts.contests.pair import read_pair
from transforms.facts.contests.statement import Statement
from transforms.facts.contests.told import TAKEN_UP, Told

_FIGURES = 10  # how far the figure may stand before its echo
_NEGATED = re.compile(
    r"(?:\bthere (?:is|was|are|were)(?: no|n't)|\b(?:is|was|are|were|it's|that's)(?: not|n't)(?: \w+)?|\bnothing like|\bnowhere (?:near|close to)|\bnever (?:saw|had|got|received|paid|took|said|used|counted)(?: \w+){0,2}"
    r"|\bno (?:evidence|truth|basis|proof|signs?|indications?|support)\b[^.;#]{0,60}|(?:\bdon't|\bdidn't|\bdo not|\bdid not|\bcannot|\bcan't) (?:know|see|understand|say) (?:where|how)\b[^.;#]{0,30}(?=#[^.;]{0,20} c[oa]m(?:e|es|ing)\b)|\bno [\w-]+ (?:had|has|have|got|ever)\b(?: \w+){0,2}"
    r"|\b(?:unclear|not (?:\w+ )?clear) (?:where|how)\b[^.;#]{0,40}|\bwhoever (?:is|was|has|came|put|gave|told|said)\b[^.;#]{0,40}) ?#"
)
_CLAIMED = re.compile(
    r"\b(?:claims?|assertions?|suggestions?|figures?|numbers?|talk|idea|notion|estimates?|counts?)\b[^.;#]{0,60}#[^.;]{0,90}|[^.;#]{0,80}\b(?:claims?|assertions?|suggestions?|figures?|notion|estimates?)\b[^.;#]{0,60}#|#[^.;]{0,25}\b(?:figure|number|claim|estimate|count)\b[^.;]{0,60}"
)
_ASKED = re.compile(r"^[\w %-]{0,20}\?")
_NEAR, _BEHIND, _NEXT = 110, 30, 100  # characters
_SMALL = 10


def take_echoes(c: Statement, told: Told, findings: Findings) -> None:
    """A figure said once more by another, in words that turn it down."""
    claim = c.claim
    if not told.is_said_twice(c) or findings.found[c.at] or claim.measure == "age" or c.figure < _SMALL:
        return
    is_checked = bool(told.heading(c)[1])  # under "THE FACTS:" the outlet speaks
    if claim.speaker is None and claim.quote_index is None and not is_checked:
        return
    a = next((a for a in _before(c, told) if _is_echoed(a, c)), None)
    if a is None or findings.is_answered(a.at):
        return
    pair = read_pair(a, c, told)
    cue = rejections.denied(c) or _turned_down(c, told)
    if cue and (pair.are_two_parties or is_checked and a.claim.speaker is not None and c.claim.speaker is None):
        findings.errors.setdefault(c.at, cue)
        findings.take(c.at, Contest("rejected", a.at, cue, SURE))


def _before(c: Statement, told: Told) -> list[Statement]:
    return [a for a in told.before(c, TAKEN_UP) if a.sentence < c.sentence and c.at - a.at <= _FIGURES]


def _is_echoed(a: Statement, c: Statement) -> bool:
    if a.claim.polarity == "denied" or not is_said_again(a, c):
        return False
    return not (rejections.is_needed(a) or rejections.is_needed(c) or rejections.denies_no_claim(c))


def _turned_down(c: Statement, told: Told) -> str:
    """The words that turn the figure down in its own sentence, or in the next one where it is asked for; "" for none."""
    m = _NEGATED.search(f"{c.before[-_NEAR:]}#{c.behind[:_BEHIND]}")
    if m:
        return " ".join(m.group().split()[:2])
    if _ASKED.match(c.behind):
        return rejections.contested(told.sentence(c.sentence + 1)[:_NEXT]) or rejections.contested(
            told.sentence(c.sentence - 1)[:_NEXT]
        )
    claimed = _CLAIMED.search(f"{c.before[-_NEAR:]}#{c.behind[:_NEXT]}")
    return rejections.contested(claimed.group()) if claimed else ""
