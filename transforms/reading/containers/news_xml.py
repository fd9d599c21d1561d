"""News in XML: NITF, NewsML 1 and G2, and corpora in related formats (Reuters, the New York Times, Gigaword)."""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from typing import Any

from transforms.reading.containers.pieces import as_extra, decoded, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, ReadingStopped, Rejection

_ARTICLES = ("nitf", "newsItem", "NewsItem", "newsitem", "DOC")

# Field -> where it stands, the first with words wins. @ names an attribute.
_PLACES: dict[str, tuple[str, ...]] = {
    "id": ("doc-id/@id-string", "@guid", "PublicIdentifier", "NewsItemId", "@itemid", "DOCNO", "@id"),
    "url": ("pubdata/@ex-ref",),
    "outlet": ("pubdata/@name", "doc.copyright/@holder", "copyrightHolder/name", "provider/name", "Provider/Party/@FormalName"),
    "title": ("hl1", "hedline", "headline", "HeadLine", "title", "HEADLINE", "slugline"),
    "byline": ("byline", "by", "ByLine", "BYLINE"),
    "published": (
        "pubdata/@date.publication", "date.issue/@norm", "story.date/@norm", "contentCreated", "firstCreated", "FirstCreated",
        "versionCreated", "ThisRevisionCreated", "@date", "DATE_TIME", "DATETIME", "DATE",
    ),
    "modified": ("contentModified", "versionCreated", "ThisRevisionCreated"),
}  # fmt: skip
_EXTRA = {
    "dateline": ("dateline", "DateLine", "DATELINE"),
    "slugline": ("slugline", "SlugLine"),
    "language": ("@xml:lang", "@lang"),
}
_WHOLE = "full_text"  # the class of the block that has the text whole, where another has its beginning once more
_BODIES = ("body.content", "inlineXML", "DataContent", "body", "text", "TEXT")
_PARAGRAPHS = ("p", "P", "hl2")


def read_news_xml(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """An article an item. Stops with ``broken_xml``."""
    items = _items(_root(opened.whole()))
    for number, item in enumerate(items, 1):
        fields: dict[str, Any] = {name: _first(item, places) for name, places in _PLACES.items()}
        extra = as_extra({name: _first(item, places) for name, places in _EXTRA.items()})
        yield Found(None if len(items) == 1 else number, Fields(**fields, text=_text(item), extra=extra))


_ENTITY = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,30});")
_BARE = re.compile(r"&(?!#?\w{1,30};)")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w-]{2,30})")
_PROLOGUE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,4000}\])?\s*>)?")


def _root(data: bytes) -> Any:
    """Parsed without its document type; entities of HTML, which that would have named, become their characters."""
    from lxml import etree

    declared = _DECLARED.search(data, 0, 1024)
    text = decoded(data, declared.group(1).decode("ascii").lower() if declared else None)
    if text is None:
        raise ReadingStopped("binary_file", "the bytes are not text in any encoding")
    body = _PROLOGUE.sub("", text[0].lstrip("\ufeff"), count=1)
    items = f"<items>{_BARE.sub('&amp;', _ENTITY.sub(_character, body))}</items>"  # some files are items one after the other
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    root = etree.fromstring(items.encode("utf-8", "replace"), parser)
    if root is None or not len(root):
        raise ReadingStopped("broken_xml", "the XML cannot be read")
    return root


def _character(match: re.Match[str]) -> str:
    name = match.group(1)
    return match.group() if name in _OF_XML else html.entities.html5.get(f"{name};", match.group())


def _items(root: Any) -> list[Any]:
    """The outermost elements that are articles; in NewsML 1 an item may hold items."""
    named = " or ".join(f"local-name()='{name}'" for name in _ARTICLES)
    return root.xpath(f"//*[{named}][not(ancestor::*[{named}])]")


def _first(item: Any, places: tuple[str, ...]) -> str | None:
    for place in places:
        elements, _, attribute = place.partition("@")
        path = "//".join(f"*[local-name()='{name}']" for name in elements.strip("/").split("/") if name)
        found = item.xpath(f".//{path}" if path else ".")
        for element in found[:5]:
            if attribute:
                wanted = attribute.rpartition(":")[2]
                value = next((v for k, v in element.attrib.items() if k.rpartition("}")[2] == wanted), None)
            else:
                value = " ".join(element.itertext())
            if words := one_line(value):
                return words
    return None


def _text(item: Any) -> str | None:
    for name in _BODIES:
        for body in item.xpath(f".//*[local-name()='{name}']"):
            body = next(iter(body.xpath(f".//*[local-name()='block' and @class='{_WHOLE}']")), body)
            named = " or ".join(f"local-name()='{p}'" for p in _PARAGRAPHS)
            paragraphs = [one_line("".join(p.itertext())) for p in body.xpath(f".//*[{named}]")]
            text = "\n\n".join(filter(None, paragraphs)) or "".join(body.itertext()).strip()
            if text:
                return text
    return None
