"""Kinds of wording that news of the whole world has: changes and levels, shared units, money, parts, labels."""

from __future__ import annotations

import pytest

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.numeral import times
from transforms.facts.claims.read_claims import read_claims, read_numbers
from transforms.text.prose import Prose, Zone


def read(text: str, url: str | None = None) -> list[Claim]:
    return read_claims(Prose(text, [Zone("body", 0, len(text))]), url=url)


def bounds(text: str) -> list[tuple[str, float | None, float | None]]:
    return [(c.surface, c.value_low, c.value_high) for c in read(text)]


def units(text: str, url: str | None = None) -> list[tuple[str, float | None, str | None]]:
    return [(c.surface, c.value_low, c.unit) for c in read(text, url)]


def test_a_change_by_x_to_y_has_a_change_and_a_level() -> None:
    by, to = read("The ferry firm's losses grew by €12 million to €48 million last year.")
    assert (by.surface, by.value, by.change) == ("€12 million", 12e6, "increase")
    assert (to.surface, to.value, to.change) == ("€48 million", 48e6, "none")
    assert bounds("Its debt widened by 3 to 5 percent.") == [("3 to 5 percent", 3, 5)]


@pytest.mark.parametrize(
    ("text", "surface", "low", "high", "unit"),
    [
        ("The journey takes three or four hours.", "three or four", 3, 4, "hour"),
        ("They walked 5 or 6 miles.", "5 or 6", 5, 6, "mile"),
        ("Prices rose 4 or 5 percent.", "4 or 5 percent", 4, 5, "percent"),
        ("The cold ranged from -18 °C to -34 °C.", "-18 °C to -34", -34, -18, "degree_celsius"),
        ("It is between -1.5 and 0.5 percent.", "-1.5 and 0.5 percent", -1.5, 0.5, "percent"),
    ],
)
def test_two_numbers_are_one_range(text: str, surface: str, low: float, high: float, unit: str) -> None:
    [c] = read(text)
    assert (c.surface, c.value_low, c.value_high, c.unit, c.qualifier) == (surface, low, high, unit, "between")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The car goes from 0 to 60 mph.", [("0", 0, "mile/hour"), ("60", 60, "mile/hour")]),
        ("It is to rise from 2.5 to 3.8 billion pesos.", [("2.5", 2.5e9, "MXN"), ("3.8 billion pesos", 3.8e9, "MXN")]),
        ("The hull grew from 12 to 18-20 metres.", [("12", 12, "metre"), ("18-20", 18, "metre")]),
        ("Bread rose by 6 percent but milk only by 2.", [("6 percent", 6, "percent"), ("2", 2, "percent")]),
        ("It costs 4,250 euros with a roof and 3,800 without.", [("4,250 euros", 4250, "EUR"), ("3,800", 3800, "EUR")]),
        ("It ended at 9,870, 7 per cent above the low.", [("9,870", 9870, None), ("7 per cent", 7, "percent")]),
        ("The Reds held 70 seats and the Blues 52.", [("70", 70, "count"), ("52", 52, "count")]),
    ],
)
def test_a_unit_is_shared(text: str, found: list) -> None:
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("They raised it to 118p a share.", "118p", 118, "penny/share"),
        ("Its shares fell to Y=4,120.", "Y=4,120", 4120, "JPY"),
        ("It holds 6 million Danish crowns.", "6 million Danish crowns", 6e6, "DKK"),
        ("The bid is C $7.25.", "C $7.25", 7.25, "CAD"),
        ("The utility needs R50bn.", "R50bn", 50e9, "ZAR"),
        ("The bridge in Lahore cost Rs5,000.", "Rs5,000", 5000, "PKR"),
        ("The bridge cost Rs5,000.", "Rs5,000", 5000, "INR"),
        ("The minister in Colombo paid Rs. 40 million.", "Rs. 40 million", 40e6, "LKR"),
        ("A ticket in Lagos is N500.", "N500", 500, "NGN"),
        ("A farmer in Kampala got Sh500m.", "Sh500m", 500e6, "UGX"),
        ("They raised 30 million BGN.", "30 million BGN", 30e6, "BGN"),
        ("She paid twelve pounds for it.", "twelve pounds", 12, "GBP"),
        ("He wanted 15 grand for it.", "15 grand", 15000, "USD"),
        ("The hat weighs two pounds.", "two", 2, "pound"),
    ],
)
def test_money(text: str, surface: str, value: float, unit: str) -> None:
    assert units(text) == [(surface, value, unit)]


