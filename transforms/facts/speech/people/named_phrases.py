"""Named phrases: which of an article's mentions a noun phrase is headed by."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.speaking_nouns import ROLES
from transforms.facts.speech.grammar.word_classes import PREPOSITIONS

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

WORDS = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?\.?")
_JOINT = re.compile(r"(?:,|\band|&)\s+(?:[\w.]+\s+){0,3}$")
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))


class NamedPhrases:
    """The mentions of one article by their places."""

    def __init__(self, text: str, mentions: list[Mention]):
        self.text = text
        self.mentions = mentions
        self.starts = [m.start for m in mentions]

    def between(self, start: int, end: int) -> list[Mention]:
        """Mentions that overlap ``start:end``."""
        i = bisect_left(self.starts, start)
        if i and self.mentions[i - 1].end > start:
            i -= 1
        found = []
        while i < len(self.mentions) and self.mentions[i].start < end:
            found.append(self.mentions[i])
            i += 1
        return found

    def head(self, start: int, end: int) -> Mention | None:
        """The mention that is the head of a noun phrase: the last before any preposition, and nobody's possessive."""
        inside = self.between(start, end)
        if not inside:
            return None
        return self._last(inside, start, end) or self._before_preposition(inside, start, end)

    def _last(self, inside: list[Mention], start: int, end: int) -> Mention | None:
        """The mention that ends the phrase, where no preposition ties it to another head."""
        text = self.text
        for m in reversed(inside):
            if m.end >= end - 1 or not text[m.end : end].strip(" ,.)"):
                lead = self._outside(start, m.start)
                if not any(w.lower() in PREPOSITIONS for w in lead) or (m.kind == "person" and _is_office(lead)):
                    return m
        return None

    def _outside(self, start: int, end: int) -> list[str]:
        """The words of ``start:end`` that belong to no mention there: "Sons of Hill leader" has no preposition."""
        words: list[str] = []
        for m in self.between(start, end):
            words += self.text[start : m.start].split()
            start = m.end
        return words + self.text[start:end].split()

    def _before_preposition(self, inside: list[Mention], start: int, end: int) -> Mention | None:
        text = self.text
        cut = end
        for w in WORDS.finditer(text, start, end):
            if w.group().lower() in PREPOSITIONS or w.group() in (",", "("):
                cut = w.start()
                break
        heads = [m for m in inside if m.start < cut]
        if not heads:
            return None
        m = heads[-1]
        rest = text[m.end : cut].strip(" ,()\n")
        words = rest.split()  # none where only blanks are left that strip does not know
        if rest in _REFLEXIVES or not words or rest[0].isdigit():
            return m
        describes = m.kind == "place" or rest[0] in "'’" or words[0].islower()
        is_group = words[-1].lower().removesuffix("s") in ROLES
        return None if describes or is_group else m  # "the Ohio Republican", "House Democrats"

    def is_named(self, start: int, end: int) -> bool:
        """Whether a noun phrase is headed by the name of a person or an organisation."""
        mention = self.head(start, end)
        return mention is not None and mention.kind != "place"

    def joint_names(self, start: int, end: int, last: Mention) -> str | None:
        """All the names of "Ann Lee and Tom Reed", where several share a verb and ``last`` is the last."""
        names = [m.name for m in self.between(start, end) if m.kind == last.kind and start <= m.start]
        if len(names) < 2 or not _JOINT.search(self.text, start, last.start):
            return None
        return ", ".join(dict.fromkeys(names[:-1])) + " and " + names[-1]


def _is_office(words: list[str]) -> bool:
    """Whether what stands before a name is an office: "Secretary of State", "director of the FBI"."""
    return words[-1].lower() not in PREPOSITIONS and all(
        w[0].isupper() or w in ("of", "the", "for", "and") or w in ROLES for w in words
    )
