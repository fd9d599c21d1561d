"""A rule that leaves a number out of the claims, as a value."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from transforms.facts.claims.number_in_sentence import NumberInSentence

ANY_KIND = frozenset(("bare", "percent", "point", "money", "time", "age", "measure", "share", "multiple"))
BARE = frozenset(("bare",))
PERCENT = frozenset(("percent",))
MEASURED = frozenset(("time", "measure", "point"))
"""Numbers with a unit that may still be a clock time, a label or an idiom: "3 minutes", "60 Minutes"."""

ANYHOW = frozenset(("digits", "words", "one"))
DIGITS = frozenset(("digits",))
WORDS = frozenset(("words",))
ONE = frozenset(("one",))
DIGITS_OR_WORDS = frozenset(("digits", "words"))


class ExclusionRule(NamedTuple):
    """Why a number states nothing.

    ``code`` is stable; ``sentence`` explains it to a reader of the article. ``example`` has a number in square brackets that
    this rule, and none before it, leaves out; ``counter_example`` one that stays a claim ("" where there is no near miss).
    Both are tests. ``leaves_out`` decides; it is asked only about numbers of ``kinds`` (see
    ``transforms.lexicon.enumerations.QUANTITY_KINDS``) that are ``written`` in digits, in words or as the lone word "one", and
    of which all the bits of ``needs`` hold (see :mod:`transforms.facts.claims.number_in_sentence`), and only where one of the
    words ``before`` stands right before the number and one of ``behind`` right behind it (empty: any word); with ``either``, where
    one of them does. The word before the first and behind the last of a sentence is "".
    """

    code: str
    sentence: str
    example: str
    counter_example: str
    leaves_out: Callable[[NumberInSentence], bool]
    kinds: frozenset[str] = BARE
    written: frozenset[str] = DIGITS
    needs: int = 0
    before: frozenset[str] = frozenset()
    behind: frozenset[str] = frozenset()
    either: bool = False
