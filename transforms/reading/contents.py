"""The contents of one open file: its records' fields and its rejections, whatever its format."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from transforms.reading.columns import read_parquet
from transforms.reading.containers import CONTAINERS
from transforms.reading.containers.exports import articles_of
from transforms.reading.containers.factiva import page_text
from transforms.reading.day_order import in_one_order
from transforms.reading.delimited import read_delimited
from transforms.reading.documents import is_page, read_markdown, read_page, read_plain
from transforms.reading.fields import FieldReader, Fields
from transforms.reading.formats import COMPRESSED, RECORD_FORMATS
from transforms.reading.json_text import begins_with_records, is_json_lines, read_json_document, read_json_lines
from transforms.reading.limits import Limits
from transforms.reading.markup import html_to_text
from transforms.reading.mending import mend
from transforms.reading.opened import Opened
from transforms.reading.outcomes import KEPT_OF_BROKEN, Found, ReadingStopped, Rejection, Row
from transforms.reading.records import Record
from transforms.reading.textless import with_hint

_DOCUMENTS = {"text": read_plain, "markdown": read_markdown, "html": read_page}
_TEXT_RECORDS = frozenset({"csv", "json", "json lines"})
_BLANK_BYTES = b"\xef\xbb\xbf \t\r\n"
_PAGE_HEAD = 16_384
_LARGEST_IN_MEMORY = 1_000_000_000


class Contents:
    """Reads open files of every format but archives."""

    def __init__(self, fields: FieldReader, limits: Limits):
        self._fields = fields
        self._limits = limits

    def read(self, opened: Opened) -> Iterator[Found | Rejection]:
        """What is in the file, in order. May stop with ``ReadingStopped``; ``settled`` makes a rejection of that."""
        return in_one_order(map(self._finished, self._found(opened)))

    def _found(self, opened: Opened) -> Iterator[Found | Rejection]:
        opened.format = _misnamed(opened) or opened.format
        if not opened.head:
            if not opened.damage:
                yield Rejection("empty_file", "the file has no bytes in it")
        elif opened.format is None:
            yield _refused(opened)
        elif opened.format in COMPRESSED:
            yield Rejection("nested_archive", "it is compressed twice; unpack it once")
        elif opened.format in _DOCUMENTS:
            yield from self._document(opened)
        elif opened.format in CONTAINERS:
            yield from CONTAINERS[opened.format](opened, self._limits)
        else:
            rows = self._rows(opened)
            yield from with_hint(((row, self._checked(row)) for row in rows), self._fields)

    def _document(self, opened: Opened) -> Iterator[Found | Rejection]:
        limit = self._limits.record_bytes
        text = opened.text().read(limit + 1)
        if len(text) > limit:
            yield Rejection("text_too_long", f"longer than {limit:,} characters", raw=text[:KEPT_OF_BROKEN])
            return
        exported = page_text(text) if opened.format == "html" else None
        found = Fields(text=exported) if exported else _DOCUMENTS[opened.format or "text"](text, self._fields)
        if isinstance(found, Rejection):
            yield found
        elif found.text and (exported or opened.format == "text"):
            yield from articles_of(found.text, found)
        else:
            yield Found(None, found)

    def _rows(self, opened: Opened) -> Iterator[Row | Rejection]:
        if opened.format == "parquet":
            source = opened.path or _in_memory(opened)
            size = source.stat().st_size if isinstance(source, Path) else len(source.getbuffer())
            return read_parquet(source, size, self._limits)
        text = opened.text()
        if opened.format == "csv":
            return read_delimited(text, self._fields, self._limits)
        head = opened.head.decode(opened.encoding or "utf-8", "ignore")
        if is_json_lines(head, by_name=opened.format == "json lines"):
            opened.format = "json lines"
            return read_json_lines(text, self._limits)
        opened.format = "json"
        return read_json_document(text, self._limits)

    def _checked(self, row: Row | Rejection) -> Found | Rejection:
        """The row's fields; a text that is a whole page is read as one."""
        if isinstance(row, Rejection):
            return row
        try:
            fields = self._fields.read(row.values)
            if fields.text and is_page(fields.text):
                fields = _with_page(fields, read_page(fields.text, self._fields))
        except ImportError:
            raise
        except Exception as error:  # of one record in a million: it costs itself
            raw = json.dumps(row.values, ensure_ascii=False, default=str)
            return fault_of(error, row.number, raw)
        return Found(row.number, fields)

    def _finished(self, item: Found | Rejection) -> Found | Rejection:
        """The record mended, or rejected where its text is beyond the limit."""
        if isinstance(item, Rejection):
            return item
        limit = min(self._limits.text_characters, self._limits.record_bytes)
        if item.fields.text and len(item.fields.text) > limit:
            message = f"the text has {len(item.fields.text):,} characters, the limit is {limit:,}; split it"
            return Rejection("text_too_long", message, item.number, as_raw(item))
        try:
            return item._replace(fields=mend(item.fields))
        except ImportError:
            raise
        except Exception as error:
            return fault_of(error, item.number, as_raw(item))


