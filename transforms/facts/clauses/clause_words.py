"""Words of a sentence as the clause reader takes them: short forms apart ("did" "n't"), hyphens and signs alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.lexicon.word_lists import words

_TOKEN = re.compile(
    r"(?!cannot\b)[^\W\d_]++(?!['’.])"  # most words: what follows need not be told apart letter by letter
    r"|[0-9]+(?:[.,:][0-9]+)*(?:st|nd|rd|th)?(?![0-9])"  # numbers with their separators, ordinals
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    rf"|(?:{'|'.join(sorted(word.capitalize() for word in words('stopped_words')))}|vs)\."
    r"|(?:can)(?=not\b)"
    r"|[^\W\d_]+?(?=n['’]t\b)"
    r"|n['’]t\b"
    r"|['’](?:s|S|m|re|ve|ll|d)\b"
    r"|[^\W\d_]+"
    r"|\.\.\.|\S"
)


class Words(NamedTuple):
    """The words and marks of a sentence: their half-open places, as written, and in small letters with plain apostrophes."""

    spans: list[tuple[int, int]]
    written: list[str]
    low: list[str]


_Piece = tuple[tuple[int, int, str, str], ...]
"""What stands between two blanks: start and end in it, as written and in small letters, of each word."""
_PIECES: dict[str, _Piece] = {}
_MOST_KEPT = 1 << 15  # pieces: most of those that a sentence has were met before


def split_words(sentence: str) -> Words:
    """The words and marks of ``sentence``.

    >>> split_words("They didn't pay $1,500.").low
    ['they', 'did', "n't", 'pay', '$', '1,500', '.']
    """
    spans: list[tuple[int, int]] = []
    written: list[str] = []
    lower: list[str] = []
    at = 0
    for piece in sentence.split(" "):
        for start, end, word, low in _PIECES.get(piece) or _cut(piece):
            spans.append((at + start, at + end))
            written.append(word)
            lower.append(low)
        at += len(piece) + 1
    return Words(spans, written, lower)


def _cut(piece: str) -> _Piece:
    if len(_PIECES) >= _MOST_KEPT:
        _PIECES.clear()
    found = [(*m.span(), m.group()) for m in _TOKEN.finditer(piece)]
    cut = _PIECES[piece] = tuple((start, end, word, word.lower().replace("’", "'")) for start, end, word in found)
    return cut
