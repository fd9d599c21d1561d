"""What kind of thing a counted noun is: users of a service, other persons, other things."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

_PERSONS = words("person_nouns")
_PERSONS_BY_TRADE = words("wordnet_persons") - words("ending_like_persons")
_DEMONYMS = words("demonyms")
_NO_PERSONS = words("ending_like_persons")
_PERSON_ENDINGS = (
    "man",
    "woman",
    "ist",
    "crat",
    "dian",
    "cian",
    "rian",
    "logian",
    "person",
    "goer",
    "keeper",
    "holder",
    "seeker",
)
_USERS = word_set("user member account profile subscriber follower customer subscription login")


def is_person(noun: str, capital: bool = False) -> bool:
    """Whether a singular noun stands for a person; ``capital`` if it was written so ("Texan")."""
    if noun in _PERSONS or (noun.endswith(_PERSON_ENDINGS) and noun not in _NO_PERSONS):
        return True
    return capital and (noun.endswith("ian") or noun in _DEMONYMS)


def count_measure(noun: str | None, capital: bool, low: float, group: bool) -> str:
    """The measure of a count: users of a service, people, or other things.

    "members" are users by the tens of thousands and people where they are few or somebody's (``group``).
    """
    if noun is None:
        return "other_count"
    if noun in _USERS:
        if noun == "member" and (group or low < 10_000):
            return "people_count"
        return "user_count"
    return "people_count" if is_person(noun, capital) or noun in _PERSONS_BY_TRADE else "other_count"
