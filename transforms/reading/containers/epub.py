"""EPUB books: one article per chapter, in reading order, without contents pages and covers."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import unquote

from transforms.reading.containers.package import Package
from transforms.reading.containers.pieces import as_extra, body_text, decoded, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.markup import html_to_text
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, ReadingStopped, Rejection

_PAGES = frozenset({"application/xhtml+xml", "text/html"})
_NOT_TEXT = frozenset({"toc", "cover", "title-page", "titlepage", "copyright-page", "index", "landmarks"})


class Book(NamedTuple):
    """``chapters``: members in reading order."""

    title: str | None
    author: str | None
    publisher: str | None
    published: str | None
    chapters: list[str]


def read_epub(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """Each chapter that has words. Stops with ``encrypted_member`` where the book is locked."""
    package = Package(opened, limits)
    book = _book(package)
    _refuse_locked(package, book)
    number = 0
    for name in book.chapters:
        data = package.read(name)
        page = decoded(data) if data else None
        if page is None or _is_contents(page[0]):
            continue
        text = body_text(page[0])
        if text:
            number += 1
            title = _heading(page[0]) or book.title
            extra = as_extra({"book": book.title, "chapter": name})
            fields = Fields(
                outlet=book.publisher,
                title=title,
                byline=book.author,
                published=book.published,
                text=text,
                extra=extra,
                notes=page[1],
            )
            yield Found(number, fields)


def _parsed(data: bytes | None) -> Any:
    from lxml import etree

    return (
        etree.fromstring(data, etree.XMLParser(recover=True, resolve_entities=False, no_network=True)) if data else None
    )


def _book(package: Package) -> Book:
    """By the package document; where there is none, all pages by name."""
    container = _parsed(package.read("META-INF/container.xml"))
    paths = container.xpath("//*[local-name()='rootfile']/@full-path") if container is not None else []
    root = _parsed(package.read(paths[0])) if paths else None
    if root is None:
        pages = sorted(name for name in package.names if name.lower().endswith((".xhtml", ".html", ".htm")))
        return Book(None, None, None, None, pages)

    def said(name: str) -> str | None:
        return one_line(", ".join(filter(None, map(one_line, root.xpath(f"//*[local-name()='{name}']/text()")))))

    folder = posixpath.dirname(paths[0])
    skipped = {
        posixpath.normpath(posixpath.join(folder, unquote(reference.get("href", "").partition("#")[0])))
        for reference in root.xpath("//*[local-name()='reference']")
        if reference.get("type", "") in _NOT_TEXT
    }
    items = {item.get("id"): item for item in root.xpath("//*[local-name()='manifest']/*[local-name()='item']")}
    chapters = []
    for reference in root.xpath("//*[local-name()='spine']/*[local-name()='itemref']"):
        item = items.get(reference.get("idref"))
        if item is None or item.get("media-type") not in _PAGES or "nav" in item.get("properties", "").split():
            continue
        name = posixpath.normpath(posixpath.join(folder, unquote(item.get("href", ""))))
        if name not in skipped:
            chapters.append(name)
    date = root.xpath("string((//*[local-name()='date'])[1])")
    return Book(said("title"), said("creator"), said("publisher"), one_line(date), chapters)


def _refuse_locked(package: Package, book: Book) -> None:
    locked = _parsed(package.read("META-INF/encryption.xml"))
    named = set(locked.xpath("//*[local-name()='CipherReference']/@URI")) if locked is not None else set()
    if named & set(book.chapters):
        raise ReadingStopped("encrypted_member", "the book is locked (DRM)")


_NAVIGATION = re.compile(r"<nav\b", re.IGNORECASE)
_LINK = re.compile(r"<a\b[^<>]*\bhref[^<>]*>(.{0,500}?)</a\s*>", re.IGNORECASE | re.DOTALL)
_HEADING = re.compile(r"<h([1-3])\b[^<>]*>(.{1,1000}?)</h\1\s*>", re.IGNORECASE | re.DOTALL)
_TITLE = re.compile(r"<title\b[^<>]*>([^<]{1,500})</title\s*>", re.IGNORECASE)
_CONTENTS_LINKS = 2
_CONTENTS_SHARE = 0.6


def _is_contents(page: str) -> bool:
    """Whether a page is a list of links: the contents page of a book without a name for it."""
    links = [html_to_text(link) for link in _LINK.findall(page)]
    if len(links) < _CONTENTS_LINKS:
        return False
    share = sum(map(len, links)) / max(1, len(body_text(page)))
    return share > (_CONTENTS_SHARE / 2 if _NAVIGATION.search(page) else _CONTENTS_SHARE)


def _heading(page: str) -> str | None:
    heading = _HEADING.search(page)
    title = _TITLE.search(page)
    return (
        one_line(html_to_text(heading.group(2)))
        if heading
        else one_line(html_to_text(title.group(1)))
        if title
        else None
    )
