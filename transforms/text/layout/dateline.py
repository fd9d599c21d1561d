"""Datelines: the place, day and agency that open a story.

The spellings of agencies and papers are many ("OSLO, May 3 (AFP) -", "PORTLAND, Ore. —", "Lagos, 4 June 2015:",
"(CNN) --"), their order is one: place, date, agency, a mark that closes them. The mark is found first, and what stands
before it is taken apart; without date or agency the place must be a known one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.lexicon.agencies import SIGNED_SHORT
from transforms.lexicon.months import month_number
from transforms.lexicon.word_lists import entries
from transforms.text import calendars
from transforms.text.layout.dateline_places import is_city, is_city_with_region, is_region
from transforms.text.layout.named_agencies import agency_name


class Dateline(NamedTuple):
    """``place`` and ``agency`` as written; ``date`` ISO 8601, truncated on the left where no year stands there
    (``--02-26``); ``start``, ``end`` cover it with its closing mark."""

    place: str | None
    date: str | None
    agency: str | None
    start: int
    end: int


_REACH = 130  # characters a dateline may take, its mark included
_MARK = re.compile(
    r"\s*(?:\.[-–—](?=\s)|-{2,}|[—–―]|-(?=\s|$)|(?<=\s)-|(?<=\w)-(?=[A-Z])(?<=\d-)|:(?=\s)|_(?=\s)"
    r"|(?<=/)\.(?=\s)|[|•](?=\s)(?=[^|•\n]{80}))\s*-*"
)
_ANY_MARK = re.compile(r"[—–―:_|•\s./-](?:(?<=[—–―:_|•])|(?<=-)[-\s]|(?<=[\s.])-|(?<=/)\.)")
_WORD = r"[A-Za-z]{3,9}\.?"
_DATE = re.compile(
    rf"(?:(?:\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\.?,?\s+)?"
    rf"(?:\b(?P<m1>{_WORD})\s{{0,3}}(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b|\b(?P<d2>\d{{1,2}})(?:st|nd|rd"
    rf"|th)?\s+(?P<m2>{_WORD}))"
    r"(?:,?\s+(?P<year>(?:1[6-9]|20)\d\d))?|\b(?P<iso>(?:1[6-9]|20)\d\d-\d\d-\d\d))\s*[.,]?\s*$"
)
_LATE_DATE = re.compile(rf"\s*(?P<date>{_WORD}\s?\d{{1,2}})\s*(?:[—–―:]|-+)(?=\s)")
_WEEKDAY = re.compile(r"[,\s]+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$", re.IGNORECASE)
_AGENCY = re.compile(
    r"[,\s]*(?:\(\s*(?P<round>[^()\[\]\n]{2,40}?)\s*\)|[(\[/]+\s*(?P<other>[^()\[\]/\n]{2,40}?)\s*[)\]/]+)\s*[,.]?\s*"
)
_BARE_AGENCY = re.compile(rf"(?:^|[\s,:]+)({SIGNED_SHORT})\s*$")
_DATE_FIRST = re.compile(
    r"(?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? (?:1[6-9]|20)\d\d)?), (?P<place>\D{3,40})\Z"
)
_ABOARD = ("ABOARD ", "ON BOARD ")
_OPENING = '*([{"“ \t\u00a0•\u200b\ufeff'
_PLACE = re.compile(r"[^\W\d_][^\d\n!?;:@#$%\"“”—–=+<>{}\[\]|]{1,58}$")
_SMALL_WORDS = entries(
    """
    de | du | da | do | la | le | el | of | and | the | on | upon | sur | am | an | der | den | di | del | y | in
    et | al | near | bei | les | aux | e'
