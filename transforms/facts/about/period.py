"""The day or period for which a figure holds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.facts.about.figure import Figure, clause_holders, is_saying, opens_sentence, word_at
from transforms.facts.clauses.clause import Clauses
from transforms.facts.dates.date_mention import DateMention

_HELD = frozenset("day week weekend month quarter half season year".split())
_NOW = frozenset(["today", "this day", "current year"])
_FROM = frozenset("from than compared versus over against".split())
_COMPARED_WITHIN = 5
_DAY = 10  # characters
_DASHES = frozenset("- – ‑".split())
_RECORDS = frozenset("first low high record".split())
_RECORD_WITHIN = 8
_RANGE = frozenset("to and through until till – -".split())


class DateAt(NamedTuple):
    """A date of the sentence: its words, and what it resolves to."""

    first: int
    last: int
    resolved: str
    clause: int  # that holds it, -1 for none


def dates_of(sentence: Clauses, offset: int, dates: Sequence[DateMention]) -> list[DateAt]:
    """The dates among the words of ``sentence``, which begins at ``offset``; those whose year is unknown, and decades, are
    left out."""
    if not dates:
        return []
    found = []
    holders = clause_holders(sentence)
    for d in dates:
        if d.surface.lower() in _NOW:
            continue
        if d.resolved and d.granularity in _HELD and not d.resolved.startswith("--"):
            resolved = d.resolved[:4] if d.granularity == "season" else d.resolved.removesuffix("-WE")
            first = word_at(sentence, d.start - offset)
            found.append(DateAt(first, word_at(sentence, d.end - offset - 1) + 1, resolved, holders[first]))
    return found


def read_period(fig: Figure, dates: Sequence[DateAt], numbers: Sequence[int]) -> tuple[str | None, str]:
    """ISO 8601, and the word that ties it on; ``numbers``: the words at which figures of the sentence stand."""
    at = _date_of(fig, dates, numbers)
    if at is None or fig.is_joined and fig.claim.unit == "count":  # "an eight-term senator" is so on any day
        return None, ""
    low = fig.sentence.low
    date = dates[at]
    before = low[date.first - 1] if date.first else ""
    if before == "since" and _is_record(fig, date):
        return None, ""  # "the lowest since 2009" says nothing of 2009
    if before == "since" or _opens_with_since(fig, date):
        return f"{date.resolved}/", "since"
    if (
        at + 1 < len(dates)
        and _joins(low, date, dates[at + 1])
        and (before in ("from", "between") or low[date.last] in _DASHES or _are_days(date, dates[at + 1]))
    ):
        return f"{date.resolved}/{dates[at + 1].resolved}", before
    if at and low[dates[at - 1].first - 1] in ("from", "between") and _joins(low, dates[at - 1], date):
        return f"{dates[at - 1].resolved}/{date.resolved}", low[dates[at - 1].first - 1]
    return date.resolved, before


def _is_record(fig: Figure, date: DateAt) -> bool:
    low, tags = fig.sentence.low, fig.sentence.tags
    near = range(max(date.first - _RECORD_WITHIN, 0), date.first)
    return any(low[k] in _RECORDS or tags[k] in ("JJS", "RBS") for k in near)


def _hangs_on(fig: Figure, owner: int) -> bool:
    """Whether the clause of the figure hangs on ``owner``, directly or through infinitives and participles."""
    at = fig.clause_at
    for _ in range(4):
        clause = fig.sentence.clauses[at]
        if clause.outer == owner:
            return True
        if clause.outer < 0 or clause.kind not in ("infinitive", "participle"):
            return False
        at = clause.outer
    return False


def _opens_with_since(fig: Figure, date: DateAt) -> bool:
    """ "Since the club sold the ground in 2014, it has lost 30 games"."""
    owner = date.clause
    if owner < 0 or owner == fig.clause_at:
        return False
    clause = fig.sentence.clauses[owner]
    return (
        fig.sentence.low[max(clause.marker, clause.verb.first - 1, 0)] == "since"
        or clause.marker >= 0
        and fig.sentence.low[clause.marker] == "since"
    )


def _joins(low: list[str], one: DateAt, other: DateAt) -> bool:
    return other.first - one.last == 1 and low[one.last] in _RANGE


def _date_of(fig: Figure, dates: Sequence[DateAt], numbers: Sequence[int]) -> int | None:
    """The date that belongs to the figure: the nearest behind it before another figure, else the nearest before it."""
    dates = [d if not _is_compared(fig, d) else d._replace(first=-1, last=1 << 30) for d in dates]
    behind = [i for i, d in enumerate(dates) if d.first >= fig.last and _holds(fig, d)]
    if behind and not any(fig.last <= n < dates[behind[0]].first for n in numbers):
        return behind[0]
    before = [i for i, d in enumerate(dates) if d.last <= fig.first and _holds(fig, d)]
    if before:
        i = before[-1]
        if i == 0 or not any(dates[i].last <= n < fig.first for n in numbers):
            return i
    if not behind or not _is_list(fig, behind[0], dates, numbers):
        return None
    return behind[0]


def _are_days(one: DateAt, other: DateAt) -> bool:
    """ "Nov. 6 and 7": two days of one month."""
    return (
        len(one.resolved) == len(other.resolved) == _DAY
        and one.resolved[:7] == other.resolved[:7]
        and one.resolved < other.resolved
    )


def _is_list(fig: Figure, at: int, dates: Sequence[DateAt], numbers: Sequence[int]) -> bool:
    """Whether the figures between this one and the date only go on with it: "30 and 40 boats in May"."""
    last = max((n for n in numbers if fig.last <= n < dates[at].first), default=fig.last)
    return not any(fig.sentence.tags[k] in ("IN", "TO") and fig.sentence.low[k] != "of" for k in range(fig.last, last))


def _is_compared(fig: Figure, date: DateAt) -> bool:
    """Whether the date is the one that a change is measured from: "up 7 percent from the same month of 2013"."""
    if fig.claim.change == "none":
        return False
    before = fig.sentence.low[max(date.first - _COMPARED_WITHIN, fig.first, 0) : date.first]
    return not _FROM.isdisjoint(before) and "to" not in before


def _is_spoken_of(fig: Figure) -> bool:
    """ "He spoke on Wednesday of 8,000 ruined houses": that day is when he spoke."""
    return fig.relation in ("of", "about") and fig.clause is not None and is_saying(fig.sentence, fig.clause)


def _holds(fig: Figure, date: DateAt) -> bool:
    """Whether the date says when the figure holds, and not when somebody spoke: it stands in no clause of saying that the
    figure is told in."""
    clauses = fig.sentence.clauses
    if not clauses:
        return True
    owner = date.clause
    if owner == fig.clause_at or owner < 0:
        return owner < 0 or not _is_spoken_of(fig)
    one, other = clauses[owner], fig.clause
    if is_saying(fig.sentence, one):
        return False
    if one.subject is not None and one.subject.first <= date.first < one.subject.last:
        return False
    if one.subject == fig.group:
        return True
    if other is None:
        return False
    return (
        one.outer == fig.clause_at
        or one.outer == other.outer
        or _hangs_on(fig, owner)
        or opens_sentence(fig.sentence, date.first)
    )
