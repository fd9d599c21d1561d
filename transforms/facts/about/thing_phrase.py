"""The phrase for a thing: a noun with what makes it that thing, as it is written, in small letters, its head singular."""

from __future__ import annotations

from transforms.facts.claims.plurals import is_plural, singular
from transforms.facts.clauses.clause import Clauses
from transforms.facts.clauses.noun_groups import NounGroup, group_over, groups_from
from transforms.lexicon.word_lists import words

_DROPPED_TAGS = frozenset(["DT", "PDT", "PRP$", "WP$", "CD", "$", "RB", "RBR", "RBS", "EX", "WP", "WDT"])
_RANKS = frozenset(
    "biggest largest highest lowest smallest worst best most least more fewer less other others another first second third "
    "last next remaining previous prior same such own additional extra further only just some any all both half each "
    "every many few several estimated approximate roughly about around entire whole single overall early late alone "
    "initial original recent current nearly almost latest combined".split()
)
_COUNTERS = frozenset(
    "number numbers amount amounts total totals share percentage proportion majority minority rest couple "
    "bulk handful lot lots series kind kinds type types sort sorts level levels part parts sum most many "
    "thousands hundreds millions billions dozens tens score scores record average figure maximum minimum".split()
)
TIMES = words("weekdays") | frozenset("today yesterday tomorrow tonight now".split())
_SPANS = frozenset("year month week quarter decade time season night morning".split())
_OF_SPANS = frozenset("last this next previous prior past same".split())
_PER_CENT = frozenset("percent percentage pct %".split())
_MARKS = frozenset("% & ' \" “ ” ‘ ’ ( ) , . ; :".split())
_NOMINAL = frozenset(["NN", "NNS", "NNP", "NNPS", "CD"])
_LONGEST_GROUP = 60  # words of a noun group that are looked at; a table run into a line has thousands
LONGEST = 9  # words


def phrase_of(sentence: Clauses, group: NounGroup) -> str | None:
    """The thing that a noun group names; "the number of X" names X. None where nothing names one ("them", "which").

    >>> from transforms.facts.clauses.read_clauses import read_clauses
    >>> said = read_clauses("Prices of used cars fell, the town's three largest mills closed.")
    >>> [phrase_of(said, g) for g in said.groups if g.preposition < 0]
    ['price of used car', 'mill']
    """
    return phrase_between(sentence, group.first, group.last)


def phrase_between(sentence: Clauses, first: int, last: int, chain: int = 0) -> str | None:
    """The thing that words ``first:last`` name, with an "of"-complement behind them; ``chain``: how many "of" stand before."""
    low, tags = sentence.low, sentence.tags
    kept = _kept(sentence, first, last)
    is_followed = last < len(low) and low[last] == "of" and chain < LONGEST
    behind = _group_at(sentence, last + 1) if is_followed else None
    head = low[kept[-1]] if kept else ""
    if behind is not None and (not kept or head in _COUNTERS or tags[kept[-1]] in ("JJ", "JJR", "JJS")):
        return phrase_between(sentence, behind.first, behind.last, chain + 1)
    if not kept or head in _COUNTERS and len(kept) == 1 and head not in ("share", "average", "record"):
        return None
    if tags[kept[-1]] in ("PRP", "WP", "WDT", "EX"):
        return None
    text = _written(sentence, kept)
    if tags[kept[-1]] == "NNP" and low[last : last + 1] == ["for"] and (named := _name_behind(sentence, last + 1)):
        return f"{text} for {named}"
    if behind is not None:
        inner = phrase_between(sentence, behind.first, behind.last, chain + 1)
        if inner and len(kept) + len(inner.split()) < LONGEST:
            return f"{text} of {inner}"
    return text


def _name_behind(sentence: Clauses, at: int) -> str | None:
    """The rest of a name that goes on behind "for": "Alliance for Clean Rivers"."""
    group = next(iter(groups_from(sentence.groups, at)), None)
    if group is None or group.first != at or any(sentence.tags[k] != "NNP" for k in range(group.first, group.last)):
        return None
    return _written(sentence, list(range(group.first, group.last)))


