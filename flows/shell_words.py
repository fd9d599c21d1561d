"""What the prompt completes: tables and their columns, SQL's own words, commands, the names of examples."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flows.apart import run_apart
from flows.questions import all_questions
from warehouse.report.in_words import counted

COMMANDS = (".tables", ".describe", ".examples", ".example", ".explain", ".search", ".format", ".help", ".quit")
KEYWORDS = (
    "select", "from", "where", "group by", "group by all", "order by", "having", "limit", "join", "left join", "using", "on", "union all",
    "with", "as", "and", "or", "not", "in", "is null", "is not null", "between", "like", "ilike", "case", "when", "then", "else", "end",
    "count(*)", "count(distinct ", "sum(", "min(", "max(", "avg(", "any_value(", "list(", "string_agg(", "coalesce(", "nulls last",
    "describe", "summarize", "desc", "asc", "distinct", "exclude", "could_be(", "says_at_least(", "in_words(", "find_articles(",
)  # fmt: skip
_WORD = re.compile(r"[\w.]*$")
_TABLES = """
select case schema_name when 'main' then '' else schema_name || '.' end || table_name as name, list(column_name order by column_index)
from duckdb_columns() where not internal and schema_name <> 'copies' group by all order by 1
"""


@dataclass(frozen=True, slots=True)
class Words:
    """Table or view -> its columns."""

    tables: dict[str, list[str]]

    @property
    def told(self) -> str:
        return counted(len(self.tables), "view or table", "views and tables")


def read_words(warehouse: Path) -> Words:
    """The tables of a warehouse, asked in a process of its own: this one must not have threads of DuckDB, since it forks."""
    with tempfile.TemporaryFile("w+") as told:

        def work() -> int:
            from flows.query import open_locked_down

            with open_locked_down(warehouse) as connection:
                json.dump(dict(connection.execute(_TABLES).fetchall()), told)
            told.flush()
            return 0

        run_apart(work)
        told.seek(0)
        return Words(json.loads(told.read() or "{}"))


def suggestions(words: Words, text: str) -> Iterator[tuple[str, int]]:
    """(word, how many characters before the cursor it replaces) for the ``text`` before the cursor: after from and join the
    tables, after ``name.`` its columns, elsewhere the columns of the tables that are named, then all else.

    >>> words = Words({"claims": ["claim_key", "surface"], "quotes": ["text"]})
    >>> list(suggestions(words, "select * from cl"))
    [('claims', 2)]
    >>> [word for word, _ in suggestions(words, "from claims select sur")]
    ['surface']
    """
    if text.startswith("."):
        yield from _of_command(words, text)
        return
    start = _WORD.search(text)
    word = start.group().lower() if start else ""
    before = text[: len(text) - len(word)].rstrip().lower()
    table, dot, column = word.rpartition(".")
    if dot and table in words.tables:
        yield from ((c, len(column)) for c in words.tables[table] if c.startswith(column))
        return
    if re.search(r"\b(from|join|describe|summarize)$", before):
        yield from ((t, len(word)) for t in words.tables if t.startswith(word))
        return
    named = [t for t in words.tables if re.search(rf"\b{re.escape(t)}\b", text)]
    columns = dict.fromkeys(c for t in named or words.tables for c in words.tables[t])
    found = [*columns, *words.tables, *KEYWORDS]
    yield from ((w, len(word)) for w in dict.fromkeys(found) if word and w.startswith(word) and w != word)


def _of_command(words: Words, text: str) -> Iterator[tuple[str, int]]:
    command, space, rest = text.partition(" ")
    if not space:
        yield from ((c, len(command)) for c in COMMANDS if c.startswith(command))
        return
    known = {
        ".describe": list(words.tables),
        ".example": list(all_questions()),
        ".format": ["table", "line", "markdown", "csv", "json"],
    }
    yield from ((w, len(rest)) for w in known.get(command, ()) if w.startswith(rest))


def completer_of(words: Words) -> Any:
    """The same as prompt_toolkit wants it."""
    from prompt_toolkit.completion import Completer, Completion

    class Suggesting(Completer):
        def get_completions(self, document: Any, complete_event: Any) -> Iterator[Any]:
            for word, replaced in suggestions(words, document.text_before_cursor):
                yield Completion(word, start_position=-replaced)

    return Suggesting()
