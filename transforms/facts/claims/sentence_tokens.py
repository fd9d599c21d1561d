"""A sentence cut into tokens: what every rule of the claims reader looks at.

Rules look a few tokens to either side of a number, so the lists are padded: an index up to ``PAD`` beyond either end
reads as an empty token that touches nothing (a negative index wraps round into the padding).
"""

from __future__ import annotations

import re
from itertools import accumulate

from transforms.facts.claims.local_money import ANYWHERE, LocalMoney

PAD = 16

# Letters of the European scripts make words, digits with their separators numbers, anything else stands alone.
_TOKEN = re.compile(r"([a-zß-ɏµͰ-ӿ]+(?:'[a-zß-ɏ]+)*|[0-9]+(?:,[0-9]+|'[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?|\S)")
_EMPTY = [""] * PAD
_NOWHERE = [-9] * PAD
_NO_END = [-7] * PAD


def fold(text: str) -> str:
    """Lower case, plain apostrophes and slashes of fractions, every code point staying where it is."""
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if low.isascii():
        return low
    if "’" in low:
        low = low.replace("’", "'")
    return low.replace("⁄", "/") if "⁄" in low else low


class Tokens:
    """``word[i]`` is folded; ``start[i]:end[i]`` are offsets into ``text``, the sentence as written.

    ``money`` tells what signs of currency mean in the article.
    """

    __slots__ = ("end", "money", "n", "start", "text", "word")

    def __init__(self, text: str, low: str, money: LocalMoney = ANYWHERE):
        parts: list[str] = _TOKEN.split(low)
        offsets: list[int] = list(accumulate(map(len, parts)))
        self.text, self.money = text, money
        self.word: list[str] = parts[1::2]
        self.n = len(self.word)
        self.word += _EMPTY
        self.start: list[int] = offsets[0:-1:2]
        self.start += _NOWHERE
        self.end: list[int] = offsets[1::2]
        self.end += _NO_END

    def touches(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the next."""
        return self.start[i + 1] == self.end[i]

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` is written with a capital first letter."""
        at = self.start[i]
        return at >= 0 and self.text[at].isupper()
