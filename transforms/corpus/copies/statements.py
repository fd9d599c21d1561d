"""Statements: what two articles both print after a colon, a greeting or a line that tells of a statement or letter, each
with its own words leading up to it.

An official statement printed without quotation marks is no more the articles' own prose than a quotation is.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.corpus.copies.body import RUN, Body
from transforms.corpus.words.flat_arrays import each
from transforms.corpus.words.hashing import U64

LEAST_STATED, GAP = 30, 3  # words of a statement, and of what may differ within it in a row
LEADING = 12  # words before a statement, of which no more than half are the other's
HEADING = 8  # words; where the line before is shorter, a heading, what stands above it counts too
MOST_STATED = 0.75  # of an article's own prose; from there on it is compared by the statement

Mask = NDArray[np.bool_]


def leave_statements(a: Body, b: Body, covered_a: Mask, covered_b: Mask) -> tuple[Mask, Mask] | None:
    """One bool per word of each: own prose outside any statement that both have; None where there is no statement, or it is
    nearly all of an article. ``covered_a``, ``covered_b``: words in runs of the other's."""
    begins = [(i, j) for i, j in _led_alike(a, b) if not _leads_alike(a, i, b, j)]
    if not begins:
        return None
    in_a = _stated(a, covered_a, [int(a.led[i]) for i, _ in begins])
    in_b = _stated(b, covered_b, [int(b.led[j]) for _, j in begins])
    both = np.sort(np.concatenate([each(in_a), each(in_b)]))
    runs = both[1:][both[1:] == both[:-1]]
    if not len(runs):
        return None
    left_a, left_b = a.own & ~a.covered(runs), b.own & ~b.covered(runs)
    for body, left in ((a, left_a), (b, left_b)):
        if np.count_nonzero(left) < (1 - MOST_STATED) * body.own_words:
            return None
    return left_a, left_b


def _led_alike(a: Body, b: Body) -> list[tuple[int, int]]:
    """Indices into ``a.led`` and ``b.led`` of words at which the same run begins."""
    if not len(a.led) or not len(b.led):
        return []
    at = {run: j for j, run in enumerate(_led_runs(b)) if run}
    return [(i, at[run]) for i, run in enumerate(_led_runs(a)) if run in at]


def _led_runs(body: Body) -> list[int]:
    """The run that begins at each word of ``led``; 0 at the last words."""
    whole = body.led < len(body.runs)
    return np.where(whole, body.runs[np.where(whole, body.led, 0)], 0).tolist() if len(body.runs) else []


def _leads_alike(a: Body, i: int, b: Body, j: int) -> bool:
    """Whether more than half of the words that lead up to the one led word do to the other, or the reverse."""
    mine, theirs = _leading(a, i), _leading(b, j)
    return 2 * len(mine & theirs) > min(len(mine), len(theirs))


def _leading(body: Body, k: int) -> set[int]:
    """The words that lead up to the led word ``k``."""
    led, line = int(body.led[k]), int(body.lines[k])
    begin = max(line if led - line >= HEADING else 0, led - LEADING)
    return set(body.hashes[begin:led].tolist())


def _stated(body: Body, covered: Mask, begins: list[int]) -> U64:
    """The runs of the stretches of ``covered`` words from ``begins`` on that are long enough."""
    away = np.flatnonzero(~covered)
    breaks = np.append(away[:-GAP][away[GAP:] == away[:-GAP] + GAP], len(covered))
    found = np.zeros(len(covered), bool)
    for begin in begins:
        end = breaks[np.searchsorted(breaks, begin)]
        found[begin:end] |= bool(end - begin >= LEAST_STATED)
    return body.runs[found[: len(body.runs)] & found[RUN - 1 :]]
