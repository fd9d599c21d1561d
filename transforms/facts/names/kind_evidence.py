"""What an article says of a name that no list knows: the kind with the most evidence, from its shape and its neighbours."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from transforms.facts.names.name_lexicon import lexicon
from transforms.facts.names.person_names import SURNAME_ENDING
from transforms.facts.names.teams import is_team
from transforms.lexicon.names import name_cues as cues
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import titles
from transforms.lexicon.names.places import POSTAL

PERSON, ORGANISATION, PLACE = "person", "organisation", "place"
_LOOKED_AT = 8  # places of a name that are looked at
_ENOUGH = 0.4
_AT = frozenset(("of", "at", "with", "for", "by", "from"))
_TOLD_TO = frozenset("told tells at with the".split())
_CREDIT_MARKS = frozenset("/,| ")
_HELD_BY_FIRMS = frozenset("offices headquarters newsroom shares shareholders subsidiary staffers".split())
_SPACED = frozenset(",'(.")
_BEFORE, _AFTER = 48, 64  # characters looked at
_FIRM_ENDING = re.compile(
    r"[a-z](?:bank|banken|werke|gesellschaft|anstalt|zentrale|kasse|tronics|systems|corp|chemie|technik)\Z"
)
_SITE_AFTER = re.compile(r" (?:offices?|plant|headquarters|facility|factory|police|hospital|branch)\b")
_TOWN_BEFORE = re.compile(r"[A-Z][\w.'’-]+ ?, \Z")


class Verdict(NamedTuple):
    """``kind`` None: no name at all."""

    kind: str | None
    rule: str


def is_at_place(text: str, start: int) -> bool:
    """Whether the words before say that a place follows: "in", "near", "from", or a line begins.

    >>> is_at_place("She lives in Washington.", 13), is_at_place("Mr Washington", 3)
    (True, False)
    """
    last, other = _words_before(text[max(0, start - _BEFORE) : start])
    return (
        not last
        or text[start - 1] == "\n"
        or last in cues.PLACE_BEFORE
        or last in cues.PLACE_CUES
        or other in cues.PLACE_OF
    )


def is_firm(text: str, spans: list[tuple[int, int]]) -> bool:
    """Whether a place's name is short for the firm that bears it ("Kansas City said" beside "Kansas City Southern Inc")."""
    score = 0
    for start, end in spans[:_LOOKED_AT]:
        last, _ = _words_before(text[max(0, start - _BEFORE) : start])
        after = text[end : end + _AFTER].replace("\n", " ")
        score += bool(
            last in cues.ORGANISATION_CUES or cues.FIRM_AFTER.match(after) or cues.ORGANISATION_AFTER.match(after)
        )
        score -= 2 * bool(last in cues.PLACE_BEFORE or cues.PLACE_AFTER.match(after))
    return score > 0


def is_body_here(text: str, start: int, end: int) -> bool:
    """Whether the words around a surname that an organisation bears speak of the organisation: "according to Bloomberg",
    "Bloomberg reported"."""
    before = text[max(0, start - _BEFORE) : start].lower().split()[-2:]
    if before and before[-1] in _TOLD_TO or before == ["according", "to"]:
        return True
    last = before[-1] if before else ""
    return last in cues.ORGANISATION_BEFORE or cues.ORGANISATION_AFTER.match(text[end : end + _AFTER]) is not None


def judge(
    name: str,
    text: str,
    spans: list[tuple[int, int]],
    opens: int,
    *,
    sport: bool = False,
    heads_firm: bool = False,
    beside: Sequence[str] = (),
) -> Verdict:
    """The kind of ``name``, which stands at ``spans``.

    ``opens``: how many of them open a sentence; ``sport``: the article is from the sports pages; ``heads_firm``: a firm's
    name begins with it; ``beside``: kinds of names in one list with it. Eight places are looked at, whatever the length.

    >>> judge("Zarnow", "the town of Zarnow", [(12, 18)], 0).kind, judge("Zarnow", "Zarnow, 43, said", [(0, 6)], 1).kind
    ('place', 'person')
    """
    if name in titles.FAMOUS and not heads_firm and not sport:
        return Verdict(PERSON, "famous")
    score = _shape(name, opens >= len(spans))
    for kind in beside:
        score[kind] += 1.3
    if heads_firm:
        score[ORGANISATION] += 2.0
    near = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0}
    looked = spans[:_LOOKED_AT]
    small_places = lexicon().small_places
    sport = sport and not _is_called_like_place(name)
    for start, end in looked:
        before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER].replace("\n", " ")
        if after[1:2] in _SPACED:
            after = _unspaced(after)
        why = _no_name(name, before, after)
        if why:
            return Verdict(None, why)
        if sport:
            _weigh_sport(near, before, after, text, start, end)
        _weigh_marks(near, name, before, after)
        _weigh_before(near, before)
        _weigh_after(near, after, " " in name)
        if name in small_places and _SITE_AFTER.match(after):
            near[PLACE] += 3.0
    weight = 1.0 / (0.5 + 0.5 * len(looked))
    for kind, value in near.items():
        score[kind] += value * weight
    best = max(score, key=lambda k: (score[k], k))
    is_told = near[best] * weight > 0.5
    if score[best] <= _ENOUGH or (not is_told and not sport and _is_word(name)):
        return Verdict(None, "shape")
    return Verdict(best, "context" if is_told else "shape")


