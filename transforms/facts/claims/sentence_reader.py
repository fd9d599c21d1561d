"""Reads the numbers of one sentence: what each says with the words around it, or which rule left it out."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from transforms.facts.claims.ages import AGE_BEFORE
from transforms.facts.claims.bounds import Bound, bound_before, bounds_of
from transforms.facts.claims.calendar import is_modern_year
from transforms.facts.claims.changes.read_change import read_change
from transforms.facts.claims.counted import Memory, elided_count, read_count
from transforms.facts.claims.denials.read_denial import Negations, read_denial
from transforms.facts.claims.exclusions.date_rules import YEAR, YEARS, years_end
from transforms.facts.claims.exclusions.phrase_rules import ONE_AS_ARTICLE
from transforms.facts.claims.exclusions.rule_order import exclusion_of
from transforms.facts.claims.exclusions.score_rules import ODDS, odds_end
from transforms.facts.claims.exclusions.table_rules import CHART, is_chart
from transforms.facts.claims.exclusions.unread_rules import MALFORMED, NO_AMOUNT
from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import STARTERS
from transforms.facts.claims.previous_number import (
    converts,
    goes_on,
    parallel,
    percent_too,
    same_change,
    shares_change,
    weighed,
)
from transforms.facts.claims.quantities import Reading
from transforms.facts.claims.quantity_grammar import read_quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.settled_units import settle_unit
from transforms.facts.claims.trailing_qualifiers import bound_after
from transforms.facts.claims.unit_marks import read_mark, read_rate

_MEASURES = {
    "money": "money", "percent": "percentage", "share": "percentage", "point": "percentage", "age": "age",
    "time": "duration", "multiple": "other_measure", "measure": "other_measure",
}  # fmt: skip
_new = tuple.__new__  # bypasses __new__: hot path
_SIGNS = ("+", "-", "−")
_OF_WHAT = ("the", "those", "these", "his", "her", "its", "their")
_LEADS_TO_ONE = frozenset("is was as be are were became become but and , in to by for with".split())
_LEADS_TO_YEAR = ("in", "since")
_BEHIND_YEAR = frozenset(". , ; ) when after before as by but he she it they the".split())
_DASHES = ("-", "–")
_FEW_LEFT_OUT = 2  # numbers left out of a sentence that is no chart


class Unclaimed(NamedTuple):
    """Tokens ``first:last`` of a number that is not a claim, and the code of the rule that left it out."""

    first: int
    last: int
    code: str


class SentenceNumbers(NamedTuple):
    """The numbers of a sentence, each in order."""

    readings: list[Reading]
    unclaimed: list[Unclaimed]


def read_sentence(s: Tokens, index: int, memory: Memory, places: list[int]) -> SentenceNumbers:
    """Reads sentence ``index``; ``memory`` carries what is understood from one sentence to the next.

    ``places`` are the offsets in the sentence at which figures and number words stand, in order.
    """
    word = s.word
    readings: list[Reading] = []
    unclaimed: list[Unclaimed] = []
    label_numbers: set[str] = set()
    done = ruled_out = 0
    left_out_end = -9
    negations: Negations | None = None
    begins, count, i = s.start, s.n, -1
    for place in places:
        at = bisect_right(begins, place, max(i, 0), count) - 1
        if at < done or at == i:
            continue
        i = at
        t = word[i]
        if t not in STARTERS and not "/" < t < ":":
            continue  # within a word
        code = _plainly_none(word, i, t)
        if code:  # said without reading on: a fifth of all numbers are such
            unclaimed.append(_new(Unclaimed, (i, i + 1, code)))
            done = left_out_end = i + 1
            label_numbers.add(t)
            ruled_out += 1
            continue
        q = read_quantity(s, i)
        if q is None:
            if t[0].isdecimal():
                done = _past_run(s, i)
            unclaimed.append(_new(Unclaimed, (i, i + 1, MALFORMED.code if t[0].isdecimal() else NO_AMOUNT.code)))
            continue
        done = years_end(s, i) if word[i + 1] in _DASHES else 0
        if done:
            unclaimed.append(Unclaimed(i, done, YEARS.code))
            left_out_end = done
            continue
        done = odds_end(s, q)
        if done:
            unclaimed.append(Unclaimed(q.first, done, ODDS.code))
            continue
        done = q.last
        n = NumberInSentence(s, i, q, left_out_end, label_numbers)
        n.previous = readings[-1] if readings else None
        code = exclusion_of(n)
        if code:
            unclaimed.append(_new(Unclaimed, (q.first, q.last, code)))
            left_out_end = q.last
            label_numbers.add(t)
            ruled_out += 1
            continue
        negations = negations or Negations(s)
        reading = _read(n, index, memory, readings[-1] if readings else None, negations)
        if reading.change != "none" and readings and n.before == "or":
            readings[-1] = same_change(word, readings[-1], reading)
        readings.append(reading)
    if readings and ruled_out > _FEW_LEFT_OUT and is_chart(word):
        unclaimed += [Unclaimed(r.quantity.first, r.quantity.last, CHART.code) for r in readings]
        return SentenceNumbers([], sorted(unclaimed))
    return _new(SentenceNumbers, (readings, unclaimed))


def _plainly_none(word: list[str], i: int, t: str) -> str | None:
    """The code of the rule for "in 2016," and "one of the", which every later rule would agree with; None for others."""
    if t == "one":
        if word[i + 1] == "of" and word[i + 2] in _OF_WHAT and word[i - 1] in _LEADS_TO_ONE:
            return ONE_AS_ARTICLE.code
    elif len(t) == 4 and word[i - 1] in _LEADS_TO_YEAR and word[i + 1] in _BEHIND_YEAR and is_modern_year(t):
        return YEAR.code
    return None


def _past_run(s: Tokens, i: int) -> int:
    """The first token behind the run of touching tokens that a malformed number stands in."""
    k = i
    while k - i < 12 and k < s.n and s.touches(k):
        k += 1
    return k + 1


def _read(n: NumberInSentence, index: int, memory: Memory, previous: Reading | None, negations: Negations) -> Reading:
    """Everything about one number that is a claim."""
    settle_unit(n, index, memory)
    q = n.quantity
    rules = [f"number: {'range of ' if q.is_range else ''}{n.kind if n.kind in ('share', 'multiple') else q.form}"]
    bound = _read_bound(n, previous)
    low, high, qualifier = bounds_of(q, bound.qualifier)
    if qualifier != "exact" and qualifier != "between":
        rules.append(f"bounds: {bound.wording or qualifier}")
    before = bound.before - 1 if q.is_range and n.word[bound.before] == "between" else bound.before
    change, why = _read_change(n, bound, before, previous)
    if change != "none":
        rules.append(f"change: {why}")
    denied = read_denial(n, bound, before, previous, negations)
    if denied.why:
        rules.append(f"denied: {denied.why}")
    unit, counted, measure = _read_unit(n, before, bool(denied.why), index, memory, previous)
    if counted:
        rules.append(f"counted: {counted}" if n.noun else f"counted: {counted}, understood")
    end, is_denied = max(n.noun_end, n.after), bool(denied.why)
    return _new(
        Reading,
        (
            q, _tidy(low), _tidy(high), qualifier, change, unit, counted, measure, is_denied, tuple(rules), end, denied.at,
        ),
    )  # fmt: skip


def _read_bound(n: NumberInSentence, previous: Reading | None) -> Bound:
    """What bounds the number, before it or behind; a mark, noun or rate behind "or more" becomes the number's."""
    first = _past_age(n.word, n.first) if n.kind == "age" else n.first
    bound = bound_before(n, first)
    trailing = bound_after(n)
    if trailing is not None:
        bound = bound._replace(is_behind=True)
        if bound.qualifier in ("exact", "about") or trailing[0] == "at_least":
            qualifier, resume, wording = trailing
            bound = bound._replace(qualifier=qualifier, wording=wording)
            _read_on_behind(n, resume)
    is_single = previous is not None and not previous.quantity.is_range
    if previous and is_single and bound.qualifier == "exact" and converts(n.word, n.quantity, bound.before, previous):
        bound = bound._replace(qualifier=previous.qualifier, wording="converted")
    return bound


