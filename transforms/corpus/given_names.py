"""Full names of one person that differ in a pet form of the given name: Charles E. Schumer, Chuck Schumer."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import product
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
        links = _pet_names(bearers)
        for a, others in links.items():
            b = next(iter(others))
            if len(others) != 1 or len(links[b]) != 1 or a.name > b.name:
                continue
            is_told = not a.stories.isdisjoint(b.stories)
            if is_told or (len(bearers) == len((a, b)) and a.articles + b.articles >= _FEWEST):
                best, other = sorted((a, b), key=lambda x: (not x.is_known, -x.articles, x.name))
                found[other.name] = best.name
    return found


def _pet_names(bearers: list[Bearer]) -> dict[Bearer, set[Bearer]]:
    """Bearers of one surname whose given names are a whole form and a pet form of it: each with those of the other form. A surname may
    have thousands of bearers, so given names are looked up and not compared in pairs."""
    by_given: dict[str, list[Bearer]] = defaultdict(list)
    for bearer in bearers:
        by_given[_given(bearer)].append(bearer)
    links: dict[Bearer, set[Bearer]] = defaultdict(set)
    for given, whole in by_given.items():
        for pet in _pet_forms().get(given, frozenset()) - {given}:
            for a, b in product(whole, by_given.get(pet, ())):
                links[a].add(b)
                links[b].add(a)
    return links


def _given(bearer: Bearer) -> str:
    return bearer.name.split(" ", 1)[0].lower()
