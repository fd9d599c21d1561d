"""Sentences: what ends one and what only looks as if."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.prose import Prose, Zone, split_sentences

CASES = {
    "titles": ("Mr. Reed met Dr. Lee. They spoke.", ["Mr. Reed met Dr. Lee.", "They spoke."]),
    "initials": ("J. R. Reed won. Lee lost.", ["J. R. Reed won.", "Lee lost."]),
    "state that ends one": ("He left the U.S. The rest stayed.", ["He left the U.S.", "The rest stayed."]),
    "state inside one": ("The U.S. Senate voted.", ["The U.S. Senate voted."]),
    "time": ("It begins at 5 p.m. Tuesday. Come.", ["It begins at 5 p.m. Tuesday.", "Come."]),
    "company": (
        "She runs Acme Inc. and Apex Corp. The firms grew.",
        ["She runs Acme Inc. and Apex Corp.", "The firms grew."],
    ),
    "month": ("It fell on Jan. 5 and on Nov. 8, 1980.", ["It fell on Jan. 5 and on Nov. 8, 1980."]),
    "ellipsis": ("We . . . tried, and ... failed. So be it.", ["We . . . tried, and ... failed.", "So be it."]),
    "quotation": ('"We won." He left.', ['"We won."', "He left."]),
    "question with its report": (
        '"Why now?" Ann Lee asked. Nobody knew.',
        ['"Why now?" Ann Lee asked.', "Nobody knew."],
    ),
    "question, then another": ('He asked: "Why?" The crowd left.', ['He asked: "Why?"', "The crowd left."]),
    "lost space": ("It ended there.Then she went home.", ["It ended there.", "Then she went home."]),
    "decimals": ("Prices rose 3.5 percent. Wages fell.", ["Prices rose 3.5 percent.", "Wages fell."]),
    "capital": ("He was born in Washington, D.C. He moved.", ["He was born in Washington, D.C.", "He moved."]),
}


@pytest.mark.parametrize("text, expected", CASES.values(), ids=CASES.keys())
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[s:e] for s, e in split_sentences(text, 0, len(text))] == expected


def test_lines_broken_to_a_width_are_no_paragraphs() -> None:
    text = (
        "HILL, March 4 - The committee that looks into the mills of\nthe valley said on Monday that owners should\n"
        "take greater care of the river and of those who drink from it.\n    Ann Lee, who runs the union, said that nobody\n"
        "had asked her. She has written to the committee about it\ntwice.\n"
    )
    prose = Prose(text, [Zone("body", 0, len(text))])
    assert [text[s:e].split()[0] for s, e in prose.paragraphs] == ["HILL,", "Ann"]
    assert [" ".join(text[s:e].split())[-6:] for s, e in prose.sentences] == ["om it.", "d her.", "twice."]


def test_short_lines_that_end_sentences_are_paragraphs() -> None:
    text = (
        "The mill closed on Monday after forty long years.\nNobody came.\nThe river is clean again, says the mayor.\n"
    )
    assert len(Prose(text, [Zone("body", 0, len(text))]).paragraphs) == 3


@given(st.text(alphabet="aB. !?\"”'…\n5(", max_size=120))
def test_sentences_cover_the_prose_in_order(text: str) -> None:
    prose = Prose(text, [Zone("body", 0, len(text))])
    at = 0
    for start, end in prose.sentences:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        at = end
    assert not text[at:].strip()
