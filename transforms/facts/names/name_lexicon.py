"""The word lists in the form the readers ask them: one class a word, one kind a phrase. Loaded once, when first asked for."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import NamedTuple

from transforms.lexicon.names import organisations
from transforms.lexicon.names import places as regions
from transforms.lexicon.names.places import NATIONALITIES
from transforms.lexicon.names.titles import PEOPLE, SPORT_WORDS, THING_PHRASES


class Lexicon(NamedTuple):
    """``phrases``: kind ("place", "organisation", "person", "thing") of known names; ``small_places``: towns, which a person or a word may
    share; ``fixed_places``: countries, states and regions, which no person's surname overrules; ``openings``: words that begin a known name of several words; ``longest``: words of the longest one."""

    phrases: dict[str, str]
    small_places: frozenset[str]
    openings: frozenset[str]
    longest: int
    given: frozenset[str]
    surnames: frozenset[str]
    common: frozenset[str]
    nationalities: frozenset[str]
    countries: frozenset[str]
    states: frozenset[str]
    fixed_places: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """Reads ``lexicon/data/gazetteer.txt`` (its making and sources: ``build_gazetteer.py`` beside it) and joins the lists of this package."""
    sets: dict[str, list[str]] = {}
    for line in files("transforms.lexicon.data").joinpath("gazetteer.txt").read_text(encoding="utf-8").splitlines():
        name, _, members = line.partition("\t")
        sets[name] = members.split("|")
    common = frozenset(sets["common"]) | SPORT_WORDS
    large = {*sets["cities_middle"], *sets["cities_large"]} - regions.PEOPLE_TOO
    phrases = {city: "place" for city in sorted(large) if city.lower() not in common}
    phrases.update(dict.fromkeys((*sets["countries"], *sets["states"]), "place"))
    phrases.update(dict.fromkeys(regions.REGIONS, "place"))
    phrases.update(dict.fromkeys(regions.COUNTRIES, "place"))
    phrases.update(dict.fromkeys(regions.STATE_SHORT, "place"))
    phrases.update(dict.fromkeys(organisations.KNOWN, "organisation"))
    phrases.update({"St" + place[3:]: "place" for place in phrases if place.startswith("St. ")})
    phrases.update(dict.fromkeys(THING_PHRASES, "thing"))
    phrases.update(dict.fromkeys(PEOPLE, "person"))
    openings = {p.split(" ", 1)[0] for p in phrases if " " in p}
    openings.update(p.split(" ", 1)[0] for p in sets["cities_small"] if " " in p)
    people = NATIONALITIES | {n + "s" for n in NATIONALITIES if n.endswith(("n", "i", "b"))}
    return Lexicon(
        phrases,
        frozenset(sets["cities_small"])
        | regions.PEOPLE_TOO
        | {city for city in sets["cities_middle"] if city.lower() in common},
        frozenset(openings),
        8,
        frozenset(sets["given"]),
        frozenset(sets["surnames"]),
        common,
        people,
        frozenset(sets["countries"]) | regions.COUNTRIES,
        frozenset(sets["states"]),
        frozenset(sets["countries"]) | regions.COUNTRIES | frozenset(sets["states"]) | regions.REGIONS,
    )