def _is_called_like_place(name: str) -> bool:
    """Whether a name is a given name with a surname that a place bears, and no team's: Naomi Osaka."""
    words = lexicon()
    first, _, last = name.partition(" ")
    return words.phrases.get(last) == PLACE and first in words.given and first not in words.phrases


def _weigh_sport(near: dict[str, float], before: str, after: str, text: str, start: int, end: int) -> None:
    """Tables of results and reports of matches have turns of their own."""
    if cues.BOWLING_AFTER.match(after):
        near[PERSON] += 3.0
    elif before.endswith(") ") or is_team(text, start, end):
        near[ORGANISATION] += 2.2
    elif cues.SCORER_AFTER.match(after):
        near[PERSON] += 1.5


def _weigh_marks(near: dict[str, float], name: str, before: str, after: str) -> None:
    """A state behind its town, the slashes of a picture's credit, the brackets of a ticker."""
    if name in POSTAL and _TOWN_BEFORE.search(before):
        near[PLACE] += 4.0
    if (before.endswith("/") and cues.CREDIT_BEFORE.search(before)) or (
        after[:1] in _CREDIT_MARKS and cues.CREDIT_AFTER.match(after)
    ):
        near[PERSON] += 3.0
    if before.endswith("<") and after.startswith(">") and not name.isupper():
        near[ORGANISATION] += 3.0  # how an old wire marks firms that have no ticker


def _is_word(name: str) -> bool:
    """Whether one word is a common one, which its capital alone makes no name: "Administration"."""
    return " " not in name and name.lower() in lexicon().common and name not in titles.WORD_SURNAMES


def _unspaced(after: str) -> str:
    """Text whose marks stand apart (``Austria ) , who``) as it is commonly written."""
    return after.replace(" ,", ",").replace(" '", "'").replace("( ", "(").replace(" )", ")").replace(" .", ".")


def _words_before(before: str) -> tuple[str, str]:
    """The last word before a name, in small letters, and the one before "of"."""
    words = before.lower().rsplit(None, 2)
    if not words or before[-1:] not in " \n":
        return (words[-1] if words else "", "")
    return words[-1], words[-2] if len(words) > 2 and words[-1] == "of" else ""


def _no_name(name: str, before: str, after: str) -> str:
    """Why an acronym is no name here, or an empty string."""
    if after.startswith("$"):
        return "money"
    if after.startswith("-") and after[1:2].islower() and name.lower() in lexicon().common:
        return "compound"  # "Long-term"
    if name.isupper():
        if len(name) < 6 and (after.startswith(">") or (before.endswith("<") and after.startswith("."))):
            return "ticker"
        if before.endswith("(") and cues.THING_BEFORE.search(before, 0, len(before) - 1):
            return "thing"
    return ""


def _weigh_before(near: dict[str, float], before: str) -> None:
    last, other = _words_before(before)
    if last == "of" and other in _HELD_BY_FIRMS:
        near[ORGANISATION] += 2.6
        return
    if last.endswith(",") and last[:-1] in cues.ORGANISATION_BEFORE:  # the Hungarian company, Zarnow,
        last = last[:-1]
    if last in cues.PERSON_BEFORE:
        near[PERSON] += 2.0
    elif last in _AT and cues.AT_FIRM.search(before.rstrip()) or last.endswith("-based"):  # "an economist at Zarnow"
        near[ORGANISATION] += 2.6
    elif last in cues.PLACE_BEFORE or other in cues.PLACE_OF:
        near[PLACE] += 2.0
    elif last in cues.ORGANISATION_BEFORE:
        near[ORGANISATION] += 2.6
    elif last in cues.ORGANISATION_CUES:
        near[ORGANISATION] += 1.2
    elif last in cues.PLACE_CUES:
        near[PLACE] += 0.6
    elif last == "the":
        near[PERSON] -= 2.5
        near[ORGANISATION] += 0.8
        near[PLACE] -= 0.3
    elif last in cues.ARTICLES:
        near[PERSON] -= 1.5
        near[PLACE] -= 1.0
        near[ORGANISATION] -= 0.8


