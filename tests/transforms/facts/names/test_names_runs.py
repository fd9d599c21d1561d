"""Runs of capitalised words, and where lines break inside sentences."""

from __future__ import annotations

import pytest

from transforms.facts.names.name_scan import read_runs
from transforms.text.prose import Prose, Zone


def runs(text: str) -> list[str]:
    return [run.text for run in read_runs(Prose(text, [Zone("body", 0, len(text))]))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a letter from John F. Kennedy Jr. to U.S. Sen. Amy Cole", ["John F. Kennedy Jr.", "U.S. Sen. Amy Cole"]),
        ("the Acme Corp. plant in N'Djamena", ["Acme Corp.", "N'Djamena"]),
        ("Trump's lawyers and Britain-based Rolls-Royce", ["Trump", "Britain", "Rolls-Royce"]),
        ("the AT&T and Marks & Spencer stores", ["AT&T and Marks & Spencer"]),
        ("Omar al-Rashid of the House of Lords", ["Omar al-Rashid of the House of Lords"]),
        ("he met O'Neill. They left for Oslo.", ["O'Neill", "Oslo"]),
        ("see Heavy.com, @Handle and #DeleteIt", ["Heavy.com"]),
        ("Moody's Investors Service", ["Moody's Investors Service"]),
        ("Élodie Šimek", ["Élodie Šimek"]),
        ("He left.", []),
    ],
)
def test_runs(text, expected):
    assert runs(text) == expected


def test_a_wrapped_line_goes_on():
    text = "the talks between the many delegates who met in New\nYork went on in the old hall by the river until the\nend of the week"
    assert runs(text) == ["New\nYork"]


def test_lines_of_a_list_are_apart():
    assert runs("Anna Berg\nBob Stone") == ["Anna Berg", "Bob Stone"]


def test_endless_capitals_are_cut():
    assert max(len(run.split()) for run in runs("Ab Cd " * 500)) <= 40
