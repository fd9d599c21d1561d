"""Figures in dispute: how many labelled disputes of one article are found, and how many look-alikes are joined by mistake."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.claims.sets import ROOT, NewsArticle, news_articles
from transforms.facts.read_all import Facts, read_facts

MADE = ROOT / "tests" / "golden" / "disputes"
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
        articles[record["id"]] = NewsArticle(record["text"], record.get("title"), record.get("url"), published)
    return _score(gold["disputes"], gold["not_disputes"], articles)


def score_news(shared: Path, half: str) -> ContestScore | None:
    """The same on our labels of the development news; ``half`` is tuned or held_out."""
    articles, labels = news_articles(shared), ROOT / "tests" / "data" / "disputes_news_dev.json"
    if articles is None:
        return None
    gold = json.loads(labels.read_text())[half]
    disputes = [{**d, "a": _with_places(d["a"]), "b": _with_places(d["b"])} for d in gold["disputes"]]
    others = [{"id": n["id"], "a": _place(n["a"]), "b": _place(n["b"])} for n in gold["not_disputes"]]
    return _score(disputes, others, articles)


def _with_places(side: dict[str, Any]) -> dict[str, Any]:
    return {"id": side["id"], "spans": [_place(span) for span in side["spans"]]}


def _place(span: list[int]) -> dict[str, int]:
    return {"start": span[0], "end": span[1]}


def _score(
    disputes: list[dict[str, Any]], others: list[dict[str, Any]], articles: dict[str, NewsArticle]
) -> ContestScore:
    within = [d for d in disputes if d["a"]["id"] == d["b"]["id"] and not d.get("doubtful")]
    read = {}
    for key in {d["a"]["id"] for d in within} | {d["id"] for d in others}:
        told = articles[key]
        read[key] = read_facts(told.text, title=told.title, url=told.url, published=told.published)
    found = sum(_joins(read[d["a"]["id"]], d["a"]["spans"], d["b"]["spans"]) for d in within)
    joined = sum(_joins(read[d["id"]], [d["a"]], [d["b"]]) for d in others)
    return ContestScore(len(within), found, len(others), joined)


def _joins(facts: Facts, one: list[dict[str, Any]], other: list[dict[str, Any]]) -> bool:
    a, b = _at(facts, one), _at(facts, other)
    return any(
        c is not None and c.against is not None and (i in a and c.against in b or i in b and c.against in a)
        for i, c in enumerate(facts.contests)
    )


def _at(facts: Facts, spans: list[dict[str, Any]]) -> set[int]:
    return {i for i, c in enumerate(facts.claims) for s in spans if c.start < s["end"] and s["start"] < c.end}
