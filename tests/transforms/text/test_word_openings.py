"""Rewritten expressions find what the plain ones do."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.word_openings import at_word

ALTERNATIVES = ("poll|survey|polls", r"mis-?stat\w+|mistake\w*|apologi[sz]\w+|in (?:error|fact)", "far|fa|even|ever")
SCRAPS = st.sampled_from(
    "poll polls survey far fa even ever misstated mis-stated mistaken apologised in error a é _ 1 - .".split()
)


@pytest.mark.parametrize("alternatives", ALTERNATIVES)
@given(text=st.lists(SCRAPS | st.just(" ")).map("".join))
def test_words_are_found_where_the_plain_expression_finds_them(alternatives: str, text: str) -> None:
    plain, rewritten = re.compile(rf"\b(?:{alternatives})\b"), re.compile(at_word(alternatives) + r"\b")
    assert [m.span() for m in rewritten.finditer(text)] == [m.span() for m in plain.finditer(text)]
    assert [m.span() for m in rewritten.finditer(text, 2)] == [m.span() for m in plain.finditer(text, 2)]
