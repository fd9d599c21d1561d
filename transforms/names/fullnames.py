"""Which full name a shorter one stands for, within an article: surnames, short forms of organisations, initials."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from transforms.names import organisations as org
from transforms.names.lexicon import lexicon

_GENERATION = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})


def full_names(kinds: Mapping[str, str], others: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Shorter form to (kind, fullest form), only where one full name answers to it.

    ``kinds``: names whose kind is known; ``others``: further forms that may be short for one of them.

    >>> full_names({"Ann Lee": "person", "Acme Corp": "organisation"}, ["Lee", "Acme"])
    {'Lee': ('person', 'Ann Lee'), 'Acme': ('organisation', 'Acme Corp')}
    >>> full_names({"Ann Lee": "person", "Bob Lee": "person"}, ["Lee"])
    {'Lee': ('person', 'Lee')}
    """
    words = lexicon()
    people: dict[str, list[str]] = {}
    firsts: dict[str, list[str]] = {}
    firms: dict[str, list[str]] = {}
    for name, kind in kinds.items():
        tokens = name.split()
        if len(tokens) < 2:
            continue
        if kind == "person":
            while tokens[-1] in _GENERATION and len(tokens) > 2:
                tokens.pop()
            for k in range(1, len(tokens)):
                people.setdefault(" ".join(tokens[k:]), []).append(name)
            firsts.setdefault(tokens[0], []).append(name)
        elif kind == "organisation":
            short = tokens
            while len(short) > 1 and (short[-1] in org.SUFFIXES or short[-1] == "&"):
                short = short[:-1]
            if short != tokens:
                firms.setdefault(" ".join(short), []).append(name)
            initials = "".join(t[0] for t in tokens if t[0].isupper())
            if len(initials) > 1:
                firms.setdefault(initials, []).append(name)
            if tokens[-1] in org.HEADS:
                firms.setdefault(tokens[-1], []).append(name)
            first = tokens[0]
            if first not in words.phrases and first.lower() not in words.common and first not in words.surnames:
                firms.setdefault(tokens[0], []).append(name)
    found: dict[str, tuple[str, str]] = {}
    for form in (*kinds, *others):
        kind = kinds.get(form)
        if kind in (None, "person") and form in people:
            found[form] = ("person", _one(people[form]) or form)
        elif kind in (None, "organisation") and form in firms:
            full = _one(firms[form])
            if full and full != form:
                found[form] = ("organisation", full)
        elif kind in (None, "person") and form in firsts and len(firsts[form]) == 1 and form in words.given:
            found[form] = ("person", firsts[form][0])
        elif kind in ("organisation", "place") and form in org.ALIASES and org.ALIASES[form] in kinds:
            found[form] = (kind, org.ALIASES[form])
    return found


def _one(names: list[str]) -> str | None:
    """The fullest of names that are forms of one; None where two bear the name."""
    fullest = max(names, key=lambda n: (len(n), n))
    words = fullest.split()
    for name in names:
        if not _is_form(name.split(), words):
            return None
    return fullest


def _is_form(short: list[str], full: list[str]) -> bool:
    """Whether every word of ``short`` stands in ``full`` in order, and both begin alike (initials count)."""
    if short[0][0] != full[0][0]:
        return False
    k = 0
    for word in short:
        while k < len(full) and not (full[k] == word or (word.rstrip(".") == full[k][:1]) or (full[k].rstrip(".") == word[:1])):
            k += 1
        if k == len(full):
            return False
        k += 1
    return True
