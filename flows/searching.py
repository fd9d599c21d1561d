"""`wirehouse search`: words looked up in articles, quotations and figures."""

from __future__ import annotations

import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from flows.inert import inert_line
from flows.query import open_locked_down
from warehouse.report.in_words import of_what
from warehouse.search_index import KINDS, Hit, SearchIndex
from warehouse.stores import store_at

_TOLD = """
with hits as (select unnest(cast($keys as bigint[])) as key, unnest(cast($articles as bigint[])) as article_key, unnest($kinds) as kind, unnest(cast($ids as bigint[])) as id)
select h.id, h.kind, h.key, a.title, a.article_id, a.url, o.name as outlet, a.published_on, a.copy_role, c.surface, c.polarity, c.qualifier,
    in_words(c.polarity, c.qualifier, c.surface) as statement,
    c.counted, c.subject, c.measure, c.unit, c.value, c.sentence, c.char_start,
    coalesce(c.speaker, q.speaker) as speaker
from hits as h
join dim_article as a on a.article_key = h.article_key
left join dim_outlet as o using (outlet_key)
left join claims as c on h.kind = 'figure' and c.claim_key = h.key
left join quotes as q on h.kind = 'quotation' and q.quote_key = h.key
"""
_PASSING = """
with hits as (select unnest(cast($keys as bigint[])) as article_key, unnest(cast($ids as bigint[])) as id)
select h.id from hits as h join dim_article as a using (article_key) left join dim_outlet as o using (outlet_key)
where ($copies or a.copy_role <> 'copy') and ($outlet is null or o.name ilike '%' || $outlet || '%')
and ($since is null or a.published_on >= $since) and ($until is null or a.published_on <= $until)
"""
MARKS = ("\ue000", "\ue001")  # private characters, which no canonical text holds as markup


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. ``outlet``: part of its name; ``since``, ``until``: days of publication, inclusive."""

    words: str
    kinds: Sequence[str] = KINDS
    outlet: str | None = None
    since: date | None = None
    until: date | None = None
    copies: bool = False
    limit: int = 5


def expression(words: str) -> str:
    """The words as FTS5 takes them: all of them, "phrases" whole, -word for none of these, word* for its beginnings.

    >>> expression('leak "61 million" -ferr* o\\'clock')
    '"leak" AND "61 million" AND "o\\'clock" NOT ("ferr"*)'
    """
    wanted: list[str] = []
    unwanted: list[str] = []
    for minus, phrase, word in re.findall(r'(-?)(?:"([^"]*)"|([^\s"]+))', words.replace("\0", " ")):
        text = (phrase or word).strip()
        star = "*" if text.endswith("*") else ""
        if re.search(r"\w", text):
            (unwanted if minus else wanted).append(f'"{text.rstrip("*")}"{star}')
    told = " AND ".join(wanted)
    return f"{told} NOT ({' OR '.join(unwanted)})" if told and unwanted else told


def search(warehouse: Path, wanted: Wanted) -> tuple[list[dict], dict[str, int]]:
    """The best hits of each kind, with what is known of them and a ``snippet`` (found words between MARKS); and how many there
    are of each kind. Figures of one sentence are one hit, with the others as ``also``. The index is brought up to date before."""
    match = expression(wanted.words)
    with open_locked_down(warehouse) as connection, _index(warehouse, connection) as index:
        hits = _passing(connection, index.find(match, wanted.kinds), wanted)
        counts = {kind: sum(h.kind == kind for h in hits) for kind in wanted.kinds}
        chosen = [h for kind in wanted.kinds for h in _best([x for x in hits if x.kind == kind], wanted.limit)]
        told = _told(connection, chosen)
        first = _by_sentence([told[h.id] for h in chosen if h.id in told], wanted)
        snippets = {h.key: index.snippet(match, h, MARKS) for h in chosen if h.key in first}
        return [{**row, "snippet": snippets[key]} for key, row in first.items()], counts


def _best(hits: list[Hit], limit: int) -> list[Hit]:
    """The first ``limit`` of ``hits``; those of one article that rank alike are figures of one sentence and count once."""
    kept: dict[tuple[int, float], list[Hit]] = {}
    for hit in hits:
        place = (hit.article_key, hit.rank)
        if place not in kept and len(kept) == limit:
            break
        kept.setdefault(place, []).append(hit)
    return [hit for same in kept.values() for hit in same]


def _by_sentence(rows: list[dict], wanted: Wanted) -> dict[int, dict]:
    """The rows by key, figures of one sentence in one row: the first of those that are about what is looked for, with what the
    others state as ``also``, in the order of the text."""
    together: dict[tuple, list[dict]] = {}
    for row in rows:
        place = (row["article_id"], row["sentence"]) if row["kind"] == "figure" else (row["kind"], row["key"])
        together.setdefault(place, []).append(row)
    words = set(re.findall(r"\w+", wanted.words.lower()))
    first: dict[int, dict] = {}
    figures = 0
    for same in together.values():
        is_figure = same[0]["kind"] == "figure"
        figures += is_figure
        if is_figure and figures > wanted.limit:
            continue  # two sentences of one article ranked alike
        same.sort(key=lambda row: (words.isdisjoint((row["subject"] or "").split()), row["char_start"]))
        first[same[0]["key"]] = {**same[0], "also": [f"{row['statement']} {of_what(row)}".rstrip() for row in same[1:]]}
    return first


def _passing(connection: duckdb.DuckDBPyConnection, hits: list[Hit], wanted: Wanted) -> list[Hit]:
    about = {
        "keys": [h.article_key for h in hits], "ids": [h.id for h in hits], "copies": wanted.copies, "outlet": wanted.outlet,
        "since": wanted.since, "until": wanted.until,
    }  # fmt: skip
    passing = {id_ for (id_,) in connection.execute(_PASSING, about).fetchall()}
    return [h for h in hits if h.id in passing]


def _told(connection: duckdb.DuckDBPyConnection, hits: list[Hit]) -> dict[int, dict]:
    about = {
        "keys": [h.key for h in hits], "articles": [h.article_key for h in hits], "kinds": [h.kind for h in hits],
        "ids": [h.id for h in hits],
    }  # fmt: skip
    rows = connection.execute(_TOLD, about)
    names = [d[0] for d in rows.description]
    return {row[0]: dict(zip(names[1:], row[1:], strict=True)) for row in rows.fetchall()}


@contextmanager
def _index(warehouse: Path, connection: duckdb.DuckDBPyConnection) -> Iterator[SearchIndex]:
    """The index beside the warehouse, up to date; one in a temporary folder where it cannot be written there."""
    index = store_at(warehouse).search_index
    try:
        if not index.is_of(connection):
            index.update(connection, say=_say)
    except sqlite3.OperationalError as error:
        _say(f"the search index cannot be written ({error}): one is made for this search")
        with tempfile.TemporaryDirectory(prefix="wirehouse-search-") as folder:
            index = SearchIndex(Path(folder) / "search.sqlite")
            index.update(connection)
            yield index
        return
    yield index


def _say(message: str) -> None:
    print(f"  {inert_line(message)}", file=sys.stderr)
