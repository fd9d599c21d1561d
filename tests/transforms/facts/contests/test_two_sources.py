"""Two sources side by side: what is weighed for their being at odds, and against it."""

from __future__ import annotations

import pytest

from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.contests.contest import SURE
from transforms.facts.contests.read_contests import read_contests
from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.prose import Prose, Zone


def opposed(text: str) -> list[tuple[str, str | None, str, str]]:
    """Of each contest the kind, the figure it stands against, its own, and how it is told."""
    prose = Prose(text, [Zone("body", 0, len(text))])
    mentions = read_names(prose)
    speech = Speech(prose, mentions)
    quotes = read_quotes(speech)
    claims = read_claims(prose, read_attributions(speech, quotes), quotes)
    found = read_contests(prose, claims, read_about(prose, claims, mentions, []))
    return [
        (c.kind, None if c.against is None else claims[c.against].surface, claim.surface, c.sort)
        for claim, c in zip(claims, found, strict=True)
        if c
    ]


@pytest.mark.parametrize(
    ("text", "a", "b"),
    [
        # a number with its noun left out, by another source
        ("Mayor Ada Lund told the council that the city had mended 4,200 kerbs. City records list 1,950.", "4,200", "1,950"),
        ("The owner insists the barge carried 80 tonnes of sand, but its papers say 140 tonnes.", "80", "140"),
        # one happening by two parties, set against each other
        ("Although the ministry put the toll at 86, the doctors' union said that at least 130 people died.", "86", "130"),
        # a claim against the record
        ("Ada Lund claimed that she was paid $15,000. Tax records show that she was paid $92,000.", "$15,000", "$92,000"),
        # what is compared is somebody's
        ("The divers counted 212 seals, far more than the 35 that the harbour board had acknowledged.", "212", "35"),
        # units of one kind
        ("The port said the slick was 10 miles long. Divers put the length at 40 kilometres.", "10", "40"),
        # a share and a percentage
        ("Ada Lund claimed that one in three tenants owe rent. Court data show that 11 percent owe rent.", "one in three", "11 percent"),
    ],
)  # fmt: skip
def test_sources_at_odds_are_found(text: str, a: str, b: str) -> None:
    assert (a, b) in [(against, own) for _, against, own, _ in opposed(text)]


@pytest.mark.parametrize(
    "text",
    [
        # other people, places and times
        "The board said 300 nurses walked out in Oslo, while in Turku the hospital counted 90.",
        "The port said 6,000 people marched on Saturday. Divers had counted 9,000 at last year's march.",
        # a part of the whole
        "The ministry said 63 sailors drowned. The port said 14 of them came from Oslo.",
        # what is promised, and what came of it
        "The yard promised to hire 500 welders. State records show that it hired 180.",
        # what is asked for, and what is given
        "The board asked for $90 million, but the council approved only $60 million.",
        # a level that moved
        "The port said that 12 sailors had drowned. By Thursday the count had risen to 31, the mayor said.",
        # each of its own, and one beside the other
        "The Lund party raised $4 million, it said. By contrast, the Rask party reported $20 million.",
        # the same number, rounded
        "The minister said nearly two million children were vaccinated. Health records list 1.98 million.",
        # shares of two groups
        "The survey found that 62 percent of tenants approve, compared with just 21 percent of owners.",
    ],
)
def test_figures_of_two_things_are_not_set_against_each_other(text: str) -> None:
    assert [c for c in opposed(text) if c[3] == SURE] == []


@pytest.mark.parametrize(
    ("text", "a"),
    [
        ("The Lund Trust says the club owes £22m. \"£22m? That is a fantasy,\" said club chairman Bo Rask.", "£22m"),
        ("The Lund Trust says the drain will flood 90 hectares. Engineer Bo Rask said, \"I don't know where the 90 hectares comes from.\"", "90"),
        ("The Lund Trust says 450 otters are left. Bo Rask said, \"There is no evidence of 450 otters.\"", "450"),
    ],
)  # fmt: skip
def test_a_figure_taken_up_only_to_be_turned_down_is_rejected(text: str, a: str) -> None:
    assert [(kind, against, sort) for kind, against, _, sort in opposed(text)][:1] == [("rejected", a, SURE)]


def test_a_figure_said_once_more_is_no_rejection() -> None:
    assert (
        opposed("The Lund Trust says 450 otters are left. Biologist Bo Rask said 450 otters need 90 miles of river.")
        == []
    )


def test_figures_of_two_places_are_not_set_against_each_other() -> None:
    one = "a study by the Harbour Trust found that ferry trips bring in nearly $14 million a year."
    other = "ferry trips bring in $18 million."
    assert opposed(f"A{one[1:]} A study by the Fjord Board finds that {other}")
    assert opposed(f"In Oslo, {one} A study by the Fjord Board finds that in Bergen {other}") == []


def test_by_how_much_a_figure_is_wrong_is_no_figure_in_its_place() -> None:
    claimed = "Ada Lund said that the town has created 15,000 new jobs. THE FACTS:"
    assert [c[:3] for c in opposed(f"{claimed} It has created about 5,000 jobs.")] == [("rejected", "15,000", "5,000")]
    assert opposed(f"{claimed} This is an overstatement by about 5,000 jobs.") == []


def test_a_rise_is_not_set_against_a_level() -> None:
    text = "Claims for aid rose 17,000 to 283,000, the ministry said. While that was above the estimate of 281,000 people, the average was 280,000, according to Lund Bank."
    assert [c for c in opposed(text) if c[1] == "17,000"] == []
