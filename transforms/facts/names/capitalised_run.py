"""A run of capitalised words as tokens in the case they have elsewhere, with the questions its readers ask of them."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import places as regions
from transforms.lexicon.names import titles

MIDDLE, OPENING, HEADLINE = 0, 1, 2
SPLITTERS = frozenset({"of", "for", "on", "and", "&", "the"})
ORG_OPENERS = frozenset(
    """
    FC AC AS CF SC CD SV VfB VfL FK NK RC KF Real Atletico Sporting Dynamo Dinamo Spartak Lokomotiv Hapoel Maccabi Olympique Borussia Bayer
    Racing Stade Sparta Slavia Fortuna Hertha Eintracht Hansa Cercle Estudiantes Independiente Deportivo Club Team Radio Air Aer Hotel Cafe
    Banco Banca Banque Bank Credit Grupo Groupe Gruppo Universite Deutsche Partido Parti Partai Royal National Standard Nippon Societe
    Compagnie Cie Caisse Ste Linee Landesbank Cassa Generale
    """.split()
)
_new = tuple.__new__  # without the detour through a record's own constructor: parts are many
MAY = "May"  # a month, and a surname
_SAINTS = frozenset({"St", "Mt", "Ft", "St.", "Mt.", "Ft."})
_FUNCTION_WORDS = titles.OPENERS - regions.DIRECTIONS
_BREAKS = titles.CALENDAR | SPLITTERS | _FUNCTION_WORDS
_KEPT_IN_HEADLINES = org.HEADS | org.SUFFIXES | titles.TITLES | titles.THING_HEADS
_NOT_PLAIN = titles.TITLES | titles.TITLE_PARTS | org.OF_HEADS | ORG_OPENERS | regions.DIRECTIONS
_SURE_FIRMS = frozenset("Intel Fiat Shell Arsenal Inter Prudential".split())
_SHORTEST_SHOUTED = 6
_WELL_KNOWN = titles.TITLES | org.HEADS


class Part(NamedTuple):
    """A stretch ``start:end`` of a run; ``kind`` None where only the article can tell; ``rule`` says how it was seen."""

    start: int
    end: int
    name: str
    kind: str | None
    rule: str


class Seen(NamedTuple):
    """A part with its place in the text."""

    part: Part
    start: int
    end: int
    mode: int


def spans_of(tokens: list[str]) -> list[tuple[int, int]]:
    """Where the tokens of a run stand: one character is between two of them.

    >>> spans_of(["Bank", "of", "England"])
    [(0, 4), (5, 7), (8, 15)]
    """
    spans, at = [], 0
    for token in tokens:
        end = at + len(token)
        spans.append((at, end))
        at = end + 1
    return spans


class Line:
    """``tokens`` of a run, and the ``found`` parts so far. ``mode``: MIDDLE of a sentence, OPENING of one, HEADLINE."""

    def __init__(self, run: str, mode: int):
        self.words = lexicon()
        tokens = run.split()
        self.size = len(tokens)
        self.mode = mode
        if self.size == 1:
            self.spans = [(0, len(run))]
            self.tokens = [run if not run.isupper() or len(run) < 2 else self._in_case(run, None)]
        else:
            self.spans = spans_of(tokens)
            shouting = run.isupper() and any(len(t) > 3 for t in tokens)
            self.tokens = [t if not t.isupper() or len(t) < 2 else self._in_case(t, shouting) for t in tokens]
            if shouting or not _FUNCTION_WORDS.isdisjoint(self.tokens[1:]):
                self.mode = HEADLINE
        self.found: list[Part] = []

    def _in_case(self, token: str, shouting: bool | None) -> str:
        """A word in capitals as it is written elsewhere, where that is known; ``shouting`` None: it stands alone."""
        words, small, name = self.words, token.lower(), token.capitalize()
        if shouting and (small in SPLITTERS or name in _SAINTS):
            return small if small in SPLITTERS else name
        if token.endswith(".") and name in words.phrases:
            return name
        if token in words.phrases or "." in token or (token in titles.THINGS and not shouting):
            return token
        if len(token) < 4 and not shouting and name not in titles.OPENERS:
            return token
        if name in words.phrases or small in words.common or name in _BREAKS:
            return name
        if len(token) < 4:
            return name if shouting and name in words.openings else token
        if shouting is None and len(token) < _SHORTEST_SHOUTED and name not in titles.FAMOUS:
            return token  # MEES and FORD are likelier acronyms than people
        known = name in words.given or name in words.surnames or name in words.nationalities or name in words.openings
        return name if shouting or known or name in _WELL_KNOWN or name in words.small_places else token

    def add(self, i: int, end: int, kind: str | None, rule: str) -> int:
        """Notes tokens ``i:end`` as a part; returns ``end``."""
        if end > i and kind != "thing":
            name = " ".join(self.tokens[i:end])
            self.found.append(_new(Part, (self.spans[i][0], self.spans[end - 1][1], name, kind, rule)))
        return end

    def phrase(self, i: int, end: int) -> tuple[int, str | None]:
        """Tokens of the longest known name at ``i``, and its kind; ``(0, None)`` where there is none."""
        words, tokens = self.words, self.tokens
        if tokens[i] in words.openings:
            for j in range(min(end, i + words.longest), i + 1, -1):
                name = " ".join(tokens[i:j])
                if name in words.phrases:
                    return j - i, words.phrases[name]
                if name in words.small_places:
                    return j - i, "place"
        kind = words.phrases.get(tokens[i])
        return (1, kind) if kind and not (kind == "organisation" and self.is_doubtful(i)) else (0, None)

    def is_doubtful(self, i: int) -> bool:
        """Whether the capital at ``i`` may be that of the sentence or headline, and the word a common one: "Giants"."""
        token = self.tokens[i]
        opens = self.mode == HEADLINE or (self.mode == OPENING and i == 0)
        return opens and not token.isupper() and token not in _SURE_FIRMS and token.lower() in self.words.common

    def chunk_end(self, i: int) -> int:
        """Where the chunk of names that begins at ``i`` ends: at "of", "and", a month, in headlines at any common word."""
        tokens, common = self.tokens, self.words.common
        for j in range(i + 1, self.size):
            token = tokens[j]
            if (token in _BREAKS and not self.is_named_month(j)) or (
                token == MAY and tokens[j - 1] not in self.words.given
            ):
                return j
            if self.mode == HEADLINE and token not in _KEPT_IN_HEADLINES and token.lower() in common:
                return j
        return self.size

    def is_named_month(self, i: int) -> bool:
        """Whether a month's word is a given name: "Jan Novak", "June Allyson"."""
        words, following = self.words, self.tokens[i + 1 : i + 2]
        if not following or self.tokens[i] not in titles.CALENDAR or self.tokens[i] not in words.given:
            return False
        known = following[0] in words.surnames or (self.tokens[i] == "Jan" and following[0] not in words.phrases)
        return known and following[0].lower() not in words.common and following[0] not in _BREAKS

    def head(self, i: int, end: int) -> int | None:
        """Index of the last head or legal form of an organisation after ``i``, before any title."""
        found = None
        for k in range(i + 1, end):
            token = self.tokens[k]
            if token in org.HEADS or token in org.SUFFIXES:
                found = k
            elif token in titles.TITLES:
                break
        return found

    def is_plain(self, i: int) -> bool:
        """A common word that opens no name: "Officials", "Shares"."""
        token, words = self.tokens[i], self.words
        return token not in _NOT_PLAIN and token not in words.given and token.lower() in words.common

    def is_field(self, i: int) -> bool:
        """A word for what an office deals with: "Health", "Human"."""
        return self.tokens[i].lower() in self.words.common or self.tokens[i] in titles.TITLE_PARTS

    def all_common(self, i: int, end: int) -> bool:
        return all(token.lower() in self.words.common for token in self.tokens[i:end])
