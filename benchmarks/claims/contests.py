"""Figures in dispute: how many labelled disputes of one article are found, and how many look-alikes are joined by mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from transforms.facts.read_all import Facts, read_facts

MADE = Path(__file__).resolve().parents[2] / "tests" / "golden" / "disputes"
"""Articles that were made up for the purpose, in the manner of many kinds of paper, by somebody who did not see the rules. Those
in ``tuned`` were read while the rules were made, those in ``unread`` were not."""


class ContestScore(NamedTuple):
    disputes: int
    found: int
    look_alikes: int
    joined: int


def score_contests(folder: Path) -> ContestScore | None:
    """The score on a labelled set of disputes; None where it is absent. Disputes between two articles are left out: the view
    ``disputed_figures`` finds those."""
    if not folder.exists():
        return None
    gold = json.loads((folder / "gold.json").read_text())
    gold = gold.get("gold", gold)
    articles = {}
    for line in (folder / "articles.jsonl").read_text().splitlines():
        record = json.loads(line)
        published = record.get("published_on") or record.get("date")
        articles[record["id"]] = read_facts(
            record["text"], title=record.get("title"), url=record.get("url"), published=published
        )
    disputes = [d for d in gold["disputes"] if d["a"]["id"] == d["b"]["id"] and not d.get("doubtful")]
    found = sum(_joins(articles[d["a"]["id"]], d["a"]["spans"], d["b"]["spans"]) for d in disputes)
    joined = sum(_joins(articles[d["id"]], [d["a"]], [d["b"]]) for d in gold["not_disputes"])
    return ContestScore(len(disputes), found, len(gold["not_disputes"]), joined)


def _joins(facts: Facts, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    a, b = _at(facts, one), _at(facts, other)
    return any(
        c is not None and c.against is not None and (i in a and c.against in b or i in b and c.against in a)
        for i, c in enumerate(facts.contests)
    )


def _at(facts: Facts, spans: list[dict[str, Any]]) -> set[int]:
    return {i for i, c in enumerate(facts.claims) for s in spans if c.start < s["end"] and s["start"] < c.end}
