"""The search index: an SQLite file beside the warehouse with the words of current articles, quotations and figures (FTS5).

It holds nothing that the warehouse does not, and says of which state it is: a missing, old or damaged one is brought up to
date or made again by whoever searches next. DuckDB's own full-text index was not taken: it lives in the published file, is
rebuilt with every change, and needs an extension at run time.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import duckdb

from warehouse.search_rows import Document, changed, current_keys, documents, states

FORMAT = 2  # of the index: another one is made again
CHUNK = 10_000  # articles that one query reads from the warehouse: it scans all facts each time
WRITTEN = 5_000  # documents written at a time
WAIT = 10.0  # seconds for another process that writes the index
KINDS = ("article", "quotation", "figure")
_SCHEMA = f"""
create table state (token text);
create table article (article_key integer primary key, stamp integer);
create table doc (id integer primary key, kind text, key integer, article_key integer);
create index doc_of_article on doc (article_key);
create virtual table words using fts5 (title, body, tokenize = 'porter unicode61 remove_diacritics 2');
pragma user_version = {FORMAT};
"""
# bm25 favours short texts, of which a quoted word or two says least: below TELLING characters they count less.
TELLING = 60
_RANK = f"""
case d.kind when 'article' then bm25(words, 3.0, 1.0) else bm25(words) * min(1.0, length(words.body) / {TELLING}.0) end
"""
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


@dataclass(frozen=True, slots=True)
class Hit:
    """``rank``: lower is better, as FTS5's bm25 has it."""

    id: int
    kind: str
    key: int
    article_key: int
    rank: float


@dataclass(frozen=True, slots=True)
class SearchIndex:
    path: Path

    @property
    def paths(self) -> tuple[Path, ...]:
        """All that belongs to it on disk."""
        return (self.path, *(self.path.with_name(self.path.name + end) for end in ("-journal", "-wal", "-shm")))

    def update(
        self,
        connection: duckdb.DuckDBPyConnection,
        run_key: int | None = None,
        say: Callable[[str], None] = lambda _: None,
    ) -> None:
        """Brings the index to the state of the warehouse that ``connection`` reads, in one transaction; does nothing if it is
        there. ``run_key``: of the run that was just published; if the index stood where that run began, only what the run
        touched is looked at. Raises sqlite3.Error where the file cannot be written."""
        for _ in range(2):
            try:
                with self.open() as index, transaction(index):
                    bring(index, connection, run_key, say)
                return
            except sqlite3.DatabaseError as error:
                if getattr(error, "sqlite_errorcode", None) not in _BROKEN:
                    raise
                self.remove()

    def keep(self, now: str, before: str | None) -> None:
        """The warehouse came from state ``before`` to ``now``, and no word changed. Raises sqlite3.Error."""
        if self.path.exists():
            with self.open() as index:
                index.execute("update state set token = ? where token = ?", (now, before))

    def remove(self) -> None:
        for path in self.paths:
            path.unlink(missing_ok=True)

    def is_of(self, connection: duckdb.DuckDBPyConnection) -> bool:
        """Whether it is of the state that ``connection`` reads."""
        if not self.path.exists():
            return False
        try:
            with self.open() as index:
                return _token(index) == states(connection)[0]
        except sqlite3.DatabaseError:
            return False

    def find(self, match: str, kinds: Sequence[str] = KINDS, most: int = 100_000) -> list[Hit]:
        """The best ``most`` for an FTS5 expression, best first; a word in an article's title counts three times."""
        listed = ", ".join("?" for _ in kinds)
        query = (
            f"select d.id, d.kind, d.key, d.article_key, {_RANK} as rank from words join doc as d on d.id = words.rowid"
            f" where words match ? and d.kind in ({listed}) order by rank, d.key limit ?"
        )
        with self.open() as index:
            return [Hit(*row) for row in index.execute(query, [match, *kinds, most])]

    def snippet(self, match: str, hit: Hit, marks: tuple[str, str], words: int = 24) -> str:
        """The stretch of a hit that holds most of what was looked for, between ``marks``."""
        query = "select snippet(words, 1, ?, ?, '…', ?) from words where words match ? and rowid = ?"
        with self.open() as index:
            found = index.execute(query, [*marks, words, match, hit.id]).fetchone()
        return found[0] if found else ""

    @contextmanager
    def open(self, **how: bool) -> Iterator[sqlite3.Connection]:
        """A connection to it; made if it is missing. ``how``: as for ``sqlite3.connect``."""
        with closing(sqlite3.connect(self.path, timeout=WAIT, isolation_level=None, **how)) as index:  # type: ignore[call-overload]
            [version] = index.execute("pragma user_version").fetchone()
            if version not in (0, FORMAT):
                raise _outdated()
            if version == 0:
                with transaction(index):
                    for statement in _SCHEMA.strip().split(";\n"):
                        index.execute(statement)
            yield index


def _outdated() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError("the index is of another version")
    error.sqlite_errorcode = sqlite3.SQLITE_NOTADB
    return error


@contextmanager
def transaction(index: sqlite3.Connection) -> Iterator[None]:
    """What is executed inside is committed, or rolled back."""
    index.execute("begin immediate")
    try:
        yield
        index.execute("commit")
    except BaseException:
        if index.in_transaction:
            index.execute("rollback")
        raise


def _token(index: sqlite3.Connection) -> str | None:
    found = index.execute("select token from state").fetchone()
    return found[0] if found else None


def bring(
    index: sqlite3.Connection,
    connection: duckdb.DuckDBPyConnection,
    run_key: int | None,
    say: Callable[[str], None],
) -> None:
    """Brings an index to the state that ``connection`` reads, inside a transaction: as ``SearchIndex.update``."""
    now, before = states(connection)
    token = _token(index)
    if token == now:
        return
    stamps = dict(index.execute("select article_key, stamp from article").fetchall())
    current = current_keys(connection)
    is_next = run_key is not None and token is not None and token == before
    new = changed(connection, stamps, current, run_key if is_next else None)
    gone = [(key,) for key in stamps if key not in current or key in new]
    if len(new) > CHUNK:
        say(f"indexing {len(new):,} articles for search")
    index.executemany("delete from words where rowid in (select id from doc where article_key = ?)", gone)
    index.executemany("delete from doc where article_key = ?", gone)
    index.executemany("delete from article where article_key = ?", gone)
    keys = sorted(new)
    for start in range(0, len(keys), CHUNK):
        part = keys[start : start + CHUNK]
        write(index, documents(connection, part))
        index.executemany("insert into article values (?, ?)", [(key, new[key]) for key in part])
    index.execute("delete from state")
    index.execute("insert into state values (?)", (now,))


def stands_at(index: sqlite3.Connection, state: str) -> bool:
    """Whether the index is of this state, or has nothing yet."""
    return _token(index) in (state, None)


def write(index: sqlite3.Connection, found: Iterable[Document]) -> None:
    """Adds documents. Many rows per statement: one at a time costs SQLite more than the words do."""
    [first] = index.execute("select coalesce(max(id), 0) + 1 from doc").fetchone()
    numbered = enumerate(found, first)
    while rows := list(islice(numbered, WRITTEN)):
        listed = ((id, kind, key, article) for id, (kind, key, article, _, _) in rows)
        index.executemany("insert into doc (id, kind, key, article_key) values (?, ?, ?, ?)", listed)
        worded = ((id, title, body) for id, (_, _, _, title, body) in rows)
        index.executemany("insert into words (rowid, title, body) values (?, ?, ?)", worded)
