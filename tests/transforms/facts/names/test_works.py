"""Names in titles of works, surnames that firms or places bear, monuments; the sentences are invented."""

from __future__ import annotations

import pytest

from transforms.facts.names.works import may_be_in_title
from transforms.facts.read_all import read_facts
from transforms.text.signs import WORK, Signs

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She watched the film Saving Private Ryan and the series Game of Thrones in Leeds.", [("Leeds", PLACE)]),
        ("Her novel, The Road to Salem, was praised by Ann Lee.", [("Ann Lee", PERSON)]),
        ("The film “A Day in Paris” opened.", []),
        ("He sang the song Born in the USA in Berlin.", [("Berlin", PLACE)]),
        ("The new sitcom Mind Your Step with Larry David won.", [("Larry David", PERSON)]),
        ("The documentary Manchester by the Sea won.", []),
        ("They go to play Brazil in Rio.", [("Brazil", PLACE), ("Rio", PLACE)]),
        ("His book on the USA sold, and the show in London was good.", [("USA", PLACE), ("London", PLACE)]),
        ("He spoke at the Lincoln Memorial.", [("Lincoln Memorial", PLACE)]),
        ("It was told by the Army Corps of Engineers.", [("Army Corps of Engineers", ORGANISATION)]),
        ("They met at the offices of Vale Hebdo.", [("Vale Hebdo", ORGANISATION)]),
    ],
)
def test_titles_and_heads(text: str, names: list[tuple[str, str]]) -> None:
    facts = read_facts(text, title=None, url=None, published="2026-03-05")
    assert [(m.name, m.kind) for m in facts.mentions] == names


def test_a_surname_that_a_firm_bears_is_the_persons_unless_the_words_say_otherwise() -> None:
    text = "Mayor Michael Bloomberg spoke. Bloomberg won 10 percent. He told Bloomberg that he would go."
    facts = read_facts(text, title=None, url=None, published="2026-03-05")
    assert [(m.name, m.kind) for m in facts.mentions] == [
        ("Michael Bloomberg", PERSON),
        ("Michael Bloomberg", PERSON),
        ("Bloomberg", ORGANISATION),
    ]


def test_names_far_behind_a_work_are_not_looked_at() -> None:
    text = "The film opened in May. It ran for weeks in all the towns along the coast and far beyond them. Leeds"
    nouns = Signs(text).places(WORK)
    assert nouns == [text.index("film")]
    assert may_be_in_title(nouns, text.index("May"))
    assert not may_be_in_title(nouns, text.index("Leeds"))
    assert not may_be_in_title(nouns, 2)
