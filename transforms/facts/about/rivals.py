"""Two shares that stand against each other: "Lund leads Ode, 47 percent to 43 percent"."""

from __future__ import annotations

from transforms.facts.about.figure import SHARES, Figure
from transforms.facts.about.thing_phrase import phrase_between, phrase_of
from transforms.facts.about.told_subject import mover
from transforms.facts.clauses.noun_groups import NounGroup
from transforms.lexicon.word_lists import words

_BETWEEN = frozenset("to - – ‑".split())
_BEHIND = frozenset("trail lose".split())
_CONTESTING = frozenset("lead beat trail top edge defeat best outpoll oust unseat crush rout pass overtake".split())
_AGAINST = frozenset("of over against behind".split())
_NAMES = frozenset(["NNP", "NNPS"])
_POLLS = words("poll_words")
_NAME = 5  # words before the name of a rival


def rivals_of(figures: list[Figure]) -> dict[int, str | None]:
    """For figures of a sentence, by their place, whose share each is, where two are set against each other: the larger
    one is the leader's. None of the one whose rival is not named; figures of no such pair are left out."""
    found: dict[int, str | None] = {}
    for i in range(len(figures) - 1):
        one, other = figures[i], figures[i + 1]
        owner = _owner(one, other)
        if owner is not None:
            found[i + 1] = owner
        if not _is_pair(one, other):
            continue
        mine, theirs = _leader(one), _rival(one)
        if mine is None:
            continue
        behind = one.clause is not None and one.clause.verb.lemma in _BEHIND
        larger, smaller = (theirs, mine) if behind else (mine, theirs)
        is_larger_first = (one.claim.value or 0) >= (other.claim.value or 0)
        found[i], found[i + 1] = (larger, smaller) if is_larger_first else (smaller, larger)
    return found


def _owner(one: Figure, other: Figure) -> str | None:
    """Whose the second share is in "47 percent to Ode's 43 percent"."""
    sentence, at = one.sentence, other.first - 1
    if not {one.base_unit, other.base_unit} <= SHARES or sentence.low[at] not in ("'s", "’s", "'", "’"):
        return None
    to = next((k for k in range(at - 1, max(one.last - 1, at - _NAME), -1) if sentence.low[k] == "to"), -1)
    return phrase_between(sentence, to + 1, at) if to >= one.last and sentence.tags[at - 1] in _NAMES else None


def _is_pair(one: Figure, other: Figure) -> bool:
    low = one.sentence.low
    if (
        not {one.base_unit, other.base_unit} <= SHARES
        or one.group.preposition >= 0
        and low[one.group.preposition] == "from"
    ):
        return False
    between = low[one.last : other.first]
    mark = [w for w in between if w not in ("percent", "%", "per", "cent")]
    return len(mark) == 1 and mark[0] in _BETWEEN and one.claim.value is not None and other.claim.value is not None


def _leader(fig: Figure) -> str | None:
    """Who the verb is about; in "the poll shows Lund ahead of Ode" the first that is named behind it."""
    leader = mover(fig).subject
    if leader is None or leader.rsplit(" ", 1)[-1] not in _POLLS:
        return leader
    shown = next((g for g in _named(fig) if not _is_against(fig, g)), None)
    return phrase_of(fig.sentence, shown) if shown is not None else None


def _rival(fig: Figure) -> str | None:
    """The one that the verb is against: its object, or who is behind "ahead of", "an advantage over"."""
    group, number = fig.group, fig.first
    is_contest = fig.clause is not None and fig.clause.verb.lemma in _CONTESTING
    if is_contest and group.first < number and fig.sentence.tags[number - 1] in _NAMES:
        return phrase_between(fig.sentence, group.first, number)  # "leads Ode 47 percent to 43 percent"
    rival = next((g for g in _named(fig) if _is_against(fig, g) or is_contest and g.preposition < 0), None)
    return phrase_of(fig.sentence, rival) if rival is not None else None


def _named(fig: Figure) -> list[NounGroup]:
    """The names between the verb and the figure."""
    sentence, clause = fig.sentence, fig.clause
    if clause is None:
        return []
    behind = (g for g in sentence.groups if clause.verb.last <= g.first and g.last <= fig.first)
    return [g for g in behind if g.number_at < 0 and sentence.tags[g.head] in _NAMES]


def _is_against(fig: Figure, group: NounGroup) -> bool:
    return group.preposition >= 0 and fig.sentence.low[group.preposition] in _AGAINST
