"""Words and the punctuation that cuts clauses, with their places."""

from __future__ import annotations

import re

Token = tuple[str, str, int, int]  # word, lower-cased word, start, end

from transforms.lexicon.word_lists import words

_WORD = re.compile(r"\d+(?:,\d\d\d)+|[^\W_][\w'’@&/.-]*|[@#]\w+|[,;:()\[\]—–\"“”]|--?")
_NAMES_TOO = frozenset(("Will", "May", "Long", "Might"))  # function words that are names with a capital
_STOPPED = frozenset(word + "." for word in words("stopped_words"))


def tokens(text: str, start: int, end: int) -> list[Token]:
    """Words and the punctuation that cuts clauses, between two offsets."""
    piece = text[start:end]
    lowered = piece.lower()
    if len(lowered) != len(piece):  # a letter whose lower case is two
        lowered = "".join(c if len(c.lower()) > 1 else c.lower() for c in piece)
    spans = [m.span() for m in _WORD.finditer(piece)]
    found = [(piece[s:e], lowered[s:e], s + start, e + start) for s, e in spans]
    if "Will" in piece or "May" in piece or "Long" in piece or "Might" in piece:
        found = [(w, w, s, e) if w in _NAMES_TOO else (w, low, s, e) for w, low, s, e in found]
    if found and found[-1][0].endswith(".") and (cut := token_end(found[-1])) < found[-1][3]:
        word, low, s, _ = found[-1]
        found[-1] = (word[:-1], low[:-1], s, cut)
    return found


def token_end(tok: Token) -> int:
    """A token's end, without a stop that closes the sentence rather than an abbreviation."""
    word, low, _, end = tok
    closes = word.endswith(".") and len(word) > 2 and "." not in word[:-1] and low not in _STOPPED
    return end - 1 if closes else end
