"""Golden pairs: sentences of our own in tests/golden/claims, every claim in them with all its fields."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone

GOLDEN = Path(__file__).resolve().parents[3] / "golden" / "claims"
FIELDS = {
    "surface": "surface",
    "low": "value_low",
    "high": "value_high",
    "qualifier": "qualifier",
    "change": "change",
    "unit": "unit",
    "measure": "measure",
    "polarity": "polarity",
}


def _pairs():
    for path in sorted(GOLDEN.glob("*.json")):
        sentences = path.with_suffix(".txt").read_text().strip().split("\n\n")
        for sentence, wanted in zip(sentences, json.loads(path.read_text()), strict=True):
            yield pytest.param(sentence, wanted, id=f"{path.stem}: {sentence[:50]}")


@pytest.mark.parametrize(("sentence", "wanted"), list(_pairs()))
def test_a_golden_sentence_reads_as_labelled(sentence, wanted):
    claims = read_claims(Prose(sentence, [Zone("body", 0, len(sentence))]))
    assert [{k: getattr(c, name) for k, name in FIELDS.items()} for c in claims] == wanted
