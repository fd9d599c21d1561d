"""PDF files with text in them, by pypdf; pages joined as ``page_text`` does, exports split into their articles."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import Any

from transforms.reading.containers.exports import articles_of, is_export
from transforms.reading.containers.page_text import flowing_text, without_running_heads
from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, Rejection

_FEWEST_LETTERS = 20  # a page that says less has no text to speak of
_NO_TITLE = ("untitled", "microsoft word", "microsoft powerpoint", "document", "print")


def read_pdf(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The document as one article, or the articles of an export."""
    yield from read_pdf_bytes(opened.whole(), limits)


def read_pdf_bytes(data: bytes, limits: Limits) -> Iterator[Found | Rejection]:
    """The same of bytes. A scan, which has pictures for pages, is rejected as ``scanned_pdf``."""
    import pypdf
    import pypdf.errors

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it has a line to say on every oddity of a file
    try:
        reader = pypdf.PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            yield Rejection("encrypted_member", "the PDF asks for a password")
            return
        pages, is_cut = _pages(reader, min(limits.text_characters, limits.record_bytes))
        properties = _properties(reader)
    except ImportError:
        raise
    except pypdf.errors.DependencyError as error:
        raise ImportError(str(error)) from error
    except (Exception, RecursionError) as error:  # whatever a parser meets in a hostile file
        yield Rejection("broken_pdf", f"the PDF cannot be read: {type(error).__name__}: {str(error)[:200]}")
        return
    if sum(map(_letters, pages)) < _FEWEST_LETTERS:
        yield Rejection("scanned_pdf", f"{len(pages):,} pages without text; a scan needs OCR first")
        return
    notes = ("text_cut",) if is_cut else ()
    heads_out = without_running_heads(pages)
    lines = "\n".join(heads_out)
    title = properties.pop("title", None)
    if is_export(lines):
        yield from articles_of(lines, Fields(text=lines, notes=notes))
    else:
        yield Found(None, Fields(title=title, text=flowing_text(heads_out), extra=as_extra(properties), notes=notes))


def _pages(reader: Any, limit: int) -> tuple[list[str], bool]:
    """The text of the pages, and whether the limit cut them short."""
    pages: list[str] = []
    characters = 0
    for page in reader.pages:
        pages.append(page.extract_text() or "")
        characters += len(pages[-1])
        if characters > limit:
            pages[-1] = pages[-1][: limit - characters]
            return pages, True
    return pages, False


def _letters(page: str) -> int:
    return sum(character.isalpha() for character in page[:2_000])


def _properties(reader: Any) -> dict[str, Any]:
    try:
        said = reader.metadata or {}
        title = one_line(said.get("/Title"))
        made = one_line(said.get("/CreationDate"))
        author = one_line(said.get("/Author"))
    except Exception:  # metadata may be damaged where the pages are well
        return {}
    has_title = title and not title.lower().startswith(_NO_TITLE) and " " in title
    return {"title": title if has_title else None, "document_author": author, "document_created": made}
