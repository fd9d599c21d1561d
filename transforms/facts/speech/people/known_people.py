"""People: what one article tells about the persons it names, gathered once for all who ask whom a source names."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.speaking_nouns import PERSONS
from transforms.facts.speech.people.genders import FEMALE_WORDS, MALE_WORDS, gender_of
from transforms.facts.speech.people.offices import office_before, office_behind
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention

_PRONOUN_SUBJECT = re.compile(r"(?:(?:And|But|So|Then|Later|Still|Yet),? )?(?:[Hh]e|[Ss]he)\b")
_POSSESSIVE = re.compile(r"['’]s?\b")
_SAID_BEFORE = tuple(mark + " " + verb + " " for mark in ',”"' for verb in ("said", "says"))


def _reports(text: str, m: Mention) -> bool:
    """Whether a plain verb of saying stands right behind or before a name."""
    if text.startswith((" said", " says", " told", " added"), m.end):
        return True
    return text[m.end : m.end + 1] in (",", ".", ";") and text[max(0, m.start - 7) : m.start] in _SAID_BEFORE


class People:
    """Genders, roles and subjects of an article's persons, each found when first asked for."""

    def __init__(self, prose: Prose, mentions: list[Mention], quoted: list[Quoted]):
        """``quoted``: what stands between quotation marks, nested ones left out."""
        self.prose = prose
        self.text = prose.text
        self.mentions = mentions
        self._quoted = quoted
        self._genders: dict[str, str] | None = None
        self._subjects: list[tuple[int, Mention]] | None = None
        self._by_name: dict[str, Mention] | None = None
        self._holders: dict[str, dict[str, Mention]] | None = None
        self._surnames: dict[str, list[str]] | None = None
        self._weights: Counter[str] | None = None
        self._persons: frozenset[str] | None = None

    @property
    def genders(self) -> dict[str, str]:
        """Gender of a name, by title before it or by first name."""
        if self._genders is None:
            self._genders = self._find_genders()
        return self._genders

    def _find_genders(self) -> dict[str, str]:
        genders: dict[str, str] = {}
        text = self.text
        for m in self.mentions:
            if m.kind != "person" or m.name in genders:
                continue
            words = text[max(0, m.start - 6) : m.start].split()
            lead = words[-1].lower() if words else ""
            own = (text[m.start : m.end].split() or [""])[0].lower()
            if lead in MALE_WORDS or own in MALE_WORDS:
                genders[m.name] = "m"
            elif lead in FEMALE_WORDS or own in FEMALE_WORDS:
                genders[m.name] = "f"
            else:
                gender = gender_of(m.name)
                if gender:
                    genders[m.name] = gender
        return genders

    @property
    def subjects(self) -> list[tuple[int, Mention]]:
        """Persons that stand first in their sentence, outside quotations; possessives only where they open it."""
        if self._subjects is None:
            self._subjects = self._find_subjects()
        return self._subjects

    def _find_subjects(self) -> list[tuple[int, Mention]]:
        found: list[tuple[int, Mention]] = []
        seen = -1
        quoted = self._quoted
        k = 0
        for m in self.mentions:
            if m.kind != "person":
                continue
            while k < len(quoted) and quoted[k].outer_end <= m.start:
                k += 1
            if k < len(quoted) and quoted[k].outer_start <= m.start:
                continue
            s = self.prose.sentence_index(m.start)
            if s is None or (s == seen and not _reports(self.text, m)):
                continue
            if _PRONOUN_SUBJECT.match(self.text, self.prose.sentences[s].start, m.start):
                seen = s  # "He spoke of Ann Lee" has another subject
                continue
            if not _POSSESSIVE.match(self.text, m.end) or m.start - self.prose.sentences[s].start < 4:
                found.append((m.start, m))
                seen = s
        return found

    @property
    def by_name(self) -> dict[str, Mention]:
        if self._by_name is None:
            self._by_name = {m.name: m for m in reversed(self.mentions)}
        return self._by_name

    @property
    def holders(self) -> dict[str, dict[str, Mention]]:
        """Role nouns that stand beside persons' names, with the first mention of each person they stand beside."""
        if self._holders is None:
            self._holders = self._find_holders()
        return self._holders

    def _find_holders(self) -> dict[str, dict[str, Mention]]:
        text = self.text
        found: dict[str, dict[str, Mention]] = {}
        for m in self.mentions:
            if m.kind != "person":
                continue
            words = office_before(text[max(0, m.start - 60) : m.start])
            if text[m.end : m.end + 2] == ", ":
                words += office_behind(text[m.end + 2 : m.end + 90])
            if text[m.end : m.end + 1] in (",", ".") and text[m.start - 2 : m.start] == ", ":
                words += office_before(text[max(0, m.start - 60) : m.start - 2])  # "its spokesman, Ann Lee,"
            for role in words:
                if role in PERSONS:
                    found.setdefault(role, {}).setdefault(m.name, m)
        return found

    @property
    def surnames(self) -> dict[str, list[str]]:
        """Last names with the full names that end in them."""
        if self._surnames is None:
            self._surnames = self._find_surnames()
        return self._surnames

    def _find_surnames(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for name in sorted(self.persons):
            if " " in name:
                found.setdefault(name.rsplit(" ", 1)[1], []).append(name)
        return found

    @property
    def weights(self) -> Counter[str]:
        """How often the article names each person."""
        if self._weights is None:
            self._weights = Counter(m.name for m in self.mentions if m.kind == "person")
        return self._weights

    @property
    def persons(self) -> frozenset[str]:
        if self._persons is None:
            self._persons = frozenset(m.name for m in self.mentions if m.kind == "person")
        return self._persons
