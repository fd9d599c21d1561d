"""Cuts a run of capitalised words into names: by known names, titles, heads of organisations and places, given names.

What a run says by itself does not hang on the article, so it is worked out once and remembered.
"""

from __future__ import annotations

from functools import cache

from transforms.facts.names.capitalised_run import HEADLINE, MAY, MIDDLE, OPENING, ORG_OPENERS, SPLITTERS, Line, Part
from transforms.facts.names.joined_names import CHAMBERS, add_joined, joined_end
from transforms.facts.names.name_lexicon import lexicon
from transforms.facts.names.person_names import GENERATION, add_titled, is_person, is_surname
from transforms.facts.names.single_words import read_single
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import places as regions
from transforms.lexicon.names import titles

__all__ = ["HEADLINE", "MIDDLE", "OPENING", "WEAK", "Part", "cut"]

WEAK = "headline"  # the rule of a part without a kind that only the rest of the article can make a name
_LAWS = frozenset("Act Acts Bill Amendment Agreement Accord Accords Treaty Pact Law Convention Protocol".split())
# Last words that head an office together, though the last alone heads a thing.
_OFFICES = frozenset(
    (kind, head)
    for kind in "Food Development Environment Assistance Settlement Health Outreach".split()
    for head in ("Program", "Programme", "Project")
) | {
    ("Geological", "Survey"),
    ("Business", "Review"),
    ("Law", "Review"),
    ("Times", "Record"),
    ("Rights", "Project"),
    ("Innocence", "Project"),
}
_HOUSES = frozenset("Co Co. Sons Brothers Partners Associates".split())  # Jefferies and Co
_PARTIES = frozenset("Republican Democratic Democrat GOP Conservative Labour Liberal".split())
_LONGEST_UNKNOWN = 5
_LONGEST_REMEMBERED = 300  # characters of a run
_MOST_REMEMBERED = 1 << 15  # runs of one mode
_REMEMBERED: tuple[dict[str, tuple[Part, ...]], ...] = ({}, {}, {})  # by mode


def cut(run: str, mode: int) -> tuple[Part, ...]:
    """The names in ``run``. ``mode``: MIDDLE of a sentence, OPENING of one, HEADLINE (all words have capitals).

    >>> [(p.name, p.kind) for p in cut("Acme Corp", MIDDLE)]
    [('Acme Corp', 'organisation')]
    >>> [(p.name, p.kind) for p in cut("Finance Minister Tomas Novak of Poland", MIDDLE)]
    [('Tomas Novak', 'person'), ('Poland', 'place')]
    """
    kept = _REMEMBERED[mode]
    parts = kept.get(run)
    if parts is None:
        parts = _cut(run, mode)
        if len(run) < _LONGEST_REMEMBERED:
            if len(kept) >= _MOST_REMEMBERED:
                kept.clear()
            kept[run] = parts
    return parts


@cache
def _sure_names() -> tuple[frozenset[str], frozenset[str]]:
    """Given names and surnames that are nothing else: with both, a run of two words needs no further look."""
    words = lexicon()
    other = titles.TITLES | titles.TITLE_PARTS | titles.OPENERS | titles.CALENDAR | titles.THINGS | titles.STORMS
    first = (
        other
        | words.openings
        | frozenset(words.phrases)
        | words.nationalities
        | regions.DIRECTIONS
        | regions.PLACE_HEADS
        | ORG_OPENERS
    )
    last = other | org.HEADS | org.SUFFIXES | org.OF_HEADS | regions.PLACE_TAILS | titles.THING_HEADS | _LAWS | _HOUSES
    given = {n for n in words.given - first if n.lower() not in words.common}
    surnames = {n for n in words.surnames - last - words.nationalities - GENERATION if n.lower() not in words.common}
    return frozenset(given), frozenset(surnames)


def _cut(run: str, mode: int) -> tuple[Part, ...]:
    first, _, last = run.partition(" ")
    if last:
        given, surnames = _sure_names()
        if last in surnames and first in given and not last.isupper():
            return (Part(0, len(run), run, "person", "given"),)
    line, i = Line(run, mode), 0
    while i < line.size:
        i = _step(line, i)
    if line.mode == HEADLINE:
        return tuple(p._replace(rule=WEAK) if p.kind is None else p for p in line.found)
    return tuple(line.found)


