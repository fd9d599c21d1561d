"""One word that no list knows as a name: seats, pairs of places, web addresses, and what may be one yet."""

from __future__ import annotations

import re

from transforms.facts.names.capitalised_run import HEADLINE, OPENING, SPLITTERS, Line, Part
from transforms.facts.names.joined_names import joined_end
from transforms.facts.names.person_names import GENERATION
from transforms.lexicon import word_lists
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import places as regions
from transforms.lexicon.names import titles

_GRADE = re.compile(
    r"[A-Z]{1,4}[a-z]?\d?-?[A-Z]?\d+[A-Za-z]{0,2}\Z|[A-Z]-[A-Z][a-z]+\Z"
)  # A-2, Aa-3, B1, H-1B, F-16s, E-Verify
_PREFIXES = frozenset(
    "Anti Pro Non Ex Post Pre Multi Mid Un Co Self Neo Trans Semi Never Pan Counter Inter Judeo Shia Sunni".split()
)
_PARTY_SEAT = re.compile(r"[RDI]-(?:[A-Z][a-z.]|[A-Z]{2}\Z)")  # R-Ohio, D-NY
_PERSONS = word_lists.words("wordnet_persons") | word_lists.words("demonyms")
_OF_PEOPLES = ("ans", "ists", "ites", "crats", "urs", "eks", "aks", "ims", "ews")
_DOMAINS = (".com", ".org", ".net", ".gov", ".co.uk")


def _add_pair(line: Line, i: int) -> bool:
    """``US-Mexico``: notes the places of a pair of known names or nationalities; False where it is none."""
    token, words = line.tokens[i], line.words
    pair = token.split("-")
    kinds = ["person" if one in titles.FAMOUS else words.phrases.get(one) for one in pair]
    if len(pair) != 2 or not all(
        k in ("place", "person") or one in words.nationalities for k, one in zip(kinds, pair, strict=True)
    ):
        return False
    start = line.spans[i][0]
    for kind, one in zip(kinds, pair, strict=True):
        if kind in ("place", "person"):
            line.found.append(Part(start, start + len(one), one, kind, "known"))
        start += len(one) + 1
    return True


def _is_people(token: str) -> bool:
    """Whether a word is the plural of what people are called by origin, faith or belief: "Polynesians", "Fatalists"."""
    return token.endswith(_OF_PEOPLES) and token[:-1].lower() in _PERSONS


def read_single(line: Line, i: int) -> int:
    """One word that no list knows as a name."""
    token, words = line.tokens[i], line.words
    if _PARTY_SEAT.match(token):
        start, stop = line.spans[i]
        line.found.append(Part(start + 2, stop, token[2:], "place", "seat"))
        return i + 1
    if i + 1 < line.size and line.tokens[i + 1] in SPLITTERS and (token in org.OF_HEADS or token in org.OF_PLACES):
        kind = "organisation" if token in org.OF_HEADS else "place"
        stop = joined_end(line, i, i + 1, kind)
        if stop > i + 1:
            return line.add(i, stop, kind, "head")
    if "-" in token and (token.split("-", 1)[0] in _PREFIXES or _add_pair(line, i)):
        return i + 1
    if token.endswith(_DOMAINS):
        return line.add(i, i + 1, "organisation", "domain")
    if (
        token in titles.TITLES
        or token in regions.DIRECTIONS
        or (token in titles.TITLE_PARTS and token not in org.HEADS)
    ):
        return i + 1
    if (
        token in org.SUFFIXES
        or len(token.rstrip(".")) < 2
        or _GRADE.match(token)
        or token in titles.THING_HEADS
        or token.split("-")[0] in titles.CALENDAR
        or token in GENERATION
    ):
        return i + 1
    if _is_people(token) and token not in words.surnames:
        return i + 1
    opens = line.mode == HEADLINE or (line.mode == OPENING and i == 0)
    is_head = token in org.HEADS or token in org.OF_HEADS
    if token.lower() in words.common and token not in words.surnames and (opens or not is_head):
        return i + 1
    return line.add(i, i + 1, None, "shape")
