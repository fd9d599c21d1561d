"""Calendar dates in prose, found by their trigger words in one scan and read where they stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from transforms.facts.dates import present_time as present
from transforms.facts.dates import relative, written, years
from transforms.facts.dates.backward import BACKWARD, read_backward
from transforms.facts.dates.date_mention import DateMention, Reading
from transforms.facts.dates.holidays import HOLIDAYS
from transforms.lexicon.months import MONTH_NUMBER, MONTHS, WEEKDAYS
from transforms.text.prose import PROSE_KINDS, Prose

_PERIODS = (
    "week", "weekend", "month", "quarter", "year", "fiscal year", "financial year", "decade", "century",
    "spring", "summer", "fall", "autumn", "winter",
)  # fmt: skip
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
    text = prose.text
    found: list[DateMention] = []
    scan, readers = _triggers()
    hits = [(start, end, which) for which, start, end in scan.find_matches_as_indexes(text)]
    hits += [(start, start + 4, _YEAR) for start in years.year_starts(text)]
    slashed = {m.start(): m for m in years.short_dates(text)}
    hits += [(start, m.end(), _SHORT_DATE) for start, m in slashed.items()]
    hits.sort()
    done = 0
    spans = iter([(z.start, z.end) for z in prose.zones if z.kind in _READ_FROM])
    floor, ceiling = next(spans, (0, -1))
    for start, end, which in hits:
        while start >= ceiling >= 0:
            floor, ceiling = next(spans, (0, -1))
        if ceiling < 0:
            break
        if start < floor or start < done:
            continue
        if which == _YEAR:
            reading = years.read_year(text, start, anchor)
        elif which == _SHORT_DATE:
            reading = years.read_short_date(slashed[start])
        else:
            if (start and text[start - 1].isalnum()) or text[end : end + 1].isalnum():
                continue
            if which >= len(readers):
                reading = read_backward(text, start, end, found, anchor)
                if reading and found and reading.start == found[-1].start and reading.end <= ceiling:
                    done = found.pop().start
            else:
                reading = readers[which](text, start, end, anchor)
        if reading is None or reading.start < max(done, floor) or reading.end > ceiling:
            continue
        done = reading.end
        if found and reading.basis == "anchor" and (later := written.read_range_end(text, found[-1], reading)):
            reading = later
        found.append(DateMention(reading.start, reading.end, text[reading.start : reading.end], *reading[2:]))
        second = written.read_second_day(text, reading) if reading.granularity == "day" and which >= 0 else None
        if second and second.end <= ceiling:
            done = second.end
            found.append(DateMention(second.start, second.end, text[second.start : second.end], *second[2:]))
    return found


@cache
def _triggers() -> tuple[AhoCorasick, list[Reader]]:
    """The automaton of all trigger words, and the reader of each by its index; the words without one look back."""
    readers: dict[str, Reader] = {}
    for name in dict.fromkeys((*MONTHS, *(n.capitalize() for n in MONTH_NUMBER))):
        readers[name] = readers[name.upper()] = _read_month
        if name.lower() not in written.WORDS - {"march"}:
            readers[name.lower()] = _read_month  # some wires wrote in small letters
    for number, name in enumerate(WEEKDAYS):
        readers[name] = _weekday_reader(number)
    for word in ("today", "yesterday", "tomorrow"):
        readers[word] = readers[word.capitalize()] = relative.read_day_word
    for number in range(1, 5):
        readers[f"Q{number}"] = years.read_short_quarter
    for phrases, reader in (
        (present.DAY_PARTS, present.read_day_part),
        (present.WEEKENDS, present.read_weekend),
        (present.WHOLE, present.read_whole),
        (present.YEAR_ENDS, present.read_year_end),
        (years.SHORT_DECADES + years.MARKED_DECADES, years.read_short_decade),
        (years.MARKED_YEARS, years.read_short_year),
    ):
        for phrase in phrases:
            readers[phrase] = readers[phrase.capitalize()] = reader
    readers["from now"] = present.read_from_now
    for which in ("last", "previous", "past", "this", "next", "coming", "current"):
        for period in _PERIODS:
            readers[f"{which} {period}"] = readers[f"{which.capitalize()} {period}"] = relative.read_period
    readers["ago"] = _read_ago
    for noun in ("quarter", "half"):
        readers[noun] = years.read_quarter
    readers["century"] = _read_century
    for name in HOLIDAYS:
        readers[name] = relative.read_holiday
    for phrase in [phrase for phrase in readers if " " in phrase]:
        readers[phrase.replace(" ", "\n")] = readers[phrase]  # a line may end inside
    backward = [*BACKWARD, *(phrase.capitalize() for phrase in BACKWARD)]
    backward += [phrase.replace(" ", "\n") for phrase in backward if " " in phrase]
    words = [*readers, *backward]
    return AhoCorasick(words, MatchKind.LeftmostLongest, implementation=Implementation.DFA), list(readers.values())


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
        return relative.read_weekday(text, start, end, number, anchor)

    return read