"""
)
_NO_PLACE = entries(
    "from | updated | update | posted | published | by | correction | exclusive | breaking | live | watch"
)
_UNMARKED = re.compile(
    r"\*{0,6}(?P<place>[A-Z][A-Z.'’/ -]{2,40}(?:, ?[A-Z][A-Za-z. ]{1,18})?),? (?P<date>[A-Z][A-Za-z]{2,8}\.? \d{1,2})"
    r"(?: ?\((?P<agency>[^()\n]{2,25})\))?(?=[ ,]+[A-Z\"“<])"
    r"|(?P<place3>[A-Z][A-Z.'’/ -]{2,40}(?:, ?[A-Z][A-Za-z. ]{1,18})?),? (?P<iso>(?:1[6-9]|20)\d\d-\d\d-\d\d)(?=\s)"
    rf"|\((?P<agency3>{SIGNED_SHORT}|CBS News|ABC News|NBC News)\)(?=\s+[A-Z\"“])"
    rf"|(?P<place2>[A-Z][\w.'’ -]{{2,30}}(?:, ?[A-Z][\w. ]{{1,18}})?) ?\((?P<agency2>(?:{SIGNED_SHORT})\b[^()\n]{{0,20}})\)"
    r"(?=\s*[A-Z\"“])"
)


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline that opens ``text[start:end]``, a paragraph; None where it opens with none.

    >>> find_dateline("OSLO, May 3 (AFP) - Snow fell.", 0, 30)
    Dateline(place='OSLO', date='--05-03', agency='AFP', start=0, end=19)
    """
    reach = min(end, start + _REACH)
    blank = text.find("\n\n", start, reach)
    reach = blank if blank >= 0 else reach
    if not _ANY_MARK.search(text, start, reach):
        return _unmarked(text, start, reach)
    for mark in _MARK.finditer(text, start, reach):
        head = text[start : mark.start()]
        if parts := _take_apart(head, text[mark.start() : mark.end()].strip(), end - mark.end()):
            place, date, agency = parts
            if place is None and date is None and (behind := _after_agency(text, mark.end(), reach, agency)):
                return behind._replace(start=start)
            if date is None and (later := _LATE_DATE.match(text, mark.end(), reach)):  # "OSLO - May 3 - Snow fell"
                date = _iso_date(later["date"])
                mark = later if date else mark
            return Dateline(place, date, agency, start, mark.start() + len(mark.group().rstrip()))
        if mark.start() - start > 70:
            break
    return _unmarked(text, start, reach)


def find_standing_place(line: str) -> str | None:
    """The place where ``line`` is nothing but one, as papers set it above a story's first paragraph.

    >>> find_standing_place("Boston"), find_standing_place("DES MOINES, Iowa"), find_standing_place("Summer")
    ('Boston', 'DES MOINES, Iowa', None)
    """
    words = line.rstrip(".,:").strip()
    if 3 < len(words) < 40 and words[0].isupper() and _looks_like_place(words, any_case=True):
        city, comma, region = words.partition(",")
        if is_region(region) if comma else is_city(city, least=100_000):
            return line.strip().rstrip(",:")
    return None


def _unmarked(text: str, start: int, reach: int) -> Dateline | None:
    """A dateline that nothing closes but the story itself."""
    m = _UNMARKED.match(text, start, reach)
    if m is None:
        return None
    stated = m["iso"] or m["date"]
    date = _iso_date(stated) if stated else None
    if stated and not date:
        return None
    place = m["place"] or m["place2"] or m["place3"]
    return Dateline(place and _tidy(place), date, m["agency"] or m["agency2"] or m["agency3"], start, m.end())


def _after_agency(text: str, start: int, reach: int, agency: str | None) -> Dateline | None:
    """The dateline behind an agency that stands first: "(ANSA) - Rome, May 3 -"."""
    mark = _MARK.search(text, start, reach)
    found = mark and _take_apart(text[start : mark.start()], mark.group().strip(), reach - mark.end())
    if not mark or not found or not found[0] or not found[1]:
        return None
    return Dateline(found[0], found[1], agency, start, mark.start() + len(mark.group().rstrip()))


