"""Short forms of firms that only the firm's full name tells: "Metropolitan said", where Metropolitan Foods Inc is in the news."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from transforms.names.lexicon import lexicon
from transforms.names.line import Part, Seen
from transforms.names.words import cues, titles
from transforms.names.words import organisations as org
from transforms.prose import Zone

_LEGAL = org.SUFFIXES - frozenset(
    "& Group Holding Holdings Industries Enterprises Partners Associates Brothers Sons Companies".split()
)
_MOST = 30  # firms of one article; keeps the search linear in the text
_AFTER = 24  # characters


def with_short_firms(text: str, seen: list[Seen], zones: Sequence[Zone]) -> list[Seen]:
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


def _forms(seen: Sequence[Seen]) -> dict[str, str]:
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


_ENDINGS = tuple(f" {suffix}" for suffix in sorted(_LEGAL))
_NO_FORM = titles.OPENERS | titles.TITLES | titles.TITLE_PARTS | titles.THINGS | org.HEADS | org.OF_HEADS


def merged(seen: list[Seen], added: list[Seen], zones: Sequence[Zone]) -> list[Seen]:
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
