"""A number where it stands: what the rules that leave numbers out, and those that read a claim, look at."""

from __future__ import annotations

from transforms.facts.claims.nouns import read_noun
from transforms.facts.claims.plurals import singular
from transforms.facts.claims.quantities import Quantity, Reading
from transforms.facts.claims.sentence_tokens import Tokens

# What holds of a number, as bits: a rule is asked only where what it needs holds.
TOUCHES_BEFORE, TOUCHES_BEHIND, UNCOUNTED, RANGE, CAPITAL_BEFORE, CAPITAL_BEHIND = 1, 2, 4, 8, 16, 32

_ENDINGS_OF_NUMBERS = ("odd", "plus", "ish", "something")
_FIGURES = ("figure", "number", "estimate")


class NumberInSentence:
    """A quantity with the words around it and the noun behind it.

    ``before`` and ``behind`` are the words right before and right behind its surface. ``noun`` is the singular of the head
    noun, at token ``noun_at``, of a phrase that ends before token ``noun_end``; None where none stands behind the number.
    ``left_out_end`` is the token behind the last number of the sentence that was left out, -9 if there is none, and
    ``label_numbers`` the numbers left out so far, as written. ``previous`` is the claim before it in the sentence. Readers change ``kind``, ``unit``, ``after`` and the noun as
    the words around them say more.
    """

    __slots__ = (
        "after", "before", "behind", "first", "kind", "label_numbers", "last", "left_out_end", "low", "noun", "noun_at",
        "noun_end", "previous", "quantity", "s", "start", "unit", "word", "written",
    )  # fmt: skip

    def __init__(self, s: Tokens, start: int, quantity: Quantity, left_out_end: int, label_numbers: set[str]):
        self.s, self.start, self.quantity = s, start, quantity
        self.left_out_end, self.label_numbers = left_out_end, label_numbers
        word = self.word = s.word
        self.first, self.last, self.after, self.low, high, self.kind, self.unit, _, form, is_range, _, _ = quantity
        self.before, self.behind = word[self.first - 1], word[self.last]
        self.previous: Reading | None = None
        self.noun: str | None = None
        self.noun_at, self.noun_end = -1, self.after
        one = self.low == high == 1
        self.written = "digits" if word[start][0].isdecimal() else "words"
        if self.kind == "bare":
            self._read_noun(one, form)
            if one and word[start] == "one" and not is_range:
                self.written = "one"

    def holding(self) -> int:
        """The bits of what holds of the number."""
        text, start, end, first, last = self.s.text, self.s.start, self.s.end, self.first, self.last
        bits = RANGE if self.quantity.is_range else 0
        if self.noun is None:
            bits |= UNCOUNTED
        if first:
            if start[first] == end[first - 1]:
                bits |= TOUCHES_BEFORE
            if text[start[first - 1]].isupper():
                bits |= CAPITAL_BEFORE
        if self.behind:
            if start[last] == end[last - 1]:
                bits |= TOUCHES_BEHIND
            if text[start[last]].isupper():
                bits |= CAPITAL_BEHIND
        return bits

    @property
    def is_plural(self) -> bool:
        """Whether the counted noun is a plural."""
        return self.noun is not None and self.word[self.noun_end - 1].endswith(("s", "people", "men"))

    @property
    def is_unnamed(self) -> bool:
        """Whether neither a unit nor a counted noun stands with the number."""
        return self.noun is None and self.kind == "bare"

    def take_noun(self, noun_at: int) -> None:
        """Makes the noun at token ``noun_at`` the one that is counted; where its phrase ends stays as it is."""
        self.noun, self.noun_at = singular(self.word[noun_at]), noun_at

    def drop_noun(self) -> None:
        self.noun, self.noun_end = None, self.after

    def _read_noun(self, one: bool, form: str) -> None:
        q, word = self.quantity, self.word
        bare_of = form == "vague" or form == "couple" or word[q.last - 1] == "dozen"
        head = read_noun(self.s, self.after, one, bare_of)
        if head is None:
            return
        noun_at, self.noun_end = head
        self.noun, self.noun_at = singular(word[noun_at]), noun_at
        noun = self.noun
        if noun in _ENDINGS_OF_NUMBERS:
            if word[noun_at - 1] == "-" and (noun != "something" or word[self.noun_end] == "years"):
                self.drop_noun()  # "70-odd minutes", "30-something years"
        elif noun in _FIGURES:
            if word[self.start][0].isdecimal() and q.high >= 100 and self.before in ("the", "those", "these", "such"):
                self.drop_noun()  # "the 4,000 figures": the number, not what it counts
        elif noun == "strong":
            self.noun = "person"  # "the 4,000-strong workforce"
