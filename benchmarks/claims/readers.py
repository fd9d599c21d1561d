"""What reads the sets: ours whole, and a peer from the registries, in one shape."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import NamedTuple

from transforms.facts.claims.read_claims import read_claims
from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.layout.zones import read_layout
from transforms.text.prose import Prose, Zone


class Found(NamedTuple):
    """A number somebody's reader found; what it does not know is None."""

    start: int
    end: int
    surface: str
    low: float | None
    high: float | None
    qualifier: str | None = None
    change: str | None = None
    unit: str | None = None
    counted: str | None = None
    measure: str | None = None
    polarity: str | None = None
    speaker: str | None = None
    peer_unit: str | None = None


Reader = Callable[[str], list[Found]]


def ours(text: str) -> list[Found]:
    """Layout, names, quotations, attributions and claims of one article."""
    prose = Prose(text, read_layout(text).zones)
    speech = Speech(prose, read_names(prose))
    return _found(prose, read_attributions(speech, read_quotes(speech)))


def ours_sentence(text: str) -> list[Found]:
    """Claims of a text that is all prose, nobody speaking."""
    return _found(Prose(text, [Zone("body", 0, len(text))]), ())


def _found(prose: Prose, attributions) -> list[Found]:
    return [
        Found(
            c.start, c.end, c.surface, c.value_low, c.value_high, c.qualifier, c.change, c.unit, c.counted, c.measure,
            c.polarity, c.speaker,
        )
        for c in read_claims(prose, attributions)
    ]  # fmt: skip


def quantulum() -> Reader | None:
    """quantulum3 without its classifier (which needs a trained model); None where it is not installed."""
    os.environ.setdefault("PYTHONWARNINGS", "ignore")
    try:
        from quantulum3 import parser
        from quantulum3.classes import Quantity  # noqa: F401
    except ImportError:
        print("quantulum3 is not installed: left out (uv sync --group bench installs it)", file=sys.stderr)
        return None

    def read(text: str) -> list[Found]:
        rows = []
        for q in parser.parse(text, classifier_path=None):
            low = high = float(q.value)
            if q.uncertainty:
                low, high = low - float(q.uncertainty), high + float(q.uncertainty)
            rows.append(Found(q.span[0], q.span[1], q.surface, low, high, peer_unit=q.unit.name))
        return rows

    from quantulum3 import classifier

    classifier.USE_CLF = False
    return read
