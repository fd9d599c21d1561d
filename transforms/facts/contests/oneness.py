"""Oneness: what says that two statements are of one thing, and what says that they are of two, sign by sign."""

from __future__ import annotations

import re

from transforms.facts.contests import contrasts, estimates
from transforms.facts.contests.likeness import (
    NOUN,
    POSSIBLE,
    THING,
    have_other_events,
    have_same_subject,
    is_left_out,
    is_same_fate,
    is_same_happening,
    likeness,
    subject_words,
)
from transforms.facts.contests.novelty import is_elsewhere, new_names, new_words, own_words
from transforms.facts.contests.pair import Pair
from transforms.facts.contests.parties import are_two
from transforms.facts.contests.statement import Statement
from transforms.facts.contests.told import Told
from transforms.lexicon.word_lists import words

_PART = re.compile(
    r"\b(?:of (?:them|those|these|whom|which|the|its|their|that)\b|including|among (?:them|those|the)|most of|other|another|additional|remaining|rest|separate|each|per|average|second|third|further|extra)\b"
)
_MONTHS = "|".join(sorted(word for word in words("months") if len(word) > 3))
_DAYS = "|".join(sorted(words("weekdays")))
_TIME = re.compile(
    rf"\b(?:last|next|this|previous|prior|following) (?:year|month|week|quarter|season|decade|summer|spring|fall|winter|{_MONTHS}|{_DAYS})\b"
    r"|\b(?:19|20)\d\d\b|\b(?:years?|months?|weeks?|days?) (?:ago|earlier|later|before)|\b(?:now|since|at the time|so far|until|once|after|before|earlier|today)\b"
    rf"|\bby (?:then|{_DAYS}|the end)\b|\bhad (?:risen|grown|fallen|dropped|climbed)\b|\bin (?:{_MONTHS})\b"
)
_PERIOD = re.compile(
    rf"\b(?:last|next|previous|prior|following) (?:year|month|week|quarter|season|decade|summer|spring|fall|winter|{_MONTHS})\b|\b(?:19|20)\d\d\b|\b(?:years?|months?|weeks?|decades?) (?:ago|earlier|later|before)\b"
)
_OWN = re.compile(
    r"\b(?:said|says?|that|reported|expects?|claims?|claimed|announced|told \w+)\W+(?:that )?(?:it|they|we|he|she|i|its|their|his|her|our|my)\b"
)
_MARK = re.compile(r"[.,;:—–(!?\"”]|\b(?:but|and|while|though|although|on|in|as|at)\b")
_DEFINITE = words("definite_determiners") | {"that", "this"}
_CLOSE, _SMALL = 1.1, 5
_FEW, _MOST_NAMES = 2, 2


def oneness(pair: Pair, told: Told) -> dict[str, float]:
    """Which signs there are that the two are of one thing, or of two: 1 each, or how often; 0 for none."""
    a, b, near = pair.a, pair.b, pair.near
    like, at = likeness(a, b), pair.party.end
    new = new_words(a, b, told, at)
    is_same = is_same_happening(a, b)
    is_repeated = is_same and like >= NOUN and new <= _FEW
    own = own_words(b, at or len(b.before) - len(near))
    is_one_time = a.about.as_of is not None and a.about.as_of == b.about.as_of
    one_time, other_time = not is_one_time and _has_time(a.before, a), not is_one_time and _has_time(near, b)
    small, large = sorted((abs(a.figure), abs(b.figure)))
    is_share = a.kind == "share"
    return {
        "noun left out": is_left_out(b),
        "repeated": is_repeated,
        "repeated by another": is_repeated and pair.are_two_parties,
        "toll by another": pair.are_two_parties and is_same_fate(a, b),
        "nothing but the number": own <= 1 and pair.are_two_parties,
        "side by side": pair.is_one_sentence and pair.are_two_parties and own <= 1 and new <= 1,
        "one measure": like == THING,
        "sums of two": a.claim.measure == "money" and like == POSSIBLE,
        "two speakers": are_two(a.claim.speaker or "", b.claim.speaker or ""),
        "nothing new": new <= 1,
        "a change": a.claim.change != "none",
        "a part": _is_part(near, b),
        "other time": one_time != other_time,
        "another period": _has_period(a.before, a) != _has_period(near, b) and not is_one_time,
        "elsewhere": is_elsewhere(a, b, told, at),
        "set apart": contrasts.sets_apart(near[-90:]),
        "moved": contrasts.has_moved(near[-90:])
        and not (pair.are_two_parties and is_same_fate(a, b) and b.figure < a.figure),
        "two times": one_time and other_time,
        "about themselves": _OWN.search(a.before) is not None and _OWN.search(near) is not None,
        "other subject": not have_same_subject(a, b),
        "other happening": have_other_events(a, b),
        "new names": min(new_names(a, b, told, at), _MOST_NAMES),
        "sentences": b.sentence - a.sentence,
        "figures between": b.at - a.at - 1,
        "small": small < _SMALL and a.kind == "count",
        "vague": "vague" in (a.claim.qualifier, b.claim.qualifier),
        "share": is_share,
        "share of another": is_share and like != THING and bool(subject_words(a) and subject_words(b)),
        "close": large < _CLOSE * small,
        "wanted": estimates.is_wanted(a) or estimates.is_wanted(b),
        "one sentence": pair.is_one_sentence,
    }


def _is_part(near: str, b: Statement) -> bool:
    """Whether the words say that the number is a part of the whole, or of others: "# of them", "another #"."""
    return _PART.search(f"{near[-50:]}#{_MARK.split(b.behind, maxsplit=1)[0][:40]}") is not None


def _has_time(before: str, statement: Statement) -> bool:
    return _TIME.search(f"{before[-120:]}#{statement.behind[:60]}") is not None


def _has_period(before: str, statement: Statement) -> bool:
    return _PERIOD.search(f"{before[-80:]}#{statement.behind[:60]}") is not None


def is_share_of_something(statement: Statement) -> bool:
    """Whether the words behind a share say anew what it is of: "# of renters", and not "# of the total", "# of that vote"."""
    return (
        statement.kind == "share"
        and statement.behind.startswith(" of ")
        and statement.behind[4:].split(" ", 1)[0] not in _DEFINITE
    )
