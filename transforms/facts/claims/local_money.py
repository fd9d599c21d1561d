"""Which country's money an article means by a sign or a name that several share: "Rs", "$", "crowns"."""

from __future__ import annotations

import re
from functools import cache
from urllib.parse import urlsplit

from transforms.lexicon.word_lists import lines

_WORD = re.compile(r"u\.s|[a-z]+")
_LEAST_DOLLARS = 3  # mentions of a country whose dollars are meant by a plain $


@cache
def _places() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """For the code that a sign has by itself: the codes it may stand for, each with the words that tell of the place."""
    table: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for line in lines("local_currencies"):
        codes, _, told_by = line.partition("\t")
        shared, code = codes.split()
        table[shared] = (*table.get(shared, ()), (code, frozenset(told_by.split())))
    return table


class LocalMoney:
    """The money of the country that an article, or the address it was published at, makes clear.

    The text is searched at the first sign that needs it, once for each.

    >>> LocalMoney("A bridge in Lahore cost Rs5,000.").code("INR"), LocalMoney("It cost Rs5,000.").code("INR")
    ('PKR', 'INR')
    >>> LocalMoney("It cost $5.", "https://news.example.com.au/1").code("USD")
    'AUD'
    """

    __slots__ = ("_counts", "_found", "_text", "_url")

    def __init__(self, text: str = "", url: str | None = None):
        self._text, self._url = text, url
        self._found: dict[str, str | None] = {}
        self._counts: dict[str, int] | None = None

    def code(self, shared: str) -> str:
        """The ISO 4217 code that a sign or name means here whose code by itself is ``shared``."""
        return self.told(shared) or shared

    def told(self, shared: str) -> str | None:
        """The code that the place gives it; None where nothing tells of one place only."""
        if shared not in self._found:
            self._found[shared] = self._told(shared)
        return self._found[shared]

    def _told(self, shared: str) -> str | None:
        places = _places().get(shared, ())
        if not places or not self._text:
            return None
        domain = "." + (urlsplit(self._url).hostname or "").rpartition(".")[2] if self._url else ""
        for code, words in places:
            if domain in words:
                return code
        found = sorted(((self._mentions(words), code) for code, words in places), reverse=True)
        if shared == "USD":  # the dollar of the United States is quoted everywhere
            alone = len(found) < 2 or not found[1][0]
            return found[0][1] if alone and found[0][0] >= _LEAST_DOLLARS else None
        if not found[0][0] or len(found) > 1 and found[0][0] == found[1][0]:
            return None
        return found[0][1]

    def _mentions(self, words: frozenset[str]) -> int:
        if self._counts is None:
            counts: dict[str, int] = {}
            for word in _WORD.findall(self._text.lower()):
                counts[word] = counts.get(word, 0) + 1
            self._counts = counts
        return sum(self._counts.get(word, 0) for word in words)


ANYWHERE = LocalMoney()
"""Money of no known place: every sign means what it means by itself."""
