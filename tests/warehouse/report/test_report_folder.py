"""The folder of a report: only what changed is written, only what is its own is removed."""

from __future__ import annotations

import json

import pytest

from warehouse.report.folder import MANIFEST, FolderTaken, claim_folder, settle, write_changed


def test_a_folder_with_other_files_is_left_alone(tmp_path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(FolderTaken, match="choose an empty folder"):
        claim_folder(tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["thesis.txt"]


def test_what_is_no_longer_shown_goes_and_what_a_reader_added_stays(tmp_path) -> None:
    claim_folder(tmp_path)
    assert write_changed(tmp_path, "articles/1.html", b"one") and write_changed(tmp_path, "articles/2.html", b"two")
    assert settle(tmp_path, ["articles/1.html", "articles/2.html"]) == 0
    (tmp_path / "note.txt").write_text("mine")
    claim_folder(tmp_path)
    assert not write_changed(tmp_path, "articles/1.html", b"one"), "the same is not written again"
    assert settle(tmp_path, ["articles/1.html"]) == 1
    assert not (tmp_path / "articles/2.html").exists() and (tmp_path / "note.txt").exists()


def test_nothing_outside_the_folder_is_removed_whatever_its_list_says(tmp_path) -> None:
    site, other = tmp_path / "site", tmp_path / "other.txt"
    other.write_text("mine")
    claim_folder(site)
    (site / MANIFEST).write_text(json.dumps(["../other.txt", str(other)]))
    settle(site, [])
    assert other.exists()


def test_a_build_that_was_killed_leaves_nothing_unlisted(tmp_path) -> None:
    claim_folder(tmp_path, ["articles/1.html"])
    write_changed(tmp_path, "articles/1.html", b"one")  # and here it was killed
    claim_folder(tmp_path, ["articles/2.html"])
    assert settle(tmp_path, ["articles/2.html"]) == 1 and not (tmp_path / "articles/1.html").exists()
