"""Cuts a run of capitalised words into names: by known names, titles, heads of organisations and places, given names.

What a run says by itself does not hang on the article, so it is worked out once and remembered.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from transforms.names import organisations as org
from transforms.names import regions, titles
from transforms.names.evidence import PERSON_ENDING
from transforms.names.lexicon import Lexicon, lexicon

MIDDLE, OPENING, HEADLINE = 0, 1, 2
WEAK = "headline"  # the rule of a part without a kind that only the rest of the article can make a name


class Part(NamedTuple):
    """A stretch ``start:end`` of a run; ``kind`` None where only the article can tell; ``rule`` says how it was seen."""

    start: int
    end: int
    name: str
    kind: str | None
    rule: str


_TOKEN = re.compile(r"\S+")
_SPLITTERS = frozenset({"of", "for", "and", "&", "the"})
_PARTICLES = frozenset(
    "de del della di da dos das do du des van von zu zur bin bint ibn al el ul ur la le los y e der den ter ten af av".split()
)
_ORG_OPENERS = frozenset(
    """
    FC AC AS CF SC CD SV VfB VfL FK NK RC Real Atletico Sporting Dynamo Dinamo Spartak Lokomotiv Hapoel Maccabi Olympique Borussia Bayer Racing
    Radio Banco Banca Banque Club Team Hotel Air Grupo Groupe Gruppo Bank Credit Banque Universite Deutsche Cafe Partido Parti Partai Royal National Nippon Societe Compagnie Cie Stade Sparta Slavia Fortuna Hertha Eintracht Hansa Aer KF Cercle Standard Estudiantes Independiente Deportivo
    """.split()
)
_CHAMBERS = frozenset({"House", "Senate", "Commons", "Lords"})
_PANELS = ("Committee", "Subcommittee", "Panel")
_GENERATION = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_INITIAL = re.compile(r"(?:\w\.)+\w?\Z|[A-Z]\Z")
_GRADE = re.compile(r"[A-Z]{1,2}[a-z]?-?\d+\Z")  # A-2, Aa-3, B1: ratings, roads, rooms
_PARTY_SEAT = re.compile(r"[RDI]-[A-Z][a-z.]")  # R-Ohio
_DOMAINS = (".com", ".org", ".net", ".gov", ".co.uk")


@lru_cache(maxsize=1 << 17)
def cut(run: str, mode: int) -> tuple[Part, ...]:
    """The names in ``run``. ``mode``: MIDDLE of a sentence, OPENING of one, HEADLINE (all words have capitals).

    >>> [(p.name, p.kind) for p in cut("Acme Corp", MIDDLE)]
    [('Acme Corp', 'organisation')]
    >>> [(p.name, p.kind) for p in cut("Finance Minister Tomas Novak of Poland", MIDDLE)]
    [('Tomas Novak', 'person'), ('Poland', 'place')]
    """
    return _Cutter(run, mode, lexicon()).parts()


class _Cutter:
    def __init__(self, run: str, mode: int, words: Lexicon):
        self.run, self.words = run, words
        spans = [m.span() for m in _TOKEN.finditer(run)]
        tokens = [run[s:e] for s, e in spans]
        shouting = len(tokens) > 1 and run.isupper() and any(len(t) > 3 for t in tokens)
        self.tokens = [self._in_case(t, shouting) for t in tokens]
        self.spans = spans
        self.mode = HEADLINE if shouting or any(t in titles.OPENERS for t in self.tokens[1:]) else mode
        self.found: list[Part] = []

    def _in_case(self, token: str, shouting: bool) -> str:
        """A word in capitals as it is written elsewhere, where that is known."""
        if not token.isupper() or len(token) < 2:
            return token
        words = self.words
        small, name = token.lower(), token.capitalize()
        if shouting and small in _SPLITTERS:
            return small
        if shouting and name in ("St", "Mt", "Ft"):
            return name
        if token in words.phrases or "." in token or (token in titles.THINGS and not shouting):
            return token
        if len(token) > 3 or shouting or name in titles.OPENERS:
            if name in words.phrases or small in words.common or name in titles.OPENERS or name in titles.CALENDAR:
                return name
            if len(token) > 3 and (
                name in words.given or name in words.surnames or name in words.nationalities or name in titles.TITLES
                or name in org.HEADS or name in words.openings or name in words.small_places
            ):  # fmt: skip
                return name
        return name if shouting and len(token) > 3 else token

    def parts(self) -> tuple[Part, ...]:
        i, n = 0, len(self.tokens)
        while i < n:
            i = self._step(i, n)
        if self.mode == HEADLINE:
            return tuple(p._replace(rule=WEAK) if p.kind is None else p for p in self.found)
        return tuple(self.found)

    # -- one step: the token at i, or the chunk that begins there

    def _step(self, i: int, n: int) -> int:
        tokens, words = self.tokens, self.words
        token = tokens[i]
        if token in _SPLITTERS:
            return i + 1
        length, kind = self._phrase(i, n)
        if not length and (token in titles.OPENERS or token in titles.CALENDAR):
            return i + 1
        if i == 0 and self.mode == OPENING and not length and n > 1 and self._is_plain_word(token):
            after = tokens[1]
            if after not in org.HEADS and after not in org.SUFFIXES and after not in _SPLITTERS and not self._is_plain_word(after):
                return 1
        if self.mode == HEADLINE and not length and self._is_plain_word(token) and token not in org.HEADS:
            return i + 1
        end = self._chunk_end(i, n)
        return self._chunk(i, max(end, i + max(length, 1)), n, length, kind)

    def _is_plain_word(self, token: str) -> bool:
        words = self.words
        return (
            token.lower() in words.common
            and token not in words.given
            and token not in titles.TITLES
            and token not in titles.TITLE_PARTS
            and token not in org.OF_HEADS
            and token not in _ORG_OPENERS
            and token not in regions.DIRECTIONS
        )

    def _chunk_end(self, i: int, n: int) -> int:
        tokens, headline, common = self.tokens, self.mode == HEADLINE, self.words.common
        for j in range(i + 1, n):
            t = tokens[j]
            if t in _SPLITTERS or t in titles.CALENDAR or (t in titles.OPENERS and t not in regions.DIRECTIONS):
                return j
            if headline and t.lower() in common and t not in org.HEADS and t not in org.SUFFIXES and t not in titles.TITLES and t not in titles.THING_HEADS:
                return j
        return n

    def _phrase(self, i: int, n: int) -> tuple[int, str | None]:
        """Tokens of the longest known name at i, and its kind."""
        words, tokens = self.words, self.tokens
        phrases = words.phrases
        if tokens[i] in words.openings:
            for j in range(min(n, i + words.longest), i + 1, -1):
                name = " ".join(tokens[i:j])
                if name in phrases:
                    return j - i, phrases[name]
                if name in words.small_places:
                    return j - i, "place"
        return (1, phrases[tokens[i]]) if tokens[i] in phrases else (0, None)

    def _add(self, i: int, end: int, kind: str | None, rule: str) -> None:
        if end <= i or kind == "thing":
            return
        start, stop = self.spans[i][0], self.spans[end - 1][1]
        name = " ".join(self.tokens[i:end])
        self.found.append(Part(start, stop, name, kind, rule))

    # -- a chunk: tokens i to end without "of", "and", "for"

    def _chunk(self, i: int, end: int, n: int, length: int, kind: str | None) -> int:
        tokens = self.tokens
        if length and i + length >= end:
            return self._after(i, i + length, n, kind, "known")
        head = self._head(i, end)
        title = next((k for k in range(i, end) if tokens[k] in titles.TITLES), None)
        if end + 1 < n and tokens[end] == "&":
            return self._after(i, end, n, "organisation", "head")
        if title is not None and not self._is_firm(title, end) and not (length and i + length > title):
            return self._titled(i, title, end, n)
        if tokens[end - 1] in titles.THING_HEADS and end - i > 1 and head is None:
            if kind == "organisation":
                self._add(i, i + length, kind, "known")
            return end
        if head is not None and head >= i + length:
            return self._after(i, head + 1, n, "organisation", "head")
        if tokens[i] in _ORG_OPENERS and end - i > 1 and not length:
            return self._after(i, end, n, "organisation", "head")
        if length:
            return self._known(i, end, n, length, kind)
        return self._unknown(i, end, n)

    def _head(self, i: int, end: int) -> int | None:
        """Index of the last head of an organisation after i, suffixes after it included."""
        tokens, found = self.tokens, None
        for k in range(i + 1, end):
            t = tokens[k]
            if t in org.HEADS or t in org.SUFFIXES:
                found = k
            elif t in titles.TITLES:
                break
        return found

    def _is_firm(self, title: int, end: int) -> bool:
        """General Motors, Premier League: the head follows the title's word at once, or a legal form ends the chunk."""
        last = self.tokens[end - 1]
        return last in org.SUFFIXES or (title + 2 == end and last in org.HEADS)

    def _titled(self, i: int, title: int, end: int, n: int) -> int:
        """``US Treasury Secretary Ann Lee``: what stands before the title, then the person."""
        tokens, words = self.tokens, self.words
        length, _ = self._phrase(i, title)
        first = title
        while first > i + length and tokens[first - 1] in titles.TITLE_PARTS:
            first -= 1
        last = title + 1
        while last < end and (tokens[last] in titles.TITLES or (tokens[last] in titles.TITLE_PARTS and tokens[last] not in words.surnames)):
            last += 1
        if first > i:
            self._modifiers(i, first)
        if last >= end:
            return self._office(end, n)
        if tokens[last] in org.HEADS and tokens[last] not in words.surnames:
            return self._after(first, last + 1, n, "organisation", "head")
        stop = last
        while stop < end and stop - last < 5 and tokens[stop] not in titles.TITLES and not self._ends_person(stop, last):
            stop += 1
        if tokens[last] in words.nationalities or tokens[last] in titles.THINGS:
            return last + 1
        length, kind = self._phrase(last, end)
        if kind and last + length >= stop and (length > 1 or tokens[last] not in words.surnames):
            self._add(last, last + length, kind, "known")
            return last + length
        named = tokens[last:stop]
        if tokens[stop - 1] not in titles.THING_HEADS and not all(t.lower() in words.common and t not in words.surnames for t in named):
            self._add(last, stop, "person", "title")
        return stop

    def _ends_person(self, k: int, first: int) -> bool:
        """Whether the token at k, after a person's name, is no part of it: an acronym, a country, a state."""
        token, words = self.tokens[k], self.words
        if k == first or token in _GENERATION:
            return False
        acronym = token.isupper() and len(token) > 1 and "." not in token and self.mode != HEADLINE and not self.tokens[first].isupper()
        return acronym or ((token in words.countries or token in words.states) and token not in words.surnames) or token in titles.THINGS

    def _office(self, k: int, n: int) -> int:
        """``Secretary of State Ann Lee``: after a title, "of" and the office; then the person."""
        tokens, words = self.tokens, self.words
        if k + 1 >= n or tokens[k] != "of":
            return k
        j = k + 2 if tokens[k + 1] == "the" else k + 1
        first = j
        length, kind = self._phrase(j, n)
        if kind == "organisation":
            self._add(j, j + length, kind, "known")
            j += length
        while j < n and (tokens[j] in titles.TITLE_PARTS or tokens[j].lower() in words.common or (tokens[j] == "and" and j + 1 < n)):
            if j > first and tokens[j] in words.given and tokens[j].lower() not in words.common:
                break
            j += 1
        if first < j < n and tokens[j] not in _SPLITTERS and tokens[j] not in words.phrases and tokens[j] not in titles.OPENERS:
            end = self._chunk_end(j, n)
            self._add(j, min(end, j + 4), "person", "title")
            return end
        return k

    def _modifiers(self, i: int, end: int) -> None:
        """Names of places and organisations before a title."""
        words, tokens = self.words, self.tokens
        while i < end:
            length, kind = self._phrase(i, end)
            head = self._head(i, end)
            if head is not None and head >= i + length:
                self._add(i, head + 1, "organisation", "head")
                i = head + 1
            elif length:
                self._add(i, i + length, kind, "known")
                i += length
            elif tokens[i] in words.nationalities or tokens[i].lower() in words.common or tokens[i] in titles.THINGS:
                i += 1
            else:
                self._add(i, end, None, "modifier")
                return

    def _known(self, i: int, end: int, n: int, length: int, kind: str | None) -> int:
        """A known name with more words after it."""
        tokens, words = self.tokens, self.words
        rest, j = tokens[i + length], i + length
        if length == 1 and tokens[i] in words.given and end - i <= 3 and rest not in words.nationalities and rest.lower() not in words.common:
            self._add(i, end, "person", "given")
            return end
        if tokens[i] in _CHAMBERS and end < n and tokens[end] == "and" and rest not in titles.THINGS:
            stop = self._extended(i, end, n, "organisation")
            if stop > end:
                self._add(i, stop, "organisation", "head")
                return stop
        if kind == "place" and self._phrase(j, end) == (end - j, "organisation"):
            return self._after(i, end, n, "organisation", "known")
        if kind == "place" and self.mode != HEADLINE:
            if tokens[end - 1] in regions.PLACE_TAILS:
                return self._after(i, end, n, "place", "head")
            if rest in words.given or rest in words.nationalities or rest in titles.THINGS or rest in words.phrases:
                self._add(i, j, kind, "known")
                return j
            if all(t.lower() in words.common for t in tokens[j:end]):
                self._add(i, j, kind, "known")
                return end
            if end - j == 1 and rest in titles.FAMOUS:
                self._add(i, j, kind, "known")
                return j
            return self._after(i, end, n, "organisation", "place_name")
        if kind == "organisation" and not tokens[i].isupper() and rest not in words.countries and self._phrase(j, end) == (end - j, "place"):
            self._add(i, end, kind, "known")
            return end
        self._add(i, j, kind, "known")
        return j

    def _unknown(self, i: int, end: int, n: int) -> int:
        tokens, words = self.tokens, self.words
        token, size = tokens[i], end - i
        if token in words.nationalities or token in titles.THINGS:
            return i + 1
        if token in regions.DIRECTIONS and size > 1:
            length, kind = self._phrase(i + 1, end)
            if kind == "place" and tokens[i + 1] not in ("Pacific", "Atlantic"):
                return self._after(i, i + 1 + length, n, "place", "direction")
        if size > 1 and (tokens[end - 1] in regions.PLACE_TAILS or (token in regions.PLACE_HEADS and token not in words.given)):
            if tokens[end - 1] not in ("St.", "Park") or size > 1:
                return self._after(i, end, n, "place", "head")
        if size == 1:
            return self._single(i, n)
        end = min(end, i + 5)
        if token.isupper() and "." not in token and len(token) > 1 and self.mode != HEADLINE and token.lower() not in words.common:
            if len(token) == 2 and size == 2 and tokens[i + 1] in words.surnames:  # AJ Foyt
                self._add(i, end, "person", "given")
                return end
            return self._after(i, end, n, "organisation", "acronym")
        if (token in words.given or _INITIAL.match(token)) and self._is_surname(end - 1, i):
            self._add(i, end, "person", "given")
            return end
        if self.mode == HEADLINE and all(t.lower() in words.common for t in tokens[i:end]):
            return end
        return self._after(i, end, n, None, "shape")

    def _is_surname(self, k: int, i: int) -> bool:
        tokens, words = self.tokens, self.words
        if tokens[k] in _GENERATION and k - 1 > i:
            k -= 1
        last = tokens[k]
        if last.lower() in words.common and last not in words.surnames:
            return False
        if tokens[i].lower() in words.common and last not in words.surnames:
            return False
        if k == i + 1 and last not in words.surnames and last not in words.given and not PERSON_ENDING.search(last):
            return False
        return last not in words.nationalities

    def _single(self, i: int, n: int) -> int:
        """One word that no list knows as a name."""
        token, words = self.tokens[i], self.words
        if _PARTY_SEAT.match(token):
            start, stop = self.spans[i]
            self.found.append(Part(start + 2, stop, token[2:], "place", "seat"))
            return i + 1
        if i + 1 < n and self.tokens[i + 1] in _SPLITTERS and (token in org.OF_HEADS or token in org.OF_PLACES):
            kind = "organisation" if token in org.OF_HEADS else "place"
            extended = self._extended(i, i + 1, n, kind)
            if extended > i + 1:
                self._add(i, extended, kind, "head")
                return extended
        if token in titles.TITLES or token in regions.DIRECTIONS or _GRADE.match(token):
            return i + 1
        if token in titles.TITLE_PARTS and token not in org.HEADS:
            return i + 1
        if token.endswith(_DOMAINS):
            self._add(i, i + 1, "organisation", "domain")
            return i + 1
        if len(token) < 2 or token in org.SUFFIXES or token.replace(".", "").isdigit() or (len(token) == 2 and token[1] == "."):
            return i + 1
        opens = self.mode == HEADLINE or (self.mode == OPENING and i == 0)
        if token.lower() in words.common and (opens or (token not in org.HEADS and token not in org.OF_HEADS)) and token not in words.surnames:
            return i + 1
        self._add(i, i + 1, None, "shape")
        return i + 1

    # -- "of X", "and Y", "& Z" after a name

    def _after(self, i: int, end: int, n: int, kind: str | None, rule: str) -> int:
        stop = self._extended(i, end, n, kind)
        if stop > end and kind is None:
            kind, rule = "organisation", "head"
        self._add(i, stop, kind, rule)
        return stop

    def _extended(self, i: int, end: int, n: int, kind: str | None) -> int:
        tokens = self.tokens
        if end >= n - 0 or end + 1 >= n:
            return end
        joint, last = tokens[end], tokens[end - 1]
        following = end + 1
        if tokens[following] == "the":
            following += 1
        if following >= n or joint not in _SPLITTERS:
            return end
        if joint == "&":
            return self._extended(i, self._chunk_end(following, n), n, "organisation") if kind != "place" else end
        if joint in ("of", "for") and (last in org.OF_HEADS or (joint == "of" and last in org.OF_PLACES and kind != "organisation")):
            length, _ = self._phrase(following, n)
            if last == "State" and not length:
                return end
            stop = following + length if length else self._chunk_end(following, n)
            head = self._head(following, self._chunk_end(following, n))
            stop = max(stop, head + 1) if head is not None else stop
            return self._fields(stop, following, n)
        if joint == "and" and tokens[i] in _CHAMBERS and end - i > 1 and not tokens[end - 1].startswith(_PANELS):
            stop = self._chunk_end(following, n)
            return stop if tokens[stop - 1].startswith(_PANELS) else end
        if joint == "and" and kind in (None, "organisation"):
            stop = self._chunk_end(following, n)
            if tokens[stop - 1] in org.SUFFIXES and stop > following and tokens[end - 1] not in org.SUFFIXES:
                return stop
            if self._is_field(end - 1) and tokens[stop - 1] in org.HEADS and self._is_field(following) and end - i <= 2 and kind is None:
                return stop
        return end

    def _is_field(self, k: int) -> bool:
        return self.tokens[k].lower() in self.words.common or self.tokens[k] in titles.TITLE_PARTS

    def _fields(self, end: int, first: int, n: int) -> int:
        """``Health and Human Services``: fields of an office joined by "and"."""
        tokens = self.tokens
        if end + 1 < n and tokens[end] == "and" and self._is_field(end - 1) and self._is_field(end + 1):
            return self._chunk_end(end + 1, n)
        if end + 1 < n and tokens[end] in ("for", "of") and tokens[end - 1].endswith("s"):
            return self._chunk_end(end + 1, n)
        return end
