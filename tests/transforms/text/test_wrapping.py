"""One answer to whether lines are broken to a width, whoever asks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout
from transforms.text.wrapping import is_wrapped, join_lines, lines_of

DISPATCH = (
    "HILL, March 4 - The committee that looks into the mills of\nthe valley said on Monday that the town of Port\n"
    "Vale should take greater care of the river.\n    Ann Lee, who runs the union, was not asked.\n Wire\n"
)
TABLE = "HILL, March 4 - Qtly div 12 cts vs 11 cts prior\n    Pay April 20\n    Record March 31\n Wire\n"


@pytest.mark.parametrize(
    "text",
    [
        DISPATCH,
        TABLE + "    NOTE: the figures leave out a gain of 40,000 dlrs from\nthe sale of a mill.\n",
        "The owner of the mill said on Tuesday that it had\nsold its shares.\n",
    ],
)
def test_lines_broken_to_a_width(text: str) -> None:
    assert is_wrapped(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "One line that goes on and on until the middle of a sentence",
        TABLE,
        "Ann Lee won the seat\nTom Reed lost his\nnobody else ran",
        "The mill burnt down on Monday in the afternoon sun\nIt had stood empty\nby the river for some thirty years",
        DISPATCH + "A paragraph " + "that is one line " * 8,
        "A first paragraph of a site that sets few words.\nA second one that says as much as the first.\n",
    ],
)
def test_lines_that_are_paragraphs(text: str) -> None:
    assert not is_wrapped(text)


def test_a_name_goes_on_in_the_next_line_of_the_same_sentence() -> None:
    prose = read_prose(DISPATCH, read_layout(DISPATCH))
    assert prose.is_wrapped
    assert [" ".join(DISPATCH[s:e].split())[-12:] for s, e in prose.sentences[:2]] == ["f the river.", "s not asked."]


@given(st.text(alphabet="aB .\n", max_size=300))
def test_paragraphs_hold_every_line(text: str) -> None:
    lines = lines_of(text, 0, len(text))
    joined = join_lines(text, lines)
    assert [s for s, _ in joined] == sorted({s for s, _ in joined} & {s for s, _ in lines})
    assert all(any(s <= a and b <= e for s, e in joined) for a, b in lines)
