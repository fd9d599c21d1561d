"""Golden pairs: an article and the quotations in it, a file a kind of trouble."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from transforms.facts.names.read_names import Mention
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.speech import Speech
from transforms.text.prose import Prose, Zone

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "quotes"
NAMES = {
    "Prime Minister Mary Stone": ("person", "Mary Stone"),
    "Mary Stone": ("person", "Mary Stone"),
    "Ann Lee": ("person", "Ann Lee"),
    "Tom Lee": ("person", "Tom Lee"),
    "Lee": ("person", "Ann Lee"),
    "Tom Reed": ("person", "Tom Reed"),
    "Reed": ("person", "Tom Reed"),
    "Peter Vale": ("person", "Peter Vale"),
}
NAME = re.compile("|".join(sorted(NAMES, key=len, reverse=True)))


def mentions_in(text: str) -> list[Mention]:
    return [Mention(*NAMES[m.group()], m.start(), m.end(), "golden") for m in NAME.finditer(text)]


def quotes_in(text: str) -> list[dict[str, object]]:
    prose = Prose(text, [Zone("body", 0, len(text))])
    return [
        {
            "text": text[q.start : q.end],
            "kind": q.kind,
            "group": q.group,
            "speaker": q.speaker,
            "beside": text[q.speaker_start : q.speaker_end] if q.speaker_start is not None else None,
            "cue": q.cue,
        }
        for q in read_quotes(Speech(prose, mentions_in(text)))
    ]


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda p: p.stem)
def test_golden(path: Path) -> None:
    assert quotes_in(path.read_text()) == json.loads(path.with_suffix(".json").read_text())
