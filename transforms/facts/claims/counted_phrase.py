"""The noun phrase behind a number, word by word: where its plural head stands, and where it ends."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.plurals import is_plural, singular
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

ATTRIBUTIVE = words("attributive_plurals")
STOP = words("noun_phrase_ends")
DEGREES = ("most", "least", "very", "quite", "rather", "totally", "entirely", "completely")
_PERIODS = word_set("years months weeks days hours minutes decades")
_OBJECTS = word_set("the a an that how his her its their no up it he she they why what this")
_ABBREVIATED = ("co", "inc", "corp", "ltd", "st", "gov", "sen", "sens", "rep", "reps", "mt", "ft", "dept")
_DESCRIBING_STOPS = ("dead", "living", "old", "long", "left", "lead", "working", "missing")
_DESCRIBING = ("known", "paid", "next", "last", "past", "lost", "lead", "total")
_QUIET_MARKS = ("&", "/", '"', "“", "”", "‘", "'")
_REACH = 9  # tokens of a phrase
_SHORTEST_WEEKDAY = 6


class CountedPhrase:
    """The phrase that begins at token ``begin``, read once.

    ``end`` is the token behind it, ``head`` its plural head, ``last_word`` its last word outside hyphens and possessives,
    ``comma_at`` its comma ("two tall, grey towers"); each -1 where there is none. ``one`` says that the number is one.
    """

    __slots__ = ("begin", "comma_at", "end", "head", "last_word", "one", "s", "word")

    def __init__(self, s: Tokens, begin: int, one: bool):
        self.s, self.word, self.begin, self.one = s, s.word, begin, one
        self.end = begin
        self.head = self.last_word = self.comma_at = -1
        self._read()

    def _read(self) -> None:
        word, limit = self.word, self.begin + _REACH
        while self.end < limit:
            t = word[self.end]
            if not t:
                return
            if not (self._takes_word(t) if t[0].isalpha() else self._takes_mark(t)):
                return

    def _takes_word(self, t: str) -> bool:
        """Takes the word at ``end``; False where the phrase ends with it or before it."""
        skipped = self._skipped(t)
        if skipped:
            self.end += skipped
            return True
        k = self.end
        if t in ("shows", "wins") and self.word[k + 1] not in _OBJECTS:
            self.head, self.end = k, k + 1
            return False  # "three network morning shows"
        if t in STOP and not self._is_described_by(t) or t in SMALL and self.word[k + 1] in _PERIODS:
            return False  # the latter in "compared with 191,000 four years ago"
        if t.endswith("'s"):
            if self.head >= 0:
                return False
            self.last_word, self.end = -1, k + 1
            return True
        if not (self._takes_plural(t) if is_plural(t) else self.head < 0 or goes_before(self.s, self.head)):
            return False
        self.last_word, self.end = k, k + 1
        return True

    def _skipped(self, t: str) -> int:
        """How many tokens from ``end`` on say nothing of the head."""
        k, word, s = self.end, self.word, self.s
        if t == "us" and s.is_capital(k):
            return 1
        if self.head >= 0:
            return 0
        if word[k + 1] == "-" and s.touches(k) and s.touches(k + 1) and t not in ("and", "or"):
            if is_plural(word[k + 2]):
                self.head = k + 2  # "asylum-seekers"
            return 3  # "deep-pocketed donors"
        if t in ("and", "or"):
            return 1 if k - 1 == self.last_word > 0 and word[k + 1].isalpha() else 0
        return 1 if t in DEGREES else 0  # "two very different visions"

    def _is_described_by(self, t: str) -> bool:
        """Whether a word that ends phrases describes the noun here: "40 dead birds", "two injured passengers"."""
        return self.head < 0 and (t in _DESCRIBING_STOPS or self.end == self.begin and _describes(self.word, self.end))

    def _takes_plural(self, t: str) -> bool:
        k, s, head = self.end, self.s, self.head
        if t in ATTRIBUTIVE or s.is_capital(k):
            if head < 0 or s.is_capital(k) and self.word[k + 1] != "." or head == k - 1:
                self.head = k
        elif head >= 0 and not goes_before(s, head):
            return False  # "eight clinics serves"
        else:
            self.head = k
        return not (self.word[k + 1] in ("'", "’") and s.touches(k))  # "the two parties' focus" counts parties

    def _takes_mark(self, t: str) -> bool:
        """Takes the mark or figure at ``end``; False where the phrase ends before it."""
        k, word, s = self.end, self.word, self.s
        if t == "-":
            if not s.touches(k - 1):
                return False
        elif self.head >= 0:
            return False
        elif t == ",":
            if self.last_word < 0 or self.one or self.comma_at >= 0:
                return False
            self.comma_at = k
        elif t == "(" and word[k + 2] == ")" and s.is_capital(k + 1):
            k += 2  # "Internal Revenue Service (IRS) employees"
        elif not self._is_within(t):
            return False
        self.end = k + 1
        return True

    def _is_within(self, t: str) -> bool:
        k, word = self.end, self.word
        if t == ".":  # "U.S. troops", "Power Co. customers"
            return word[k - 1].isalpha() and (len(word[k - 1]) == 1 or word[k - 1] in _ABBREVIATED)
        return t in _QUIET_MARKS or t[0].isdecimal() and word[k + 1] not in _PERIODS


def _describes(word: list[str], k: int) -> bool:
    """Whether a participle or a stop word describes the noun: "40 injured passengers", "known or suspected terrorists",
    "two TV shows", "three next steps"."""
    t, after = word[k], word[k + 1]
    if t.endswith("ed") or t.endswith("day") and len(t) >= _SHORTEST_WEEKDAY or t in _DESCRIBING:
        return is_plural(after) or after == "shows" or (after in ("or", "and") and is_plural(word[k + 3]))
    return False


def goes_before(s: Tokens, head: int) -> bool:
    """Whether a plural may stand before the noun it belongs to: "savings accounts", "Starbucks shops"; no people do."""
    t = s.word[head]
    if not s.is_capital(head):
        return t in ATTRIBUTIVE and t != "states"
    return t in ATTRIBUTIVE or not is_person(singular(t), True)
