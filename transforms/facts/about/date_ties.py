"""Whether a date of the sentence says when a figure holds: not when somebody spoke, nor when something else happened."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.about.figure import Figure, is_saying, is_told_of_counted, opens_sentence
from transforms.facts.claims.plurals import singular
from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.noun_groups import group_over
from transforms.lexicon.word_lists import words

_HAPPENINGS = words("happening_nouns")
_CHANGES = words("rise_nouns") | words("fall_nouns") | frozenset("up down unchanged percent % change points".split())
_FROM = frozenset("from than compared versus over against".split())
_COMPARED_WITHIN = 5
_APART = frozenset("before after until till following".split())
"""Words that put something else on the date, and the figure at another time: "before Tuesday"."""
_ISSUING = frozenset("release publish issue post update obtain unveil".split())
_POLLS = frozenset("poll polls survey surveys".split())
_FINDING = frozenset("find found show indicate".split())
_HOURS = frozenset("morning afternoon evening night weekend".split())
_FAR = frozenset("mile kilometer kilometre".split())
_AWAY = frozenset("from away off north south east west northeast northwest southeast southwest outside".split())
_DEFINITE = words("definite_determiners")
_DEEP = 4


class DateAt(NamedTuple):
    """A date of the sentence: its words, and what it resolves to."""

    first: int
    last: int
    resolved: str
    clause: int  # that holds it, -1 for none


def is_of_figure(fig: Figure, date: DateAt) -> bool:
    """Whether ``date`` says when ``fig`` holds."""
    if _is_before_when(fig, date):
        return True
    if _is_compared(fig, date) or _is_of_another_thing(fig, date) or _is_lasting(fig, date):
        return False
    clauses, owner = fig.sentence.clauses, date.clause
    if not clauses or owner < 0:
        return True
    if owner == fig.clause_at:
        return not _is_spoken_of(fig)
    one, other = clauses[owner], fig.clause
    if _is_poll(fig, one):
        return date.first < fig.first
    if one.verb.lemma in _ISSUING or is_saying(fig.sentence, one) or _is_in_subject(one, date):
        return False
    if opens_sentence(fig.sentence, date.first):
        return True
    if other is None:
        return False
    return _holds_back(fig, one) if date.first >= fig.last else _holds_on(fig, date, other)


def _holds_back(fig: Figure, one: Clause) -> bool:
    """Whether the date of a clause behind the figure is its own: "30 people hired in May", "30 were hurt when a car hit a
    crowd on Sunday"."""
    if is_told_of_counted(fig, one):
        return True
    if one.outer != fig.clause_at:
        return False
    if one.kind == "infinitive":
        return fig.relation in ("subject", "object", "")
    return one.kind == "adverbial" and fig.sentence.low[one.marker] == "when" and fig.relation != ""


def _holds_on(fig: Figure, date: DateAt, other: Clause) -> bool:
    """Whether the date of a clause before the figure's holds for it too."""
    clauses, owner = fig.sentence.clauses, date.clause
    one = clauses[owner]
    if other.kind == "main":
        return date.first < clauses[0].verb.first and one.kind != "relative" or _is_opening(fig, one)
    return other.kind != "reported" and _hangs_on(fig, owner)


def _is_poll(fig: Figure, clause: Clause) -> bool:
    """ "A poll in May found that": its shares are of that time, unlike what a report of May says."""
    subject = clause.subject
    return subject is not None and clause.verb.lemma in _FINDING and fig.sentence.low[subject.head] in _POLLS


def _is_in_subject(clause: Clause, date: DateAt) -> bool:
    return clause.subject is not None and clause.subject.first <= date.first < clause.subject.last


def _is_before_when(fig: Figure, date: DateAt) -> bool:
    """ "than in January, when 30 were hired"."""
    clause, low = fig.clause, fig.sentence.low
    at = date.last + (date.last < len(low) and low[date.last] == ",")
    return clause is not None and clause.marker == at < len(low) and low[at] == "when"


def _is_opening(fig: Figure, clause: Clause) -> bool:
    """Whether the clause opens the sentence and says when: "Since the club sold the ground in 2014, it has lost"."""
    low = fig.sentence.low
    return clause.kind == "adverbial" and clause.marker == 0 and low[0] in ("since", "when", "after", "as", "while")


def _hangs_on(fig: Figure, owner: int) -> bool:
    """Whether the clause of the figure hangs on ``owner``, directly or through infinitives and participles."""
    at = fig.clause_at
    for _ in range(_DEEP):
        clause = fig.sentence.clauses[at]
        if clause.outer == owner:
            return True
        if clause.outer < 0 or clause.kind not in ("infinitive", "participle"):
            return False
        at = clause.outer
    return False


def _is_compared(fig: Figure, date: DateAt) -> bool:
    """Whether the date is the one that a change is measured from, or that another level is of: "up 7 percent from the same
    month of 2013", "unchanged from 2008", "than in 2008"."""
    low, k = fig.sentence.low, date.first - 1
    if k > 0 and low[k - 1] == "than" and low[k] == "in":
        return True
    if k > 0 and low[k] == "from" and low[k - 1] in _CHANGES and not _goes_on_behind(fig, date):
        return True
    if fig.claim.change == "none":
        return False
    before = low[max(date.first - _COMPARED_WITHIN, fig.first, 0) : date.first]
    return not _FROM.isdisjoint(before) and "to" not in before


def _goes_on_behind(fig: Figure, date: DateAt) -> bool:
    """Whether a word of a span follows: "from 2010 to"."""
    low = fig.sentence.low
    return date.last < len(low) and low[date.last] in ("to", "through", "until", "-", "–")


def _is_of_another_thing(fig: Figure, date: DateAt) -> bool:
    """Whether the date only tells which thing is meant ("the 2010 act"), or stands behind "before" or "after". A happening has
    its figures on its day ("the June attack that killed 17")."""
    low = fig.sentence.low
    group = group_over(fig.sentence.groups, date.first, date.last)
    at = date.first - 1
    if group is not None and group != fig.group:
        at = group.preposition
        behind = low[group.last - 1]
        if group.last > date.last and behind not in _HOURS and singular(behind) not in _HAPPENINGS:
            return True
    is_apart = at >= 0 and (low[at] in _APART or low[at] == "of" and low[at - 1] == "ahead")
    return is_apart and not _is_told_behind(fig, date)


def _is_told_behind(fig: Figure, date: DateAt) -> bool:
    """Whether the figure stands in a relative clause on the date's own noun."""
    clause = fig.clause
    return (
        clause is not None and clause.kind in ("relative", "participle") and date.last <= clause.verb.first <= fig.first
    )


def _is_lasting(fig: Figure, date: DateAt) -> bool:
    """Whether the figure is so on any day: "65 miles from Salem", "between the two countries"."""
    low = fig.sentence.low
    if fig.base_unit in _FAR and fig.behind < len(low) and low[fig.behind] in _AWAY:
        return True
    if fig.claim.unit != "count" or fig.relation in ("subject", "object", "") or not fig.first:
        return False
    return low[fig.first - 1] in _DEFINITE and (date.first < fig.first or fig.relation == "between")


def _is_spoken_of(fig: Figure) -> bool:
    """ "He spoke on Wednesday of 8,000 ruined houses": that day is when he spoke."""
    return fig.relation in ("of", "about") and fig.clause is not None and is_saying(fig.sentence, fig.clause)
