"""Speakers: whom a source names. A name gives itself, a pronoun or a role the person or organisation it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cues import CUES
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.speaking_nouns import BODIES, ROLES
from transforms.facts.speech.grammar.word_classes import ADVERBS, FINITE, PREPOSITIONS
from transforms.facts.speech.people.authors import author_of, paper_noun
from transforms.facts.speech.people.genders import FEMALE_WORDS, MALE_WORDS
from transforms.facts.speech.people.paper_makers import giver_before, maker_before
from transforms.facts.speech.people.publishers import publisher_of
from transforms.facts.speech.people.recent_speakers import RecentSpeakers, Speaker
from transforms.facts.speech.people.roles import Roles, as_written
from transforms.facts.speech.people.sentence_subjects import is_plural as _is_several
from transforms.facts.speech.people.sentence_subjects import subjects_before
from transforms.facts.speech.people.voices import is_voice
from transforms.facts.speech.speech import Speech
from transforms.lexicon import word_lists
from transforms.text.end_words import first_word, last_word

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_OWNER = re.compile(r"(?<=\w)['’]s?\Z")
_CONTRACTED = re.compile(r"(?:he|she|it|they|we|you|i)['’](?:s|d|ll|re|ve|m)", re.IGNORECASE)
_APOSTROPHE = re.compile("['’]")
_LONGEST_CONTRACTION = 7
_AFTER_COMMA = re.compile(r",\s+(?=[A-Z])")
_MISTERS = frozenset("Mr Mr. Mrs Mrs. Ms Ms. Miss Dr Dr. Sen. Rep. Gov.".split())
_FIGURES = (word_lists.words("figure_nouns") - {"report", "reports"}) | {"rate", "share", "sum"}
_OF_IT, _OF_THEM = frozenset(("it", "its")), frozenset(("they", "their", "them"))
_OWNERS = frozenset("its his her their".split())
_POINTING = frozenset("the this that these those".split())
_LONGEST_TITLE = 5
_LONGEST_POSSESSIVE = 6
_FOLLOWING = re.compile(r" ([a-z]+)")
_TITLE_WITHIN = 40  # "the critic, Salem Mayor Ann Lee,"


class Speakers:
    """Resolves the sources of one article, which are to be asked for in the order of the text."""

    def __init__(self, speech: Speech):
        self.text = speech.text
        self.people = speech.people
        self.named = speech.named
        self.recent = RecentSpeakers(speech)
        self.roles = Roles(speech, self.recent)

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
            or self.roles.of(start, end)
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
        mention = self._namesake(mention)
        self.recent.add(at, mention)
        return Speaker(mention.name, mention.kind, rule)

    def _namesake(self, mention: Mention) -> Mention:
        """Of several bearers of a surname the one whom "Mr." or "Mrs." tells; else the surname alone stays."""
        bearers = self.people.surnames.get(mention.name, []) if mention.kind == "person" else []
        if len(bearers) < 2:
            return mention
        title = self.text[max(0, mention.start - _LONGEST_TITLE) : mention.start].lower().split()[-1:]
        gender = "m" if title and title[0] in MALE_WORDS else "f" if title and title[0] in FEMALE_WORDS else None
        fit = [name for name in bearers if self.people.genders.get(name) == gender] if gender else []
        return self.people.by_name[fit[0]] if len(fit) == 1 else mention

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
        word = first_word(self.text[start : start + _LONGEST_POSSESSIVE]).lower()
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
        opening = first_word(self.text[start : start + _LONGEST_POSSESSIVE]).lower()
        noun = paper_noun(self.text, start, end) if opening in _POINTING else None
        made = maker_before(self.text, noun[0].lower(), start, self.named) if noun is not None else None
        if opening in ("a", "an") and (new := paper_noun(self.text, start, end)) is not None:
            made = giver_before(self.text, new.start(), self.named)
        if made is None:
            return None
        name, kind = made
        known = self.people.by_name.get(name)
        if known is not None:
            self.recent.add(start, known)
        return Speaker(name, kind, "maker")

    def _written(self, start: int, end: int) -> Speaker:
        return as_written(self.text, start, end)

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
        prose = self.people.prose
        for n, found in enumerate(subjects_before(prose, start, sentences=2 if is_plural else 1)):
            if self._is_meant(found, is_plural=is_plural, is_near=n == 0):
                return self.of(found)._replace(rule="pronoun")
            is_own = prose.sentence_index(found.start) == prose.sentence_index(start)  # "52 percent said they think"
            if not is_plural or is_own or self.text[found.end - 1] == "s":
                break
        return self._written(start, end)

    def _is_meant(self, found: Source, *, is_plural: bool, is_near: bool) -> bool:
        """Whether a subject may be whom "they", or without ``is_plural`` "it", stands for."""
        words = self.text[found.start : found.end]
        if words[0].isdigit() and not is_plural:
            return False  # "30 p.m. ET"
        is_body = is_plural and is_near and last_word(words.lower()) in BODIES  # "The company … They say"
        if not (is_body or _is_several(words) == is_plural) or not is_voice(words, "show" if is_plural else "say"):
            return False
        return last_word(words.lower()) not in _FIGURES  # "The number is … when it put the total at"


def _is_office_holder(phrase: str) -> bool:
    """Whether a noun phrase is headed by an office or a trade: "the head of the mill"."""
    words = phrase.lower().split()
    cut = next((k for k, w in enumerate(words) if w in PREPOSITIONS), len(words))
    return cut > 0 and (words[cut - 1] in ROLES or words[:2] == ["one", "of"])
