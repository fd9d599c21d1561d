"""A figure: a number among the clauses of its sentence."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.plurals import singular
from transforms.facts.clauses.clause import Clause, Clauses
from transforms.facts.clauses.noun_groups import NounGroup, group_over
from transforms.lexicon.word_lists import table, words

SHARES = frozenset(["percent", "ratio", "percentage_point", "point"])
_SAYING = words("reporting_verbs")
_UNIT_WORDS = frozenset("percent cent pct percentage point dollar euro pound square cubic metric nautical".split())
_UNITS = {**table("unit_symbols"), **table("unit_names"), **table("units")}
_TIME_OF_RATE = frozenset("a an per each every".split())
_REACH = 9
_OPENS = 6
_STOPS = frozenset(". , ; : ( ) ? !".split())
_JOINTS = frozenset(", ; — – and but".split())
_BY_ITSELF = frozenset("$ % -".split())
_new = tuple.__new__  # without the detour through a record's own constructor: figures are many
_BOUNDS_BEHIND = frozenset("or more fewer less plus odd so".split())


class Figure(NamedTuple):
    """Words ``first:last`` are the number as written, ``behind`` is the first word behind its unit. ``group``: its noun
    group. ``clause_at``: the clause that it stands in, by its place in ``sentence.clauses``, -1 for none; ``relation``: how it
    completes that clause: subject, object, or the preposition that ties it on; "" where nothing tells.
    ``noun_at``: the word of the counted noun behind the number, -1 for none."""

    claim: Claim
    sentence: Clauses
    first: int
    last: int
    behind: int
    group: NounGroup
    clause_at: int
    relation: str
    noun_at: int

    @property
    def clause(self) -> Clause | None:
        return self.sentence.clauses[self.clause_at] if self.clause_at >= 0 else None

    @property
    def base_unit(self) -> str:
        """Its unit without "per month"; "" for none."""
        return (self.claim.unit or "").split("/")[0]

    @property
    def is_joined(self) -> bool:
        """Whether a hyphen ties the number to the noun behind it: "a two-party system"."""
        low, spans = self.sentence.low, self.sentence.spans
        return self.last < len(low) and low[self.last] in "-‑" and spans[self.last][0] == spans[self.last - 1][1]


def place_figure(claim: Claim, sentence: Clauses) -> Figure:
    """Where ``claim`` stands in its sentence.

    >>> from transforms.facts.clauses.read_clauses import read_clauses
    >>> said = read_clauses("The flood killed 30 miners")
    >>> claim = Claim(17, 19, "30", 0, 26, 30, 30, 30, "exact", "none", "count", "miner", "people_count", "asserted",
    ...               None, None, None, None, None, ())
    >>> found = place_figure(claim, said)
    >>> found.relation, found.clause.verb.lemma, said.low[found.behind]
    ('object', 'kill', 'miners')
    """
    first = word_at(sentence, claim.start - claim.sentence_start)
    last = word_at(sentence, claim.end - claim.sentence_start - 1) + 1
    behind = _behind_unit(sentence.low, last, claim)
    group = _group_of(sentence, first, last)
    index, relation = _relation(sentence, group)
    noun_at = _noun_at(sentence, behind, claim)
    return _new(Figure, (claim, sentence, first, last, behind, group, index, relation, noun_at))


def word_at(sentence: Clauses, offset: int) -> int:
    """The word of ``sentence`` that ``offset`` stands in."""
    return max(bisect_right(sentence.spans, (offset, 1 << 60)) - 1, 0)


def _behind_unit(low: list[str], last: int, claim: Claim) -> int:
    k, n = last, len(low)
    if claim.unit == "count":
        return k + 1 if k < n and low[k] in "-‑" else k
    units = {word for word in (claim.unit or "").replace("/", "_").split("_") if word}
    if low[k : k + 2] == ["-", "plus"]:
        k += 2
    if k < n and _UNITS.get(low[k]) == claim.unit:  # "17 mph", "89 kilometers"
        k += 1
    while k < n and (low[k] in _BY_ITSELF or low[k] in _UNIT_WORDS or singular(low[k]) in _UNIT_WORDS | units):
        k += 1
    if "/" in (claim.unit or "") and k + 1 < n:
        if low[k] in _TIME_OF_RATE:  # "$10 million a month"
            k += 2
        elif k and low[k - 1] == "-" and low[k + 1] == "-":  # "a $10 million-a-month cost"
            k += 3
    if k + 1 < n and low[k] == "or" and low[k + 1] in _BOUNDS_BEHIND:
        k += 2
    return min(k, n)


_FARTHEST = 60  # words before a subject


def state_before_to(fig: Figure, clause: Clause) -> str:
    """The word between a form of "be" and an infinitive: "about" in "are about to miss", "likely" in "is likely to lose"."""
    low, at = fig.sentence.low, clause.verb.last
    if clause.verb.lemma != "be" or at >= len(low):
        return ""
    if low[at] == "to":
        return low[at - 1]
    return low[at] if low[at + 1 : at + 2] == ["to"] else ""


def clause_holders(sentence: Clauses) -> list[int]:
    """For each word the clause that holds it: the last that opens before it, the first for what opens the sentence; -1 for none."""
    holders, before = [-1] * len(sentence.low), 0
    for i, clause in enumerate(sentence.clauses):
        start = clause.verb.first
        if before <= clause.marker < start:
            start = clause.marker
        elif (
            clause.subject is not None
            and before <= clause.subject.first < start
            and clause.kind in ("main", "reported", "adverbial")
        ):
            start = _opening(sentence, before, clause.subject.first)
        if start < len(holders):
            holders[start] = i
        if i == 0:
            holders[0] = 0
        before = clause.verb.last
    return list(accumulate(holders, max))


def is_saying(sentence: Clauses, clause: Clause) -> bool:
    """Whether the clause reports: when and where somebody spoke is not when and where a figure holds."""
    if clause.verb.lemma == "add" and any(g.number_at >= 0 for g in clause.objects):
        return False  # "added 30 jobs"
    return clause.verb.lemma in _SAYING or sentence.low[clause.verb.head] in _SAYING


def opens_sentence(sentence: Clauses, at: int) -> bool:
    """Whether word ``at`` stands in a phrase that opens the sentence, up to a comma ("In March, ..."): it holds for all of it."""
    if at > _OPENS or sentence.tags[0] not in ("IN", "DT", "JJ", "NNP"):
        return False
    comma = next((k for k in range(at, min(at + _OPENS, len(sentence.low))) if sentence.low[k] == ","), -1)
    return comma >= 0 and not any(tag[:2] == "VB" or tag == "MD" for tag in sentence.tags[:comma])


def is_told_of_counted(fig: Figure, clause: Clause) -> bool:
    """ "millions of people living in", "30 people were told to leave their homes in", "the 30 who voted to stay in"."""
    if clause.kind == "infinitive":
        if fig.relation == "subject" and clause.outer == fig.clause_at:
            return True
        clause = fig.sentence.clauses[clause.outer] if clause.outer >= 0 else clause
    return clause.kind in ("participle", "relative") and _is_of_counted(fig, clause.subject)


def _is_of_counted(fig: Figure, subject: NounGroup | None) -> bool:
    """Whether ``subject`` is the figure's noun group, or the one that "of" ties to it: "millions of people living in"."""
    if subject is None:
        return False
    return fig.group.first <= subject.first <= fig.group.last + 1 or subject.first <= fig.noun_at < subject.last


