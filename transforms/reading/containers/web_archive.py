"""WARC, WET and ARC files: the pages that a crawl captured, by warcio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from transforms.reading.containers.feed import read_feed_bytes
from transforms.reading.containers.pdf import read_pdf_bytes
from transforms.reading.containers.pieces import decoded, page_fields
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.magic import kind_of_bytes, kind_of_markup
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, ReadingStopped, Rejection

_CAPTURES = frozenset({"response", "resource", "conversion"})
_FURNITURE = (
    "image/", "font/", "audio/", "video/", "text/css", "text/javascript", "application/javascript",
    "application/x-javascript", "application/font", "text/dns",
)  # fmt: skip


def read_web_archive(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """A page a capture. Requests, redirects, revisits, metadata, and what pages are made of (pictures, scripts, style) are
    passed over; other captures are articles or rejected one by one. Stops with ``damaged_archive``."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    class Captures(ArchiveIterator):
        INC_RECORD = ""  # it would print what is in the file to the terminal

    number = 0
    try:
        for record in Captures(opened.content, arc2warc=True):
            if record.rec_type not in _CAPTURES or _is_passed_over(record):
                continue
            number += 1
            for item in _capture(record, limits):
                yield item._replace(number=number)
    except (ArchiveLoadFailed, EOFError, ValueError) as error:
        if not opened.damage:
            raise ReadingStopped("damaged_archive", f"after {number} captures: {_first_line(error)}") from error


def _is_passed_over(record: Any) -> bool:
    status = _status(record)
    return status is not None and 300 <= status < 400 or _content_type(record)[0].startswith(_FURNITURE)


def _status(record: Any) -> int | None:
    code = record.http_headers.get_statuscode() if record.http_headers else ""
    return int(code) if code and code.isdecimal() else None


def _content_type(record: Any) -> tuple[str, str | None]:
    """The media type in lower case, and the charset beside it."""
    if record.http_headers:
        value = record.http_headers.get_header("Content-Type") or ""
    elif record.rec_type == "response":
        value = ""  # application/http is said of the envelope
    else:
        value = record.rec_headers.get_header("Content-Type") or ""
    kind, *parameters = value.lower().split(";")
    charsets = [p.partition("=")[2].strip(" \"'") for p in parameters if p.strip().startswith("charset")]
    return kind.strip(), charsets[0] if charsets and charsets[0] else None


def _capture(record: Any, limits: Limits) -> Iterator[Found | Rejection]:
    url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ") or None
    status = _status(record)
    if status is not None and not 200 <= status < 300:
        yield Rejection("error_page", f"{url}: the server answered {status}")
        return
    try:
        data = record.content_stream().read(limits.record_bytes + 1)
    except ImportError:
        raise
    except Exception as error:  # warcio raises bare exceptions for encodings that it does not know
        yield Rejection("damaged_archive", f"{url}: its content cannot be unpacked: {_first_line(error)}")
        return
    if len(data) > limits.record_bytes:
        yield Rejection("text_too_long", f"{url}: longer than {limits.record_bytes:,} bytes")
    elif getattr(record.raw_stream, "limit", 0):
        yield Rejection("truncated", f"{url}: the capture ends before its end")
    elif not data.strip():
        yield Rejection("no_text", f"{url}: the capture is empty")
    else:
        yield from (_addressed(item, url) for item in _content(data, *_content_type(record), limits))


def _content(data: bytes, media_type: str, charset: str | None, limits: Limits) -> Iterator[Found | Rejection]:
    kind = kind_of_bytes(data) or kind_of_markup(data) or _BY_TYPE.get(media_type)
    if kind == "html":
        page = page_fields(data, charset)
        yield page if isinstance(page, Rejection) else Found(None, page)
    elif kind == "pdf":
        yield from read_pdf_bytes(data, limits)
    elif kind == "feed":
        yield from read_feed_bytes(data)
    elif kind == "text":
        text = decoded(data, charset)
        if text is None:
            yield Rejection("binary_file", "the capture is not text in any encoding")
        else:
            yield Found(None, Fields(text=text[0], notes=text[1]))
    else:
        yield Rejection("unknown_format", f"a capture of the type {media_type or 'unknown'}")


_BY_TYPE = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "text",
    "application/pdf": "pdf",
    "application/rss+xml": "feed",
    "application/atom+xml": "feed",
}


def _addressed(item: Found | Rejection, url: str | None) -> Found | Rejection:
    """With the address that was captured; an item of a captured feed has one of its own."""
    if isinstance(item, Rejection):
        return item._replace(message=f"{url}: {item.message}")
    fields = item.fields
    return item._replace(fields=fields if fields.id else fields._replace(url=url or fields.url))


def _first_line(error: BaseException) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
