"""The prose of an article as its readers see it: lines whole again where a site had set links into them."""

from __future__ import annotations

from transforms.text.layout.zones import Layout
from transforms.text.prose import Prose, Zone
from transforms.text.signs import Signs


def read_prose(text: str, layout: Layout, signs: Signs | None = None) -> Prose:
    """The prose of ``text``: what a site set into a line of body or caption is blanked out, character for character,
    so that the sentence around it is one sentence and all offsets hold. ``signs``: those of ``text``, if looked for.

    >>> from transforms.text.layout.zones import read_layout
    >>> text = "Sen. Ann Lee Ann Marie LeeTen bills that failed MORE (R) left."
    >>> prose = read_prose(text, read_layout(text))
    >>> [" ".join(prose.text[s:e].split()) for s, e in prose.sentences]
    ['Sen. Ann Lee (R) left.']
    """
    zones: list[Zone] = []
    masked: list[Zone] = []
    for zone in layout.zones:
        if len(zones) > 1 and _sets_into(text, zones[-2], zones[-1], zone):
            inset = zones.pop()
            masked.append(inset)
            zones[-1] = Zone(zone.kind, zones[-1].start, zone.end)
        else:
            zones.append(zone)
    if not masked:
        return Prose(text, layout.zones, signs)
    pieces, at = [], 0
    for start, end in ((zone.start, zone.end) for zone in masked):
        pieces += [text[at:start], " " * (end - start)]
        at = end
    return Prose("".join([*pieces, text[at:]]), zones)


def _sets_into(text: str, before: Zone, inset: Zone, after: Zone) -> bool:
    """Whether ``inset`` is boilerplate in the midst of a line of one kind."""
    return (
        inset.kind == "boilerplate"
        and before.kind == after.kind
        and before.kind in ("body", "caption")
        and "\n" not in text[before.end : after.start]
    )
