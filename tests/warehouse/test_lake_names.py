"""Names of lakes, and what SQL may not name on one."""

from __future__ import annotations

import os
import pickle
from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

import warehouse.lake.extensions as extensions
from warehouse.faults import ExtensionMissing, OutOfReach
from warehouse.lake.attaching import object_secret
from warehouse.lake.lake_name import LakeName, place
from warehouse.lake.reach import refuse_reaching

POSTGRES = "ducklake:postgres:host=db dbname=news password='a b' data_path=/srv/lake files=/srv/lake.files"


@pytest.mark.parametrize(
    ("written", "kind", "catalog", "data_path", "name"),
    [
        (POSTGRES, "postgres", "host=db dbname=news password='a b'", "/srv/lake/", "news"),
        ("ducklake:postgres:dbname=news", "postgres", "dbname=news", None, "news"),
        ("ducklake:postgres:postgresql://me:x@db:5433/news?data_path=s3://b/l", "postgres", "postgresql://me:x@db:5433/news", "s3://b/l/", "news"),
        ("ducklake:postgresql://me@db/news", "postgres", "postgresql://me@db/news", None, "news"),
        ("ducklake:postgres:postgresql://db/news?sslmode=require&data_path=/d", "postgres", "postgresql://db/news?sslmode=require", "/d/", "news"),
        ("ducklake:sqlite:/srv/a b.sqlite", "sqlite", "/srv/a b.sqlite", "/srv/a b.sqlite.data/", "a b.sqlite"),
        ("ducklake:/srv/news.ducklake", "duckdb", "/srv/news.ducklake", "/srv/news.ducklake.data/", "news.ducklake"),
    ],
)  # fmt: skip
def test_a_name_says_where_everything_is(
    written: str, kind: str, catalog: str, data_path: str | None, name: str
) -> None:
    lake = LakeName(written)
    assert (lake.kind, lake.catalog, lake.data_path, lake.name) == (kind, catalog, data_path, name)
    for other in (pickle.loads(pickle.dumps(lake)), lake.absolute(), place(os.fspath(lake)), lake.at(3)):
        assert (other.kind, other.catalog, other.data_path) == (kind, catalog, data_path)
    assert (lake.snapshot, lake.at(3).snapshot) == (None, 3)


def test_a_password_is_not_shown() -> None:
    for written in (POSTGRES, "ducklake:postgres:postgresql://me:a%20b@db/news"):
        lake = LakeName(written)
        assert "a b" not in str(lake) and "a%20b" not in f"{lake}" and "***" in str(lake)
        assert os.fspath(lake) == written


def test_a_file_is_a_path_as_before() -> None:
    assert type(place("a/b.duckdb")) is type(Path("a"))
    assert place(Path("x")) == Path("x")


@given(st.text(st.characters(blacklist_characters="\0'", blacklist_categories=["Cs"]), min_size=1))
def test_any_folder_may_hold_a_lake(folder: str) -> None:
    folder = os.path.abspath("/srv/" + folder.replace("?", "").replace("&", ""))
    lake = LakeName(f"ducklake:postgres:dbname=news data_path='{folder}'")
    assert lake.data_path == folder.rstrip("/") + "/"
    assert lake.catalog == "dbname=news"


def test_an_extension_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extensions, "find_spec", lambda name: None)
    with (
        pytest.raises(ExtensionMissing, match=r"wirehouse\[lake\].*duckdb-extension-ducklake=="),
        duckdb.connect() as connection,
    ):
        extensions.load(connection, ("ducklake",))


@pytest.fixture
def lake(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("warehouse.lake.reach.is_lake", lambda connection: True)
    with duckdb.connect() as connection:
        yield connection


@pytest.mark.parametrize(
    "script",
    [
        "from postgres_query('w', 'select 1')",
        "select * from \"Postgres_Query\"('w', 'select 1')",
        "select 1; select * from postgres_scan('', '', '')",
        "from query('from postgres' || '_query(1)')",
        "select * from json_execute_serialized_sql('{}')",
        "from __ducklake_metadata_warehouse.ducklake_snapshot",
        "with a as (from main./* */ducklake_list_files('w', 't')) from a",
        "copy (select 1) to '/tmp/x.parquet'",
        "attach ':memory:' as other",
        "export database '/tmp/x'",
        "/* é */ from sqlite_scan('a', 'b')",
    ],
)
def test_sql_that_would_reach_out_is_refused(lake: duckdb.DuckDBPyConnection, script: str) -> None:
    with pytest.raises(OutOfReach, match="not allowed here"):
        refuse_reaching(lake, script)


@pytest.mark.parametrize(
    "script",
    [
        "select * from claims where text like '%postgres_query%' -- query",
        "select count(*) from user_counts; describe claims",
        " where outlet = 'query'",
        "select this is not sql",
        "create temp table a as select 1",
    ],
)
def test_sql_on_the_tables_is_not(lake: duckdb.DuckDBPyConnection, script: str) -> None:
    refuse_reaching(lake, script)


def test_an_object_store_is_reached_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "it's")
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9000/")
    assert object_secret().endswith(
        "(type s3, provider config, key_id 'it''s', endpoint '127.0.0.1:9000', url_style 'path', use_ssl false)"
    )
