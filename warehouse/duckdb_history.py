"""The copies index is asked: what a comparison wants to know of the articles already published.

A lookup is one scan of a narrow column, and the batch's side of the join is small. The two tables that grow longest are searched in
segments beside the file instead, where there are any (``warehouse.segments``). Nothing of the history is held in memory but
what a question finds: the scans run through a small buffer (``warehouse.memory``), which a batch of very common lines makes larger.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import duckdb
import polars as pl

from warehouse.exchange import give, take
from warehouse.history import INDEX
from warehouse.memory import MEMORY, answer, limit
from warehouse.quiet import is_lake
from warehouse.segments.segments import Segments
from warehouse.text_log import TextLog

LIST = "UBIGINT[]"
NONE = pl.Series([], dtype=pl.Int64)
TOTAL = "cast(list_sum(list_transform(terms, lambda x: (x % 256) * (x % 256))) as bigint)"  # of the squared weights of an article's terms


class DuckDBHistory:
    """Answers a comparison's questions (``transforms.corpus.index.history.History``) from the published warehouse. Reads only."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        log: TextLog,
        segments: Segments | None = None,
        memory: int = MEMORY,
    ):
        self._connection = connection
        self._log = log
        self._is_lake = is_lake(connection)
        self._segments = None if segments is None else segments.opened(connection)
        self._near_days: set[date] | None = None  # that are in _near, once it is made
        limit(connection, memory)

    def articles(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "article_key", keys)

    def lists(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "article_key", keys, ("article_key", "sample", "terms"))

    def samples(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "article_key", keys, ("article_key", "sample"))

    def texts(self, keys: pl.Series) -> pl.DataFrame:
        found = self._log.read(self._matching("place", "article_key", keys))
        rest = keys.filter(~keys.is_in(found["article_key"].implode()))
        if len(rest):
            query = (
                "select t.article_key, t.text from dim_article as t semi join _asked on t.article_key = _asked.asked"
            )
            found = pl.concat([found, self._ask(query, rest)])
        return found

    def signatures(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("signature", "article_key", keys)

    def sharing(self, shingles: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        """As the protocol has it; of shingles that are stock, which may stand in every tenth article, only those with the
        smallest keys: nobody is senior by them. In plain steps: as one query, windows over a union, DuckDB 1.5.5 hung for
        good (its issue 24961)."""
        self._gather("_sharing", "signature", "shingle", shingles)
        self._ask(
            "create or replace temp table _carried as select shingle, count(*) as carriers from _sharing group by shingle"
        )
        if most is None:
            return self._ask(self._described("_sharing"))
        self._ask(
            "create or replace temp table _asked_stock as"
            f" select shingle from _carried semi join copies.stock using (shingle) where carriers > {most}"
        )
        self._ask(
            f"create or replace temp table _known as {self._described('_sharing')} anti join _asked_stock using (shingle)"
        )
        few = self._ask(f"from _known where carriers <= {most}")
        self._ask(
            f"create or replace temp table _first as select shingle, unnest(min(article_key, {most})) as article_key"
            " from _sharing semi join _asked_stock using (shingle) group by shingle, article_key in (select asked from _apart)",
            apart=apart,
        )
        stock = self._ask(self._described("_first"))
        senior = "not is_agency, published_on nulls last, not is_wire, words desc, article_key"
        many = self._ask(f"from _known where carriers > {most} order by {senior}")
        parts = ["shingle", pl.col("article_key").is_in(apart.implode()).alias("is_apart")]
        orders = (many, many.sort("article_key"))
        first = pl.concat([rows.group_by(parts, maintain_order=True).head(most) for rows in orders])
        return pl.concat([few, stock, first.select(few.columns).unique()])

    def _described(self, rows: str) -> str:
        """The query for these shingles and articles with what makes an article senior, and how many carry the shingle."""
        return (
            "select t.shingle, t.article_key, a.is_agency, a.published_on, a.is_wire, a.words, c.carriers"
            f" from {rows} as t join _carried as c using (shingle) join copies.article as a on a.article_key = t.article_key"
        )

    def stock(self, shingles: pl.Series) -> pl.Series:
        return self._matching("stock", "shingle", shingles)["shingle"]

    def carriers(self, units: pl.Series, most: int | None = None, apart: pl.Series = NONE) -> pl.DataFrame:
        self._gather("_lines", "unit", "unit", units)
        first = f"unnest(min(article_key, {most})) as article_key from _lines group by unit, article_key in (select asked from _apart)"
        rows = "_lines" if most is None else f"(select unit, {first})"
        counted = "(select unit, count(*) as articles from _lines group by unit)"
        return self._ask(f"select t.*, c.articles from {rows} as t join {counted} as c using (unit)", apart=apart)

    def units(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("unit", "article_key", keys)

    def blocks(self, units: pl.Series) -> pl.DataFrame:
        return self._matching("block", "unit", units)

    def pairs(self, keys: pl.Series) -> pl.DataFrame:
        return self._ask(
            "select p.article_key, p.other_article_key, p.relation, p.jaccard, p.containment, cast(p.shared_words as bigint) as shared_words"
            " from fact_copy as p where p.article_key in (select asked from _asked) or p.other_article_key in (select asked from _asked)",
            keys,
        )

    def groups(self, group_keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "copy_group_key", group_keys)

    def stories(self, story_keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "story_key", story_keys)

    def followers(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "follows_key", keys)

    def headed(self, keys: pl.Series) -> pl.DataFrame:
        return self._matching("article", "head_key", keys)

    def telling(self, words: pl.Series, days: pl.Series, ever: bool) -> pl.DataFrame:
        return self._told_ever(words) if ever else self._told_near(words, days)

    def _told_ever(self, words: pl.Series) -> pl.DataFrame:
        """Terms are taken apart first and looked up one by one, so that the weight of all of an article's is added up for the few
        that are found."""
        rows = "select article_key, published_on, unnest(terms) as term from copies.article"
        self._ask(
            f"create or replace temp table _told as select t.* from ({rows}) as t semi join _apart on t.term // 256 = _apart.asked",
            apart=words,
        )
        return self._ask(
            f"select article_key, published_on, term, total from _told join (select article_key, {TOTAL} as total"
            " from copies.article semi join _told using (article_key)) using (article_key)"
        )

    def _told_near(self, words: pl.Series, days: pl.Series) -> pl.DataFrame:
        """A comparison asks some four times about much the same days, and to read one list DuckDB reads two thousand. So the terms
        of these days, and of what has no date, are kept in a temporary table."""
        if self._near_days is None:
            self._near_days = set()
            self._ask(f"create or replace temp table _near as {self._terms_where('published_on is null')}")
        if new := set(days) - self._near_days:
            query = self._terms_where("published_on in (select asked from _asked)")
            self._ask(f"insert into _near {query}", pl.Series(sorted(new), dtype=pl.Date))
            self._near_days |= new
        rows = "select article_key, published_on, unnest(terms) as term, total from _near"
        about = f"{rows} where published_on is null or published_on in (select asked from _asked)"
        return self._ask(
            f"select t.* from ({about}) as t semi join _apart on t.term // 256 = _apart.asked", days, words
        )

    def _terms_where(self, condition: str) -> str:
        rows = f"copies.article where {condition}"
        if not self._is_lake:
            rows = f"copies.article where rowid in (select rowid from {rows})"
        return f"select article_key, published_on, terms, {TOTAL} as total from {rows}"

    def size(self) -> int:
        return int(self._ask("select count(*) as articles from copies.article").item())

    def counted(self, days: pl.Series) -> pl.DataFrame:
        return self._ask(
            "select published_on, count(*) as articles from copies.article"
            " where published_on is null or published_on in (select asked from _asked) group by published_on",
            days,
        )

    def dated(self, days: pl.Series, undated: bool) -> pl.Series:
        nor = " or published_on is null" if undated else ""
        query = f"select article_key from copies.article where published_on in (select asked from _asked){nor}"
        return self._ask(query, days)["article_key"]

    def _gather(self, into: str, table: str, column: str, hashes: pl.Series) -> None:
        """Makes a temporary table ``into`` of the rows of ``table`` with one of these hashes."""
        found = None if self._segments is None else self._segments.find(table, hashes)
        if found is None:
            query = f"select t.* from copies.{table} as t semi join _asked on t.{column} = _asked.asked"
            self._ask(f"create or replace temp table {into} as {query}", hashes)
        else:
            self._ask(f"create or replace temp table {into} as from _rows", rows=found.rename({"hash": column}))

    def _matching(self, table: str, column: str, values: pl.Series, wanted: Iterable[str] = ()) -> pl.DataFrame:
        """Rows of a table of the index, without its lists where no columns are named. One column is scanned, and the rest
        read of the rows that were found; those of a lake have no numbers."""
        columns = ", ".join(f"t.{c}" for c in wanted or (c for c, kind in INDEX[table].items() if kind != LIST))
        found = f"copies.{table} as t semi join _asked on t.{column} = _asked.asked"
        if not self._is_lake:
            found = f"copies.{table} as t where t.rowid in (select t.rowid from {found})"
        return self._ask(f"select {columns} from {found}", values)

    def _ask(
        self,
        query: str,
        asked: pl.Series | None = None,
        apart: pl.Series | None = None,
        rows: pl.DataFrame | None = None,
    ) -> pl.DataFrame:
        """The answer to ``query``, in which ``_asked`` and ``_apart`` hold these values, and ``_rows`` these rows."""
        values = {
            name: s.alias("asked").to_frame() for name, s in (("_asked", asked), ("_apart", apart)) if s is not None
        }
        given = values if rows is None else {**values, "_rows": rows}
        for name, frame in given.items():
            give(self._connection, name, frame)
        try:
            return answer(self._connection, lambda: take(self._connection, query))
        finally:
            for name in given:
                self._connection.unregister(name)