def _misnamed(opened: Opened) -> str | None:
    """The format of a file whose content is plainly not what its name says: records in a ``.txt``, a page in a ``.csv``."""
    if opened.format == "text" and opened.head.lstrip(_BLANK_BYTES)[:1] in (b"{", b"["):
        return "json" if begins_with_records(opened.head.decode("utf-8", "ignore")) else None
    if opened.format in _TEXT_RECORDS and is_page(opened.head[:_PAGE_HEAD].decode("utf-8", "ignore")):
        return "html"
    return None


def _with_page(fields: Fields, page: Fields | Rejection) -> Fields:
    """The record with the main text of the page that was its text, and what the page says that the record does not."""
    if isinstance(page, Rejection):  # no main text, or none that could be parsed: all its words
        words = html_to_text(fields.text or "") or None
        return fields._replace(text=words, notes=(*fields.notes, "text_from_html"))
    own = {name: value for name, value in fields._asdict().items() if value and name != "text"}
    return page._replace(**own | {"notes": (*fields.notes, *page.notes, "html_in_text")})


def fault_of(error: Exception, number: int | None, raw: str) -> Rejection:
    """The rejection of one record, at which a reader failed."""
    message = f"{type(error).__name__}: {str(error)[:200]}; please report it"
    return Rejection("reader_fault", message, number, raw[:KEPT_OF_BROKEN])


def as_raw(item: Found) -> str:
    """The record as JSON, for the quarantine; of a long text its beginning."""
    values = {name: value for name, value in item.fields._asdict().items() if value}
    return json.dumps(values | {"text": (item.fields.text or "")[:KEPT_OF_BROKEN]}, ensure_ascii=False, default=str)


def _in_memory(opened: Opened) -> io.BytesIO:
    """A Parquet file that does not lie on disk as it is: it is read from its end, so all of it is needed."""
    data = opened.content.read(_LARGEST_IN_MEMORY + 1)
    if len(data) > _LARGEST_IN_MEMORY:
        raise ReadingStopped("unsupported_member", "Parquet of more than 1 GB inside an archive; unpack it")
    return io.BytesIO(data)


def _refused(opened: Opened) -> Rejection:
    told = opened.refused
    return Rejection("unknown_format", f"this is {told}" if told else "this kind of file is not read")


Item = Record | Found | Rejection


def settled(items: Iterable[Item], opened: Opened) -> Iterator[Item]:
    """The items, with an end to them: at least one, and where the file broke off, a rejection that says so.

    The last item before a break is itself cut off, unless it is a line that was whole enough to be JSON.
    """
    last: Item | None = None
    stopped: Rejection | None = None
    try:
        for item in items:
            if last is not None:
                yield last
            last = item
    except ReadingStopped as stop:
        stopped = stop.rejection
    except ImportError:  # the installation is not whole: no fault of the file
        raise
    except Exception as error:  # a library's fault on hostile input: the other files are still to be read
        stopped = Rejection("unreadable", f"{type(error).__name__}: {str(error)[:200]}")
    damage = opened.damage
    is_cut = damage and (
        isinstance(last, Rejection) or isinstance(last, Found) and opened.format not in ("json", "json lines")
    )
    if last is not None and not is_cut:
        yield last
    if damage:
        number = getattr(last, "number", None) if opened.format in RECORD_FORMATS else None
        yield damage._replace(number=number if is_cut or number is None else number + 1)
    elif stopped:
        yield stopped
    elif last is None:
        yield Rejection("no_records", "the file holds no record")
