"""Most words need no expression; what is told without it is what the expression tells."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.facts.clauses.clause_words import _TOKEN, split_words

WILD = st.text(alphabet=st.sampled_from("abzIİßéΣ09²_ '’“”\"\n\t\xa0.,;:?!()-–—%$&@#/") | st.characters(), max_size=60)


@settings(deadline=None)
@given(WILD)
@example("They cannot, and didn't: it's 1,500 U.S. firms.")
@example("cannot cannot. Mr. Lee said so; a cannot”")
def test_words_stand_where_the_expression_finds_them(sentence: str) -> None:
    found = split_words(sentence)
    assert found.spans == [m.span() for m in _TOKEN.finditer(sentence)]
    assert found.written == [sentence[start:end] for start, end in found.spans]
    assert found.low == [word.lower().replace("’", "'") for word in found.written]
