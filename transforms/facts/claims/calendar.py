"""Numbers that are dates, years or clock times: no claims."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.months import MONTH_NUMBER, WEEKDAYS
from transforms.lexicon.word_lists import words

_DAYS = frozenset(day.lower() for day in WEEKDAYS)
_ZONES = word_set("gmt est edt et pst pdt pt cst cdt bst ist utc cet mst mdt hkt sgt aest")
_YEAR_BEFORE = words("before_years")
# Takings and results that a year stands before as its label, where they have no number: "had 1986 sales of 16 million dollars".
_YEARLY = words("yearly_results")
CLOCK_SIGNS = _ZONES | word_set("a p am pm o'clock o : this noon midnight in at hours")
"""Words and signs behind a number of which one stands behind every time of day, but for those behind a colon."""
_COUNTING = word_set("than least about nearly almost roughly approximately some estimated")
ERAS = word_set("ad bc bce ce")


def is_month(s: Tokens, i: int) -> bool:
    """Whether token ``i`` is a month's name, written with a capital ("May", not "may")."""
    return s.word[i] in MONTH_NUMBER and s.is_capital(i)


def is_year(word: str, low: float) -> bool:
    """Whether a token of the value ``low`` is four digits of a year."""
    return len(word) == 4 and 1000 <= low <= 2100 and word.isdecimal()


def is_modern_year(word: str) -> bool:
    """Whether a token is four digits of a year from 1800 to 2099."""
    return len(word) == 4 and word.isdecimal() and word[:2] in ("18", "19", "20")


def is_date(s: Tokens, first: int, last: int, low: float) -> bool:
    """Whether the bare number at tokens ``first:last`` is part of a date."""
    word = s.word
    before = word[first - 1]
    if low <= 31 or 1000 <= low <= 2100:
        if is_month(s, first - 1) or (before == "." and is_month(s, first - 2) and s.touches(first - 2)):
            return True
        if before == "the" and is_month(s, first - 2):
            return True
        if before == "," and low >= 1000 and (is_month(s, first - 2) or is_month(s, first - 3)):
            return True
        if is_month(s, last) or (word[last] == "of" and is_month(s, last + 1)):
            return True
        if word[last] == "-" and is_month(s, last + 1) and s.touches(last):
            return True
    return False


def is_clock(s: Tokens, first: int, last: int) -> bool:
    """Whether the number is a time of day: "3 p.m.", "10:30", "0800 GMT", "ten o'clock"."""
    word = s.word
    after = word[last]
    if after in ("a", "p") and word[last + 2] == "m" and word[last + 1] == ".":
        return True
    if after in ("am", "pm", "o'clock") and (after != "am" or s.touches(last - 1) or word[first][0].isdecimal()):
        return True
    if after == "o" and word[last + 1] in ("'", "’") and word[last + 2] == "clock":
        return True
    if after == ":" and s.touches(last - 1) and word[last + 1][:1].isdecimal() and s.touches(last):
        return True
    if word[first - 1] == ":" and s.touches(first - 1) and word[first - 2].isdecimal() and s.touches(first - 2):
        return True
    if after == "this" and word[last + 1] in ("morning", "afternoon", "evening"):
        return True
    if after in ("noon", "midnight") or (after in ("in", "at") and word[last + 1] == "night"):
        return True
    if after == "in" and word[last + 1] == "the" and word[last + 2] in ("morning", "afternoon", "evening"):
        return word[first - 1] in ("at", "until", "till", "around", "by", "about", "to", "after", "before")
    if after == "hours" and len(word[first]) == 4 and word[first][0] in "01":
        return True
    return after in _ZONES and s.text[s.start[last] : s.end[last]].isupper()


def is_bare_year(s: Tokens, first: int, last: int, low: float, has_noun: bool) -> bool:
    """Whether four digits without any unit are a year; a noun behind ("2000 people") speaks for a count."""
    word = s.word
    if last - first != 1 or not is_year(word[first], low):
        return False
    before = word[first - 1]
    if before == "of" and word[first - 2] in ("average", "total", "minimum", "maximum", "record", "excess", "sum"):
        return False
    if word[last] in ERAS or word[last] == "-" and s.touches(last - 1):
        return True
    if low < 1500 and before not in ("in", "ad", "since", "circa", ".", "year", "of"):
        return False
    if 1600 <= low <= 2100 and not has_noun:
        return before not in ("than", "least", "about", "nearly", "almost", "roughly", "approximately") or low > 1900
    if low < 1800 and before in ("above", "below", "exceeding"):
        return False
    if has_noun and before in _COUNTING:
        return False
    if before in _YEAR_BEFORE or before in _DAYS or s.is_capital(first - 1) or before.endswith("'s"):
        return True
    if word[last] in _YEARLY and 1900 <= low <= 2100 and word[last + 1] != "-":
        return True
    if has_noun and before in (
        "to", "with", "over", "many", "only", "are", "were", "have", "had", "has", "killed", "employs", "another",
    ):  # fmt: skip
        return False
    return low >= 1800 or not has_noun
