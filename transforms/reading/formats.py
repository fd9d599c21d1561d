"""What kind of file it is: by its first bytes where they tell, else by its name, else by what its beginning looks like."""

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
    "text": "One article. An export of Nexis or Factiva: each of its articles, with its own title, outlet, day, byline; the labels are fields.",
    "story": "One article; the `@highlight` lines, which editors wrote about it, stand in `extra`.",
    "markdown": "One article. Front matter gives the fields, else the first heading the title.",
    "html": "The main text of the page, with what its head says of title, author, day, site and address. A Factiva export: its articles.",
    "json lines": "An article a line.",
    "json": "An article an element of the array, also of one under `articles`, `items`, `data` …; else the object is one.",
    "csv": "An article a row; comma, semicolon, tab or bar.",
    "parquet": "An article a row.",
    "warc": "A page a capture (WARC, WET, ARC): `url` is what was captured; pages, plain text, PDF and feeds in it are read as such. Requests, redirects, revisits, metadata, pictures, scripts and style are passed over; an error of the server's is `error_page`.",
    "feed": "An article an entry of RSS or Atom: its full content, else its summary (`feed_summary`); the feed's title is the outlet.",
    "mail": "A letter: its subject is the title, its sender the byline, the sender's domain the outlet. The fuller of its text and HTML parts; attachments are named in `extra`, letters in it are articles too. A page saved as MHTML is read as a page.",
    "mailbox": "A letter of an mbox file each.",
    "word": "One article, or the articles of an export; tables a line a row. A paragraph styled as title is the title.",
    "epub": "A chapter each, in reading order, without contents pages and covers; the publisher is the outlet.",
    "rich text": "One article, or the articles of an export.",
    "pdf": "One article, or the articles of an export: running heads and page numbers out, words and paragraphs that lines and pages broke whole again. A scan is `scanned_pdf`.",
    "news xml": "An article an item of NITF, NewsML 1 or G2, Reuters' `newsitem`, or SGML of `DOC` elements.",
    "zip": "Each file in it, as in a folder; `archive.zip!path` is where it stands.",
    "tar": "Each file in it, as in a folder.",
    "gzip": "The file that it holds.",
    "bzip2": "The file that it holds.",
    "xz": "The file that it holds.",
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
