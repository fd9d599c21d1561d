"""Zones of what is set apart from the prose: posts, captions printed again, letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.layout.zones import read_layout

CAPTION = "Crews carry boxes of fish along the quay at Sundhaven on Monday."
OTHER = "Joan Rask, the harbour master, looks on as the last boat is hauled in."


def zones(text: str, kind: str) -> list[str]:
    return [text[z.start : z.end] for z in read_layout(text).zones if z.kind == kind]


def test_the_words_and_the_signature_of_a_post_are_a_zone_each() -> None:
    text = "She answered online.\n\nThe fund is empty. — Joan Rask (@rask) May 3, 2018\n\nNobody else did."
    assert zones(text, "post") == ["The fund is empty.", "— Joan Rask (@rask) May 3, 2018"]
    assert zones(text, "body") == ["She answered online.", "Nobody else did."]


def test_a_signature_on_a_line_of_its_own_and_posts_in_a_row() -> None:
    text = "The fund is empty.\n— Joan Rask (@rask) May 3, 2018\n\nSo are we. -- Tom Reed (@reed) May 4, 2018\n\nIt rained."
    assert zones(text, "post")[::2] == ["The fund is empty.", "So are we."]
    assert zones(text, "body") == ["It rained."]


@pytest.mark.parametrize("joint", ["\n\n", "\n", " "])
def test_the_second_printing_of_a_caption_is_a_gallery(joint) -> None:
    text = f"It rained.\n\n{CAPTION}{joint}{CAPTION}{joint.replace(' ', chr(10))}{OTHER}{joint}{OTHER}\n\nThe fleet stayed in."
    assert zones(text, "gallery") == [CAPTION, OTHER]


def test_a_run_of_captions_in_one_line() -> None:
    text = f"It rained.\n\n{CAPTION} {CAPTION} {OTHER} {OTHER}\n\nThe fleet stayed in."
    assert zones(text, "gallery") == [CAPTION, OTHER]


@pytest.mark.parametrize(
    "text",
    [
        "No.\n\nNo.",
        "This is the man who said in May that 200 boats were lost. This is the man who said in June that none were.",
        f"{CAPTION}\n\nIt rained.\n\n{CAPTION}",
    ],
)
def test_no_gallery(text) -> None:
    assert zones(text, "gallery") == []


def test_a_letter_is_a_statement_from_greeting_to_close() -> None:
    letter = "Dear Governor Marsh,\n\nForty families wait for an answer.\n\nSincerely,"
    text = f"The crews wrote to him.\n\n{letter}\n\nJoan Rask\n\nHe has not answered."
    assert zones(text, "statement") == [letter]


def test_a_greeting_without_a_close_is_prose() -> None:
    assert zones("Dear Governor Marsh,\n\nForty families wait for an answer.", "statement") == []


PIECES = st.sampled_from(
    [
        CAPTION,
        OTHER,
        "\n",
        " ",
        "Dear Governor Marsh,",
        "Sincerely,",
        " — ",
        "Joan Rask",
        " (@rask)",
        " May 3, 2018",
        "pic.twitter.com/a",
    ]
)


@given(st.lists(PIECES, max_size=40))
def test_zones_stay_sorted_and_apart(pieces) -> None:
    text = "".join(pieces)
    found = read_layout(text).zones
    assert all(0 <= z.start < z.end <= len(text) for z in found)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
