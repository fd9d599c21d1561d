"""Numbers in a row that share the noun behind the last: "20, 30 conservatives", "51 instead of 60 votes"."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_year
from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.number_words import SMALL, TENS, word_set
from transforms.facts.claims.numeral_grammar import read_numeral
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.unit_marks import read_mark

_JOINTS = ("and", "or", "to", "but", "versus", "vs")
_OPPOSED = (("instead", "of"), ("rather", "than"), ("up", "to"), ("down", "to"))
_LOOSELY = word_set("not about some maybe perhaps even possibly around nearly almost only just")
_MOST = 4  # numbers in one row


def shared_noun(s: Tokens, j: int) -> tuple[int, int] | None:
    """The head noun, and the token behind it, that later numbers of the row give the number ending before token ``j``."""
    word = s.word
    for _ in range(_MOST):
        t = word[j]
        if t == "," and word[j + 1] in ("and", "or", "but"):
            j += 2
        elif t in _JOINTS or t == ",":
            j += 1
        elif (t, word[j + 1]) in _OPPOSED:
            j += 2
        elif t != "not":
            return None
        for _ in range(2):
            j += word[j] in _LOOSELY
        t = word[j]
        if not (t[:1].isdecimal() or t in SMALL or t in TENS) or t == "one":
            return None
        n = read_numeral(s, j)
        if n is None or n.scaled or is_year(t, n.low) or read_mark(s, n.last) or word[n.last] in ("-", "%"):
            return None
        head = read_noun(s, n.last, False, False)
        if head:
            return head
        j = n.last
    return None
