"""Facts: everything that is read out of one article's text, in the order each reader needs the former's output."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from transforms.attribution import read_attributions
from transforms.claims import Claim, read_claims
from transforms.dates import DateMention, read_dates
from transforms.language import language
from transforms.layout import Layout, read_layout, read_prose
from transforms.names import Mention, read_names
from transforms.names.spacy_reader import read_names_with
from transforms.prose import Prose, Span
from transforms.published import published_on
from transforms.quotes import Quote, read_quotes

EXTRACTOR_VERSION = "1"
_PLUGGED = re.compile(r", names by (.+) \(spacy [^()]*\)\Z")
NamesReader = Callable[[Prose], list[Mention]]
FACT_LANGUAGES = frozenset({"en"})


@dataclass(frozen=True, slots=True)
class Facts:
    """What one article says, every span in its canonical text."""

    layout: Layout
    language: str
    published_on: str | None
    published_on_basis: str
    word_count: int
    mentions: list[Mention]
    quotes: list[Quote]
    quote_sentences: list[Span]
    claims: list[Claim]
    dates: list[DateMention]


def extractor_version(pipeline: str | None = None) -> str:
    """The version of the readers; with a spaCy ``pipeline`` that reads the names, its name and versions too.

    Raises ``transforms.names.spacy_reader.PipelineMissing``.
    """
    return (
        f"{EXTRACTOR_VERSION}, names by {pipeline} ({read_names_with(pipeline).version})"
        if pipeline
        else EXTRACTOR_VERSION
    )


def pipeline_of(version: str | None) -> str | None:
    """The spaCy pipeline that an extractor's version names.

    >>> pipeline_of("1, names by en_core_web_sm (spacy 3.8.7 en_core_web_sm 3.8.0)"), pipeline_of("1")
    ('en_core_web_sm', None)
    """
    m = _PLUGGED.search(version or "")
    return m[1] if m else None


def read_facts(
    text: str,
    *,
    title: str | None,
    url: str | None,
    published: str | None,
    blocks: frozenset[str] = frozenset(),
    today: date | None = None,
    names: NamesReader = read_names,
) -> Facts:
    """Reads one article.

    ``text`` is canonical (``transforms.canonical``); ``published`` is the date as the source gives it; ``blocks`` are lines
    known to repeat; no article is published after ``today``; ``names`` reads the names. Facts are read from ``FACT_LANGUAGES`` only; other articles get their layout and counts.

    >>> facts = read_facts("Acme said it had 3 million users.", title=None, url=None, published="2018-04-11")
    >>> [(c.surface, c.measure) for c in facts.claims], facts.published_on
    ([('3 million', 'user_count')], '2018-04-11')
    """
    layout = read_layout(text, title=title, blocks=blocks)
    prose = read_prose(text, layout)
    day, basis = published_on(published, layout, text, url, today=today)
    body = " ".join(text[s:e] for s, e in prose.spans)
    spoken = language(body or text)
    if spoken not in FACT_LANGUAGES:
        return Facts(layout, spoken, day, basis, len(body.split()), [], [], [], [], [])
    mentions = names(prose)
    quotes = read_quotes(prose, mentions)
    claims = read_claims(prose, read_attributions(prose, mentions, quotes))
    dates = read_dates(prose, date.fromisoformat(day) if day else None)
    return Facts(
        layout,
        spoken,
        day,
        basis,
        len(body.split()),
        mentions,
        quotes,
        [_sentences_around(prose, q) for q in quotes],
        claims,
        dates,
    )


def _sentences_around(prose: Prose, quote: Quote) -> Span:
    """From the start of the sentence the quotation opens in to the end of the one it closes in."""
    first, last = prose.sentence_index(quote.start), prose.sentence_index(quote.end - 1)
    return Span(
        quote.start if first is None else min(prose.sentences[first].start, quote.start),
        quote.end if last is None else max(prose.sentences[last].end, quote.end),
    )
