"""Plural nouns: which words look like one, and their singular."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import table, words

IRREGULAR = table("irregular_plurals")
_USES = word_set("uses abuses excuses muses fuses ruses refuses recluses misuses")
_NOT_PLURAL = words("never_plural")


def is_plural(t: str) -> bool:
    """Whether a folded word looks like a plural noun."""
    if t in IRREGULAR or t.endswith(("men", "people", "children")) and len(t) > 4:
        return t not in (
            "data",
            "media",
            "specimen",
            "regimen",
            "abdomen",
            "dead",
            "leads",
            "lies",
            "ties",
            "homeless",
            "unemployed",
        )
    return len(t) > 2 and t[-1] == "s" and t[-2] not in "sui'" and t not in _NOT_PLURAL


def singular(t: str) -> str:
    """The singular of a folded noun."""
    known = IRREGULAR.get(t)
    if known:
        return known
    if t.endswith("men") and len(t) > 4:
        return t[:-2] + "an"
    if t.endswith(("people", "children")):
        return t[:-6] + "person" if t.endswith("people") else t[:-3]
    if not t.endswith("s") or t.endswith(("ss", "us", "is")) or len(t) < 3:
        return t
    if t.endswith("uses"):
        return t[:-1] if t.endswith(("ouses", "auses")) or t in _USES else t[:-2]  # "caucuses", "viruses"
    if t.endswith("ies") and len(t) > 4:
        return t[:-3] + "y"
    if t.endswith(("sses", "xes", "ches", "shes", "zzes", "oes")):
        return t[:-2]
    return t[:-1]
