"""Nouns for those who speak: persons, bodies and papers, as the lexicon sorts them."""

from __future__ import annotations

from collections.abc import Iterable

from transforms.facts.speech.grammar.cues import CUES
from transforms.lexicon.word_lists import table, words

_BODIES = table("body_nouns")
_PAPERS = table("paper_nouns")


def _of_kind(nouns: dict[str, str], *kinds: str) -> frozenset[str]:
    return frozenset(noun for noun, kind in nouns.items() if kind in kinds)


def with_plurals(nouns: Iterable[str]) -> frozenset[str]:
    """The nouns and their regular plurals.

    >>> sorted(with_plurals(["study", "index", "poll"]))
    ['index', 'indexes', 'poll', 'polls', 'studies', 'study']
    """
    found = set(nouns)
    for noun in nouns:
        if noun.endswith("y") and noun[-2] not in "aeiou":
            found.add(noun[:-1] + "ies")
        else:
            found.add(noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s"))
    return frozenset(found)


# offices that are not for counting: "two chairs" are no persons
OFFICES = frozenset("anchor ceo ceo's cfo chair coo cto principal whip".split())
PERSONS = words("person_nouns") | OFFICES
# nouns for one who speaks without being named
UNNAMED = frozenset(
    """spokesman spokeswoman spokesperson spokespeople official witness resident voter source juror neighbor neighbour relative
    aide employee student patient customer""".split()
)
# nouns that stand for a person by office, party or trade: "the senator", "the Democrat", "the billionaire"
ROLE_HOLDERS = PERSONS - UNNAMED
BODIES = frozenset(_BODIES)
FIRMS = _of_kind(_BODIES, "firm", "named")  # stand for an organisation that has been named
NAMED_FIRMS = _of_kind(_BODIES, "named")  # of these, what its name has in it: "the council"
PAPERS = frozenset(_PAPERS)
STUDIES = _of_kind(_PAPERS, "study")
WRITINGS = _of_kind(_PAPERS, "study", "writing")
INSCRIBED = WRITINGS | with_plurals(_of_kind(_PAPERS, "sign"))
DOCUMENTS = with_plurals(WRITINGS)  # what shows what it does not say
# common nouns for those who speak; the word decides nothing alone, only where two readings compete
ROLES = PERSONS | FIRMS | WRITINGS | frozenset("board head league office police spokespeople station".split())


def is_verb(low: str) -> bool:
    """Whether a word is more likely a verb of speech than a noun inside a phrase."""
    cue = CUES.get(low)
    return cue is not None and low not in ROLES and cue.is_verbal(low)
