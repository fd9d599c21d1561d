"""Templates: texts made from one form with different values every day: a market report, a lottery draw, a bank's notice.

They share most of their words but are not copies: they are about different things. Editors of wire copy keep the figures and
the names, and change the words.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.copies.body import RUN, Body
from transforms.corpus.words.hashed_words import FIGURE

LONGEST_BLANK = 12  # words between two runs that a template leaves to be filled in
LEAST_REPLACED, REPLACED = 2, 0.045  # figures that are others in the other article, and how many a shared word
LEAST_VALUES = 3.5  # names and figures that an article would share if it shared them as it does its other words
VALUES = 0.36  # of the share of its other words that is shared: so few of an article's names and figures are
LEAST_FIXED = 0.45  # share of those other words that is shared at least

Mask = NDArray[np.bool_]


def is_filled_in(a: Body, b: Body, covered_a: Mask, covered_b: Mask, shared: Mask) -> bool:
    """Whether what ``a`` shares with ``b`` is a template: the words, but neither names nor figures.

    ``covered_a``, ``covered_b``: words in runs of the other's; ``shared``: those of ``a``'s own prose that count.
    """
    if _replaced(a, b, covered_a, covered_b) >= max(LEAST_REPLACED, REPLACED * np.count_nonzero(shared)):
        return True
    values, rest = a.own & (a.value > 0), a.own & (a.value == 0)
    count = np.count_nonzero(values)
    if count < LEAST_VALUES or 2 * count > a.own_words:
        return False
    fixed = np.count_nonzero(shared & rest) / np.count_nonzero(rest)
    expected = fixed * count
    return bool(
        fixed >= LEAST_FIXED and expected >= LEAST_VALUES and np.count_nonzero(shared & values) < VALUES * expected
    )


def _replaced(a: Body, b: Body, covered_a: Mask, covered_b: Mask) -> int:
    """How many figures of ``a`` stand where ``b`` has others, between runs that both have."""
    figures = np.flatnonzero(~covered_a & (a.value == FIGURE))
    if len(figures) < LEAST_REPLACED:
        return 0
    begins = np.flatnonzero(covered_a[:-1] & ~covered_a[1:]) + 1
    ends = _next(covered_a, begins)
    filled = np.searchsorted(figures, ends) > np.searchsorted(figures, begins)
    filled &= ends - begins <= LONGEST_BLANK
    begins, ends = begins[filled], ends[filled]
    # the run before the blank is the other's too: there its blank begins
    runs, order = b.sorted_runs
    there = order[np.searchsorted(runs, a.runs[begins - RUN])] + RUN
    until = _next(covered_b, there)
    count = 0
    for i, j, k, m in zip(begins.tolist(), ends.tolist(), there.tolist(), until.tolist(), strict=True):
        if m - k <= LONGEST_BLANK:
            mine, theirs = _figures(a, i, j), _figures(b, k, m)
            count += min(len(mine - theirs), len(theirs - mine))
    return count


def _next(covered: Mask, places: NDArray[np.int64]) -> NDArray[np.int64]:
    """The first covered word from each place on; the end of the text if there is none."""
    at = np.append(np.flatnonzero(covered), len(covered))
    return at[np.searchsorted(at, places)]


def _figures(body: Body, start: int, end: int) -> set[int]:
    return set(body.hashes[start:end][body.value[start:end] == FIGURE].tolist())
