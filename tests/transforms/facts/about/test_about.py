"""What a number is about: subject, event, period, place and modality, each read from the clause it stands in."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from told_about import about

from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone


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
        ("The club, followed by Ann Lund with 15 percent, won.", "15 percent", "ann lund"),
        ("It gave $3 million to the Alliance for Clean Rivers.", "$3 million", "alliance for clean rivers"),
        ("It has $150 million for state and local governments.", "$150 million", "state and local government"),
        ("They halted talks on a $1bn (£750m) investment.", "$1bn", "investment"),
        ("The plan trims the budget gap by $200 million.", "$200 million", "budget gap"),
        ("They are upping the threshold to $400,000.", "$400,000", "threshold"),
        ("The plan cuts $1 trillion from the budget.", "$1 trillion", "budget"),
        ("The town received $5 million from the state to spend on roads.", "$5 million", "road"),
        ("He led the distribution of $3 billion in federal aid.", "$3 billion", "federal aid"),
        ("Bail was set at $7 million.", "$7 million", "bail"),
        ("The storm moved north at 17 mph.", "17", "storm"),
        ("They will build 55 miles (89 kilometers) of border fence.", "55", "border fence"),
        ("They used two COVID-19 models.", "two", "covid-19 model"),
        ("Lund of Ohio at 7 percent trails.", "7 percent", "lund"),
        ("The tax raised prices 3 percent.", "3 percent", "price"),
        ("The group walked 78 miles.", "78", None),
        ("Among those with incomes under $50,000, many rent.", "$50,000", "income"),
        ("The flood displaced 500 Kenyans.", "500", "kenyan"),
        ("The tax hit 30 others.", "30", "person"),
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
        ("The storm saw hundreds of workers furloughed.", "hundreds", "furlough"),
        ("He met on Monday with 20 aides.", "20", "meet"),
        ("He led the distribution of 30 tents.", "30", "distribute"),
        ("The collection of 300 items is large.", "300", None),
        ("The hall has 17 seats, compared with 12 seats in May.", "12", None),
        ("Some 30 towns were hit by the storm.", "30", "hit"),
        ("He owned two mills in a town that was poor.", "two", "own"),
        ("About 40 percent of renters polled said they owe money.", "40 percent", "owe"),
        ("Peru, which has taken in 30 refugees, asked for help.", "30", "take"),
        ("It is far from the 70 people the mayor wants to hire.", "70", "hire"),
        ("Fans cheered the more than 300 runners from Salem.", "300", "cheer"),
        ("More than half of renters have already cast a ballot.", "half", "cast"),
        ("The vote is a link between the two towns.", "two", None),
    ],
)
def test_event(text: str, surface: str, event: str | None) -> None:
    assert about(text)[surface].event == event


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
        ("They offered a plan that cuts $1 trillion from the budget.", "$1 trillion", "projected"),
        ("The minister asked that the board approve $5 million.", "$5 million", "projected"),
        ("The judges joined to strike two rules.", "two", "actual"),
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
