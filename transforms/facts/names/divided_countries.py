"""Halves of a divided country by their direction alone: "the North said", in an article that names North Korea."""

from __future__ import annotations

import re

from transforms.facts.names.capitalised_run import Part, Seen
from transforms.text.signs import DIVIDED, SIGNS

_COUNTRY = re.compile(rf"\b(?:North|South) ({'|'.join(SIGNS[DIVIDED])})\b")
_HALF = re.compile(
    r"\b[Tt]he (North|South)(?=['’]s\b|[,.;]|\s(?:said|says|has|had|have|is|was|will|would|wants?|and|to|in|on|did|does|launch\w*|fired|tested|"
    r"agreed|accused|denied|offered|warned|threatened|rejected|called|may|might|could|must|should)\b)"
)


def halves(text: str) -> list[Seen]:
    """Mentions of the halves; empty where the article names no divided country.

    >>> [s.part.name for s in halves("North Korea left. The South said so, and the north wind blew.")]
    ['South Korea']
    """
    country = _COUNTRY.search(text)
    if country is None:
        return []
    return [
        Seen(Part(0, 0, f"{m[1]} {country[1]}", "place", "half"), m.start(1), m.end(1), 0) for m in _HALF.finditer(text)
    ]
