from __future__ import annotations

import gzip
import zipfile

import pytest

from transforms.reading import Reader
from transforms.reading.containers import CONTAINERS
from transforms.reading.formats import ARCHIVES, COMPRESSED, EXTENSIONS, GIVES, find_format
from transforms.reading.magic import REFUSED


def test_each_format_is_described_and_has_a_reader():
    others = {"text", "markdown", "html", "json", "json lines", "csv", "parquet"}
    assert set(GIVES) == set(EXTENSIONS.values()) == others | set(CONTAINERS) | ARCHIVES | COMPRESSED


def test_no_extension_is_read_and_refused():
    refused = [extension for _, extensions, _ in REFUSED for extension in extensions]
    assert len(refused) == len(set(refused)) and not set(refused) & set(EXTENSIONS)


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        ("a.txt", b"%PDF-1.7", "pdf"),
        ("a.html", b"{\\rtf1", "rich text"),
        ("a.csv", b"PAR1", "parquet"),
        ("a.dat", b"WARC/1.1\r\n", "warc"),
        ("page.aspx", b"\r\n\xef\xbb\xbf<!DOCTYPE html>", None),
        ("page.aspx", b"\xef\xbb\xbf\r\n<!DOCTYPE html>", "html"),
        ("page.jsp", b"<!-- saved --><HTML lang='en'>", "html"),
        ("page.php", "<!DOCTYPE html>".encode("utf-16"), "html"),
        ("page.cms", b"<?xml version='1.0' encoding='utf-8'?>\n<!DOCTYPE html PUBLIC '-//W3C' 'x'>\n<html>", "html"),
        ("www.lantern.example", b"<html>", "html"),
        ("feed.xml", b"<?xml version='1.0'?><!-- x --><rss version='2.0'>", "feed"),
        ("a.html", b"<rss version='2.0'>", "feed"),
        ("a.xml", b"<?xml version='1.0'?><svg>", None),
        ("a.csv", b"<p>text</p>,1", "csv"),
        ("a.txt", b"From: Rosa\nSubject: none of this is mail\n\n", "text"),
        ("a", b"From: Rosa\nSubject: letters\nLines: 3\n\n", "mail"),
        ("notes.log", b"Rain.", None),
        ("run.sh", b"#!/bin/sh", None),
    ],
)
def test_bytes_and_names(name, head, expected):
    assert find_format(name, head, is_named=False) == expected


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.xlsx", b"PK\x03\x04", "Excel"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Office"),
        ("a.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Outlook"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c", "7-Zip"),
        ("a", b"Rar!\x1a\x07\x00", "RAR"),
        ("a.jsonl.zst", b"\x28\xb5\x2f\xfd", "Zstandard"),
        ("a.png", b"\x89PNG\r\n\x1a\n", "picture"),
        ("photo.txt", b"\xff\xd8\xff\xe0", "picture"),
        ("a.mp3", b"ID3\x03", "transcript"),
        ("a.sqlite", b"SQLite format 3\x00", "SQLite"),
        ("a.mobi", b"BOOKMOBI", "e-book"),
        ("sitemap.xml", b"<?xml version='1.0'?><urlset>", "<urlset>"),
        ("style.css", b"p { color: red }", "style sheet"),
    ],
)
def test_what_is_known_and_not_read_is_refused_by_name_wherever_it_lies(tmp_path, name, data, told):
    for folder in ("named", "folder", "packed", "zipped"):
        (tmp_path / folder).mkdir()
    (tmp_path / "named" / name).write_bytes(data)
    (tmp_path / "folder" / name).write_bytes(data)
    (tmp_path / "packed" / f"{name}.gz").write_bytes(gzip.compress(data))
    with zipfile.ZipFile(tmp_path / "zipped" / "a.zip", "w") as archive:
        archive.writestr(name, data)
    sources = [tmp_path / "named" / name, tmp_path / "folder", tmp_path / "packed", tmp_path / "zipped"]
    rows = [record for source in sources for record in Reader([str(source)]).records()]
    assert [row.reject_code for row in rows] == ["unknown_format"] * 4
    assert all(told in row.reject_message for row in rows), rows[0].reject_message
