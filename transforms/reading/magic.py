"""What the first bytes of a file say it is: formats that are read, and formats that are recognised but refused."""

from __future__ import annotations

import codecs
import re

_MAGIC = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PAR1", "parquet"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rich text"),
    (b"WARC/1.", "warc"),
    (b"WARC/0.", "warc"),
    (b"filedesc://", "warc"),
)
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_TAR_MAGIC = slice(257, 262)
_OFFICE_PARTS = re.compile(rb"\[Content_Types\]\.xml|_rels/|docProps/|word/|xl/|ppt/|customXml/")

REFUSED: tuple[tuple[str, tuple[str, ...], tuple[bytes, ...]], ...] = (
    ("an Excel workbook; save its sheet as CSV", (".xlsx", ".xlsm", ".xls"), ()),
    ("a PowerPoint file; save it as PDF or text", (".pptx", ".ppt"), ()),
    ("an OpenDocument file; save it as .docx", (".odt", ".ods", ".odp"), ()),
    ("an old Office or Outlook file; save it as .docx or .eml", (".doc", ".msg", ".pst"), (b"\xd0\xcf\x11\xe0\xa1\xb1",)),
    ("a Zstandard file; unpack it with zstd -d", (".zst", ".zstd"), (b"\x28\xb5\x2f\xfd",)),
    ("a 7-Zip archive; unpack it", (".7z",), (b"7z\xbc\xaf\x27\x1c",)),
    ("a RAR archive; unpack it", (".rar",), (b"Rar!\x1a\x07",)),
    ("a compressed file of a kind that is not read; unpack it", (".lz4", ".lzma", ".z", ".br", ".lz"), (b"\x04\x22\x4d\x18",)),
    ("an SQLite database; export its table to CSV or Parquet", (".sqlite", ".sqlite3", ".db"), (b"SQLite format 3\x00",)),
    ("a DuckDB database; export its table to Parquet", (".duckdb",), ()),
    ("Arrow or Feather; write it as Parquet", (".arrow", ".feather", ".ipc"), (b"ARROW1",)),
    ("an Avro or ORC file; write it as Parquet", (".avro", ".orc"), (b"Obj\x01", b"ORC")),
    ("a pickle; write it as Parquet or JSON Lines", (".pkl", ".pickle"), ()),
    ("an e-book of a kind that is not read; convert it to EPUB", (".mobi", ".azw", ".azw3", ".fb2", ".djvu"), (b"AT&TFORM",)),
    ("PostScript; convert it to PDF", (".ps", ".eps"), (b"%!PS",)),
    (
        "a picture; text in it needs OCR",
        (".png", ".jpg", ".jpeg", ".gif", ".webp", ".tif", ".tiff", ".bmp", ".svg", ".ico", ".heic"),
        (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a", b"II*\x00", b"MM\x00*"),
    ),
    (
        "sound or film; it needs a transcript",
        (".mp3", ".mp4", ".m4a", ".wav", ".ogg", ".mov", ".avi", ".mkv", ".webm", ".flac"),
        (b"ID3", b"OggS", b"RIFF", b"fLaC"),
    ),
    ("a program", (".exe", ".dll", ".so", ".class", ".pyc", ".wasm"), (b"\x7fELF", b"MZ\x90", b"\x00asm", b"\xca\xfe\xba\xbe")),
    ("a style sheet or script", (".css", ".js", ".mjs", ".map"), ()),
    ("a font", (".woff", ".woff2", ".ttf", ".otf", ".eot"), (b"wOFF", b"wOF2")),
)  # fmt: skip
"""What it is and what to do about it, the extensions it goes by, the bytes it begins with."""

_OF_EXTENSION = {extension: told for told, extensions, _ in REFUSED for extension in extensions}
_OF_BYTES = tuple((magic, told) for told, _, magics in REFUSED for magic in magics)
_DUCKDB = slice(8, 12)


def kind_of_bytes(head: bytes) -> str | None:
    """The format that is read and that these bytes, and no other's, begin."""
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head.startswith(_ZIP):
        return _kind_of_zip(head)
    return "tar" if head[_TAR_MAGIC] == b"ustar" else None


def _kind_of_zip(head: bytes) -> str | None:
    """Office files and e-books are zip archives; the name of the first member tells, Office's kind the folder of parts."""
    first = head[30 : 30 + int.from_bytes(head[26:28], "little")]
    if first == b"mimetype":
        content = head[38 : 38 + 60]
        return "epub" if content.startswith(b"application/epub+zip") else None if b"opendocument" in content else "zip"
    if _OFFICE_PARTS.match(first):
        if b"xl/workbook" in head or b"ppt/presentation" in head:
            return None
        return "word" if b"word/" in head else "zip"
    return "zip"


def is_database(head: bytes) -> bool:
    """Whether it is a DuckDB database, as a warehouse is."""
    return head[_DUCKDB] == b"DUCK"


def refused_kind(extension: str, head: bytes) -> str | None:
    """What a kind that is known and not read is, and what to do about it; None where it is not known."""
    if is_database(head):
        extension = ".duckdb"
    for magic, told in _OF_BYTES:
        if head.startswith(magic):
            return told
    if head.startswith(_ZIP) and extension not in _OF_EXTENSION:
        extension = ".xlsx" if b"xl/workbook" in head else ".pptx" if b"ppt/presentation" in head else ".odt"
    root = root_element(head)
    if root:
        return f"XML of a kind that is not read, with the root element <{root}>"
    return _OF_EXTENSION.get(extension)


def is_refused(extension: str, head: bytes) -> bool:
    """Whether the file is of a kind that is known and not read, whatever else its beginning looks like."""
    if head.startswith(_ZIP) or is_database(head) or any(head.startswith(magic) for magic, _ in _OF_BYTES):
        return True
    return extension in _OF_EXTENSION and kind_of_markup(head) is None


_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,5}"
    rb"<(?:!doctype\s+html|(?:html|head|body|title|meta)\b)",
    re.IGNORECASE | re.DOTALL,
)
_ROOT = re.compile(
    rb"\s*<\?xml[^>]{0,200}>\s*(?:(?:<!--(?:(?!-->).){0,2000}-->|<\?[^>]{0,500}>|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,4000}\])?\s*>)\s*){0,10}"
    rb"<([A-Za-z_][\w.:-]{0,60})",
    re.DOTALL,
)
_BARE_ROOT = re.compile(
    rb"\s*(?:<!DOCTYPE[^>]{0,300}>\s*)?<(rss|feed|rdf:RDF|nitf|newsItem|newsMessage|NewsML|newsitem|DOC)\b(?=[\s>])"
)
_FEEDS = frozenset({"rss", "feed", "RDF"})
_NEWS = frozenset({"nitf", "newsItem", "newsMessage", "NewsML", "newsitem", "DOC"})


