"""Sightings: which text of which article was seen, as of when. What an article's versions are worked out from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import NamedTuple

from transforms.corpus.resemblance import is_unlike
from warehouse.keys import key

Words = Mapping[int, frozenset[str]]  # telling words by article_key
ID_REUSED, UNLIKE = "id_reused", "unlike_other_versions"  # notes


class Sighting(NamedTuple):
    """A text of an article, seen by this run or (``is_known``) by one before. ``identity_key`` is the ``id_key``, unless the
    id was found to stand for several articles. ``is_again``: nothing but the arrival of it is new."""

    identity_key: int
    source_key: str
    article_key: int
    ordered_at: datetime
    ordered_by: str
    loaded_at: datetime
    position: int
    is_known: bool = False
    is_again: bool = False

    @property
    def order(self) -> tuple[datetime, datetime, int]:
        return self.ordered_at, self.loaded_at, self.position


def told_apart(id_key: int, seen: list[Sighting], words: Words) -> list[Sighting]:
    """The sightings of one id whose source is only the name of a file, each with its article: texts that
    share almost nothing with each other are different articles, whose source had used the id again."""
    base = next(s.source_key.partition("#")[0] for s in seen)
    articles: dict[tuple[int, str], list[int]] = defaultdict(list)
    for s in seen:
        if s.is_known and s.article_key not in articles[s.identity_key, s.source_key]:
            articles[s.identity_key, s.source_key].append(s.article_key)
    known = {k for keys in articles.values() for k in keys}
    for text in sorted({s.article_key for s in seen} - known):
        names = [n for n, keys in articles.items() if not all(is_unlike(words[text], words[k]) for k in keys)]
        if not names:
            source = f"{base}#{text:016x}"[: len(base) + 9]
            names = [(key("identity", id_key, source), source) if articles else (id_key, base)]
        articles[min(names)].append(text)
    of = {text: name for name, keys in articles.items() for text in keys}
    return [s._replace(identity_key=of[s.article_key][0], source_key=of[s.article_key][1]) for s in seen]


def unlike_others(seen: list[Sighting], words: Words) -> set[int]:
    """Texts new to this run that share almost nothing with any other version of their article."""
    texts = {s.article_key for s in seen}
    fresh = texts - {s.article_key for s in seen if s.is_known}
    if len(fresh) == len(texts):
        fresh -= {min(seen, key=lambda s: s.order).article_key}
    return {t for t in fresh if all(is_unlike(words[t], words[other]) for other in texts - {t})}


def without_repeats(seen: list[Sighting], fresh: Collection[int]) -> list[Sighting]:
    """The sightings of one article without those that tell nothing: where a source is read again, its older texts come by
    again, and are no news as long as it ends with the text that is current. ``fresh``: texts that this run brings."""
    known, run = [s for s in seen if s.is_known], [s for s in seen if not s.is_known]
    if not any(s.is_again for s in run):
        return seen
    if known and not any(s.article_key in fresh for s in run):
        newest, last = max(known, key=lambda s: s.order), max(run, key=lambda s: s.position)
        if newest.article_key == last.article_key:
            return [s for s in seen if not s.is_again]
    kept: list[Sighting] = []
    for s in sorted(seen, key=lambda s: s.order):
        if not (s.is_again and kept and kept[-1].article_key == s.article_key):
            kept.append(s)
    return kept


def judge(
    id_key: int, seen: list[Sighting], is_stated: bool, fresh: Collection[int], words: Callable[[], Words]
) -> tuple[list[Sighting], dict[int, str]]:
    """The sightings of one id, article by article and without repeats, and a note on each of this run's texts of which there
    is one to make. ``words`` is asked for only where there are texts to compare."""
    notes: dict[int, str] = {}
    texts = {s.article_key for s in seen}
    if len(texts) > 1 and not texts.isdisjoint(fresh):
        if is_stated:
            notes = dict.fromkeys(unlike_others(seen, words()), UNLIKE)
        else:
            seen = told_apart(id_key, seen, words())
            notes = {s.article_key: ID_REUSED for s in seen if s.identity_key != id_key and s.article_key in fresh}
    by_article: dict[int, list[Sighting]] = defaultdict(list)
    for s in seen:
        by_article[s.identity_key].append(s)
    return [s for own in by_article.values() for s in without_repeats(own, fresh)], notes
