"""Offices: the words that stand beside a name and tell what the person is."""

from __future__ import annotations

from transforms.facts.speech.grammar.speaking_nouns import ROLES, is_verb
from transforms.facts.speech.grammar.word_classes import FINITE, PREPOSITIONS

# offices that one person at a time holds in a story
SOLE_OFFICES = frozenset(
    """president minister premier chancellor speaker governor mayor leader director general secretary pope king queen
    chairman chairwoman chair executive ceo commissioner ambassador judge senator front-runner nominee""".split()
)
# offices of which one person holds a single one: "the mayor" is not Governor Ann Lee
APART = frozenset("president governor mayor pope king queen ambassador judge senator congressman congresswoman".split())
# what the only person of a story is called besides: "the Democrat", "the billionaire"
DESCRIPTIONS = SOLE_OFFICES | frozenset(
    """senator congressman congresswoman representative justice candidate frontrunner lawmaker legislator politician
    republican democrat conservative liberal tory socialist billionaire businessman businesswoman mogul author
    economist lawyer attorney prince actor actress singer rapper comedian""".split()
)
# whom "the president" means where no office stands beside a name
PRESIDENTS = frozenset(
    (
        "Joe Biden",
        "Donald Trump",
        "Barack Obama",
        "George W. Bush",
        "Bill Clinton",
        "Ronald Reagan",
        "Vladimir Putin",
        "Biden",
        "Trump",
        "Obama",
        "Reagan",
        "Putin",
    )
)
_FORMER = frozenset("former ex then then-president ex-president late".split())
_OFFICE_WORDS = frozenset("the deputy vice prime acting general state federal newly elected new first chief".split())
_TITLES = frozenset("u.s. u.k. u.n. rep. sen. gov. gen. lt. dr. mr. mrs. ms. st.".split())


def office_before(lead: str) -> list[str]:
    """The words of the office that ends ``lead``, lower case, the last first; none of an office no longer held."""
    words: list[str] = []
    for word in reversed(lead.rsplit("\n", 1)[-1].split()):
        low = word.lower()
        if low in _FORMER:
            return []
        if word[-1] in '.,:;!?)"”' and low not in _TITLES:
            break
        if low == "and" and words and words[-1] in ROLES:
            continue  # "author and mayor Ann Lee"
        if word[0].islower() and low not in ROLES and low not in _OFFICE_WORDS:
            break
        words.append(low)
    return words


def office_behind(rest: str) -> list[str]:
    """The words of the office that follows a name's comma, lower case: "the mayor", "president of the club"."""
    words: list[str] = []
    for word in rest.split("\n", 1)[0].split():
        low = word.rstrip(",.;:").lower()
        if low in _FORMER or low in PREPOSITIONS or low in FINITE or is_verb(low):
            break
        words.append(low)
        if word[-1] in ",.;:":
            break
    return words
