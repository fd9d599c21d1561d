"""The day or period for which a figure holds."""

from __future__ import annotations

from transforms.facts.about.date_ties import DateAt, is_of_figure
from transforms.facts.about.figure import Figure, word_at
from transforms.facts.about.listed_figures import goes_on_to
from transforms.facts.clauses.clause import Clauses
from transforms.facts.dates.date_mention import DateMention

_HELD = frozenset("day week weekend month quarter half season year".split())
_NOW = frozenset(["today", "this day", "current year"])
_DAY = 10  # characters
_DASHES = frozenset("- – ‑".split())
_RECORDS = frozenset("first low high record".split())
_RECORD_WITHIN = 8
_LONG = 5
_PARTLY = frozenset("early late mid about around".split())
_OPENS_RANGE = frozenset("from between in".split())
_RANGE = frozenset("to and through until till – -".split())


def dates_of(sentence: Clauses, offset: int, dates: list[DateMention], holders: list[int]) -> list[DateAt]:
    """The dates among the words of ``sentence``, which begins at ``offset``; those whose year is unknown, and decades, are
    left out. ``holders``: the clause of each word."""
    if not dates:
        return []
    found = []
    for d in dates:
        if d.surface.lower() in _NOW:
            continue
        if d.resolved and d.granularity in _HELD and not d.resolved.startswith("--"):
            resolved = d.resolved[:4] if d.granularity == "season" else d.resolved.removesuffix("-WE")
            first = word_at(sentence, d.start - offset)
            found.append(DateAt(first, word_at(sentence, d.end - offset - 1) + 1, resolved, holders[first]))
    return found


def read_period(fig: Figure, dates: list[DateAt], numbers: list[int]) -> tuple[str | None, str]:
    """ISO 8601, and the word that ties it on; ``numbers``: the words at which figures of the sentence stand."""
    at = _date_of(fig, dates, numbers)
    if at is None or fig.is_joined and fig.claim.unit == "count":  # "an eight-term senator" is so on any day
        return None, ""
    low = fig.sentence.low
    if at and _opens_range(low, dates, at - 1):
        at -= 1
    date = dates[at]
    at_word = date.first - 1
    while at_word > 0 and low[at_word] in _PARTLY:  # "since early 2015"
        at_word -= 1
    before = low[at_word] if at_word >= 0 else ""
    if before == "since" and _is_record(fig, date):
        return None, ""  # "the lowest since 2009" says nothing of 2009
    if before == "since" or _opens_with_since(fig, date):
        return f"{date.resolved}/", "since"
    if _opens_range(low, dates, at):
        return f"{date.resolved}/{dates[at + 1].resolved}", before
    return date.resolved, before


def _opens_range(low: list[str], dates: list[DateAt], at: int) -> bool:
    """ "from 2010 to 2014", "Nov. 6-9", "Nov. 6 and 7"."""
    if at + 1 >= len(dates) or not _joins(low, dates[at], dates[at + 1]):
        return False
    date = dates[at]
    is_led = date.first > 0 and low[date.first - 1] in _OPENS_RANGE
    return is_led or low[date.last] in _DASHES or _are_days(date, dates[at + 1])


def _is_record(fig: Figure, date: DateAt) -> bool:
    low, tags = fig.sentence.low, fig.sentence.tags
    near = range(max(date.first - _RECORD_WITHIN, 0), date.first)
    return any(low[k] in _RECORDS or tags[k] in ("JJS", "RBS") or _is_superlative(low, k) for k in near)


def _is_superlative(low: list[str], k: int) -> bool:
    return k > 0 and low[k - 1] == "the" and low[k].endswith("est") and len(low[k]) > _LONG


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


def _date_of(fig: Figure, dates: list[DateAt], numbers: list[int]) -> int | None:
    """The date that belongs to the figure: the nearest behind it before another figure, else the nearest before it."""
    held = [i for i, d in enumerate(dates) if is_of_figure(fig, d)]
    behind = [i for i in held if dates[i].first >= fig.last]
    if behind and not any(fig.last <= n < dates[behind[0]].first for n in numbers):
        return behind[0]
    before = [i for i in held if dates[i].last <= fig.first]
    if before:
        i = before[-1]
        is_first = i == 0 or i == 1 and _opens_range(fig.sentence.low, dates, 0)
        if is_first or not any(dates[i].last <= n < fig.first for n in numbers):
            return i
    if not behind or not goes_on_to(fig, dates[behind[0]].first, numbers):
        return None
    return behind[0]


def _are_days(one: DateAt, other: DateAt) -> bool:
    """ "Nov. 6 and 7": two days of one month."""
    return (
        len(one.resolved) == len(other.resolved) == _DAY
        and one.resolved[:7] == other.resolved[:7]
        and one.resolved < other.resolved
    )
