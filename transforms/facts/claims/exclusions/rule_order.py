"""The rules that leave numbers out, in the order they are asked; the first that holds gives the code."""

from __future__ import annotations

from transforms.facts.claims.exclusions import date_rules as date
from transforms.facts.claims.exclusions import identifier_rules as identifier
from transforms.facts.claims.exclusions import label_rules as label
from transforms.facts.claims.exclusions import phrase_rules as phrase
from transforms.facts.claims.exclusions import score_rules as score
from transforms.facts.claims.exclusions import table_rules as table
from transforms.facts.claims.exclusions.exclusion_rule import ANY_KIND, ANYHOW, ExclusionRule
from transforms.facts.claims.exclusions.unread_rules import UNREAD_RULES
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
    phrase.LIST_HEAD,
    date.CLOCK,
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
    date.YEAR,
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
    phrase.ZERO_AS_WORD,
    phrase.SET_PHRASE,
)
EXCLUSION_RULES = (*UNREAD_RULES, score.ODDS, *NUMBER_RULES, table.CHART)
"""Every rule: those for what is not read at all first; odds, which take the number behind them too; the chart, which takes
a whole sentence, last."""

_ASKED = {
    (kind, written): tuple(
        (rule.leaves_out, rule.code) for rule in NUMBER_RULES if kind in rule.kinds and written in rule.written
    )
    for kind in ANY_KIND
    for written in ANYHOW
}


def exclusion_of(n: NumberInSentence) -> str | None:
    """The code of the first rule that leaves the number out; None for a number that is a claim."""
    for leaves_out, code in _ASKED[n.kind, n.written]:
        if leaves_out(n):
            return code
    return None
