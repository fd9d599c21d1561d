"""Noun groups: a noun with what stands before it, and the preposition that governs it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from transforms.lexicon.word_lists import words

_HEADS = frozenset(["NN", "NNS", "NNP", "CD", "PRP", "$", "EX", "WP"])
_ALONE = frozenset(["PRP", "EX", "WP"])
_OPENING = frozenset(["DT", "PRP$", "WP$"])
_BEFORE_NOUNS = frozenset(["NN", "NNS", "JJ", "JJR", "JJS", "NNP", "CD", "HYPH"])
_INSIDE = _BEFORE_NOUNS | {"DT", "PDT", "PRP$", "POS", "$", "WP$"}
_WITHIN = frozenset(["VBG", "VBN", "RB", "RBR", "RBS"])
_NUMBERS = frozenset(["CD", "$"])
_NUMBER_NOUNS = frozenset(
    "half dozen dozens hundred hundreds thousand thousands million millions billion billions few couple quarter third".split()
)
_BOUNDS: dict[str, tuple[str, ...]] = {
    "more": ("than",), "less": ("than",), "fewer": ("than",), "higher": ("than",), "lower": ("than",),
    "greater": ("than",), "longer": ("than",), "larger": ("than",), "smaller": ("than",), "older": ("than",), "at": ("least",), "up": ("to",), "close": ("to",), "upwards": ("of",), "upward": ("of",),
    "as": ("many", "as"), "well": (), "just": (), "over": (), "under": (), "about": (), "around": (), "roughly": (),
    "nearly": (), "almost": (), "approximately": (), "some": (), "above": (), "below": (), "even": (), "only": (),
    "exactly": (), "another": (), "quite": (), "anything": (), "anywhere": (), "near": (), "between": (), "no": (),
}  # fmt: skip
"""The first word of what bounds a number, with the words that must follow."""
_MAY_BE_WORDS: dict[str, tuple[str, ...]] = {"at": ("most",), "as": ("much", "as"), "beyond": ()}
_RESTS = {
    word: [table[word] for table in (_BOUNDS, _MAY_BE_WORDS) if word in table] for word in _BOUNDS | _MAY_BE_WORDS
}
_BOTH = frozenset("under over above below".split())
"""Bounds of a number behind a verb, prepositions behind a noun."""
_FINITE = (["VBD"], ["VBZ"], ["VBP"], ["MD"])
_NOUNS = frozenset(["NN", "NNS"])
_PREPOSITIONS = frozenset("about over under around above below near between".split())
_TIMES = words("months") | words("weekdays")
_MAY_OPEN = _INSIDE | _HEADS
_TURNING = _OPENING | {"JJR", "RBR"}
_TURNED = frozenset(["CD", "NNS"])
"""Tags of words that may open another group, and of those behind which one may."""
_HOURS = frozenset("morning afternoon evening night day".split())

YEAR_DIGITS = 4
_new = tuple.__new__  # bypasses __new__: hot path


class NounGroup(NamedTuple):
    """Words ``first:last`` of a sentence; ``head``: its last noun, pronoun or number. ``preposition``: the word that
    governs it, -1 for none. ``number_at``: its first number, -1 for none."""

    first: int
    last: int
    head: int
    preposition: int
    number_at: int


def group_over(groups: list[NounGroup], first: int, last: int) -> NounGroup | None:
    """The first group that has one of the words ``first:last``; looked up, as a line may hold thousands of groups."""
    at = place_from(groups, first + 1)
    if at and groups[at - 1].last > first:
        at -= 1
    return groups[at] if at < len(groups) and groups[at].first < last else None


def place_from(groups: list[NounGroup], first: int) -> int:
    """Where in ``groups`` those stand that begin at word ``first`` or behind it."""
    return bisect_left(groups, (first,))


def groups_from(groups: list[NounGroup], first: int) -> list[NounGroup]:
    """The groups that begin at word ``first`` or behind it."""
    return groups[place_from(groups, first) :]


def groups_between(groups: list[NounGroup], first: int, last: int) -> list[NounGroup]:
    """The groups that stand whole within the words ``first:last``."""
    begin, end = place_from(groups, first), place_from(groups, last)
    return groups[begin : end - 1 if end > begin and groups[end - 1].last > last else end]


def read_noun_groups(low: list[str], tags: list[str], taken: list[bool]) -> list[NounGroup]:
    """The noun groups of a sentence, in order; ``taken``: words that belong to verb groups.

    >>> from transforms.facts.clauses.tagging import tag_words
    >>> words = "the firm lost more than 30 jobs in two towns".split()
    >>> groups = read_noun_groups(words, tag_words(words), [w == "lost" for w in words])
    >>> [(" ".join(words[g.first:g.last]), g.preposition) for g in groups]
    [('the firm', -1), ('more than 30 jobs', -1), ('two towns', 7)]
    """
    found: list[NounGroup] = []
    preposition, i = -1, 0
    carried = -1  # the word behind "and" that a preposition reaches over
    while i < len(low):
        if not taken[i] and (tags[i] in _MAY_OPEN or low[i] in _RESTS):
            if low[i] in _BOTH and found and found[-1].last == i and tags[i - 1] in _NOUNS:
                preposition, i = i, i + 1  # "incomes under $50,000"
                continue
            group = _group_at(low, tags, taken, i, preposition)
            if group:
                if (
                    i == carried
                    and group.number_at >= 0 > found[-1].number_at
                    and tags[group.last : group.last + 1] in _FINITE
                ):
                    group = group._replace(preposition=-1)  # "on one point and 50 percent say"
                found.append(group)
                preposition, i = -1, group.last
                continue
        if taken[i]:
            preposition = -1
        elif tags[i] in ("IN", "TO"):
            preposition = i
        elif low[i] in ("and", "or", "nor") and found and found[-1].last == i:
            preposition, carried = found[-1].preposition, i + 1
        elif tags[i] not in ("RB", "RBR", "``", "''", "DT"):
            preposition = -1
        i += 1
    return found


def _group_at(low: list[str], tags: list[str], taken: list[bool], i: int, preposition: int) -> NounGroup | None:
    start = _past_bound(low, tags, i) if low[i] in _RESTS else i
    if start == i and tags[i] in _OPENING and i + 1 < len(low) and low[i + 1] in _RESTS:
        within = _past_bound(low, tags, i + 1)  # "the more than 30 boats"
        start = within if within > i + 1 else i
    if taken[start] or tags[start] not in _MAY_OPEN:
        return None
    last = _group_end(low, tags, taken, start)
    head = number = lone = -1
    for k in range(start, last):
        if tags[k] in _NUMBERS:
            lone = k
            number = k if number < 0 else number
        elif tags[k] in _HEADS:
            head = k
    head = lone if head < 0 else head
    if head < 0:
        if tags[start] not in ("DT", "PDT", "JJ", "JJR", "JJS") or low[start] in ("the", "a", "an"):
            return None
        head = start  # "some", "the poor"
    return _new(NounGroup, (i, last, head, preposition, number))


def _past_bound(low: list[str], tags: list[str], i: int) -> int:
    """Where a number begins behind the words that bound it; ``i`` where no bound with a number stands."""
    k, n = i, len(low)
    for _ in range(4):
        if k >= n:
            return i
        step = next(
            (len(rest) + 1 for rest in _RESTS.get(low[k], ()) if tuple(low[k + 1 : k + 1 + len(rest)]) == rest), 0
        )
        if not step:
            break
        k += step
    at = k + (k < n and low[k] in ("the", "a", "an"))
    if at > k and low[k] == "the" and _PREPOSITIONS.intersection(low[i:k]):
        return i  # "between the two towns"
    is_number = k > i and at < n and (tags[at] in _NUMBERS or low[at] in _NUMBER_NOUNS)
    return k if is_number else i


def _group_end(low: list[str], tags: list[str], taken: list[bool], start: int) -> int:
    if tags[start] in _ALONE:
        return start + 1
    k, n = start + 1, len(low)
    before = tags[start]
    while k < n and not taken[k]:
        tag = tags[k]
        if (before in _TURNED or tag in _TURNING or low[k - 1] in _TIMES) and _opens_another(
            low, tags, k, start, tag, before
        ):
            break
        if tag not in _INSIDE and not _belongs(low, tags, k):
            break
        before = tag
        k += 1
    return k


def _belongs(low: list[str], tags: list[str], k: int) -> bool:
    """Whether word ``k``, none of those that make up a group, stands inside one: "the rapidly growing firm", "9 % loans"."""
    if low[k] in ("%", "&"):
        return True
    return tags[k] in _WITHIN and k + 1 < len(tags) and tags[k + 1] in _BEFORE_NOUNS


def _opens_another(low: list[str], tags: list[str], k: int, start: int, tag: str, before: str) -> bool:
    """Whether word ``k`` belongs to no group that stands before it; ``before``: the tag of the word in front."""
    if tag in _OPENING:
        return before not in ("PDT", "DT")
    if tag in ("JJR", "RBR"):
        return low[k + 1 : k + 2] == ["than"]  # "rates higher than 9 percent"
    if tag == "NNP" and before == "NNP" and low[k - 1] in _TIMES:
        return low[k] not in _TIMES and low[k] not in _HOURS and k - 1 == start  # "in September Lund won"
    if before == "CD":
        return tag == "NNP" and low[k - 1].isdigit() and len(low[k - 1]) == YEAR_DIGITS  # "in 2008 Obama won"
    return before == "NNS" and (
        tag in _NUMBERS or tag[:2] == "NN" and "CD" in tags[start:k]
    )  # "the 25 years prosecutors sought"
