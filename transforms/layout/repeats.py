"""Lines known to recur over many articles: boilerplate that no wording gives away."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from transforms.copies.words import read_words
from transforms.layout.draft import Draft

_LONGEST = 1200  # characters; longer lines are kept whole, whatever parts of them recur


def mark_repeats(draft: Draft, blocks: Collection[int]) -> None:
    """Zone as boilerplate each body line whose ``paragraph_hash`` (``transforms.copies.blocks``) is in ``blocks``."""
    asked = [i for i in draft.body_lines() if len(draft.lines[i].text) <= _LONGEST]
    words = read_words([draft.lines[i].text for i in asked], threads=1)  # all at once: a call a line costs far more
    of_line = np.searchsorted(words.offsets, words.units, "right") - 1
    known: dict[int, bool] = {}
    for at, unit in zip(of_line.tolist(), words.unit_hashes.tolist(), strict=True):
        known[at] = known.get(at, True) and unit in blocks
    for at, recurs in known.items():
        if recurs:
            draft.kinds[asked[at]] = "boilerplate"