def phrase_behind(sentence: Clauses, at: int) -> str | None:
    """The thing that the noun group at word ``at``, or behind a participle there, names."""
    around = group_over(sentence.groups, at, at + 1)
    if around is not None and around.first < at:
        return phrase_between(sentence, at, around.last)
    group = _group_at(sentence, at)
    if group is None:
        return None
    joined = _joined_modifiers(sentence, group)
    return joined or phrase_of(sentence, group)


def _joined_modifiers(sentence: Clauses, group: NounGroup) -> str | None:
    """ "state and local governments": a bare noun that "and" joins to what describes the noun behind."""
    low, tags, at = sentence.low, sentence.tags, group.last
    if (
        group.last - group.first > 1
        or tags[group.first] not in ("NN", "JJ")
        or low[at : at + 1] not in (["and"], ["or"])
    ):
        return None
    behind = next(iter(groups_from(sentence.groups, at + 1)), None)
    if (
        behind is None
        or behind.first != at + 1
        or behind.last - behind.first < 2
        or tags[behind.first] not in ("JJ", "NN")
    ):
        return None
    if tags[behind.head] != "NNS":
        return None
    return f"{low[group.first]} {low[at]} {phrase_of(sentence, behind)}"


def _kept(sentence: Clauses, first: int, last: int) -> list[int]:
    low, tags = sentence.low, sentence.tags
    first = max(first, last - _LONGEST_GROUP)
    owner = next((k for k in range(last - 1, first - 1, -1) if tags[k] == "POS" or low[k] in ("'s", "’s")), -1)
    if owner >= 0 and owner + 1 < last:
        first = owner + 1
    kept = [
        k
        for k in range(first, last)
        if not (tags[k] in _DROPPED_TAGS and not _within_word(sentence, k))
        and (low[k] not in _RANKS or _within_word(sentence, k))
        and low[k] not in _MARKS
        and k != owner
        and not (low[k] in _PER_CENT and (k == last - 1 or low[k + 1] != "point"))
    ]
    while kept and tags[kept[-1]] not in _NOMINAL and tags[kept[-1]] not in ("JJ", "VBN", "VBG", "PRP", "WP", "EX"):
        kept.pop()
    while kept and _is_time(sentence, kept[-1]):
        kept.pop()  # "12 percent today", "raised duties Friday", "46 percent last month"
    while len(kept) > 1 and tags[kept[-1]] in ("JJ", "VBN") and any(tags[k] in _NOMINAL for k in kept[:-1]):
        kept.pop()  # "left the rate unchanged"
    while kept and (low[kept[0]] in "-‑–" or tags[kept[0]] == "CC"):
        kept.pop(0)
    return kept[-LONGEST:]


def _is_time(sentence: Clauses, k: int) -> bool:
    low = sentence.low
    return low[k] in TIMES or low[k] in _SPANS and k > 0 and low[k - 1] in _OF_SPANS


def _within_word(sentence: Clauses, k: int) -> bool:
    """Whether a hyphen ties word ``k`` to the one behind or before it: "low-skilled"."""
    low, spans = sentence.low, sentence.spans
    if k + 1 < len(low) and low[k + 1] in "-‑" and spans[k][1] == spans[k + 1][0] and not low[k][0].isdigit():
        return True
    is_behind = k > 1 and low[k - 1] in "-‑" and spans[k - 1][1] == spans[k][0]
    return is_behind and not (low[k][0].isdigit() and low[k - 2][0].isdigit())  # "COVID-19", not "30-40"


def _written(sentence: Clauses, kept: list[int]) -> str:
    """The words as written, small, with the head in the singular."""
    low, spans, tags = sentence.low, sentence.spans, sentence.tags
    out = ""
    for i, k in enumerate(kept):
        word = low[k]
        if i == len(kept) - 1 and tags[k] not in ("NNP", "CD") and is_plural(word):
            word = singular(word)
        touches = i > 0 and spans[kept[i - 1]][1] == spans[k][0]
        out += word if touches or not out else f" {word}"
    return out


def _group_at(sentence: Clauses, at: int) -> NounGroup | None:
    """The noun group that opens at word ``at``, or right behind a participle there ("of registered voters")."""
    group = next(iter(groups_from(sentence.groups, at)), None)
    if group is None or group.first == at:
        return group
    if group.first == at + 1 and sentence.tags[at] in ("VBN", "VBG", "DT", "RB", "JJ", "VBD"):
        return group._replace(first=at)
    return None
