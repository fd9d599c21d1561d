"""Contrasts: the words by which one statement turns against another, or to something else."""

from __future__ import annotations

import re

from transforms.facts.contests.cue_words import told_words
from transforms.text.word_openings import at_word

_HEAD = 70  # characters
_CONTRAST = re.compile(r"\b(?:but|while|whereas|although|though|however|other estimates|even higher)\b|;")
_TO_ANOTHER = re.compile(r"\b(?:while|whereas)\b|;")
_AGAINST = re.compile(
    r"\b(?:but|while|whereas|although|though|however|yet|other (?:\w+ )?(?:estimates|counts|figures)|even (?:higher|lower|more|fewer)|(?:higher|lower) still)\b|;"
)
_CONCEDING = re.compile(r"^\W*(?:although|while|though|whereas)\b")
_MOVED = re.compile(
    r"\b(?:ha[sd]|have) (?:since )?(?:risen|grown|fallen|dropped|climbed|increased|reached|jumped|passed|surpassed)\b|\b(?:rose|grew|fell|dropped|climbed|jumped)\W+(?:(?:by|to|from)\W+)?(?:\w+\W+)?$|\b(?:eclips\w+|surpass\w+|broke)\b|\b(?:previous|old|prior|last|all-time) (?:record|high|low|mark)\b"
)
_DEGREE = re.compile(
    at_word(r"far|much|significantly|considerably|well|way|sharply|substantially|slightly|vastly|even")
    + r" (?:more|less|fewer|higher|lower|larger|smaller|bigger|greater|cheaper|below|above)\b(?! likely)"
)
_OTHERS = re.compile(
    r"\b(?:versus|vs\.?|other (?:\w+ )?(?:estimates|counts|figures|studies|polls|analyses|reports|sources|experts|economists|analysts|groups)|estimates (?:vary|range|differ)|rivals?|opponents?|critics"
    r"|watchdogs?|fact.check\w*|independent\w*|skeptics?|opposing|opposition|advocates|activists)\b"
)
_APART = re.compile(
    r"\b(?:(?:by|in) contrast|compared (?:with|to)|unlike|meanwhile|likewise|similarly|also|in addition|too)\b"
)


def contrast(words: str) -> str:
    """The word that sets two statements against each other; "" for none."""
    return told_words(_CONTRAST.search(words))


def turns_to_another(words: str) -> bool:
    """Whether the words between two numbers turn to another thing: "while July was revised"."""
    return _TO_ANOTHER.search(words) is not None


def against(told: str) -> str:
    """The word that turns against what was said before; "" for none at the head of ``told``."""
    m = _AGAINST.search(told[:_HEAD])
    return told_words(m) or (m.group() if m else "")  # a semicolon is a mark and no word


def concedes(told: str) -> str:
    """The word that opens a sentence whose second half turns against the first ("Although"); "" for none."""
    return told_words(_CONCEDING.match(told))


def by_degree(told: str) -> str:
    return told_words(_DEGREE.search(told))


def others(told: str) -> str:
    """The words by which others speak ("critics", "other estimates"); "" for none."""
    return told_words(_OTHERS.search(told))


def has_moved(near: str) -> bool:
    """Whether the words before a number say that it came to be it, or was it before: "had risen to #", "the previous record of #"."""
    return _MOVED.search(near) is not None


def sets_apart(near: str) -> bool:
    """Whether the words before a number compare one thing with another, or add another: "by contrast", "also"."""
    return _APART.search(near) is not None
