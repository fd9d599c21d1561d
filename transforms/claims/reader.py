"""Reads numeric claims from prose: finds the sentences with numbers, then reads each number where it stands.

The cost is one scan of the prose and work within a fixed number of tokens around each number, so the time is linear in
the text whatever stands in it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from transforms.claims.bounds import bound_after, bound_before
from transforms.claims.calendar import MONTHS, is_bare_year, is_clock, is_date
from transforms.claims.change import read_change
from transforms.claims.denial import read_denial
from transforms.claims.labels import is_identifier, is_idiom, is_label
from transforms.claims.nouns import count_measure, is_person, read_noun, singular
from transforms.claims.ones import counts_one, measures_one
from transforms.claims.quantity import Quantity, read_quantity
from transforms.claims.record import Claim
from transforms.claims.speakers import Scopes, speaker_of
from transforms.claims.tokens import Tokens, fold
from transforms.claims.words import STARTERS
from transforms.prose import Prose


def _scanner() -> re.Pattern[str]:
    """Finds where a number may begin in folded text: a digit, or a word of ``STARTERS``."""
    heads = defaultdict(list)
    glyphs = "".join(w for w in STARTERS if len(w) == 1)
    for w in sorted(STARTERS):
        if len(w) > 1:
            heads[w[0]].append(w[1:])
    words = "|".join(f"{h}(?:{'|'.join(tails)})" for h, tails in heads.items())
    return re.compile(rf"\b(?:[0-9{glyphs}]|(?:{words})\b)|(?<=[^\W\d_])[0-9]")


_SCAN = _scanner()
_AGE_BEFORE = frozenset("aged age ages".split())


def read_claims(prose: Prose, attributions: Sequence[Any] = (), quotes: Sequence[Any] = ()) -> list[Claim]:
    """Every number the prose states, in order, with bounds, change, unit, noun, denial and speaker.

    ``attributions`` are the spans somebody is given as the speaker of (``transforms.attribution``); the innermost
    around a number wins. ``quotes`` only fill ``quote_index``. Never raises; linear in the length of the text.

    >>> from transforms.prose import Prose, Zone
    >>> text = "The firm lost 3,000 users. It has up to 87 million members, not 90 million."
    >>> for c in read_claims(Prose(text, [Zone("body", 0, len(text))])):
    ...     print(c.surface, c.value_low, c.value_high, c.qualifier, c.change, c.counted, c.measure, c.polarity)
    3,000 3000.0 3000.0 exact decrease user user_count asserted
    87 million None 87000000.0 at_most none member user_count asserted
    90 million 90000000.0 90000000.0 exact none member user_count denied
    """
    text = prose.text
    low = fold(text)
    speakers, marks = Scopes(attributions), Scopes(quotes)
    found: list[Claim] = []
    memory = _Memory()
    search = _SCAN.search
    for index, (start, end) in enumerate(prose.sentences):
        if search(low, start, end) is None:
            continue
        s = Tokens(text[start:end], low[start:end])
        for reading in _read_sentence(s, index, memory):
            q, first, last = reading[0], start + s.start[reading[0].first], start + s.end[reading[0].last - 1]
            held = speakers.around(first, last)
            who = speaker_of(first, last, attributions, held)
            quoted = marks.around(first, last)
            found.append(_claim(text, start, end, first, last, q, reading, who, quoted[0] if quoted else None))
    return found


class _Memory:
    """What earlier sentences leave behind for numbers that leave out their noun."""

    __slots__ = ("measure", "noun", "percent_at", "sentence")

    def __init__(self) -> None:
        self.noun: str | None = None
        self.measure = "other_count"
        self.sentence = -9
        self.percent_at = -9


def _claim(text, start, end, first, last, q: Quantity, reading: tuple, who, quote_index) -> Claim:
    _, low, high, qualifier, change, unit, counted, measure, denied, rules = reading
    if who.rule:
        rules = (*rules, f"speaker: {who.rule}")
    value = low if low is not None and low == high else None
    if value is None and not q.is_range and q.form != "vague":
        value = low if low is not None else high
    return Claim(
        first, last, text[first:last], start, end, value, low, high, qualifier, change, unit, counted, measure,
        "denied" if denied else "asserted", who.name, who.kind, who.start, who.end, quote_index, rules,
    )  # fmt: skip


def _read_sentence(s: Tokens, index: int, memory: _Memory) -> list[tuple]:
    """The readings of one sentence, in order."""
    word = s.word
    readings: list[tuple] = []
    done = 0
    skipped = -9  # where the last date or label ended: "April 11 and 12", "Sections 2 and 3"
    for i in range(s.n):
        t = word[i]
        if i < done or not (t in STARTERS or t[0].isdigit()):
            continue
        q = read_quantity(s, i)
        if q is None:
            if t[0].isdigit():
                done = _past_chunk(s, i)
            continue
        done = q.last
        reading = _read(s, i, q, index, memory, skipped)
        if reading is None:
            skipped = q.last
        else:
            readings.append(reading)
            done = max(done, reading[0].last)
    return readings


def _past_chunk(s: Tokens, i: int) -> int:
    """The first token behind the run of touching tokens around a malformed number."""
    k = i
    while k - i < 12 and k < s.n and s.touches(k):
        k += 1
    return k + 1


def _read(s: Tokens, i: int, q: Quantity, index: int, memory: _Memory, skipped: int) -> tuple | None:
    """Everything about one quantity; None if it is a date, a label, a score, an idiom."""
    word = s.word
    first, last, after, kind = q.first, q.last, q.after, q.kind
    spelled = not word[i][0].isdigit()
    noun_at, noun_end = -1, after
    noun = None
    joins = kind == "bare"
    unit, measure = q.unit, ""
    one = not spelled and word[i] == "1" or word[i] == "one"
    if joins:
        head = read_noun(s, after, q.low == 1 and q.high == 1, q.form in ("vague", "couple") or word[last - 1] == "dozen")
        if head:
            noun_at, noun_end = head
            noun = singular(word[noun_at].replace("'s", ""))
    if joins or kind in ("time", "measure"):
        if _excluded(s, i, q, noun, noun_at, spelled, one, skipped):
            return None
    elif spelled and word[i] == "one" and not measures_one(s, first, kind, unit):
        return None
    elif kind == "share" and False:
        return None
    if kind == "point" and unit == "point":
        if word[first - 1] == "at" and one or is_label(s, first, last, q.low, False, spelled):
            return None
        unit = _point_unit(s, i, index, memory)
    rule = q.form if kind not in ("share", "multiple") else kind
    rules = [f"number: {rule}" if not q.is_range else f"number: range of {rule}"]

    age = kind == "age"
    if kind == "bare":
        age = _age_here(s, first, last, q, noun)
        if age:
            kind, unit, noun, noun_end = "age", "year", None, after
        elif noun is None and word[last] == "-" and s.touches(last - 1) and s.touches(last):
            pass
    start = first - 1
    if kind == "age" and word[start] in _AGE_BEFORE or (kind == "age" and word[start] == "of" and word[start - 1] == "age"):
        start -= 2 if word[start] == "of" else 1
        if word[start] in ("the", "an"):
            start -= 1
    timed = kind == "time"
    bound = bound_before(s, start + 1, abs(q.low), timed, kind == "bare" and spelled)
    qualifier, before = bound.qualifier, bound.before
    wording = bound.rule
    low: float | None = q.low
    high: float | None = q.high
    trailing = bound_after(s, last, after, noun_end)
    if trailing and (qualifier in ("exact", "about") or trailing[0] == "at_least"):
        qualifier, resume, wording = trailing
        if resume > after and noun is None and kind == "bare":
            head = read_noun(s, resume, False, False)
            if head:
                noun_at, noun_end = head
                noun = singular(word[noun_at])
            elif resume == last + 1 or resume == last + 2:
                measured = read_quantity_unit(s, resume)
                if measured:
                    kind, unit = measured
    if q.form == "vague":
        if qualifier in ("exact", "about"):
            qualifier = "vague"
        elif qualifier in ("more_than", "at_least"):
            high = None
        else:
            low = None
    elif q.is_range:
        if qualifier in ("exact", "about"):
            qualifier = "between"
        elif qualifier in ("more_than", "at_least"):
            qualifier = "between"
        elif qualifier in ("at_most", "less_than"):
            qualifier = "between"
    elif q.form == "couple" and qualifier == "exact":
        qualifier = "about"
    elif qualifier in ("more_than", "at_least"):
        high = None
    elif qualifier in ("at_most", "less_than"):
        low = None
    if qualifier not in ("exact",):
        rules.append(f"bounds: {wording or qualifier}")

    if q.change:
        change, why = q.change, word[i]
        if change == "none":
            change, why = read_change(s, before, after, kind, noun, noun_end, False, bool(trailing))
    else:
        change, why = read_change(s, before, after, kind, noun, noun_end, bound.extra, bool(trailing))
    if change != "none":
        rules.append(f"change: {why}")
    denied = read_denial(s, before, last, noun_end)
    if denied:
        rules.append(f"denied: {denied}")

    counted = None
    if kind == "bare":
        unit, counted, measure = _count(s, q, index, noun, noun_at, noun_end, change, memory, word[last])
        if counted:
            rules.append(f"counted: {counted}" if noun else f"counted: {counted}, carried over")
        if unit == "count" and noun:
            rate, _ = _count_rate(s, noun_end)
            if rate:
                unit = f"count/{rate}"
    else:
        measure = _MEASURES.get(kind, "other_measure")
        if kind == "time" and q.rate is None and unit is not None:
            measure = "duration"
        if q.rate:
            unit = f"{unit}/{q.rate}"
        if kind == "percent" or kind == "point":
            memory.percent_at = index
    scale = 10**9 if abs(q.low) < 10**9 else 1
    del scale
    return q, _tidy(low), _tidy(high), qualifier, change, unit, counted, measure, denied, tuple(rules)


_MEASURES = {"money": "money", "percent": "percentage", "share": "percentage", "point": "percentage", "age": "age",
             "time": "duration", "multiple": "other_measure", "measure": "other_measure"}  # fmt: skip


def _tidy(value: float | None) -> float | None:
    """Takes off what binary fractions leave behind ("4.35 million")."""
    if value is None:
        return None
    value = float(value)
    return round(value, 4) if abs(value) >= 1000 else value


def read_quantity_unit(s: Tokens, at: int) -> tuple[str, str] | None:
    """Kind and unit behind a trailing qualifier: "10-plus years", "30 or more percent"."""
    from transforms.claims.quantity import read_percent
    from transforms.claims.units import TIME_UNITS, read_unit

    percent = read_percent(s, at)
    if percent:
        return percent[0], percent[1]
    measured = read_unit(s, at, False)
    if measured:
        return ("time" if measured[0] in TIME_UNITS else "measure"), measured[0]
    return None


def _excluded(
    s: Tokens, i: int, q: Quantity, noun: str | None, noun_at: int, spelled: bool, one: bool, skipped: int
) -> bool:
    """Whether the number is a date, a time, a label, an identifier, a score, or an idiom."""
    word = s.word
    first, last, low = q.first, q.last, q.low
    bare = q.kind == "bare"
    if bare and not spelled:
        if is_identifier(s, first, last) and not q.is_range:
            return True
        if q.is_range and (is_identifier(s, first, last) or _score(s, q, noun)):
            return True
        if not q.is_range and word[last] in ("-", "–") and s.touches(last - 1) and word[last + 1].isdigit():
            return True
    if bare and q.is_range and q.low < q.high and spelled and noun is None and word[last] not in ("-",):
        if word[q.first - 1] in ("voted", "vote", "ruled"):
            return True
    if is_clock(s, first, last):
        return True
    if bare:
        if is_date(s, first, last, low) and not (noun and not q.scaled and low > 31):
            return True
        if not spelled and is_bare_year(s, first if not q.is_range else i, i + 1 if q.is_range else last, low, noun is not None):
            return True
        if skipped >= 0 and first - skipped <= 1 and noun is None:
            joint = word[first - 1]
            if joint in ("and", "or", ",", "-", "–", "to", "through", "&", "/") or first == skipped:
                return True
        if word[first - 1] == "per":
            return True
        if one and spelled and not q.is_range:
            return not counts_one(s, first, last, noun, noun_at)
        if spelled and low == 1 and word[last] in ("of",) and q.is_range:
            return True
    elif spelled and one and word[i] == "one" and not measures_one(s, first, q.kind, q.unit):
        return True
    return is_label(s, first, last, low, bare and noun is None, spelled) or is_idiom(s, first, last, low)


def _score(s: Tokens, q: Quantity, noun: str | None) -> bool:
    """Whether "5-4" or "48 to 52" is a score or a vote rather than a range."""
    word = s.word
    if q.kind != "bare" or q.scaled:
        return False
    after = word[q.last]
    if noun is None and not (after in ("-", "year", "percent") or after in ("to",)):
        return word[q.first - 1] not in ("from", "aged", "ages", "between", "of", "about", "to", "around")
    return after in ("vote", "votes", "ruling", "decision", "win", "victory", "loss", "defeat", "lead", "record", "draw")


def _age_here(s: Tokens, first: int, last: int, q: Quantity, noun: str | None) -> bool:
    """Whether a bare number is an age: "aged 33", "the age of 18", "Jane Roe, 65, said", "turned 40"."""
    word = s.word
    if q.scaled or q.high > 125 or q.low < 0 or q.form == "vague":
        return False
    before, after = word[first - 1], word[last]
    if before in _AGE_BEFORE or (before == "of" and word[first - 2] in ("age", "ages")):
        return True
    if before in ("between", "from", "over", "under", "above", "below") and word[first - 2] in ("aged", "ages", "age"):
        return True
    if after == "and" and word[last + 1] in ("older", "younger", "over", "up", "under") and noun is None:
        return word[last + 1] in ("older", "younger") or q.low in (16, 18, 21, 50, 55, 60, 62, 65, 70, 75, 80)
    if after == "or" and word[last + 1] in ("older", "younger"):
        return True
    if noun is not None:
        return False
    if before in ("turned", "turns", "turning") and after in (".", ",", "", "this", "in", "on", "last", "next", "and"):
        return True
    if before in ("under", "over") and after in (".", ",", "", "who", "and", "in", "are", "were", "to", "at", "with"):
        if is_person(singular(word[first - 2])) or word[first - 2] in ("those", "anyone", "everyone"):
            return True
    if q.is_range or q.low < 1 or q.low != int(q.low) or not word[first][0].isdigit():
        return False
    if before == "," and after in (",", ".", "", ";", ")", "of", "who", "from", "and", "was", "said", "told", "—", "–", '"', "”"):
        at = first - 2
        if word[at] == "." and word[at - 1] in ("jr", "sr"):
            at -= 1
        name = word[at]
        if not name.isalpha() or name in MONTHS or not s.is_capital(at):
            return is_person(name) and name.isalpha() and after == ","
        return 5 <= q.low <= 110 or after == ","
    if before == "(" and after in (")", ",") and word[first - 2].isalpha() and s.is_capital(first - 2):
        return 10 <= q.low <= 105 and word[first - 2] not in MONTHS and after == ")"
    return False


def _point_unit(s: Tokens, i: int, index: int, memory: _Memory) -> str:
    """Whether "points" are percentage points (polls, rates, shares) or points of an index or a game."""
    if index - memory.percent_at <= 6:
        return "percentage_point"
    floor = max(0, i - 30)
    for t in s.word[floor : i + 30]:
        if t in _POLLS:
            return "percentage_point"
    return "point"


_POLLS = frozenset("% percent percentage poll polls polling pollster survey lead leads leading margin error approval voters "
                   "ahead trails trailing favorability swing".split())  # fmt: skip


def _count_rate(s: Tokens, noun_end: int) -> tuple[str | None, int]:
    from transforms.claims.quantity import read_rate

    return read_rate(s, noun_end)


_GROUPS = frozenset("congress parliament committee family staff house senate party team board panel cabinet council "
                    "crew group community public jury commission delegation caucus".split())  # fmt: skip


def _count(
    s: Tokens, q: Quantity, index: int, noun: str | None, noun_at: int, noun_end: int, change: str, memory: _Memory, after: str
) -> tuple[str | None, str | None, str]:
    """Unit, counted noun and measure of a bare number: what it counts, or what the sentence before counted."""
    word = s.word
    if noun is not None:
        group = word[noun_end] == "of" and bool(_GROUPS & set(word[noun_end + 1 : noun_end + 5]))
        measure = count_measure(noun, s.is_capital(noun_at), abs(q.low), group)
        memory.noun, memory.measure, memory.sentence = noun, measure, index
        return "count", noun, measure
    if index - memory.sentence <= 2 and memory.noun is not None and float(q.low).is_integer():
        memory.sentence = index
        return "count", memory.noun, memory.measure
    if after in ("people", "of"):
        return "count", None, "other_count"
    return None, None, "other_measure"