def kind_of_markup(head: bytes) -> str | None:
    """``html``, ``feed`` or ``news xml``, by the first element."""
    head = _narrowed(head)
    if _PAGE.match(head):
        return "html"
    root = root_element(head)
    if root is None and (bare := _BARE_ROOT.match(head)):
        root = bare.group(1).decode()
    root = (root or "").rpartition(":")[2]
    return "html" if root == "html" else "feed" if root in _FEEDS else "news xml" if root in _NEWS else None


def root_element(head: bytes) -> str | None:
    """The name of the root of an XML document; None where it is not one.

    >>> root_element(b"<?xml version='1.0'?><!-- x --><urlset xmlns='a'>")
    'urlset'
    """
    match = _ROOT.match(_narrowed(head)[:16_384])
    return match.group(1).decode() if match else None


def _narrowed(head: bytes) -> bytes:
    """The beginning in one byte a character, without a byte order mark: for telling ASCII words in it."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return head[2:32_768].replace(b"\x00", b"")
    return head.removeprefix(codecs.BOM_UTF8)


_SEPARATOR = re.compile(rb"From \S{1,300} [^\r\n]{0,100}\d{4}[^\r\n]{0,10}\r?\n[A-Za-z][A-Za-z0-9-]{0,60}:")
_HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{0,60}):[^\r\n]*")
_OF_MAIL = frozenset({b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to", b"x-mailer"})
_OF_LETTERS = frozenset({b"date", b"to", b"organization", b"newsgroups", b"lines", b"reply-to"})


def kind_of_prose(head: bytes, *, is_text: bool) -> str | None:
    """``mailbox`` or ``mail``, by their headers; of a file said to be text more of them are asked for."""
    if _SEPARATOR.match(head):
        return "mailbox"
    names: set[bytes] = set()
    for line in head[:65_536].splitlines():
        if line[:1] in b" \t" and line.strip() and names:
            continue
        header = _HEADER.match(line)
        if header is None:
            if line.strip():
                return None
            break
        names.add(header.group(1).lower())
    if b"from" not in names:
        return None
    if names & _OF_MAIL and names & {b"subject", b"date"}:
        return "mail"
    return "mail" if not is_text and b"subject" in names and names & _OF_LETTERS else None
