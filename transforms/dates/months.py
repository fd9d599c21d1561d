"""Month names as newspapers write them: whole, shortened, and misspelt."""

from __future__ import annotations

from rapidfuzz.distance import DamerauLevenshtein

_NAMES = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH_NUMBER = {name: i for i, name in enumerate(_NAMES, 1)}
MONTH_NUMBER |= {name[:3]: i for i, name in enumerate(_NAMES, 1)}
MONTH_NUMBER |= {"sept": 9, "febr": 2, "janv": 1}

# longest first, so that an alternation takes "March" and not "Mar"
MONTH_PATTERN = "|".join(sorted((n.capitalize() for n in MONTH_NUMBER if n not in {"febr", "janv"}), key=len, reverse=True))

DAYS_IN_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def month_number(word: str, *, typos: bool = False) -> int | None:
    """1 to 12 for a month's name in any case, with or without its full stop; None for any other word.

    ``typos`` takes the nearest month for a word one slip away from one; only for places where nothing but a month
    can stand.

    >>> month_number("Sept."), month_number("MArch"), month_number("Febuary", typos=True), month_number("Marble")
    (9, 3, 2, None)
    """
    word = word.rstrip(".").casefold()
    number = MONTH_NUMBER.get(word)
    if number is not None or not typos or len(word) < 3:
        return number
    if len(word) > 3:
        cut = [n for n in _NAMES if n.startswith(word)]
        if len(cut) == 1:
            return MONTH_NUMBER[cut[0]]
    slips = {n: DamerauLevenshtein.distance(word, n, score_cutoff=2) for n in MONTH_NUMBER}
    best = min(slips, key=lambda n: (slips[n], n[0] != word[0]))
    return MONTH_NUMBER[best] if slips[best] <= (1 if len(word) < 6 else 2) and best[0] == word[0] else None
