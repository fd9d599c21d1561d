"""Who does what to what in a sentence, and what negates it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.clauses.read_clauses import read_clauses


def _read(sentence):
    """Subject, lemma, objects and negation of each clause."""
    found = read_clauses(sentence)

    def words(group):
        return " ".join(found.low[group.first : group.last]) if group else None

    return [
        (
            words(c.subject),
            c.verb.lemma,
            [words(g) for g in c.objects],
            found.low[c.negation] if c.negation >= 0 else "",
        )
        for c in found.clauses
    ]


@pytest.mark.parametrize(
    ("sentence", "clauses"),
    [
        ("The mill paid 30 weavers.", [("the mill", "pay", ["30 weavers"], "")]),
        ("Nobody in the town reached 50.", [("nobody", "reach", ["50"], "nobody")]),
        ("None of the boats landed more than 9 tons.", [("none", "land", ["more than 9 tons"], "none")]),
        (
            "I don't think she would win 5 seats.",
            [("i", "think", [], "n't"), ("she", "win", ["5 seats"], "")],
        ),
        (
            "The guild was not allowed to sell more than 40 looms.",
            [("the guild", "allow", [], "not"), ("the guild", "sell", ["more than 40 looms"], "")],
        ),
        (
            "Rents never passed 14 crowns or fell below 9 crowns.",
            [("rents", "pass", ["14 crowns"], "never"), ("rents", "fall", ["below 9 crowns"], "never")],
        ),
        (
            "The weaver who sold the loom vanished.",
            [("the weaver", "sell", ["the loom"], ""), ("the weaver", "vanish", [], "")],
        ),
        (
            "The last thing he wanted was a loom.",
            [("he", "want", [], ""), ("the last thing", "be", ["a loom"], "")],
        ),
        (
            "Ana Riel, standing by the gate, said the mill lost 30 looms.",
            [("ana riel", "stand", [], ""), ("ana riel", "say", [], ""), ("the mill", "lose", ["30 looms"], "")],
        ),
        ("“It burned,” said Mr. Riel.", [("it", "burn", [], ""), ("mr. riel", "say", [], "")]),
        ("There will not be 17 boats.", [("there", "be", ["17 boats"], "not")]),
        ("Did the mill sell 30 looms?", [("the mill", "sell", ["30 looms"], "")]),
        ("The count did not, of course, grow by 30.", [("the count", "grow", [], "not")]),
    ],
)
def test_clauses(sentence, clauses):
    assert _read(sentence) == clauses


@pytest.mark.parametrize(
    ("sentence", "kinds"),
    [
        ("He said that the mill burned because it was old.", ["main", "reported", "adverbial"]),
        ("If it burns, the guild pays.", ["adverbial", "main"]),
        ("The loom that he sold broke.", ["relative", "main"]),
        ("He left without selling 30 looms.", ["main", "participle"]),
    ],
)
def test_kinds_of_clauses(sentence, kinds):
    assert [c.kind for c in read_clauses(sentence).clauses] == kinds


@given(st.text(max_size=300))
def test_any_text_is_read_and_spans_stay_inside(text):
    found = read_clauses(text)
    assert len(found.spans) == len(found.low) == len(found.tags)
    for i, clause in enumerate(found.clauses):
        assert 0 <= clause.verb.first <= clause.verb.head < clause.verb.last <= len(found.low)
        assert -1 <= clause.outer < i
        assert all(0 <= g.first < g.last <= len(found.low) for g in (*clause.objects, *clause.adverbials))


@given(
    st.lists(
        st.sampled_from("the mill not that who sold 30 looms and or , never to be is if n't “ ” said".split()),
        max_size=40,
    )
)
def test_odd_orders_of_words_are_read(words):
    read_clauses(" ".join(words))


@pytest.mark.parametrize(
    ("sentence", "verb", "kind", "subject"),
    [
        ("Renters polled said they owe money.", "say", "main", "renters"),
        ("It is far from the people the mayor wants to hire.", "want", "relative", "the mayor"),
        ("Peru, which has taken in 30 refugees, asked for help.", "ask", "main", "peru"),
        ("A study found that investment will fall.", "fall", "reported", "investment"),
        ("Hours before the vote, two boats seized in May sank.", "sink", "main", "two boats"),
        ("The boats - all of them new - sank.", "sink", "main", "the boats"),
    ],
)
def test_whose_verb_it_is(sentence: str, verb: str, kind: str, subject: str) -> None:
    found = read_clauses(sentence)
    clause = next(c for c in found.clauses if c.verb.lemma == verb)
    assert clause.subject is not None
    assert (clause.kind, " ".join(found.low[clause.subject.first : clause.subject.last])) == (kind, subject)
