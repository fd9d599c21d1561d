"""Most words need no expression; what is told without it is what the expression tells."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from transforms.facts.speech.grammar.clause_tokens import _WORD, tokens

WILD = st.text(alphabet=st.sampled_from("abzIßé09²_ '’“”\"\n\t\xa0.,;:?!()-–—%$&@#/") | st.characters(), max_size=60)


@settings(deadline=None)
@given(WILD)
@example("Ann Lee, of Acme & Co; “Will” told @ann_lee: 30,000 at Lee-Ek's.")
def test_words_stand_where_the_expression_finds_them(text: str) -> None:
    found = [(word, start, end) for word, _, start, end in tokens(text, 0, len(text))]
    wanted = [(m[0], m.start(), m.end()) for m in _WORD.finditer(text)]
    assert found[:-1] == wanted[:-1]
    assert len(found) == len(wanted)
    assert not found or found[-1] in (wanted[-1], (wanted[-1][0][:-1], wanted[-1][1], wanted[-1][2] - 1))


def test_small_letters_are_as_many_as_before() -> None:
    text = "İzmir and DİYAR told Will, and May will"
    assert [low for _, low, _, _ in tokens(text, 0, len(text))] == [
        "İzmir", "and", "dİyar", "told", "Will", ",", "and", "May", "will",
    ]  # fmt: skip


def test_words_between_two_offsets_keep_their_places() -> None:
    text = "So Ann Lee, of Acme, left."
    assert [(word, start, end) for word, _, start, end in tokens(text, 3, 14)] == [
        ("Ann", 3, 6), ("Lee", 7, 10), (",", 10, 11), ("of", 12, 14),
    ]  # fmt: skip
