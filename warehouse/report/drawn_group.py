"""One group of figures as it is drawn: a row for each speaker's statement, whoever printed it, on one scale."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from warehouse.report.in_words import plural
from warehouse.report.page_kind import Row

_LOG_FROM = 100  # times the smallest figure, from where a linear scale would hide it
BY_TIME = frozenset({"age", "duration"})  # measures of time
_WITHOUT_PLURAL = frozenset({"percent", "ratio", "celsius", "fahrenheit", "kelvin", "hertz"})


@dataclass(frozen=True)
class DrawnGroup:
    """``rows``: one for each statement of a speaker, by day; ``also`` in each: the same statement in other articles. ``told``:
    all statements, by day. ``verbs``: what happens to the thing, by the commonest words. ``low``, ``high``: the ends of the scale;
    ``is_log``: whether it is logarithmic."""

    title: str
    verbs: list[str]
    rows: list[Row]
    told: list[Row]
    low: float
    high: float
    is_log: bool

    @property
    def is_agreed(self) -> bool:
        """Whether all give the same figure, so that there is nothing to compare."""
        return len({_level(r) for r in self.rows}) == 1

    @property
    def voices(self) -> list[Row]:
        """The first statement of each speaker in each outlet."""
        return list({(r["speaker_key"], r["outlet"]): r for r in reversed(self.told)}.values())[::-1]

    @property
    def course(self) -> list[Row]:
        """Dated statements for a chart over time, empty where the group says one thing or speaks of one day, and for ages and
        durations. ``line``: the speaker, where they said one thing a day, so that a line can join what they said."""
        dated = [r for r in self.told if r["published_on"] is not None and r["qualifier"] != "vague"]
        days = Counter((r["speaker_key"], r["published_on"]) for r in dated)
        wavering = {speaker for (speaker, _), n in days.items() if n > 1}
        told = [
            {
                **r,
                "day": r["published_on"],
                "when": None,
                "line": None if r["speaker_key"] in wavering else r["speaker_key"],
            }
            for r in dated
        ]
        is_moving = len({r["day"] for r in told}) > 1 and len({_level(r) for r in told}) > 1
        return told if is_moving and told[0]["measure"] not in BY_TIME else []


def drawn_group(told: list[Row]) -> DrawnGroup:
    """``told``: comparable statements in order, at least one."""
    ends = [v for r in told for v in (r["value"], r["value_low"], r["value_high"]) if v is not None]
    low, high = min(ends), max(ends)
    events = [r["event"] for r in told if r["event"]]
    verbs = sorted(dict.fromkeys(events), key=events.count, reverse=True)[:3]
    named = (title(told), verbs, _folded(told), told)
    if low > 0 and high / low >= _LOG_FROM:
        return DrawnGroup(*named, low / 2, high * 2, True)
    reach = (high - low) or abs(high) or 1.0
    # from zero, unless that would push everything to one side
    near = min(low, 0.0) if low <= reach * 8 else low - reach * 0.15
    return DrawnGroup(*named, near, high + reach * 0.12, False)


def _level(row: Row) -> tuple:
    return (row["value_low"], row["value_high"], row["qualifier"], row["polarity"])


def _folded(told: list[Row]) -> list[Row]:
    found: dict[tuple, Row] = {}
    for row in told:
        first = found.setdefault((row["speaker_key"], _level(row), row["modality"]), {**row, "also": []})
        if first["claim_key"] != row["claim_key"]:
            first["also"].append(row)
    return list(found.values())


def title(rows: list[Row]) -> str:
    """What the figures count or measure, by the commonest wording.

    >>> title([{"counted": "user", "unit": "count", "measure": "user_count"}]), title([{"counted": None, "unit": "USD", "measure": "money"}])
    ('Number of users', 'Money, in USD')
    >>> title([{"counted": None, "unit": "percentage_point", "measure": "percentage", "subject": "lead"}])
    'Lead, in percentage points'
    """
    nouns = [r["counted"] for r in rows if r["counted"]]
    noun = max(dict.fromkeys(nouns), key=nouns.count) if nouns else None
    unit, measure = (rows[0]["unit"] or "count").replace("_", " "), rows[0]["measure"].replace("_", " ")
    if noun:
        many = plural(noun)
        return f"Number of {many}" if unit == "count" else f"{measure.capitalize()}: {many}, in {unit}"
    subject = rows[0].get("subject")
    if subject and subject != unit:
        named = f"{subject[:1].upper()}{subject[1:]}"
        return f"{named}: {measure}" if unit in ("count", "ratio") else f"{named}, in {_units(unit)}"
    if unit == "count":
        return measure.capitalize()
    return f"{measure.capitalize()}, in {_units(unit)}"


def _units(unit: str) -> str:
    """
    >>> _units("USD"), _units("inch"), _units("mile/hour"), _units("percentage point")
    ('USD', 'inches', 'miles per hour', 'percentage points')
    """
    if unit in _WITHOUT_PLURAL or any(letter.isupper() for letter in unit):
        return unit.replace("/", " per ")
    first, slash, rest = unit.partition("/")
    return plural(first) + (f" per {rest}" if slash else "")
