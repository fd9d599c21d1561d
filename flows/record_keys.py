"""What a record is: which article, which text of it, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from transforms.reading.addresses import is_address
from transforms.reading.identity import canonical_address, is_stated
from transforms.text.moment import read_moment
from warehouse.keys import key


def id_key(article_id: str, source_key: str | None) -> int:
    """Tells articles apart: by id and source. An id that is an address stands for itself, however it is written.

    >>> id_key("http://example.org/a/", "example.org") == id_key("https://example.org/a?utm_source=x", None)
    True
    >>> id_key("7", "gazette") != id_key("7", "lantern")
    True
    """
    if is_address(article_id):
        return key("identity", canonical_address(article_id))
    return key("identity", article_id, source_key or "")


def article_key(id_key: int, raw_sha256: str) -> int:
    """Of one text of an article: the same whenever, and in whichever order, its texts arrive."""
    return key("article", id_key, raw_sha256)


def is_source_stated(record: Mapping[str, Any]) -> bool:
    """Whether the record says whose article it is. If not, its source is the name of a file, and two files that number their
    records may share it."""
    return is_stated(record["article_id"], record["outlet"], record["url"])


def ordered_at(record: Mapping[str, Any], loaded_at: datetime) -> tuple[datetime, str]:
    """When the record's text became the article's, and what says so (``warehouse.fields.ORDERS``): its time of modification,
    else of publication, else the run that loads it. A modification before the day of publication is none."""
    modified = read_moment(record["modified_raw"], latest=loaded_at)
    published = read_moment(record["published_raw"], latest=loaded_at)
    if modified and not (published and modified.date() < published.date()):
        return modified, "modified"
    return (published, "published") if published else (loaded_at, "loaded")
