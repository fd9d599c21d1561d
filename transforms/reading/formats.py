"""What kind of file it is: by its name, and by its first bytes where the name says nothing."""

from __future__ import annotations

import re

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "json lines",
    ".ndjson": "json lines",
    ".json": "json",
    ".csv": "csv",
    ".tsv": "csv",
    ".tab": "csv",
    ".parquet": "parquet",
    ".pq": "parquet",
    ".zip": "zip",
    ".tar": "tar",
    ".gz": "gzip",
    ".tgz": "gzip",
}
"""Extension, in lower case -> format."""

RECORD_FORMATS = frozenset({"json", "json lines", "csv", "parquet"})
ARCHIVES = frozenset({"zip", "tar", "gzip"})

_MAGIC = (
    (b"\x1f\x8b\x08", "gzip"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"PAR1", "parquet"),
)
_TAR_MAGIC = slice(257, 262)
_PAGE = re.compile(rb"\s*(?:<!--(?:(?!-->).){0,500}-->\s*){0,5}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL)
_OTHER_MARKUP = re.compile(rb"\s*(?:<\?xml|%PDF|\{\\rtf|#!|<svg)")


def find_format(name: str, head: bytes, *, is_named: bool) -> str | None:
    """One of the values of ``EXTENSIONS``; None for a kind that is not read.

    ``head`` is the beginning of the file. A file with an extension that is not known is looked into only where the user
    named it (``is_named``): a folder's other files are not articles. A name without extension tells nothing, so its
    content is always looked at.

    >>> find_format("a.JSONL", b"", is_named=False), find_format("a.py", b"import a", is_named=False)
    ('json lines', None)
    """
    extension = extension_of(name)
    known = EXTENSIONS.get(extension)
    if known and known not in ARCHIVES and head.startswith(_MAGIC[0][0]):
        return "gzip"  # compressed in transport, and never told
    if known:
        return known
    return _sniffed(head) if is_named or not extension else None


def extension_of(name: str) -> str:
    """The last extension, in lower case, with its dot; "" where there is none.

    >>> extension_of("a/b.tar.GZ"), extension_of("2026-11-21 Rain in St. Ives")
    ('.gz', '')
    """
    match = _EXTENSION.search(name)
    return match.group().lower() if match else ""


_EXTENSION = re.compile(r"(?<=[^/\\])\.[A-Za-z][A-Za-z0-9]{0,9}$")


def without_extension(name: str) -> str:
    """The name of what a compressed file holds.

    >>> without_extension("a.jsonl.gz"), without_extension("a.tgz")
    ('a.jsonl', 'a.tar')
    """
    extension = extension_of(name)
    inner = name[: len(name) - len(extension)]
    return inner + ".tar" if extension == ".tgz" else inner if extension == ".gz" else name


def _sniffed(head: bytes) -> str | None:
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    if head[_TAR_MAGIC] == b"ustar":
        return "tar"
    if _PAGE.match(head):
        return "html"
    if _OTHER_MARKUP.match(head):
        return None
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return "json" if first.startswith((b'{"', b"[{", b"{\n", b"[\n")) else "text"
