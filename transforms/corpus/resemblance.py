"""Whether two texts can be versions of one article at all: by the words that not every article has."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

ALMOST_NOTHING = 0.15  # of the telling words of the shorter text; two articles on different matters share less
TELLING = 4  # words; with fewer nothing can be told
FEW = 8  # words; of so few one in common is enough
COMMON = 60  # per mille: words that more openings of news have tell nothing
_WORD = re.compile(r"[^\W\d_]{3,}")


def telling_words(title: str | None, text: str) -> frozenset[str]:
    """The words of an article, folded, without the common ones and without numbers.

    >>> sorted(telling_words("Trams", "The trams of Ostmark carried 3 million passengers."))
    ['carried', 'ostmark', 'passengers', 'trams']
    """
    return frozenset(_WORD.findall(f"{title or ''}\n{text}".casefold())) - _common()


def is_unlike(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two texts, by their ``telling_words``, share almost nothing: one is not a version of the other.

    >>> ferry = telling_words(None, "A ferry sank off Zanzibar on Friday; divers searched the wreck.")
    >>> is_unlike(ferry, telling_words(None, "Parliament passed the budget after an all-night quarrel over pensions."))
    True
    >>> is_unlike(ferry, telling_words(None, "Ferry sinks off Zanzibar."))
    False
    """
    fewer = min(len(a), len(b))
    shared = len(a & b)
    if fewer < TELLING:
        return False
    return shared == 0 if fewer < FEW else shared / fewer < ALMOST_NOTHING


@cache
def _common() -> frozenset[str]:
    lines = (files("transforms.corpus.stories") / "common_words.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split() for line in lines if line and not line.startswith("#"))
    return frozenset(word for word, share in entries if int(share) >= COMMON)
