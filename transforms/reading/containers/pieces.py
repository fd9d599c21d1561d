"""What readers of several formats need: bytes decoded, pages read, fields that have no column."""

from __future__ import annotations

import json
import re
from typing import Any

from transforms.reading.documents import declared_encoding, read_page
from transforms.reading.encoding import SAMPLE_BYTES, find_encoding
from transforms.reading.fields import FieldReader, Fields
from transforms.reading.markup import html_to_text
from transforms.reading.outcomes import Rejection

_PAGES = FieldReader()


def decoded(data: bytes, declared: str | None = None) -> tuple[str, tuple[str, ...]] | None:
    """Bytes as text, and the note on their encoding where it had to be found out; None where they are not text.

    >>> decoded("Où ?".encode("latin-1"), "iso-8859-1")
    ('Où ?', ('encoding:iso-8859-1',))
    """
    found = find_encoding(data[:SAMPLE_BYTES], declared=declared, is_whole=len(data) <= SAMPLE_BYTES)
    if found is None:
        return None
    errors = "surrogateescape" if found.name in ("utf-8", "utf-8-sig") else "replace"
    return data.decode(found.name, errors), (f"encoding:{found.name}",) if found.is_noted else ()


def page_fields(data: bytes, declared: str | None = None) -> Fields | Rejection:
    """An HTML page as ``read_page`` reads it; ``declared`` is the encoding that its envelope names."""
    text = decoded(data, declared or declared_encoding(data))
    if text is None:
        return Rejection("binary_file", "the page is not text in any encoding")
    page = read_page(text[0], _PAGES)
    return page if isinstance(page, Rejection) else page._replace(notes=(*page.notes, *text[1]))


_BODY = re.compile(r"<body\b[^<>]*>", re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)


def body_text(page: str) -> str:
    """All words of the body of an HTML document; for letters and chapters, which have nothing around their text."""
    begins = _BODY.search(page) or _HEAD_END.search(page)
    return html_to_text(page[begins.end() :] if begins else page)


def as_extra(values: dict[str, Any]) -> str | None:
    """``Fields.extra`` of the values that there are.

    >>> as_extra({"section": "Home", "page": None})
    '{"section": "Home"}'
    """
    kept = {key: value for key, value in values.items() if value not in (None, "", [], ())}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True, default=str) if kept else None


def one_line(value: object) -> str | None:
    """Words with single blanks; None where there are none.

    >>> one_line("  Berths\\n to close "), one_line(" ")
    ('Berths to close', None)
    """
    return " ".join(str(value).split()) or None if value is not None else None
