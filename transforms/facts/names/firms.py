"""Short forms of firms that only the firm's full name tells: "Metropolitan said", where Metropolitan Foods Inc is in the news."""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.facts.names.capitalised_run import Part, Seen
from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.names import name_cues as cues
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names import titles
from transforms.text.prose import Zone

_LEGAL = org.SUFFIXES - frozenset(
    "& Group Holding Holdings Industries Enterprises Partners Associates Brothers Sons Companies".split()
)
_MOST = 30  # firms of one article; keeps the search linear in the text
_AFTER = 24  # characters


def with_short_firms(text: str, seen: list[Seen], zones: list[Zone]) -> list[Seen]:
    """``seen`` with the short forms, in ``zones``, of the firms that stand there with their legal form.

    ``zones``: sorted. A form of several words counts wherever it stands; a single one that is also a word only before what
    firms do or have.
    """
    forms = _forms(seen)
    if not forms:
        return seen
    added = []
    for form, name in forms.items():
        is_word = " " not in form
        pattern = re.compile(rf"(?<![\w'’.-]){re.escape(form)}(?![\w-])".replace(r"\ ", r"\s"))
        for m in pattern.finditer(text):
            after = text[m.end() : m.end() + _AFTER].replace("\n", " ")
            if not is_word or cues.FIRM_AFTER.match(after) or cues.ORGANISATION_AFTER.match(after):
                added.append(Seen(Part(0, 0, name, "organisation", "firm"), m.start(), m.end(), 0))
    return merged(seen, added, zones)


def partners(text: str, seen: list[Seen]) -> list[Seen]:
    """Houses named after several partners, of whom ``seen`` has the last: "Dunmore, Lisk and Varley Securities Inc"; a list of
    firms is none.

    >>> text = "Dunmore, Lisk and Varley Inc rose"
    >>> [s.part.name for s in partners(text, [Seen(Part(0, 0, "Varley Inc", "organisation", ""), 18, 28, 0)])]
    ['Dunmore, Lisk and Varley Inc']
    """
    words = lexicon()
    found = []
    for part, start, end, _ in seen:
        if part.kind != "organisation" or not text.startswith(
            ("nd", "&"), start - 3 if text[start - 2] != "&" else start - 2
        ):
            continue
        m = _PARTNERS.search(text, max(0, start - _LONGEST_PARTNERS), start)
        if m is None:
            continue
        named = [*re.findall(r"[A-Z][\w'’-]+", m[0]), part.name.split(" ", 1)[0]]
        if any(n.lower() in words.common or (n in words.phrases and n not in _PARTNERED) for n in named):
            continue
        if 2 * sum(n in words.surnames for n in named) >= len(named) and named[-1] in words.surnames:
            name = " ".join(text[m.start() : end].split())
            found.append(Seen(Part(0, 0, name, "organisation", "firm"), m.start(), end, 0))
    return found


def _forms(seen: list[Seen]) -> dict[str, str]:
    """The forms to look for, and the firm each stands for; a form of two firms stands for neither."""
    words = lexicon()
    found: dict[str, str] = {}
    doubtful: set[str] = set()
    firms = list(
        dict.fromkeys(s.part.name for s in seen if s.part.kind == "organisation" and s.part.name.endswith(_ENDINGS))
    )
    for name in firms[:_MOST]:
        stem = name.split()
        while len(stem) > 1 and (stem[-1] in _LEGAL or stem[-1] in ("&", "and")):
            stem.pop()
        first = stem[0]
        is_word = first.lower() in words.common and first not in _NO_FORM and first not in words.nationalities
        forms = {" ".join(stem)} if len(stem) > 1 else set()
        for form in forms | ({first} if is_word else set()):
            if found.setdefault(form, name) != name:
                doubtful.add(form)
    return {form: name for form, name in found.items() if form not in doubtful}


_PARTNERED = frozenset("Kidder Salomon Drexel".split())  # houses that are known by their first partner alone
_PARTNERS = re.compile(r"(?:\b[A-Z][\w'’-]+,\s){1,3}[A-Z][\w'’-]+,?\s(?:and|&)\s\Z")
_LONGEST_PARTNERS = 70  # characters
_ENDINGS = tuple(f" {suffix}" for suffix in sorted(_LEGAL))
_NO_FORM = titles.OPENERS | titles.TITLES | titles.TITLE_PARTS | titles.THINGS | org.HEADS | org.OF_HEADS


def merged(seen: list[Seen], added: list[Seen], zones: list[Zone]) -> list[Seen]:
    """Both, sorted; of two that overlap the longer, the seen one where they are alike; what is added lies in ``zones``."""
    if not added:
        return seen
    starts, begins = [s.start for s in seen], [zone.start for zone in zones]
    gone: set[int] = set()
    kept: list[Seen] = []
    for one in sorted(added, key=lambda s: (s.start, -s.end)):
        k = bisect_right(begins, one.start) - 1
        if k < 0 or one.end > zones[k].end or (kept and kept[-1].end > one.start):
            continue
        i = max(bisect_right(starts, one.start) - 1, 0)
        over = []
        while i < len(seen) and seen[i].start < one.end:
            if seen[i].end > one.start:
                over.append(i)
            i += 1
        if any(seen[j].end - seen[j].start >= one.end - one.start for j in over):
            continue
        gone.update(over)
        kept.append(one)
    return sorted([s for j, s in enumerate(seen) if j not in gone] + kept, key=lambda s: s.start)
