"""Files that have not changed since the same command read them are not read again, and nothing is lost by it."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from flows.batch import Batch, Job
from flows.forget import forget_article
from flows.job import run_job
from tests.flows.desk import ARTICLES, Silent, assert_sealed, rows, write

pytestmark = pytest.mark.usefixtures("shared_audit")
ONE, TWO = ARTICLES[0], ARTICLES[1]


@pytest.fixture
def go(tmp_path: Path) -> Callable[..., tuple[Batch, int]]:
    """Runs sources into one warehouse: (the batch, how many files were left out)."""

    def run(*sources: Path | str, **told) -> tuple[Batch, int]:
        watcher = Silent()
        batch = run_job(Job(tmp_path / "w.duckdb", tuple(map(str, sources)), **told), watcher)
        assert_sealed(tmp_path / "w.duckdb")
        [number] = [s.split()[0] for s in watcher.said if "not read again" in s] or ["0"]
        return batch, int(number)

    return run


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    folder = tmp_path / "inbox"
    folder.mkdir()
    write(folder / "a.jsonl", [ONE])
    write(folder / "b.jsonl", [TWO])
    return folder


def test_only_what_changed_is_read(go, inbox: Path) -> None:
    assert go(inbox)[0].new == 2
    for _ in range(2):
        batch, left_out = go(inbox)
        assert (left_out, batch.read, batch.unchanged, batch.status) == (2, 2, 2, "unchanged")
    write(inbox / "b.jsonl", [TWO, ONE | {"id": "a9", "title": "Another"}])
    batch, left_out = go(inbox)
    assert (left_out, batch.new, batch.unchanged) == (1, 1, 2)
    files = rows(
        batch.job.warehouse, "select count(*), sum(records) from quality.source_file group by run_key order by 2"
    )
    assert files == [(2, 2)] * 3 + [(2, 3)]


def test_all_is_read_again_where_it_is_asked_for(go, inbox: Path) -> None:
    go(inbox)
    assert go(inbox, read_all=True)[1] == 0


def test_other_fields_or_another_command_read_it_again(go, inbox: Path) -> None:
    go(inbox)
    assert go(inbox, field_map={"byline": "id"})[1] == 0
    assert go(inbox / "a.jsonl")[1] == 0
    assert go(inbox / "a.jsonl")[1] == 1


def test_a_file_with_a_rejected_record_is_read_again(go, inbox: Path) -> None:
    write(inbox / "b.jsonl", [TWO, {"id": "x", "title": "No text"}])
    go(inbox)
    batch, left_out = go(inbox)
    assert (left_out, batch.unchanged, batch.quarantined) == (1, 2, 1)


def test_an_archive_is_left_out_with_its_members(go, tmp_path: Path, inbox: Path) -> None:
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for file in inbox.iterdir():
            archive.write(file, file.name)
    assert go(tmp_path / "all.zip")[0].new == 2
    batch, left_out = go(tmp_path / "all.zip")
    assert (left_out, batch.unchanged) == (1, 2)


def test_a_file_in_an_archive_with_a_rejected_record_has_the_archive_read_again(
    go, tmp_path: Path, inbox: Path
) -> None:
    write(inbox / "b.jsonl", [TWO, {"id": "x", "title": "No text"}])
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as archive:
        for file in inbox.iterdir():
            archive.write(file, file.name)
    go(tmp_path / "all.zip")
    batch, left_out = go(tmp_path / "all.zip")
    assert (left_out, batch.unchanged, batch.quarantined) == (0, 2, 1)


def test_an_older_text_that_is_sent_again_holds_again(go, tmp_path: Path) -> None:
    older = write(tmp_path / "older.jsonl", [{"id": "a1", "outlet": "Herald", "text": "The mayor counted 30 boats."}])
    newer = write(tmp_path / "newer.jsonl", [{"id": "a1", "outlet": "Herald", "text": "The mayor counted 87 boats."}])
    go(older)
    go(newer)
    batch, left_out = go(older)
    assert (left_out, batch.revised) == (0, 1)
    assert rows(batch.job.warehouse, "select text from dim_article where is_current") == [
        ("The mayor counted 30 boats.",)
    ]


def test_what_was_forgotten_is_rejected_and_not_passed_over(go, inbox: Path, tmp_path: Path) -> None:
    go(inbox)
    forget_article(tmp_path / "w.duckdb", "a1", None, "ada", "taken down", 0, Silent())
    for _ in range(2):
        batch, _ = go(inbox)
        assert (batch.unchanged, batch.quarantined) == (1, 1)


def test_where_the_working_folder_names_the_source_it_is_read_again(
    go, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(inbox)
    go("a.jsonl")
    assert go("a.jsonl")[1] == 0
    assert go(".")[1] == 0 and go(".")[1] == 0


def test_a_member_is_not_mistaken_for_a_file_with_an_exclamation_mark(go, inbox: Path) -> None:
    write(inbox / "a.jsonl!b", [TWO | {"id": "a8"}])
    first = go(inbox)[0]
    batch, left_out = go(inbox)
    assert (left_out, batch.unchanged) == (3, first.new)
