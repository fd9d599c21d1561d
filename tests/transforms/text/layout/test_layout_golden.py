"""Layouts of whole articles against what a reader marked in them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transforms.text.layout.zones import Layout, read_layout

GOLDEN = Path(__file__).parents[3] / "golden" / "layout"


def describe(text: str, layout: Layout) -> dict:
    """The layout in words instead of offsets."""
    line = layout.dateline
    return {
        "headline": layout.headline,
        "dateline": line and [line.place, line.date, line.agency],
        "byline": layout.byline,
        "wire_credits": list(layout.wire_credits),
        "photo_credits": list(layout.photo_credits),
        "caption_date": layout.caption_date,
        "zones": [[zone.kind, text[zone.start : zone.end]] for zone in layout.zones],
    }


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_layout_is_as_marked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert describe(text, read_layout(text)) == json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
