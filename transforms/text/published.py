"""The day an article was published, and what says so: its metadata, dateline, text or address."""

from __future__ import annotations

import re
from datetime import date, timedelta

from transforms.lexicon.months import MONTH_PATTERN, WEEKDAYS, month_number
from transforms.text import calendars
from transforms.text.layout.zones import Layout, read_layout
from transforms.text.written_date import FIRST_YEAR, from_epoch, read_date

_MONTHS = rf"(?:{MONTH_PATTERN})"
_PRINTED = re.compile(
    rf"(?:(?:first |originally )?(?:published|posted|updated|last updated|last modified|date|modified)\b|{_MONTHS}\b"
    rf"|\d|"
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b)",
    re.IGNORECASE,
)
_SEGMENT_END = r"(?=[/?#&]|\.[a-z]{2,6}(?:$|[?#])|$)"
# A day fills its own part of an address, or stands with year and month at an end of one; "/2019/05/3-killed" has none.
_URL_DAYS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"/((?:19|20)\d\d)/(\d\d?|{_MONTHS})/(\d\d?){_SEGMENT_END}",
        rf"/((?:19|20)\d\d)/(\d\d)-?(\d\d){_SEGMENT_END}",
        rf"/((?:19|20)\d\d)-?(\d\d)/(\d\d){_SEGMENT_END}",
        rf"[/=]((?:19|20)\d\d)[-_.](\d\d|{_MONTHS})[-_.](\d\d)(?=[-_/?#.&T]|$)",
        rf"[-_]((?:19|20)\d\d)[-_](\d\d|{_MONTHS})[-_](\d\d){_SEGMENT_END}",
        r"[/=_-]((?:1[6-9]|20)\d\d)(\d\d)(\d\d)(?=[/_.?&#-]|[a-z]|$)",
    )
]
# Two clocks that sites put behind the words of an address: "/2019/08/…-190821052601171.html", and Unix seconds.
_URL_STAMP = re.compile(
    r"/(?P<year>20(?P<yy>\d\d))/(?P<month>\d\d)/[^/]*-(?P=yy)(?P=month)(?P<day>\d\d)\d{6,9}(?=\D|$)"
)
_URL_EPOCH = re.compile(r"[a-z]-(1[2-9]\d{8})(?=$|[?#.])")
_FIRST_ADDRESS = 1990
_URL_MONTH = re.compile(rf"/((?:19|20)\d\d)/(\d{{1,2}}|{_MONTHS})(?=/)", re.IGNORECASE)
_PRINTED_LONGEST = 120  # characters of a line that prints the date
_PRINTED_LINES = 12
_WEEKDAY = re.compile("|".join(WEEKDAYS))
_OPENING = 700  # characters of a story within which it says on what day it plays


def day_of_article(
    text: str, *, title: str | None, url: str | None, metadata: str | None, today: date | None = None
) -> tuple[str | None, str]:
    """As ``published_on``, from a layout that knows no repeated lines: so the day is known before these are looked for,
    and is the same afterwards.

    >>> day_of_article("OSLO, May 3, 2018 (AFP) - Snow fell.", title=None, url=None, metadata=None)
    ('2018-05-03', 'dateline')
    """
    if metadata and (found := _possible(read_date(metadata), _latest(today))):
        return found, "metadata"
    return published_on(None, read_layout(text, title=title), text, url, today=today)


