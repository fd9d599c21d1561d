"""Embedded posts are found with who signed them, and sentences that only name a handle are not."""

from __future__ import annotations

import pytest

from transforms.text.layout.posts import find_posts


@pytest.mark.parametrize(
    "text, name, words",
    [
        ("The fund is empty. — Joan Rask (@joanrask) May 3, 2018", "Joan Rask", "The fund is empty."),
        ("He wrote.\n\nThe fund is empty -- J. Rask (@rask) 3 May 2018", "J. Rask", "The fund is empty"),
        ("The fund is empty.\n— Joan Rask (@joanrask) May 3, 2018\n\nMore.", "Joan Rask", "The fund is empty."),
        ("Joan Rask (@joanrask) The fund is empty.", "Joan Rask", "The fund is empty."),
        (
            "Look, the fund is empty pic.twitter.com/a1B2 — Joan Rask (@joanrask) May 3, 2018",
            "Joan Rask",
            "Look, the fund is empty",
        ),
        (
            "The fund is empty https://t.co/x1pic.twitter.com/a1B2\n\n— Joan Rask (@rask) May 3, 2018",
            "Joan Rask",
            "The fund is empty",
        ),
        (
            "@tomreed The fund is empty. — Joan Rask 🌊 (@joanrask) May 3, 2018",
            "Joan Rask",
            "@tomreed The fund is empty.",
        ),
        ("The fund is empty. — Joan Rask (text GO to 123) (@rask) May 3, 2018", "Joan Rask", "The fund is empty."),
        (
            "Skip Twitter post 2 by @rask The fund is empty. — Joan Rask (@rask) 3 May 2018",
            "Joan Rask",
            "The fund is empty.",
        ),
        ("The fund is empty. — (@joanrask) May 3, 2018", "@joanrask", "The fund is empty."),
    ],
)
def test_forms(text, name, words) -> None:
    (post,) = find_posts(text)
    assert (text[post.name_start : post.name_end], text[post.text_start : post.text_end]) == (name, words)


@pytest.mark.parametrize(
    "text",
    [
        "Joan Rask (@joanrask) is a reporter for the Courier.",
        "The skipper — Joan Rask (@joanrask), who left in May — did not answer.",
        "Follow us — Courier (@courier)",
        "Write to Joan Rask (@joanrask).",
        "Joan Rask (@joanrask) May 3, 2018",
        "Joan Rask (@joanrask) Arts and Harbour Editor",
        "“The fund is empty.” — Joan Rask, May 3, 2018",
        "The fund is empty — Joan Rask said so on May 3, 2018 — and nobody (@all) knew.",
    ],
)
def test_no_posts(text) -> None:
    assert find_posts(text) == []


def test_posts_in_a_row_are_apart() -> None:
    text = "Rain again today. — A B (@ab) May 3, 2018 Snow again today. — C D (@cd) May 4, 2018"
    found = find_posts(text)
    assert [text[p.name_start : p.name_end] for p in found] == ["A B", "C D"] and found[0].end <= found[1].start
