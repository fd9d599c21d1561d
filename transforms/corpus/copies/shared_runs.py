"""Shared runs: where two texts have the same words, as places in both; for showing copies side by side."""

from __future__ import annotations

import re
from collections import defaultdict

RUN = 4  # words in a row that count as shared, as in transforms.corpus.copies.body
MOST_PLACES = 8  # of a run that stands in many places of a text only the first are tried
_WORD = re.compile(r"[^\W_]+")


def shared_runs(text_a: str, text_b: str) -> list[tuple[int, int, int, int]]:
    """``(a_start, a_end, b_start, b_end)`` of the runs of at least ``RUN`` words two texts share: the longest run from
    each place on, in the order of ``text_a``, not overlapping in ``text_a``. Offsets are code points, half-open; case
    and punctuation do not count.

    >>> shared_runs("The old bridge fell on Monday.", "On Sunday the OLD bridge fell, twice.")
    [(0, 19, 10, 29)]
    """
    a, b = list(_WORD.finditer(text_a)), list(_WORD.finditer(text_b))
    words_a, words_b = [m[0].lower() for m in a], [m[0].lower() for m in b]
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for j, gram in enumerate(zip(*(words_b[k:] for k in range(RUN)), strict=False)):
        if len(places[gram]) < MOST_PLACES:
            places[gram].append(j)
    found = []
    i = 0
    while i + RUN <= len(words_a):
        best, where = 0, 0
        for j in places.get(tuple(words_a[i : i + RUN]), ()):
            size = RUN
            while i + size < len(a) and j + size < len(b) and words_a[i + size] == words_b[j + size]:
                size += 1
            if size > best:
                best, where = size, j
        if best:
            found.append((a[i].start(), a[i + best - 1].end(), b[where].start(), b[where + best - 1].end()))
        i += best or 1
    return found
