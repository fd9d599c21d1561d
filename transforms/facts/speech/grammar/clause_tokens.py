"""Words and the punctuation that cuts clauses, with their places."""

from __future__ import annotations

import re

from transforms.lexicon.word_lists import words

Token = tuple[str, str, int, int]  # word, lower-cased word, start, end

_WORD = re.compile(r"\d+(?:,\d\d\d)+|[^\W_][\w'’@&/.-]*|[@#]\w+|[,;:()\[\]—–\"“”]|--?")
_NAMES_TOO = frozenset(("Will", "May", "Long", "Might"))  # function words that are names with a capital
_STOPPED = frozenset(word + "." for word in words("stopped_words"))
_CLOSING = frozenset(',;:"”)')  # marks that never join the word before them
_LONG_LOWER = "İ"  # the one letter whose lower case is two


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and the punctuation that cuts clauses, between two offsets.

    Most stretches between blanks are one word, with or without a mark behind it, or nothing: they need no expression.
    """
    stretch = text[start:end]
    found: list[Token] = []
    at = start
    for piece in stretch.split(" "):
        stop = at + len(piece)
        if piece.isalnum():
            found.append((piece, piece.lower(), at, stop))
        elif not piece:
            pass
        elif (mark := piece[-1]) == "." and piece[:-1].isalnum():  # it may be that of an abbreviation
            found.append((piece, piece.lower(), at, stop))
        elif mark in _CLOSING and (word := piece[:-1]).isalnum():
            found.append((word, word.lower(), at, stop - 1))
            found.append((mark, mark, stop - 1, stop))
        else:
            for m in _WORD.finditer(piece):
                s, e = m.span()
                word = m[0]
                found.append((word, word.lower(), at + s, at + e))
        at = stop + 1
    if "Will" in stretch or "May" in stretch or "Long" in stretch or "Might" in stretch:
        found = [(w, w, s, e) if w in _NAMES_TOO else (w, low, s, e) for w, low, s, e in found]
    if _LONG_LOWER in stretch:
        found = [(w, _as_long(w) if _LONG_LOWER in w else low, s, e) for w, low, s, e in found]
    if found and found[-1][0].endswith(".") and (cut := token_end(found[-1])) < found[-1][3]:
        word, low, s, _ = found[-1]
        found[-1] = (word[:-1], low[:-1], s, cut)
    return found


def _as_long(word: str) -> str:
    """``word`` in small letters, no longer than before."""
    return _LONG_LOWER.join(map(str.lower, word.split(_LONG_LOWER)))


def token_end(tok: Token) -> int:
    """A token's end, without a stop that closes the sentence rather than an abbreviation."""
    word, low, _, end = tok
    closes = word.endswith(".") and len(word) > 2 and "." not in word[:-1] and low not in _STOPPED
    return end - 1 if closes else end
