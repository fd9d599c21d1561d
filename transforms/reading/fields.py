"""Which field of a record is which: the names that are recognised, and the user's own (``--map text=body``)."""

from __future__ import annotations

import datetime
import json
import math
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

FIELD_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("id", "_id", "article_id", "doc_id", "document_id", "guid", "uuid"),
    "url": ("url", "link", "web_url", "article_url", "source_url", "canonical_url", "permalink"),
    "outlet": ("outlet", "publisher", "publication", "site_name", "source", "site", "source_name", "newspaper",
               "source_domain", "domain"),
    "title": ("title", "headline", "article_title"),
    "byline": ("byline", "authors", "author", "writer", "creator"),
    "published": ("published_on", "published", "published_at", "publish_date", "published_date", "date_published",
                  "publication_date", "pub_date", "first_published", "date_publish", "date", "datetime", "timestamp",
                  "created", "created_at"),
    "text": ("text", "body", "content", "article", "article_text", "main_text", "full_text", "body_text",
             "article_body", "plain_text"),
    "modified": ("modified", "modified_at", "modified_on", "date_modified", "modified_date", "modification_date",
                 "date_modify", "article:modified_time", "modified_time", "last_modified", "last_modified_at", "lastmod",
                 "updated", "updated_at", "updated_on", "date_updated", "updated_date", "last_updated", "last_update",
                 "update_date", "update_time", "updated_parsed", "revision_date", "revised_at", "edited_at",
                 "version_created"),
}  # fmt: skip
"""Field -> the names it goes by, the first found with a value wins. Case, ``_``, ``-`` and blanks do not matter."""


class Fields(NamedTuple):
    """What a format reader found in one record: the recognised fields as given, the others as JSON."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    text: str | None = None
    modified: str | None = None
    extra: str | None = None
    notes: tuple[str, ...] = ()


class FieldMapError(ValueError):
    """``--map`` names a field that there is not."""


class FieldReader:
    """Reads the fields of mappings, all of one run; remembers what it has learnt about their keys.

    >>> FieldReader({"text": "Story"}).read({"headline": "Rain", "story": "It rained.", "views": 3})[3:]
    ('Rain', None, None, 'It rained.', None, '{"views": 3}', ())
    """

    def __init__(self, field_map: Mapping[str, str] | None = None):
        """``field_map``: field -> the name of the column or key that holds it. Raises ``FieldMapError``."""
        field_map = {_ALIASES.get(field, field): name for field, name in (field_map or {}).items()}
        unknown = sorted(set(field_map) - set(FIELD_NAMES))
        if unknown:
            raise FieldMapError(f"no such field: {', '.join(unknown)}; fields are {', '.join(FIELD_NAMES)}")
        self._places: dict[str, tuple[int, int]] = {}
        taken = {_plain(name) for name in field_map.values()}
        for index, (field, names) in enumerate(FIELD_NAMES.items()):
            own = [field_map[field]] if field in field_map else [n for n in names if _plain(n) not in taken]
            for rank, name in enumerate(own):
                self._places[_plain(name)] = (index, rank)
        self._of_key: dict[str, tuple[int, int] | None] = {}

    def _place(self, key: str) -> tuple[int, int] | None:
        try:
            return self._of_key[key]
        except KeyError:
            if len(self._of_key) > 10_000:  # hostile input: a new key in every record
                self._of_key.clear()
            place = self._of_key[key] = self._places.get(_plain(key))
            return place

    def knows_text(self, keys: list[str]) -> bool:
        """Whether one of ``keys`` is the text."""
        return any(place is not None and place[0] == _TEXT for place in map(self._place, keys))

    def recognised(self, keys: list[str]) -> int:
        """How many of ``keys`` are fields."""
        return sum(self._place(key) is not None for key in keys)

    def read(self, record: Mapping[str, Any]) -> Fields:
        """The fields of ``record``; a name that lost to a better one is kept in ``extra`` like an unknown one."""
        values: list[Any] = [None] * len(FIELD_NAMES)
        chosen: list[tuple[int, str] | None] = [None] * len(FIELD_NAMES)
        extra: dict[str, Any] = {}
        notes: tuple[str, ...] = ()
        for key, value in record.items():
            place = self._place(key)
            if place is None:
                if value is not None:
                    extra[key] = value
                continue
            index, rank = place
            text = value if type(value) is str else _as_text(value, index)
            if not text:
                continue
            before = chosen[index]
            if before is not None:
                loser = key if before[0] <= rank else before[1]
                extra[loser] = record[loser]
                if loser is key:
                    continue
            chosen[index] = (rank, key)
            values[index] = text
            if index == _TEXT:
                notes = ("text_joined",) if isinstance(value, list) else ()
        return Fields._make((*values, _as_json(extra) if extra else None, notes))


_TEXT = list(FIELD_NAMES).index("text")
_ALIASES = {"published_on": "published", "date": "published", "author": "byline", "authors": "byline"}


def _plain(name: str) -> str:
    return re.sub(r"[\s_\-]+", "", name).lower()


def _as_text(value: Any, index: int) -> str | None:
    """A value that is not a string as the string of a field: lists joined, the ``name`` taken from objects."""
    if value is None or isinstance(value, float) and math.isnan(value):
        return None
    if isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "surrogateescape")
    if isinstance(value, dict):
        return None if index == _TEXT else _as_text(value.get("name"), index)
    if isinstance(value, list | tuple):
        parts = [part for part in (_as_text(v, index) for v in value) if part]
        return ("\n\n" if index == _TEXT else ", ").join(parts) or None
    if index == _TEXT:
        return None
    if isinstance(value, datetime.date | datetime.time):
        return value.isoformat()
    return str(value)


def _as_json(extra: dict[str, Any]) -> str:
    try:
        return json.dumps(extra, ensure_ascii=False, allow_nan=False, sort_keys=True, default=_json_default)
    except ValueError:
        return json.dumps(_finite(extra), ensure_ascii=False, sort_keys=True, default=_json_default)


def _json_default(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {key: _finite(v) for key, v in value.items()}
    return [_finite(v) for v in value] if isinstance(value, list | tuple) else value
