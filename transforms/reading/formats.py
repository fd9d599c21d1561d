"""What kind of file it is: by its first bytes if they identify it, else by its name, else by how it begins."""

from __future__ import annotations

import re

from transforms.reading.magic import is_refused, kind_of_bytes, kind_of_markup, kind_of_prose

EXTENSIONS = {
    ".txt": "text",
    ".text": "text",
    ".story": "story",
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
    ".warc": "warc",
    ".wet": "warc",
    ".arc": "warc",
    ".rss": "feed",
    ".atom": "feed",
    ".eml": "mail",
    ".mht": "mail",
    ".mhtml": "mail",
    ".mbox": "mailbox",
    ".docx": "word",
    ".docm": "word",
    ".epub": "epub",
    ".rtf": "rich text",
    ".pdf": "pdf",
    ".nitf": "news xml",
    ".zip": "zip",
    ".tar": "tar",
    ".gz": "gzip",
    ".tgz": "gzip",
    ".bz2": "bzip2",
    ".tbz2": "bzip2",
    ".xz": "xz",
    ".txz": "xz",
}
"""Extension, in lower case -> format."""

GIVES = {
    "text": "One article. An export of Nexis or Factiva: each of its articles, with its own title, outlet, day and byline; labels become fields.",
    "story": "One article; the editors' `@highlight` lines are kept in `extra`.",
    "markdown": "One article. The fields come from the front matter; without it, the first heading is the title.",
    "html": "The main text of the page, with title, author, day, site and URL from its head. A Factiva export: its articles.",
    "json lines": "One article per line.",
    "json": "One article per element of the array, also of one under `articles`, `items`, `data` …; a single object is one article.",
    "csv": "One article per row; delimited by comma, semicolon, tab or bar.",
    "parquet": "One article per row.",
    "warc": "One page per capture (WARC, WET, ARC): `url` is the captured address; pages, plain text, PDF and feeds are read as such. Requests, redirects, revisits, metadata, pictures, scripts and styles are skipped; a server error is `error_page`.",
    "feed": "One article per entry of RSS or Atom: its full content, else its summary (`feed_summary`); the feed's title is the outlet.",
    "mail": "One message: its subject is the title, its sender the byline, the sender's domain the outlet. The fuller of its text and HTML parts is read; attachments are named in `extra`, attached messages are articles too. A page saved as MHTML is read as a page.",
    "mailbox": "One article per message of the mbox file.",
    "word": "One article, or the articles of an export; tables give one line per row. A paragraph styled as title is the title.",
    "epub": "One article per chapter, in reading order, without contents pages and covers; the publisher is the outlet.",
    "rich text": "One article, or the articles of an export.",
    "pdf": "One article, or the articles of an export: running heads and page numbers are removed, words and paragraphs broken by lines and pages are joined. A scan is `scanned_pdf`.",
    "news xml": "One article per item of NITF, NewsML 1 or G2, Reuters' `newsitem`, or SGML with `DOC` elements.",
    "zip": "Each file in it, as in a folder; its source is `archive.zip!path`.",
    "tar": "Each file in it, as in a folder.",
    "gzip": "The compressed file.",
    "bzip2": "The compressed file.",
    "xz": "The compressed file.",
}
"""Format -> what a file of it gives. The docs list these."""

RECORD_FORMATS = frozenset({"json", "json lines", "csv", "parquet", "warc", "feed", "mailbox"})
ARCHIVES = frozenset({"zip", "tar"})
COMPRESSED = frozenset({"gzip", "bzip2", "xz"})
_ZIPPED = frozenset({"word", "epub"})
_BINARY = frozenset({"parquet", "pdf", *_ZIPPED, *ARCHIVES, *COMPRESSED})


def find_format(name: str, head: bytes, *, is_named: bool) -> str | None:
    """One of the values of ``EXTENSIONS``; None for a kind that is not read.

    ``head`` is the beginning of the file. Bytes that no other kind begins with decide before the name. Plain words under
    an extension that is not known are read only where the user named the file (``is_named``): a folder's other files are
    not articles. A name without extension tells nothing, so its content is always looked at.

    >>> find_format("a.JSONL", b"", is_named=False), find_format("a.py", b"import a", is_named=False)
    ('json lines', None)
    >>> find_format("index.php?p=12", b"<!doctype html>", is_named=False), find_format("a.txt", b"%PDF-1.7", is_named=False)
    ('html', 'pdf')
    """
    extension = extension_of(name)
    known = EXTENSIONS.get(extension)
    told = kind_of_bytes(head)
    if told == "zip" and (known in _ZIPPED or is_refused(extension, b"")):
        return known  # cut off before it could tell more
    if told:
        return told
    if is_refused(extension, head):
        return None
    if known in _BINARY:
        return known  # its reader says what is wrong with it
    told = kind_of_markup(head) or kind_of_prose(head, is_text=known is not None)
    if told and (known in (None, "html", "feed", "news xml") or told in ("mail", "mailbox") and known == "text"):
        return told
    if known:
        return known
    if not (is_named or not extension) or _OTHER_MARKUP.match(head):
        return None
    first = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    return "json" if first.startswith((b'{"', b"[{", b"{\n", b"[\n")) else "text"


_OTHER_MARKUP = re.compile(rb"\s*(?:<\?xml|#!|<svg)")


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
    if extension in (".tgz", ".tbz2", ".txz"):
        return inner + ".tar"
    return inner if EXTENSIONS.get(extension) in COMPRESSED else name
