"""What "of X", "for X", "and Y" and "& Z" add to a name: Bank of England, Health and Human Services, Marks & Spencer."""

from __future__ import annotations

from transforms.facts.names.capitalised_run import SPLITTERS, Line
from transforms.lexicon.names import organisations as org
from transforms.lexicon.names.titles import CALENDAR, THINGS

CHAMBERS = frozenset({"House", "Senate", "Commons", "Lords"})
ON_HEADS = frozenset(
    "Committee Subcommittee Council Commission Conference Center Centre Panel Institute Coalition Alliance Campaign Initiative Bureau".split()
)
_PANELS = ("Committee", "Subcommittee", "Panel")
_CORPORATE = frozenset("Corp Corp. Co Co. Company Corporation".split())
_WIDE = frozenset(
    "America Canada Australia India Japan Europe Africa Asia Britain Ireland Scotland China New North South Nigeria Texas California".split()
)


def add_joined(line: Line, i: int, end: int, kind: str | None, rule: str) -> int:
    """Notes tokens ``i:end`` with what is joined to them; returns the index after."""
    stop = joined_end(line, i, end, kind)
    if stop > end and kind is None:
        kind, rule = "organisation", "head"
    return line.add(i, stop, kind, rule)


def joined_end(line: Line, i: int, end: int, kind: str | None) -> int:
    """Where the name at ``i:end`` ends with what is joined to it."""
    tokens = line.tokens
    following = end + 2 if end + 1 < line.size and tokens[end + 1] == "the" else end + 1
    if following >= line.size or tokens[end] not in SPLITTERS:
        return end
    joint = tokens[end]
    if tokens[following] in CALENDAR:
        return end  # "the Hill Committee on Tuesday"
    if joint == "&":
        return (
            end
            if kind == "place" or tokens[end + 1] == "the"
            else joined_end(line, i, line.chunk_end(following), "organisation")
        )
    if joint in ("of", "for", "on"):
        return _of_end(line, i, end, following, kind)
    if joint != "and" or kind not in (None, "organisation"):
        return end
    stop = line.chunk_end(following)
    if tokens[i] in CHAMBERS and end - i > 1 and not tokens[end - 1].startswith(_PANELS):
        return stop if tokens[stop - 1].startswith(_PANELS) else end
    if tokens[stop - 1] in org.SUFFIXES and tokens[end - 1] not in org.SUFFIXES:
        return stop if kind is None or tokens[following] in org.SUFFIXES else end
    if tokens[i] == "National" and tokens[end - 1] not in org.HEADS and tokens[stop - 1] in org.HEADS:
        return stop  # National Oceanic and Atmospheric Administration
    fields = kind is None and end - i <= 2 and line.is_field(end - 1) and line.is_field(following)
    return stop if fields and tokens[stop - 1] in org.HEADS else end


def _of_end(line: Line, i: int, end: int, following: int, kind: str | None) -> int:
    tokens, last = line.tokens, line.tokens[end - 1]
    is_place = tokens[end] == "of" and last in org.OF_PLACES and kind != "organisation"
    if (last not in org.OF_HEADS and not is_place) or (tokens[end] == "on" and last not in ON_HEADS):
        return end
    length, _ = line.phrase(following, line.size)
    if (last == "State" and not length) or (end - i > 1 and last in _CORPORATE and tokens[following] not in _WIDE):
        return end
    chunk = line.chunk_end(following)
    stop = following + length if length else chunk
    head = line.head(following, chunk)
    if head is not None:
        stop = max(stop, head + 1)
    while stop + 1 < line.size:
        fields = tokens[stop] == "and" and _is_field(line, stop - 1) and _is_field(line, stop + 1)
        goes_on = tokens[stop] in ("for", "of") and (tokens[stop - 1].endswith("s") or _is_field(line, stop - 1))
        if not fields and not goes_on:
            break
        stop = line.chunk_end(stop + 1)
    return stop


def _is_field(line: Line, i: int) -> bool:
    return line.is_field(i) or line.tokens[i] in THINGS
