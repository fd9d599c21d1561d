"""The quick scan finds the sentences that the pattern finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.claims.number_scan import numbered, scanner
from transforms.facts.claims.sentence_tokens import fold
from transforms.text.prose import Span

PIECES = ["ten", "often", "tenth", "One", "someone", "half", "½", "3½", "rs500", "usd", "a4", "x", "é", "“", " ", "-", "_", ".", "7", "million", "dozens"]  # fmt: skip


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=8).map("".join), min_size=1, max_size=6))
def test_a_sentence_is_looked_at_if_a_number_may_begin_in_it(sentences: list[str]) -> None:
    text, spans = "", []
    for words in sentences:
        spans.append(Span(len(text), len(text) + len(words)))
        text += words + " "
    low = fold(text)
    found = [index for index, *_ in numbered(low, spans)]
    assert found == [i for i, (start, end) in enumerate(spans) if scanner().search(low, start, end)]