def published_on(
    metadata: str | None, layout: Layout, text: str, url: str | None, *, today: date | None = None
) -> tuple[str | None, str]:
    """The day of publication, ISO 8601, and its basis: metadata, dateline, text or url; ``(None, "none")`` where
    nothing gives a whole date between 1600 and ``today`` (by default the day of the call; a day's grace for time
    zones). A dateline without a year takes the year from a printed date, a caption or the address that agrees with it.

    >>> from transforms.text.layout.zones import read_layout
    >>> text = "OSLO, May 3 (AFP) - Snow fell."
    >>> published_on("Thu, 03 May 2018 10:11:12 GMT", read_layout(text), text, None)
    ('2018-05-03', 'metadata')
    >>> published_on("", read_layout(text), text, "https://example.org/2018/05/snow.html")
    ('2018-05-03', 'dateline')
    """
    latest = _latest(today)
    if metadata and (found := _possible(read_date(metadata), latest)):
        return found, "metadata"
    printed = _possible(_printed(layout, text), latest)
    pictured = _possible(layout.caption_date, latest)
    addressed = _possible(_from_url(url), latest)
    day = layout.dateline.date if layout.dateline else None
    if day and not day.startswith("--"):
        if found := _possible(day, latest):
            return found, "dateline"
    elif day:
        for other in (addressed, printed, pictured, _url_month(url)):
            if other and (found := _possible(_with_year(day, other), latest)):
                return found, "dateline"
    if addressed:  # of news with a known day an address was wrong once in 4,000, a printed date once in 12
        return addressed, "url"
    if printed:
        return printed, "text"
    return (pictured, "text") if pictured and _names_its_weekday(layout, text, pictured) else (None, "none")


def _latest(today: date | None) -> date:
    return (today or date.today()) + timedelta(days=1)


def _printed(layout: Layout, text: str) -> str | None:
    """The date that a line outside the prose prints, near the top."""
    zones = [z for z in layout.zones if z.kind in ("boilerplate", "byline", "dateline", "credit")][:_PRINTED_LINES]
    for zone in zones:
        for line in text[zone.start : min(zone.end, zone.start + 1000)].split("\n"):
            words = line.strip(" \t\u00a0()[]|•*-")
            if len(words) <= _PRINTED_LONGEST and _PRINTED.match(words) and (found := read_date(words)):
                return found
    return None


def _names_its_weekday(layout: Layout, text: str, day: str) -> bool:
    """Whether the first weekday that the story names is that of ``day``: only then is a picture's date the story's
    (else, in a sample of news, two pictures in three were older than their story by days to years)."""
    begin = next((z.start for z in layout.zones if z.kind == "body"), len(text))
    m = _WEEKDAY.search(text, begin, begin + _OPENING)
    return m is not None and m.group() == WEEKDAYS[date.fromisoformat(day).weekday()]


def _from_url(url: str | None) -> str | None:
    if not url:
        return None
    for pattern in _URL_DAYS:
        for m in pattern.finditer(url):
            month = int(m[2]) if m[2].isdigit() else month_number(m[2]) or 0
            if int(m[1]) >= _FIRST_ADDRESS and (found := calendars.month_day(month, int(m[3]), int(m[1]))):
                return found
    if stamp := _URL_STAMP.search(url):
        return calendars.month_day(int(stamp["month"]), int(stamp["day"]), int(stamp["year"]))
    epoch = _URL_EPOCH.search(url)
    return from_epoch(float(epoch[1])) if epoch else None


def _url_month(url: str | None) -> str | None:
    """Year and month of an address that names no day."""
    m = _URL_MONTH.search(url) if url else None
    if m is None:
        return None
    month = int(m[2]) if m[2].isdigit() else month_number(m[2]) or 0
    return f"{m[1]}-{month:02d}" if 1 <= month <= 12 else None


def _with_year(day: str, other: str) -> str | None:
    """``--MM-DD`` in the year of ``other`` (a day, or a year and month) where the two are at most a month apart."""
    year, month = int(other[:4]), int(other[5:7])
    wanted, days = int(day[2:4]), int(day[5:7])
    apart = (wanted - month + 6) % 12 - 6
    if abs(apart) > 1:
        return None
    return calendars.month_day(wanted, days, year + (month + apart - 1) // 12)


def _possible(found: str | None, latest: date) -> str | None:
    return found if found and int(found[:4]) >= FIRST_YEAR and found <= latest.isoformat() else None
