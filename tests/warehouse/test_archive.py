"""The archive: what is lost or altered is told by name, and strangers are passed over."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import polars as pl
import pytest

from warehouse.archive import (
    Archive,
    ArchiveDamaged,
    accept_losses,
    archives,
    clear_unpublished,
    folder_of,
    last_confirmed,
    verify,
)


def written(raw: Path, key: int, *, confirmed: bool = True) -> Archive:
    archive = Archive(folder_of(raw, key, datetime(2026, 3, key, 6)))
    archive.write("part-00000", pl.DataFrame({"article_id": [f"a{key}"]}))
    archive.write("rejected", pl.DataFrame({"stage": ["read"]}))
    archive.seal({"run_key": key, "started_at": "2026-03-01", "status": "published"}, last_confirmed(raw))
    if confirmed:
        archive.confirm()
    return archive


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    for key in (1, 2, 3):
        written(tmp_path / "raw", key)
    return tmp_path / "raw"


def _run(raw: Path, key: int) -> Path:
    return next(raw.glob(f"*-{key}"))


def test_a_whole_archive_passes_with_strangers_in_it(raw: Path) -> None:
    (raw / "notes-2026").mkdir()
    (raw / ".DS_Store").write_bytes(b"x")
    (raw / "20260301-12").write_text("a file")
    (_run(raw, 1) / "part-00001 (copy).parquet").write_bytes(b"x")
    (_run(raw, 1) / "part-00001.parquet").write_bytes(b"not ours: the record does not list it")
    verify(raw)
    assert [a.run_key for a in archives(raw)] == [1, 2, 3]
    assert [p.name for p in Archive(_run(raw, 1)).parts] == ["part-00000.parquet"]


@pytest.mark.parametrize("name", ["part-00000.parquet", "rejected.parquet", "run.json", "the folder"])
@pytest.mark.parametrize("harm", ["lost", "altered"])
def test_what_is_lost_or_altered_is_told(raw: Path, name: str, harm: str) -> None:
    path = _run(raw, 2) / name
    if name == "the folder":
        _run(raw, 2).rename(raw.parent / "elsewhere")
    elif harm == "lost":
        path.unlink()
    elif name == "run.json":
        path.write_text(json.dumps(json.loads(path.read_text()) | {"status": "refused"}))
    else:
        path.write_bytes(path.read_bytes()[:-1] + b"x")
    with pytest.raises(ArchiveDamaged, match="(?s)accept-losses"):
        verify(raw)
    lost = accept_losses(raw, raw.parent / "aside")
    assert [name.rsplit("-", 1)[1] for name in lost] == ["2"]
    verify(raw)
    assert [a.run_key for a in archives(raw)] == [1, 3]


def test_the_last_run_may_be_altered_too(raw: Path) -> None:
    path = _run(raw, 3) / "part-00000.parquet"
    path.write_bytes(b"")
    with pytest.raises(ArchiveDamaged, match="-3/part-00000.parquet was altered"):
        verify(raw)


def test_a_run_killed_before_its_commit_is_none_and_one_killed_after_it_is_confirmed(raw: Path) -> None:
    failed, committed = written(raw, 4, confirmed=False), written(raw, 5, confirmed=False)
    assert [a.run_key for a in archives(raw)] == [1, 2, 3]
    gone = clear_unpublished(raw, raw.parent / "aside", {1, 2, 3, 5})
    assert gone == [failed.folder] and not failed.folder.exists()
    assert committed.is_confirmed and [a.run_key for a in archives(raw)] == [1, 2, 3, 5]
    assert written(raw, 6).load_run()["previous"] == committed.folder.name
