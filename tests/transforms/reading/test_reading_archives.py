from __future__ import annotations

import gzip
import io
import json
import re
import tarfile
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading import Limits, Reader
from transforms.reading.streams import Expanded

FILES = {
    "b/two.jsonl": '{"id": "x", "text": "Wind."}\n{"text": "Sun."}\n',
    "a.txt": "Rain.",
    "c.csv.gz": gzip.compress(b"title,text\nT,Snow.\n", mtime=0),
    ".hidden.txt": "no",
    "__MACOSX/a.txt": "no",
}


def write_zip(path, files=None):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (files or FILES).items():
            archive.writestr(name, data)


def write_tar(path, files=None):
    with tarfile.open(path, "w:gz" if path.suffix in (".gz", ".tgz") else "w") as archive:
        for name, data in (files or FILES).items():
            data = data.encode() if isinstance(data, str) else data
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def outline(*sources, **kwargs):
    """The records, a number in the place of the hash that one without an id has for its own."""
    records = Reader([str(s) for s in sources], **kwargs).records()
    return [(re.sub("#[0-9a-f]{12}$", f"#{r.source_offset}", r.article_id), r.text_raw, r.reject_code) for r in records]


@pytest.mark.parametrize("name", ["drop.zip", "drop.tar", "drop.tar.gz", "drop.tgz"])
def test_archives_are_read_like_folders(tmp_path, name):
    path = tmp_path / name
    write_zip(path) if name.endswith("zip") else write_tar(path)
    assert outline(path) == [
        ("x", "Wind.", None),
        (f"{name}!b/two.jsonl#2", "Sun.", None),
        (f"{name}!a.txt", "Rain.", None),
        (f"{name}!c.csv.gz#1", "Snow.", None),
    ]
    reader = Reader([str(path)])
    uris = {record.source_uri for record in reader.records()}
    assert uris == {f"{path}!{member}" for member in ("b/two.jsonl", "a.txt", "c.csv.gz")}
    assert {file.uri for file in reader.files} == {*uris, str(path)}
    assert sum(file.records for file in reader.files) == 4


def test_gzip_of_each_format(tmp_path):
    for name, data in {"a.txt": "Rain.", "b.jsonl": '{"text": "Sun."}', "c": '{"id": "c", "text": "Fog."}'}.items():
        (tmp_path / f"{name}.gz").write_bytes(gzip.compress(data.encode(), mtime=0))
    assert outline(tmp_path) == [("a.txt.gz", "Rain.", None), ("b.jsonl.gz#1", "Sun.", None), ("c", "Fog.", None)]


def test_compressed_and_never_told(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(gzip.compress(b'{"id": "a", "text": "Rain."}', mtime=0))
    assert outline(tmp_path) == [("a", "Rain.", None)]


def test_several_gzip_members_in_one_file(tmp_path):
    lines = [json.dumps({"id": str(n), "text": "Rain."}).encode() + b"\n" for n in range(3)]
    (tmp_path / "a.jsonl.gz").write_bytes(b"".join(gzip.compress(line, mtime=0) for line in lines) + b"\0" * 512)
    assert [row[0] for row in outline(tmp_path)] == ["0", "1", "2"]


def test_parquet_in_a_zip(tmp_path):
    import polars as pl

    out = io.BytesIO()
    pl.DataFrame({"text": ["Rain.", "Sun."]}).write_parquet(out)
    write_zip(tmp_path / "a.zip", {"t.parquet": out.getvalue()})
    assert outline(tmp_path) == [("a.zip!t.parquet#1", "Rain.", None), ("a.zip!t.parquet#2", "Sun.", None)]


def test_a_truncated_tar_keeps_what_is_whole(tmp_path):
    write_tar(tmp_path / "a.tar", {f"{n}.txt": "Rain. " * 300 for n in range(4)})
    data = (tmp_path / "a.tar").read_bytes()
    (tmp_path / "a.tar").write_bytes(data[:6000])
    codes = [code for _, _, code in outline(tmp_path)]
    assert codes[:2] == [None, None] and set(codes[2:]) <= {"damaged_archive", "truncated"} and len(codes) > 2


def test_a_zip_whose_member_is_damaged(tmp_path):
    write_zip(tmp_path / "a.zip", {"a.txt": "Rain. " * 50, "b.txt": "Sun."})
    data = bytearray((tmp_path / "a.zip").read_bytes())
    data[40] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(data)
    assert [(i, c) for i, _, c in outline(tmp_path)] == [("a.zip!a.txt", "damaged_archive"), ("a.zip!b.txt", None)]


def test_limits_hold_for_all_members_together(tmp_path):
    write_zip(tmp_path / "a.zip", {f"{n}.txt": "x " * 5_000 for n in range(20)})
    codes = [c for *_, c in outline(tmp_path, limits=Limits(expanded_bytes=50_000, expansion=1))]
    assert codes[:3] == [None] * 3 and codes[-1] == "archive_bomb" and len(codes) == 20


def test_empty_archives(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.zip", "w"):
        pass
    write_tar(tmp_path / "b.tar", {".hidden": ""})
    assert [c for *_, c in outline(tmp_path)] == ["no_records", "no_records"]


@given(st.binary(max_size=3000), st.integers(0, 3000), st.integers(1, 700))
def test_gunzipping_gives_all_that_is_whole(data, cut, size):
    packed = gzip.compress(data, mtime=0)
    whole = Expanded(io.BytesIO(packed), Limits())
    assert b"".join(iter(lambda: whole.read(size), b"")) == data and whole.damage is None
    broken = Expanded(io.BytesIO(packed[: min(cut, len(packed) - 1)]), Limits())
    assert data.startswith(b"".join(iter(lambda: broken.read(size), b"")))
    assert broken.damage is not None
