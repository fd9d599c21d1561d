"""Facts: everything that is read out of articles' texts, in the order each reader needs the former's output."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from transforms.facts.about.about import About
from transforms.facts.about.read_about import figures_of, read_about
from transforms.facts.claims.claim import Claim
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.contests.contest import Contest
from transforms.facts.contests.read_contests import read_contests
from transforms.facts.dates.date_mention import DateMention
from transforms.facts.dates.read_dates import read_dates
from transforms.facts.names.read_names import Mention, read_names
from transforms.facts.speech.quotations import Quote, read_quotes
from transforms.facts.speech.reports import Attribution, read_attributions
from transforms.facts.speech.speech import Speech
from transforms.text.language import UNDETERMINED, language
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import Layout, read_layout
from transforms.text.prose import Prose, Span
from transforms.text.published import day_of_article
from transforms.text.signs import Signs

NamesReader = Callable[[Prose], list[Mention]]
FACT_LANGUAGES = frozenset({"en", UNDETERMINED})
"""A text too short to tell by, "Oil up 2%", is read as English."""
_AT_ONCE = 128  # articles


class Article(NamedTuple):
    """``text`` is canonical (``transforms.text.canonical``); ``published`` is the date as the source gives it; ``day`` is what
    ``transforms.text.published.day_of_article`` makes of it, if that has been read."""

    text: str
    title: str | None
    url: str | None
    published: str | None
    day: tuple[str | None, str] | None = None


@dataclass(frozen=True, slots=True)
class Facts:
    """What one article says, every span in its canonical text; ``about`` says of each of ``claims`` what it is
    about, ``contests`` which other one it stands against."""

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
    about: list[About]
    contests: list[Contest | None]


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
    """Reads one article, as :func:`read_all` does.

    >>> facts = read_facts("Acme said it had 3 million users.", title=None, url=None, published="2018-04-11")
    >>> [(c.surface, c.measure) for c in facts.claims], facts.published_on
    ([('3 million', 'user_count')], '2018-04-11')
    """
    [read] = read_all([Article(text, title, url, published)], blocks=blocks, today=today, names=names)
    if isinstance(read, Exception):
        raise read
    return read


def read_all(
    articles: Sequence[Article],
    *,
    blocks: frozenset[str] = frozenset(),
    today: date | None = None,
    names: NamesReader = read_names,
) -> list[Facts | Exception]:
    """Reads articles; one whose reading fails gives the exception, and never stops the rest.

    ``blocks`` are lines known to repeat; no article is published after ``today``; ``names`` reads the names. Facts are read
    from ``FACT_LANGUAGES`` only; other articles get their layout and counts.

    Each reader goes over some articles before the next does: its word lists and patterns stay in the processor's caches,
    and of so few articles their texts and what was read of them do too. That saves a sixth of the time.
    """
    read: list[Facts | Exception] = []
    for i in range(0, len(articles), _AT_ONCE):
        read += _read_together(articles[i : i + _AT_ONCE], blocks, today, names)
    return read


def _read_together(
    articles: Sequence[Article], blocks: frozenset[str], today: date | None, names: NamesReader
) -> list[Facts | Exception]:
    drafts = [_Draft(article, names) for article in articles]
    for draft in drafts:
        draft.take(draft.lay_out, blocks, today)
    for draft in drafts:
        draft.take(draft.tell_language)
    readable = [draft for draft in drafts if draft.language in FACT_LANGUAGES]
    for step in _STEPS:
        for draft in readable:
            draft.take(step, draft)
    return [draft.failure or draft.facts() for draft in drafts]


class _Draft:
    """One article under work: what has been read of it so far, or why that failed."""

    def __init__(self, article: Article, names: NamesReader):
        self.article, self.names = article, names
        self.failure: Exception | None = None
        self.language = ""
        self.mentions: list[Mention] = []
        self.quotes: list[Quote] = []
        self.quote_sentences: list[Span] = []
        self.attributions: list[Attribution] = []
        self.claims: list[Claim] = []
        self.dates: list[DateMention] = []
        self.about: list[About] = []
        self.contests: list[Contest | None] = []

    def take(self, step: Callable[..., None], *arguments: object) -> None:
        """Takes one step; after one that failed no other is taken."""
        if self.failure is None:
            try:
                step(*arguments)
            except (ImportError, OSError):  # the installation is not whole: readers open nothing but their own lists
                raise
            except Exception as error:
                self.failure = error

    def lay_out(self, blocks: frozenset[str], today: date | None) -> None:
        text, title, url, published, day = self.article
        signs = Signs(text)
        self.layout = read_layout(text, title=title, blocks=blocks, signs=signs)
        self.prose = read_prose(text, self.layout, signs)
        self.published_on, self.basis = day or day_of_article(
            text, title=title, url=url, metadata=published, today=today
        )

    def tell_language(self) -> None:
        text = self.article.text
        body = " ".join(text[s:e] for s, e in self.prose.spans)
        self.language = language(body or text)
        self.word_count = len(body.split())

    def read_names(self) -> None:
        self.mentions = self.names(self.prose)

    def find_speech(self) -> None:
        self.speech = Speech(self.prose, self.mentions, self.layout.posts)
        self.speech.find_cues()

    def read_quotes(self) -> None:
        self.quotes = read_quotes(self.speech)
        self.quote_sentences = [_sentences_around(self.prose, q) for q in self.quotes]

    def read_attributions(self) -> None:
        self.attributions = read_attributions(self.speech, self.quotes)

    def read_claims(self) -> None:
        claims = read_claims(self.prose, self.attributions, self.quotes, url=self.article.url)
        if self.layout.posts:  # a figure in a signature is part of a name, a handle or a date
            claims = [c for c in claims if not any(p.is_signature(c.start) for p in self.layout.posts)]
        text = self.article.text
        # a number must not reach over what the site set into the line, which the prose has blanked out
        self.claims = claims if self.prose.text is text else [c for c in claims if c.surface == text[c.start : c.end]]

    def read_dates(self) -> None:
        self.dates = read_dates(self.prose, date.fromisoformat(self.published_on) if self.published_on else None)

    def place_figures(self) -> None:
        self.figures = figures_of(self.prose, self.claims)

    def read_about(self) -> None:
        self.about = read_about(self.prose, self.claims, self.mentions, self.dates, self.figures)

    def read_contests(self) -> None:
        self.contests = read_contests(self.prose, self.claims, self.about)

    def facts(self) -> Facts:
        return Facts(
            layout=self.layout,
            language=self.language,
            published_on=self.published_on,
            published_on_basis=self.basis,
            word_count=self.word_count,
            mentions=self.mentions,
            quotes=self.quotes,
            quote_sentences=self.quote_sentences,
            claims=self.claims,
            dates=self.dates,
            about=self.about,
            contests=self.contests,
        )


_STEPS: tuple[Callable[[_Draft], None], ...] = (
    _Draft.read_names,
    _Draft.find_speech,
    _Draft.read_quotes,
    _Draft.read_attributions,
    _Draft.read_claims,
    _Draft.read_dates,
    _Draft.place_figures,
    _Draft.read_about,
    _Draft.read_contests,
)


def _sentences_around(prose: Prose, quote: Quote) -> Span:
    """From the start of the sentence the quotation opens in to the end of the one it closes in."""
    first, last = prose.sentence_index(quote.start), prose.sentence_index(quote.end - 1)
    return Span(
        quote.start if first is None else min(prose.sentences[first].start, quote.start),
        quote.end if last is None else max(prose.sentences[last].end, quote.end),
    )
