"""The labelled sets, and how a quotation is matched with its label.

A quotation is found if its span and the label's share 80 % of what they cover together; its speaker is right if the
words beside it overlap the labelled ones or end in the same name. Quotations of fewer than three words are not
labelled. Where labels name words of the text, predictions without a speaker count only where they meet a label: titles
and terms are not labelled there either. Where labels name the speaker, every prediction counts, but for those that meet
a weak label (a title, a term), which may be left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transforms.facts.names.read_names import read_names
from transforms.facts.speech.quotations import Quote, read_quotes
from transforms.facts.speech.speech import Speech
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout

SAME = 0.8
SHORTEST = 3


class Labelled(NamedTuple):
    """A label: the span inside the marks, and either spans of the text that name the speaker or the names that are right."""

    start: int
    end: int
    sources: list[list[int]] | None
    speakers: tuple[str | None, ...] = ()
    is_weak: bool = False


class Score(NamedTuple):
    found: float
    with_speaker: float
    labels: int
    predictions: int


class Article(NamedTuple):
    article_id: str
    text: str
    labels: list[Labelled]


def read_set(folder: Path) -> Iterator[Article]:
    """Every article of a set of kind "quotes"."""
    gold = json.loads((folder / "gold.json").read_text())["gold"]
    with (folder / "articles.jsonl").open() as lines:
        for line in lines:
            article = json.loads(line)
            labels = [Labelled(x["start"], x["end"], x["source"]) for x in gold.get(article["id"], [])]
            yield Article(article["id"], article["text"], labels)


def read_seeds(shared: Path) -> Iterator[Article]:
    """The five seed articles."""
    gold = json.loads((shared / "eval" / "seeds" / "gold.json").read_text())["articles"]
    for name, article in gold.items():
        text = (shared / "seeds" / name).read_bytes().decode()
        labels = [Labelled(x["start"], x["end"], None, (x["speaker"],)) for x in article["quotes"]]
        yield Article(name, text, labels)


def is_shifted(article: Article) -> bool:
    """Whether labels lie between quotations instead of inside them: a lost mark has turned the labelling over."""
    return any(article.text[x.start].isspace() or article.text[x.end - 1].isspace() for x in article.labels)


def quotes_of(text: str) -> list[Quote]:
    prose = read_prose(text, read_layout(text))
    return read_quotes(Speech(prose, read_names(prose)))


def score(articles: list[Article]) -> Score:
    """F1 of quotations found, and of those with the right speaker."""
    found = right = labels = predictions = 0
    for _, text, wanted in articles:
        left = [q for q in quotes_of(text) if len(text[q.start : q.end].split()) >= SHORTEST]
        if all(x.sources is not None for x in wanted):
            left = [
                q for q in left if q.speaker is not None or any(q.start < x.end and x.start < q.end for x in wanted)
            ]
        for x in wanted:
            if x.is_weak and (hit := _hit(left, x)) is not None:
                left.remove(hit)
        strong = [x for x in wanted if not x.is_weak]
        predictions += len(left)
        labels += len(strong)
        for x in strong:
            hit = _hit(left, x)
            if hit is None:
                continue
            left.remove(hit)
            found += 1
            right += _is_right(text, hit, x)
    return Score(_f1(found, predictions, labels), _f1(right, predictions, labels), labels, predictions)


def _hit(quotes: list[Quote], x: Labelled) -> Quote | None:
    best = max(quotes, key=lambda q: _overlap(q, x), default=None)
    return best if best is not None and _overlap(best, x) >= SAME else None


def _overlap(q: Quote, x: Labelled) -> float:
    shared = min(q.end, x.end) - max(q.start, x.start)
    return max(0, shared) / (max(q.end, x.end) - min(q.start, x.start))


def _is_right(text: str, q: Quote, x: Labelled) -> bool:
    if x.sources is None:
        return any(same_name(q.speaker, name) for name in x.speakers)
    if not x.sources:
        return q.speaker is None
    last = _fold(q.speaker or "").split()[-1:]
    return any(
        (q.speaker_start is not None and q.speaker_end is not None and q.speaker_start < e and s < q.speaker_end)
        or (last and last[0] in _fold(text[s:e]).split())
        for s, e in x.sources
    )


def same_name(a: str | None, b: str | None) -> bool:
    """Whether two names are equal, one holds the other, or both end in the same word; nobody only equals nobody."""
    a, b = _fold(a or ""), _fold(b or "")
    return a == b or bool(a and b) and (a in b or b in a or a.split()[-1] == b.split()[-1])


def _fold(name: str) -> str:
    return re.sub(r"^the ", "", re.sub(r"[^\w]+", " ", name.casefold()).strip())


def _f1(hits: int, predictions: int, labels: int) -> float:
    return 2 * hits / (predictions + labels) if predictions + labels else 0.0
