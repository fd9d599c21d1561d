"""Whole runs on a lake: the same rows as in a file, the same commands, and what only a lake can do."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from expectations.check import check
from expectations.process import AuditProcess
from flows.batch import Job
from flows.forget import forget_article
from flows.job import run_job
from flows.query import open_locked_down, results_of
from flows.status import state_of
from flows.upgrade import upgrade_warehouse
from tests.flows.desk import ARTICLES, Silent, run, write
from tests.flows.postgres import postgres
from warehouse.changes import sealed_change
from warehouse.faults import (
    CatalogUnreachable,
    LakeUnnamed,
    NotAWarehouse,
    NotOnAFile,
    OutOfReach,
    TurnLost,
    WarehouseBusy,
    WarehouseMissing,
)
from warehouse.lake.attaching import attach
from warehouse.lake.extensions import FOR_CATALOG, extension_file
from warehouse.lake.lake_name import LakeName, place
from warehouse.lake.turns import refuse_moved
from warehouse.seal import logical_hash
from warehouse.seal_check import SealBroken, verify
from warehouse.stores import store_at

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not all(extension_file(name) for names in FOR_CATALOG.values() for name in names),
        reason="the extensions of the extra lake are not installed for this DuckDB",
    ),
]
NEXT = [{"id": "b1", "outlet": "Courier", "title": "Ferry", "date": "2024-05-04", "text": "The ferry carried 300 passengers on Saturday, Ann Lee said."}]  # fmt: skip


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg")
    with postgres("lake") as url:
        yield url


def run_on(lake: Path, source: Path) -> dict:
    batch = run_job(Job(lake, (str(source),)), Silent())
    with store_at(lake).connect(read_only=True) as connection:
        verdict = verify(connection, "warehouse", whole=True)
    assert verdict.state == "holds", verdict.broken
    return batch.summary()


def asked(lake: Path, query: str, as_of_run: int | None = None) -> list[tuple]:
    with open_locked_down(lake, as_of_run) as connection:
        return [row for result in results_of(connection, query) if result is not None for row in result.fetchall()]


def test_in_postgres(server: str, tmp_path: Path) -> None:
    """One lake through its life: each run of a lake costs seconds."""
    lake = LakeName(f"ducklake:postgres:{server}?data_path={tmp_path}/data")
    with pytest.raises(WarehouseMissing, match="wirehouse run"):
        store_at(lake).connect(read_only=True)
    first = run_on(lake, write(tmp_path / "a.jsonl", ARTICLES))
    batch = run(tmp_path / "a.jsonl", tmp_path / "file.duckdb")
    assert {**first, "run_key": 0, "seconds": 0} == {**batch.summary(), "run_key": 0, "seconds": 0}
    with store_at(lake).connect(read_only=True) as here, duckdb.connect(str(tmp_path / "file.duckdb")) as there:
        assert logical_hash(here) == logical_hash(there)

    second = run_on(lake, write(tmp_path / "b.jsonl", NEXT))
    assert (first["new"], second["new"]) == (3, 1)
    known = LakeName(f"ducklake:postgres:{server}")  # where its data lies, the catalog knows
    assert asked(known, "select count(*) from dim_article; select count(*) > 0 from claims") == [(4,), (True,)]
    assert asked(known, "select count(*) from dim_article", first["run_key"]) == [(3,)]
    assert store_at(known).files == Path(f"{tmp_path}/data.files")
    with pytest.raises(WarehouseMissing, match="no snapshot of run 5"):
        asked(known, "select 1", 5)
    with pytest.raises(OutOfReach):
        asked(known, "from postgres_query('__ducklake_metadata_warehouse', 'select 1')")
    with pytest.raises(duckdb.Error, match="disabled by configuration"):
        asked(known, "from read_text('/etc/hostname')")
    with pytest.raises(duckdb.Error, match="read-only"):
        asked(known, "delete from dim_article")
    state = state_of(known)
    assert (state["articles"], state["writer"]) == (4, None) and state["bytes"]["tables"] > 0
    assert check(known)[0].failed == 0

    with store_at(known).writing():
        assert "process" in state_of(known)["writer"]
        with pytest.raises(WarehouseBusy, match="another run is writing"), store_at(lake).writing(wait=0.1):
            pass
    with store_at(known).connect(read_only=True) as connection:
        refuse_moved(connection, 2)
        with pytest.raises(TurnLost, match="Run again"):
            refuse_moved(connection, 1)

    gone = forget_article(known, "a1", None, "me", "test", 0, Silent())
    assert len(gone.keys) == 1
    assert asked(known, "select count(*), count(*) filter (article_id = 'a1') from dim_article") == [(3, 0)]
    with pytest.raises(WarehouseMissing, match="expired"):
        asked(known, "select 1", first["run_key"])
    texts = [
        duckdb.sql(f"select text from '{path}'").fetchall() for path in tmp_path.glob("data/main/dim_article/*.parquet")
    ]
    assert texts and "Lumora said on Thursday" not in str(texts)

    with duckdb.connect() as other:  # somebody else's tool
        attach(other, known, "w", read_only=False)
        other.execute("update w.main.fact_claim set value_low = 1")
    audit, verdict = check(known)
    assert "main.fact_claim" in verdict.broken and audit.failed
    with duckdb.connect() as other:
        attach(other, known, "w", read_only=False)
        other.execute("delete from w.main.fact_claim")
    with pytest.raises(SealBroken):
        run_job(Job(known, (str(write(tmp_path / "c.jsonl", NEXT)),)), Silent())


@pytest.mark.parametrize("catalog", ["news.sqlite", "news.ducklake"])
def test_with_its_catalog_in_a_file(catalog: str, tmp_path: Path) -> None:
    lake = place(f"ducklake:{tmp_path / catalog}")
    assert run_on(lake, write(tmp_path / "a.jsonl", NEXT))["published"]
    assert asked(lake, "select count(*) from claims") == [(1,)]
    assert (tmp_path / f"{catalog}.data").is_dir() and (tmp_path / f"{catalog}.files" / "raw").is_dir()


def test_one_of_another_version_is_upgraded(tmp_path: Path) -> None:
    lake = LakeName(f"ducklake:{tmp_path / 'news.sqlite'}")
    run_on(lake, write(tmp_path / "a.jsonl", NEXT))
    with store_at(lake).connect() as connection:
        connection.execute("alter table dim_outlet drop column domain")
        connection.execute("alter table fact_claim add column mood varchar")
    (tmp_path / "news.sqlite.files" / "schema").unlink()
    with pytest.raises(NotAWarehouse, match="wirehouse upgrade"):
        run_on(lake, tmp_path / "a.jsonl")
    assert upgrade_warehouse(lake, 0, Silent()) == 1
    assert not run_on(lake, tmp_path / "a.jsonl")["published"]
    assert asked(lake, "select domain from dim_outlet where outlet_key > 0; select surface from fact_claim") == [
        (None,),
        ("300",),
    ]


def test_two_writers_that_begin_from_one_state_cannot_both_commit(tmp_path: Path) -> None:
    """What the turn keeps from happening fails at the commit if it happens all the same."""
    pytest.importorskip("psycopg")
    with postgres("race") as url:
        store = store_at(LakeName(f"ducklake:postgres:{url}?data_path={tmp_path}/data"))
        store.connect().execute("create table told (name varchar)").close()
        with store.connect() as one, store.connect() as other:
            for name, connection in (("one", one), ("other", other)):
                connection.execute("begin")
                connection.execute("insert into told values (?)", [name])
            one.execute("commit")
            with pytest.raises(duckdb.Error):
                other.execute("commit")
        with store.connect(read_only=True) as connection:
            assert connection.execute("from told").fetchall() == [("one",)]


def test_a_reader_sees_one_state_until_it_closes(tmp_path: Path) -> None:
    store = store_at(LakeName(f"ducklake:{tmp_path / 'news.sqlite'}"))
    store.prepare()
    with store.connect(read_only=True) as reader:
        assert reader.execute("select count(*) from dim_outlet").fetchall() == [(1,)]
        with store.connect() as writer, sealed_change(writer):
            writer.execute("insert into dim_outlet values (5, 'one', null)")
        assert reader.execute("select count(*) from dim_outlet").fetchall() == [(1,)]
    with store.connect(read_only=True) as reader:
        assert reader.execute("select count(*) from dim_outlet").fetchall() == [(2,)]


def test_data_in_an_object_store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fsspec = pytest.importorskip("s3fs") and pytest.importorskip("fsspec")
    from moto.server import ThreadedMotoServer

    bucket = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    bucket.start()
    try:
        host, port = bucket.get_host_and_port()
        told = {
            "ENDPOINT_URL": f"http://{host}:{port}",
            "ACCESS_KEY_ID": "k",
            "SECRET_ACCESS_KEY": "s",
            "DEFAULT_REGION": "us-east-1",
        }
        for name, value in told.items():
            monkeypatch.setenv(f"AWS_{name}", value)
        monkeypatch.setattr("flows.job.AuditProcess", AuditProcess)  # the session's was started without these names
        system = fsspec.filesystem("s3", skip_instance_cache=True)
        system.mkdir("lake")
        with postgres("lake") as url:
            no_files = LakeName(f"ducklake:postgres:{url}?data_path=s3://lake/news")
            with pytest.raises(LakeUnnamed, match="files="):
                run_on(no_files, write(tmp_path / "a.jsonl", NEXT))
            lake = LakeName(f"ducklake:postgres:{url}?data_path=s3://lake/news&files={tmp_path}/files")
            assert run_on(lake, tmp_path / "a.jsonl")["published"]
            assert asked(LakeName(f"ducklake:postgres:{url}"), "select surface from claims") == [("300",)]
        system.invalidate_cache()
        assert system.find("lake/news/main/fact_claim")
    finally:
        fsspec.get_filesystem_class("s3").clear_instance_cache()
        bucket.stop()


def test_what_is_missing_is_said(server: str, tmp_path: Path) -> None:
    source = write(tmp_path / "a.jsonl", NEXT)
    with pytest.raises(CatalogUnreachable, match="refused"):
        run_on(LakeName(f"ducklake:postgres:host=127.0.0.1 port=1 dbname=x data_path={tmp_path}/d"), source)
    with pytest.raises(CatalogUnreachable, match="does not exist"):
        run_on(LakeName(f"ducklake:postgres:{server}nowhere?data_path={tmp_path}/d"), source)
    with pytest.raises(NotOnAFile, match="lake"):
        open_locked_down(run_file(tmp_path), 5)


def test_a_new_lake_must_say_where_its_data_goes(tmp_path: Path) -> None:
    with postgres("empty") as url, pytest.raises(LakeUnnamed, match="data_path="):
        run_on(LakeName(f"ducklake:postgres:{url}"), write(tmp_path / "a.jsonl", NEXT))


def run_file(folder: Path) -> Path:
    duckdb.connect(str(folder / "news.duckdb")).close()
    return folder / "news.duckdb"
