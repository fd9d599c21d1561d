"""Publishers: whose a poll, a study or a set of figures is, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from transforms.facts.clauses.tagging import is_form
from transforms.facts.speech.grammar.regions_behind_towns import REGIONS
from transforms.facts.speech.grammar.speaking_nouns import STUDIES, with_plurals
from transforms.facts.speech.grammar.word_classes import DAYS, DETERMINERS, MONTHS, PREPOSITIONS
from transforms.facts.speech.people.authors import BY, BY_WITHIN

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_STUDIES = with_plurals(STUDIES)
_DOCUMENT = re.compile(rf"\b(?:{'|'.join(sorted(_STUDIES))})\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_NO_PUBLISHERS = (
    DETERMINERS
    | DAYS
    | MONTHS
    | frozenset(
        "of and for new recent latest national federal state local democratic republican gop u.s. us american".split()
    )
)


def publisher_of(text: str, start: int, end: int, between: Callable[[int, int], list[Mention]]) -> Mention | str | None:
    """Who published the paper that the noun phrase ``start:end`` speaks of: "a Pollco survey", "the poll by Pollco".

    A mention, else the capitals before the paper's noun, else None; ``between`` gives the mentions that overlap a span.

    >>> publisher_of("A Hillside Research poll found", 0, 24, lambda start, end: [])
    'Hillside Research'
    """
    document = _document(text, start, end)
    if document is None:
        return None
    lead = _capitals(text[start : document.start()])
    within = [m for m in between(start, document.start()) if m.kind == "organisation"]
    by = BY.match(text, document.end(), document.end() + BY_WITHIN)
    if by and not lead and not within:
        within = [m for m in between(by.end(), by.end() + 1) if m.start == by.end() and m.kind != "place"]
    if len(within) == 1 and len(lead) <= len(within[0].name) + 2:
        return within[0]
    if start == document.start() - len(lead) - 1 and is_form(lead.lower()):
        return None  # "First reports": a capital of the sentence's
    return lead or None


def _document(text: str, start: int, end: int) -> re.Match[str] | None:
    """The paper's noun, which heads the phrase; one in capitals may be a word of the name: "Hillside Research" poll."""
    if _STUDIES.isdisjoint(_WORD.findall(text[start:end].casefold())):
        return None  # most phrases
    preposition = next((w for w in _WORD.finditer(text, start, end) if w[0].lower() in PREPOSITIONS), None)
    found = list(_DOCUMENT.finditer(text, start, preposition.start() if preposition else end))
    return next((m for m in found if m[0].islower()), found[0] if found else None)


def _capitals(phrase: str) -> str:
    """The capitals that end a phrase, if they can be a publisher's name: "a Pollco Research" survey."""
    words = phrase.replace("’s ", " ").replace("'s ", " ").split()
    k = len(words)
    while k and (words[k - 1][0].isupper() or (k < len(words) and words[k - 1] in ("of", "and", "for", "the", "&"))):
        k -= 1
    while k < len(words) and words[k].lower() in _NO_PUBLISHERS and " ".join(words[k : k + 2]).lower() not in REGIONS:
        k += 1
    return " ".join(words[k:])
