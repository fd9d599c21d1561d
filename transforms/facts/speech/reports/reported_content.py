"""Where the words that a verb reports begin and end."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import Cue
from transforms.facts.speech.grammar.word_classes import INTRODUCTIONS, PREPOSITIONS
from transforms.text.literals import holds_any

_ASIDE = re.compile(r", (?:(?:in|of|by|after|during) )?(?:which|whom|who|where|when)\b| (?:after|when|following) ")
# "… “ruined by lies” after two aides left": the paper tells when
_AFTER_QUOTATION = re.compile(r"[\"”] (?:after|following) ")
# when and how often something was said: "wrote four months after the flood that", "said three times that"
_WHEN_SAID = re.compile(
    r"\s+(?:[\w.,-]+\s+){1,3}?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|times)\b[^,;:\d]{0,50}\Z"
)
_SPANS_OF_TIME = (
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "decade",
    "times",
)  # one is in what _WHEN_SAID finds
# who was told, with their number: "told the crowd of 500 people", "told an audience of more than 30"
_COUNTED_HEARERS = re.compile(
    r"\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){1,3}of\s+(?:[a-z]+\s+){0,3}[\d.,]+(?:\s+(?:hundred|thousand|million))?(?:\s+[a-z]+)?"
)
# what is said of somebody named before: "the man the town says planned it, was …"
_LACKS_SUBJECT = re.compile(r"(?:planned|was|were|is|are|has|had|will|would|[a-z]{2,}ed)\s[^,;:.()]{0,80}(?=,)")
THAT_WITHIN = 90
FARTHEST_COMMA = 600


def content_end(text: str, content: int, end: int, cue: Cue, lead: list[Token]) -> int:
    """Where what is reported from ``content`` on ends, at ``end`` or before."""
    if (inner := _LACKS_SUBJECT.match(text, content, end)) is not None and lead and lead[-1][0][0].isalpha():
        return inner.end()  # "the man whom Acme says took 30"; "the man Acme says took it, has 30 boats"
    quoted = _AFTER_QUOTATION.search(text, content, min(end, content + FARTHEST_COMMA))
    if quoted is not None:
        end = quoted.start() + 1
    if cue.family == "label":
        comma = _ASIDE.search(
            text, content, min(end, content + FARTHEST_COMMA)
        )  # "blamed him for the fire, in which 30 died": the paper tells it
        end = comma.start() if comma else end
    return end


def content_start(text: str, stop: int, end: int, cue: Cue) -> int:
    """Where the reported clause begins: after "that" where whom, when or where it was said stands first."""
    at = text.find(" that ", stop, min(end, stop + THAT_WITHIN))
    first = text[stop : stop + 20].split(None, 1)[:1]
    lead = first[0].lower() if first else ""
    if at >= 0 and (cue.family == "tell" or lead in PREPOSITIONS or lead == "that" or lead in INTRODUCTIONS):
        return at + 6
    if at >= 0 and holds_any(text[stop:at], _SPANS_OF_TIME) and _WHEN_SAID.match(text, stop, at) is not None:
        return at + 6
    if cue.family == "tell" and (hearers := _COUNTED_HEARERS.match(text, stop, end)) is not None:
        stop = hearers.end()
    while stop < end and text[stop] in " \t\xa0\n,:":
        stop += 1
    return stop


def says_that(text: str, stop: int, end: int) -> bool:
    return text.startswith((" that ", ": "), stop) or text.find(" that ", stop, min(end, stop + 30)) >= 0