def _step(line: Line, i: int) -> int:
    """Reads the token at ``i``, or the chunk of names that begins there; returns the index after."""
    tokens, token = line.tokens, line.tokens[i]
    if token in SPLITTERS:
        return i + 1
    length, kind = line.phrase(i, line.size)
    if not length:
        if token in titles.STORMS:
            return line.chunk_end(i)
        if token == MAY or (token in line.words.phrases and line.is_doubtful(i)):
            return line.add(i, i + 1, None, WEAK)
        if token == "First" and i + 2 < line.size and line.head(i, line.chunk_end(i + 1)) is not None:
            return _read_chunk(line, i, line.chunk_end(i + 1), 0, None)
        if token in titles.OPENERS or (token in titles.CALENDAR and not line.is_named_month(i)):
            return i + 1
        if line.mode == HEADLINE and token not in org.HEADS and (line.is_plain(i) or _is_verb(line, i)):
            return i + 1
        if i == 0 and line.mode == OPENING and line.size > 1 and line.is_plain(0):
            after = tokens[1]
            if after not in org.HEADS and after not in org.SUFFIXES and after not in SPLITTERS and not line.is_plain(1):
                return 1
    return _read_chunk(line, i, max(line.chunk_end(i), i + max(length, 1)), length, kind)


def _is_verb(line: Line, i: int) -> bool:
    """Whether a common word before a known name is a headline's verb, though some are called so: "Beat"."""
    token, following = line.tokens[i], line.tokens[i + 1 : i + 2]
    return bool(following) and i > 0 and token.lower() in line.words.common and following[0] in line.words.phrases


def _read_chunk(line: Line, i: int, end: int, length: int, kind: str | None) -> int:
    """Tokens ``i:end`` without "of", "and", "for"; the first ``length`` of them are a known name of ``kind``."""
    tokens = line.tokens
    if (after := _read_before_body(line, i, end, kind)) is not None:
        return after
    if length and i + length >= end and not (end + 1 < line.size and tokens[end + 1] in _HOUSES):
        return add_joined(line, i, i + length, kind, "known")
    if (after := _read_house(line, i, end)) is not None:
        return after
    title = next((k for k in range(i, end) if tokens[k] in titles.TITLES and not is_surname(line, i, k, end)), None)
    if title is not None and title >= i + length and not _is_firm(line, title, end):
        return add_titled(line, i, title, end)
    if (after := _past_law(line, i, end, length)) is not None:
        return after
    if (after := _read_headed(line, i, end, length, kind)) is not None:
        return after
    if length:
        return _read_known(line, i, end, length, kind)
    if tokens[i] in ORG_OPENERS and end - i > 1:
        return add_joined(line, i, end, "organisation", "head")
    return _read_unknown(line, i, end)


def _read_before_body(line: Line, i: int, end: int, kind: str | None) -> int | None:
    """The party or the famous name before a body that is a name of its own."""
    if i + 1 >= end:
        return None
    token, following = line.tokens[i], line.tokens[i + 1]
    if token in _PARTIES and (following in CHAMBERS or following == "Congress"):  # Republican Senate candidates
        return line.add(i, i + 1, kind, "known") if kind else i + 1
    if token in titles.FAMOUS and line.phrase(i + 1, end)[1] == "organisation":  # Reagan White House
        return line.add(i, i + 1, "person", "famous")
    return None


def _read_house(line: Line, i: int, end: int) -> int | None:
    """A firm of partners: "Sears & Roebuck", "Jefferies and Co"."""
    if end + 1 >= line.size or line.tokens[end] not in ("and", "&"):
        return None
    if line.tokens[end] == "&":
        return add_joined(line, i, end, "organisation", "head")
    if line.tokens[end + 1] in _HOUSES and line.tokens[i] not in titles.TITLES:
        return line.add(i, end + 2, "organisation", "head")
    return None


def _past_law(line: Line, i: int, end: int, length: int) -> int | None:
    """Behind a law, which is no name."""
    tokens = line.tokens
    if end - i > 1 and tokens[end - 1] in _LAWS:
        return end
    if not length and end + 2 < line.size and tokens[end] == "and":  # the Rivers and Harbors Act
        stop = line.chunk_end(end + 1)
        if tokens[stop - 1] in _LAWS:
            return stop
    return None


def _read_headed(line: Line, i: int, end: int, length: int, kind: str | None) -> int | None:
    """A name that its last word tells: "Geological Survey", "Harbour Authority"; or a thing, no name, by its last word."""
    tokens = line.tokens
    head = line.head(i, end)
    if head is not None:
        return add_joined(line, i, head + 1, "organisation", "head") if head >= i + length else None
    if end - i > 2 and (tokens[end - 2], tokens[end - 1]) in _OFFICES:
        return line.add(i, end, "organisation", "head")
    if end - i > 1 and tokens[end - 1] in titles.THING_HEADS:
        if kind == "organisation":
            line.add(i, i + length, kind, "known")
        return end
    return None


