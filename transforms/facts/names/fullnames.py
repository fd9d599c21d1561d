"""Which full name a shorter one stands for, within an article: surnames, short forms of organisations, initials."""

from __future__ import annotations

from transforms.facts.names.name_lexicon import lexicon
from transforms.facts.names.person_names import GENERATION
from transforms.lexicon.names import organisations as org

_MOST = 12  # bearers of one form that are remembered: more would only make it more doubtful


class FullNames:
    """The full names of an article, asked by their shorter forms.

    >>> names = FullNames()
    >>> names.add("Ann Lee", "person"); names.add("Acme Corp", "organisation")
    >>> names.person("Lee"), names.organisation("Acme")
    ('Ann Lee', 'Acme Corp')
    >>> names.add("Bob Lee", "person")
    >>> names.person("Lee")
    'Lee'
    """

    def __init__(self) -> None:
        self._people: dict[str, list[str]] = {}
        self._firsts: dict[str, list[str]] = {}
        self._firms: dict[str, list[str]] = {}

    def add(self, name: str, kind: str) -> None:
        """Notes a name of several words; names of one word are no full names."""
        tokens = name.split()
        if len(tokens) < 2:
            return
        if kind == "person":
            while tokens[-1] in GENERATION and len(tokens) > 2:
                tokens.pop()
            for k in range(1, len(tokens)):
                _note(self._people, " ".join(tokens[k:]), name)
            _note(self._firsts, tokens[0], name)
        elif kind == "organisation":
            self._add_firm(name, tokens)

    def define(self, acronym: str, name: str) -> None:
        """Notes that an article writes ``name (ACRONYM)``."""
        self._firms[acronym] = [name]

    def _add_firm(self, name: str, tokens: list[str]) -> None:
        words, size = lexicon(), len(tokens)
        while size > 1 and (tokens[size - 1] in org.SUFFIXES or tokens[size - 1] in ("&", "and")):
            size -= 1
        if size < len(tokens) and not (size == 1 and tokens[0] in org.HEADS):
            _note(self._firms, " ".join(tokens[:size]), name)
        if size > 1 and "." in tokens[0] and tokens[-1] in org.SUFFIXES:  # W.R. Grace and Co
            _note(self._firms, tokens[size - 1], name)
        initials = "".join(t[0] for t in tokens if t[0].isupper())
        if len(initials) > 1 and tokens[0] != initials and initials not in org.UNSPELLED:
            _note(self._firms, initials, name)
        last = tokens[-1]
        if (last in org.HEADS or last.endswith("s")) and last not in org.UNSPELLED:  # the Commission, the Rangers
            _note(self._firms, last, name)
        first = tokens[0]
        if tokens[-1] not in org.FIRM_HEADS:
            return
        if first not in words.phrases and first.lower() not in words.common and first not in words.surnames:
            _note(self._firms, first, name)

    def person(self, form: str) -> str | None:
        """The full name; ``form`` itself where two people bear it; None where none does."""
        if form in self._people:
            bearers = self._people[form]
            return _one([n for n in bearers if n.rsplit(" ", 1)[1] not in GENERATION] or bearers) or form
        tokens = form.split()
        if len(tokens) > 1:
            fuller = [n for n in self._people.get(tokens[-1], ()) if _is_form(tokens, n.split())]
            return _one(fuller) if fuller else None
        names = self._firsts.get(form)
        if names is not None and form in lexicon().given:
            return _one(names)
        return None

    def organisation(self, form: str) -> str | None:
        """The full name of the only organisation that ``form`` is short for."""
        names = self._firms.get(form)
        return _one(names) if names else None


def _note(table: dict[str, list[str]], form: str, name: str) -> None:
    names = table.setdefault(form, [])
    if len(names) < _MOST and name not in names:
        names.append(name)


def _one(names: list[str]) -> str | None:
    """The fullest of names that are forms of one; None where they are several."""
    if len(names) == 1:
        return names[0]
    fullest = max(names, key=lambda n: (len(n), n))
    words = fullest.split()
    return fullest if all(_is_form(name.split(), words) for name in names) else None


def _is_form(short: list[str], full: list[str]) -> bool:
    """Whether every word of ``short`` stands in ``full`` in order, and both begin alike (initials count)."""
    if short[0][0] != full[0][0]:
        return False
    if (short[-1] in GENERATION) != (full[-1] in GENERATION):
        return False
    if len(short) > 2 and len(full) > len(short) and short[1][0] != full[1][0]:  # George W. Bush, George H. W. Bush
        return False
    k = 0
    for word in short:
        while k < len(full) and full[k] != word and word.rstrip(".") != full[k][:1] and full[k].rstrip(".") != word[:1]:
            k += 1
        if k == len(full):
            return False
        k += 1
    return True
