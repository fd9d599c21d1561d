"""Containers made to do harm: what they claim is not believed, and what comes of them is bounded in time and memory."""

from __future__ import annotations

import base64
import bz2
import gzip
import io
import json
import lzma
import subprocess
import sys
import tarfile
import zipfile
from typing import NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from transforms.reading import Reader

STORY = "The ferry line said on Monday that 4,200 passengers were left ashore.\n"
SECONDS = 20  # for one file
MEGABYTES = 700  # for all, with the libraries, which take about 250

READ = """
import json, sys, time
from transforms.reading import Reader
for path in sys.argv[1:]:
    began = time.monotonic()
    codes = [record.reject_code or "" for record in Reader([path]).records()]
    peak = next(line for line in open("/proc/self/status") if line.startswith("VmHWM"))
    print(json.dumps([sorted(set(codes)), len(codes), time.monotonic() - began, int(peak.split()[1]) // 1024]), flush=True)
"""


def tar_of(size: int, name: str = "a.txt", kind: bytes = tarfile.REGTYPE, pax: dict[str, str] | None = None) -> bytes:
    info = tarfile.TarInfo(name)
    info.size, info.type, info.pax_headers = size, kind, pax or {}
    return info.tobuf(tarfile.PAX_FORMAT if pax else tarfile.GNU_FORMAT) + STORY.encode().ljust(5120, b"\0")


def sparse() -> bytes:
    pax = {
        "GNU.sparse.major": "1",
        "GNU.sparse.minor": "0",
        "GNU.sparse.name": "a.txt",
        "GNU.sparse.realsize": str(2**42),
    }
    return tar_of(512, pax=pax)


def zip_of(members: dict[str, bytes], *, first: dict[str, bytes] | None = None) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {**(first or {}), **members}.items():
            archive.writestr(name, data)
    return out.getvalue()


