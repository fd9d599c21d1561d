"""People, organisations and places of an article: each name's kind is decided once, each mention has its exact place."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import NamedTuple

from transforms.names.evidence import is_at_place, is_firm, judge
from transforms.names.fullnames import full_names
from transforms.names.lexicon import lexicon
from transforms.names.organisations import SUFFIXES
from transforms.names.parts import HEADLINE, MIDDLE, OPENING, WEAK, Part, cut
from transforms.names.runs import POSSESSED, read_runs
from transforms.names.teams import is_sport, is_team
from transforms.prose import Prose


_LIST_JOINTS = frozenset({", ", " and ", ", and ", " or ", "/", ",\n", " and\n", "\nand ", " - "})


class Mention(NamedTuple):
    """A name at ``start:end``: ``kind`` is person, organisation or place; ``name`` the fullest form this article uses for
    it; ``rule`` what told its kind (known, title, given, head, shape, context, ...)."""

    kind: str
    name: str
    start: int
    end: int
    rule: str


class Seen(NamedTuple):
    """A part with its place in the text."""

    part: Part
    start: int
    end: int
    mode: int


def read_names(prose: Prose) -> list[Mention]:
    """Mentions of named people, organisations and places, sorted, never overlapping; boilerplate is not read.

    >>> from transforms.prose import Zone
    >>> text = "Finance Minister Tomas Novak met Acme Corp in Lagos. Novak said Acme would pay."
    >>> [(m.kind, m.name, text[m.start:m.end]) for m in read_names(Prose(text, [Zone("body", 0, len(text))]))]
    [('person', 'Tomas Novak', 'Tomas Novak'), ('organisation', 'Acme Corp', 'Acme Corp'), ('place', 'Lagos', 'Lagos'), \
('person', 'Tomas Novak', 'Novak'), ('organisation', 'Acme Corp', 'Acme')]
    """
    text = prose.text
    seen = _seen(prose)
    spans: dict[str, list[tuple[int, int]]] = {}
    kinds: dict[str, tuple[str | None, str]] = {}
    opens: dict[str, int] = {}
    others: set[str] = set()
    renamed: dict[str, str] = {}
    for part, start, end, mode in seen:
        name = part.name
        if part.kind is not None:
            if name not in kinds or (part.rule == "title" and kinds[name][1] == "known" and kinds[name][0] != "person"):
                kinds.setdefault(name, (part.kind, part.rule))
        elif part.rule == WEAK:
            others.add(name)
        else:
            spans.setdefault(name, []).append((start, end))
            opens[name] = opens.get(name, 0) + (mode == OPENING)
            others.add(name)
    sport = is_sport(text)
    beside = _beside(seen, text, spans)
    firms = {n.split(" ", 1)[0] for n, (k, _) in kinds.items() if k == "organisation" and " " in n}
    for name, whole in _named_after_places(kinds).items():
        places = [(start, end) for part, start, end, _ in seen if part.name == name]
        if is_firm(name, text, places):
            kinds[name] = ("organisation", "firm")
            renamed[name] = whole
    full = full_names({n: k for n, (k, _) in kinds.items() if k}, others)
    for name, places in spans.items():
        if name not in kinds:
            known = full.get(name)
            if known is not None:
                kinds[name] = (known[0], "full_name")
            else:
                near = [kinds[n][0] for n in beside.get(name, ()) if n in kinds]
                kinds[name] = judge(name, text, places, opens[name], sport, name in firms, [k for k in near if k][:2])
    full = full_names({n: k for n, (k, _) in kinds.items() if k}, others)
    surnames = _surnames(kinds)
    countries = lexicon().countries
    found = []
    for part, start, end, _ in seen:
        kind, rule = kinds.get(part.name, (None, ""))
        if kind == "place" and rule != "context":
            if part.name in surnames and not is_at_place(text, start):
                found.append(Mention("person", surnames[part.name], start, end, "surname"))
                continue
            if sport and part.name not in countries and is_team(text, start, end):
                found.append(Mention("organisation", part.name, start, end, "team"))
                continue
        known = full.get(part.name)
        if kind is None and known is not None:
            kind, rule = known[0], "full_name"
        if kind is None:
            continue
        name = known[1] if known is not None and known[0] == kind else renamed.get(part.name, part.name)
        found.append(Mention(kind, name, start, end, rule))
    return found


def _beside(seen: list[Seen], text: str, asked: Collection[str]) -> dict[str, list[str]]:
    """The names that stand in one list with each name asked for ("Mostar and Brcko")."""
    found: dict[str, list[str]] = {}
    for one, other in pairwise(seen):
        if other.start - one.end < 7 and (one.part.name in asked or other.part.name in asked):
            if text[one.end : other.start] in _LIST_JOINTS:
                found.setdefault(one.part.name, []).append(other.part.name)
                found.setdefault(other.part.name, []).append(one.part.name)
    return found


def _surnames(kinds: dict[str, tuple[str | None, str]]) -> dict[str, str]:
    """Last words of full names of people, to the name; left out where two people share one."""
    words = lexicon()
    found: dict[str, str] = {}
    for name, (kind, _) in kinds.items():
        if kind == "person" and " " in name:
            last = name.rsplit(" ", 1)[1]
            if last in words.countries or (last in words.states and last != "Washington"):
                continue
            found[last] = name if found.get(last, name) == name else last
    return found


def _named_after_places(kinds: dict[str, tuple[str | None, str]]) -> dict[str, str]:
    """Places whose name begins a firm's, to the firm: only firms with their legal form."""
    found: dict[str, str] = {}
    for name, (kind, _) in kinds.items():
        if kind == "organisation" and name.rsplit(" ", 1)[-1] in SUFFIXES:
            words = name.split()
            for k in (1, 2, 3):
                start = " ".join(words[:k])
                if kinds.get(start, (None, ""))[0] == "place":
                    found[start] = name
    return found


def _seen(prose: Prose) -> list[Seen]:
    headlines = {(z.start, z.end): _is_title_case(prose.text[z.start : z.end]) for z in prose.zones if z.kind == "headline"}
    found: list[Seen] = []
    text = prose.text
    for run in read_runs(prose):
        mode = OPENING if run.is_opening else MIDDLE
        if run.zone == "headline" and any(flag for (s, e), flag in headlines.items() if s <= run.start < e):
            mode = HEADLINE
        start = run.start
        for part in cut(run.text, mode):
            if part.kind is None and part.name in POSSESSED and text.startswith(("'s", "’s"), start + part.end):
                part = Part(part.start, part.end + 2, part.name + "'s", "organisation", "known")
            found.append(Seen(part, start + part.start, start + part.end, mode))
    return found


def _is_title_case(line: str) -> bool:
    words = [w for w in line.split() if w[0].isalpha()]
    return len(words) > 2 and sum(w[0].isupper() for w in words) > 0.6 * len(words)
