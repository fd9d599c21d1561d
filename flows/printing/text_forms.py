"""CSV, JSON and markdown: whole values, streamed."""

from __future__ import annotations

import csv
import json
import re
from typing import TextIO

import duckdb

from flows.inert import inert, inert_line, json_text
from flows.printing.cells import flat, key_columns, plain, short
from flows.printing.table import CHUNK

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d.,]+%?")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~]")


def write_csv(result: duckdb.DuckDBPyRelation, out: TextIO) -> None:
    """Lists of words joined by semicolons, other nested values as JSON: CSV has neither."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(harmless(inert_line(name)) for name in result.columns)
    while rows := result.fetchmany(CHUNK):
        writer.writerows([harmless(flat(value)) for value in row] for row in rows)


def harmless(value: object) -> object:
    """Text that a spreadsheet would run as a formula, as text: with an apostrophe before it (OWASP, CSV injection).

    >>> harmless("=HYPERLINK(1)"), harmless("-5.2"), harmless(-5), harmless("61 million")
    ("'=HYPERLINK(1)", '-5.2', -5, '61 million')
    """
    if not isinstance(value, str):
        return value
    told = inert(value)
    return f"'{told}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else told


def write_json(result: duckdb.DuckDBPyRelation, out: TextIO) -> None:
    """An array of objects, one a line. Beside a key stands the same as text (``claim_key_text``): JavaScript rounds integers
    above 2^53."""
    names = distinct(result.columns)
    nested = [str(kind) == "JSON" for kind in result.types]
    keys = key_columns(names, result.types)
    out.write("[")
    before = ""
    while rows := result.fetchmany(CHUNK):
        for row in rows:
            found: dict[str, object] = {}
            for name, value, is_json in zip(names, row, nested, strict=True):
                found[name] = json.loads(value) if is_json and value else plain(value)
                if name in keys:
                    found[f"{name}_text"] = _as_text(value)
            out.write(before + json_text(found))
            before = ",\n"
    out.write("]\n")


def _as_text(value: object) -> object:
    if isinstance(value, list):
        return [_as_text(v) for v in value]
    return None if value is None else str(value)


def distinct(names: list[str]) -> list[str]:
    """
    >>> distinct(["a", "b", "a"])
    ['a', 'b', 'a_1']
    """
    found: list[str] = []
    for name in names:
        number, new = 0, name
        while new in found:
            number += 1
            new = f"{name}_{number}"
        found.append(new)
    return found


def write_markdown(result: duckdb.DuckDBPyRelation, out: TextIO) -> None:
    """A table as GitHub, GitLab and most wikis draw it."""
    right = ["---:" if str(t) in ("BIGINT", "INTEGER", "DOUBLE", "HUGEINT") else "---" for t in result.types]
    out.write(_row([_escaped(name) for name in result.columns]) + _row(right))
    while rows := result.fetchmany(CHUNK):
        out.writelines(_row([_escaped(short(v)) for v in row]) for row in rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda m: "\\" + m.group(), inert_line(text))
