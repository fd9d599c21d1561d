"""The copies index on DuckDB answers as the one in memory does, and its tables have the columns the comparison states."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest

from transforms.corpus.index import history as stated
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from warehouse.ddl import create_all, create_table
from warehouse.duckdb_history import DuckDBHistory
from warehouse.history import CARRIED, INDEX, apply_index, create_index, stage_index
from warehouse.memory import allowed
from warehouse.sealing import seal_file
from warehouse.segments import following, segments
from warehouse.segments.following import follow
from warehouse.segments.segments import Segments
from warehouse.segments.state import states
from warehouse.tables import BY_NAME
from warehouse.text_log import TextLog

STATED = {"article": stated.ARTICLE, "signature": stated.SIGNATURE, "unit": stated.UNIT, "block": stated.BLOCK}
TYPES = {
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.String: "VARCHAR",
    pl.Date: "DATE",
    pl.Boolean: "BOOLEAN",
    pl.UInt64: "UBIGINT",
    pl.List(pl.UInt64): "UBIGINT[]",
}


@pytest.fixture(scope="module")
def empty():
    with duckdb.connect() as connection:
        create_all(connection)
        yield DuckDBHistory(connection, TextLog(Path("no.log")))


@pytest.mark.parametrize("table", STATED)
def test_the_index_has_the_columns_that_are_stated(table) -> None:
    assert INDEX[table] == {name: TYPES[kind] for name, kind in STATED[table].items()}


KEYS = pl.Series([1, 2], dtype=pl.Int64)
HASHES = pl.Series([1, 2], dtype=pl.UInt64)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("articles", KEYS), ("lists", KEYS), ("samples", KEYS), ("texts", KEYS), ("signatures", KEYS), ("sharing", HASHES), ("carriers", HASHES), ("units", KEYS),
        ("blocks", HASHES), ("pairs", KEYS), ("groups", KEYS), ("stories", KEYS),
    ],
)  # fmt: skip
def test_answers_have_the_same_shape_as_in_memory(empty, question, asked) -> None:
    assert getattr(empty, question)(asked).schema == getattr(MemoryHistory(), question)(asked).schema


@pytest.mark.slow
def test_a_buffer_too_small_for_a_question_grows(tmp_path) -> None:
    with duckdb.connect(str(tmp_path / "w.duckdb")) as connection:
        create_all(connection)
        article = "i, 'o', null, 9, false, false, [], [], 'h', null, 0, null, null, 'unique', null, 9, null"
        connection.execute(f"insert into copies.article select {article} from range(40000) as t(i)")
        connection.execute("insert into copies.signature select i % 500000, i % 40000 from range(3000000) as t(i)")
        small = DuckDBHistory(connection, TextLog(tmp_path / "no.log"), memory=16)
        answer = small.sharing(pl.Series(range(500_000), dtype=pl.UInt64), 8)
        assert len(answer) == 3_000_000
        assert allowed(connection) > 20


def _texts(key: int, n: int) -> str:
    return " ".join(f"word{(key * 31 + i * 17) % 9973}x{i}." for i in range(n))


def _batch(articles: list[tuple[int, str, int]]) -> pl.DataFrame:
    """(key, text, day) as a batch of three outlets."""
    return pl.DataFrame(
        {
            "article_key": [k for k, _, _ in articles],
            "outlet": [f"Paper {k % 3}" for k, _, _ in articles],
            "published_on": [date(2021, 3, 1 + d) for _, _, d in articles],
            "title": ["Bridge Closed Again"] * len(articles),
            "text": [t for _, t, _ in articles],
            "wire_credits": [[]] * len(articles),
        },
        schema_overrides={"wire_credits": pl.List(pl.String), "article_key": pl.Int64},
    )


class Followed:
    """The segments of a database without the rest of a warehouse: each change is sealed, and followed."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, folder: Path):
        self.segments = Segments(folder / "segments")
        self._connection, self._folder = connection, folder
        connection.execute("create schema quality")
        connection.execute(create_table(BY_NAME["quality.seal"]))

    def follow(self) -> list[str]:
        before = states(self._connection)
        seal_file(self._connection, "run", only=[f"copies.{table}" for table in CARRIED])
        connect = self._connection.cursor
        return follow(self.segments, self._folder, before, states(self._connection), connect)


