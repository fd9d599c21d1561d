"""Figures that stand in a poll, with no verb that reports them: "Reed leads by 4 points in the Pollco survey"."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.reports.attribution import Report

_WORDS = r"(?:(?!(?:of|and|to|in|by|that|from|a|an|the|than|as|on|at|with)\b)[\w’'&./–-]+\s+){0,7}?"
# "a poll released on Monday", "the survey conducted earlier this week"
_MADE = r"(?:\s+(?:[a-z]{3,}ed|taken|done)(?:\s+(?:on|in|by|for|late|early|earlier|last|this|the|week|month|year|[A-Z][\w./]*)){0,5})?"
_POLL = r"(?:[Pp]oll|[Ss]urvey)\b(?!['’]s|[ -](?:number|taker|worker|station|tax|question)|ing)"
_IN_POLL = re.compile(rf"\b[Ii]n\s+((?:the|an?|its|another|one|that|this|our)\s+{_WORDS}{_POLL})")
# "the final poll gave Reed 49 percent"
_POLL_GIVES = re.compile(
    rf"\b((?:[Tt]he|[Aa]n?|[Ii]ts|[Aa]nother|[Oo]ne|[Tt]hat|[Tt]his)\s+{_WORDS}{_POLL}){_MADE}\s+(?:(?:also|still)\s+)?(?:gave|gives|had|has|put|puts|placed|places)\s"
)
_FIGURE = re.compile(
    r"%|\bper ?cent\b|\bpoints?\b|\bpercentage\b|\bin 10\b|\b(?:half|third|quarter|majority)\b|\d[–-]\d"
)
_NOT_OF_IT = re.compile(r"\b(?:surveyed|polled|interviewed|respondents to|margin of error|sample)\b")


def poll_report(text: str, start: int, end: int) -> Report | None:
    """The sentence ``start:end`` as the report of the poll in which its figures stand, if it names one.

    >>> text = "Reed leads by 4 points in the Pollco survey."
    >>> found = poll_report(text, 0, len(text))
    >>> text[found.source.start : found.source.end]
    'the Pollco survey'
    """
    found = _IN_POLL.search(text, start, end) or _POLL_GIVES.search(text, start, end)
    if found is None or _FIGURE.search(text, start, end) is None or _NOT_OF_IT.search(text, start, end) is not None:
        return None
    source = Source(found.start(1), found.end(1), "noun")
    return Report(start, end, source, (found.start(), found.start() + 2), "in a poll")
