"""A folder of bad inputs, written anew for each test, and what reading each must come to."""

from __future__ import annotations

import csv
import gzip
import io
import json
import random
import struct
import tarfile
import zipfile
from pathlib import Path
from typing import NamedTuple

STORY = (
    "HARBOUR VALE, Nov 3 - The ferry line said on Monday that 4,200 passengers were left ashore.\n\n"
    "“We counted them twice,” said Ines Halloran, who runs the line."
)
FRENCH = "La compagnie a annoncé mardi que 4 200 passagers étaient restés à terre, d’après Inès Moreau."
LONG_LINE_BYTES = 50_000_000


class Expected(NamedTuple):
    """What the rows of one file must be: articles, reject codes in order, and notes that some article bears."""

    articles: int
    codes: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def write_bad_inputs(folder: Path, *, long_line_bytes: int = LONG_LINE_BYTES) -> dict[str, Expected]:
    """Fills ``folder``; gives what each file in it must come to, by name."""
    expected: dict[str, Expected] = {}

    def put(name: str, data: bytes | str, articles: int, *codes: str, notes: tuple[str, ...] = ()) -> None:
        (folder / name).write_bytes(data if isinstance(data, bytes) else data.encode())
        expected[name] = Expected(articles, codes, notes)

    noise = random.Random(7).randbytes(20_000)
    lines = [json.dumps({"id": f"line-{n}", "text": f"{STORY} ({n})"}) for n in range(1, 5)]

    put("binary.txt", noise, 0, "binary_file")
    put("blank.txt", " \n\t\n", 0, "no_text")
    put("broken-line.jsonl", "\n".join([lines[0], '{"id": "cut", "text": "no end', lines[1]]), 2, "broken_json")
    put("cut-array.json", "[" + ",".join(lines)[:-30], 3, "broken_json")
    put("empty.txt", b"", 0, "empty_file")
    put("future.jsonl", json.dumps({"id": "future", "date": "2203-05-01", "text": STORY}), 1)
    put("latin-1.txt", FRENCH.encode("cp1252"), 1, notes=("encoding:cp1252",))
    put("long-line.txt", b"word " * (long_line_bytes // 5), 0, "text_too_long")
    put("long-line.jsonl", _long_line(lines, long_line_bytes), 2, "text_too_long")
    put("mixed-encodings.txt", FRENCH.encode() + b"\n" + "Un été.".encode("cp1252"), 1, notes=("encoding_mixed",))
    put("no-text.jsonl", '{"id": "bare", "title": "No words"}\n' + lines[0], 1, "no_text")
    put("not-an-object.jsonl", '"words"\n42\n', 0, "not_a_record", "not_a_record")
    put("not-parquet.parquet", STORY, 0, "not_parquet")
    put("not-zip.zip", noise, 0, "damaged_archive")
    put("nul.txt", STORY.replace(" ", " \x00", 3), 1)
    put("other.xyz", STORY, 0, "unknown_format")
    put("ragged.csv", _ragged_csv(), 2, "ragged_row")
    put("twice.jsonl", "\n".join(json.dumps({"id": "twice", "text": f"{STORY} {n}"}) for n in (1, 2)), 2)
    put("truncated.jsonl.gz", _truncated_gzip(), 60, "truncated")
    put("unclosed.csv", 'id,text\n1,"The ferry\n2,The tram\n', 1, "broken_row")
    put("utf-16.txt", STORY.encode("utf-16"), 1, notes=("encoding:utf-16",))
    put("utf-16-no-mark.txt", STORY.encode("utf-16-le"), 1, notes=("encoding:utf-16-le",))
    put("without-text-column.csv", "id,views\n1,2\n3,4\n", 0, "no_text_field")
    put("encrypted.zip", _encrypted_zip(), 0, "encrypted_member")
    put(
        "climbing.zip",
        _zip({"../../climbed.txt": STORY, "good.txt": STORY, "/root.txt": STORY}),
        1,
        *["unsafe_path"] * 2,
    )
    put("nested.zip", _zip({"inner.zip": _zip({"a.txt": STORY})}), 0, "nested_archive")
    put("bomb.jsonl.gz", gzip.compress(b" " * 100_000_000, 9, mtime=0), 0, "archive_bomb")
    put("links.tar", _tar_with_link(), 1, "unsupported_member")
    put("surrogates.jsonl", '{"id": "s", "text": "Half a pair \\ud83d here."}', 1, notes=("surrogates",))
    put("deep.json", '{"text":' + "[" * 100_000, 0, "broken_json")
    return expected


def _long_line(lines: list[str], size: int) -> str:
    return f'{lines[0]}\n{{"text": "{"word " * (size // 5)}"}}\n{lines[1]}\n'


def _ragged_csv() -> str:
    out = io.StringIO()
    csv.writer(out).writerows(
        [("id", "title", "text"), ("r1", "Ferry", STORY), ("r2", "Ferry", STORY, "one too many"), ("r3", "Tram", STORY)]
    )
    return out.getvalue()


def _truncated_gzip() -> bytes:
    """Cut so that 60 whole lines can be had; each is padded with noise that does not compress."""
    noise = random.Random(11)
    lines = [json.dumps({"id": f"z{n}", "text": STORY, "pad": noise.randbytes(400).hex()}) for n in range(100)]
    inflate = gzip.compress("\n".join(lines).encode(), mtime=0)
    low = len(inflate) // 2
    while _whole_lines(inflate[:low]) < 60:
        low += 64
    return inflate[:low]


def _whole_lines(data: bytes) -> int:
    import zlib

    return zlib.decompressobj(wbits=31).decompress(data).count(b"\n")


def _zip(members: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def _encrypted_zip() -> bytes:
    """A stored member with the flag that says it is encrypted, in both its headers."""
    data = bytearray(_zip({"secret.txt": STORY}))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.index(signature) + offset
        data[at : at + 2] = struct.pack("<H", struct.unpack("<H", data[at : at + 2])[0] | 1)
    return bytes(data)


def _tar_with_link() -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        link = tarfile.TarInfo("a-link.txt")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/hostname"
        archive.addfile(link)
        file = tarfile.TarInfo("b.txt")
        file.size = len(STORY.encode())
        archive.addfile(file, io.BytesIO(STORY.encode()))
    return out.getvalue()
