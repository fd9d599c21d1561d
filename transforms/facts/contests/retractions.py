"""Retractions: the words by which a source or the outlet takes a figure of its own back."""

from __future__ import annotations

import re

from transforms.facts.contests.cue_words import told_words
from transforms.facts.contests.statement import Statement
from transforms.text.literals import holds_any
from transforms.text.word_openings import at_word

_FAR = 220  # characters
_CORRECTING = re.compile(
    r"\b(?:earlier|previous|original|initial|prior) (?:version|story|report|article|post|edition)s?\b[^.;#]{0,40}\b(?:said|stated|reported|claimed|gave|put|had|referred|listed|misstated|suggested|wrote)\b[^.;#]{0,60}#|(?<!on top of a )(?<!addition to a )(?<!on top of the )(?<!addition to the )\b(?:originally|initially|previously) (?:said|reported|claimed|stated|wrote|put|estimated|announced)\b[^.;#\d]{0,60}#"
    r"|\b(?:a|an|our|the) (?:news |front-page )?(?:story|article|report|caption|headline|column|editorial|graphic|item|review|obituary)\b[^.;#]{0,40}? (?:on|in) (?:\w+day|\w+ \d+|\w+day's paper)\b[^.;#]{0,60}?\b(?:said|stated|reported|gave|misstated|put)\b[^.;#]{0,60}#"
    r"|\b(?:yesterday|today|last week|last month|\w+day)'s (?:[\w-]+ ){0,3}?(?:story|article|report|column|editorial|review|graphic|item)\b[^.;#]{0,40}?\b(?:said|stated|reported|gave|put)\b[^.;#]{0,60}#"
    r"|\bmis(?:stated|reported|identified)\b[^.;#]{0,60}#|\bcorrection (?:noting|saying|that)\b[^.;#]{0,60}#"
)
_CORRECTING_NEEDS = (
    "earlier", "previous", "original", "initial", "prior", "misstated", "misreported", "misidentified", "correction",
    "story", "article", "report", "caption", "headline", "column", "editorial", "graphic", "item", "review", "obituary",
)  # fmt: skip
_ERROR = re.compile(
    r"\b(?:article|story|report|caption|headline|column|editorial|graphic|version|item|review|obituary|post)\b.{0,80}?\b(?:gave the wrong|gave an incorrect|misstated|incorrectly|erroneously|wrongly|mistakenly|was wrong|in error|an error|misreported)\b"
)
_REVISED = re.compile(
    r"\b(?:revised|corrected|amended)\b[^.;#]{0,50}?\bfrom\b[^.;#\d]{0,20}#|\b(?:toll|count|estimate|figure|number|tally)\b[^.;#]{0,160}?\b(?:raised|lowered|updated)\b[^.;#]{0,30}?\bfrom\b[^.;#\d]{0,20}#"
)
_TO = re.compile(r"[^.;]{0,90}?\bto\b")
_FORMER = re.compile(
    at_word(r"initial(?:ly)?|original(?:ly)?|at first|first|earlier|previous(?:ly)?|preliminary|prior") + r"\b"
)
_LATTER = re.compile(r"\b(?:now|later|revised|corrected|actually|updated|since|but|final|recount)\b")
_TAKEN_BACK = re.compile(
    at_word(
        r"misspoke|misread|misheard|miscounted|mis-?stat\w+|mistake\w*|mistaken\w*|in error|an error|errors?|typo|apologi[sz]\w+|conced\w+|admit\w+|acknowledg\w+|corrected|correction|retract\w+|withdr\w+|got it wrong|was wrong|wrongly|should have (?:been|said|read)|meant|cannot have|can't have|could not have|couldn't have|was in fact|in fact"
    )
    + r"\b"
)
_OWN_ERROR = re.compile(
    r"\b(?:misspoke|misprint\w*|typo\w*|apologi[sz]\w+|what (?:it|he|she|we|they|i) meant|meant to say|we (?:\w+ )?(?:attributed|gave|printed|put|misstated|published)|got it wrong|slip of the tongue|first reported as"
    r"|(?:the|an?|our) (?:caption|story|article|column|graphic|headline) (?:\w+ )?(?:attributed|gave|said|reported|printed|put|stated|wrote|misstated|published)|editor's note|corrections?:|issued a correction|in a correction)\b"
)
_HAD = re.compile(
    r"\bhad (?:\w+ )?(?:told|said|put|given|reported|estimated|announced|claimed|stated|counted)\b|\b(?:initially|originally|at first|first|previously|earlier) (?:said|put|gave|reported|estimated|announced|claimed|told|stated|counted)\b"
)
_NOW = re.compile(r"\b(?:now|revised|corrected|later|actually|recount|lowered|raised|down to|up to)\b")


def corrects_itself(cue: str) -> bool:
    """Whether the outlet speaks of its own error: what is right may then stand before it too."""
    return any(word in cue for word in ("version", "story", "article", "post", "edition"))


def tells_of_error(sentence: str) -> bool:
    """Whether the outlet says in general that it was wrong: "a caption misstated the height"."""
    return _ERROR.search(sentence) is not None


def corrects(statement: Statement) -> str:
    """The words that say that the number was an error ("an earlier version said #"); "" for none."""
    before = statement.before[-_FAR:]
    return told_words(_CORRECTING.search(f"{before}#")) if holds_any(before, _CORRECTING_NEEDS) else ""


def revised(statement: Statement) -> str:
    """The words that replace the number by the next one of the sentence ("was raised from # to"); "" for none."""
    near = statement.before[-_FAR:]
    return told_words(_REVISED.search(f"{near}#")) if "from" in near and _TO.match(statement.behind) else ""


def is_superseded(before: str, near: str) -> bool:
    """Whether one number was first given, and the other takes its place: "initially #", "now #"."""
    return _FORMER.search(before[-70:]) is not None and _LATTER.search(near[-90:]) is not None


def is_withdrawn(before: str, near: str) -> bool:
    """Whether who gives a number had given another: "now says #", "had said #"."""
    had, now = _HAD.search(near) or _HAD.search(before), _NOW.search(near) or _NOW.search(before)
    return had is not None and now is not None


def takes_back(told: str) -> str:
    """The words by which one says that one was in error ("misspoke"); "" for none."""
    return told_words(_TAKEN_BACK.search(told))


def owns_an_error(told: str) -> str:
    """The words by which an outlet or a source says that a figure of its own was an error; "" for none."""
    return told_words(_OWN_ERROR.search(told))
