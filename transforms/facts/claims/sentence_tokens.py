"""A sentence cut into tokens: what every rule of the claims reader looks at.

Rules look a few tokens to either side of a number, so the lists are padded: an index up to ``PAD`` beyond either end
reads as an empty token that touches nothing (a negative index wraps round into the padding).
"""

from __future__ import annotations

import re

from transforms.facts.claims.local_money import ANYWHERE, LocalMoney

PAD = 16

# Letters of the European scripts make words, digits with their separators numbers, anything else stands alone.
_TOKEN = re.compile(r"[a-zß-ɏµͰ-ӿ]+(?:'[a-zß-ɏ]+)*|[0-9]+(?:,[0-9]+|'[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?|\S")
_APART = frozenset(',.;:?!")')  # marks that stand alone behind a word or figure, with a blank behind them
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


def _is_whole(piece: str) -> bool:
    """Whether a stretch between blanks is surely one word or figure: most are, and need no expression."""
    return piece.isascii() and (piece.isalpha() or piece.isdigit())


class Tokens:
    """``word[i]`` is folded; ``start[i]:end[i]`` are offsets into ``text``, the sentence as written.

    ``money`` tells what signs of currency mean in the article.
    """

    __slots__ = ("end", "money", "n", "start", "text", "word")

    def __init__(self, text: str, low: str, money: LocalMoney = ANYWHERE):
        word: list[str] = []
        start: list[int] = []
        end: list[int] = []
        at = 0
        for piece in low.split(" "):
            stop = at + len(piece)
            if _is_whole(piece):
                word.append(piece)
                start.append(at)
                end.append(stop)
            elif piece[-1:] in _APART and _is_whole(piece[:-1]):
                word.append(piece[:-1])
                word.append(piece[-1])
                start.append(at)
                start.append(stop - 1)
                end.append(stop - 1)
                end.append(stop)
            elif piece:
                for m in _TOKEN.finditer(low, at, stop):
                    word.append(m[0])
                    start.append(m.start())
                    end.append(m.end())
            at = stop + 1
        self.text, self.money, self.n = text, money, len(word)
        self.word: list[str] = word + _EMPTY
        self.start: list[int] = start + _NOWHERE
        self.end: list[int] = end + _NO_END

    def touches(self, i: int) -> bool:
        """Whether nothing stands between token ``i`` and the next."""
        return self.start[i + 1] == self.end[i]

    def is_capital(self, i: int) -> bool:
        """Whether token ``i`` is written with a capital first letter."""
        at = self.start[i]
        return at >= 0 and self.text[at].isupper()