def test_the_domain_of_the_outlet_tells_whose_dollars() -> None:
    assert units("The wall cost $5 million.", "https://daily.example.com.au/wall") == [("$5 million", 5e6, "AUD")]
    assert units("The wall cost US$5 million.", "https://daily.example.com.au/wall") == [("US$5 million", 5e6, "USD")]
    assert units("The wall cost $5 million.", "not an address") == [("$5 million", 5e6, "USD")]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("The pump turns at 3,200 rpm.", "3,200", 3200, "revolution/minute"),
        ("It works at 6 MPa.", "6", 6, "megapascal"),
        ("It has a 5,000 mAh battery.", "5,000", 5000, "milliampere_hour"),
        ("The car made 60 m.p.h. downhill.", "60", 60, "mile/hour"),
        ("Lead stood at 40 ppb.", "40", 40, "part_per_billion"),
        ("It had 3 parts per million of lead.", "3", 3, "part_per_million"),
        ("Exports fell to 816 000 t in May.", "816 000", 816000, "tonne"),
        ("They walked a quarter of a mile.", "a quarter", 0.25, "mile"),
        ("Pour in 1⁄8 of a cup of milk.", "1⁄8", 0.125, "cup"),
        ("The board is 3⁄16 inch thick.", "3⁄16", 0.1875, "inch"),
        ("The wreck lies one and one-half miles out.", "one and one-half", 1.5, "mile"),
        ("It took 7 and a half minutes.", "7 and a half", 7.5, "minute"),
        ("It took 12 fewer minutes.", "12", 12, "minute"),
        ("Nights of minus-40 degrees are the rule.", "minus-40", -40, "degree"),
        ("It was 12 degrees below zero.", "12 degrees below zero", -12, "degree"),
        ("Life expectancy there is about 74 now.", "74", 74, "year"),
    ],
)
def test_units_parts_and_signs(text: str, surface: str, value: float, unit: str) -> None:
    assert units(text) == [(surface, value, unit)]


@pytest.mark.parametrize(
    ("text", "surface", "value"),
    [
        ("Some 13 009 people live there.", "13 009", 13009),
        ("He owns three quarters of a million shares.", "three quarters of a million", 750000),
        ("They had 6 hundred and thirty boats.", "6 hundred and thirty", 630),
        ("The town has three million, two hundred and forty people.", "three million, two hundred and forty", 3000240),
        ("It rose by two hundred and twenty percent.", "two hundred and twenty percent", 220),
        ("The maker says 22m of its radios are in use.", "22m", 22e6),
        ("He was fined hundred dollars.", "hundred dollars", 100),
        ("The debt is $1.08 trillion.", "$1.08 trillion", 1080000000000),
    ],
)
def test_numerals(text: str, surface: str, value: float) -> None:
    assert [(c.surface, c.value) for c in read(text)] == [(surface, value)]


def test_scales_multiply_as_decimals() -> None:
    assert times(8.2, 10**6) == 8200000.0
    assert times(3, 10**6) == 3000000


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Exports fell in 2012–13 by much.", "years"),
        ("The shop at 13190 SW 68th Parkway is open.", "address"),
        ("The wreck lies at 32° 34' S.", "coordinate"),
        ("Homes in the 60614 ZIP code sold well.", "postcode"),
        ("He was charged under 3 of the Excise Act.", "part_of_law"),
        ("The show starts tonight at 8.", "bare_hour"),
        ("The dyke will hold until 2135, they say.", "year_ahead"),
        ("They ride in a three-wheeler.", "sized_thing"),
        ("The two have never met.", "the_two"),
        ("She is 100 percent convinced.", "wholehearted"),
        ("He bought a baker's dozen of rolls.", "bakers_dozen"),
        ("It is his forty-second birthday.", "ordinal_or_year_in_words"),
    ],
)
def test_numbers_that_state_nothing(text: str, code: str) -> None:
    claims, left_out = read_numbers(Prose(text, [Zone("body", 0, len(text))]))
    assert not claims
    assert code in [n.code for n in left_out]


