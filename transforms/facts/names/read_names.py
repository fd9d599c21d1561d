"""People, organisations and places of an article: each name's kind is decided once, each mention has its exact place."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.facts.names.acronyms import defined
from transforms.facts.names.article_names import Answer, Article
from transforms.facts.names.capitalised_run import MAY, Seen
from transforms.facts.names.divided_countries import halves
from transforms.facts.names.firms import merged, partners, with_short_firms
from transforms.facts.names.kind_evidence import is_at_place, is_body_here
from transforms.facts.names.name_scan import POSSESSED, READ_KINDS, read_runs
from transforms.facts.names.nicknames import nicknamed
from transforms.facts.names.panels import numbered_clubs, panels
from transforms.facts.names.run_cutting import Part, cut
from transforms.facts.names.teams import is_team
from transforms.facts.names.works import in_title, may_be_in_title
from transforms.text.prose import Prose
from transforms.text.signs import DIVIDED, NUMBERED_CLUB, WORK

_PAPERS = frozenset(("The Australian", "The Scotsman", "The European"))
_NOUN_AFTER = re.compile(
    r"\s(?!(?:newspaper|daily|reported|said|says|quoted|wrote|has|and|on|in|that|which)\b)[a-z]"
)  # the Australian dollar
_BEFORE_MONTH = frozenset(
    "in last this since until till by of from next early late mid through during for on before after and or to".split()
)

_CIRCUITS = ("U.S. Circuit", "US Circuit", "Circuit Court", "U.S. Court of Appeals")
_NUMBER = re.compile(r"(?<!\w)\d{1,2}(?:st|nd|rd|th) ")
_LONGEST_NUMBER = 6
_new = tuple.__new__  # without the detour through a record's own constructor: names are many


class Mention(NamedTuple):
    """A name at ``start:end``: ``kind`` is person, organisation or place; ``name`` the fullest form this article uses for
    it; ``rule`` what told its kind (known, title, given, head, shape, context, ...)."""

    kind: str
    name: str
    start: int
    end: int
    rule: str


def read_names(prose: Prose) -> list[Mention]:
    """Mentions of named people, organisations and places, sorted, never overlapping; boilerplate is not read.

    >>> from transforms.text.prose import Zone
    >>> text = "Finance Minister Tomas Novak met Acme Corp in Lagos. Novak said Acme would pay."
    >>> [(m.kind, m.name, text[m.start:m.end]) for m in read_names(Prose(text, [Zone("body", 0, len(text))]))]
    [('person', 'Tomas Novak', 'Tomas Novak'), ('organisation', 'Acme Corp', 'Acme Corp'), ('place', 'Lagos', 'Lagos'), \
('person', 'Tomas Novak', 'Novak'), ('organisation', 'Acme Corp', 'Acme')]
    """
    text = prose.text
    seen = _seen(prose)
    article = Article(prose, seen)
    answers = {name: article.answer(name) for name in {part.name for part, _, _, _ in seen}}
    nouns = prose.signs.places(WORK)
    found = []
    for part, start, end, _ in seen:
        kind, name, rule = _settled(text, article, part, answers[part.name], start, end)
        if kind is None or _is_no_name(text, part, start, end):
            continue
        if not (may_be_in_title(nouns, start) and in_title(text, start, end)):
            found.append(_new(Mention, (kind, name, start, end, rule)))
    return found


def _settled(text: str, article: Article, part: Part, answer: Answer, start: int, end: int) -> Answer:
    """What the article means by a name, as the words around this mention have it."""
    kind, name, rule = answer
    if part.rule == "royal":  # King Hussein, in an article on Saddam Hussein
        return Answer("person", part.name, "title")
    if part.rule == "title" and kind != "person":  # Mr Jordan, in an article on Jordan
        return Answer("person", article.full.person(part.name) or part.name, "title")
    if kind == "place" and rule != "context":
        bearer = article.bearers.get(part.name)
        if bearer and not is_at_place(text, start):
            return Answer("person", bearer, "surname")
        if article.is_sport and not article.is_country(part.name) and is_team(text, start, end):
            return Answer("organisation", name, "team")
    bearer = article.bearers.get(part.name) if kind == "organisation" and rule == "known" else None
    if bearer is not None and not article.heads_firm(part.name) and not is_body_here(text, start, end):
        return Answer("person", bearer, "surname")  # Michael Bloomberg, not his firm
    return answer


def _is_no_name(text: str, part: Part, start: int, end: int) -> bool:
    """Whether the words around say that this is no name: "the Australian dollar", "last May"."""
    if part.name in _PAPERS and _NOUN_AFTER.match(text, end):
        return True
    return part.name == MAY and _is_month(text, start, end)


def _is_month(text: str, start: int, end: int) -> bool:
    """Whether "May" is the month: a number or a year follows, or "in", "last" and the like stand before."""
    before = text[max(0, start - 12) : start].lower().split()[-1:]
    return text[end : end + 3].strip(" ,")[:1].isdigit() or bool(
        before and (before[0] in _BEFORE_MONTH or before[0].isdigit())
    )


def _seen(prose: Prose) -> list[Seen]:
    """The parts of all runs, with their places in the text."""
    text = prose.text
    found: list[Seen] = []
    for start, run, mode in read_runs(prose):
        for part in cut(run, mode):
            if part.kind is None and part.name in POSSESSED and text.startswith(("'s", "’s", " 's"), start + part.end):
                part = Part(
                    part.start,
                    part.end + 2 + (text[start + part.end] == " "),
                    part.name + "'s",
                    "organisation",
                    "known",
                )
            begin = start + part.start
            if part.kind == "organisation" and part.name.startswith(_CIRCUITS):
                begin, part = _numbered(text, begin, part)
            found.append(_new(Seen, (part, begin, start + part.end, mode)))
    owners = {s.part.name.split("'s ", 1)[0] for s in found if "'s " in s.part.name and s.part.kind == "organisation"}
    if owners:
        found = [_whole(text, s) if s.part.name in owners else s for s in found]
    zones = [zone for zone in prose.zones if zone.kind in READ_KINDS]
    spelled, things = defined(text)
    further = panels(text, found)
    if prose.signs.has(NUMBERED_CLUB):
        further += numbered_clubs(text)
    further += partners(text, found) + nicknamed(text, found)
    if prose.signs.has(DIVIDED):
        further += halves(text)
    found = merged(found, further + spelled, zones)
    if things:
        found = [s for s in found if s.part.name not in things]
    return with_short_firms(text, found, zones)


def _numbered(text: str, begin: int, part: Part) -> tuple[int, Part]:
    """A court with its number: the 5th U.S. Circuit Court of Appeals."""
    number = _NUMBER.search(text, max(0, begin - _LONGEST_NUMBER), begin)
    return (begin, part) if number is None else (number.start(), part._replace(name=number[0] + part.name))


def _whole(text: str, seen: Seen) -> Seen:
    """``Heck's`` in an article on Heck's Inc: the possessive's mark belongs to the name."""
    part, start, end, mode = seen
    if not text.startswith("'s", end):
        return seen
    return Seen(Part(part.start, part.end + 2, part.name + "'s", "organisation", "firm"), start, end + 2, mode)
