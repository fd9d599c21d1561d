"""Reads the quantities of one sentence: what each says with the words around it."""

from __future__ import annotations

from transforms.facts.claims.ages import AGE_BEFORE, is_age
from transforms.facts.claims.bounds import bound_before, bounds_of
from transforms.facts.claims.change import read_change
from transforms.facts.claims.counted import Memory, elided_count, read_count
from transforms.facts.claims.currencies import AMBIGUOUS, NAMES
from transforms.facts.claims.denial import read_denial
from transforms.facts.claims.exclusions import is_chart, is_excluded, odds_end
from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.number_rows import shared_noun
from transforms.facts.claims.number_words import STARTERS
from transforms.facts.claims.percentage_points import point_unit
from transforms.facts.claims.plurals import is_plural, singular
from transforms.facts.claims.previous_number import converts, goes_on, percent_too, same_change, weighed
from transforms.facts.claims.quantities import Quantity, Reading
from transforms.facts.claims.quantity_grammar import read_quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.facts.claims.trailing_qualifiers import bound_after
from transforms.facts.claims.unit_marks import read_mark, read_rate
from transforms.facts.claims.units import TIME_UNITS

_ROW = (",", "and", "or", "but", "to", "up", "down", "instead", "rather", "not", "versus", "vs")
_LOOSE_ENDS = ("odd", "plus", "ish", "something")
_WITHIN = ("measure", "percent", "point")
_FIGURES = ("figure", "number", "estimate")
_MEASURES = {
    "money": "money", "percent": "percentage", "share": "percentage", "point": "percentage", "age": "age",
    "time": "duration", "multiple": "other_measure", "measure": "other_measure",
}  # fmt: skip


def read_sentence(s: Tokens, index: int, memory: Memory) -> list[Reading]:
    """The readings of one sentence, in order."""
    word = s.word
    readings: list[Reading] = []
    done = 0
    excluded = 0
    labels: set[str] = set()  # numbers of names
    skipped = -9  # where the last date or label ended: "April 11 and 12", "Sections 2 and 3"
    for i in range(s.n):
        if i < done:
            continue
        t = word[i]
        if not (t in STARTERS or t[0].isdecimal()):
            continue
        q = read_quantity(s, i)
        if q is None:
            if t[0].isdecimal():
                done = _past_run(s, i)
            continue
        odds = odds_end(s, q)
        if odds:
            done = odds
            continue
        done = q.last
        if t in labels and q.kind == "bare" and s.is_capital(q.last) and not is_plural(word[q.last]):
            continue  # "the iPhone 11 and 11 Pro"
        reading = _read(s, i, q, index, memory, skipped, readings[-1] if readings else None)
        if reading is None:
            skipped = q.last
            labels.add(t)
            excluded += 1
            continue
        if reading.change != "none" and readings and word[q.first - 1] == "or":
            readings[-1] = same_change(word, readings[-1], reading)
        readings.append(reading)
    return [] if excluded > 2 and readings and is_chart(word) else readings


def _past_run(s: Tokens, i: int) -> int:
    """The first token behind the run of touching tokens that a malformed number stands in."""
    k = i
    while k - i < 12 and k < s.n and s.touches(k):
        k += 1
    return k + 1