def _opening(sentence: Clauses, floor: int, first: int) -> int:
    """Where the words before a subject begin that belong to its clause: behind the last mark ("..., by 2035 schools"), or with
    what a comma and "and" cut off ("..., and in June, schools")."""
    low = sentence.low
    floor = max(floor, first - _FARTHEST)
    start = next((k + 1 for k in range(first - 1, floor - 1, -1) if low[k] in ",;—–"), first)
    if start == first and first > floor and low[first - 1] == ",":
        before = next((k for k in range(first - 2, floor - 1, -1) if low[k] in _JOINTS), floor)
        if low[before] in ("and", "but") or low[before - 1] in ("and", "but"):
            return before + 1
    return start


def _noun_at(sentence: Clauses, behind: int, claim: Claim) -> int:
    """The counted noun, no more than a few words behind the number and not beyond a mark."""
    if claim.counted is None:
        return -1
    for k in range(behind, min(behind + _REACH, len(sentence.low))):
        if sentence.low[k] in _STOPS:
            break
        if singular(sentence.low[k]) == claim.counted:
            return k
    return -1


def _group_of(sentence: Clauses, first: int, last: int) -> NounGroup:
    return group_over(sentence.groups, first, last) or NounGroup(first, last, last - 1, -1, first)


def _relation(sentence: Clauses, group: NounGroup) -> tuple[int, str]:
    """The clause that ``group`` completes, and how; what stands inside a subject belongs to its verb."""
    clauses = sentence.clauses
    for i in range(len(clauses) - 1, -1, -1):
        if group in clauses[i].objects:
            return i, "object"
        if group in clauses[i].adverbials:
            return i, sentence.low[group.preposition]
    for i, clause in enumerate(clauses):
        if clause.subject == group and _is_own_subject(clause, group):
            return i, "subject"
    word = sentence.low[group.preposition] if group.preposition >= 0 else ""
    for i, clause in enumerate(clauses):
        if clause.subject is not None and clause.subject.first <= group.first < clause.verb.first:
            return i, "subject" if clause.subject == group else word
    before = [i for i, c in enumerate(clauses) if c.verb.first <= group.first]
    if before:
        return before[-1], word
    return (0, word) if clauses else (-1, word)


def _is_own_subject(clause: Clause, group: NounGroup) -> bool:
    """Whether the group stands as the subject of the clause, and not as the noun that the clause is about."""
    if clause.kind == "relative":
        return 0 <= clause.marker < group.first
    return clause.kind not in ("participle", "infinitive")
