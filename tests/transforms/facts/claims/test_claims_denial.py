"""Which numbers of a sentence are denied, and which stand though a "not" is near."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone


def _read(text):
    return read_claims(Prose(text, [Zone("body", 0, len(text))]))


@pytest.mark.parametrize(
    ("text", "denied", "asserted"),
    [
        ("The claim that 80 percent of drivers speed is a myth.", ["80 percent"], []),
        ("It is a myth that 9 in 10 bakeries fail.", ["9 in 10"], []),
        ("The estimate of 700 deaths is far from accurate.", ["700"], []),
        ("The film did not make $100 million, or even $50 million.", ["$100 million", "$50 million"], []),
        ("Rents never exceeded 14 percent of pay or fell below 9 percent.", ["14 percent", "9 percent"], []),
        ("It can't be more than 20 miles.", ["20"], []),
        ("Instead of 65 we are at 66 now.", ["65"], ["66"]),
        ("The city runs small wards, not 900-bed hospitals.", ["900"], []),
        ("With a bridge we wouldn't need three ferries.", ["three"], []),
        ("Reporters (wrongly) said 40 ships had sunk.", ["40"], []),
        ("The bank wrongly charged 40 customers.", [], ["40"]),
        ("The count doesn't include more than 300 late ballots.", [], ["300"]),
        ("The minister did not say how many of the 600 cars were sold.", [], ["600"]),
        ("Not only 30 but 50 staff left the firm.", [], ["30", "50"]),
        ("There were not one, but two dynasties in the valley.", [], ["one", "two"]),
        ("She counted not one, not two, but three bears.", [], ["one", "two", "three"]),
        ("The school has not five classrooms, but six.", ["five"], ["six"]),
        ("No more than 15 and no fewer than six places are left.", [], ["15", "six"]),
        ("She has not seen her son for 12 years.", [], ["12"]),
        ("It paid 60 percent rather than the previous 75 percent.", ["75 percent"], ["60 percent"]),
        ("They can't afford more than one loss.", ["one"], []),
        ("We cannot afford four more years.", [], ["four"]),
        ("He recorded a total of 560 false statements and 30 wrong answers.", [], ["560", "30"]),
        ("Nobody was startled that at least one judge agreed.", [], ["one"]),
        ("They won't be the only two candidates.", [], ["two"]),
        ("He had never met two of them.", [], ["two"]),
        ("It is wrong that 1 percent own half of it.", [], ["1 percent", "half"]),
        ("It is false that 40 percent left.", ["40 percent"], []),
        ("The plan could not cut costs by more than $4 billion.", ["$4 billion"], []),
        ("Rents didn't rise by 5 percent.", ["5 percent"], []),
        ("You can't have 9,000 people living in tents.", [], ["9,000"]),
        ("He has not five but six boats.", ["five"], ["six"]),
        ("They gave to a party (although not necessarily $900).", [], ["$900"]),
        ("There is not one cause, but two.", [], ["one", "two"]),
        ("Not even 30 years ago it was a field.", ["30"], []),
        ("It didn't even break 30% of the vote.", ["30%"], []),
        ("She may not get to 600 votes.", ["600"], []),
        ("I don't think she would get 5% of the vote.", ["5%"], []),
        ("It doesn't run just one ad.", [], ["one"]),
        ("Papers wrongly said that four shots, rather than three, were heard.", ["four"], ["three"]),
        ("The claim from the mill that 88 percent of its waste is reused is demonstrably false.", ["88 percent"], []),
        ("The claim that the plan would tax anyone above $29,000 is therefore false.", ["$29,000"], []),
        ("She never lost a race by more than 3 points.", ["3"], []),
        ("Support hasn't topped 50 percent in 10 years.", ["50 percent"], ["10"]),
        ("They would not pay rates higher than 9 percent.", ["9 percent"], []),
        ("The ship was not allowed to land more than 900 passengers.", ["900"], []),
        ("They didn't have a solid 216 votes.", ["216"], []),
        ("It took six days rather than the usual nine.", [], ["six", "nine"]),
        ("It has 300 seats, not the usual 700.", ["700"], ["300"]),
        ("He made the claim that sank him, and 40 left.", [], ["40"]),
        ("He doesn't deny that the two parties drift apart.", [], ["two"]),
        ("Nobody reached 90 votes.", ["90"], []),
        ("No other boat landed more than 12 tons.", ["12"], []),
        ("None of the five mills sold more than 300 looms.", ["300"], ["five"]),
        ("Neither Riel nor Brandt has the necessary 15 percent.", ["15 percent"], []),
        ("Her lead never fell below a margin of 3 points.", ["3"], []),
        ("She has fasted before, but never for more than two days.", ["two"], []),
        ("The choir isn't anywhere near 80 singers.", ["80"], []),
        ("Nobody expects the toll to exceed 40.", ["40"], []),
        ("The guild failed to get 60 votes.", ["60"], []),
        ("The mill failed to tell 60 weavers.", [], ["60"]),
        ("It's not like we have an 80 percent chance.", ["80 percent"], []),
        ("It hasn't seen growth above 3 percent.", ["3 percent"], []),
        ("The harvest will not be 40 tons.", ["40"], []),
        ("If the guild doesn't get 60 votes, it closes.", [], ["60"]),
        ("The hall shouldn't hold more than 60 guests.", [], ["60"]),
        ("I wouldn't have spent 30 years there without her.", [], ["30"]),
        ("Who doesn't love a 30 percent raise?", [], ["30 percent"]),
        ("He didn't cause the $2 billion gap, he found it.", [], ["$2 billion"]),
        ("She cannot follow two masters.", [], ["two"]),
        ("It is not 30 weavers who will end the strike.", [], ["30"]),
        ("The speech did not impress at least 30 judges.", [], ["30"]),
        ("The $700 figure is made up.", ["$700"], []),
        ("The mill sold 300 looms, and that's false.", ["300"], []),
        ("Bogus numbers suggesting that 81 percent left were printed.", ["81 percent"], []),
        ("An earlier version of this article gave the fine as 300 crowns.", ["300 crowns"], []),
        ("In an earlier edition, this column said the toll was $7.", ["$7"], []),
        ("After falsely claiming that 30 came, he counted 50.", ["30"], ["50"]),
        ("The mill charged $310 instead of the $480 that the board proposed.", [], ["$310", "$480"]),
        ("Output rose by 11 tons rather than the previously reported 38 tons.", ["38"], ["11"]),
        ("The guild disputed the 700 figure.", ["700"], []),
        ("No text could win 40 votes in that chamber.", [], ["40"]),
        ("None of the polls vaulted Riel to 20 percent.", ["20 percent"], []),
        ("None of the bankers foresee rates falling below 1.5 percent.", ["1.5 percent"], []),
        ("There were 12 looms, not 40-45.", ["40-45"], ["12"]),
        ("Weavers earn 78 cents (a false statistic).", ["78 cents"], []),
        ("You don't get to zero by locking the door.", [], ["zero"]),
    ],
)
def test_what_is_denied(text, denied, asserted):
    claims = _read(text)
    assert [c.surface for c in claims if c.polarity == "denied"] == denied
    assert [c.surface for c in claims if c.polarity == "asserted"] == asserted


def test_a_denied_figure_takes_the_noun_understood():
    claims = _read("Some 60 million people saw it, the firm said. The 61 million figures are wrong.")
    assert [(c.counted, c.measure, c.polarity) for c in claims] == [
        ("person", "people_count", "asserted"),
        ("person", "people_count", "denied"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Riel's claim that 40 looms burned is false.", None),
        ("Riel falsely said 40 looms had burned.", None),
        ("Riel repeated his debunked claim that 40 looms burned.", None),
        ("Riel said the mill did not have 40 looms.", "Riel"),
    ],
)
def test_who_denies_it(text, speaker):
    opening = next(opening for opening in ("the mill", "his debunked", "40 looms") if opening in text)
    start, end = text.index(opening), text.find(" is false")
    report = SimpleNamespace(
        start=start, end=end if end > 0 else len(text), speaker="Riel", speaker_kind="person", speaker_start=0, speaker_end=4,
        rule="said",
    )  # fmt: skip
    (claim,) = read_claims(Prose(text, [Zone("body", 0, len(text))]), [report])
    assert (claim.polarity, claim.speaker) == ("denied", speaker)