def overlapping() -> bytes:
    """A thousand names for one member: a central directory that points to the same place again and again."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"rain " * 4_000_000)
        (info,) = archive.infolist()
        for n in range(1_000):
            copy = zipfile.ZipInfo(f"{n:05d}"[-5:])
            for slot in ("compress_type", "flag_bits", "CRC", "compress_size", "file_size", "header_offset"):
                setattr(copy, slot, getattr(info, slot))
            archive.filelist.append(copy)
    return out.getvalue()


def parquet(value: object, times: int, groups: int = 1, **options: object) -> bytes:
    """``value`` so many times in each of the row groups; the test itself holds it but once."""
    out = io.BytesIO()
    one = pa.array([value])
    kind = pa.DictionaryArray.from_arrays(pa.array([0] * times, pa.int32()), one) if groups == 1 else one
    table = pa.table({"text": kind})
    with pq.ParquetWriter(out, table.schema, compression="zstd", **options) as writer:
        for _ in range(groups):
            writer.write_table(table)
    return out.getvalue()


def parquet_of_lists() -> bytes:
    out = io.BytesIO()
    one = pa.DictionaryArray.from_arrays(pa.array([0] * 170, pa.int32()), pa.array(["x y" * 3_000_000]))
    pq.write_table(pa.table({"text": pa.ListArray.from_arrays(list(range(171)), one)}), out, compression="zstd")
    return out.getvalue()


WORD = {"[Content_Types].xml": b"<Types/>"}
EPUB = {"mimetype": b"application/epub+zip"}
BOMB_XML = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "' + b"x" * 1000 + b'">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)) + b"]>"
)  # fmt: skip


def pdf_that_grows() -> bytes:
    stream = gzip.zlib.compress(b"(rain) Tj " * 10_000_000, 9)  # type: ignore[attr-defined]
    return _pdf(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))


def pdf_that_turns_in_circles() -> bytes:
    return _pdf(b"<</Length 0>>stream\n\nendstream", kids=b"[3 0 R 2 0 R 2 0 R]")


def _pdf(content: bytes, kids: bytes = b"[3 0 R]") -> bytes:
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1000000/Kids %s>>" % kids,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>",
        content,
    ]
    body, places = b"%PDF-1.4\n", []
    for number, data in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, data)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        body
        + b"xref\n0 5\n0000000000 65535 f \n"
        + table
        + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(body)
    )


def nested_mail(depth: int) -> bytes:
    head = b"From: a@b.example\nSubject: x\nMIME-Version: 1.0\n"
    for n in range(depth):
        head += b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (n, n)
    return head + b"Content-Type: text/plain\n\nRain.\n"


def warc_that_claims(length: int) -> bytes:
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\n<html><body><p>Rain.</p>"
    return b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n%s" % (
        length,
        http,
    )


def warc_that_grows() -> bytes:
    packed = gzip.compress(b"<html>" + b" " * 70_000_000, 9)
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n"
        % (len(http), http)
    )


CASES = {
    "claims.tar": (lambda: tar_of(2**43), {"truncated", "damaged_archive"}),
    "claims.tar.gz": (lambda: gzip.compress(tar_of(2**43)), {"truncated", "damaged_archive"}),
    "claims-hidden.tar": (lambda: tar_of(2**43, ".hidden"), {"truncated", "damaged_archive"}),
    "claims-link.tar": (lambda: tar_of(2**43, "a", tarfile.SYMTYPE), None),
    "claims-long-name.tar": (lambda: tar_of(2**43, "a", tarfile.GNUTYPE_LONGNAME), None),
    "sparse.tar": (sparse, None),
    "negative.tar": (lambda: tar_of(512, pax={"size": "-1"}), None),
    "device.tar": (lambda: tar_of(0, "zero", tarfile.CHRTYPE), {"unsupported_member"}),
    "names.zip": (overlapping, None),
    "grows.zip": (lambda: zip_of({"a.jsonl": b" " * 70_000_000}), {"archive_bomb"}),
    "in-zip.zip": (lambda: zip_of({"a.zip": zip_of({"a.txt": b" " * 1_000_000})}), {"nested_archive"}),
    "tar-in.zip": (lambda: zip_of({"a.tar.gz": gzip.compress(tar_of(10))}), {"nested_archive"}),
    "a.zip.gz": (lambda: gzip.compress(zip_of({"a.txt": b"Rain."})), {"nested_archive"}),
    "twice.txt.gz": (lambda: gzip.compress(gzip.compress(STORY.encode())), {"nested_archive"}),
    "grows.jsonl.bz2": (lambda: bz2.compress(b" " * 70_000_000), {"archive_bomb"}),
    "grows.jsonl.xz": (lambda: lzma.compress(b" " * 70_000_000, preset=0), {"archive_bomb"}),
    "memory.txt.xz": (
        lambda: lzma.compress(STORY.encode(), filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 29}]),
        {"damaged_archive"},
    ),
    "repeats.parquet": (lambda: parquet("x y" * 3_000_000, 170), {"text_too_long", "archive_bomb"}),
    "repeats-bytes.parquet": (lambda: parquet(b"x y" * 3_000_000, 170), {"text_too_long", "archive_bomb"}),
    "repeats-lists.parquet": (parquet_of_lists, {"text_too_long", "archive_bomb"}),
    "grows.parquet": (lambda: parquet("x y" * 3_000_000, 1, groups=20, use_dictionary=False), {"archive_bomb"}),
    "grows.docx": (lambda: zip_of({"word/document.xml": b" " * 70_000_000}, first=WORD), {"archive_bomb"}),
    "entities.docx": (lambda: zip_of({"word/document.xml": BOMB_XML + b"<d>&j;</d>"}, first=WORD), None),
    "grows.epub": (lambda: zip_of({"c.xhtml": b"<p>" + b" " * 70_000_000}, first=EPUB), {"archive_bomb"}),
    "entities.epub": (lambda: zip_of({"META-INF/container.xml": BOMB_XML + b"<d>&j;</d>"}, first=EPUB), {"no_records"}),
    "entities.xml": (lambda: BOMB_XML.replace(b"DOCTYPE d", b"DOCTYPE nitf") + b"<nitf><p>&j;</p></nitf>", None),
    "grows.pdf": (pdf_that_grows, None),
    "circle.pdf": (pdf_that_turns_in_circles, None),
    "deep.rtf": (lambda: b"{\\rtf1 " + b"{\\b " * 200_000, None),
    "deep.eml": (lambda: nested_mail(3_000), None),
    "long-line.mbox": (lambda: b"From a@b Thu May  3 10:00:00 2018\nFrom: a@b\n\n" + b"rain " * 3_000_000, None),
    "attachment.eml": (
        lambda: b"From: a@b\nMIME-Version: 1.0\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(b"\x89PNG" * 5_000_000), None,
    ),
    "claims.warc": (lambda: warc_that_claims(2**43), {"truncated"}),
    "claims-less.warc": (lambda: warc_that_claims(-1), None),
    "grows.warc": (warc_that_grows, {"text_too_long"}),
    "deep.html": (lambda: b"<html><body>" + b"<div>" * 200_000 + b"Rain.", None),
}  # fmt: skip


class Outcome(NamedTuple):
    codes: set[str]
    rows: int
    seconds: float
    megabytes: int


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory) -> dict[str, Outcome]:
    """What each file came to, read one after the other in a process of its own."""
    folder = tmp_path_factory.mktemp("hostile")
    for name, (make, _) in CASES.items():
        (folder / name).write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-c", READ, *(str(folder / name) for name in CASES)],
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert not done.stderr, done.stderr[-3000:]
    lines = map(json.loads, done.stdout.splitlines())
    return {name: Outcome(set(line[0]), *line[1:]) for name, line in zip(CASES, lines, strict=True)}


@pytest.mark.parametrize("name", CASES)
def test_what_it_claims_is_not_believed(outcomes, name):
    found, expected = outcomes[name], CASES[name][1]
    assert found.codes and (expected is None or found.codes <= expected)
    assert found.seconds < SECONDS and found.megabytes < MEGABYTES and found.rows < 200_000


def test_neighbours_are_read(tmp_path):
    for name in ("claims.tar.gz", "sparse.tar", "circle.pdf", "claims.warc", "entities.docx"):
        (tmp_path / name).write_bytes(CASES[name][0]())
    (tmp_path / "z.txt").write_text(STORY)
    assert [r.article_id for r in Reader([str(tmp_path)]).records() if not r.reject_code][-1].startswith("z.txt")
