"""Authors: whose words a paper is, by what stands beside its noun: "a letter from Ann Lee", "Ann Lee's statement"."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.speaking_nouns import DOCUMENTS, PAPERS, ROLES, with_plurals
from transforms.facts.speech.grammar.word_classes import PREPOSITIONS

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_NOUNS = PAPERS | DOCUMENTS | with_plurals(PAPERS)
_WORD = re.compile(r"[\w-]+")
BY = re.compile(
    r"(?:\s+(?:[a-z]{3,}ed|written|sent|done|drawn up|put out|carried out)(?:\s+(?:on\s+)?\w+day)?)?(?:\s+(?:last|this|late|earlier this)\s+(?:\w+day|week|month|year|spring|summer|fall|autumn|winter))?\s+(?:by|from)\s+(?:the\s+)?(?:[\w.]+-based\s+)?"
)
_OF_PAPER = re.compile(
    rf"\s+of\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:\w+\s+){{0,2}}(?:{'|'.join(sorted(_NOUNS))})\b", re.IGNORECASE
)
_CAPITALS = re.compile(r"[A-Z][\w&’'-]*(?:\s+[A-Z][\w&’'-]*)*")
_OWNED = re.compile(r"['’]s?\s+(?:\w+\s+){0,2}\Z")
# papers that a body gives out in its own name, which stands before them: "a Hill Council statement"
_ISSUED = re.compile(
    r"(?:statement|release|editorial|memo|letter|report|newsletter|filing|lawsuit|website)\Z", re.IGNORECASE
)
# what carries others' words: "a Facebook post" is nobody's
_CARRIERS = frozenset("facebook twitter instagram youtube tiktok reddit snapchat telegram whatsapp linkedin x".split())
BY_WITHIN = 60
_LONGEST_OFFICE = 3  # words
_TITLE_WITHIN = 40


def author_of(text: str, start: int, end: int, between: Callable[[int, int], list[Mention]]) -> Mention | str | None:
    """Who wrote the paper that the noun phrase ``start:end`` speaks of, by its owner or by "by" and "from".

    A mention, else the capitals behind "by", else None; ``between`` gives the mentions that overlap a span.

    >>> author_of("An inquiry by the Gazette found", 0, 24, lambda start, end: [])
    'Gazette'
    """
    noun = paper_noun(text, start, end)
    if noun is None:
        return None
    before = [m for m in between(start, noun.start()) if m.start >= start and _writes(m)]
    if before and before[-1].end <= noun.start():
        gap = text[before[-1].end : noun.start()]
        if _OWNED.match(gap) or (not gap.strip() and _ISSUED.match(noun[0]) and before[-1].kind == "organisation"):
            return before[-1]
        return None
    at = noun.end()
    while (of_paper := _OF_PAPER.match(text, at)) is not None:
        at = of_paper.end()  # "a draft of the speech by Ann Lee"
    by = BY.match(text, at, at + BY_WITHIN)
    return None if by is None else _named_at(text, by.end(), between, is_by=" by " in by[0])


def paper_noun(text: str, start: int, end: int) -> re.Match[str] | None:
    """The noun for a paper that heads the phrase ``start:end``: the last word before any preposition."""
    if _NOUNS.isdisjoint(_WORD.findall(text[start:end].lower())):
        return None  # most phrases: no need to look for the head
    head: re.Match[str] | None = None
    for word in _WORD.finditer(text, start, end):
        low = word[0].lower()
        if low in PREPOSITIONS:
            break
        head = word
    return head if head is not None and head[0].lower() in _NOUNS else None


def _named_at(text: str, at: int, between: Callable[[int, int], list[Mention]], *, is_by: bool) -> Mention | str | None:
    """The name that begins at ``at``, behind an office or not."""
    named = next((m for m in between(at, at + _TITLE_WITHIN) if m.start >= at), None)
    is_whole = named is not None and (named.kind != "place" or named.start == at)  # no "America" of "New America"
    if named is not None and is_whole and is_office(text[at : named.start].split()):
        return named if _writes(named) else None
    capitals = _CAPITALS.match(text, at) if is_by else None
    return capitals[0].removesuffix("’s").removesuffix("'s") if capitals else None


def is_office(lead: list[str]) -> bool:
    """Whether the words before a name are its office, or none: "state attorney"."""
    is_plain = all(w[0].isupper() or w in ROLES for w in lead)
    return is_plain or (len(lead) <= _LONGEST_OFFICE and lead[-1] in ROLES and all(w.isalpha() for w in lead))


def _writes(m: Mention) -> bool:
    return m.kind != "place" and m.name.lower() not in _CARRIERS
