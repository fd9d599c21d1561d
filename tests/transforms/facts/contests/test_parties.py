"""Parties: who gives a figure, by the words of its own clause."""

from __future__ import annotations

import pytest

from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.contests.parties import are_two, party_of
from transforms.facts.contests.told import Told
from transforms.text.prose import Prose, Zone


def party(text: str) -> tuple[str, bool]:
    """Who gives the last figure of a sentence, and whether that is a record."""
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    found = party_of(Told(prose, claims, read_about(prose, claims, [], [])).statements[-1])
    return found.name, found.is_record


@pytest.mark.parametrize(
    ("text", "name", "is_record"),
    [
        ("City records list 40 boats.", "city records", True),
        ("The union put the number at 40.", "the union", False),
        ("The hospital that admitted him before noon wrote down 121 pounds.", "the hospital", False),
        ("The harbour board, which runs the pier, counted 40 boats.", "the harbour board", False),
        ("By the union's count, 40 boats sank.", "union", True),
        ("According to the harbour board, 40 boats sank.", "harbour board", False),
        ("It sank 40 boats, according to a survey by the port.", "a survey by the port", True),
        ("That is more than the 40 boats that the port had acknowledged.", "the port", False),
        ("The boats in the records of the port are 40 boats.", "", False),
    ],
)
def test_the_party_is_read_from_the_clause(text: str, name: str, is_record: bool) -> None:
    assert party(text) == (name, is_record)


def test_a_part_of_a_name_is_the_same_party() -> None:
    assert are_two("the union", "the port authority")
    assert not are_two("the port", "The port authority")
    assert not are_two("", "the port")
