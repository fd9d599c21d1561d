"""Statements: what a figure measures, in one unit of its kind, and whether two figures are apart."""

from __future__ import annotations

import pytest

from transforms.facts.about.read_about import read_about
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.contests.statement import are_apart, is_same_figure
from transforms.facts.contests.told import Told
from transforms.text.prose import Prose, Zone


def told(text: str) -> Told:
    prose = Prose(text, [Zone("body", 0, len(text))])
    claims = read_claims(prose)
    return Told(prose, claims, read_about(prose, claims, [], []))


@pytest.mark.parametrize(
    ("text", "kind", "are_one"),
    [
        ("The fence is 10 miles long. The fence is 16 kilometres long.", "length", True),
        ("The fence is 10 miles long. The fence is 10 kilometres long.", "length", False),
        ("The fire burned 50 acres. The fire burned 20 hectares.", "area", True),
        ("One in five boats sank. 20 percent of boats sank.", "share", True),
        ("One in five boats sank. 35 percent of boats sank.", "share", False),
    ],
)
def test_units_of_one_kind_are_compared(text: str, kind: str, are_one: bool) -> None:
    one, other = told(text).statements
    assert one.kind == other.kind == kind
    assert is_same_figure(one, other) is are_one
    assert are_apart(one, other) is not are_one
