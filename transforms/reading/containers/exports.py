"""Exports of news databases: several articles in one text, each with its labels."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.reading.containers import factiva, nexis
from transforms.reading.fields import Fields
from transforms.reading.outcomes import Found

_READERS = (factiva.labelled_articles, nexis.articles, factiva.shown_articles)


def is_export(text: str) -> bool:
    """Whether the text is an export of Nexis or Factiva."""
    return bool(_articles(text))


def articles_of(text: str, whole: Fields) -> Iterator[Found]:
    """The articles of an export; ``whole`` where it is none."""
    articles = _articles(text)
    if len(articles) < 2:
        yield Found(None, articles[0]._replace(notes=whole.notes) if articles else whole)
        return
    for number, fields in enumerate(articles, 1):
        yield Found(number, fields._replace(notes=whole.notes))


def _articles(text: str) -> list[Fields]:
    for reader in _READERS:
        if found := reader(text):
            return found
    return []
