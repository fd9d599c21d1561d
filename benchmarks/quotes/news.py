"""Our own labels on development articles: quotations, and who an article gives its numbers to."""

from __future__ import annotations

import json
from pathlib import Path
from typing import NamedTuple

import polars as pl

from benchmarks.quotes.labelled import Article, Labelled, same_name
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import read_quotes
from transforms.facts.speech.reports import read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout

LABELS = Path(__file__).resolve().parents[2] / "tests" / "data" / "quotes_news_dev.json"
PARTS = ("first", "second", "third")  # in the order of labelling; each was scored once before its errors were read


class Numbers(NamedTuple):
    """Of the numbers read that have a labelled speaker, how many have the right one; of the others, how many have one."""

    right: int
    labelled: int
    given: int
    others: int


class NewsArticle(NamedTuple):
    part: str
    quotes: Article
    numbers: list[tuple[int, int, tuple[str | None, ...]]]  # start, end, the names that are right


def read_news(shared: Path) -> list[NewsArticle]:
    """The labelled articles with their text from the development set in ``shared``."""
    labels = json.loads(LABELS.read_text())["articles"]
    news = pl.scan_parquet(shared / "corpora" / "news_dev.parquet").filter(pl.col("id").is_in(list(labels)))
    texts = dict(news.select("id", "text").collect().iter_rows())
    return [
        NewsArticle(
            article["part"],
            Article(name, texts[name], [_quotation(x) for x in article["quotes"]]),
            [(x["start"], x["end"], _names(x)) for x in article["claims"]],
        )
        for name, article in labels.items()
    ]


def _quotation(x: dict) -> Labelled:
    return Labelled(x["start"], x["end"], None, _names(x), bool(x.get("weak")))


def _names(x: dict) -> tuple[str | None, ...]:
    return (x["speaker"], *x.get("others", ()))


def score_numbers(articles: list[NewsArticle]) -> Numbers:
    """Speakers of numeric claims, through the readers as the job runs them."""
    right = labelled = given = others = 0
    for _, (_, text, _), numbers in articles:
        prose = read_prose(text, read_layout(text))
        speech = Speech(prose, read_names(prose))
        for claim in read_claims(prose, read_attributions(speech, read_quotes(speech))):
            names = next((n for start, end, n in numbers if claim.start < end and start < claim.end), None)
            if names is None:
                others += 1
                given += claim.speaker is not None
            else:
                labelled += 1
                right += any(same_name(claim.speaker, name) for name in names)
    return Numbers(right, labelled, given, others)
