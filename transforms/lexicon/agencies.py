"""News and picture agencies by the names they sign with, and patterns of those names."""

from __future__ import annotations

import re
from collections.abc import Iterable

from transforms.lexicon.word_lists import table, words

AGENCIES = {spelling.casefold(): name for spelling, name in table("agencies").items()}
"""Spelling, casefolded, to the agency's short name."""

PICTURE_SOURCES = words("picture_sources")
"""Agencies, libraries and pools that only supply pictures."""

_ALSO_FIRST_NAMES = frozenset(("Antara", "Petra"))
_SIGNED = [name for name in table("agencies") if name[0].isupper() and name not in _ALSO_FIRST_NAMES] + ["dpa"]


def alternatives(names: Iterable[str]) -> str:
    """A pattern of ``names``, the longest first, safe in verbose patterns too.

    >>> alternatives(["AP", "AP Photo"])
    'AP\\\\ Photo|AP'
    """
    return "|".join(sorted(map(re.escape, dict.fromkeys(names)), key=lambda name: (-len(name), name)))


SIGNED = alternatives((*_SIGNED, "REUTERS"))
"""Pattern of the agencies' names as they sign, with their capitals; not those that are also first names."""

SIGNED_PICTURES = alternatives((*_SIGNED, *PICTURE_SOURCES, "REUTERS", "A.P.", "DPA", "REX", "POOL"))
"""Pattern of all that may sign a picture."""

SIGNED_SHORT = alternatives(n for n in (*_SIGNED, "REUTERS") if " " not in n and n not in words("postal_states"))
"""Pattern of the agencies' names in one word, not those that are also a state's code behind a town ("Salem, PA")."""
