"""CSV, JSON and markdown: whole values, streamed."""

from __future__ import annotations

import csv
import json
import re
from typing import TextIO

import duckdb

from flows.inert import inert, inert_line, json_text
from flows.options import Keys
from flows.printing.cells import flat, key_columns, plain, safe_key, short
from flows.printing.fetched import Fetched

_FORMULA = re.compile(r"[=+\-@\t\r]")
_NUMBER = re.compile(r"[+-]?[\d.,]+%?")
_MARKUP = re.compile(r"[\\`*_{}\[\]<>|~]")


def write_csv(result: duckdb.DuckDBPyRelation, out: TextIO, keys: Keys = "number") -> None:
    """Lists of words joined by semicolons, other nested values as JSON: CSV has neither. ``keys`` as text have a k before them."""
    names = [inert_line(name) for name in result.columns]
    is_key = [name in key_columns(names, result.types) for name in names]
    writer = csv.writer(out, lineterminator="\n")
    columns = zip(names, is_key, strict=True)
    writer.writerow(harmless(told) for name, key in columns for told in _headings(name, keys if key else "number"))
    for rows in Fetched(result).chunks():
        for row in rows:
            cells: list[object] = []
            for value, key in zip(row, is_key, strict=True):
                cells += [harmless(flat(value))] if not key or keys != "text" else []
                cells += [safe_key(value)] if key and keys != "number" else []
            writer.writerow(cells)


def _headings(name: str, keys: Keys) -> list[str]:
    """
    >>> _headings("claim_key", "both"), _headings("claim_key", "text")
    (['claim_key', 'claim_key_text'], ['claim_key'])
    """
    return [name, f"{name}_text"] if keys == "both" else [name]


def harmless(value: object) -> object:
    """Text that a spreadsheet would run as a formula, as text: with an apostrophe before it (OWASP, CSV injection).

    >>> harmless("=HYPERLINK(1)"), harmless("-5.2"), harmless(-5), harmless("61 million")
    ("'=HYPERLINK(1)", '-5.2', -5, '61 million')
    """
    if not isinstance(value, str):
        return value
    told = inert(value)
    return f"'{told}" if _FORMULA.match(value) and not _NUMBER.fullmatch(value) else told


def write_json(result: duckdb.DuckDBPyRelation, out: TextIO, keys: Keys = "both") -> None:
    """An array of objects, one a line. ``both``: beside a key stands the same as text (``claim_key_text``), because JavaScript
    rounds integers above 2^53."""
    names = distinct(result.columns)
    nested = [str(kind) == "JSON" for kind in result.types]
    found_keys = key_columns(names, result.types)
    out.write("[")
    before = ""
    for rows in Fetched(result).chunks():
        for row in rows:
            found: dict[str, object] = {}
            for name, value, is_json in zip(names, row, nested, strict=True):
                if name in found_keys and keys == "text":
                    found[name] = _as_text(value)
                    continue
                found[name] = json.loads(value) if is_json and value else plain(value)
                if name in found_keys and keys == "both":
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
    for rows in Fetched(result).chunks():
        out.writelines(_row([_escaped(short(v)) for v in row]) for row in rows)


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _escaped(text: str) -> str:
    return _MARKUP.sub(lambda m: "\\" + m.group(), inert_line(text))
