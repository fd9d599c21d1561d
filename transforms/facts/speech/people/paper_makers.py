"""Makers of papers: whose "the statement" or "the study" is, by what the article told of it before."""

from __future__ import annotations

import re
from functools import lru_cache

from transforms.facts.speech.grammar.word_classes import DETERMINERS
from transforms.facts.speech.people.authors import author_of
from transforms.facts.speech.people.named_phrases import NamedPhrases
from transforms.facts.speech.people.publishers import publisher_of

_TRIED = 12  # times that the article names such a paper
_LEAD = 90  # characters before a paper's noun that its phrase, or its maker's verb, may take
_NEAR = 600  # characters within which the last of several papers is the one meant
_GIVES_OUT = re.compile(
    r"(?:\s+(?:researchers|scientists|economists|professors|analysts|officials|investigators))?\s+(?:(?:has|have|had|also|recently|then|later|jointly)\s+)*(?:published|released|issued|conducted|commissioned|filed|unveiled|sent|wrote|penned|posted"
    r"|put out|carried out|made|gave|delivered|(?:said|says|wrote|added|confirmed|announced|explained|told \w+)(?:\s+(?:on\s+)?\w+day)?\s+in)\s+"
    r"(?:an?|the|its|his|her|their|another|one)\s+(?:[\w-]+\s+){0,4}\Z"
)
_WORD = re.compile(r"[\w’'&.-]+")


@lru_cache(maxsize=64)
def _named_paper(noun: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(noun)}\b", re.IGNORECASE)


def maker_before(text: str, noun: str, at: int, named: NamedPhrases) -> tuple[str, str] | None:
    """(name, kind) of whoever made the paper that "the ``noun``" at ``at`` means, where the article leaves no doubt.

    It does where all the papers of that noun told of before have one maker, or the last stands shortly before.
    """
    found: list[tuple[int, tuple[str, str]]] = []
    for m in [*_named_paper(noun).finditer(text, 0, at)][-_TRIED:]:
        maker = _maker(text, m.start(), m.end(), named)
        if maker is not None:
            found.append((m.start(), maker))
    if not found:
        return None
    place, last = found[-1]
    is_sure = len({name for _, (name, _) in found}) == 1 or at - place < _NEAR
    return last if is_sure else None


def giver_before(text: str, begin: int, named: NamedPhrases) -> tuple[str, str] | None:
    """Who gives out the paper whose noun begins at ``begin``, by the verb right before: "Acme also conducted a study"."""
    line = max(text.rfind("\n", 0, begin) + 1, begin - _LEAD)
    for m in reversed(named.between(line, begin)):
        if m.kind in ("person", "organisation") and m.end <= begin and _GIVES_OUT.match(text, m.end, begin):
            return m.name, m.kind
    return None


def _maker(text: str, begin: int, end: int, named: NamedPhrases) -> tuple[str, str] | None:
    if (giver := giver_before(text, begin, named)) is not None:
        return giver
    line = max(text.rfind("\n", 0, begin) + 1, begin - _LEAD)
    start = _phrase_start(text, line, begin)
    found = author_of(text, start, end, named.between) or publisher_of(text, start, end, named.between)
    if found is None:
        return None
    return (found, "organisation") if isinstance(found, str) else (found.name, found.kind)


def _phrase_start(text: str, line: int, begin: int) -> int:
    """Where the noun phrase opens whose noun begins at ``begin``: at its determiner, else at the words in capitals."""
    start = begin
    for word in reversed(list(_WORD.finditer(text, line, begin))):
        if text[word.end() : start].strip():
            break
        start = word.start()
        if word[0].lower() in DETERMINERS or word[0].endswith(("'s", "’s")):
            break
    return start
