"""The labelled sets that claims are scored on: ours in the tests, and shared ones where a folder with them is given."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]


class Labelled(NamedTuple):
    """A set of texts with their labels by text id; ``kind`` is claims, quantities or specs; ``spans``, by text id, is the
    stretch of a text that was labelled where it was not the whole."""

    name: str
    kind: str
    texts: dict[str, str]
    gold: dict[str, Any]
    spans: dict[str, tuple[int, int]] = {}


def contested() -> Labelled:
    """Our own sentences full of denials, corrections, comparisons and bounds (tests/golden/claims)."""
    texts, gold = {}, {}
    for path in sorted((ROOT / "tests" / "golden" / "claims").glob("*.json")):
        sentences = path.with_suffix(".txt").read_text().strip().split("\n\n")
        for i, (sentence, rows) in enumerate(zip(sentences, json.loads(path.read_text()), strict=True)):
            key, at, claims = f"{path.stem}-{i}", 0, []
            for row in rows:
                start = sentence.index(row["surface"], at)
                at = start + len(row["surface"])
                claims.append({**row, "start": start, "end": at})
            texts[key], gold[key] = sentence, claims
    return Labelled("own sentences: denials, corrections, comparisons, bounds", "claims", texts, gold)


def news(shared: Path, half: str) -> Labelled | None:
    """Articles of the development news labelled by reading; ``half`` is tuned or held_out."""
    return _articles(shared, "claims_news_dev.json", "news articles", half)


def kinds_of_news(shared: Path, half: str) -> Labelled | None:
    """Articles of ten kinds, rich in numbers, labelled by reading with their speakers; ``half`` as in ``news``."""
    return _articles(shared, "claims_whole_news_dev.json", "news articles of ten kinds", half)


def denials(shared: Path, half: str) -> Labelled | None:
    """Sentences of the development news full of denials, corrections and comparisons; ``half`` as in ``news``."""
    return _sentences(shared, "denials_news_dev.json", "news sentences with denials and comparisons", half)


def contested_news(shared: Path, half: str) -> Labelled | None:
    """More such sentences, labelled with every field but the speaker."""
    return _sentences(shared, "contested_news_dev.json", "more news sentences with denials and comparisons", half)


def speakers(shared: Path) -> Labelled | None:
    """Claims of the development news with the speaker alone labelled."""
    by_id, labels = news_texts(shared), ROOT / "tests" / "data" / "claim_speakers_news_dev.json"
    if by_id is None or not labels.exists():
        return None
    gold = {k: v for k, v in json.loads(labels.read_text())["articles"].items() if k in by_id}
    return Labelled("claims of news articles, tuned on", "claims", {k: by_id[k] for k in gold}, gold)


def news_texts(shared: Path) -> dict[str, str] | None:
    """The texts of the development news by id; None where they are absent."""
    articles = shared / "corpora" / "news_dev.parquet"
    if not articles.exists():
        return None
    import polars as pl

    return dict(pl.read_parquet(articles, columns=["id", "text"]).rows())


class NewsArticle(NamedTuple):
    """An article as its source gives it."""

    text: str
    title: str | None
    url: str | None
    published: str | None


def news_articles(shared: Path) -> dict[str, NewsArticle] | None:
    """The development news by id; None where it is absent."""
    articles = shared / "corpora" / "news_dev.parquet"
    if not articles.exists():
        return None
    import polars as pl

    rows = pl.read_parquet(articles, columns=["id", "text", "title", "url", "date"]).rows()
    return {key: NewsArticle(text, title, url, str(day) if day else None) for key, text, title, url, day in rows}


def _articles(shared: Path, file: str, name: str, half: str) -> Labelled | None:
    by_id, labels = news_texts(shared), ROOT / "tests" / "data" / file
    if by_id is None or not labels.exists():
        return None
    chosen = {k: v for k, v in json.loads(labels.read_text())["articles"].items() if v["half"] == half and k in by_id}
    return Labelled(
        f"{name}, {half.replace('_', ' ')} half",
        "claims",
        {k: by_id[k] for k in chosen},
        {k: v["claims"] for k, v in chosen.items()},
        {k: (v.get("labelled_from", 0), v.get("labelled_until", len(by_id[k]))) for k, v in chosen.items()},
    )


def _sentences(shared: Path, file: str, name: str, half: str) -> Labelled | None:
    by_id, labels = news_texts(shared), ROOT / "tests" / "data" / file
    if by_id is None or not labels.exists():
        return None
    texts, gold = {}, {}
    for row in json.loads(labels.read_text())["sentences"]:
        if row["half"] != half or row["id"] not in by_id:
            continue
        start, key = row["start"], f"{row['id']}-{row['start']}"
        texts[key] = by_id[row["id"]][start : row["end"]]
        gold[key] = [{**c, "start": c["start"] - start, "end": c["end"] - start} for c in row["claims"]]
    return Labelled(f"{name}, {half.replace('_', ' ')} half", "claims", texts, gold)


def seeds(shared: Path) -> Labelled | None:
    """The five seed articles."""
    path = shared / "eval" / "seeds" / "gold.json"
    if not path.exists():
        return None
    gold = {k: v["claims"] for k, v in json.loads(path.read_text())["articles"].items()}
    texts = {p.name: p.read_bytes().decode() for p in (shared / "seeds").glob("*.txt")}
    return Labelled("seed articles", "claims", texts, gold)


def newsquant(shared: Path) -> Labelled | None:
    """NewsQuant, as the CQE paper scores it (Almasian et al., EMNLP 2023)."""
    folder = shared / "corpora" / "newsquant"
    if not folder.exists():
        return None
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text().splitlines()]
    gold = json.loads((folder / "gold.json").read_text())["gold"]
    return Labelled("NewsQuant", "quantities", {r["id"]: r["text"] for r in rows}, gold)


def specs(shared: Path) -> Labelled | None:
    """Recognizers-Text's English specifications for numbers and numbers with units."""
    path = shared / "corpora" / "recognizers_number_specs.json"
    if not path.exists():
        return None
    files = {k: v for k, v in json.loads(path.read_text()).items() if "Experimental" not in k and "Ordinal" not in k}
    return Labelled("Recognizers-Text specifications", "specs", {}, files)


def development(shared: Path, articles: int) -> list[str]:
    """Texts of the development news, for timing; empty where they are absent."""
    path = shared / "corpora" / "news_dev.parquet"
    if not path.exists():
        return []
    import polars as pl

    return pl.read_parquet(path, columns=["text"])["text"].head(articles).to_list()
