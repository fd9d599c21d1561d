"""Changes against levels, and numbers that share a noun, a unit or a change with their neighbours."""

from __future__ import annotations

import pytest

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone


def _read(text: str) -> list[Claim]:
    return read_claims(Prose(text, [Zone("body", 0, len(text))]))


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("The new lamps are 20 to 30 percent brighter.", ["increase"]),
        ("Rooms brightened by 12 percent.", ["increase"]),
        ("The bulbs are 15 percent dimmer.", ["decrease"]),
        ("Some 500 jobs were cut at the mill.", ["decrease"]),
        ("The 500 trees were cut down.", ["none"]),
        ("About $80bn (£56bn) has been wiped off its value.", ["decrease", "decrease"]),
        ("It paid $80bn (£56bn) for the mill.", ["none", "none"]),
        ("Growth was revised to a 0.9% decline from a 0.5% decline.", ["decrease", "decrease"]),
        ("They want to raise the ministry's budget 5 percent to $750 billion.", ["increase", "none"]),
        ("His numbers fell and he trails by 10 percentage points.", ["none"]),
        ("Shares of it skyrocketed from 17 percent to 43 percent.", ["none", "none"]),
        ("It reported 12,000 payroll gains.", ["increase"]),
        ("The bank cut rates by a quarter percentage point.", ["decrease"]),
        ("Another 300 seats will be added.", ["increase"]),
        ("The mill announced 400 job losses.", ["decrease"]),
        ("It followed a 3,000 gain in May.", ["increase"]),
        ("In five years more than 58 percent left.", ["none", "none"]),
        ("Another 18 percent were against it.", ["none"]),
        ("The motion fell 22 votes short.", ["none"]),
        ("They cut a 12-inch hole.", ["none"]),
        ("It took a 30% cut of sales.", ["none"]),
        ("They saw an increase ranging from 22 to 34 percent.", ["increase"]),
        ("A $2.8 billion, or 31 percent cut is planned.", ["decrease", "decrease"]),
        ("Cases fell from 33 in 2010 to nine in 2013.", ["none", "none"]),
        ("Breaches rose in 2018 – 765 million in April alone.", ["none"]),
        ("It has about a third fewer clerks.", ["decrease"]),
        ("The index ended higher, advancing about 2 percent.", ["increase"]),
        ("The column advanced 3 miles.", ["none"]),
        ("A good spring: 4,000 beds added, instead of 3,500.", ["increase", "increase"]),
        ("Autumn was worse, with 900 jobs lost.", ["decrease"]),
        ("He read 600 posts cut from a paper.", ["none"]),
        ("The bill comes to $30 million in tax rises.", ["increase"]),
        ("The court pushed the fine upward by $30 million.", ["increase"]),
        ("It moved its forecast downward by 2 percent.", ["decrease"]),
        ("The port added barely 40 berths last year.", ["increase"]),
        ("It set a reduction of 40 posts and possibly up to 60.", ["decrease", "decrease"]),
        ("Add 2 cups of milk.", ["none"]),
        ("Arrivals rose from an average of 337,000 to 566,000 most recently.", ["none", "none"]),
        ("Turnout went from 618,000 in 2014 to 985,000 this year.", ["none", "none"]),
        ("His bill would nearly double, from $33 billion to $64 billion.", ["increase", "none", "none"]),
        ("Many lost 20 percent, 30 percent and sometimes 50 percent.", ["decrease", "decrease", "decrease"]),
        ("Income rose from $5 million in 2000 to about $26 million.", ["none", "none"]),
        ("Flights rose 3 percent to 80.", ["increase", "none"]),
        ("The rate climbed to 6.7% from 6.29%.", ["none", "none"]),
    ],
)
def test_change(text, changes):
    assert [c.change for c in _read(text)] == changes


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("It takes 41 instead of 50 votes.", ["vote", "vote"]),
        ("He met 20, 30 pilgrims a day.", ["pilgrim", "pilgrim"]),
        ("They fell from 12 to 8 seats.", ["seat", "seat"]),
        ("Payrolls increased by 20,000 in June.", ["payroll"]),
        ("Share prices fell by 20 in June.", [None]),
        ("Local governments cut 11,000.", [None]),
        ("Turnout rose to 583,000 from 191,000 four years ago.", ["person", "person", None]),
        ("It drew hundreds of millions of Chinese.", ["person"]),
        ("He looked at 51 of the 66 liberal arts colleges.", ["college", "college"]),
        ("As many as 900 Iraqis fled.", ["iraqi"]),
        ("She has not one but two boats.", ["boat", "boat"]),
    ],
)
def test_what_is_counted(text, counted):
    assert [c.counted for c in _read(text)] == counted


@pytest.mark.parametrize(
    ("text", "low", "high", "qualifier", "unit"),
    [
        ("The fire came within 10 miles of the town.", None, 10, "at_most", "mile"),
        ("He was down by anywhere from six to nine points.", 6, 9, "between", "point"),
        ("They charge a 300%-and-up rate.", 300, None, "at_least", "percent"),
        ("He has 30-something years in the trade.", 30, 30, "about", "year"),
        ("Flats range from 450 sq ft up to 900 sq ft.", 450, 900, "between", "square_foot"),
        ("It pushed the yield up to 1.65% in May.", 1.65, 1.65, "exact", "percent"),
        ("The gap is half a percentage point.", 0.5, 0.5, "exact", "percentage_point"),
        ("It wants billions more for the wall.", 2e9, 1e12, "vague", "USD"),
        ("July was revised up to 181,000.", 181000, 181000, "exact", None),
        ("It polled voters between 18 and 29.", 18, 29, "between", "year"),
        ("She spoke for at least a half-hour.", 0.5, None, "at_least", "hour"),
        ("Demand is near 90 million bpd.", 9e7, 9e7, "about", "barrel/day"),
    ],
)
def test_bounds_and_units(text, low, high, qualifier, unit):
    (claim,) = _read(text)
    assert (claim.value_low, claim.value_high, claim.qualifier, claim.unit) == (low, high, qualifier, unit)


@pytest.mark.parametrize(
    "text", ["She liked the film 13 Hours best.", 'He regretted the "40 percent" remark for years.']
)
def test_titles_and_bywords_are_no_claims(text):
    assert _read(text) == []


def test_a_conversion_keeps_bounds():
    mile, kilometre = _read("The gusts reach up to 90mph (145km/h).")
    assert (mile.value_low, mile.value_high, mile.qualifier) == (None, 90, "at_most")
    assert (kilometre.value_low, kilometre.value_high, kilometre.qualifier) == (None, 145, "at_most")


def test_a_number_of_a_name_stays_one():
    assert _read("It sells the Galaxy 11 and 11 Pro phones.") == []