def _past_age(word: list[str], first: int) -> int:
    """Where the wording of an age begins: at "aged" or "the age of", if they stand before token ``first``."""
    before = first - 1
    if word[before] == "of" and word[before - 1] in AGE_BEFORE:
        before -= 1
    if word[before] in AGE_BEFORE:
        before -= 1
    return before if word[before] in ("the", "an") else before + 1


def _read_on_behind(n: NumberInSentence, resume: int) -> None:
    """Takes the mark, noun or rate behind a trailing qualifier that ends before token ``resume``: "10-plus years"."""
    if not n.is_unnamed:
        if n.quantity.rate is None:
            rate, n.after = read_rate(n.s, resume)
            n.unit = f"{n.unit}/{rate}" if rate else n.unit
            n.noun_end = max(n.noun_end, n.after)
        return
    mark = read_mark(n.s, resume) if resume <= n.last + 2 else None
    if mark:
        n.kind, n.unit, n.after = mark
        n.noun_end = n.after
        return
    head = read_noun(n.s, resume, False, False)
    if head:
        n.take_noun(head[0])
        n.noun_end = head[1]


def _read_change(n: NumberInSentence, bound: Bound, before: int, previous: Reading | None) -> tuple[str, str]:
    """The change, and the word that says so: the number's own verb, the words around it, the number before it."""
    if n.quantity.change not in ("", "none"):
        return n.quantity.change, n.word[n.start]
    change, why = read_change(n, bound, before)
    if change == "none" and n.kind == "percent" and n.word[n.first] in _SIGNS and _moves_a_name(n):
        return ("increase" if n.word[n.first] == "+" else "decrease"), n.word[n.first]
    if change == "none" and previous:
        if (
            goes_on(n.word, before, n.after, n.unit, previous)
            or (n.is_unnamed and n.word[before] in ("and", ",") and parallel(n, before, previous))
            or (n.is_unnamed and shares_change(n, before, previous))
        ):
            change, why = previous.change, n.word[before]
        if change == "none" and converts(n.word, n.quantity, before, previous):
            change, why = previous.change, "converted"
    return change, why


