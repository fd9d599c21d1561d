"""The names of one article taken together: what each unique name is, and which fuller name it stands for."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import NamedTuple

from transforms.facts.names.capitalised_run import OPENING, Seen
from transforms.facts.names.fullnames import FullNames
from transforms.facts.names.kind_evidence import Verdict, is_firm, judge
from transforms.facts.names.name_lexicon import lexicon
from transforms.facts.names.run_cutting import WEAK
from transforms.facts.names.teams import is_sport
from transforms.lexicon.names.organisations import ALIASES, SUFFIXES
from transforms.lexicon.names.titles import FAMOUS
from transforms.text.prose import Prose

_LIST_JOINTS = frozenset({", ", " , ", " and ", ", and ", " or ", "/", " / ", ",\n", " and\n", "\nand ", " - "})

_new = tuple.__new__  # without the detour through a record's own constructor: names are many
_NONE = Verdict(None, "")
_SHORTEST_LOUD = 4
_MOST_JUDGED = 4000  # unknown names of one text; a long article has some hundreds, only noise has more


class Answer(NamedTuple):
    """``kind`` None: no name; ``name``: the fullest form the article uses."""

    kind: str | None
    name: str
    rule: str


class Article:
    """Decides each unique name of ``seen`` once.

    ``full``: the full names by their shorter forms; ``bearers``: surname to the full name of a person; ``is_sport``: it is
    from the sports pages.
    """

    def __init__(self, prose: Prose, seen: list[Seen]):
        text = prose.text
        self.full = FullNames()
        self.is_sport = is_sport(text, prose.signs)
        self.bearers: dict[str, str] = {}
        self._kinds: dict[str, Verdict] = {}
        self._renamed: dict[str, str] = {}
        unknown = self._note(seen)
        self._settle_firms(text, seen)
        for name, (kind, _) in self._kinds.items():
            if kind is not None:
                self.full.add(name, kind)
        self._define_acronyms(text, seen)
        self._judge(text, seen, unknown)
        self._find_bearers()

    def is_country(self, name: str) -> bool:
        return name in lexicon().countries

    def heads_firm(self, name: str) -> bool:
        """Whether the article has a fuller name of an organisation for ``name``: Ford Motor for Ford."""
        return self.full.organisation(name) not in (None, name)

    def answer(self, name: str) -> Answer:
        """What the article means by ``name``."""
        kind, rule = self._kinds.get(name, (None, ""))
        if kind in (None, "person"):
            whole = self.full.person(name)
            if whole is not None:
                return _new(Answer, ("person", whole, rule if kind else "full_name"))
        if kind in (None, "organisation"):
            whole = self.full.organisation(name)
            if whole is not None and whole != name:
                return _new(Answer, ("organisation", whole, rule if kind else "full_name"))
        if kind in ("place", "organisation") and ALIASES.get(name) in self._kinds:
            return Answer(kind, ALIASES[name], rule)
        return _new(Answer, (kind, self._renamed.get(name, name), rule))

    def _note(self, seen: list[Seen]) -> dict[str, list[tuple[int, int, bool]]]:
        """Notes the names whose kind is told; returns the places of the others, and whether each opens a sentence."""
        unknown: dict[str, list[tuple[int, int, bool]]] = {}
        for part, start, end, mode in seen:
            if part.kind is not None:
                if part.name not in self._kinds:
                    self._kinds[part.name] = _new(Verdict, (part.kind, part.rule))
            elif part.rule != WEAK:
                unknown.setdefault(part.name, []).append((start, end, mode == OPENING))
        return unknown

    def _settle_firms(self, text: str, seen: list[Seen]) -> None:
        """Places that stand for a firm named after them; only firms with their legal form count."""
        shorts: dict[str, str] = {}
        for name, (kind, _) in self._kinds.items():
            words = name.split()
            if kind != "organisation" or words[-1] not in SUFFIXES:
                continue
            for short in (" ".join(words[:k]) for k in range(1, min(4, len(words)))):
                if self._kinds.get(short, (None, ""))[0] == "place":
                    shorts.setdefault(short, name)
        if not shorts:
            return
        spans: dict[str, list[tuple[int, int]]] = {short: [] for short in shorts}
        for part, start, end, _ in seen:
            if part.name in spans:
                spans[part.name].append((start, end))
        for short, name in shorts.items():
            if is_firm(text, spans[short]):
                self._kinds[short] = Verdict("organisation", "firm")
                self._renamed[short] = name

    def _define_acronyms(self, text: str, seen: list[Seen]) -> None:
        """``World Dairy Council (WDC)``: what stands in brackets after an organisation and begins like it is its short form."""
        for one, other in pairwise(seen):
            short = other.part.name
            if (
                other.start - one.end != 2
                or not short.isupper()
                or len(short) < 2
                or text[one.end : other.start] != " ("
            ):
                continue
            whole = one.part.name
            is_whole = " " in whole and self._kinds.get(whole, (None, ""))[0] == "organisation"
            if is_whole and text[other.end : other.end + 1] == ")" and short[0] in {w[0] for w in whole.split()}:
                self.full.define(short, whole)

    def _judge(self, text: str, seen: list[Seen], unknown: dict[str, list[tuple[int, int, bool]]]) -> None:
        """Names of several words first, so that single words may be short for them."""
        firms = {n.split(" ", 1)[0] for n, (k, _) in self._kinds.items() if k == "organisation" and " " in n}
        beside = _beside(text, seen, unknown)
        for name in sorted(islice(unknown, _MOST_JUDGED), key=lambda n: " " not in n):
            if name in self._kinds:
                continue
            if self._is_short(name) if " " not in name else self.full.organisation(name):
                self._kinds.setdefault(name, Verdict("organisation", "full_name"))
                continue
            if " " not in name and self._is_family(name):
                continue
            if whole := self._in_capitals(name):
                self._kinds[name] = Verdict("organisation", "spelling")
                self._renamed[name] = whole
                continue
            places = unknown[name]
            kinds = [self._kinds[n][0] for n in beside.get(name, ()) if n in self._kinds]
            verdict = judge(
                name,
                text,
                [(start, end) for start, end, _ in places],
                sum(opens for _, _, opens in places),
                sport=self.is_sport,
                heads_firm=name in firms,
                beside=[kind for kind in kinds if kind][:2],
            )
            self._kinds[name] = verdict
            if verdict.kind is not None:
                self.full.add(name, verdict.kind)

    def _in_capitals(self, name: str) -> str | None:
        """The organisation that the article also writes in capitals: Zentrix, ZENTRIX Inc."""
        loud = name.upper()
        if len(name) < _SHORTEST_LOUD or loud == name:
            return None
        return self.full.organisation(loud) or (loud if self._kinds.get(loud, _NONE).kind == "organisation" else None)

    def _is_short(self, name: str) -> bool:
        """Whether a name stands for a fuller one; notes its kind."""
        kind = "person" if self.full.person(name) else "organisation" if self.full.organisation(name) else None
        if kind:
            self._kinds[name] = Verdict(kind, "full_name")
        return kind is not None

    def _is_family(self, name: str) -> bool:
        """``the Clintons``: neither a person nor an organisation."""
        if not name.endswith("s") or not (name[:-1] in FAMOUS or self.full.person(name[:-1])):
            return False
        self._kinds[name] = Verdict(None, "family")
        return True

    def _find_bearers(self) -> None:
        """Last words of the full names of people; a surname that two share stands for neither."""
        words = lexicon()
        for name, (kind, _) in self._kinds.items():
            if kind == "person" and " " in name:
                last = name.rsplit(" ", 1)[1]
                if last == "Washington" or last not in words.fixed_places:
                    self.bearers[last] = self.full.person(last) or last


def _beside(text: str, seen: list[Seen], asked: dict[str, list[tuple[int, int, bool]]]) -> dict[str, list[str]]:
    """The names that stand in one list with each name asked for ("Mostar and Brcko")."""
    found: dict[str, list[str]] = {}
    for one, other in pairwise(seen):
        if other.start - one.end > 6 or text[one.end : other.start] not in _LIST_JOINTS:
            continue
        if one.part.name in asked or other.part.name in asked:
            found.setdefault(one.part.name, []).append(other.part.name)
            found.setdefault(other.part.name, []).append(one.part.name)
    return found
