"""Agencies named in bylines, credits and datelines, by one short name each."""

from __future__ import annotations

import re

from transforms.lexicon.agencies import AGENCIES, PICTURE_SOURCES, alternatives

_COMMON_NOUNS = frozenset(("dpa", "agency", "agencies", "news agencies", "wire services"))
_NAME = re.compile(rf"\b(?:{alternatives(AGENCIES)})\b", re.IGNORECASE)


def agency_name(words: str) -> str | None:
    """The short name of the agency that ``words`` are, or None.

    >>> agency_name("The Associated Press"), agency_name("Alice")
    ('AP', None)
    """
    return AGENCIES.get(" ".join(words.split()).casefold())


def agencies_in(words: str) -> tuple[str, ...]:
    """Short names of the wire agencies named in ``words``, each once, in order of first mention; no picture libraries,
    since an outlet runs no story of theirs.

    >>> agencies_in("with Reuters, AP and the Associated Press")
    ('Reuters', 'AP')
    """
    found = dict.fromkeys(
        AGENCIES[m.group().casefold()]
        for m in _NAME.finditer(words)
        if m.group()[0].isupper() or m.group() in _COMMON_NOUNS
    )
    return tuple(name for name in found if name not in PICTURE_SOURCES)
