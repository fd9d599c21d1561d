"""Committees and ministries whose fields stand in a list: "Ministry of Trade, Industry and Energy"."""

from __future__ import annotations

import re

from transforms.facts.names.capitalised_run import Part, Seen
from transforms.facts.names.name_lexicon import lexicon

_HEAD = r"(?:Sub)?[Cc]ommittee|Ministry|Bureau|Department|Office|Council|Commission|Institute|Agency|Directorate|Secretariat"
_FIELD = r"[A-Z][a-z]+(?:\s[A-Z][a-z]+)?"
_LIST = rf"{_FIELD}(?:,\s{_FIELD}){{1,4}},?\s(?:and|&)\s{_FIELD}"
_PANEL = re.compile(
    rf"(?:(?:(?:Senate|House|National)\s(?:{_FIELD}\s)?)?(?:{_HEAD})\s(?:of|on|for)\s(?:the\s)?(?P<after>{_LIST})"
    rf"|(?:Senate|House|Commons)\s(?P<before>{_LIST}|{_FIELD}\s(?:and|&)\s{_FIELD})\s(?:{_HEAD})(?!\w))"
)


_NUMBERED = re.compile(
    r"(?<![\w])(?:(?:Philadelphia|San Francisco|PHILADELPHIA|SAN FRANCISCO) )?(?:76|49)(?:ers|ERS)\b"
)
_CHAMBERS = frozenset({"Senate", "House", "Commons"})


def panels(text: str, seen: list[Seen]) -> list[Seen]:
    """The panels that begin where ``seen`` has a chamber, or a panel that ends before a comma; each field of the list is a
    common word, which no name is.

    >>> text = "the Ministry of Trade, Industry and Energy said"
    >>> [p.part.name for p in panels(text, [Seen(Part(0, 0, "Ministry of Trade", "organisation", ""), 4, 21, 0)])]
    ['Ministry of Trade, Industry and Energy']
    """
    common = lexicon().common
    found = []
    for part, start, end, _ in seen:
        if part.kind != "organisation" or not (text.startswith(",", end) or part.name.split(" ", 1)[0] in _CHAMBERS):
            continue
        m = _PANEL.match(text, start)
        if m is None:
            continue
        fields = re.findall(r"[A-Z][a-z]+", m["after"] or m["before"])
        if sum(field.lower() not in common for field in fields) * 3 <= len(fields):
            found.append(Seen(Part(0, 0, " ".join(m[0].split()), "organisation", "panel"), m.start(), m.end(), 0))
    return found


def numbered_clubs(text: str) -> list[Seen]:
    """Clubs whose names no capital begins.

    >>> [club.part.name for club in numbered_clubs("They beat the Philadelphia 76ers.")]
    ['Philadelphia 76ers']
    """
    return [Seen(Part(0, 0, m[0], "organisation", "known"), m.start(), m.end(), 0) for m in _NUMBERED.finditer(text)]