@pytest.mark.parametrize("sorted_from", [0, 10**9])
def test_batches_on_disk_leave_what_one_run_in_memory_does(tmp_path, monkeypatch, sorted_from) -> None:
    monkeypatch.setattr(segments, "LEAST", sorted_from)
    monkeypatch.setattr(following, "SCANNED", 7)
    footer = "Sign up here\n" + _texts(77, 30)
    whole = _batch(
        [(k, f"{_texts(k // 4, 80)}\n{_texts(k + 500, 20)}\n{footer if k % 3 == 0 else ''}", k % 20) for k in range(40)]
    )
    memory, log = MemoryHistory(), TextLog(tmp_path / "texts.log")
    memory.apply(relate(whole, memory), whole)
    with duckdb.connect() as connection:
        connection.execute(";".join(create_index()))
        connection.execute("create table dim_article (article_key bigint, text varchar)")
        connection.execute("create table dim_story (story_key bigint)")
        pairs = ", ".join(f"{c} {TYPES[kind]}" for c, kind in stated.PAIR.items())
        connection.execute(f"create table fact_copy ({pairs})")
        followed = Followed(connection, tmp_path)
        remade = []
        for step in (whole[20:33], whole[:20], whole[33:], whole[5:9]):
            result = relate(step, DuckDBHistory(connection, log, followed.segments))
            stage_index(result._asdict(), tmp_path)
            apply_index(connection, tmp_path, log.append([step]))
            remade += followed.follow()
            connection.register("_step", step.to_arrow())
            connection.execute("delete from dim_article where article_key in (select article_key from _step)")
            connection.execute("insert into dim_article select article_key, text from _step")
            connection.register("_pairs", result.pairs.to_arrow())
            connection.execute("insert into fact_copy by name select * from _pairs")
        kept = {name: pl.DataFrame(connection.execute(f"from copies.{name}").to_arrow_table()) for name in INDEX}
        found = pl.DataFrame(connection.execute("from fact_copy").to_arrow_table())
        assert remade == ([] if sorted_from else ["signature", "unit"]), "made once, and followed from there"
        there = {table: followed.segments.at(table, state) for table, state in states(connection).items()}
        assert all((found is None) == bool(sorted_from) for found in there.values()) and len(there) == len(CARRIED)
        answers = DuckDBHistory(connection, log, followed.segments)
        keys, units = memory.article["article_key"], memory.unit["unit"].unique()
        shingles = memory.signature["shingle"].unique()
        some = keys.sort()[::3]  # set apart
        questions = (
            ("followers", (keys,)),
            ("texts", (keys,)),
            ("carriers", (units, 2)),
            ("carriers", (units, 2, some)),
        )
        for name, asked in (("telling", None), *questions):
            asked = asked or (
                (memory.article["terms"].explode() // 256).unique(),
                pl.Series([date(2021, 3, d) for d in range(3, 9)]),
                True,
            )
            theirs, ours = getattr(answers, name)(*asked), getattr(memory, name)(*asked)
            columns = [c for c in ours.columns if not isinstance(ours.schema[c], pl.List)]
            assert theirs.select(columns).sort(columns).equals(ours.select(columns).sort(columns)), name
        for apart in (some.clear(), some):
            ours, theirs = memory.sharing(shingles, 2, apart), answers.sharing(shingles, 2, apart)
            assert not len(theirs.join(ours, on=ours.columns, how="anti", nulls_equal=True))
            few = ours.filter(~pl.col("shingle").is_in(memory.stocked.implode()))
            assert len(few) and not len(few.join(theirs, on=ours.columns, how="anti", nulls_equal=True))
    assert len(found) and found.sort(found.columns).equals(memory.pair.sort(found.columns))
    for name, rows in (("article", memory.article), ("block", memory.block), ("signature", memory.signature)):
        by = rows.columns[:2]
        assert kept[name].select(rows.columns).sort(by).equals(rows.sort(by)), name
    assert kept["stock"]["shingle"].sort().equals(memory.stocked.sort())
