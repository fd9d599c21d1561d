"""Denied numbers in running text: precision, recall and F1 on the labelled sentences of tests/data/denials_blind.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone

ROOT = Path(__file__).resolve().parents[2]


class DenialScore(NamedTuple):
    """``n``: numbers labelled denied; ``doubtful``: of those that may go either way, how many are called denied."""

    precision: float
    recall: float
    f1: float
    n: int
    sentences: int
    doubtful: int


def score_denials(texts: dict[str, str], half: str) -> DenialScore:
    """The score on one half of the set (tuned or held_out); ``texts``: articles of the development news by id."""
    labels = json.loads((ROOT / "tests" / "data" / "denials_blind.json").read_text())["sentences"]
    chosen = [s for s in labels if s["half"] == half and s["id"] in texts]
    right = wrong = doubtful = wanted = 0
    for sentence in chosen:
        text = texts[sentence["id"]][sentence["start"] : sentence["end"]]
        at = sentence["start"]
        claims = read_claims(Prose(text, [Zone("body", 0, len(text))]))
        denied = [(at + c.start, at + c.end) for c in claims if c.polarity == "denied"]
        wanted += len(sentence["denied"])
        right += sum(any(_meets(d, g) for d in denied) for g in sentence["denied"])
        for span in denied:
            if any(_meets(span, g) for g in sentence["denied"]):
                continue
            is_doubtful = any(_meets(span, g) for g in sentence["doubtful"])
            doubtful += is_doubtful
            wrong += not is_doubtful
    precision = right / max(right + wrong, 1)
    recall = right / max(wanted, 1)
    f1 = 2 * right / max(2 * right + wrong + wanted - right, 1)
    return DenialScore(precision, recall, f1, wanted, len(chosen), doubtful)


def _meets(a: tuple[int, int] | list[int], b: tuple[int, int] | list[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]
