"""Single quotation marks: their pairs, and how they nest with double ones."""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.facts.speech.grammar.quoted import Quoted

_SINGLE_CLOSE = re.compile(r"['’](?<=[\w.,!?…;:)\]%”\"-]['’])(?![\w'’])")
# elisions that look like an opening single mark: 'em, 'til, '90s, rock 'n' roll
_ELISION = re.compile(r"['‘’](?:\d0s|\d\d\b|(?:em|til|tis|twas|cause|n|bout|round|cos|s|t)\b)", re.IGNORECASE)
_LONGEST_SINGLE = 1200


def pair_singles(text: str, end: int, opens: list[int]) -> list[Quoted]:
    """Pairs of single marks: a closing one after punctuation is sure, one after an s may be a possessive."""
    pairs: list[Quoted] = []
    opens = [at for at in opens if at < end and not _ELISION.match(text, at)]
    for i, at in enumerate(opens):
        if pairs and at < pairs[-1].outer_end:
            continue
        limit = min(opens[i + 1] if i + 1 < len(opens) else end, at + _LONGEST_SINGLE)
        close = None
        for m in _SINGLE_CLOSE.finditer(text, at + 2, limit):
            before = text[m.start() - 1]
            if before in "sS":
                close = close if close is not None else m.start()
                continue
            close = m.start()
            break
        if close is not None:
            pairs.append(Quoted(at + 1, close, at, close + 1, is_single=True))
    return pairs


def nest(doubles: list[Quoted], singles: list[Quoted]) -> list[Quoted]:
    """Both kinds by their start; the inner one of two gets ``depth`` 1, singles that cross a double are dropped."""
    starts = [d.outer_start for d in doubles]
    rows: list[Quoted] = []
    end = -1
    kept = [s for s in singles if not _crosses(doubles, starts, s)]
    for q in sorted(doubles + kept, key=lambda q: (q.outer_start, -q.outer_end)):
        if q.outer_start < end:
            if q.outer_end <= end:
                rows.append(q._replace(depth=1))
        else:
            rows.append(q)
            end = q.outer_end
    return rows


def _crosses(doubles: list[Quoted], starts: list[int], s: Quoted) -> bool:
    """Whether one end of ``s`` lies inside a pair of double marks and the other outside it."""
    for at, other in ((s.outer_start, s.outer_end), (s.outer_end - 1, s.outer_start)):
        k = bisect_right(starts, at) - 1
        if k >= 0 and at < doubles[k].outer_end and not starts[k] <= other <= doubles[k].outer_end:
            return True
    return False
