"""A record: one row per article read or rejected, and batches of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import polars as pl

from transforms.reading.identity import SHORT, clean_id, content_hash, hash_of, names_an_article, source_key
from transforms.reading.outcomes import Found, Rejection

_COLUMNS: dict[str, pl.DataType] = {
    "article_id": pl.String(),
    "url": pl.String(),
    "outlet": pl.String(),
    "title": pl.String(),
    "byline": pl.String(),
    "published_raw": pl.String(),
    "text_raw": pl.String(),
    "source_uri": pl.String(),
    "source_offset": pl.Int64(),
    "raw_sha256": pl.String(),
    "source_key": pl.String(),
    "modified_raw": pl.String(),
    "extra": pl.String(),
    "notes": pl.List(pl.String),
    "reject_code": pl.String(),
    "reject_message": pl.String(),
}
SCHEMA = pl.Schema(_COLUMNS)

BATCH_ROWS = 1_000
BATCH_CHARACTERS = 16_000_000


class Record(NamedTuple):
    """A row of ``SCHEMA``. An article has no ``reject_code``; a rejection keeps in ``text_raw`` what it was made of.
    ``article_id`` is unique within ``source_key``; ``raw_sha256`` tells the versions of an article apart."""

    article_id: str
    url: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published_raw: str | None
    text_raw: str | None
    source_uri: str
    source_offset: int | None
    raw_sha256: str
    source_key: str | None
    modified_raw: str | None
    extra: str | None
    notes: tuple[str, ...]
    reject_code: str | None
    reject_message: str | None


def in_batches(records: Iterable[Record]) -> Iterator[pl.DataFrame]:
    """Frames of ``SCHEMA``, in order, of at most ``BATCH_ROWS`` rows or about ``BATCH_CHARACTERS`` of text."""
    rows: list[Record] = []
    characters = 0
    for record in records:
        rows.append(record)
        characters += len(record.text_raw or "") + len(record.extra or "")
        if len(rows) >= BATCH_ROWS or characters >= BATCH_CHARACTERS:
            yield _frame(rows)
            rows, characters = [], 0
    if rows:
        yield _frame(rows)


def _frame(rows: list[Record]) -> pl.DataFrame:
    columns = zip(*rows, strict=True)
    return pl.DataFrame(
        [pl.Series(name, list(column), dtype) for (name, dtype), column in zip(SCHEMA.items(), columns, strict=True)]
    )


def make_record(uri: str, relative: str, item: Found | Rejection, notes: tuple[str, ...]) -> Record:
    """The row of one record of the file at ``uri``. One without an id or address of its own goes by ``relative``, its path
    within the source, and in a file of records by a short hash of its content behind it: wherever in the file it stands."""
    number = item.number
    if isinstance(item, Rejection):
        own_id = relative if number is None else f"{relative}#{number}"
        raw = None if item.raw is None else mended(item.raw)[0]
        sha256 = hash_of(own_id, item.code, raw)
        nothing = (None,) * 5
        told = mended(item.message)[0]
        return Record(own_id, *nothing, raw, uri, number, sha256, None, None, None, notes, item.code, told)
    fields = item.fields
    values: list[str | None] = []
    for value in (fields.id, fields.url, fields.outlet, fields.title, fields.byline, fields.published, fields.modified,
                  fields.text, fields.extra):  # fmt: skip
        if value is not None and not value.isascii():
            value, note = mended(value)
            if note and note not in notes:
                notes = (*notes, note)
        values.append(value)
    given_id, url, outlet, title, byline, published, modified, text, extra = values
    code: str | None = None
    message: str | None = None
    if text is None or not text or text.isspace():
        code, message = "no_text", "the record has no text"
    sha256 = content_hash(title, byline, published, text)
    article_id = clean_id(given_id) or (url if names_an_article(url) else None)
    if article_id is None:
        mark = number if code else hash_of(outlet, sha256)[:SHORT]
        article_id = relative if number is None else f"{relative}#{mark}"
    source = source_key(article_id, outlet, url, uri, relative, number is not None)
    return Record(
        article_id, url, outlet, title, byline, published, text, uri, number, sha256, source, modified, extra,
        (*notes, *fields.notes), code, message,
    )  # fmt: skip


def mended(value: str) -> tuple[str, str | None]:
    """``value`` without lone surrogates, and the note on what was done; (value, None) for nearly all.

    Reading with ``surrogateescape`` leaves undecodable bytes as U+DC80 to U+DCFF; JSON may escape others.

    >>> mended("caf\\udce9")
    ('café', 'encoding_mixed')
    """
    if value.isascii():
        return value, None
    try:
        value.encode()
        return value, None
    except UnicodeEncodeError:
        without_bytes = _ESCAPED_BYTE.sub(_as_cp1252, value)
        whole = _SURROGATE.sub("\ufffd", without_bytes)
        return whole, "encoding_mixed" if whole == without_bytes else "surrogates"


_ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def _as_cp1252(match: re.Match[str]) -> str:
    byte = ord(match.group()) - 0xDC00
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)
