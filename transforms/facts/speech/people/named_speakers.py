"""Speakers: whom a source names. A name gives itself, a pronoun or a role the person or organisation it stands for."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.noun_phrases import FINITE, Source
from transforms.facts.speech.grammar.source_phrases import WRITINGS
from transforms.facts.speech.grammar.word_classes import ADVERBS, PREPOSITIONS, ROLES
from transforms.facts.speech.people.known_people import (
    FEMALE_WORDS,
    FIRMS,
    MALE_WORDS,
    NAMED_FIRMS,
    PERSON_NOUNS,
    PRESIDENTS,
    SOLE_OFFICES,
    VOICES,
    gender_of_role,
    people_of,
)
from transforms.facts.speech.people.publishers import publisher_of
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.names import Mention


class Speaker(NamedTuple):
    """Who: the resolved name or the words as written; ``kind`` is a mention's or "source", ``rule`` tells how."""

    name: str
    kind: str
    rule: str


_SPACE = re.compile(r"\s+")
_WORDS = re.compile(r"[^\W_](?:[\w'’.-]*[^\W_])?\.?")
_JOINT = re.compile(r"(?:,|\band|&)\s+(?:[\w.]+\s+){0,3}$")
_OWNER = re.compile(r"(?<=\w)['’]s?\Z")
_CONTRACTED = re.compile(r"(?:he|she|it|they|we|you|i)['’](?:s|d|ll|re|ve|m)", re.IGNORECASE)
_AFTER_COMMA = re.compile(r",\s+(?=[A-Z])")
_MISTERS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sen. Rep. Gov.".split())
_FOLLOWING = re.compile(r" ([a-z]+)")
_REFLEXIVES = frozenset(("himself", "herself", "itself", "themselves"))
_UNNAMED = "role"  # what is kept of a person without a name
_PAPER = "paper"  # and of a statement or a report
_NEAR = 600  # and an organisation's noun
_TITLE_WITHIN = 40  # "the critic, Salem Mayor Ann Lee,"
_MOST_HOLDERS = 40  # of more persons, a role tells none
_OFTEN = 2  # times as often
_REACH = 2500  # how far back, in characters, a pronoun may look for its name


def _is_office(words: list[str]) -> bool:
    """Whether what stands before a name is an office: "Secretary of State", "director of the FBI"."""
    return words[-1].lower() not in PREPOSITIONS and all(
        w[0].isupper() or w in ("of", "the", "for", "and") or w in ROLES for w in words
    )


def _is_office_holder(phrase: str) -> bool:
    """Whether a noun phrase is headed by an office or a trade: "the head of the mill"."""
    words = phrase.lower().split()
    cut = next((k for k, w in enumerate(words) if w in PREPOSITIONS), len(words))
    return cut > 0 and (words[cut - 1] in ROLES or words[:2] == ["one", "of"])