def _take_apart(head: str, mark: str, rest: int) -> tuple[str | None, str | None, str | None] | None:
    """Place, date and agency of ``head``; None where it is no dateline. ``rest``: characters of story behind it."""
    words = head.replace("\n", " ").lstrip(_OPENING).rstrip()
    bracketed = len(words) < len(head.strip())
    credited = _without_agency(head.replace("\n", " "), words)
    if credited is None:
        return None
    agency, sure, words = credited
    if agency and not words:
        return None if mark == ":" else (None, None, agency)
    date = None
    if m := _DATE.search(words):
        date = _iso_date(m.group())
        if date is None:
            return None
        words = words[: m.start()]
    elif (m := _DATE_FIRST.match(words)) and is_city(m["place"]):  # "May 3, London:"
        date, words = _iso_date(m["date"]), m["place"]
    place = _tidy(_WEEKDAY.sub("", words).strip(" ,\u00a0)]"))
    if not place:  # "Oct 24 (Reuters) -", from a desk that sits nowhere
        return (None, date, agency) if date and sure else None
    strong = date is not None or sure
    if not _looks_like_place(place, any_case=strong or agency is None) and not (date and is_city(place)):
        return None
    if strong or (agency and (place.isupper() or is_city(place.partition(",")[0]))):
        return place, date, agency
    return (place, None, agency) if _stands_alone(place, mark, rest, bracketed) else None


def _without_agency(head: str, words: str) -> tuple[str | None, bool, str] | None:
    """The agency that ``head``, one line, credits, whether it is surely one, and the words without it (``words`` where
    there is none); None where what follows the agency is no dateline."""
    if m := _last(_AGENCY, head):
        name, behind = m["round"] or m["other"], head[m.end() :].strip(" ,-")
        if behind and not _DATE.search(behind):
            return None  # "Oslo (AP) Correction:"
        outside = (head[: m.start()] + " " + head[m.end() :]).strip(" *,\u00a0")
        known = agency_name(name) is not None or agency_name(re.split(r"[\s,/]", name)[0]) is not None
        if known or outside:
            return name, known, outside.lstrip(_OPENING)
    elif m := _BARE_AGENCY.search(words):
        return m.group(1), True, words[: m.start()].rstrip(" ,:")
    return None, False, words


def _stands_alone(place: str, mark: str, rest: int, bracketed: bool) -> bool:
    """Whether a place without date and agency is one: known, and written as datelines are."""
    city, comma, region = place.partition(",")
    if city.lower().startswith("the ") and not is_city(city):
        return False
    capitals = city.isupper() or city.replace("Mc", "MC").isupper()
    if comma and (is_region(region) or (is_city(city) and is_city(region))):
        return capitals or (mark != ":" and is_city(city)) or rest > 80
    if comma and not is_city(place.replace(",", "/")):
        return is_city_with_region(place)
    if capitals:
        return place.startswith(_ABOARD) or is_city(place, least=50_000 if mark == ":" else 0)
    return rest > 80 and not bracketed and is_city(place, least=200_000)


def _looks_like_place(place: str, *, any_case: bool) -> bool:
    if not _PLACE.match(place) or len(words := place.replace(",", " ").replace("/", " ").split()) > 8:
        return False
    if not any_case:
        return place.partition(",")[0].isupper()
    if any(w.lower() in _NO_PLACE for w in words):
        return False
    return all(w[0].isupper() or w in _SMALL_WORDS or not w[0].isalpha() for w in words)


def _iso_date(words: str) -> str | None:
    m = _DATE.search(words)
    if not m:
        return None
    if m["iso"]:
        return calendars.possible(m["iso"])
    month = month_number(m["m1"] or m["m2"], typos=True)
    return calendars.month_day(month or 0, int(m["d1"] or m["d2"]), int(m["year"]) if m["year"] else None)


def _tidy(place: str) -> str:
    """``place`` on one line, without the marks around it; a full stop stays where it ends an abbreviation."""
    place = " ".join(place.split()).strip(" ,*(")
    if place.endswith(".") and not is_region(place.rpartition(",")[2]) and place.count(".") < 2:
        place = place[:-1]
    return place


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(words):  # noqa: B007 - the last match is wanted
        pass
    return found
