"""Full names of one person that differ in a pet form of the given name: Charles E. Schumer, Chuck Schumer."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import NamedTuple

from transforms.lexicon.word_lists import table

_FEWEST = 10  # articles of both names, where no story ties them


class Bearer(NamedTuple):
    """A full name, how many ``articles`` have it, whether it is published, and the ``stories`` that name it."""

    name: str
    articles: int
    is_known: bool
    stories: frozenset[int]


@cache
def _pet_forms() -> dict[str, frozenset[str]]:
    return {name: frozenset(forms.split(" ")) for name, forms in table("nicknames").items()}


def is_pet_form(one: str, other: str) -> bool:
    """Whether one given name is short for the other.

    >>> is_pet_form("Chuck", "Charles"), is_pet_form("Charles", "Chuck"), is_pet_form("Chuck", "Ann")
    (True, True, False)
    """
    a, b = one.lower(), other.lower()
    forms = _pet_forms()
    return b in forms.get(a, ()) or a in forms.get(b, ())


def one_person(by_surname: dict[str, list[Bearer]]) -> dict[str, str]:
    """Names with the name of the same person that stands for it: its pet form or whole form, whichever is published or named
    more.

    Two names are one person's where a story names both and nobody else of that surname has either given name, or where they
    are the only two of their surname and many articles name them.

    >>> schumer = [Bearer("Chuck Schumer", 9, False, frozenset((1,))), Bearer("Charles E. Schumer", 4, False, frozenset((1, 2)))]
    >>> one_person({"schumer": schumer})
    {'Charles E. Schumer': 'Chuck Schumer'}
    """
    found: dict[str, str] = {}
    for bearers in by_surname.values():
        links: dict[str, list[Bearer]] = defaultdict(list)
        for a, b in combinations(bearers, 2):
            if _given(a) != _given(b) and is_pet_form(_given(a), _given(b)):
                links[a.name].append(b)
                links[b.name].append(a)
        for a in bearers:
            others = links.get(a.name, [])
            if len(others) != 1 or len(links[others[0].name]) != 1 or a.name > others[0].name:
                continue
            b = others[0]
            is_told = not a.stories.isdisjoint(b.stories)
            if is_told or (len(bearers) == len((a, b)) and a.articles + b.articles >= _FEWEST):
                best, other = sorted((a, b), key=lambda x: (not x.is_known, -x.articles, x.name))
                found[other.name] = best.name
    return found


def _given(bearer: Bearer) -> str:
    return bearer.name.split(" ", 1)[0]
