"""Speakers: whom a source names. A name gives itself, a pronoun or a role the person or organisation it stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.speaking_nouns import FIRMS, PERSONS, ROLE_HOLDERS, ROLES, UNNAMED, WRITINGS
from transforms.facts.speech.grammar.word_classes import ADVERBS, FINITE, PREPOSITIONS
from transforms.facts.speech.people.antecedents import introduced
from transforms.facts.speech.people.authors import author_of, paper_noun
from transforms.facts.speech.people.genders import FEMALE_WORDS, MALE_WORDS
from transforms.facts.speech.people.named_phrases import WORDS
from transforms.facts.speech.people.offices import DESCRIPTIONS, PRESIDENTS, SOLE_OFFICES
from transforms.facts.speech.people.paper_makers import maker_before
from transforms.facts.speech.people.publishers import publisher_of
from transforms.facts.speech.people.recent_speakers import RecentSpeakers, Speaker
from transforms.facts.speech.people.sentence_subjects import is_plural as _is_several
from transforms.facts.speech.people.sentence_subjects import subject_before
from transforms.facts.speech.people.voices import is_voice
from transforms.facts.speech.speech import Speech
from transforms.lexicon import word_lists

if TYPE_CHECKING:
    from transforms.facts.names import Mention

_SPACE = re.compile(r"\s+")
_OWNER = re.compile(r"(?<=\w)['’]s?\Z")
_CONTRACTED = re.compile(r"(?:he|she|it|they|we|you|i)['’](?:s|d|ll|re|ve|m)", re.IGNORECASE)
_APOSTROPHE = re.compile("['’]")
_LONGEST_CONTRACTION = 7
_AFTER_COMMA = re.compile(r",\s+(?=[A-Z])")
_MISTERS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sen. Rep. Gov.".split())
_FIGURES = (word_lists.words("figure_nouns") - {"report", "reports"}) | {"rate", "share", "sum"}
_OF_IT, _OF_THEM = frozenset(("it", "its")), frozenset(("they", "their"))
_OWNERS = frozenset("its his her their".split())
_POINTING = frozenset("the this that these those".split())
_LONGEST_POSSESSIVE = 6
_AGED = re.compile(r"\b\d{1,3}-year-old\b")
_FOLLOWING = re.compile(r" ([a-z]+)")
_TITLE_WITHIN = 40  # "the critic, Salem Mayor Ann Lee,"
_MOST_HOLDERS = 40  # of more persons, a role tells none
_OFTEN = 2  # times as often


class Speakers:
    """Resolves the sources of one article, which are to be asked for in the order of the text."""

    def __init__(self, speech: Speech):
        self.text = speech.text
        self.people = speech.people
        self.named = speech.named
        self.recent = RecentSpeakers(speech)

    def heard(self, spoken: Iterable[tuple[int, str, str]]) -> None:
        """Takes in who is known to speak: (offset, name, kind), by offset."""
        self.recent.take(spoken)

    def of(self, source: Source) -> Speaker:
        """The speaker a source names; the words as written where that is not certain."""
        start, end = source.start, source.end
        if source.shape == "relative":
            if source.antecedent is None:
                return self._written(start, end)
            start, end = source.antecedent
            if (who := self._described(source.start, start)) is not None:
                return who
        if source.shape == "pronoun":
            return self._pronoun(start, end)
        if end - start <= _LONGEST_CONTRACTION and _CONTRACTED.fullmatch(self.text, start, end):  # "they'll"
            return self._pronoun(start, start + len(_APOSTROPHE.split(self.text[start:end])[0]))
        if (owner := _OWNER.search(self.text, start, end)) and owner.end() == end:
            end = owner.start()
        if (author := self._author(start, end)) is not None:
            return author
        return (
            self._name(source.start, start, end)
            or self._publisher(start, end)
            or self._paper(start, end)
            or self._role(start, end)
        )

    def _described(self, at: int, start: int) -> Speaker | None:
        """The person whom a description behind a comma tells of: "Ann Lee, a smith from Hill who said …"."""
        if not self.text.startswith(", ", start - 2):
            return None
        mention = next((m for m in self.named.between(start - 3, start - 2) if m.kind == "person"), None)
        if mention is None or mention.end != start - 2 or self.text[start].isupper():
            return None
        self.recent.add(at, mention)
        return Speaker(mention.name, mention.kind, "described")

    def _name(self, at: int, start: int, end: int) -> Speaker | None:
        """Whom the phrase names itself, or a name right behind it does; ``at`` is where the source begins."""
        rule = "name"
        mention = self.named.head(start, end)
        if mention is not None:
            if (joint := self.named.joint_names(start, end, mention)) is not None:
                return Speaker(joint, "source", "joint names")
        elif (mention := self._apposed(start, end)) is not None:
            rule = "apposition"
        else:
            mention = self._surname(start, end)
        if mention is None:
            return None
        self.recent.add(at, mention)
        return Speaker(mention.name, mention.kind, rule)

    def _apposed(self, start: int, end: int) -> Mention | None:
        """The person a role's holder is called right behind it: "the party's leader, Ann Lee, …"."""
        comma = _AFTER_COMMA.match(self.text, end)
        if comma is None or not _is_office_holder(self.text[start:end]):
            return None
        inside = self.named.between(comma.end(), comma.end() + _TITLE_WITHIN)
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

    def _author(self, start: int, end: int) -> Speaker | None:
        """Who wrote the paper that speaks: "Ann Lee's letter", "a report by the Gazette", "its website"."""
        found = author_of(self.text, start, end, self.named.between)
        if found is None:
            return self._owner(start, end)
        if isinstance(found, str):
            return Speaker(found, "source", "author")
        self.recent.add(start, found)
        return Speaker(found.name, found.kind, "author")

    def _owner(self, start: int, end: int) -> Speaker | None:
        """Whom "its" or "her" stands for before a paper."""
        word = self.text[start : start + _LONGEST_POSSESSIVE].split(None, 1)[0].lower()
        if word not in _OWNERS or paper_noun(self.text, start, end) is None:
            return None
        who = self._pronoun(start, start + len(word))
        return who if who.rule != "as written" else None

    def _publisher(self, start: int, end: int) -> Speaker | None:
        """ "a Pollco survey": whose it is, where the article names it."""
        found = publisher_of(self.text, start, end, self.named.between)
        if isinstance(found, str):
            known = self.people.by_name.get(found)
            return None if known is not None and known.kind == "place" else Speaker(found, "source", "publisher")
        if found is None:
            return None
        self.recent.add(start, found)
        return Speaker(found.name, found.kind, "publisher")

    def _paper(self, start: int, end: int) -> Speaker | None:
        """ "the statement", "that study": whose it is, where the article has told."""
        opening = self.text[start : start + _LONGEST_POSSESSIVE].split(None, 1)[0].lower()
        noun = paper_noun(self.text, start, end) if opening in _POINTING else None
        made = maker_before(self.text, noun[0].lower(), start, self.named) if noun is not None else None
        if made is None:
            return None
        name, kind = made
        known = self.people.by_name.get(name)
        if known is not None:
            self.recent.add(start, known)
        return Speaker(name, kind, "maker")

    def _written(self, start: int, end: int) -> Speaker:
        return Speaker(_SPACE.sub(" ", self.text[start:end]), "source", "as written")

    def _pronoun(self, start: int, end: int) -> Speaker:
        word = self.text[start:end].lower()
        who: Mention | Speaker | None = None
        if word in MALE_WORDS or word in FEMALE_WORDS or word == "his":
            who = self.recent.person_before(start, "f" if word in FEMALE_WORDS else "m")
        elif word in _OF_IT:
            who = self.recent.paper_before(start) or self.recent.organisation_before(start)
        if who is None and word in _OF_IT | _OF_THEM:
            return self._subject(start, end, is_plural=word in _OF_THEM)
        if who is None:
            return self._written(start, end)
        self.recent.add(start, who)
        return Speaker(who.name, who.kind, "pronoun")

    def _subject(self, start: int, end: int, *, is_plural: bool) -> Speaker:
        """Whom "they" or "it" means where nobody is named: the subject of this sentence or the one before."""
        found = subject_before(self.people.prose, start, sentences=1)
        words = self.text[found.start : found.end] if found else ""
        if found is None or _is_several(words) != is_plural or not is_voice(words, "show" if is_plural else "say"):
            return self._written(start, end)
        if words.lower().rsplit(None, 1)[-1] in _FIGURES:
            return self._written(start, end)  # "The number is … when it put the total at": a figure puts nothing
        return self.of(found)._replace(rule="pronoun")

    def _role(self, start: int, end: int) -> Speaker:
        """ "the minister", "the company": the one it stands for where the article leaves no doubt."""
        text = self.text
        words = [w.group().lower() for w in WORDS.finditer(text, start, end)]
        if not words:
            return self._written(start, end)
        if words[0] != "the":
            return self._unnamed(start, end, words[-1])
        if any(w in PREPOSITIONS or w.endswith(("'s", "’s")) for w in words):
            return self._written(start, end)  # "the secretary of state's office"
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
            mention = self._holder(head, start) or (self._last_person(start) if head in DESCRIPTIONS else None)
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
        who = self._written(*first)._replace(rule="again")
        self.recent.add(start, who)
        return who

    def _unnamed(self, start: int, end: int, head: str) -> Speaker:
        """The words as written, kept for the pronouns after them where they stand for one person: "a juror"."""
        who = self._written(start, end)
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

    def _last_person(self, at: int) -> Mention | None:
        """Who has been the subject all along, or is the only person of the article."""
        salient = [m for _, m in self.recent.salient(at) if m.kind == "person"]
        if not salient:
            return None
        alone = len(self.people.persons) == 1 or len({m.name for m in salient[:3]}) == 1
        return self.people.by_name.get(salient[0].name) if alone else None


def _is_office_holder(phrase: str) -> bool:
    """Whether a noun phrase is headed by an office or a trade: "the head of the mill"."""
    words = phrase.lower().split()
    cut = next((k for k, w in enumerate(words) if w in PREPOSITIONS), len(words))
    return cut > 0 and (words[cut - 1] in ROLES or words[:2] == ["one", "of"])