def _read(
    s: Tokens, i: int, q: Quantity, index: int, memory: Memory, skipped: int, previous: Reading | None
) -> Reading | None:
    """Everything about one quantity; None if it is no claim."""
    word = s.word
    first, last, after, kind, unit = q.first, q.last, q.after, q.kind, q.unit
    spelled = not word[i][0].isdecimal()
    noun, noun_at, noun_end = None, -1, after
    if kind == "bare":
        loose = q.form in ("vague", "couple") or word[last - 1] == "dozen"
        head = read_noun(s, after, q.low == q.high == 1, loose)
        if head:
            noun_at, noun_end = head
            noun = singular(word[noun_at])
    if noun in _LOOSE_ENDS and word[noun_at - 1] == "-" and (noun != "something" or word[noun_end] == "years"):
        noun, noun_end = None, after  # "70-odd minutes", "30-something years"
    if noun in _FIGURES and not spelled and q.high >= 100 and word[first - 1] in ("the", "those", "these", "such"):
        noun, noun_end = None, after  # "the 4,000 figures": the number, not what it counts
    if noun == "strong":
        noun = "person"  # "the 4,000-strong workforce"
    if is_excluded(s, i, q, noun, noun_at, noun_end, spelled, skipped):
        return None
    if kind == "point" and unit == "point":
        unit = point_unit(s, i, q, index, memory)
    if noun in TIME_UNITS and noun not in ("second", "minute"):
        kind, unit, after, noun = "time", noun, noun_end, None  # "two tumultuous years"
    if noun is not None and word[noun_at] in NAMES and word[noun_at] not in AMBIGUOUS:
        kind, unit, after, noun = "money", NAMES[word[noun_at]], noun_end, None  # "millions of taxpayer dollars"
    if kind == "bare" and noun is None and word[first - 1] == "or" and word[first - 3] in ("a", "an", "one"):
        repeated = word[first - 2]  # "a week or two", "a boat or two"
        if repeated in TIME_UNITS:
            kind, unit = "time", repeated
        elif spelled and repeated.isalpha():
            noun, noun_at = repeated, first - 2
    if kind == "bare" and is_age(s, first, last, q, noun):
        kind, unit, noun, noun_end = "age", "year", None, after
    if kind == "bare" and noun is None and not q.scaled and word[last] in _ROW:
        head = shared_noun(s, last)
        if head:
            noun_at = head[0]
            noun = singular(word[noun_at])

    before = first - 1
    if kind == "age":
        before = _past_age(word, before)
    bound = bound_before(s, before + 1, abs(q.low), kind == "time", kind == "bare" and spelled, kind in _WITHIN)
    qualifier, before, wording = bound.qualifier, bound.before, bound.rule
    trailing = bound_after(s, last, after, noun_end)
    if trailing and (qualifier in ("exact", "about") or trailing[0] == "at_least"):
        qualifier, resume, wording = trailing
        if kind == "bare" and noun is None:
            mark = read_mark(s, resume) if resume <= last + 2 else None
            head = read_noun(s, resume, False, False) if mark is None else None
            if mark:
                kind, unit, after = mark
                noun_end = after
            elif head:
                noun_at, noun_end = head
                noun = singular(word[noun_at])
        elif q.rate is None:
            rate, after = read_rate(s, resume)
            unit = f"{unit}/{rate}" if rate else unit
            noun_end = max(noun_end, after)
    if qualifier == "exact" and previous and converts(word, q, before, previous) and not previous.quantity.is_range:
        qualifier, wording = previous.qualifier, "converted"
    low, high, qualifier = bounds_of(q, qualifier)
    if q.is_range and word[before] == "between":
        before -= 1
    rules = [f"number: {'range of ' if q.is_range else ''}{q.form if kind not in ('share', 'multiple') else kind}"]
    if qualifier != "exact" and qualifier != "between":
        rules.append(f"bounds: {wording or qualifier}")

    change, why = q.change, word[i]
    if change in ("", "none"):
        change, why = read_change(
            s, before, after, kind, noun, noun_end, bound.extra, trailing is not None, wording + " "
        )
        if change == "none" and previous and goes_on(word, before, after, unit, previous):
            change, why = previous.change, word[before]
        if change == "none" and previous and converts(word, q, before, previous):
            change, why = previous.change, "converted"
    if change != "none":
        rules.append(f"change: {why}")
    denied_end = previous.end if previous and previous.denied else -1
    denied = read_denial(s, before, last, noun_end, previous is not None, wording, denied_end)
    if denied:
        rules.append(f"denied: {denied}")

    counted, measure = None, _MEASURES.get(kind, "other_measure")
    if kind == "bare" and noun is not None:
        unit, counted = "count", noun
        measure = read_count(s, q, index, noun, noun_at, noun_end, memory)
        rules.append(f"counted: {noun}")
        rate, _ = read_rate(s, noun_end)
        unit = f"count/{rate}" if rate else unit
    elif (
        kind == "bare"
        and previous
        and previous.unit
        and (weighed(word, before, denied, q, previous) or percent_too(word, before, q, previous))
    ):
        kind, unit, counted, measure = previous.quantity.kind, previous.unit, previous.counted, previous.measure
    elif kind == "bare":
        unit, counted, measure = elided_count(s, q, before, index, memory)
        if counted:
            rules.append(f"counted: {counted}, understood")
    else:
        if q.rate:
            unit = f"{unit}/{q.rate}"
        if unit == "point":
            measure = "other_measure"
        elif kind in ("percent", "point"):
            memory.percent_at = index
    return Reading(
        q, _tidy(low), _tidy(high), qualifier, change, unit, counted, measure, bool(denied), tuple(rules),
        max(noun_end, after),
    )  # fmt: skip


def _past_age(word: list[str], before: int) -> int:
    """The token before "aged" or "the age of"."""
    if word[before] == "of" and word[before - 1] in AGE_BEFORE:
        before -= 1
    if word[before] in AGE_BEFORE:
        before -= 1
    return before - 1 if word[before] in ("the", "an") else before


def _tidy(value: float | None) -> float | None:
    """Takes off what binary fractions leave behind ("4.35 million")."""
    if value is None:
        return None
    value = float(value)
    return round(value, 4) if abs(value) >= 1000 else value
