"""Noun groups: a noun with what stands before it, and the preposition that governs it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_CORE = frozenset(["NN", "NNS", "NNP", "CD", "PRP", "$", "EX", "WP"])
_INSIDE = frozenset(["DT", "PDT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "CD", "POS", "$", "HYPH", "WP$"])

    "about around roughly some nearly almost approximately only just over under more less fewer than at least most up to as many few much no well upward upwards".split()
)
_BOUNDS = (
    ("more", "than"), ("less", "than"), ("fewer", "than"), ("at", "least"), ("at", "most"), ("up", "to"), ("as", "many", "as"),
    ("as", "much", "as"), ("as", "few", "as"), ("no", "more", "than"), ("no", "fewer", "than"), ("no", "less", "than"),
    ("close", "to"), ("upwards", "of"), ("upward", "of"), ("well", "over"), ("just", "under"), ("just", "over"), ("over",),
    ("under",), ("about",), ("around",), ("roughly",), ("nearly",), ("almost",), ("approximately",), ("some",), ("above",),
    ("below",), ("even",), ("only",), ("just",), ("exactly",), ("another",), ("quite",), ("anything",), ("anywhere",), ("near",),
    ("between",),
)  # fmt: skip


class NounGroup(NamedTuple):
    """Words ``first:last`` of a sentence; ``head``: its last noun, pronoun or number. ``preposition``: the word that governs
    it, -1 for none. ``number_at``: its first number, -1 for none."""

    first: int
    last: int
    head: int
    preposition: int
    number_at: int


def read_noun_groups(low: Sequence[str], tags: Sequence[str], taken: Sequence[bool]) -> list[NounGroup]:
    """The noun groups of a sentence, in order; ``taken``: words that belong to verb groups.

    >>> from transforms.facts.clauses.tagging import tag_words
    >>> words = "the firm lost more than 30 jobs in two towns".split()
    >>> groups = read_noun_groups(words, tag_words(words), [w == "lost" for w in words])
    >>> [(" ".join(words[g.first:g.last]), g.preposition) for g in groups]
    [('the firm', -1), ('more than 30 jobs', -1), ('two towns', 7)]
    """
    found: list[NounGroup] = []
    i, n = 0, len(low)
    preposition = -1
    while i < n:
        if taken[i]:
            preposition, i = -1, i + 1
            continue
        start = _past_bound(low, tags, i)
        if start < n and not taken[start] and (tags[start] in _INSIDE or tags[start] in _CORE):
            last = _group_end(low, tags, taken, start)
            head = _head(tags, start, last)
            if head >= 0:
                number = next((k for k in range(start, last) if tags[k] == "CD" or tags[k] == "$"), -1)
                found.append(NounGroup(i, last, head, preposition, number))
                preposition, i = -1, last
                continue
            i = max(last, i + 1)
            continue
        if tags[i] in ("IN", "TO"):
            preposition = i
        elif tags[i] not in ("RB", "RBR", "``"):
            preposition = -1
        i += 1
    return found


def _past_bound(low: Sequence[str], tags: Sequence[str], i: int) -> int:
    """Where a number begins behind the words that bound it; ``i`` where no bound with a number stands."""
    k, n = i, len(low)
    for _ in range(3):
        for bound in _BOUNDS:
            if tuple(low[k : k + len(bound)]) == bound:
                k += len(bound)
                break
        else:
            break
    if k == i:
        return i
    at = k + (k < n and low[k] in ("the", "a", "an"))
    return (
        k
        if at < n and (tags[at] in ("CD", "$") or low[at] in ("half", "dozens", "hundreds", "thousands", "millions"))
        else i
    )


def _group_end(low: Sequence[str], tags: Sequence[str], taken: Sequence[bool], start: int) -> int:
    k, n = start, len(low)
    if tags[k] in ("PRP", "EX", "WP"):
        return k + 1
    while k < n and not taken[k]:
        tag = tags[k]
        if (
            tag in _INSIDE
            or tag == "NNPS"
            or tag in ("VBG", "VBN", "RB")
            and k + 1 < n
            and tags[k + 1] in ("NN", "NNS", "JJ", "NNP", "CD")
            and k > start
            or low[k] == "%"
            or low[k] == "&"
        ):
            k += 1
        else:
            break
        if k < n and tags[k] in ("DT", "PRP$", "WP$") and tags[k - 1] not in ("PDT", "DT"):
            break  # a new group begins
    return k


def _head(tags: Sequence[str], start: int, last: int) -> int:
    for k in range(last - 1, start - 1, -1):
        if tags[k] in _CORE:
            return k
    return start if tags[start] in ("DT", "PDT", "JJ", "JJR", "JJS") else -1  # "some", "most", "the poor"
