"""Every bad input in one folder: each comes to rows with the right codes, and harms nothing else."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.hostile.bad_inputs import STORY, Expected, write_bad_inputs
from transforms import reading
from transforms.reading import REJECT_CODES, Reader


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> tuple[Path, dict[str, Expected]]:
    folder = tmp_path_factory.mktemp("bad")
    return folder, write_bad_inputs(folder)


def test_each_bad_input_is_rejected_or_repaired(folder):
    path, expected = folder
    reader = Reader([str(path)])
    rows: dict[str, list[dict]] = {}
    for batch in reader.batches():
        for row in batch.to_dicts():
            rows.setdefault(Path(row["source_uri"].split("!")[0]).name, []).append(row)
    got = {
        name: Expected(
            sum(row["reject_code"] is None for row in found),
            tuple(row["reject_code"] for row in found if row["reject_code"]),
            expected[name].notes and tuple(sorted({note for row in found for note in row["notes"]})),
        )
        for name, found in rows.items()
    }
    assert got == expected
    assert sum(file.records + file.rejected for file in reader.files) == sum(map(len, rows.values()))
    assert all(row["reject_message"] for found in rows.values() for row in found if row["reject_code"])


def test_nothing_leaves_the_folder(folder):
    path, _ = folder
    assert not (path.parent / "climbed.txt").exists() and not (path.parent.parent / "climbed.txt").exists()


def test_texts_of_repaired_files(folder):
    path, _ = folder
    rows = {r.article_id: r for r in Reader([str(path / n) for n in ("utf-16.txt", "utf-16-no-mark.txt")]).records()}
    assert rows["utf-16.txt"].text_raw == rows["utf-16-no-mark.txt"].text_raw == STORY


def test_the_same_id_twice_keeps_its_order(folder):
    path, _ = folder
    assert [r.text_raw[-1] for r in Reader([str(path / "twice.jsonl")]).records()] == ["1", "2"]


def test_links_and_pipes(tmp_path):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "up").symlink_to(tmp_path)
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    os.mkfifo(tmp_path / "pipe.txt")
    codes = {r.article_id: r.reject_code for r in Reader([str(tmp_path)]).records()}
    assert codes == {"a.txt": None, "gone.txt": "unreadable", "pipe.txt": "not_a_file", "sub/up": "symlink_loop"}


def test_a_file_that_may_not_be_opened(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.txt").write_text(STORY)
    opened = open

    def refuse(path, *args, **kwargs):
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return opened(path, *args, **kwargs)

    monkeypatch.setattr("builtins.open", refuse)
    assert [r.reject_code for r in Reader([str(tmp_path)]).records()] == ["unreadable", None]


def test_every_code_is_described_and_used():
    """The list in codes.py, which the docs are made of, is the list of what the readers say."""
    sources = "".join(
        path.read_text() for path in Path(reading.__file__).parent.rglob("*.py") if path.name != "codes.py"
    )
    used = set(re.findall(r'(?:Rejection|ReadingStopped|_rejected)\(\s*"(\w+)"', sources))
    used |= set(re.findall(r'code(?:, message)? = "(\w+)"', sources)) | {"text_too_long", "broken_row"}
    assert used == set(REJECT_CODES)
