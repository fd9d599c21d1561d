"""Where numbers may begin: the one scan that all prose is read with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from string import digits

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.facts.claims.currencies import PREFIXES
from transforms.facts.claims.number_words import STARTERS
from transforms.text.prose import Span

_GLYPHS = "".join(w for w in STARTERS if len(w) == 1)
_LONGEST_PREFIX = max(map(len, PREFIXES))


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
    words = _trie(w for w in STARTERS if len(w) > 1)
    return re.compile(rf"\b(?:[0-9{_GLYPHS}]|{words}\b|{_trie(PREFIXES)}[0-9])")


_SCAN = scanner()
_APART = frozenset(' \n\t$£€(“"-–—,.')


@cache
def _starters() -> tuple[AhoCorasick, int]:
    """Figures and number words, and how many of them are words."""
    words = [w for w in STARTERS if len(w) > 1]
    matcher = AhoCorasick([*words, *digits], MatchKind.LeftmostLongest, implementation=Implementation.DFA)
    return matcher, len(words)


def _stands_alone(low: str, at: int) -> bool:
    """Whether a figure stands at ``at`` with nothing glued to it, so that a number surely begins there."""
    return "/" < low[at] < ":" and (not at or low[at - 1] in _APART)


def numbered(low: str, sentences: list[Span]) -> list[tuple[int, int, int, list[int]]]:
    """(index, start, end, places) of the sentences in which a number may begin; ``low`` is folded text.

    ``places`` are the offsets in ``low`` at which figures and number words stand, in order; a number of several groups may
    have one for each.

    Figures and number words are found in one quick scan of the whole text; only a sentence that has any is looked at with
    the pattern, from its first on.
    """
    matcher, words = _starters()
    plain = low if low.isascii() else low.encode("ascii", "replace").decode("ascii")  # searched twice as fast
    matches: list[tuple[int, int, int]] = matcher.find_matches_as_indexes(plain)
    found = [
        at
        for which, at, _ in matches
        if not (at and low[at - 1].isalnum()) or (which >= words and low[at - 1].isalpha())  # "rs500"
    ]
    if plain is not low:
        for glyph in _GLYPHS:
            if glyph in low:
                found += [m.start() for m in re.finditer(glyph, low)]
        found.sort()
    found.append(len(low))
    with_numbers: list[tuple[int, int, int, list[int]]] = []
    search, k = _SCAN.search, 0
    for index, (start, end) in enumerate(sentences):
        if found[k] < start:
            k = bisect_left(found, start, k)
        at = found[k]
        if at < end and (_stands_alone(low, at) or search(low, max(start, at - _LONGEST_PREFIX), end)):
            behind = bisect_left(found, end, k)
            with_numbers.append((index, start, end, found[k:behind]))
            k = behind
    return with_numbers
