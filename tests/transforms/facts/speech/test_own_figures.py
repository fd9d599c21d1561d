"""Figures that the text calls somebody's own, inside what another tells, and figures in somebody's count."""

from __future__ import annotations

import pytest

from transforms.facts.read_all import read_facts


def speakers(text: str) -> dict[str, str | None]:
    facts = read_facts(text, title=None, url=None, published="2024-01-05")
    return {claim.surface: claim.speaker for claim in facts.claims}


@pytest.mark.parametrize(
    ("text", "figure", "whose"),
    [
        ("The divers counted 212 seals, far more than the 35 that the harbour board had acknowledged.", "35", "the harbour board"),
        ("Ada Lund said the toll was nearer 60 than the 100 to 200 people that port officials previously estimated.", "100 to 200", "port officials"),
        ("The bill came to $4 million, not the $2 million that Ada Lund had promised.", "$2 million", "Ada Lund"),
        ("The bill came to $4 million, twice the $2 million estimated by the city.", "$2 million", "the city"),
        ("The crowd was nearer 3,000 than the 9,000 the organisers claimed.", "9,000", "the organisers"),
        ("The figure is well below the 400 jobs Bo Rask had announced.", "400", "Bo Rask"),
        ("Police counted 300 people, against the union's figure of 900.", "900", "the union"),
        ("Bo Rask’s estimate of about $40 million is too low.", "$40 million", "Bo Rask"),
    ],
)  # fmt: skip
def test_a_figure_is_given_to_whoever_it_is_said_to_come_from(text: str, figure: str, whose: str) -> None:
    assert speakers(text)[figure] == whose


@pytest.mark.parametrize(
    ("text", "figure", "whose"),
    [
        ("The divers counted 212 seals on the pier that the harbour board had mentioned.", "212", "The divers"),
        ("The plan would cost three times the board's estimates.", "three times", None),
        ("When the $130,000 payment from Ada Lund to the port was first revealed, nobody was surprised.", "$130,000", None),
        ("Ada Lund said there are 25 letters that the board has not mentioned.", "25", "Ada Lund"),
        ("The toll stands at 24, a number that officials estimate to rise.", "24", None),
    ],
)  # fmt: skip
def test_other_figures_keep_their_speakers(text: str, figure: str, whose: str | None) -> None:
    assert speakers(text)[figure] == whose


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("By the ministry's count, 45 people died.", "the ministry"),
        ("By Ada Lund's own estimate, 45 people died.", "Ada Lund"),
        ("By the count of the harbour board, 45 people died.", "the harbour board"),
        ("The pier sank, and by the board's reckoning, 45 people died.", "the board"),
        ("Ada Lund said that 90 people fell, and that by the board's own count 45 people died.", "Ada Lund"),
        ("45 people died, by the ministry’s reckoning.", "the ministry"),
        ("On the police's figures, 45 people died.", "the police"),
        ("The union’s latest tally stands at 45.", "The union"),
        ("The mayor's figure for the pier is about 45.", "The mayor"),
        ("Per the Lund Institute, 45 people died.", "Lund Institute"),
        ("The pier sank and 45 people died, per the Lund Institute.", "Lund Institute"),
        ("45 people died as per police records.", "police records"),
    ],
)
def test_a_figure_in_somebodys_count_is_theirs(text: str, whose: str) -> None:
    assert speakers(text)["45"] == whose


@pytest.mark.parametrize(
    "text",
    [
        "In the mayor's count of votes, 45 people were asked to help.",
        "As per the new rules, 45 people may vote.",
        "The pier costs $45 per the metre, or 45 per cent more.",
        "Ada Lund's account of 45 years at sea is out.",
        "The town's figures are not 45.",
    ],
)
def test_other_counts_give_no_speaker(text: str) -> None:
    assert set(speakers(text).values()) <= {None}


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("A March 13 report concluded that 45 people died.", "A March 13 report"),
        ("On March 13 officials said 45 people died.", "officials"),
    ],
)
def test_a_date_beside_a_source_is_whole_or_no_part_of_it(text: str, whose: str) -> None:
    assert speakers(text)["45"] == whose
