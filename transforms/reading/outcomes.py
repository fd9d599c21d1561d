"""The result of reading: a row of fields, or a rejection, which is a value."""

from __future__ import annotations

from typing import Any, NamedTuple

from transforms.reading.fields import Fields

KEPT_OF_BROKEN = 65_536
"""Characters that a rejection keeps of what it rejects."""


class Row(NamedTuple):
    """One record as its file has it, field names and all; ``number`` is None where the file is one record."""

    number: int | None
    values: dict[str, Any]


class Found(NamedTuple):
    """One record's fields, recognised; ``number`` counts the records of the file from 1, None where it is one."""

    number: int | None
    fields: Fields


class Rejection(NamedTuple):
    """Why a record, or a file (``number`` None), is not an article; ``code`` is one of ``codes.REJECT_CODES``."""

    code: str
    message: str
    number: int | None = None
    raw: str | None = None


class ReadingStopped(Exception):
    """Ends the reading of one file; carries the rejection. Never leaves the package."""

    def __init__(self, code: str, message: str):
        super().__init__(message)
        self.rejection = Rejection(code, message)