def test_the_sentence_before_names_what_is_counted() -> None:
    found = read("Nobody had counted the number of sheep that were lost. The right total is 312.")
    assert [(c.surface, c.unit, c.counted) for c in found] == [("312", "count", "sheep")]


def test_persons_are_guessed_from_evidence_only() -> None:
    [built] = read("Between 20,000 and 30,000 will be built each year.")
    assert built.measure == "other_measure"
    [weavers] = read("The mill let 1,900 weavers go.")
    assert weavers.measure == "people_count"
    [models] = read("The maker plans 12 new models of the car.")
    assert models.measure == "other_count"


def test_a_mark_that_is_nearly_reached() -> None:
    [c] = read("The bill had come close to the $3 billion mark.")
    assert (c.value_low, c.qualifier) == (3e9, "about")
    [c] = read("The crowd crept back up to 4,500 people.")
    assert (c.value_low, c.qualifier) == (4500, "exact")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("One half of one percent of the catch was lost.", [("One half of one percent", 0.5, "percent")]),
        ("It fell by three-tenths of a percentage point.", [("three-tenths", 0.3, "percentage_point")]),
        ("Half of a mile of fence is down.", [("Half", 0.5, "mile")]),
        ("The chart is 20 by 30 inches.", [("20", 20, "inch"), ("30", 30, "inch")]),
        ("The crate is 4 x 6 x 8 cm.", [("4", 4, "centimetre"), ("6", 6, "centimetre"), ("8", 8, "centimetre")]),
        ('A 7" nail was found.', [("7", 7, "inch")]),
        ('He said "we won 7" and left.', [("7", 7, None)]),
        ("He spilt a half-litre.", [("half", 0.5, "litre")]),
        ("The stone weighs 300 g.", [("300", 300, "gram")]),
        ("It carries 3/8ths of the load.", [("3/8ths", 0.375, "ratio")]),
    ],
)
def test_parts_and_dimensions(text: str, found: list) -> None:
    assert units(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The mill booked a loss of (4,321).", [("(4,321)", -4321, None)]),
        ("The result was $(2.5) million.", [("$(2.5) million", -2.5e6, "USD")]),
        ("The port (4,321 tonnes) is small.", [("4,321", 4321, "tonne")]),
        ("It fell -3% to -5% overnight.", [("-3% to -5%", -5, "percent")]),
        ("He paid thirty quid.", [("thirty quid", 30, "GBP")]),
        ("They charge 40 crowns.", [("40 crowns", 40, "CZK")]),
    ],
)
def test_negative_figures_and_slang_of_money(text: str, found: list) -> None:
    assert units(text) == found


def test_plus_stands_before_a_scale() -> None:
    [c] = read("They sold 40-plus thousand seats.")
    assert (c.surface, c.value_low, c.value_high, c.qualifier) == ("40-plus thousand", 40_000, None, "at_least")


@pytest.mark.parametrize(
    "text", ["The 3M Company makes tape.", "3M said so.", "It was a fifty-fifty chance.", "See Pg. 14 there."]
)
def test_names_and_bywords_are_no_numbers(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Her lawsuits do not come to 40.", "lawsuit"),
        ("The broken windows amount to 30.", "window"),
        ("The tables fit in one room, where there used to be 20 different ones.", "table"),
        ("The buses are old, and it bought 12 new ones.", "bus"),
        ("The rivals hired dozens of each other’s nurses.", "nurse"),
    ],
)
def test_what_an_earlier_noun_tells_of_the_count(text: str, counted: str) -> None:
    assert [c.counted for c in read(text)][-1] == counted
