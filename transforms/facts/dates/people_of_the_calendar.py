"""Months and weekdays that are first names: "April Ross", "Tuesday Weld", "April said"."""

from __future__ import annotations

import re

from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.names import titles

_SURNAME_AFTER = re.compile(r" ([A-Z][a-z’']+(?:-[A-Z][a-z]+)?)(?![\w-]| [A-Z])")
_DAY_BEFORE = re.compile(
    r"(?:(?:\b(?:on|last|next|this|since|until|till|by|from|of|through|throughout|late|early|every|each|the|between|before|after|for"
    r"|coming|past|previous|following|again|here|there|out|up|say|said|says|tells?|told|announced?|reported?|confirmed|warned|claimed|added"
    r"|argued|alleged|predicted|insisted|revealed|acknowledged|news|press|\w+ly|\d+|(?:\w{3,6}day,?\s+(?:and|or|to)))|[,;:—–-])\s+"
    r"|\A|[.!?\"“”’)]\s*|\n\s*)\Z",
    re.IGNORECASE,
)
_VERB_AFTER = re.compile(
    r" (?:said|says|will|would|has|had|was|is|were|are|did|could|may|might|can|\w+ed)\b"
)  # "in court Friday Frein looked thin"
_SAYS = re.compile(
    r"(?:,)? (?:said|says|told|added|asked|replied|recalled|explained|thinks|believes|thought|smiled|laughed|wrote|insisted|agreed|admitted"
    r"|himself|herself|whose|who)\b|, \d\d,"
)


def is_first_name(text: str, start: int, end: int) -> bool:
    """Whether the weekday at ``start:end`` is the first name of a person: a surname follows, and no word before it says
    that a day is meant.

    >>> is_first_name("She met Tuesday Weld there.", 8, 15), is_first_name("He said Tuesday Weld left.", 8, 15)
    (True, False)
    """
    m = _SURNAME_AFTER.match(text, end)
    if m is None or _is_other(m[1]):
        return False
    if text.count(text[start : m.end()]) > 1:
        return True
    return not (_DAY_BEFORE.search(text, max(0, start - 20), start) or _VERB_AFTER.match(text, m.end()))


def speaks(text: str, end: int) -> bool:
    """Whether what follows a month's name at ``end`` is said of a person ("April said", "June, 34,")."""
    return _SAYS.match(text, end) is not None


def _is_other(word: str) -> bool:
    """Whether the word behind a weekday is more likely to begin the next part of the sentence than to be a surname: a word,
    or somebody or something known by one name."""
    known = lexicon()
    return (
        word.lower() in known.common
        or word in titles.FAMOUS
        or word in titles.TITLES
        or word in titles.OPENERS
        or word in titles.CALENDAR
        or word in titles.THINGS
        or word in titles.THING_HEADS
        or word in known.phrases
        or word in known.nationalities
        or word in known.openings
        or word in known.given
    )
