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
    INDEFINITE,
    INTRODUCTIONS,
    MONTHS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)

_AFTER_ADVERB = PREPOSITIONS | SUBORDINATORS | {","}
TIMES = frozenset("minutes hours days weeks months years decades day week month year".split())
_THEN = frozenset("after before later earlier ago into since prior".split())
_BARE = frozenset("indeed still now then later today yesterday instead also yet meanwhile finally recently".split())
WHO = frozenset("who which whose whom where".split())
_HOPS = 4  # clauses and phrases that may introduce a subject


def first_subject(toks: list[Token]) -> Source | None:
    """The subject that opens a clause, after what introduces it."""
    n, b = len(toks), 0
    while b < n and (toks[b][1] in CONJUNCTIONS or not (toks[b][0][0].isalnum() or toks[b][0][0] in "@#")):
        b += 1
    hops = 0
    while b < n and hops < _HOPS:
        low = toks[b][1]
        if not (
            low in INTRODUCTIONS
            or (hops and (low in WHO or _is_region(toks, b)))
            or low in ADVERBS
            or (low.endswith("ly") and (low == toks[b][0] or (b + 1 < n and toks[b + 1][1] in _AFTER_ADVERB)))
            or (low == "more" and b + 1 < n and toks[b + 1][1].endswith("ly"))
            or (low == "late" and b + 1 < n and toks[b + 1][1] in PREPOSITIONS | DAYS)
            or (low == "this" and b + 1 < n and toks[b + 1][1] in DAYS)
            or _participle_phrase(toks, b)
            or _time_phrase(toks, b)
        ):
            break
        if low in ("first", "last", "next", "second", "third", "this"):
            if b + 1 >= n or toks[b + 1][1] not in DAYS:
                break
        elif low == "that" and hops:
            break
        if low in _BARE and b + 1 < n and (toks[b + 1][0][0].isupper() or toks[b + 1][1] in PERSONAL):
            b += 1  # "Indeed Ann Lee said", "Now he says"
            break
        k = b
        while k < n and toks[k][0] not in (",", ":", ";", "“", '"'):
            k += 1
        if k >= n:
            if low in ADVERBS or low.endswith("ly") or low in SUBORDINATORS or low in DAYS:
                b += 1
                while b < n and toks[b][1] in DAYS:
                    b += 1
                hops += 1
                continue
            return None
        b = k + 1
        hops += 1
    if b >= n:
        return None
    if b + 1 < n and toks[b][1] in CUES and toks[b + 1][0][0].isupper() and toks[b][0][0].islower():
        b += 1  # "…," said Ann Lee
    word, low, start, end = toks[b]
    if low in PERSONAL or (low in INDEFINITE and b + 1 < n and not (noun_like(toks[b + 1]) or toks[b + 1][1] == "of")):
        return Source(start, end, "pronoun")
    if low in RELATIVES:
        return Source(start, end, "relative")
    return phrase_ahead(toks, b)


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
