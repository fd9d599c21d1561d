"""Novelty: what a statement says that the one before it did not. Who repeats everything but the number contradicts it."""

from __future__ import annotations

import re

from transforms.facts.contests.statement import Statement
from transforms.facts.contests.told import Told
from transforms.lexicon.word_lists import words

_WORD = re.compile(r"[a-z][a-z'’-]{2,}")
_NAME = re.compile(r"\b[A-Z][a-z]{2,}|\b[A-Z]{2,}\b")
_PLACED = re.compile(r"\b(?:[Ii]n|at|near|across|around) (?:the )?([A-Z][a-z]{2,})")
_REPORTED = re.compile(
    r"\b(?:said|says?|told|put|puts|estimat\w+|believ\w+|insist\w*|claim\w*|count\w*|report\w*|that)\b"
)
_SAY_NOTHING = (
    words("months")
    | words("weekdays")
    | frozenset(
        "the and for that this with from have has had been were was are its his her their them they she not but than "
        "then who which what when where will would could might can into over about after before more less fewer least "
        "most only just some all any each other another said says say told according spokesman spokeswoman million "
        "billion thousand hundred percent people person number numbers figure figures total toll count cost price "
        "closer near low high mere actual actually real true estimate estimates put puts also there out our your you "
        "one two three an last year years week month today it's that's".split()
    )
)
_MARK = re.compile(r"[.,;:—–(]|\b(?:but|and|while|according)\b")
_STEM = 6  # letters
_BEHIND = 60  # characters
_PROPER = 0.75  # a new name, where the text has named it elsewhere


def new_words(a: Statement, b: Statement, told: Told, start: int = 0) -> int:
    """How many telling words the clause of ``b`` has that stand neither in the sentence of ``a`` or the two before nor for a speaker."""
    return len(_stems(_own(a, b, told, start).lower()) - _stems(_known(a, told).lower()) - _speakers(a, b))


def own_words(b: Statement, start: int) -> int:
    """How many telling words stand around the number of ``b``, from ``start`` in its sentence to the next mark behind it."""
    behind = _MARK.split(b.behind[:_BEHIND], maxsplit=1)[0]
    return len(_stems(f"{b.before[start:]} {behind}") - {(b.claim.counted or "")[:_STEM]})


def new_names(a: Statement, b: Statement, told: Told, at: int = 0) -> float:
    """How many names the clause of ``b`` has that the sentence of ``a`` has not: each 1, 0.75 if it was named before, 2 if it says where."""
    own = _own(a, b, told, at)
    here = _names(own[1:]) - _stems(_said(a, told).lower()) - _speakers(a, b)
    known = _stems(_known(a, told).lower())
    places = _places(own)
    return sum(2.0 if name in places else _PROPER if name in known else 1.0 for name in here - _SAY_NOTHING)


def is_elsewhere(a: Statement, b: Statement, told: Told, start: int = 0) -> bool:
    """Whether each of the two says where, and the other does not name that place: "in Arizona …; in Colorado …"."""
    text = told.prose.text
    one = text[a.claim.sentence_start : b.claim.start if a.sentence == b.sentence else a.claim.sentence_end]
    other = _own(a, b, told, start)
    here, there = _places(one) - _names(other), _places(other) - _names(one)
    return bool(here and there) and not _places(one) & _places(other)


def _places(text: str) -> set[str]:
    return {m[1].lower()[:_STEM] for m in _PLACED.finditer(text)} - _SAY_NOTHING


def _names(text: str) -> set[str]:
    return {name.lower()[:_STEM] for name in _NAME.findall(text)}


def _own(a: Statement, b: Statement, told: Told, at: int = 0) -> str:
    """The clause of ``b``: what is reported, without the words for the speaker in front, to a little behind the number."""
    claim, text = b.claim, told.prose.text
    start = a.claim.end if a.sentence == b.sentence else claim.sentence_start
    if claim.speaker_start is not None and claim.speaker_end is not None and start <= claim.speaker_start < claim.start:
        m = _REPORTED.search(text, claim.speaker_end, claim.start)
        start = m.start() if m else start
    start = max(start, claim.sentence_start + at) if at else start
    return text[start : min(claim.end + _BEHIND, claim.sentence_end)]


def _said(a: Statement, told: Told) -> str:
    return told.prose.text[a.claim.sentence_start : a.claim.sentence_end]


def _known(a: Statement, told: Told) -> str:
    first = told.prose.sentences[max(a.sentence - 2, 0)].start
    return told.prose.text[first : a.claim.sentence_end]


def _speakers(a: Statement, b: Statement) -> set[str]:
    return _stems(f"{a.claim.speaker or ''} {b.claim.speaker or ''}".lower())


def _stems(low: str) -> set[str]:
    return {word.strip("'’-")[:_STEM] for word in _WORD.findall(low) if word not in _SAY_NOTHING}
