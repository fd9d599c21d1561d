"""Which country's money an article means by a sign or a name that several share: "Rs", "$", "crowns"."""

from __future__ import annotations

from collections import Counter
from functools import cache
from urllib.parse import urlsplit

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.lexicon.word_lists import lines, words

_LEAST_DOLLARS = 2  # mentions of a country whose dollars are meant by a plain $
_LOOK = 1_500  # characters of an article that tell where it plays


@cache
def _places() -> dict[str, tuple[tuple[str, frozenset[str]], ...]]:
    """For the code that a sign has by itself: the codes it may stand for, each with the words that tell of the place."""
    table: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {}
    for line in lines("local_currencies"):
        codes, _, told_by = line.partition("\t")
        shared, code = codes.split()
        table[shared] = (*table.get(shared, ()), (code, frozenset(told_by.split())))
    return table


@cache
def _finder() -> tuple[AhoCorasick, list[str]]:
    """Finds the words that tell of any place."""
    told_by = sorted({w for places in _places().values() for _, place in places for w in place if w[0] != "."})
    return AhoCorasick(told_by, MatchKind.LeftmostLongest, implementation=Implementation.DFA), told_by


class LocalMoney:
    """The money of the country that an article, or the address it was published at, makes clear.

    ``low`` is the text in small letters; its beginning is searched once, at the first sign that
    needs it.

    >>> LocalMoney("a bridge in lahore cost rs5,000.").code("INR"), LocalMoney("it cost rs5,000.").code("INR")
    ('PKR', 'INR')
    >>> LocalMoney("it cost $5.", "https://news.example.com.au/1").code("USD")
    'AUD'
    """

    __slots__ = ("_counts", "_found", "_low", "_url")

    def __init__(self, low: str = "", url: str | None = None):
        self._low, self._url = low, url
        self._found: dict[str, str | None] = {}
        self._counts: Counter[str] | None = None

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
        if not places or not self._low:
            return None
        domain = "." + (urlsplit(self._url).hostname or "").rpartition(".")[2] if self._url else ""
        for code, told_by in places:
            if domain in told_by:
                return code
        found = sorted(((self._mentions(told_by), code) for code, told_by in places), reverse=True)
        if shared == "USD":  # the dollar of the United States is quoted everywhere
            alone = found[0][0] >= _LEAST_DOLLARS and not found[1][0]
            return found[0][1] if alone and not any(word in self._low for word in words("united_states")) else None
        if not found[0][0] or len(found) > 1 and found[0][0] == found[1][0]:
            return None
        return found[0][1]

    def _mentions(self, place: frozenset[str]) -> int:
        if self._counts is None:
            low, (finder, told_by) = self._low[:_LOOK], _finder()
            plain = low if low.isascii() else low.encode("ascii", "replace").decode("ascii")  # searched twice as fast
            self._counts = Counter(
                told_by[which]
                for which, start, end in finder.find_matches_as_indexes(plain)
                if not (start and low[start - 1].isalpha()) and not low[end : end + 1].isalpha()
            )
        counts = self._counts
        return sum(counts[word] for word in place if word in counts) if counts else 0


ANYWHERE = LocalMoney()
"""Money of no known place: every sign means what it means by itself."""
