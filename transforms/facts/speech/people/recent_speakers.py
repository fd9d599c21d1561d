"""Recent speakers: who has spoken so far in an article, which is whom a pronoun or a role most often means."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from transforms.facts.speech.grammar.speaking_nouns import NAMED_FIRMS
from transforms.facts.speech.people.genders import gender_of_role
from transforms.facts.speech.speech import Speech

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_UNNAMED = "role"  # what is kept of a person without a name
_PAPER = "paper"  # and of a statement or a report
_NEAR = 600  # characters to an organisation or a paper
_REACH = 2500  # how far back, in characters, a pronoun may look for its name
_MENTIONS_TRIED = 40
_SPOKEN_TRIED = 8


class Speaker(NamedTuple):
    """Who: the resolved name or the words as written; ``kind`` is a mention's or "source", ``rule`` tells how."""

    name: str
    kind: str
    rule: str


class RecentSpeakers:
    """Grows as sources are resolved in the order of the text."""

    def __init__(self, speech: Speech):
        self.prose = speech.prose
        self._in_post = speech.in_post
        self.people = speech.people
        self.named = speech.named
        self._spoken: list[tuple[int, str, str]] = []  # offset, name, kind

    def take(self, spoken: Iterable[tuple[int, str, str]]) -> None:
        """Takes in who is known to speak: (offset, name, kind), by offset."""
        self._spoken.extend(spoken)

    def add(self, at: int, who: Mention | Speaker) -> None:
        insort(self._spoken, (at, who.name, _UNNAMED if who.kind == "source" else who.kind))

    def add_paper(self, at: int, name: str) -> None:
        """A statement or a report that speaks."""
        insort(self._spoken, (at, name, _PAPER))

    def person_before(self, at: int, gender: str) -> Mention | Speaker | None:
        """The person a pronoun at ``at`` stands for: the last who spoke or was a sentence's subject."""
        for _, who in self.salient(at):
            known = self.people.genders.get(who.name) if who.kind == "person" else gender_of_role(who.name)
            if (known or gender) == gender:
                return who
        i = bisect_left(self.named.starts, at)
        for m in reversed(self.named.mentions[max(0, i - _MENTIONS_TRIED) : i]):
            if m.kind != "person" or self._in_post(m.start):
                continue
            if self.people.genders.get(m.name, gender) == gender and at - m.start < _REACH:
                return m
        return None

    def salient(self, at: int) -> list[tuple[int, Mention | Speaker]]:
        """Speakers and subjects before ``at``, the latest first."""
        i = bisect_left(self.people.subjects, (at,))
        found: list[tuple[int, Mention | Speaker]] = [*self.people.subjects[max(0, i - _SPOKEN_TRIED) : i]]
        i = bisect_left(self._spoken, (at,))
        for p, name, kind in self._spoken[max(0, i - _SPOKEN_TRIED) : i]:
            if kind == "person" and (mention := self.people.by_name.get(name)) is not None:
                found.append((p, mention))
            elif kind == _UNNAMED:
                found.append((p, Speaker(name, "source", "role")))
        return sorted((x for x in found if at - x[0] < _REACH), key=lambda x: -x[0])

    def last_subject(self, at: int) -> Mention | None:
        """The person who spoke last or was the last sentence's subject, shortly before ``at``."""
        for place, who in self.salient(at):
            if at - place > _NEAR:
                return None
            if who.kind == "person":
                return self.people.by_name.get(who.name)
        return None

    def paper_before(self, at: int) -> Speaker | None:
        """The statement or report that has just spoken: "A statement by the club said …. It added"."""
        i = bisect_left(self._spoken, (at,))
        if not i or at - self._spoken[i - 1][0] > _NEAR or self._spoken[i - 1][2] != _PAPER:
            return None
        return Speaker(self._spoken[i - 1][1], "source", "paper")

    def organisation_before(self, at: int, noun: str = "") -> Mention | None:
        """The one organisation named shortly before; the name has ``noun`` in it, where such names do."""
        s = self.prose.sentence_index(at)
        begin = self.prose.sentences[max(0, s - 2)].start if s is not None else 0
        begin = max(begin, at - _NEAR)
        found = [m for m in self.named.between(begin, at) if m.kind == "organisation" and m.end <= at]
        if noun in NAMED_FIRMS:  # "the council" is no bank
            found = [m for m in found if noun in m.name.lower()]
        names = {m.name for m in found}
        if len(names) > 1:  # the one that spoke: "Acme told the Gazette … The firm added"
            names &= {name for p, name, kind in self._spoken if kind == "organisation" and begin <= p < at}
        return next(m for m in found if m.name in names) if len(names) == 1 else None
