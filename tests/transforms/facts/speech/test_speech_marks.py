"""Quotation marks: every shape they take, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.speech.grammar.quotation_marks import find_quoted
from transforms.text.prose import Prose, Zone

CASES = {
    "straight": ('"One," he said. "Two."', ["One,", "Two."]),
    "curly": ("“One,” he said. “Two.”", ["One,", "Two."]),
    "wrong way": ("”One,” he said. “Two“ and more.", ["One,", "Two"]),
    "mixed": ('"One two,” he said. “Three four."', ["One two,", "Three four."]),
    "angled": ("«One two», he said.", ["One two"]),
    "low": ("„One two“, he said.", ["One two"]),
    "single": ("‘One two,’ he said. 'Three four.'", ["One two,", "Three four."]),
    "ticks": ("``One two,'' he said.", ["One two,"]),
    "after a dash": ('He stopped—"One two"—and left.', ["One two"]),
    "in brackets": ('It is here ("One two") now.', ["One two"]),
    "apostrophes": ("It's the workers' pay and Lee's job, isn't it?", []),
    "decades": ("Back in the '90s, rock 'n' roll ruled.", []),
    "inches": ('A 6" pipe and a 4" valve.', []),
    "tag": ('<a href="x.html" title="One two">', []),
    "unclosed": ("He said: “One two three.", ["One two three."]),
    "lost mark": ('"One two, he said. "Three four," he said.', ["One two,", "Three four,"]),
}


def quoted(text: str, depth: int = 0) -> list[str]:
    prose = Prose(text, [Zone("body", 0, len(text))])
    return [text[q.start : q.end] for q in find_quoted(prose) if q.depth == depth]


@pytest.mark.parametrize("text, expected", CASES.values(), ids=CASES.keys())
def test_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_nested_marks_lie_inside() -> None:
    text = "“He said ‘never again’ and left,” she said."
    assert quoted(text) == ["He said ‘never again’ and left,"]
    assert quoted(text, depth=1) == ["never again"]


def test_doubled_apostrophes_close_what_another_mark_opened() -> None:
    assert quoted("\"One two,'' he said. \"Three.'' He left ''four''.") == ["One two,", "Three."]


def test_doubled_curly_marks() -> None:
    assert quoted("“One two,’’ he said. ‘‘Three.’’ He left the bosses’ men.") == ["One two,", "Three."]
    assert quoted("“One ‘two’’ three,” he said.") == ["One ‘two’’ three,"]


def test_paragraphs_of_one_utterance_share_a_group() -> None:
    text = "“One.\n\n“Two.\n\n“Three,” he said. “Four.”\n\n“Five.”"
    prose = Prose(text, [Zone("body", 0, len(text))])
    assert [(text[q.start : q.end], q.group, q.is_open) for q in find_quoted(prose)] == [
        ("One.", 1, True),
        ("Two.", 1, True),
        ("Three,", 1, False),
        ("Four.", None, False),
        ("Five.", None, False),
    ]


@given(st.text(alphabet="ab “”\"'‘’«».\n`5=", max_size=80))
def test_quoted_lies_between_its_marks(text: str) -> None:
    prose = Prose(text, [Zone("body", 0, len(text))])
    last = -1
    for q in find_quoted(prose):
        assert 0 <= q.outer_start < q.start < q.end <= q.outer_end <= len(text)
        if q.depth == 0:
            assert q.outer_start >= last
            last = q.outer_end


def test_paragraphs_of_a_quotation_whose_breaks_were_lost() -> None:
    text = 'Ann Lee said: "The quay is shut. "Its boats are old. "We want 12 more." She left.'
    found = find_quoted(Prose(text, [Zone("body", 0, len(text))]))
    assert [(text[q.start : q.end], q.group) for q in found] == [
        ("The quay is shut.", 1),
        ("Its boats are old.", 1),
        ("We want 12 more.", 1),
    ]


def test_a_quotation_within_one_is_no_paragraph_of_it() -> None:
    text = '"He told me. "Go away." I went," she said.'
    [found] = find_quoted(Prose(text, [Zone("body", 0, len(text))]))
    assert text[found.start : found.end] == 'He told me. "Go away." I went,'
