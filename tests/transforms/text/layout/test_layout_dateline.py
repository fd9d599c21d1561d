"""Datelines in the spellings of agencies and papers, and openings that only look like them."""

from __future__ import annotations

import pytest

from transforms.text.layout.dateline import find_dateline, find_standing_place
from transforms.text.layout.zones import read_layout

STORY = " The ferry left the harbour with nine people aboard, the harbour master said, and came back an hour later."

DATELINES = [
    ("OSLO, May 3 -", "OSLO", "--05-03", None),
    ("Oslo, May 3:", "Oslo", "--05-03", None),
    ("OSLO, MAy 3 -", "OSLO", "--05-03", None),
    ("OSLO, Octber 3 -", "OSLO", "--10-03", None),
    ("OSLO, Sept. 30, 1994 (AP) _", "OSLO", "1994-09-30", "AP"),
    ("Oslo, 3 May 2018 —", "Oslo", "2018-05-03", None),
    ("OSLO, Tuesday, May 5, 2015 (HealthDay News) --", "OSLO", "2015-05-05", "HealthDay News"),
    ("OSLO (Reuters) -", "OSLO", None, "Reuters"),
    ("OSLO/BERGEN, Jan 3 (AFP) –", "OSLO/BERGEN", "--01-03", "AFP"),
    ("MUNCIE, Ind., March 9 -", "MUNCIE, Ind.", "--03-09", None),
    ("TRENTON, N.J. --", "TRENTON, N.J.", None, None),
    ("COLUMBIA, South Carolina —", "COLUMBIA, South Carolina", None, None),
    ("ST. JOHN'S, Newfoundland, April 8 -", "ST. JOHN'S, Newfoundland", "--04-08", None),
    ("PORT-AU-PRINCE, Haiti (AP) —", "PORT-AU-PRINCE, Haiti", None, "AP"),
    ("NEW DELHI:", "NEW DELHI", None, None),
    ("(NEW DELHI) —", "NEW DELHI", None, None),
    ("(CNN) —", None, None, "CNN"),
    ("[CNN] --", None, None, "CNN"),
    ("MOSCOW. May 4 (Interfax) -", "MOSCOW", "--05-04", "Interfax"),
    ("Madrid, Jan 3 (EFE).-", "Madrid", "--01-03", "EFE"),
    ("NEW YORK, Sept. 4 /PRNewswire/ --", "NEW YORK", "--09-04", "PRNewswire"),
    ("SAN FRANCISCO,\nFeb 26 -", "SAN FRANCISCO", "--02-26", None),
    ("****OSLO, Oct 19 -", "OSLO", "--10-19", None),
    ("OSLO —", "OSLO", None, None),
    ("Berlin:", "Berlin", None, None),
    ("MOSCOW, May 3. /TASS/.", "MOSCOW", "--05-03", "TASS"),
    ("(ANSA) - Rome, May 3 -", "Rome", "--05-03", "ANSA"),
    ("OSLO 1996-05-03", "OSLO", "1996-05-03", None),
    ("ABOARD THE FERRY STELLA —", "ABOARD THE FERRY STELLA", None, None),
    ("May 3, London:", "London", "--05-03", None),
    ("3 May 2018, London -", "London", "2018-05-03", None),
    ("Tehran, May 3, IRNA –", "Tehran", "--05-03", "IRNA"),
    ("CANBERRA, May 3 AAP -", "CANBERRA", "--05-03", "AAP"),
    ("oslo, may 3 -", "oslo", "--05-03", None),
    ("NEW YORK (CBSNewYork/AP) —", "NEW YORK", None, "CBSNewYork/AP"),
]


@pytest.mark.parametrize(("opening", "place", "date", "agency"), DATELINES, ids=[d[0] for d in DATELINES])
def test_dateline_is_read(opening: str, place: str | None, date: str | None, agency: str | None) -> None:
    text = opening + STORY
    found = find_dateline(text, 0, len(text))
    assert found is not None
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert text[found.start : found.end] == opening


@pytest.mark.parametrize(
    "opening",
    [
        "FACT CHECK:", "UPDATE:", "BREAKING -", "EXCLUSIVE:", "ANN LEE:", "A ferry -- how slow --", "7:45:",
        "The captain said:", "READING:", "Ferry No. 9 - the oldest -", "May 3 -", "OSLO, May 33 -", "ANALYSIS —",
    ],
)  # fmt: skip
def test_other_openings_are_none(opening: str) -> None:
    text = opening + STORY
    assert find_dateline(text, 0, len(text)) is None


def test_agency_without_a_mark_behind_it() -> None:
    text = "Boston (CNN) The ferry left."
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place, found.agency, found.end) == ("Boston", "CNN", 12)

    text = "(CNN) The ferry left."
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place, found.agency, found.end) == (None, "CNN", 5)


def test_bar_and_dot_close_a_place_before_a_story_only() -> None:
    story = " The ferry left the harbour with forty people on board, and nobody has seen it since, they said."
    for mark in ("|", "•"):
        found = find_dateline(f"OSLO {mark}{story}", 0, len(story) + 6)
        assert found is not None and found.place == "OSLO"
    assert find_dateline("OSLO | NEWS | SPORT | WEATHER", 0, 29) is None


def test_role_below_a_byline_is_no_place() -> None:
    layout = read_layout(
        "By ANN LEE\nAssociated Press Writer\nOSLO (AP) _ The ferry left the harbour with forty people."
    )
    assert layout.byline == "ANN LEE" and layout.dateline is not None and layout.dateline.place == "OSLO"


def test_missing_mark_after_a_date() -> None:
    text = "OSLO, May 3 The ferry left."
    found = find_dateline(text, 0, len(text))
    assert found is not None and (found.place, found.date) == ("OSLO", "--05-03")


def test_place_on_its_own_line() -> None:
    assert find_standing_place("Washington") == "Washington"
    assert find_standing_place("Grundy Center, Iowa") == "Grundy Center, Iowa"
    assert find_standing_place("Background") is None
