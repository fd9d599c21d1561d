"""Dates by kind of wording: one line each, read on Tuesday 3 March 2026."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.facts.dates.read_dates import read_dates
from transforms.text.prose import Prose, Zone

TUESDAY = date(2026, 3, 3)
KINDS = {
    "nth weekday of a period": [
        ("The board meets on the last Friday of this month.", ["2026-03-27"]),
        ("It sits again on the first Monday of next month.", ["2026-04-06"]),
        ("Trams will run from the second Tuesday in May 2027.", ["2027-05-11"]),
        ("They will play on the last weekend of June.", ["2026-W26-WE"]),
        ("The pool reopens in the last week of this month.", ["2026-W14"]),
        ("Rents rise on the first day of next year.", ["2027-01-01"]),
        ("Bins are emptied on the third Thursday of each month.", []),
        ("Every first Monday of the month is free.", ["2026-03"]),
    ],
    "weekday of a week": [
        ("The mill burned on Tuesday of last week.", ["2026-02-24"]),
        ("They left on Monday last week.", ["2026-02-23"]),
        ("The final is on Saturday of next week.", ["2026-03-14"]),
        ("It will close on Thursday next.", ["2026-03-05"]),
        ("The panel meets next Wednesday.", ["2026-03-11"]),
    ],
    "beyond the next": [
        ("The ferry sails the week after next.", ["2026-W12"]),
        ("He quit the month before last.", ["2026-01"]),
        ("They met the Friday before last.", ["2026-02-20"]),
        ("The bridge opens the year after next.", ["2028"]),
    ],
    "weeks from a weekday": [
        ("The match will be played on Friday week.", ["2026-03-13"]),
        ("The match will be played a week on Friday.", ["2026-03-13"]),
        ("It ends two weeks from Monday.", ["2026-03-23"]),
        ("It burned a week ago Sunday.", ["2026-02-22"]),
        ("She teaches twice a week on Monday.", ["2026-03-02"]),
    ],
    "so long ago, or ahead": [
        ("He sailed a fortnight ago.", ["2026-02-17"]),
        ("She sails the day after tomorrow.", ["2026-03-05"]),
        ("The vote is in two weeks’ time.", ["2026-03-17"]),
        ("The captain will be back in a week.", ["2026-03-10"]),
        ("He had been back in three days.", []),
    ],
    "day, month, year": [
        ("The lease of 19-Nov-12 was found.", ["2012-11-19"]),
        ("A note of 3-MAR-1987 was found.", ["1987-03-03"]),
        ("It ran from 23 to 26 October 2024.", ["2024-10-23", "2024-10-26"]),
        ("It rained between 5 and 9 June 2024.", ["2024-06-05", "2024-06-09"]),
        ("Doors open on Sat, Mar 14.", ["2026-03-14"]),
    ],
    "no date": [
        ("April Ross met Tuesday Weld at the second quarter-final.", []),
        ("April said the march of 40 men may be long.", []),
        ("June, 34, lives alone.", []),
        ("May told the house that the May government would stay.", []),
        ("He sat on Sunday Street.", ["2026-03-01"]),
    ],
    "impossible days": [
        ("It ran on Feb. 28-29, 2019.", ["2019-02-28", "2019"]),
        ("It ran on April 30-31, 2019.", ["2019-04-30", "2019"]),
        ("It ran on Feb. 28-29, 2020.", ["2020-02-28", "2020-02-29"]),
        ("Between Feb. 29, 2024 and Feb. 10 it froze.", ["2024-02-29", "2026-02-10"]),
    ],
}


@pytest.mark.parametrize(
    ("text", "wanted"), [line for lines in KINDS.values() for line in lines], ids=lambda v: str(v)[:40]
)
def test_dates_of_each_kind(text: str, wanted: list[str]) -> None:
    assert [d.resolved for d in read_dates(Prose(text, [Zone("body", 0, len(text))]), TUESDAY)] == wanted
