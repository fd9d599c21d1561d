"""The subject of the sentence that a pronoun stands in or follows: whom "they", "it" and "its" mean without a name."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.speaking_nouns import BODIES, PERSONS, UNNAMED
from transforms.facts.speech.grammar.word_classes import PLURALS, PREPOSITIONS
from transforms.text.prose import Prose

_LOOKED_AT = 160  # characters of a sentence
_MARKS = "“\"‘'"
_WORDS_OF_NAMES = frozenset("the some many most all both these those several".split())


def subjects_before(prose: Prose, at: int, *, sentences: int) -> Iterator[Source]:
    """The noun phrases that open the sentence around ``at`` and the ``sentences`` before it, the nearest first; those that a
    quotation opens are passed over."""
    s = prose.sentence_index(at)
    if s is None:
        return
    for k in range(s, max(-1, s - 1 - sentences), -1):
        start, end = prose.sentences[k]
        if prose.text[start] in _MARKS:
            continue
        found = first_subject(tokens(prose.text, start, min(end, at, start + _LOOKED_AT)))
        if found is not None and found.shape in ("noun", "name") and found.end <= at:
            yield found


def is_plural(words: str) -> bool:
    """Whether a noun phrase stands for several: "the nurses", "The Norwegians", "police".

    >>> is_plural("the two nurses"), is_plural("the nurse"), is_plural("James")
    (True, False, False)
    """
    low = words.lower().split()
    head = low[next((k for k, w in enumerate(low) if k and w in PREPOSITIONS), len(low)) - 1]
    if head in PLURALS:
        return True
    single = head[:-3] + "y" if head.endswith("ies") else head.removesuffix("s")
    is_noun = (
        single in PERSONS
        or single in UNNAMED
        or single in BODIES
        or single.endswith(("er", "ist", "ian", "cial", "ant"))
    )
    return head.endswith("s") and not head.endswith("ss") and (is_noun or low[0] in _WORDS_OF_NAMES)
