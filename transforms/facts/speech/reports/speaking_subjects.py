"""Whether a subject is one whose words a verb reports."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.cues import PAST, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.figure_frames import COUNTING

_OWN_VOICE = frozenset(("i", "we", "you", "nobody", "no one", "none", "everyone", "everybody"))
_CONTRACTED = re.compile(r"\b(?:i|we|you)['’](?:ve|ll|re|d|m)$", re.IGNORECASE)
_LONGEST_PRONOUN = 10
# "38 percent of users said": those asked are nobody's voice
_SHARE = re.compile(
    r"(?:(?:about|nearly|only|just|some|roughly|almost|another|around|more than|at least|fewer than)\s+)*"
    r"(?:[\d.,]+(?:[ -]to[ -][\d.,]+)?|[a-z]+(?:-[a-z]+)?)\s*-?(?:%|percent\b|per cent\b)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    r"(?:(?:about|nearly|only|just|some|roughly|almost|around|more than|at least|fewer than)\s+)*"
    r"(?:(?:two|three|four)[ -](?:thirds|quarters|fifths)|half|an? (?:third|quarter|fifth|majority|plurality)|\w+ (?:in|out of) (?:10|ten|five|four|three))\b",
    re.IGNORECASE,
)


def _is_own_voice(text: str, source: Source) -> bool:
    """Whether the source is I, we or you ("we've"), or nobody in particular."""
    words = text[source.start : source.end]
    if source.shape == "pronoun" or len(words) < _LONGEST_PRONOUN:
        return words.lower() in _OWN_VOICE or _CONTRACTED.search(words) is not None
    return ("'" in words or "’" in words) and _CONTRACTED.search(words) is not None


def speaks(text: str, source: Source, cue: Cue) -> bool:
    """Whether a subject is one whose words the verb reports: not "I", not a share of those asked, no thing."""
    if source.shape == "relative" and source.antecedent is None:
        return False
    if cue.lemma in COUNTING and (cue.form != PAST or source.shape == "pronoun"):
        return False  # "she counted 30 boats" tells what she did
    return not _is_own_voice(text, source) and not _is_share(text, source) and can_report(text, source, cue.lemma)


def _is_share(text: str, source: Source) -> bool:
    words = text[source.start : source.end]
    if ("%" in words or "cent" in words.lower()) and _SHARE.match(words) is not None:
        return True
    return _FRACTION.match(words) is not None
