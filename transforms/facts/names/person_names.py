"""People in a run of capitalised words: behind a title, or by their given name."""

from __future__ import annotations

import re

from transforms.facts.names.capitalised_run import HEADLINE, SPLITTERS, Line
from transforms.facts.names.joined_names import add_joined
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import titles
from transforms.lexicon.names.places import PLACE_TAILS

GENERATION = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
SURNAME_ENDING = re.compile(
    r"(?:ov|ova|ev|eva|ić|vic|vich|ich|ski|sky|ska|enko|yan|ian|dze|shvili|sen|sson|son|ez|escu|elli|ini|etti|mann|stein|berg|aite|iene|poulos|"
    r"idis|akis|oglu|wala|zade|nen|quist|strom)\Z"
)
_INITIAL = re.compile(r"(?:\w\.)+\w?\Z|[A-Z]\Z")
_LONGEST = 5


def add_titled(line: Line, i: int, title: int, end: int) -> int:
    """``US Treasury Secretary Ann Lee``: notes what stands before the title, then the person; returns the index after."""
    tokens, words = line.tokens, line.words
    length, _ = line.phrase(i, title)
    first = title
    while first > i + length and tokens[first - 1] in titles.TITLE_PARTS:
        first -= 1
    if i < first < title and tokens[first] == "County":  # of a place, not of the title
        first += 1
    last = title + 1
    while last < end and _is_title(line, last):
        last += 1
    _add_modifiers(line, i, first)
    if last >= end:
        return _add_officer(line, end)
    if tokens[last] in org.HEADS and tokens[last] not in words.surnames:
        return add_joined(line, first, last + 1, "organisation", "head")
    if tokens[title] in titles.THINGS and tokens[last] not in words.given:  # Republican Study Committee
        head = line.head(last, end)
        if head is not None and tokens[head] not in words.surnames:
            return add_joined(line, title, head + 1, "organisation", "head")
    if tokens[last] in words.nationalities or tokens[last] in titles.THINGS:
        return last + 1
    stop = last
    while (
        stop < end
        and stop - last < _LONGEST
        and (tokens[stop] not in titles.TITLES or is_surname(line, last, stop, end))
        and not _ends_name(line, stop, last)
    ):
        stop += 1
    length, kind = line.phrase(last, end)
    if kind and last + length >= stop and (length > 1 or tokens[last] not in words.surnames):
        return line.add(last, last + length, kind, "known")
    unnamed = all(t.lower() in words.common and t not in words.surnames for t in tokens[last:stop])
    return (
        stop
        if unnamed or tokens[stop - 1] in titles.THING_HEADS
        else line.add(last, stop, "person", "royal" if titles.ROYAL.intersection(tokens[title:last]) else "title")
    )


def is_surname(line: Line, i: int, k: int, end: int) -> bool:
    """Whether a title's word at ``k`` is the last name of a person: Martin Luther King Jr."""
    tokens, words = line.tokens, line.words
    closes = k + 1 == end or tokens[k + 1] in GENERATION
    return (
        closes and k > i and tokens[k] in words.surnames and tokens[i] in words.given and tokens[k - 1] in words.given
    )


def _is_title(line: Line, k: int) -> bool:
    token = line.tokens[k]
    return token in titles.TITLES or (token in titles.TITLE_PARTS and token not in line.words.surnames)


def _ends_name(line: Line, k: int, first: int) -> bool:
    """Whether the token at k, after a person's name, is no part of it: an acronym, a country, a state."""
    token, words = line.tokens[k], line.words
    if k == first or token in GENERATION:
        return False
    if token in titles.THINGS or ((token in words.countries or token in words.states) and token not in words.surnames):
        return True
    acronym = token.isupper() and len(token) > 1 and "." not in token
    return acronym and line.mode != HEADLINE and not line.tokens[first].isupper()


def _add_modifiers(line: Line, i: int, end: int) -> None:
    """Notes the places and organisations that stand before a title."""
    words, tokens = line.words, line.tokens
    while i < end:
        length, kind = line.phrase(i, end)
        head = line.head(i, end)
        if head is not None and head >= i + length:
            i = line.add(i, head + 1, "organisation", "head")
        elif i + 1 < end and tokens[i + 1] == "County":
            i = line.add(i, i + 2, "place", "head")
        elif length:
            i = line.add(i, i + length, kind, "known")
        elif tokens[i] in words.nationalities or tokens[i] in titles.THINGS or tokens[i].lower() in words.common:
            i += 1
        else:
            i = line.add(i, end, None, "modifier")


def _add_officer(line: Line, k: int) -> int:
    """``Secretary of State Ann Lee``: after a title, "of" and the office; then the person."""
    tokens, words = line.tokens, line.words
    if k + 1 >= line.size or tokens[k] != "of":
        return k
    first = j = k + 2 if tokens[k + 1] == "the" else k + 1
    if j >= line.size:
        return k
    length, kind = line.phrase(j, line.size)
    if kind == "organisation":
        j = line.add(j, j + length, kind, "known")
    while j < line.size and (
        tokens[j] in titles.TITLE_PARTS or tokens[j] == "and" or tokens[j].lower() in words.common
    ):
        if j > first and tokens[j] in words.given and tokens[j].lower() not in words.common:
            break
        j += 1
    if not first < j < line.size or tokens[j] in SPLITTERS or tokens[j] in words.phrases or tokens[j] in titles.OPENERS:
        return max(k, first + length if kind == "organisation" else k)
    end = line.chunk_end(j)
    line.add(j, min(end, j + _LONGEST - 1), "person", "title")
    return end


def is_person(line: Line, i: int, end: int) -> bool:
    """Whether tokens ``i:end`` are a given name or initials with a surname."""
    tokens, words = line.tokens, line.words
    if tokens[i] not in words.given and not _INITIAL.match(tokens[i]):
        return False
    k = end - 1
    if tokens[k] in GENERATION and k - 1 > i:
        k -= 1
    last = tokens[k]
    listed = last in words.surnames
    if not listed and last in PLACE_TAILS:
        return False  # the Lincoln Memorial
    if last in words.nationalities or (
        not listed and (last.lower() in words.common or tokens[i].lower() in words.common)
    ):
        return False
    return listed or "." in tokens[i] or k > i + 1 or last in words.given or bool(SURNAME_ENDING.search(last))
