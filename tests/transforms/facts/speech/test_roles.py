"""Roles: whom "the mayor" stands for."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.facts.read_all import Article, read_all


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("Governor Ann Lee spoke on Monday. The governor said 12 people were missing.", "Ann Lee"),
        ("Governor Ann Lee spoke on Monday. The mayor said 12 people were missing.", "The mayor"),
    ],
)
def test_the_only_person_holds_no_second_office(text: str, speaker: str) -> None:
    (claim,) = read_all([Article(text, None, None, "2019-03-01")], today=date(2026, 1, 1))[0].claims
    assert claim.speaker == speaker
