"""Numbers that tell when: clock times, dates, years."""

from __future__ import annotations

from transforms.facts.claims.calendar import CLOCK_SIGNS, ERAS, is_bare_year, is_clock, is_date, is_modern_year
from transforms.facts.claims.exclusions.exclusion_rule import ANYHOW, BARE, MEASURED, WORDS, ExclusionRule
from transforms.facts.claims.number_in_sentence import CAPITAL_BEHIND, UNCOUNTED, NumberInSentence
from transforms.facts.claims.number_words import SMALL, TENS, word_set
from transforms.facts.claims.plurals import is_plural
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.months import MONTH_NUMBER, WEEKDAYS

_RANKED = word_set(
    "birthday anniversary street floor president governor congress session edition year day week century "
    "annual minute state season time round place avenue ward district parliament meeting"
)
_ORDINALS = word_set("first third fourth fifth sixth seventh eighth ninth")
_MONTHS = frozenset(MONTH_NUMBER)
_PARTS_OF_DAY = word_set("tonight tomorrow today morning evening afternoon noon")
_DAYS = frozenset(day.lower() for day in WEEKDAYS)
_DASHES = ("-", "–")
_SIGNS_OF_MONEY = ("$", "£", "€")
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")


def _tells_the_time(n: NumberInSentence) -> bool:
    if n.written != "digits" and (n.behind in TENS or n.behind in SMALL) and n.word[n.last + 1] in ("am", "pm"):
        return True  # "ten thirty am"
    return is_clock(n.s, n.first, n.last)


def _is_fiscal_year(n: NumberInSentence) -> bool:
    return n.unit == "year" and len(n.word[n.start]) == 4 and 1900 <= n.low <= 2100


def _is_year_of_an_era(n: NumberInSentence) -> bool:
    return n.s.is_capital(n.last)


def _is_spelled_out(n: NumberInSentence) -> bool:
    t = n.word[n.last + 1] if n.behind == "-" else n.behind
    if n.kind == "time":
        return t == "second" and n.word[n.last - 1] in TENS and n.word[n.last + 2] in _RANKED
    if n.word[n.start] == "nineteen" and (t in TENS or t in _DECADES):
        return True
    return n.word[n.last - 1] in TENS and t in _ORDINALS


def years_end(s: Tokens, i: int) -> int:
    """The token behind the years "2016-17" or "2014–2016" that begin at token ``i``; 0 where none do."""
    word = s.word
    first, dash, second = word[i], word[i + 1], word[i + 2]
    if dash not in _DASHES or not second.isdecimal() or not is_modern_year(first):
        return 0
    if s.start[i + 1] - s.end[i] != s.start[i + 2] - s.end[i + 1] or s.touches(i + 2) and word[i + 3][:1].isalnum():
        return 0
    if len(second) == 2 and s.touches(i + 1):
        rises = int(second) > int(first[2:]) or second == "00" and first[2:] == "99"
        follows = int(second) == int(first[2:]) + 1 or not is_plural(word[i + 3])
    else:
        rises, follows = is_modern_year(second) and second > first, not is_plural(word[i + 3])
    if word[i + 3] in _DASHES and s.touches(i + 2):
        return 0  # "2016-17-04"
    return i + 3 if rises and follows and word[i - 1] not in _SIGNS_OF_MONEY else 0


def _are_years(n: NumberInSentence) -> bool:
    return years_end(n.s, n.start) > 0


def _is_year_ahead(n: NumberInSentence) -> bool:
    return 2100 < n.low < 3000 and len(n.word[n.first]) == 4 and n.last == n.first + 1


def _is_bare_hour(n: NumberInSentence) -> bool:
    """ "starts tonight at 8", "until 5 on Sunday": a small number where a day or part of one tells that it is an hour."""
    word, first, last = n.word, n.first, n.last
    if not 1 <= n.low <= 24 or n.quantity.is_range or n.noun is not None or n.low != int(n.low) or n.quantity.scaled:
        return False
    if word[first - 2] in _PARTS_OF_DAY:
        return n.behind not in ("-", "–")
    return n.behind in _PARTS_OF_DAY or n.behind == "on" and word[last + 1] in _DAYS


def _is_day_or_year(n: NumberInSentence) -> bool:
    return is_date(n.s, n.first, n.last, n.low) and not (n.noun and not n.quantity.scaled and n.low > 31)


def _is_year(n: NumberInSentence) -> bool:
    end = n.start + 1 if n.quantity.is_range else n.last
    return is_bare_year(n.s, n.start, end, n.low, n.noun is not None)


CLOCK: ExclusionRule = ExclusionRule(
    "clock_time",
    "A time of day.",
    "The train left at [10] p.m. sharp.",
    "The trip took [10] hours.",
    _tells_the_time,
    BARE | MEASURED,
    ANYHOW,
    before=frozenset((":",)),
    behind=CLOCK_SIGNS | frozenset(TENS) | frozenset(SMALL),
    either=True,
)
YEAR_AHEAD: ExclusionRule = ExclusionRule(
    "year_ahead",
    "A year of the centuries to come.",
    "The dyke will hold until [2135] at least.",
    "The dyke will hold up to [2135] tonnes.",
    _is_year_ahead,
    needs=UNCOUNTED,
    before=frozenset(("until", "till", "by", "year", "since", "in", "before", "after")),
)
HOUR: ExclusionRule = ExclusionRule(
    "bare_hour",
    "An hour of the day that the day beside it tells.",
    "The show starts tonight at [8] in the park.",
    "The show drew at most [8] people.",
    _is_bare_hour,
    BARE,
    ANYHOW,
    before=frozenset(("at", "until", "till", "by", "from")),
)
YEARS: ExclusionRule = ExclusionRule(
    "years",
    "A season, or the first and the last year of a period.",
    "Exports fell in [2012]–13 by a tenth.",
    "Exports fell by [2012] tonnes.",
    _are_years,
    behind=frozenset(_DASHES),
)
FISCAL_YEAR: ExclusionRule = ExclusionRule(
    "year_as_unit",
    "A year in front of the word year.",
    "Profits fell in the [2011] fiscal year.",
    "It lasted [11] fiscal years.",
    _is_fiscal_year,
    MEASURED,
)
ERA: ExclusionRule = ExclusionRule(
    "year_of_an_era",
    "A year with its era.",
    "The city fell in [332] BCE after a siege.",
    "The city lost [332] bridges.",
    _is_year_of_an_era,
    needs=CAPITAL_BEHIND,
    behind=ERAS,
)
SPELLED_OUT: ExclusionRule = ExclusionRule(
    "ordinal_or_year_in_words",
    "Part of an ordinal, a year or a decade in words.",
    "She came [twenty]-first.",
    "She won [twenty-one] races.",
    _is_spelled_out,
    BARE | MEASURED,
    WORDS,
)
DATE: ExclusionRule = ExclusionRule(
    "date",
    "The day or the year of a date.",
    "It opened on April [11] to the public.",
    "In April [40,000] visitors came.",
    _is_day_or_year,
    BARE,
    ANYHOW,
    before=_MONTHS | {".", "the", ","},
    behind=_MONTHS | {"of", "-"},
    either=True,
)
YEAR: ExclusionRule = ExclusionRule(
    "year",
    "Four digits that stand as a year.",
    "The mill closed in [1987] for good.",
    "The mill employed about [1987] people.",
    _is_year,
)
