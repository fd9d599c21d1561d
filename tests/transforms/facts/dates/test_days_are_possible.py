"""No reader of dates ever gives a day that no calendar has."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.dates.read_dates import read_dates
from transforms.lexicon.months import MONTH_NUMBER, WEEKDAY_NUMBER
from transforms.text.layout.zones import read_layout
from transforms.text.prose import Prose, Zone
from transforms.text.written_date import read_date

DAYS = st.integers(0, 33).map(str) | st.sampled_from(["28", "29", "30", "31", "29th", "30th"])
YEARS = st.integers(1890, 2030).map(str) | st.sampled_from(["1900", "2000", "2019", "2023", "19", "00", "9999", "0000"])
NAMES = st.sampled_from([n.capitalize() for n in (*MONTH_NUMBER, *WEEKDAY_NUMBER)] + ["Feb.", "FEB", "Sept."])
JOINTS = st.sampled_from(
    [" ", "-", "/", ".", ", ", " of ", " and ", " to ", "–", " (", ") - ", " of that year ", " the last day of ", " a year later ",
     " Friday week ", " the first Monday of ", " last ", " next ", " between ", "\n"]
)  # fmt: skip
PIECES = st.lists(DAYS | YEARS | NAMES | JOINTS, min_size=1, max_size=14).map("".join)
DATED = st.builds("{0} {1}{2}{1}{3} {4}".format, NAMES, DAYS, JOINTS, DAYS, YEARS)
ANCHORS = st.none() | st.dates(date(1700, 1, 1), date(2100, 1, 1)) | st.just(date(2024, 2, 29))


def is_possible(resolved: str | None) -> bool:
    """A whole day, or a day without its year, must be one; what is coarser has a month that is one."""
    if resolved is None or "W" in resolved or not resolved[-1].isdigit():
        return True
    if resolved.startswith("--"):
        resolved = f"2000-{resolved[2:]}"
    parts = [int(p) for p in resolved.split("-") if p.isdigit()]
    if len(parts) == 3:
        date(*parts)  # raises
    return len(parts) < 2 or 1 <= parts[1] <= 12 or "Q" in resolved or "H" in resolved


@given(PIECES | DATED, ANCHORS)
def test_days_in_prose(text: str, anchor: date | None) -> None:
    for d in read_dates(Prose(text, [Zone("body", 0, len(text))]), anchor):
        assert is_possible(d.resolved), d
        assert d.surface == text[d.start : d.end]


@given(PIECES | DATED)
def test_days_of_metadata(text: str) -> None:
    assert is_possible(read_date(text))


@given(PIECES | DATED)
def test_days_of_datelines_and_captions(words: str) -> None:
    layout = read_layout(
        f"OSLO, {words} (AP) - Snow fell in the night, the town's mayor said.\n\nA ship, {words}. (AP Photo/Ann Lee)"
    )
    assert is_possible(layout.dateline.date if layout.dateline else None)
    assert is_possible(layout.caption_date)
