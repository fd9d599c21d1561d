"""First names that tell a pronoun's gender: the commonest in English-language news, none given to both."""

from __future__ import annotations

from transforms.lexicon.word_lists import words
from transforms.text.end_words import last_word

MALE_WORDS = frozenset("he him his himself mr mr. sir".split())
FEMALE_WORDS = frozenset("she her hers herself mrs mrs. ms ms. miss madam".split())
_FEMALE = words("female_first_names")
_MALE = words("male_first_names")


def gender_of(name: str) -> str | None:
    """ "f", "m" or None, by a person's first name.

    >>> gender_of("Mary Stone"), gender_of("Stone")
    ('f', None)
    """
    first, _, rest = name.partition(" ")
    if not rest:
        return None
    first = first.lower()
    return "f" if first in _FEMALE else "m" if first in _MALE else None


def gender_of_role(words: str) -> str | None:
    """ "f", "m" or None, by the last word of what a person is called: "a spokeswoman"."""
    last = last_word(words).lower()
    if last.endswith("woman") or last in ("mother", "daughter", "sister", "wife", "girl", "aunt", "actress"):
        return "f"
    if last.endswith("man") or last in ("father", "son", "brother", "husband", "boy", "uncle"):
        return "m"
    return None
