"""Months and weekdays by their names, as newspapers write them: whole, shortened, and misspelt."""

from __future__ import annotations

from transforms.lexicon.word_lists import table

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
MONTH_NUMBER = {name: int(number) for name, number in table("months").items()}
WEEKDAY_NUMBER = {name: int(number) for name, number in table("weekdays").items()}
"""Monday 0; shortened names too."""

# longest first, so that an alternation takes "March" and not "Mar"
MONTH_PATTERN = "|".join(sorted((name.capitalize() for name in MONTH_NUMBER), key=len, reverse=True))

_SHORTEST_MISSPELT = 3


def month_number(word: str, *, typos: bool = False) -> int | None:
    """1 to 12 for a month's name in any case, with or without its full stop; None for any other word.

    ``typos`` takes the nearest month for a word one slip away from one; only for places where nothing but a month
    can stand.

    >>> month_number("Sept."), month_number("MArch"), month_number("Febuary", typos=True), month_number("Marble")
    (9, 3, 2, None)
    """
    word = word.rstrip(".").casefold()
    number = MONTH_NUMBER.get(word)
    if number is not None or not typos or len(word) < _SHORTEST_MISSPELT:
        return number
    cut_short = [number for name, number in MONTH_NUMBER.items() if name.startswith(word)]
    if len(cut_short) == 1:
        return cut_short[0]
    from rapidfuzz.distance import DamerauLevenshtein  # costs more to load than all the rest of this package

    slips = {name: DamerauLevenshtein.distance(word, name, score_cutoff=2) for name in MONTH_NUMBER}
    best = min(slips, key=lambda name: (slips[name], name[0] != word[0]))
    near = slips[best] <= (1 if len(word) < 6 else 2) and best[0] == word[0]
    return MONTH_NUMBER[best] if near else None
