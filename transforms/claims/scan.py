"""Where numbers may begin: the one pattern that all prose is scanned with."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from transforms.claims.currencies import PREFIXES
from transforms.claims.words import STARTERS


def _trie(words: Iterable[str]) -> str:
    """A pattern for any of the words that looks at each letter once."""
    tails: dict[str, list[str]] = defaultdict(list)
    for w in words:
        tails[w[:1]].append(w[1:])
    branches = [head + (_trie(rest) if any(rest) else "") for head, rest in sorted(tails.items()) if head]
    inner = branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
    return f"(?:{inner})?" if "" in tails else inner


def scanner() -> re.Pattern[str]:
    """Finds where a number may begin in folded text: a digit, or a word of ``STARTERS``."""
    glyphs = "".join(w for w in STARTERS if len(w) == 1)
    words = _trie(w for w in STARTERS if len(w) > 1)
    return re.compile(rf"\b(?:[0-9{glyphs}]|{words}\b|{_trie(PREFIXES)}[0-9])")