def _is_firm(line: Line, title: int, end: int) -> bool:
    """General Motors, Premier League: the head follows the title's word at once, or a legal form ends the chunk."""
    last = line.tokens[end - 1]
    return last in org.SUFFIXES or (title + 2 == end and last in org.HEADS)


def _read_known(line: Line, i: int, end: int, length: int, kind: str | None) -> int:
    """A known name with more words after it: Jordan Smith, Senate Health and Labour Committee, Denver Nuggets."""
    tokens, words = line.tokens, line.words
    j = i + length
    rest = tokens[j]
    is_word = rest in words.nationalities or rest in titles.THINGS
    if tokens[i] in CHAMBERS and not is_word:
        stop = joined_end(line, i, end, "organisation")
        if stop > end:
            return line.add(i, stop, "organisation", "head")
    after = line.phrase(j, end)
    if kind == "place" and after == (end - j, "organisation"):
        return add_joined(line, i, end, "organisation", "known")
    if end - i > 2 and tokens[end - 1] in regions.PLACE_TAILS and kind == "place":  # Berlin Wall Memorial
        return add_joined(line, i, end, "place", "head")
    is_site = tokens[end - 1] in regions.PLACE_TAILS  # the Lincoln Memorial
    is_given = length == 1 and end - i <= 3 and tokens[i] in words.given and not is_site
    if is_given and not is_word and rest.lower() not in words.common:
        return line.add(i, end, "person", "given")
    if (
        kind == "organisation"
        and after == (end - j, "place")
        and not tokens[i].isupper()
        and rest not in words.countries
    ):
        return line.add(i, end, kind, "known")
    is_firm = line.all_common(j, end) or tokens[i].endswith(("'s", "’s"))
    if kind == "organisation" and line.mode != HEADLINE and is_firm:  # Sony Music, Moody's Analytics
        return line.add(i, end, kind, "known")
    if kind != "place" or line.mode == HEADLINE:
        return line.add(i, j, kind, "known")
    if tokens[end - 1] in regions.PLACE_TAILS:
        return add_joined(line, i, end, "place", "head")
    if all(line.is_field(k) for k in range(j, end)):
        line.add(i, j, kind, "known")
        return end
    if is_word or rest in words.given or rest in words.phrases or (end - j == 1 and rest in titles.FAMOUS):
        return line.add(i, j, kind, "known")
    return add_joined(line, i, end, "organisation", "place_name")


def _read_unknown(line: Line, i: int, end: int) -> int:
    """Words of which the first begins no known name."""
    tokens, words = line.tokens, line.words
    token, size = tokens[i], end - i
    if token in words.nationalities or token in titles.THINGS:
        return _read_behind_nationality(line, i, end)
    if size == 1:
        return read_single(line, i)
    if token in regions.DIRECTIONS:
        length, kind = line.phrase(i + 1, end)
        if kind == "place" and tokens[i + 1] not in ("Pacific", "Atlantic"):
            return add_joined(line, i, i + 1 + length, "place", "direction")
    if tokens[end - 1] in regions.PLACE_TAILS or (token in regions.PLACE_HEADS and token not in words.given):
        return add_joined(line, i, end, "place", "head")
    end = min(end, i + _LONGEST_UNKNOWN)
    is_common = token.lower() in words.common
    if _is_acronym(token) and line.mode != HEADLINE and not is_common:
        return _read_behind_acronym(line, i, end, size)
    if size > 2 and is_common and token not in words.given and is_person(line, i + 1, end):
        return line.add(i + 1, end, "person", "given")  # "secretary of State Ann Lee"
    if is_person(line, i, end):
        return line.add(i, end, "person", "given")
    if line.mode == HEADLINE and line.all_common(i, end):
        return end
    return add_joined(line, i, end, None, "shape")


def _read_behind_nationality(line: Line, i: int, end: int) -> int:
    """ "British and Overseas Trading Plc" is a name with its nationality; before other words that is none."""
    stop = line.chunk_end(end + 1) if end - i == 1 and end + 1 < line.size and line.tokens[end] == "and" else 0
    if stop and line.tokens[stop - 1] in org.SUFFIXES:
        return line.add(i, stop, "organisation", "head")
    return i + 1


def _is_acronym(token: str) -> bool:
    return token.isupper() and len(token) > 1 and "." not in token


def _read_behind_acronym(line: Line, i: int, end: int, size: int) -> int:
    """A person behind a short title or with initials ("MK Dan Levi", "AJ Foyt"), else an organisation."""
    if size > 2 and is_person(line, i + 1, end):
        return line.add(i + 1, end, "person", "given")
    if len(line.tokens[i]) == 2 and size == 2 and line.tokens[i + 1] in line.words.surnames:
        return line.add(i, end, "person", "given")
    return add_joined(line, i, end, "organisation", "acronym")
