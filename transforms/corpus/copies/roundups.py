"""Round-ups: an article that holds several texts which have nothing with each other, a digest of the day's briefs, a live
page, is a copy of each of them and joins none: what it holds is not one text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import polars as pl

from transforms.corpus.components import components
from transforms.corpus.copies.pairs import SAME
from transforms.corpus.index.history import ENDS

LEAST_HELD = 3  # texts, each less than ``SAME`` of what holds them; two may be merged into a story of their own
Links = list[tuple[int, int]]


def joining(pairs: pl.DataFrame, words: Mapping[int, int]) -> Links:
    """The same copies among ``pairs`` (``PAIR``) that are of one group: all but those between a round-up and what it holds.

    ``words``: of its own prose, of every article in a pair of same copies. Has to be asked about all pairs of all these
    articles: what an article holds may be one text by others.
    """
    whole: Links = []
    parts: dict[int, set[int]] = defaultdict(set)  # of less than half of it each, by the article that holds them
    same = pairs.filter(pl.col("relation") == "same_copy").select(*ENDS, "jaccard", "shared_words")
    for a, b, jaccard, shared in same.iter_rows():
        large, small = (a, b) if words[a] > words[b] else (b, a)
        if max(jaccard, shared / max(words[large], 1)) < SAME:
            parts[large].add(small)
        else:
            whole.append((a, b))
    round_ups = {k for k in parts if len(parts[k]) >= LEAST_HELD}
    if round_ups:
        akin = _neighbours(pairs)
        round_ups = _holding(round_ups, whole, parts, akin)
        # two digests of one day do not make one text of what both hold
        round_ups = _holding(round_ups, whole + _held(parts, round_ups), parts, akin)
    return whole + _held(parts, round_ups)


def _held(parts: dict[int, set[int]], round_ups: set[int]) -> Links:
    return [(k, part) for k in parts.keys() - round_ups for part in parts[k]]


def _neighbours(pairs: pl.DataFrame) -> dict[int, set[int]]:
    akin: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs.select(ENDS).iter_rows():
        akin[a].add(b)
        akin[b].add(a)
    return akin


def _holding(asked: set[int], links: Links, parts: dict[int, set[int]], akin: dict[int, set[int]]) -> set[int]:
    """Those of the articles ``asked`` about whose parts are ``LEAST_HELD`` texts or more: ``links`` make one of two parts, and
    so does any pair of the parts themselves."""
    if not asked:
        return asked
    text = {k: group[0] for group in components(links) for k in group}
    found = set()
    for k in asked:
        texts = [(text.get(a, a), text.get(b, b)) for a in parts[k] for b in (akin[a] & parts[k]) | {a}]
        if len(components(texts)) >= LEAST_HELD:
            found.add(k)
    return found