class Speakers:
    """Names of one article, asked for the one behind a source.

    Sources are to be asked in the order of the text: who spoke last is what a pronoun most often means.
    """

    def __init__(self, prose: Prose, mentions: list[Mention]):
        self.prose = prose
        self.text = prose.text
        self.mentions = mentions
        self.people = people_of(prose, mentions)
        self.starts = [m.start for m in mentions]
        self.spoken: list[tuple[int, str, str]] = []

    def heard(self, spoken: Iterable[tuple[int, str, str]]) -> None:
        """Takes in who is known to speak: (offset, name, kind), by offset."""
        self.spoken.extend(spoken)

    # -- what is asked

    def of(self, source: Source) -> Speaker:
        """The speaker a source names; the words as written where that is not certain."""
        start, end = source.start, source.end
        if source.shape == "relative":
            if source.antecedent is None:
                return self._written(start, end)
            start, end = source.antecedent
        if source.shape == "pronoun":
            return self._pronoun(start, end)
        if end - start < 8 and _CONTRACTED.fullmatch(self.text, start, end):  # "they'll"
            return self._pronoun(start, start + len(re.split("['’]", self.text[start:end])[0]))
        if (owner := _OWNER.search(self.text, start, end)) and owner.end() == end:
            end = owner.start()
        mention = self._named(start, end)
        if mention is not None:
            if (joint := self._joint(start, end, mention)) is not None:
                return Speaker(joint, "source", "joint names")
            self._remember(source.start, mention)
            return Speaker(mention.name, mention.kind, "name")
        if (named := self._apposed(start, end)) is not None:
            self._remember(source.start, named)
            return Speaker(named.name, named.kind, "apposition")
        if (surname := self._surname(start, end)) is not None:
            self._remember(source.start, surname)
            return Speaker(surname.name, surname.kind, "name")
        publisher = self._publisher(start, end)
        return publisher if publisher is not None else self._role(start, end)

    def _apposed(self, start: int, end: int) -> Mention | None:
        """The person a role's holder is called right behind it: "the party's leader, Ann Lee, …"."""
        comma = _AFTER_COMMA.match(self.text, end)
        if comma is None or not _is_office_holder(self.text[start:end]):
            return None
        inside = self.between(comma.end(), comma.end() + _TITLE_WITHIN)
        named = next((m for m in inside if m.kind == "person"), None)
        if named is None or not self.text.startswith((",", ".", " of "), named.end):
            return None
        title = self.text[comma.end() : named.start]
        return named if "," not in title and all(w[0].isupper() for w in title.split()) else None

    def _surname(self, start: int, end: int) -> Mention | None:
        """The one person whose last name is a word of its own elsewhere: "King said", "Mr. Day asked"."""
        words = self.text[start:end].removesuffix(".").split()
        if words and words[0] in _MISTERS:
            words = words[1:]
        if len(words) != 1 or not words[0][0].isupper():
            return None
        following = _FOLLOWING.match(self.text, end)
        if following and not (following[1] in CUES or following[1] in FINITE or following[1] in ADVERBS):
            return None  # "White guys"
        known = self.people.surnames.get(words[0], [])
        return self.people.by_name[known[0]] if len(known) == 1 else None

    def _publisher(self, start: int, end: int) -> Speaker | None:
        """ "a Pollco survey": whose it is, where the article names it."""
        found = publisher_of(self.text, start, end, self.between)
        if isinstance(found, str):
            known = self.people.by_name.get(found)
            return None if known is not None and known.kind == "place" else Speaker(found, "source", "publisher")
        if found is None:
            return None
        self._remember(start, found)
        return Speaker(found.name, found.kind, "publisher")

    def _remember(self, at: int, mention: Mention | Speaker) -> None:
        if mention.kind == "source":
            insort(self.spoken, (at, mention.name, _UNNAMED))
            return
        insort(self.spoken, (at, mention.name, mention.kind))

    def _written(self, start: int, end: int) -> Speaker:
        return Speaker(_SPACE.sub(" ", self.text[start:end]), "source", "as written")

    # -- names

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

    def _named(self, start: int, end: int) -> Mention | None:
        """The mention that is the head of a noun phrase: the last before any preposition, and nobody's possessive."""
        inside = self.between(start, end)
        if not inside:
            return None
        text = self.text
        for m in reversed(inside):
            if m.end >= end - 1 or not text[m.end : end].strip(" ,.)"):
                lead = text[start : m.start].split()
                if not any(w.lower() in PREPOSITIONS for w in lead) or (m.kind == "person" and _is_office(lead)):
                    return m
        cut = end
        for w in _WORDS.finditer(text, start, end):
            if w.group().lower() in PREPOSITIONS or w.group() in (",", "("):
                cut = w.start()
                break
        heads = [m for m in inside if m.start < cut]
        if not heads:
            return None
        m = heads[-1]
        rest = text[m.end : cut].strip(" ,(")
        if rest in _REFLEXIVES:
            return m
        if (
            rest
            and not rest[0].isdigit()
            and (m.kind == "place" or rest[0] in "'’" or "".join(rest.split()[:1]).islower())
        ):
            return None  # "the Ohio Republican"
        return m

    def _joint(self, start: int, end: int, last: Mention) -> str | None:
        """ "Ann Lee and Tom Reed": all their names, where several share a verb."""
        names = [m.name for m in self.between(start, end) if m.kind == last.kind and start <= m.start]
        if len(names) < 2 or not _JOINT.search(self.text, start, last.start):
            return None
        return ", ".join(dict.fromkeys(names[:-1])) + " and " + names[-1]

    def is_named(self, start: int, end: int) -> bool:
        """Whether a noun phrase is headed by the name of a person or an organisation."""
        mention = self._named(start, end)
        return mention is not None and mention.kind != "place"

    # -- pronouns

    def _pronoun(self, start: int, end: int) -> Speaker:
        word = self.text[start:end].lower()
        if word in MALE_WORDS or word in FEMALE_WORDS:
            mention = self.person_before(start, "f" if word in FEMALE_WORDS else "m")
        elif word == "it":
            mention = self._paper_before(start) or self._organisation_before(start)
        else:
            mention = None
        if mention is None:
            return self._written(start, end)
        self._remember(start, mention)
        return Speaker(mention.name, mention.kind, "pronoun")

    def person_before(self, at: int, gender: str) -> Mention | Speaker | None:
        """The person a pronoun at ``at`` stands for: the last who spoke or was a sentence's subject."""
        for _, who in self._salient(at):
            known = self.people.genders.get(who.name) if who.kind == "person" else gender_of_role(who.name)
            if (known or gender) == gender:
                return who
        i = bisect_left(self.starts, at)
        for m in reversed(self.mentions[max(0, i - 40) : i]):
            if m.kind == "person" and self.people.genders.get(m.name, gender) == gender and at - m.start < _REACH:
                return m
        return None

    def _salient(self, at: int) -> list[tuple[int, Mention | Speaker]]:
        """Speakers and subjects before ``at``, the latest first."""
        i = bisect_left(self.people.subjects, (at,))
        found: list[tuple[int, Mention | Speaker]] = [*self.people.subjects[max(0, i - 8) : i]]
        i = bisect_left(self.spoken, (at,))
        for p, name, kind in self.spoken[max(0, i - 8) : i]:
            if kind == "person" and (mention := self.people.by_name.get(name)) is not None:
                found.append((p, mention))
            elif kind == _UNNAMED:
                found.append((p, Speaker(name, "source", "role")))
        return sorted((x for x in found if at - x[0] < _REACH), key=lambda x: -x[0])

    def _paper_before(self, at: int) -> Speaker | None:
        """The statement or report that has just spoken: "A statement by the club said …. It added"."""
        i = bisect_left(self.spoken, (at,))
        if not i or at - self.spoken[i - 1][0] > _NEAR or self.spoken[i - 1][2] != _PAPER:
            return None
        return Speaker(self.spoken[i - 1][1], "source", "paper")

    def _organisation_before(self, at: int, noun: str = "") -> Mention | None:
        """The one organisation named shortly before; the name has ``noun`` in it, where such names do."""
        s = self.prose.sentence_index(at)
        begin = self.prose.sentences[max(0, s - 2)].start if s is not None else 0
        begin = max(begin, at - _NEAR)
        found = [m for m in self.between(begin, at) if m.kind == "organisation" and m.end <= at]
        if noun in NAMED_FIRMS:  # "the council" is no bank
            found = [m for m in found if noun in m.name.lower()]
        return found[0] if len({m.name for m in found}) == 1 else None

    # -- roles

    def _role(self, start: int, end: int) -> Speaker:
        """ "the minister", "the company": the one it stands for where the article leaves no doubt."""
        text = self.text
        words = [w.group().lower() for w in _WORDS.finditer(text, start, end)]
        if not words:
            return self._written(start, end)
        if words[0] != "the":
            return self._unnamed(start, end, words[-1])
        if any(w in PREPOSITIONS or w.endswith(("'s", "’s")) for w in words):
            return self._written(start, end)  # "the secretary of state's office"
        head = words[-1]
        if head in FIRMS:
            mention = self._organisation_before(start, head)
            if mention is not None:
                self._remember(start, mention)
                return Speaker(mention.name, mention.kind, "role")
        if head in PERSON_NOUNS:
            mention = self._holder(head, start) or self._last_person(start)
            if mention is not None:
                self._remember(start, mention)
                return Speaker(mention.name, mention.kind, "role")
        return self._unnamed(start, end, head)

    def _unnamed(self, start: int, end: int, head: str) -> Speaker:
        """The words as written, kept for the pronouns after them where they stand for one person: "a juror"."""
        who = self._written(start, end)
        if head in PERSON_NOUNS or head in VOICES:
            insort(self.spoken, (start, who.name, _UNNAMED))
        elif WRITINGS.intersection(who.name.lower().split()):
            insort(self.spoken, (start, who.name, _PAPER))
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

    def _last_person(self, at: int) -> Mention | None:
        """Who has been the subject all along, or is the only person of the article."""
        salient = [m for _, m in self._salient(at) if m.kind == "person"]
        if not salient:
            return None
        alone = len(self.people.persons) == 1 or len({m.name for m in salient[:3]}) == 1
        return self.people.by_name.get(salient[0].name) if alone else None