def _weigh_after(near: dict[str, float], after: str, has_words: bool) -> None:
    words = lexicon()
    first = after[:1]
    if first == ":":
        near[PERSON] -= 0.3
        near[ORGANISATION] -= 0.6
        return
    if first not in " ,'’-":
        return
    if first == "," or after[1:2] == "(":
        whose = cues.OF_PLACE.match(after)
        if whose and (whose[1] in words.countries or whose[1] in words.states or words.phrases.get(whose[1]) == PLACE):
            # "Zarnow, Poland" is a town; "Banque Zarnow, Paris" as well a firm or a person
            near[PLACE if first == "," else PERSON] += 1.0 if first == "," and has_words else 2.6
            return
    told = _TOLD.match(after)
    if told and told.lastgroup:
        kind, weight = _WEIGHTS[told.lastgroup]
        near[kind] += weight


# The first that matches counts: one pattern, its groups in this order.
_CUES_AFTER = {
    "office": (cues.OFFICE_AFTER, PERSON, 3.2),
    "dated": (cues.DATED_AFTER, PLACE, 3.0),
    "organisation_apposed": (cues.ORGANISATION_APPOSED, ORGANISATION, 2.6),
    "person_apposed": (cues.PERSON_APPOSED, PERSON, 2.0),
    "strong_organisation": (cues.STRONG_ORGANISATION_AFTER, ORGANISATION, 2.8),
    "organisation": (cues.ORGANISATION_AFTER.pattern, ORGANISATION, 1.6),
    "strong_place": (cues.STRONG_PLACE_AFTER, PLACE, 2.6),
    "place": (cues.PLACE_AFTER.pattern, PLACE, 1.2),
    "strong_person": (cues.STRONG_PERSON_AFTER, PERSON, 2.0),
    "person": (cues.PERSON_AFTER, PERSON, 0.8),
}
_TOLD = re.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _, _) in _CUES_AFTER.items()))
_WEIGHTS = {name: (kind, weight) for name, (_, kind, weight) in _CUES_AFTER.items()}


def _shape(name: str, only_opens: bool) -> dict[str, float]:
    """What the words of the name say by themselves; ``only_opens``: its capital may be that of a sentence."""
    words = lexicon()
    tokens = name.split()
    common = sum(t.lower() in words.common for t in tokens)
    score = {PERSON: 0.0, ORGANISATION: 0.0, PLACE: 0.0}
    if len(tokens) > 1:
        _weigh_words(score, name, tokens, common / len(tokens))
        return score
    if name.isupper() and len(name) > 1:
        score[PERSON] -= 1.5
        score[ORGANISATION] += 1.6 if len(name) <= 6 else 0.6
        score[PLACE] -= 0.5
        return score
    score[PERSON] += 0.4
    score[ORGANISATION] += 2.0 if _FIRM_ENDING.search(name) else 0.45
    if not name.isalpha() and any(c.isdigit() for c in name):
        score[ORGANISATION] += 0.3
    surname = bool(cues.SURNAME_OPENING.match(name))
    if "-" not in name and not surname and not name[1:].islower() and any(c.isupper() for c in name[1:]):
        score[ORGANISATION] += 1.4
    if common or only_opens:
        for kind in score:
            score[kind] -= 0.9 * bool(common) + 0.2 * only_opens + 1.2 * (bool(common) and only_opens)
        if common and name in org.HEADS and not only_opens:
            score[ORGANISATION] += 1.6
    score[PERSON] += 2.0 * (name in titles.FAMOUS) + 0.9 * (name in words.surnames) + 0.4 * (name in words.given)
    if surname or SURNAME_ENDING.search(name):
        score[PERSON] += 0.6
    score[PLACE] += 0.7 * (name in words.small_places) + 0.5 * bool(cues.PLACE_ENDING.search(name))
    return score


def _weigh_words(score: dict[str, float], name: str, tokens: list[str], common: float) -> None:
    """A name of several words: people, unless common words say otherwise."""
    words, last = lexicon(), tokens[-1]
    score[PERSON] = 1.2 + 1.0 * (last in words.surnames) + 0.8 * (tokens[0] in words.given) - 2.0 * common
    if last not in words.surnames and last.lower() in words.common:
        score[PERSON] -= 1.0
    if last in words.countries or last in words.states:  # Digital India
        score[PERSON] -= 2.0
        score[ORGANISATION] += 0.8
    score[ORGANISATION] += 0.8 * common
    score[PLACE] -= 1.5 * common
    if _FIRM_ENDING.search(last):
        score[ORGANISATION] += 2.5
    if name.isupper() or "&" in name or any(c.isdigit() for c in name):
        score[ORGANISATION] += 1.5
    if len(tokens) > 3:
        score[PERSON] -= 0.7
    score[PERSON] += 1.5 * (last in titles.FAMOUS)
    if name in words.small_places:
        score[PLACE] += 2.2
