"""Openings: the subject that opens a clause, after the phrases and clauses that introduce it."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.noun_phrases import Source, noun_like, phrase_ahead
from transforms.facts.speech.grammar.regions_behind_towns import REGIONS
from transforms.facts.speech.grammar.speaking_nouns import ROLES
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    INDEFINITE,
    INTRODUCTIONS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_AFTER_ADVERB = PREPOSITIONS | SUBORDINATORS | {","}
_AFTER_LATE = PREPOSITIONS | DAYS
_ORDINALS = frozenset("first last next second third this".split())
_ENDS = frozenset((",", ":", ";", "“", '"'))
TIMES = frozenset("minutes hours days weeks months years decades day week month year".split())
_THEN = frozenset("after before later earlier ago into since prior".split())
_BARE = frozenset("indeed still now then later today yesterday instead also yet meanwhile finally recently".split())
WHO = frozenset("who which whose whom where".split())
_TIMING = frozenset("when after before while as".split())
_YET = frozenset(("though", "although"))
_NAMED_AS = frozenset("known such same described seen regarded referred".split())  # "also known as RL"
_HOPS = 4  # clauses and phrases that may introduce a subject


def first_subject(toks: list[Token]) -> Source | None:
    """The subject that opens a clause, after what introduces it."""
    b = _after_introductions(toks, _first_word(toks))
    if b is None or b >= len(toks):
        return None
    has_next = b + 1 < len(toks)
    if has_next and toks[b][1] in CUES and toks[b + 1][0][0].isupper() and toks[b][0][0].islower():
        b += 1  # "…," said Ann Lee
        has_next = b + 1 < len(toks)
    _, low, start, end = toks[b]
    if low in PERSONAL or (low in INDEFINITE and has_next and not (noun_like(toks[b + 1]) or toks[b + 1][1] == "of")):
        return Source(start, end, "pronoun")
    if low in RELATIVES:
        return Source(start, end, "relative")
    return phrase_ahead(toks, b)


def last_subject(toks: list[Token]) -> Source | None:
    """The subject of the last clause that a subordinator opens behind the first, by name; else that of the first: "The vote
    took place when Ann Lee took to the floor, saying" has Ann Lee."""
    for k in range(len(toks) - 2, 2, -1):
        if (toks[k][1] in _TIMING and toks[k - 1][0] != "," and toks[k - 1][1] not in _NAMED_AS) or toks[k][1] in _YET:
            inner = first_subject(toks[k + 1 :])
            is_person = inner is not None and (inner.shape == "name" or toks[k][1] in _YET and inner.shape == "pronoun")
            if inner is not None and is_person and any(_is_past(t) for t in toks if t[2] >= inner.end):
                return inner
            break
    return first_subject(toks)


def _is_past(tok: Token) -> bool:
    return tok[0] == tok[1] and (tok[1] in FINITE or tok[1].endswith("ed"))


def _first_word(toks: list[Token]) -> int:
    """The first token that is neither a mark nor a conjunction."""
    words = (b for b, t in enumerate(toks) if t[1] not in CONJUNCTIONS and (t[0][0].isalnum() or t[0][0] in "@#"))
    return next(words, len(toks))


def _after_introductions(toks: list[Token], b: int) -> int | None:
    """The token behind the phrases and clauses that open at ``b``; None where one of them fills the rest."""
    hops = 0
    while b < len(toks) and hops < _HOPS and _introduces(toks, b, hops):
        following = toks[b + 1] if b + 1 < len(toks) else None
        if toks[b][1] in _BARE and following and (following[0][0].isupper() or following[1] in PERSONAL):
            return b + 1  # "Indeed Ann Lee said", "Now he says"
        cut = next((k for k in range(b, len(toks)) if toks[k][0] in _ENDS), None)
        if cut is not None:
            b = cut + 1
        elif _is_bare(toks[b][1]):
            b += 1
            while b < len(toks) and toks[b][1] in DAYS:
                b += 1
        else:
            return None
        hops += 1
    return b


def _introduces(toks: list[Token], b: int, hops: int) -> bool:
    """Whether a word opens what stands before a subject; ``hops``: how many such phrases stand before it."""
    low = toks[b][1]
    following = toks[b + 1][1] if b + 1 < len(toks) else ""
    if low in _ORDINALS:
        return following in DAYS and (low in INTRODUCTIONS or low == "this" or low in ADVERBS)
    if low == "that" and hops:
        return False
    return (
        low in INTRODUCTIONS
        or low in ADVERBS
        or (hops > 0 and (low in WHO or _is_region(toks, b)))
        or _is_adverbial(toks[b], following)
        or _participle_phrase(toks, b)
        or _time_phrase(toks, b)
    )


def _is_adverbial(tok: Token, following: str) -> bool:
    """Whether an adverb in -ly, "more notably" or "late Monday" opens a phrase."""
    word, low = tok[0], tok[1]
    if low.endswith("ly"):
        return low == word or following in _AFTER_ADVERB
    return (low == "more" and following.endswith("ly")) or (low == "late" and following in _AFTER_LATE)


def _is_bare(low: str) -> bool:
    """Whether a word may open a clause without a comma behind it: "Suddenly the mayor", "Monday the mayor"."""
    return low in ADVERBS or low.endswith("ly") or low in SUBORDINATORS or low in DAYS


def _is_region(toks: list[Token], b: int) -> bool:
    """Whether the state or the day is meant that stands between commas: "in Salem, Oregon, the mayor"."""
    if b < 2 or not (toks[b - 2][0][0].isupper() or toks[b - 2][1] in DAYS):
        return False
    end = next((k for k in range(b, min(b + 4, len(toks))) if toks[k][0] == ","), 0)
    if not b < end < len(toks) - 1:
        return False
    words = " ".join(t[1] for t in toks[b:end])
    return words.replace(".", "") in REGIONS or toks[b][1] in MONTHS or words.isdigit()


def _participle_phrase(toks: list[Token], b: int) -> bool:
    """Whether a clause opens with a participle: "Speaking in Rome, …", "Pressed for details, …"."""
    low = toks[b][1]
    if not low.endswith(("ing", "ed")) or len(low) < 5 or low in ROLES or b + 1 >= len(toks):
        return False
    after, following = toks[b + 1][0], toks[b + 1][1]
    if following in AUXILIARIES or following in CUES or following in CONJUNCTIONS:
        return False
    return (
        low in CUES
        or following in PREPOSITIONS
        or following in DETERMINERS
        or following in SUBORDINATORS
        or not after[0].isalpha()
        or _stands_apart(toks, b)
    )


def _stands_apart(toks: list[Token], b: int) -> bool:
    """Whether a comma and a new subject follow a few words on: "Waving flags, the crowd"."""
    comma = next((k for k in range(b + 2, min(b + 8, len(toks) - 1)) if toks[k][0] == ","), 0)
    return bool(comma) and b == 0 and (toks[comma + 1][1] in DETERMINERS or toks[comma + 1][1] in PERSONAL)


def _time_phrase(toks: list[Token], b: int) -> bool:
    """Whether a clause opens with "Hours later," or "A few days before,", or with "Two days after the vote,"."""
    for k in range(b, min(b + 4, len(toks) - 1)):
        if toks[k][1] in TIMES and toks[k + 1][1] in _THEN:
            return True
    for k in range(b + 1, min(b + 6, len(toks) - 1)):
        if toks[k][0] == ",":
            return toks[k - 1][1] in ("later", "earlier", "ago", "afterward", "afterwards", "before", "prior")
    return False
