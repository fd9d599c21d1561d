"""How the clause of a figure has a place: by a preposition, as an owner, or as its subject."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.about.figure import Figure, is_saying, is_told_of_counted, opens_sentence
from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.noun_groups import group_over
from transforms.lexicon.names.name_cues import PLACE_OF
from transforms.lexicon.word_lists import words

OWNER = "owner"
_PARTS = PLACE_OF - {"north", "south", "east", "west"} | {"county", "republic"}
_PEOPLES = frozenset("population residents voters".split())
_OF_PLACES = _PEOPLES | frozenset("economy unemployment inflation rate market government state city county".split())
_WITHIN = frozenset("in across throughout inside within at around outside near on".split())
_COMPASS = frozenset("the southern northern eastern western central".split())
_GROUNDS = PLACE_OF - {"state"} | frozenset(
    "area county suburb neighborhood neighbourhood metro race primary caucus election runoff contest poll survey group".split()
)
"""What a place may stand before and still be where a figure holds: "in the Texas race"; not "in U.S. history"."""
_POLLS = frozenset("poll polls polling survey surveys".split())
_NO_GROUNDS = frozenset("talks negotiations relations affairs politics sanctions consulate embassy mission".split())
_HAVING = frozenset().union(
    *map(words, ("rising_verbs", "falling_verbs", "level_verbs", "spending_verbs", "holding_verbs"))
) | frozenset(
    "be see experience record report confirm register suffer add receive produce generate finish build open launch host face "
    "count admit allocate import export consume use".split()
)
"""Verbs of what is so in a place that is their subject. Others tell what a government does elsewhere: "Iran fired 15 missiles"."""
_FAR = frozenset("miles mile kilometers kilometres km".split())
_DEEP = 4  # clauses out of that of the figure
_FAR_WITHIN = 8  # words between a distance and the place that it is measured from


class PlaceAt(NamedTuple):
    """A place of the sentence: its words and its name."""

    first: int
    last: int
    name: str
    clause: int  # that holds it, -1 for none


def tie_of(fig: Figure, place: PlaceAt, before: PlaceAt | None) -> str:
    """The word or part by which the clause of the figure has the place; "" for not at all. ``before``: the place before it."""
    low = fig.sentence.low
    k = place.first - 1
    if k >= 0 and low[k] in _COMPASS:
        k -= 1
    if before is not None and k == before.last and low[k] == ",":
        return ""  # the larger one of a chain
    if _is_before_where(fig, place):
        return "where"
    if k > 1 and low[k] == "of" and low[k - 1] in _POLLS:
        return "of" if _holds(fig, place, k) else ""
    if k > 1 and low[k] == "of" and low[k - 1] in _PARTS:
        k -= 2
        while k > 0 and fig.sentence.tags[k] in ("DT", "JJ"):
            k -= 1
    if k >= 0 and low[k] in _WITHIN:
        return low[k] if _is_where(fig, place, k) and _holds(fig, place, k) else ""
    return _without_preposition(fig, place)


def _is_where(fig: Figure, place: PlaceAt, at: int) -> bool:
    """Whether the preposition at word ``at`` says where: not "came from countries in Asia", "15 miles from a farm in Ohio"."""
    low = fig.sentence.low
    if at and low[at - 1] in ("from", "than") or low[at] == "in" and at > 1 and low[at - 2] == "from":
        return False
    if not _FAR.isdisjoint(low[max(at - _FAR_WITHIN, fig.last if at > fig.last else 0) : at]):
        return False
    group = group_over(fig.sentence.groups, place.first, place.last)
    if group is None or group.last <= place.last or low[place.last] in ("'s", "’s"):
        return group is None or group.last <= place.last or low[at] != "on"
    head = group.last - 1
    if at == fig.behind and fig.claim.measure == "money":
        return False  # "millions in U.S. taxes"
    return low[head] in _GROUNDS or fig.sentence.tags[head] in ("NNS", "NNP") and low[head] not in _NO_GROUNDS


def _without_preposition(fig: Figure, place: PlaceAt) -> str:
    clause, low = fig.clause, fig.sentence.low
    if clause is not None and clause.verb.lemma == "include" and clause.kind == "participle" and clause.outer >= 0:
        clause = fig.sentence.clauses[clause.outer]
    if fig.base_unit in _FAR:
        return ""  # "Salem is 15 miles west"
    if _is_before_level(fig, place):
        return "its subject"
    is_owner = place.last < len(low) and low[place.last] in ("'s", "’s")
    if is_owner and _owns_counted(fig, place):
        return OWNER
    subject = clause.subject if clause is not None else None
    if clause is None or subject is None or not subject.first <= place.first < subject.last:
        return ""
    if low[subject.head] in _PEOPLES and not is_owner:
        return "its subject"
    if not _is_subject_of_level(fig, clause):
        return ""
    if is_owner:
        return OWNER
    if place.last < subject.last:
        return "its subject" if low[subject.head] in _OF_PLACES else ""
    return "subject" if subject.preposition < 0 or clause.kind != "relative" else ""


def _owns_counted(fig: Figure, place: PlaceAt) -> bool:
    """ "Ohio's 12 million people", "half of Ohio's voters"."""
    low, group = fig.sentence.low, fig.group
    if group.first <= place.first < group.last or place.last + 1 == group.first:
        return True
    of = group_over(fig.sentence.groups, place.first, place.last)
    return of is not None and fig.behind < len(low) and low[fig.behind] == "of" and of.preposition == fig.behind


def _is_subject_of_level(fig: Figure, clause: Clause) -> bool:
    """Whether the subject of the clause is what has the figure, and not who does something to it."""
    return fig.relation != "subject" and clause.verb.lemma in _HAVING


def _is_before_level(fig: Figure, place: PlaceAt) -> bool:
    """Whether the figure is the level of what the place stands before: "with the U.S. population at 300 million"."""
    low, at = fig.sentence.low, place.last
    return at < len(low) and low[at] in _OF_PLACES and fig.group.preposition == at + 1


def _is_before_where(fig: Figure, place: PlaceAt) -> bool:
    """Whether the figure stands in a clause with "where" right behind the place or the chain that it opens."""
    at, sentence = fig.clause_at, fig.sentence
    for _ in range(_DEEP):
        if at < 0:
            return False
        marker = sentence.clauses[at].marker
        if marker >= place.last and sentence.low[marker] == "where":
            return _is_right_behind(fig, place, marker)
        at = sentence.clauses[at].outer
    return False


def _is_right_behind(fig: Figure, place: PlaceAt, marker: int) -> bool:
    """Whether only names stand between the place and the word that opens a clause: "in Soma, Turkey, where"."""
    low, tags = fig.sentence.low, fig.sentence.tags
    group = group_over(fig.sentence.groups, place.first, place.last)
    behind = range(max(group.last if group else 0, place.last), marker)
    return all(tags[k] in ("NNP", ",", "IN", "DT") or low[k] == "and" for k in behind)


def _holds(fig: Figure, place: PlaceAt, at: int) -> bool:
    """Whether what the preposition at word ``at`` says where of is the figure: it stands behind its noun or in its clause,
    opens the sentence, is told of the counted ("30 people living in Ohio"), or is where that happened of which the figure
    came ("a bomb in Kabul, killing 30")."""
    clauses, owner = fig.sentence.clauses, place.clause
    if owner < 0 or owner == fig.clause_at or at in (fig.group.last, fig.noun_at + 1):
        return True
    one, other = clauses[owner], fig.clause
    if is_saying(fig.sentence, one):
        return False
    if opens_sentence(fig.sentence, place.first):
        return True
    if place.first >= fig.last:
        return is_told_of_counted(fig, one)
    if other is None or other.outer != owner:
        return False
    return other.kind == "participle" or other.kind == "relative" and _is_right_behind(fig, place, other.marker)
