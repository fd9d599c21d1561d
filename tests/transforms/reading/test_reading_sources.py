from __future__ import annotations

import io
import os
import re

import pytest

from transforms.reading import Reader, SourceNotFound, read_sources


@pytest.fixture
def folder(tmp_path):
    for name in ("b.txt", "a.txt", "sub/c.txt", "sub/deep/d.md", ".git/x.txt", "Thumbs.db"):
        path = tmp_path / "drop" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Rain.")
    return tmp_path / "drop"


def ids(*sources, **kwargs):
    return [record.article_id for record in Reader([str(s) for s in sources], **kwargs).records()]


def test_a_folder_is_read_by_name_with_all_below(folder):
    assert ids(folder) == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.md"]


def test_a_file_by_itself_has_its_name_for_id(folder):
    assert ids(folder / "sub" / "c.txt") == ["c.txt"]


def test_globs_keep_what_the_wildcard_stands_for(folder):
    assert ids(f"{folder}/**/*.txt") == ["a.txt", "b.txt", "sub/c.txt"]
    assert ids(f"{folder}/su*") == ["sub/c.txt", "sub/deep/d.md"]
    assert ids(f"{folder}/**") == ["a.txt", "b.txt", "sub/c.txt", "sub/deep/d.md"]


def test_a_name_with_brackets_is_a_name_first(tmp_path):
    (tmp_path / "a[1].txt").write_text("Rain.")
    assert ids(tmp_path / "a[1].txt") == ["a[1].txt"]


@pytest.mark.parametrize("source", ["nowhere", "nowhere/*.txt", "nothing://example.org/a.txt", "memory://nowhere", ""])
def test_sources_that_are_not_there(source, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SourceNotFound):
        Reader([source])


def test_sources_are_checked_before_any_is_read(folder):
    with pytest.raises(SourceNotFound, match="nowhere"):
        Reader([str(folder), "nowhere"])


def test_standard_input():
    lines = io.BytesIO(b'{"id": "a", "text": "Rain."}\n{"text": "Sun."}\n')
    (frame,) = read_sources(["-"], stdin=lines)
    assert frame.select("source_key", "source_uri", "source_offset").rows() == [("stdin", "-", 1), ("stdin", "-", 2)]
    first, second = frame["article_id"]
    assert first == "a" and re.fullmatch("-#[0-9a-f]{12}", second)


def test_a_pipe_that_is_named(tmp_path):
    read, write = os.pipe()
    os.write(write, b'{"id": "a", "text": "Rain."}\n')
    os.close(write)
    try:
        assert ids(f"/dev/fd/{read}") == ["a"]
    finally:
        os.close(read)


def test_an_empty_folder_gives_nothing(tmp_path):
    assert ids(tmp_path) == []


def test_a_name_that_is_not_utf8(tmp_path):
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"Rain.")
    (frame,) = read_sources([str(tmp_path)])
    assert frame["article_id"].to_list() == ["caf\ufffd.txt"]


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("notes.log", b"Rain.", "unknown_format"),
        ("article", b"Rain.", None),
        ("page", b"<!doctype html><html><body><p>" + b"Rain fell on the coast. " * 20 + b"</p></body></html>", None),
        ("report.pdf", b"%PDF-1.4", "broken_pdf"),
        ("feed.xml", b"<?xml version='1.0'?><rss/>", "no_records"),
        ("sitemap.xml", b"<?xml version='1.0'?><urlset/>", "unknown_format"),
        ("table.xlsx", b"PK\x03\x04", "unknown_format"),
    ],
)
def test_kinds_of_files_in_a_folder(tmp_path, name, data, expected):
    (tmp_path / name).write_bytes(data)
    assert [record.reject_code for record in Reader([str(tmp_path)]).records()] == [expected]


def test_a_file_of_unknown_kind_that_is_named_is_looked_into(tmp_path):
    (tmp_path / "notes.log").write_text("Rain.")
    (tmp_path / "records.dat").write_text('{"id": "a", "text": "Sun."}\n')
    assert ids(tmp_path / "notes.log", tmp_path / "records.dat") == ["notes.log", "a"]
