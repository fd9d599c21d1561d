"""A stretch that holds nothing but blanks has no word at either end."""

from __future__ import annotations

import pytest

from transforms.facts.read_all import read_facts


@pytest.mark.parametrize("blank", ["\t", "\u2028", "\u00a0", "\x1c"])
def test_a_name_followed_by_odd_blanks_is_read(blank: str) -> None:
    text = f"Lumora Inc. AFP {blank} of yen “has gone up a lot this year.”"
    facts = read_facts(text, title=None, url=None, published=None)
    assert [text[q.start : q.end] for q in facts.quotes] == ["has gone up a lot this year."]
