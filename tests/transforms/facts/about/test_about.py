"""What a number is about: subject, event, period, place and modality, each read from the clause it stands in."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.about.about import About
from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.dates.read_dates import read_dates
from transforms.facts.names.read_names import read_names
from transforms.text.prose import Prose, Zone

DAY = date(2021, 6, 16)  # a Wednesday


def about(text: str) -> dict[str, About]:
    """By the number as written, what each is about."""
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    told = read_about(prose, claims, read_names(prose), read_dates(prose, DAY))
    return {c.surface: a for c, a in zip(claims, told, strict=True)}


@pytest.mark.parametrize(
    ("text", "surface", "subject"),
    [
        ("The jobless rate fell to 3.7 percent.", "3.7 percent", "jobless rate"),
        ("Prices of used cars rose 3 percent.", "3 percent", "price of used car"),
        ("About 51 percent of registered voters approve.", "51 percent", "registered voter"),
        ("Police found 30 undocumented workers.", "30", "undocumented worker"),
        ("She signed a $1.5 trillion tax cut.", "$1.5 trillion", "tax cut"),
        ("The firm spent $40 million on radio ads.", "$40 million", "radio ad"),
        ("They finished the 40-mile pipeline.", "40", "pipeline"),
        ("Two of the nine bills passed.", "Two", "bill"),
        ("The death toll rose to 41.", "41", "death toll"),
        ("The bridge cost $90 million.", "$90 million", "bridge"),
        ("The town charges a tax of 4 percent.", "4 percent", "tax"),
        ("The bank was fined $5 million.", "$5 million", "fine"),
        ("The 16-nation bloc met.", "16", "nation"),
        ("It burned 300 acres of forest.", "300", "forest"),
        ("Six in 10 renters owe money.", "Six in 10", "renter"),
        ("The jobless rate fell from 9 percent in 1968 to 4 percent today.", "4 percent", "jobless rate"),
        ("The port raised duties Friday to 25 percent.", "25 percent", "duty"),
        ("About 59 percent of renters owe money, up from 40 percent last year.", "40 percent", "renter"),
        ("Six in 10 renters (61%) said they owe money.", "61%", "renter"),
        ("Lund leads Ode, 47 percent to 43 percent, among renters.", "43 percent", "ode"),
        ("A poll found Lund trailing Ben Ode 55%-41%.", "55%", "ben ode"),
        ("A poll found Lund trailing Ben Ode 55%-41%.", "41%", "lund"),
        ("The poll shows Lund ahead of Ode, 51 percent to 40 percent.", "40 percent", "ode"),
        ("The poll showed Lund with 47 percent to Ode's 46 percent.", "46 percent", "ode"),
        ("The bill passed 55 percent to 40 percent.", "40 percent", None),
        ("Adjusted for inflation, that is only $825 million today.", "$825 million", None),
    ],
)
def test_subject(text: str, surface: str, subject: str | None) -> None:
    assert about(text)[surface].subject == subject


@pytest.mark.parametrize(
    ("text", "surface", "event"),
    [
        ("The blast killed 87 people.", "87", "kill"),
        ("Divers found 87 coins.", "87", "find"),
        ("Some 900 sailors are about to miss a meal.", "900", "miss"),
        ("The plan would eliminate 40 posts.", "40", "eliminate"),
        ("About 59 percent of renters owe money, up from 40 percent last year.", "40 percent", "owe"),
        ("Six in 10 renters (61%) said they owe money.", "61%", "owe"),
        ("The club raised $12 million, Lund $3 million.", "$3 million", "raise"),
        ("A total of 87 people were killed.", "87", "kill"),
        ("The mill cut 500 jobs.", "500", "cut"),
        ("About 51 percent of voters approve.", "51 percent", "approve"),
        ("They spent $40 million on roads.", "$40 million", "spend"),
        ("The governor ordered 80,000 people to leave.", "80,000", "leave"),
        ("He saw a film of three boys throwing stones.", "three", "throw"),
        ("He led the firing of nine guards.", "nine", "fire"),
        ("There were 12 chairs in the hall.", "12", None),
        ("The jobless rate fell to 3.7 percent.", "3.7 percent", None),
        ("The 16-nation bloc met.", "16", None),
    ],
)
def test_event(text: str, surface: str, event: str | None) -> None:
    assert about(text)[surface].event == event


@pytest.mark.parametrize(
    ("text", "surface", "as_of"),
    [
        ("The mill cut 500 jobs in March.", "500", "2021-03"),
        ("The mill cut 500 jobs last year.", "500", "2020"),
        ("The mill has cut 500 jobs since 2009.", "500", "2009/"),
        ("The mill cut 500 jobs from 2010 to 2014.", "500", "2010/2014"),
        ("The minister said on Tuesday that the mill cut 500 jobs.", "500", None),
        ("Sales rose 7 percent from the same month of 2013.", "7 percent", None),
        ("In March, the mill cut 500 jobs.", "500", "2021-03"),
        ("The rate fell to 7.8 percent, the lowest since 2009.", "7.8 percent", None),
        ("The rate fell to 7.8 percent, the first dip below 8 percent since January 2009.", "8 percent", None),
    ],
)
def test_period(text: str, surface: str, as_of: str | None) -> None:
    assert about(text)[surface].as_of == as_of


@pytest.mark.parametrize(
    ("text", "surface", "place"),
    [
        ("The flood killed 30 people in Ghana.", "30", "Ghana"),
        ("Kenya’s economy grew 5 percent.", "5 percent", "Kenya"),
        ("The minister said in Nairobi that the flood killed 30 people.", "30", None),
        ("The flood killed 30 people in Mombasa, Kenya.", "30", "Mombasa"),
        ("With the Ohio population at 12 million, it would take nine years.", "12 million", "Ohio"),
        ("Lund trails by 3 points, by 5 points in Ohio.", "3", None),
    ],
)
def test_place(text: str, surface: str, place: str | None) -> None:
    assert about(text)[surface].place == place


@pytest.mark.parametrize(
    ("text", "surface", "modality"),
    [
        ("The mill cut 500 jobs.", "500", "actual"),
        ("The mill will cut 500 jobs.", "500", "projected"),
        ("The mill plans to cut 500 jobs.", "500", "projected"),
        ("The mill could cut 500 jobs.", "500", "hypothetical"),
        ("If the mill cut 500 jobs, the town would die.", "500", "hypothetical"),
        ("Analysts expect the mill to cut 500 jobs.", "500", "projected"),
        ("The proposed $3 million cut was dropped.", "$3 million", "projected"),
        ("More than 20 inches are predicted.", "20", "projected"),
        ("It is considering shifting $2 billion to a fund.", "$2 billion", "projected"),
        ("Some 900 sailors are about to miss a meal.", "900", "projected"),
    ],
)
def test_modality(text: str, surface: str, modality: str) -> None:
    assert about(text)[surface].modality == modality


def test_what_is_not_labelled_is_about_nothing() -> None:
    told = about("She is 43 years old.")
    assert [a[:4] for a in told.values()] == [(None, None, None, None)]


def test_a_rule_tells_what_decided() -> None:
    assert "subject: counted noun" in about("The blast killed 87 young miners.")["87"].rules


@settings(deadline=None)
@given(st.text(alphabet="ab 0123456789%$.,-–()“” oftinmre\n", max_size=200))
def test_any_text_is_read(text: str) -> None:
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    assert len(read_about(prose, claims, [], [])) == len(claims)
