"""Files that are one article each: plain text, Markdown, HTML."""

from __future__ import annotations

import re

from transforms.reading.fields import FieldReader, Fields
from transforms.reading.markup import html_to_text
from transforms.reading.outcomes import Rejection
from transforms.reading.page_date import day_not_of_address, page_date

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).){0,2000}-->\s*){0,5}<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Whether the text is an HTML page."""
    return _PAGE.match(text) is not None


def read_plain(text: str, fields: FieldReader) -> Fields | Rejection:
    """The file is the text. A page of HTML saved as ``.txt`` is read as one."""
    if is_page(text):
        page = read_page(text, fields)
        return page if isinstance(page, Rejection) else page._replace(notes=(*page.notes, "html_in_text"))
    return Fields(text=text)


_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_MATTER_LINE = re.compile(r"([A-Za-z][\w -]{0,60}?)[ \t]*:[ \t](.*)$", re.MULTILINE)
_ADDRESS = r"\((?:[^()\n]|\([^()\n]{0,200}\)){0,1000}\)"
_MARKUP = (
    (re.compile(r"^[ \t]{0,3}(?:```|~~~).*$\n?", re.MULTILINE), ""),
    (re.compile(r"!\[([^\[\]\n]{0,500})\]" + _ADDRESS), r"\1"),
    (re.compile(r"\[([^\[\]\n]{1,500})\]" + _ADDRESS), r"\1"),
    (re.compile(r"^[ \t]{0,3}#{1,6}[ \t]+", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}(?:[-*_][ \t]*){3,}$\n?", re.MULTILINE), ""),
    (re.compile(r"^[ \t]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=\S)\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<![\w_])(_{1,3})(?=[^\s_])([^_\n]{1,500}?)(?<=\S)\1(?![\w_])"), r"\2"),
    (re.compile(r"\\([\\`*_{}\[\]()#+\-.!>])"), r"\1"),
)
_TITLE = re.compile(r"\s*#[ \t]+(\S.{0,500})")


def read_markdown(text: str, fields: FieldReader) -> Fields | Rejection:
    """Front matter gives the fields, else the first heading the title; emphasis, links and marks become their words."""
    known: dict[str, object] = {}
    matter = _FRONT_MATTER.match(text)
    if matter:
        text = text[matter.end() :]
        known = {key: _unquoted(value.strip()) for key, value in _MATTER_LINE.findall(matter.group(1))}
    title = _TITLE.match(text)
    found = fields.read({**known, "text": _unmarked(text)})
    return found if found.title or not title else found._replace(title=_unmarked(title.group(1)).rstrip(" #"))


def _unmarked(text: str) -> str:
    for pattern, by in _MARKUP:
        text = pattern.sub(by, text)
    return text


def _unquoted(value: str) -> object:
    if value.startswith("[") and value.endswith("]"):
        return [part.strip().strip("\"'") for part in value[1:-1].split(",")]
    return value.strip("\"'") or None


# Trafilatura's time grows faster than the page; no article has so many elements.
_MOST_TAGS = 40_000


def read_page(page: str, fields: FieldReader) -> Fields | Rejection:
    """The main text of an HTML page, with what its head says of title, author, date, site and address.

    A piece of a page, or a page of too many elements, gives all its words.
    """
    if not page.strip():
        return Rejection("no_text", "the page is blank")
    if page.count("<") > _MOST_TAGS or not _PAGE.match(page) and "<body" not in page:
        return Fields(text=html_to_text(page), notes=("text_from_html",))
    from trafilatura import bare_extraction  # takes a third of a second to load

    try:
        found = bare_extraction(
            page,
            with_metadata=True,
            include_comments=False,
            include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )
    except ImportError:  # the installation is not whole: no fault of the page
        raise
    except (Exception, RecursionError) as error:  # whatever a parser meets in hostile markup
        return Rejection("broken_html", f"{type(error).__name__}: {str(error)[:200]}", raw=page[:65_536])
    if found is None or isinstance(found, dict) or not found.text or not found.text.strip():
        return Rejection("no_text", "no main text was found on the page", raw=page[:65_536])
    return Fields(
        url=found.url or None,
        outlet=found.sitename or None,
        title=found.title or None,
        byline=(found.author or "").replace("; ", ", ") or None,
        published=page_date(page) or day_not_of_address(found.date, found.url),
        text=found.text,
    )


def declared_encoding(page: bytes) -> str | None:
    """What ``<meta charset>`` says."""
    match = _DECLARED.search(page, 0, 4096)
    return match.group(1).decode("ascii").lower() if match else None
