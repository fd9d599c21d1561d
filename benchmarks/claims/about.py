"""What numbers are about: F1 of subject, event, period and place, and accuracy of modality, on tests/data/about_news_dev.json."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from benchmarks.claims.sets import NewsArticle
from transforms.facts.claims.plurals import singular
from transforms.facts.read_all import read_facts

ROOT = Path(__file__).resolve().parents[2]
FIELDS = ("subject", "event", "as_of", "place", "modality")


def score_about(articles: dict[str, NewsArticle], half: str) -> tuple[dict[str, float], int]:
    """F1 by field (accuracy for modality) on one half of the set, and how many numbers it has."""
    labels = json.loads((ROOT / "tests" / "data" / "about_news_dev.json").read_text())["numbers"]
    chosen = [g for g in labels if g["half"] == half and g["id"] in articles]
    read: dict[str, list[tuple[int, int, Any]]] = {}
    right, said, wanted = (dict.fromkeys(FIELDS, 0) for _ in range(3))
    for g in chosen:
        if g["id"] not in read:
            a = articles[g["id"]]
            facts = read_facts(a.text, title=a.title, url=a.url, published=a.published)
            read[g["id"]] = [(c.start, c.end, told) for c, told in zip(facts.claims, facts.about, strict=True)]
        told = next((t for start, end, t in read[g["id"]] if start < g["end"] and g["start"] < end), None)
        for field in set(FIELDS) - set(g.get("skip", ())):
            value = getattr(told, field, None)
            is_right = any(_matches(field, value, label) for label in (g[field], *g.get("accept", {}).get(field, ())))
            if is_right and (value is None or g[field] is None):
                continue  # silence, or what may be said and need not
            wanted[field] += g[field] is not None
            said[field] += value is not None
            right[field] += is_right
    return {f: 2 * right[f] / max(said[f] + wanted[f], 1) for f in FIELDS}, len(chosen)


def _matches(field: str, value: str | None, label: str | None) -> bool:
    if value is None or label is None:
        return value is label
    if field == "subject":
        return _is_like(_words(value), _words(label))
    if field == "place":
        return value in label or label in value
    return value == label


def _words(subject: str) -> list[str]:
    return [singular(w) for w in re.findall(r"\w+", subject.lower()) if w not in ("the", "a", "an")]


def _is_like(one: list[str], other: list[str]) -> bool:
    """Whether two phrases have the same head, and the words of one are among those of the other."""
    if not one or not other or _head(one) != _head(other):
        return False
    a, b = set(one) - {"of"}, set(other) - {"of"}
    return a <= b or b <= a


def _head(words: list[str]) -> str:
    return words[words.index("of") - 1] if "of" in words[1:] else words[-1]
