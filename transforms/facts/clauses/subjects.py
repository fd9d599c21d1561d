"""How a clause opens: its subject, the word that joins it to the sentence, and the clause it hangs on."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.noun_groups import NounGroup, groups_between
from transforms.facts.clauses.region import (
    CONJUNCTIONS,
    NO_ONE,
    RELATIVES,
    STRONG,
    Region,
    cut_off,
    eligible,
    fronted,
    is_joined,
    last_of,
    marker_of,
    negative,
    opening_joint,
    pronoun_before,
)
from transforms.facts.clauses.verb_groups import VerbGroup
from transforms.lexicon.word_lists import words

_WEAK = frozenset(', ; : — – - ( ) “ ” " . ? ! and or but nor'.split())
TAKE_CLAUSES = frozenset(
    "say think believe expect hope know claim insist suggest tell add ask write argue note announce report warn explain feel "
    "show find mean see hear figure guess reckon conclude predict estimate realize realise suspect fear agree admit assert".split()
)
_CONTENT_NOUNS = words("figure_nouns") | frozenset(
    "fact idea news belief evidence sign hope fear view warning statement notion argument possibility chance concern doubt "
    "conclusion promise agreement understanding".split()
)
_MARKS_BEFORE = frozenset(", ” \" ’ '".split())
_FEWEST_AROUND = 3  # words of a verb group that has a subject inside
_REPORTED = frozenset("that whether how why what if".split())


class Opening(NamedTuple):
    """What stands before the verb of a clause. ``first``: its first word; ``shares``: the clause whose subject it has, -1
    for none, and ``conjunction`` the word that joins the two; ``takes_waiting`` and ``leaves_waiting``: whether the subject
    is one that an inner clause cut off from its verb, and the one that this clause cuts off."""

    kind: str
    first: int
    marker: int
    outer: int
    subject: NounGroup | None
    negation: int
    is_inverted: bool
    shares: int = -1
    conjunction: str = ""
    takes_waiting: bool = False
    leaves_waiting: NounGroup | None = None


_new = tuple.__new__  # bypasses __new__: hot path


def read_opening(
    low: list[str], tags: list[str], groups: list[NounGroup], verb: VerbGroup, start: int,
    found: list[Clause], waiting: NounGroup | None,
) -> Opening:  # fmt: skip
    """The opening of the clause of ``verb``, whose words may begin at ``start``; ``found``: the clauses before it,
    ``waiting``: a subject that still waits for its verb."""
    region = _new(Region, (low, tags, start, verb.first, groups_between(groups, start, verb.first)))
    outer = len(found) - 1
    if verb.form == "infinitive":
        objects = [g for g in region.groups if g.preposition < 0]
        subject = objects[-1] if objects and found else found[-1].subject if found else None
        left = None if found or not objects else objects[0]
        return Opening("infinitive", verb.first, -1, outer, subject, -1, False, leaves_waiting=left)
    if verb.form == "participle":
        return _participle(region, verb, found)
    inside = _inside(verb, groups)
    if inside is not None:
        return Opening("main", verb.first, marker_of(region), outer, inside, fronted(region), True)
    return _finite(region, verb, groups, found, waiting)


def _inside(verb: VerbGroup, groups: list[NounGroup]) -> NounGroup | None:
    """The subject between an auxiliary and its verb: "did the firm pay"."""
    if verb.last - verb.first < _FEWEST_AROUND:
        return None
    return next((g for g in groups_between(groups, verb.first + 1, verb.last - 1) if g.preposition < 0), None)


def _participle(region: Region, verb: VerbGroup, found: list[Clause]) -> Opening:
    before = verb.first - 1
    while before > region.start and region.low[before] == "ever":
        before -= 1
    outer = len(found) - 1
    if before >= region.start and region.tags[before] == "IN":  # "without being 30"
        negation = before if region.low[before] == "without" else -1
        return Opening("participle", before, before, outer, found[-1].subject if found else None, negation, False)
    near = next((g for g in region.groups if g.last == verb.first), None)
    if before >= region.start and region.low[before] == ",":
        cut = next((g for g in region.groups if g.last == before and g.preposition < 0), None)
        if cut is not None:  # "Kim, standing next to Moon, said"
            return Opening("participle", verb.first, -1, outer, cut, -1, False, leaves_waiting=cut)
    waiting = (
        (near if near is not None and near.preposition < 0 else next(iter(eligible(region)), None))
        if not found
        else None
    )
    subject = near or (found[-1].subject if found else None)
    conjunction = last_of(region, CONJUNCTIONS)
    negation = found[-1].negation if found and conjunction >= 0 and region.low[conjunction] in ("or", "nor") else -1
    return Opening("participle", verb.first, -1, outer, subject, negation, False, leaves_waiting=waiting)


def _finite(
    region: Region, verb: VerbGroup, groups: list[NounGroup], found: list[Clause], waiting: NounGroup | None
) -> Opening:
    outer = len(found) - 1
    follower = _subject_behind(region, verb, groups, waiting is not None)
    if follower is not None:
        return Opening("main", verb.first, -1, outer, follower, -1, True)
    marker = marker_of(region)
    if marker >= 0:
        return _marked(region, marker, groups, outer, found)
    free = eligible(region)
    pronoun = pronoun_before(region)
    if pronoun is not None:
        return _of_pronoun(region, pronoun, free, found)
    joint = last_of(region, _WEAK)
    behind = [g for g in free if g.first > joint]
    if waiting is not None and not behind and not is_joined(region, joint):
        return _with_subject(region, "main", waiting, -1, takes_waiting=True)
    if not found:
        return _at_head(region, verb, free)
    if joint >= 0:
        return _joined(region, verb, free, found)
    if free:
        if waiting is not None and found[-1].kind != "main" and len(free) == 1 and not _takes_clause(found[-1]):
            return _with_subject(region, "main", waiting, -1, takes_waiting=True)
        kind = "reported" if _takes_clause(found[-1]) else "relative" if _is_contact(region) else "main"
        return _with_subject(region, kind, free[-1], outer)
    return Opening("main", verb.first, -1, outer, found[-1].subject, -1, False)


def _is_contact(region: Region) -> bool:
    """Whether the noun groups before the verb are a noun and the subject of a clause on it: "the people the mayor wants"."""
    if len(region.groups) < 2:
        return False
    noun, subject = region.groups[-2:]
    return noun.last == subject.first and subject.preposition < 0 and region.tags[noun.head] in ("NN", "NNS")


def _takes_clause(clause: Clause) -> bool:
    return clause.verb.lemma in TAKE_CLAUSES


def _subject_behind(region: Region, verb: VerbGroup, groups: list[NounGroup], has_subject: bool) -> NounGroup | None:
    """The subject of "…”, said Mr. Roberts": right behind a verb of saying that stands behind a mark."""
    if verb.lemma not in TAKE_CLAUSES or verb.negation >= 0 or verb.modal:
        return None
    if (
        not region.end
        or region.low[region.end - 1] not in _MARKS_BEFORE
        or has_subject
        and region.low[region.end - 1] == ","
    ):
        return None
    return next((g for g in groups if g.first == verb.last and g.preposition < 0), None)


def _of_pronoun(region: Region, pronoun: NounGroup, free: list[NounGroup], found: list[Clause]) -> Opening:
    """A clause whose pronoun stands right before the verb; behind a noun it is a relative one: "the last thing he wanted"."""
    outer = len(found) - 1
    before = region.groups[-2] if len(region.groups) > 1 else None
    if before is not None and before.last == pronoun.first:
        waiting = free[0] if not found and free[0] is not pronoun else None
        kind = "relative" if not found or not _takes_clause(found[-1]) else "reported"
        return Opening(kind, pronoun.first, -1, outer, pronoun, -1, False, leaves_waiting=waiting)
    kind = "reported" if found and last_of(region, _WEAK) < 0 and _takes_clause(found[-1]) else "main"
    return _with_subject(region, kind, pronoun, outer)


def _marked(region: Region, marker: int, groups: list[NounGroup], outer: int, found: list[Clause]) -> Opening:
    """A clause behind "that", "if", "who": a relative one where a noun stands before the word."""
    word = region.low[marker]
    free = [g for g in eligible(region) if g.first > marker] or [g for g in region.groups if g.preposition == marker]
    before = [g for g in groups if g.last <= marker]
    waiting = cut_off(region, marker, bool(found))
    if word == "that" and not free and (not before or before[-1].last != marker):
        that = NounGroup(marker, marker + 1, marker, -1, -1)  # "he said that was wrong"
        return Opening("reported" if found else "main", marker, -1, outer, that, -1, False)
    own = [g for g in free if region.low[g.first] not in RELATIVES or region.low[g.first] == "whose"]
    if word in RELATIVES or (word == "that" and (not free or _is_of_noun(region, marker, before, found))):
        subject = own[0] if own else before[-1] if before else None
        return Opening(
            "relative", marker, marker, outer, subject, _none_of(region, marker), False, leaves_waiting=waiting
        )
    kind = "reported" if word in _REPORTED and (found or before) and word != "if" else "adverbial"
    subject = own[0] if own else None
    negation = negative(region, subject) if subject else -1
    return Opening(kind, marker, marker, outer, subject, negation, False, leaves_waiting=waiting)


def _none_of(region: Region, marker: int) -> int:
    """ "none of which", "neither of whom": the word that negates a relative clause, -1 for none."""
    at = marker - 2
    return at if at >= region.start and region.low[at + 1] == "of" and region.low[at] in NO_ONE else -1


def _is_of_noun(region: Region, marker: int, before: list[NounGroup], found: list[Clause]) -> bool:
    """Whether "that" follows a noun which the clause is about ("the loom that he sold"), and which has no content."""
    if not before or before[-1].last != marker or (found and _takes_clause(found[-1])):
        return False
    return region.low[before[-1].head] not in _CONTENT_NOUNS and region.tags[before[-1].head] in ("NN", "NNS", "CD")


def _at_head(region: Region, verb: VerbGroup, free: list[NounGroup]) -> Opening:
    """The first verb of the sentence: its subject is the first noun group, behind what stands before a strong mark."""
    strong = last_of(region, STRONG)
    subject = next((g for g in free if g.first > strong), free[0] if free else None)
    if subject is None:
        return Opening("main", verb.first, -1, -1, None, -1, False)
    return _with_subject(region, "main", subject, -1)


def _joined(region: Region, verb: VerbGroup, free: list[NounGroup], found: list[Clause]) -> Opening:
    """A clause behind a mark or conjunction: it has the subject of the one before where "and" stands at its verb."""
    outer = len(found) - 1
    conjunction = last_of(region, CONJUNCTIONS)
    if conjunction >= 0 and all(t in ("RB", "RBR", ",") for t in region.tags[conjunction + 1 : region.end]):
        at = _sharing(found)
        shared, word = found[at], region.low[conjunction]
        return Opening(shared.kind, conjunction, -1, shared.outer, shared.subject, -1, False, at, word)
    subject = _first_of_list(region, free) or (free[-1] if free else found[0].subject)
    if subject is None:
        return Opening("main", verb.first, -1, outer, None, -1, False)
    return _with_subject(region, "main", subject, outer)


def _first_of_list(region: Region, free: list[NounGroup]) -> NounGroup | None:
    """The group behind the last mark, or the first of those that "and" joins to it; with none there, one behind the first."""
    joint = last_of(region, _WEAK)
    subject = next((g for g in free if g.first > joint), None)
    if subject is None:
        return next((g for g in free if g.first > opening_joint(region)), None)
    while region.low[joint] in CONJUNCTIONS:
        before = next((g for g in free if g.last == joint), None)
        if before is None:
            break
        subject, joint = before, before.first - 1
        if joint < region.start:
            break
    return subject


def _with_subject(region: Region, kind: str, subject: NounGroup, outer: int, takes_waiting: bool = False) -> Opening:
    first = subject.first if subject.first >= region.start else region.end
    negation = negative(region, subject)
    cut = None
    if "(" in region.low[region.start : first]:
        aside = next(k for k in range(first - 1, region.start - 1, -1) if region.low[k] == "(")
        cut = next((g for g in reversed(eligible(region)) if g.last <= aside), None)
    return _new(Opening, (kind, first, -1, outer, subject, negation, False, -1, "", takes_waiting, cut))


def _sharing(found: list[Clause]) -> int:
    """The clause whose subject a verb behind "and" shares: the last that has a finite verb."""
    return next((i for i in range(len(found) - 1, -1, -1) if found[i].verb.form == "finite"), len(found) - 1)
