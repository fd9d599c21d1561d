"""Numbers that tell when: clock times, dates, years."""

from __future__ import annotations

from transforms.facts.claims.calendar import ERAS, is_bare_year, is_clock, is_date
from transforms.facts.claims.exclusions.exclusion_rule import ANYHOW, BARE, MEASURED, WORDS, ExclusionRule
from transforms.facts.claims.number_in_sentence import CAPITAL_BEHIND, NumberInSentence
from transforms.facts.claims.number_words import TENS, word_set

_ORDINALS = word_set("first third fourth fifth sixth seventh eighth ninth")
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")


def _tells_the_time(n: NumberInSentence) -> bool:
    return is_clock(n.s, n.first, n.last)


def _is_fiscal_year(n: NumberInSentence) -> bool:
    return n.unit == "year" and len(n.word[n.start]) == 4 and 1900 <= n.low <= 2100


def _is_year_of_an_era(n: NumberInSentence) -> bool:
    return n.s.is_capital(n.last)


def _is_spelled_out(n: NumberInSentence) -> bool:
    t = n.word[n.last + 1] if n.behind == "-" else n.behind
    if n.word[n.start] == "nineteen" and (t in TENS or t in _DECADES):
        return True
    return n.word[n.last - 1] in TENS and t in _ORDINALS


def _is_day_or_year(n: NumberInSentence) -> bool:
    return is_date(n.s, n.first, n.last, n.low) and not (n.noun and not n.quantity.scaled and n.low > 31)


def _is_year(n: NumberInSentence) -> bool:
    end = n.start + 1 if n.quantity.is_range else n.last
    return is_bare_year(n.s, n.start, end, n.low, n.noun is not None)


CLOCK = ExclusionRule(
    "clock_time",
    "A time of day.",
    "The train left at [10] p.m. sharp.",
    "The trip took [10] hours.",
    _tells_the_time,
    BARE | MEASURED,
    ANYHOW,
)
FISCAL_YEAR = ExclusionRule(
    "year_as_unit",
    "A year in front of the word year.",
    "Profits fell in the [2011] fiscal year.",
    "It lasted [11] fiscal years.",
    _is_fiscal_year,
    MEASURED,
)
ERA = ExclusionRule(
    "year_of_an_era",
    "A year with its era.",
    "The city fell in [332] BCE after a siege.",
    "The city lost [332] bridges.",
    _is_year_of_an_era,
    needs=CAPITAL_BEHIND,
    behind=ERAS,
)
SPELLED_OUT = ExclusionRule(
    "ordinal_or_year_in_words",
    "Part of an ordinal, a year or a decade in words.",
    "She came [twenty]-first.",
    "She won [twenty-one] races.",
    _is_spelled_out,
    BARE,
    WORDS,
)
DATE = ExclusionRule(
    "date",
    "The day or the year of a date.",
    "It opened on April [11] to the public.",
    "In April [40,000] visitors came.",
    _is_day_or_year,
    BARE,
    ANYHOW,
)
YEAR = ExclusionRule(
    "year",
    "Four digits that stand as a year.",
    "The mill closed in [1987] for good.",
    "The mill employed about [1987] people.",
    _is_year,
)
