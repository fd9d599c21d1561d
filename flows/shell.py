"""`wirehouse shell`: a prompt that remembers and completes. Each statement is asked in a process of its own, with the
warehouse open no longer than that: a prompt left open overnight keeps no run from publishing."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import duckdb

from flows.answering import ask
from flows.apart import run_apart
from flows.inert import inert
from flows.options import Format
from flows.shell_words import Words, read_words
from flows.sql_errors import told_of

HELP = """\
A statement ends with a semicolon; Tab completes, the up arrow recalls, Ctrl-R searches what was asked, Ctrl-D leaves.
  .tables             the views and tables, with what they hold
  .describe NAME      the columns of one
  .examples           questions that are ready to ask
  .example NAME       asks one of them
  .explain KEY        a claim or quotation in its sentence
  .search WORDS       articles, quotations and figures with these words
  .format FORMAT      table, line, markdown, csv or json
  .quit               leaves"""
TABLES = """
select name, left(what, 300) as what from (
    select view_name as name, comment as what, 0 as place from duckdb_views() where schema_name = 'main' and not internal
    union all
    select case schema_name when 'main' then '' else schema_name || '.' end || table_name, comment, case schema_name when 'main' then 1 else 2 end
    from duckdb_tables() where schema_name <> 'copies'
) order by place, name
"""


class Shell:
    """What a line does, apart from how it is read. ``command``: runs a command of the command line."""

    def __init__(self, warehouse: Path, command: Callable[[list[str]], int]):
        self.warehouse = warehouse
        self.format: Format = "table"
        self.is_over = False
        self._command = command

    def take(self, line: str) -> None:
        """Answers a statement or a command; whatever goes wrong is one line on stderr."""
        word, _, rest = line.strip().rstrip(";").partition(" ")
        rest = rest.strip()
        if not word.startswith("."):
            self._ask(line)
        elif word in (".quit", ".exit"):
            self.is_over = True
        elif word == ".format":
            self._set_format(rest)
        elif word in (".tables", ".describe"):
            self._ask(TABLES if word == ".tables" else f"describe {rest}")
        elif word == ".examples":
            self._run(["sql", "--examples"])
        elif word == ".example":
            self._run(["sql", "--example", rest, "--format", self.format])
        elif word in (".explain", ".search"):
            self._run([word[1:], *rest.split()])
        else:
            print(HELP if word == ".help" else f"no command {inert(word)}: .help lists them")

    def _set_format(self, name: str) -> None:
        known = [f for f in get_args(Format) if f not in ("parquet", "xlsx")]
        if name in known:
            self.format = name  # type: ignore[assignment]
        else:
            print(f"format is {self.format}; it can be {', '.join(known)}")

    def _ask(self, query: str) -> None:
        def work() -> int:
            ask(self.warehouse, query, self.format)
            return 0

        self._apart(work)

    def _run(self, words: list[str]) -> None:
        self._apart(lambda: self._command([*words, "--warehouse", str(self.warehouse)]))

    def _apart(self, work: Callable[[], int]) -> None:
        run_apart(lambda: _told(work))


def _told(work: Callable[[], int]) -> int:
    try:
        return work()
    except KeyboardInterrupt:
        print("interrupted.", file=sys.stderr)
    except duckdb.Error as error:
        print(inert(told_of(error)), file=sys.stderr)
    except Exception as error:
        print(inert(str(error)), file=sys.stderr)
    return 1


def run_shell(warehouse: Path, command: Callable[[list[str]], int]) -> int:
    """Reads and answers until the input ends. ``command``: runs a command of the command line."""
    from warehouse.stores import store_at

    if not warehouse.exists():
        store_at(warehouse).connect(read_only=True)  # which says what to do
    shell = Shell(warehouse, command)
    if not sys.stdin.isatty():
        for part in parts(sys.stdin.read()):
            shell.take(part)
        return 0
    words = read_words(warehouse)
    print(f"{inert(str(warehouse))}: {words.told}. .help lists the commands, Ctrl-D leaves.")
    session = prompt_session(words, store_at(warehouse).files)
    while not shell.is_over:
        try:
            line = session.prompt()
        except KeyboardInterrupt:
            continue
        except EOFError:
            break
        if line.strip():
            shell.take(line)
    return 0


def parts(script: str) -> list[str]:
    """What is piped in, apart at each command on a line of its own; statements between two commands stay together.

    >>> parts("select 1;\\nselect 2;\\n.format csv\\nselect\\n3")
    ['select 1;\\nselect 2;', '.format csv', 'select\\n3']
    """
    found: list[str] = []
    is_open = False  # within statements
    for line in script.splitlines():
        is_command = line.startswith(".") and not (is_open and not found[-1].rstrip().endswith(";"))
        if is_command or not is_open:
            found.append(line)
        else:
            found[-1] += f"\n{line}"
        is_open = not is_command
    return [part for part in found if part.strip()]


def prompt_session(words: Words, files: Path, **options: Any) -> Any:
    """A prompt that goes on over several lines until a semicolon. Its history lies beside the warehouse, where that can be
    written; ``options``: further ones of PromptSession."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.filters import Condition
    from prompt_toolkit.history import FileHistory, InMemoryHistory
    from prompt_toolkit.lexers import PygmentsLexer
    from pygments.lexers.sql import SqlLexer

    from flows.shell_words import completer_of

    def is_open() -> bool:
        text = session.default_buffer.text.strip()
        return bool(text) and not text.startswith(".") and not text.endswith(";")

    path = files / "shell_history"
    is_kept = files.is_dir() and os.access(files, os.W_OK)
    session: PromptSession = PromptSession(
        "wirehouse> ", multiline=Condition(is_open), prompt_continuation="      ...> ",
        history=FileHistory(str(path)) if is_kept else InMemoryHistory(), lexer=PygmentsLexer(SqlLexer),
        completer=completer_of(words), complete_while_typing=False, enable_open_in_editor=True, **options,
    )  # fmt: skip
    return session
