"""RSS and Atom feeds, of any version, by feedparser."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.markup import html_to_text
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, Rejection


def read_feed(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """An article an entry."""
    yield from read_feed_bytes(opened.whole())


def read_feed_bytes(data: bytes) -> Iterator[Found | Rejection]:
    """An article an entry: its full content where the feed has it, else its summary, which is noted."""
    import feedparser

    feed = feedparser.parse(io.BytesIO(data))  # as a stream: a string could be taken for an address
    outlet = one_line(html_to_text(feed.feed.get("title", "")))
    if not feed.entries and feed.bozo:
        yield Rejection("broken_xml", f"the feed cannot be read: {str(feed.get('bozo_exception'))[:200]}")
    for number, entry in enumerate(feed.entries, 1):
        yield Found(number, _entry(entry, outlet))


def _entry(entry: Any, outlet: str | None) -> Fields:
    contents = [html_to_text(content.get("value") or "") for content in entry.get("content", ())]
    text = max(contents, key=len, default="")
    summary = html_to_text(entry.get("summary") or "")
    is_summary = len(summary) >= len(text) and not contents
    authors = [one_line(author.get("name")) for author in entry.get("authors", ()) if author.get("name")]
    updated = dict.get(entry, "updated")  # feedparser's own get takes the published day for it, and warns
    return Fields(
        id=one_line(entry.get("id")),
        url=one_line(entry.get("link")),
        outlet=one_line(entry.get("source", {}).get("title")) or outlet,
        title=one_line(html_to_text(entry.get("title") or "")),
        byline=", ".join(filter(None, authors)) or one_line(entry.get("author")),
        published=one_line(entry.get("published") or updated or entry.get("created")),
        modified=one_line(updated) if entry.get("published") else None,
        text=(summary if len(summary) > len(text) else text) or None,
        extra=as_extra(
            {
                "tags": [tag.get("term") for tag in entry.get("tags", ()) if tag.get("term")],
                "summary": summary if summary and summary != text and len(summary) <= len(text) else None,
            }
        ),
        notes=("feed_summary",) if is_summary and summary else (),
    )
