"""What SQL from outside may not name on a lake. A file is closed off by DuckDB's own settings; a lake's extensions bring functions
that go past them, to the catalog's database and from there to its server."""

from __future__ import annotations

import re

import duckdb

from warehouse.faults import OutOfReach
from warehouse.quiet import is_lake

# By the beginnings of what the extensions add, so that what a newer one adds is kept out too.
_BEGINNINGS = ("ducklake_", "postgres_", "pg_clear", "pg_use", "read_postgres", "sqlite_", "__ducklake")
# These run SQL out of a string, which may be put together so that no name stands in it.
_INDIRECT = frozenset({"query", "query_table", "json_execute_serialized_sql"})
_STATEMENTS = frozenset({"ATTACH", "CALL", "COPY", "COPY_DATABASE", "DETACH", "EXPORT", "LOAD"})
_NAMES = (duckdb.token_type.identifier, duckdb.token_type.keyword)
_WORD = re.compile(r'"(?:[^"]|"")*"|[\w$]+')


def refuse_reaching(connection: duckdb.DuckDBPyConnection, script: str) -> None:
    """Raises OutOfReach where ``script``, statements or a part of one, names what leads out of the lake that is connected to."""
    if not is_lake(connection):
        return
    for word in _words(script):
        if word.startswith(_BEGINNINGS) or word in _INDIRECT:
            raise OutOfReach(
                f"{word} is not allowed here: SQL on a lake may read its tables and views, and nothing else"
            )
    try:
        kinds = {statement.type.name for statement in connection.extract_statements(script)}
    except duckdb.Error:  # a part of a statement, or what DuckDB will complain about itself
        return
    if kinds & _STATEMENTS:
        raise OutOfReach(
            f"{min(kinds & _STATEMENTS)} is not allowed here: SQL on a lake may read its tables and views, and nothing else"
        )


def _words(script: str) -> list[str]:
    """Names in ``script``, in small letters and without quotes; not those within strings or comments.

    >>> _words('select "Postgres_Query" from claims where text = \\'query\\' -- query')
    ['select', 'postgres_query', 'from', 'claims', 'where', 'text']
    """
    found = []
    tokens = duckdb.tokenize(script)
    ends = [start for start, _ in tokens[1:]] + [len(script.encode())]
    raw = script.encode()
    for (start, kind), end in zip(tokens, ends, strict=True):
        if kind in _NAMES and (match := _WORD.match(raw[start:end].decode("utf-8", "replace"))):
            word = match[0]
            found.append((word[1:-1].replace('""', '"') if word.startswith('"') else word).casefold())
    return found
