"""Calendar dates in prose, found by their trigger words in one scan and read where they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.facts.dates import present_time as present
from transforms.facts.dates import relative, written, years
from transforms.facts.dates import weeks_away as away
from transforms.facts.dates.backward import BACKWARD, read_backward
from transforms.facts.dates.date_mention import DateMention, Reading
from transforms.facts.dates.day_of_month import DAYS_BY_NUMBER, read_day_of_month
from transforms.facts.dates.holiday_dates import read_holiday
from transforms.facts.dates.holidays import HOLIDAYS
from transforms.facts.dates.nth_in_period import read_nth
from transforms.lexicon.months import MONTH_NUMBER, MONTHS, WEEKDAYS
from transforms.text.prose import PROSE_KINDS, Prose

_PERIODS = (
    "week", "weekend", "month", "quarter", "year", "fiscal year", "financial year", "decade", "century",
    "spring", "summer", "fall", "autumn", "winter",
)  # fmt: skip
_new = tuple.__new__  # bypasses __new__: dates are many
_YEAR, _SHORT_DATE = -1, -2  # what a hit is that no trigger word made
_READ_FROM = PROSE_KINDS | {"dateline"}

Reader = Callable[[str, int, int, "date | None"], "Reading | None"]


def read_dates(prose: Prose, anchor: date | None) -> list[DateMention]:
    """Every calendar date that the prose and the dateline state, in order, resolved against ``anchor``, the article's
    date. Clock times, durations and habits ("every Friday") are no dates. Never raises; linear in the text.

    >>> from transforms.text.prose import Zone
    >>> prose = Prose("He left Tuesday, not in May 2019.", [Zone("body", 0, 33)])
    >>> [(d.surface, d.resolved, d.basis) for d in read_dates(prose, date(2018, 5, 24))]
    [('Tuesday', '2018-05-22', 'anchor'), ('May 2019', '2019-05', 'stated')]
    """
    found = _Found(prose.text, anchor)
    spans = iter([(z.start, z.end) for z in prose.zones if z.kind in _READ_FROM])
    floor, ceiling = next(spans, (0, -1))
    for start, end, which in _hits(prose.text):
        while start >= ceiling >= 0:
            floor, ceiling = next(spans, (0, -1))
        if ceiling < 0:
            break
        if start >= floor and start >= found.done:
            found.read(start, end, which, floor, ceiling)
    return found.dates


def _hits(text: str) -> list[tuple[int, int, int]]:
    """Where a date may stand: start, end, and the index of the trigger word, or ``_YEAR``, ``_SHORT_DATE``."""
    hits = [(start, end, which) for which, start, end in _triggers()[0].find_matches_as_indexes(text)]
    hits += [(start, start + 4, _YEAR) for start in years.year_starts(text)]
    hits += [(m.start(), m.end(), _SHORT_DATE) for m in years.short_dates(text)]
    hits.sort()
    return hits


class _Found:
    """The dates found so far; ``done``: where the last of them ends."""

    def __init__(self, text: str, anchor: date | None):
        self.text, self.anchor = text, anchor
        self.dates: list[DateMention] = []
        self.done = 0

    def read(self, start: int, end: int, which: int, floor: int, ceiling: int) -> None:
        """Reads what stands at a hit, with the words about it that belong to it, between ``floor`` and ``ceiling``."""
        reading = self._read_hit(start, end, which)
        if reading is None or reading.end > ceiling:
            return
        reading = read_nth(self.text, reading) or reading
        while self.dates and floor <= reading.start <= self.dates[-1].start:  # the words before belong to it
            self.dates.pop()
        self.done = self.dates[-1].end if self.dates else 0
        if reading.start < max(self.done, floor):
            return
        if reading.basis == "anchor" and self.dates:
            reading = written.read_range_end(self.text, self.dates[-1], reading) or reading
        self._add_joined(reading, which, floor, ceiling)

    def _read_hit(self, start: int, end: int, which: int) -> Reading | None:
        text, readers = self.text, _triggers()[1]
        if which == _YEAR:
            return years.read_year(text, start, self.anchor)
        if which == _SHORT_DATE:
            return years.read_short_date(text, start)
        if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
            return None
        if which >= len(readers):
            return read_backward(text, start, end, self.dates, self.anchor)
        return readers[which](text, start, end, self.anchor)

    def _add_joined(self, reading: Reading, which: int, floor: int, ceiling: int) -> None:
        """Adds a date, and the days of the same month that stand before or behind it ("23 to 26 October", "May 2-4")."""
        is_day = reading.granularity == "day" and which >= 0
        first = written.read_first_day(self.text, reading) if is_day else None
        if first and first.start >= max(floor, self.done):
            self._add(first)
        self._add(reading)
        second = written.read_second_day(self.text, reading) if is_day else None
        if second and second.end <= ceiling:
            self._add(second)

    def _add(self, reading: Reading) -> None:
        start, end, *told = reading
        self.dates.append(_new(DateMention, (start, end, self.text[start:end], *told)))
        self.done = end


@cache
def _triggers() -> tuple[AhoCorasick, list[Reader]]:
    """The automaton of all trigger words, and the reader of each by its index; the words without one look back."""
    readers = _names_of_days_and_months() | _phrases() | _periods_and_holidays()
    for phrase in [phrase for phrase in readers if " " in phrase]:
        readers[phrase.replace(" ", "\n")] = readers[phrase]  # a line may end inside
    backward = [*BACKWARD, *(phrase.capitalize() for phrase in BACKWARD)]
    backward += [phrase.replace(" ", "\n") for phrase in backward if " " in phrase]
    words = [*readers, *backward]
    return AhoCorasick(words, MatchKind.LeftmostLongest, implementation=Implementation.DFA), list(readers.values())


def _names_of_days_and_months() -> dict[str, Reader]:
    readers: dict[str, Reader] = {}
    for name in dict.fromkeys((*MONTHS, *(n.capitalize() for n in MONTH_NUMBER))):
        readers[name] = readers[name.upper()] = _read_month
        if name.lower() not in written.WORDS - {"march"}:
            readers[name.lower()] = _read_month  # some wires wrote in small letters
    for number, name in enumerate(WEEKDAYS):
        readers[name] = _weekday_reader(number)
    return readers


def _phrases() -> dict[str, Reader]:
    """Words and phrases, small and with a capital before the first one."""
    readers: dict[str, Reader] = {}
    for phrases, reader in (
        (("today", "yesterday", "tomorrow"), relative.read_day_word),
        (present.DAY_PARTS, present.read_day_part),
        (present.WEEKENDS, present.read_weekend),
        (present.WHOLE, present.read_whole),
        (present.YEAR_ENDS, present.read_year_end),
        (years.SHORT_DECADES + years.MARKED_DECADES, years.read_short_decade),
        (years.MARKED_YEARS, years.read_short_year),
        (away.BEYOND, away.read_beyond),
        (away.IN_TIME, away.read_in_time),
        (away.BACK_IN, away.read_back_in),
    ):
        for phrase in phrases:
            readers[phrase] = readers[phrase[0].upper() + phrase[1:]] = reader
    return readers


def _periods_and_holidays() -> dict[str, Reader]:
    readers: dict[str, Reader] = {
        "from now": present.read_from_now,
        "ago": _read_ago,
        "quarter": years.read_quarter,
        "half": years.read_quarter,
        "century": _read_century,
    }
    for number in range(1, 5):
        readers[f"Q{number}"] = years.read_short_quarter
    for which in ("last", "previous", "past", "this", "next", "coming", "current"):
        for period in _PERIODS:
            readers[f"{which} {period}"] = readers[f"{which.capitalize()} {period}"] = relative.read_period
    readers |= dict.fromkeys(DAYS_BY_NUMBER, read_day_of_month)
    return readers | dict.fromkeys(HOLIDAYS, read_holiday)


def _read_month(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    return written.read_month(text, start, anchor)


def _read_ago(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    return relative.read_ago(text, start, anchor)


def _read_century(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
    return years.read_century(text, start, end)


def _weekday_reader(number: int) -> Reader:
    def read(text: str, start: int, end: int, anchor: date | None) -> Reading | None:
        following = written.MONTH_AFTER_WEEKDAY.match(text, end)
        if following:
            dated = written.read_month(text, following.end(), anchor)
            if dated and dated.start == start:
                return dated
        return away.read_weeks_from_weekday(text, start, end, number, anchor) or relative.read_weekday(
            text, start, end, number, anchor
        )

    return read
