"""Runs keep the segments of the copies index, and find the same with them, without them, and after whatever befell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.forget import forget_article
from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, Silent, contents, rows, run, write
from warehouse.segments import segments
from warehouse.segments.segments import Segments
from warehouse.segments.state import TABLES, states
from warehouse.store import Store

COPY = ARTICLES[0] | {"id": "a9", "outlet": "Courier"}
REVISED = ARTICLES[1] | {"text": ARTICLES[1]["text"] + "\n\nIt gave no reason for the difference."}
AGAIN = ARTICLES[0] | {"id": "a10", "outlet": "Evening Post"}
NIGHTS = (ARTICLES[:2], [COPY, REVISED], [AGAIN, ARTICLES[2]])


@pytest.fixture(autouse=True)
def sorted_from_the_first_row(monkeypatch) -> None:
    monkeypatch.setattr(segments, "LEAST", 0)


def _night(folder: Path, n: int) -> Store:
    run(write(folder / f"{n}.jsonl", NIGHTS[n]), folder / "w.duckdb")
    return Store(folder / "w.duckdb")


def _found(store: Store) -> tuple:
    copied = "select article_key, copy_group_key, copy_role, story_key from dim_article order by all"
    return contents(store.path, ("fact_copy", "fact_article", "dim_story")), rows(store.path, copied)


def _files(store: Store) -> list[Path]:
    return sorted(store.segments.glob(f"*{segments.SUFFIX}"))


def _is_followed(store: Store) -> bool:
    """Whether the segments are of the file's state, and hold the rows of its tables."""
    with store.connect(read_only=True) as connection:
        sought = Segments(store.segments).opened(connection)
        for table, column in TABLES.items():
            kept = connection.execute(f"select {column} as hash, article_key from copies.{table}").pl()
            found = sought.find(table, kept["hash"].unique())
            if found is None:
                return False
            assert found.sort(found.columns).equals(kept.sort(kept.columns))
        return states(connection).keys() == TABLES.keys()


@pytest.fixture(scope="module")
def scanned(tmp_path_factory) -> list[tuple]:
    """What is found by each night where every look-up is a scan."""
    folder, found = tmp_path_factory.mktemp("scanned"), []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(segments, "LEAST", 10**9)
        for n in range(len(NIGHTS)):
            store = _night(folder, n)
            found.append(_found(store))
    assert not _files(store)
    return found


def test_what_is_found_is_the_same(tmp_path: Path, scanned) -> None:
    for n in range(len(NIGHTS)):
        store = _night(tmp_path, n)
        assert _is_followed(store)
        assert _found(store) == scanned[n]
    rebuild_warehouse(store.path, 0, Silent())
    assert _is_followed(store) and _found(store) == scanned[-1]


@pytest.mark.parametrize("harm", ["killed after the commit", "cut short"])
def test_whatever_befalls_them_the_next_run_finds_the_same_and_mends_them(
    harm: str, tmp_path: Path, scanned, monkeypatch
) -> None:
    if harm == "killed after the commit":

        def killed(*_) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patch:
            patch.setattr("flows.steps.publish.follow_index", killed)
            with pytest.raises(KeyboardInterrupt):
                _night(tmp_path, 0)
        store = Store(tmp_path / "w.duckdb")
    else:
        store = _night(tmp_path, 0)
        for path in _files(store):
            path.write_bytes(path.read_bytes()[:-4])
    assert not _is_followed(store)
    _night(tmp_path, 1)
    assert _is_followed(store) and _found(store) == scanned[1]


def test_a_folder_that_cannot_be_written_stops_no_run(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.duckdb")
    store.files.mkdir()
    store.segments.write_text("a file in its place")
    _night(tmp_path, 0)
    assert rows(store.path, "select count(*) from dim_article") == [(2,)]


def test_nothing_of_a_forgotten_article_stays_in_them(tmp_path: Path) -> None:
    for n in range(2):
        store = _night(tmp_path, n)
    before = {path.read_bytes() for path in _files(store)}
    forget_article(store.path, "a9", None, "ada", "taken down", 0, Silent())
    assert _is_followed(store) and not before & {path.read_bytes() for path in _files(store)}
