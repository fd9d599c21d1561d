"""Roles: the one whom "the minister", "the company" or "the official" stands for in an article."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.speaking_nouns import FIRMS, PERSONS, ROLE_HOLDERS, UNNAMED, WRITINGS
from transforms.facts.speech.grammar.word_classes import PREPOSITIONS
from transforms.facts.speech.people.antecedents import introduced
from transforms.facts.speech.people.named_phrases import WORDS
from transforms.facts.speech.people.offices import APART, DESCRIPTIONS, PRESIDENTS, SOLE_OFFICES
from transforms.facts.speech.people.recent_speakers import RecentSpeakers, Speaker
from transforms.facts.speech.speech import Speech

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_SPACE = re.compile(r"\s+")
_AGED = re.compile(r"\b\d{1,3}-year-old\b")
_MOST_HOLDERS = 40  # of more persons, a role tells none
_OFTEN = 2  # times as often
_NEAR = 500  # characters


def as_written(text: str, start: int, end: int) -> Speaker:
    """The words of a source for a name, where nobody is told."""
    return Speaker(_SPACE.sub(" ", text[start:end]), "source", "as written")


class Roles:
    """Resolves the roles of one article, which are to be asked for in the order of the text; ``recent`` grows with them."""

    def __init__(self, speech: Speech, recent: RecentSpeakers):
        self.text = speech.text
        self.people = speech.people
        self.named = speech.named
        self.recent = recent

    def of(self, start: int, end: int) -> Speaker:
        """ "the minister", "the company": the one it stands for where the article leaves no doubt."""
        text = self.text
        words = [w.group().lower() for w in WORDS.finditer(text, start, end)]
        if not words:
            return as_written(self.text, start, end)
        if words[0] != "the":
            return self._unnamed(start, end, words[-1])
        if any(w in PREPOSITIONS or w.endswith(("'s", "’s")) for w in words):
            return as_written(self.text, start, end)  # "the secretary of state's office"
        head = words[-1]
        mention = self.recent.organisation_before(start, head) if head in FIRMS else None
        if mention is None and _AGED.search(text, start, end) is not None:
            mention = self.recent.last_subject(start)
        if mention is None and head in UNNAMED:
            mention = self._holder(head, start)
            first = introduced(self.text, head, start)
            if first is not None and (mention is None or mention.start < first[0]) and not self._is_apposed(first):
                return self._again(start, first)
        if mention is None and head in ROLE_HOLDERS:
            mention = self._holder(head, start) or self._of_office(head, start, is_bare=len(words) == 2)
        if mention is None:
            return self._unnamed(start, end, head)
        self.recent.add(start, mention)
        return Speaker(mention.name, mention.kind, "role")

    def _is_apposed(self, span: tuple[int, int]) -> bool:
        """Whether a noun phrase describes the person named beside it: "Ann Lee, a spokeswoman"."""
        start, end = span
        beside = self.named.between(start - 3, start - 2) + self.named.between(end, end + 3)
        return any(m.kind == "person" and (m.end == start - 2 or m.start <= end + 2) for m in beside)

    def _again(self, start: int, first: tuple[int, int]) -> Speaker:
        """One who was brought in unnamed speaks again: "a senior official said …", "the official added"."""
        who = as_written(self.text, *first)._replace(rule="again")
        self.recent.add(start, who)
        return who

    def _unnamed(self, start: int, end: int, head: str) -> Speaker:
        """The words as written, kept for the pronouns after them where they stand for one person: "a juror"."""
        who = as_written(self.text, start, end)
        if head in PERSONS or head in UNNAMED:
            self.recent.add(start, who)
        elif WRITINGS.intersection(who.name.lower().split()):
            self.recent.add_paper(start, who.name)
        return who

    def _holder(self, head: str, at: int) -> Mention | None:
        """The person the article gives this role, if named before; of several the one it names far more often."""
        known = self.people.holders.get(head)
        if known is None and head == "president":
            known = {name: self.people.by_name[name] for name in PRESIDENTS & self.people.persons}
        if known is None or len(known) > _MOST_HOLDERS:
            return None
        held = sorted((m.start, m) for m in known.values() if m.start < at)
        if len(held) < 2 or head not in SOLE_OFFICES:
            return held[0][1] if len(held) == 1 else None
        first, second = Counter({m.name: self.people.weights[m.name] for _, m in held}).most_common(2)
        return self.people.by_name[first[0]] if first[1] > _OFTEN * second[1] else None

    def _of_office(self, head: str, at: int, *, is_bare: bool) -> Mention | None:
        """The one person that a description fits; of several who hold an office the only one named shortly before ``at``, where
        nothing tells whose office it is (``is_bare``)."""
        alone = self._last_person(at) if head in DESCRIPTIONS else None
        if alone is not None and self._holds_another(alone, head):
            return None
        if alone is not None or not is_bare or head not in SOLE_OFFICES:
            return alone
        held = self.people.holders.get(head, {})
        near = {m.name for m in self.named.between(max(0, at - _NEAR), at) if m.kind == "person" and m.name in held}
        return self.people.by_name[near.pop()] if len(near) == 1 else None

    def _holds_another(self, person: Mention, head: str) -> bool:
        """Whether the article gives ``person`` an office that nobody holds beside that of ``head``."""
        return head in APART and any(person.name in self.people.holders.get(office, {}) for office in APART - {head})

    def _last_person(self, at: int) -> Mention | None:
        """Who has been the subject all along, or is the only person of the article."""
        salient = [m for _, m in self.recent.salient(at) if m.kind == "person"]
        if not salient:
            return None
        alone = len(self.people.persons) == 1 or len({m.name for m in salient[:3]}) == 1
        return self.people.by_name.get(salient[0].name) if alone else None