def _moves_a_name(n: NumberInSentence) -> bool:
    """ "Topix -0.8%", "Apple (AAPL, +0.2%)": a sign right behind a name is a rise or a fall."""
    k = n.first - 1
    if n.word[k] in (",", "("):
        k -= 1
    return n.s.is_capital(k) and n.s.text[n.s.start[n.first]] != "—"


_Unit = tuple[str | None, str | None, str]
"""Unit, counted noun and measure."""


def _read_unit(
    n: NumberInSentence, before: int, denied: bool, index: int, memory: Memory, previous: Reading | None
) -> _Unit:
    """What a number counts or measures."""
    q = n.quantity
    if n.kind != "bare":
        if n.unit == "point":
            return "point", None, "other_measure"
        if n.kind in ("percent", "point"):
            memory.percent_at = index
        return f"{n.unit}/{q.rate}" if q.rate else n.unit, None, _MEASURES[n.kind]
    if n.noun is not None:
        measure = read_count(n, n.noun, index, memory)
        rate, _ = read_rate(n.s, n.noun_end)
        return f"count/{rate}" if rate else "count", n.noun, measure
    shares_unit = previous is not None and previous.unit is not None
    if (
        previous
        and shares_unit
        and (
            weighed(n.word, before, denied, q, previous)
            or percent_too(n.word, before, q, previous)
            or parallel(n, before, previous)
        )
    ):
        return previous.unit, previous.counted, previous.measure
    return elided_count(n, before, index, memory)


def _tidy(value: float | None) -> float | None:
    """Takes off what binary fractions leave behind ("4.35 million")."""
    if value is None:
        return None
    value = float(value)
    return value if value % 1 == 0 or -1000 < value < 1000 else round(value, 4)
