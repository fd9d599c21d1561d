"""The rules that leave numbers out, in the order they are asked; the first that holds gives the code."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from transforms.facts.claims.exclusions import date_rules as date
from transforms.facts.claims.exclusions import identifier_rules as identifier
from transforms.facts.claims.exclusions import label_rules as label
from transforms.facts.claims.exclusions import phrase_rules as phrase
from transforms.facts.claims.exclusions import score_rules as score
from transforms.facts.claims.exclusions import table_rules as table
from transforms.facts.claims.exclusions.exclusion_rule import ExclusionRule
from transforms.facts.claims.exclusions.unread_rules import UNREAD_RULES, UnreadRule
from transforms.facts.claims.number_in_sentence import NumberInSentence

NUMBER_RULES: tuple[ExclusionRule, ...] = (
    phrase.REPEATED_LABEL,
    phrase.ONE_WITH_UNIT,
    table.TABLE_ROW,
    phrase.BYWORD,
    table.TICKER,
    phrase.NAMED_PERCENT,
    identifier.FOOTNOTE,
    identifier.GLUED,
    identifier.COORDINATE,
    phrase.LIST_HEAD,
    date.CLOCK,
    date.YEARS,
    date.FISCAL_YEAR,
    identifier.ORDINAL,
    identifier.LIST_COUNTER,
    identifier.VERSION,
    identifier.SERVICE_NUMBER,
    table.PHOTO_COUNTER,
    table.AXIS,
    score.SCORE,
    score.FALLING_PAIR,
    identifier.JOINED_BEFORE,
    identifier.JOINED_BEHIND,
    date.ERA,
    identifier.LONG_IDENTIFIER,
    date.SPELLED_OUT,
    score.VOTE_IN_WORDS,
    date.DATE,
    date.HOUR,
    date.YEAR,
    date.YEAR_AHEAD,
    phrase.CONTINUED,
    phrase.RATE_BASE,
    phrase.NAMED_GROUP,
    phrase.ONE_AS_ARTICLE,
    label.NUMBER_SIGN,
    label.CITATION,
    table.TABLE_CELL,
    label.AIRCRAFT,
    label.RACE,
    label.TITLE,
    label.LABEL,
    label.SHARE_INDEX,
    label.HYPHENED,
    label.NAME_WORD,
    label.BEHIND_NAME,
    label.MODEL,
    label.ADDRESS,
    label.POSTCODE,
    label.LAW,
    label.FIRM,
    phrase.THE_TWO,
    phrase.SIZED_THING,
    phrase.WHOLEHEARTED,
    phrase.BAKERS_DOZEN,
    phrase.ZERO_AS_WORD,
    phrase.SET_PHRASE,
)
EXCLUSION_RULES: tuple[ExclusionRule | UnreadRule, ...] = (*UNREAD_RULES, score.ODDS, *NUMBER_RULES, table.CHART)
"""Every rule: those for what is not read at all first; odds, which take the number behind them too; the chart, which takes
a whole sentence, last."""


def _told_apart(sets: Iterable[frozenset[str]]) -> tuple[dict[str, int], list[frozenset[int]]]:
    """The group of each word that stands in any of the sets, and of each group the numbers of the sets its words stand in;
    group 0 is that of all other words."""
    numbered = list(enumerate(sets))
    groups: dict[frozenset[int], int] = {frozenset(): 0}
    of_word = {}
    for word in frozenset[str]().union(*(words for _, words in numbered)):
        of_word[word] = groups.setdefault(frozenset(k for k, words in numbered if word in words), len(groups))
    return of_word, list(groups)


_BEFORE, _BEFORE_GROUPS = _told_apart(rule.before for rule in NUMBER_RULES)
_BEHIND, _BEHIND_GROUPS = _told_apart(rule.behind for rule in NUMBER_RULES)


def _stands_there(rule: ExclusionRule, before: bool, behind: bool) -> bool:
    """Whether the words that a rule needs around a number are there, where those before and behind it are or are not."""
    if rule.either:
        return before or behind
    return (before or not rule.before) and (behind or not rule.behind)


@cache
def _asked(
    kind: str, written: str, holding: int, before: int, behind: int
) -> tuple[tuple[Callable[[NumberInSentence], bool], str], ...]:
    """The rules to ask about such a number, with their codes; ``before`` and ``behind`` are groups of the words there."""
    return tuple(
        (rule.leaves_out, rule.code)
        for k, rule in enumerate(NUMBER_RULES)
        if kind in rule.kinds
        and written in rule.written
        and rule.needs & holding == rule.needs
        and _stands_there(rule, k in _BEFORE_GROUPS[before], k in _BEHIND_GROUPS[behind])
    )


def exclusion_of(n: NumberInSentence) -> str | None:
    """The code of the first rule that leaves the number out; None for a number that is a claim."""
    before, behind = _BEFORE.get(n.before, 0), _BEHIND.get(n.behind, 0)
    for leaves_out, code in _asked(n.kind, n.written, n.holding(), before, behind):
        if leaves_out(n):
            return code
    return None
