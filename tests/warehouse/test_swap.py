"""Swaps: killed at any moment, they leave all that was or all that is to be."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb
import pytest

from warehouse import swap
from warehouse.store import Store


class Killed(BaseException):
    """The process ends here: nothing catches it."""


def dying_at(monkeypatch: pytest.MonkeyPatch, moment: int) -> list[str]:
    """Every call that changes the disk is a moment; the chosen one does not come about."""
    seen: list[str] = []

    def wrap(owner, name: str) -> None:
        real = getattr(owner, name)

        def counted(*arguments, **named):
            seen.append(name)
            if len(seen) >= moment:
                raise Killed
            return real(*arguments, **named)

        monkeypatch.setattr(owner, name, counted)

    for name in ("replace", "unlink", "fsync", "mkdir"):
        wrap(os, name)
    wrap(shutil, "rmtree")
    return seen


def made(folder: Path) -> Path:
    """A file with its log, what belongs to it, and what is to take their place."""
    files = folder / "w.files"
    (files / "old").mkdir(parents=True)
    (folder / "new").mkdir()
    for name in ("w", "w.wal", "w.files/log", "w.files/old/part"):
        (folder / name).write_text("old")
    for name in ("w", "log"):
        (folder / "new" / name).write_text("new")
    return files


def held(folder: Path) -> dict[str, str]:
    files = (p for p in sorted(folder.rglob("*")) if p.is_file())
    return {str(p.relative_to(folder)): p.read_text() for p in files if "writing" not in p.name}


def carry_out(folder: Path, files: Path) -> None:
    moves = [(folder / "new" / "w", folder / "w"), (folder / "new" / "log", files / "log")]
    swap.swap(files, moves, [folder / "w.wal", files / "old"])


BEFORE = {"w": "old", "w.wal": "old", "w.files/log": "old", "w.files/old/part": "old", "new/w": "new", "new/log": "new"}
AFTER = {"w": "new", "w.files/log": "new"}


@pytest.mark.parametrize("moment", range(1, 40))
def test_a_swap_killed_at_each_moment_is_finished_or_never_began(moment, tmp_path, monkeypatch) -> None:
    files = made(tmp_path)
    with monkeypatch.context() as patched:
        seen = dying_at(patched, moment)
        with suppress(Killed):
            carry_out(tmp_path, files)
    if len(seen) < moment:
        assert held(tmp_path) == AFTER
        pytest.skip("the swap has fewer moments")
    for again in range(1, 4):  # and killed again while it is finished
        with monkeypatch.context() as patched:
            dying_at(patched, again * 2)
            with suppress(Killed):
                swap.finish(files)
    swap.finish(files)
    assert held(tmp_path) in (BEFORE, AFTER)


def test_a_warehouse_moved_elsewhere_still_finishes_its_swap(tmp_path: Path, monkeypatch) -> None:
    files = made(tmp_path / "here")
    with monkeypatch.context() as patched:
        patched.setattr(swap, "finish", lambda _: None)
        carry_out(tmp_path / "here", files)
    (tmp_path / "here").rename(tmp_path / "there")
    swap.finish(tmp_path / "there" / "w.files")
    assert held(tmp_path / "there") == AFTER


def test_a_log_on_another_disk_is_copied(tmp_path: Path, monkeypatch) -> None:
    files, real = made(tmp_path), os.replace

    def across(source, target):
        if "new" in Path(source).parts and Path(target).name == "log":
            raise OSError(18, "Invalid cross-device link")
        real(source, target)

    monkeypatch.setattr(os, "replace", across)
    carry_out(tmp_path, files)
    assert held(tmp_path) == AFTER


def _with_a_log_of_its_own(store: Store, value: int) -> None:
    """A file whose last transaction is only in its write-ahead log, as after a kill between commit and checkpoint."""
    store.path.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(str(store.path)) as connection:
        connection.execute(f"create table t as select {value} as v")
        connection.execute("checkpoint")
        connection.execute("pragma disable_checkpoint_on_shutdown")
        connection.execute("insert into t select v + 1 from t")
        assert store.beside[0].exists()


def test_the_old_files_log_is_not_replayed_into_the_new_one(tmp_path: Path) -> None:
    store = Store(tmp_path / "w.duckdb")
    _with_a_log_of_its_own(store, 1)
    _with_a_log_of_its_own(store.next, 10)
    with store.writing():
        store.replace_with(store.next)
    assert not store.beside[0].exists() and not store.next.path.exists()
    with store.connect(read_only=True) as connection:
        assert connection.execute("select v from t order by 1").fetchall() == [(10,), (11,)]


def test_a_reader_finishes_a_swap_that_a_killed_process_decided(tmp_path: Path, monkeypatch) -> None:
    store = Store(tmp_path / "w.duckdb")
    _with_a_log_of_its_own(store, 1)
    _with_a_log_of_its_own(store.next, 10)
    with monkeypatch.context() as patched, store.writing():
        patched.setattr(swap, "finish", lambda _: None)
        store.replace_with(store.next)
    assert store.beside[0].exists(), "decided, and nothing done yet"
    with store.connect(read_only=True) as connection:
        assert connection.execute("select max(v) from t").fetchone() == (11,)


def test_a_link_to_the_warehouse_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    real, linked = Store(tmp_path / "disk" / "big.duckdb"), Store(tmp_path / "w.duckdb")
    _with_a_log_of_its_own(real, 1)
    linked.path.symlink_to(real.path)
    _with_a_log_of_its_own(linked.next, 10)
    with linked.writing():
        linked.replace_with(linked.next)
    assert linked.path.is_symlink()
    with linked.connect(read_only=True) as connection:
        assert connection.execute("select max(v) from t").fetchone() == (11,)
