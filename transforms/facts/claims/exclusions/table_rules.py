"""Numbers out of tables, charts, tickers and photo counters that ran into the prose."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_modern_year, is_year
from transforms.facts.claims.exclusions.exclusion_rule import ANYHOW, PERCENT, ExclusionRule
from transforms.facts.claims.number_in_sentence import UNCOUNTED, NumberInSentence


def _is_cell_of_percentages(n: NumberInSentence) -> bool:
    word, first, last = n.word, n.first, n.last
    if word[last].isdecimal() and word[last + 1].isdecimal():
        return True  # the scale of a chart: "20% 30 40 50"
    if word[first - 1].isdecimal() and word[first - 2].isdecimal():
        return True
    return (word[last][:1].isdecimal() and word[last + 1] == "%") or (first > 1 and word[first - 1] == "%")


def _is_cell(n: NumberInSentence) -> bool:
    return n.s.is_capital(n.first - 2)


def _is_on_axis(n: NumberInSentence) -> bool:
    if n.quantity.scaled or not n.behind[:1].isdecimal() or is_year(n.word[n.start], n.low):
        return False
    return n.s.start[n.last] == n.s.end[n.last - 1] + 1


def _follows_ticker(n: NumberInSentence) -> bool:
    """Whether a signed percentage stands behind the symbol of a share."""
    s = n.s
    k = n.first - 1 if n.before != "+" else n.first - 2
    if n.word[k] != "," or not (n.low < 0 or k < n.first - 1):
        return False
    symbol = s.text[s.start[k - 1] : s.end[k - 1]]
    return len(symbol) > 1 and symbol.isupper() or symbol[-1:].isdecimal()


def _counts_photos(n: NumberInSentence) -> bool:
    s, word, first, last = n.s, n.word, n.first, n.last
    if not word[first].isdecimal():
        return False
    if n.behind == "of" and word[last + 1].isdecimal():
        end = last + 2
    elif n.before == "of" and first > 1 and word[first - 2].isdecimal():
        end = last
    else:
        return False
    return not word[end] or s.is_capital(end) or not word[end].isalpha() or len(word[end]) == 1


def is_chart(word: list[str]) -> bool:
    """Whether the words of a chart ran into one: three years in a row without a comma, as along its axis."""
    run = 0
    for t in word:
        run = run + 1 if is_modern_year(t) else 0
        if run == 3:
            return True
    return False


def _stands_in_chart(n: NumberInSentence) -> bool:
    return is_chart(n.word)


TABLE_ROW: ExclusionRule = ExclusionRule(
    "table_row",
    "A percentage straight beside other numbers, as in the row of a table.",
    "North [45%] 32% 12% South",
    "It rose [45%], then 32%.",
    _is_cell_of_percentages,
    PERCENT,
    ANYHOW,
)
TABLE_CELL: ExclusionRule = ExclusionRule(
    "table_cell",
    "A bound behind a name, as in the cell of a table.",
    "Utah <[0.1] and falling",
    "It was <[0.1] seconds.",
    _is_cell,
    needs=UNCOUNTED,
    before=frozenset(("<",)),
)
AXIS: ExclusionRule = ExclusionRule(
    "axis",
    "Numbers in a row with nothing between them, as along an axis.",
    "Score [100] 50 0 by age",
    "They sold [100] cars, 50 of them red.",
    _is_on_axis,
)
TICKER: ExclusionRule = ExclusionRule(
    "share_ticker",
    "The day's move behind the symbol of a share.",
    "Lumora Inc. LMR, [-4.20%] fell again.",
    "Lumora fell [4.20%] again.",
    _follows_ticker,
    PERCENT,
    ANYHOW,
)
PHOTO_COUNTER: ExclusionRule = ExclusionRule(
    "photo_counter",
    "The counter of a picture gallery.",
    "The harbour at dawn [2] of 7 Next",
    "In the trial [2] of 7 patients died.",
    _counts_photos,
    before=frozenset(("of",)),
    behind=frozenset(("of",)),
    either=True,
)
CHART: ExclusionRule = ExclusionRule(
    "chart",
    "A number in a sentence with the years of a chart's axis in a row.",
    "Output 1990 1995 2000 2005 in tonnes rose by [40 percent] there.",
    "From 1990 to 1995 output rose by [40 percent] there.",
    _stands_in_chart,
)
