"""A warehouse on disk: the DuckDB file, and beside it the raw archive, the stage and the writer's lock."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import duckdb

from warehouse import ddl, quiet
from warehouse.archive import archives
from warehouse.history import INDEX, VERSION
from warehouse.seal_check import demand
from warehouse.sealing import seal_file
from warehouse.text_log import TextLog

T = TypeVar("T")
WAIT_SECONDS = 600.0


class WarehouseBusy(Exception):
    """Another process holds the file longer than we may wait."""


class WarehouseMissing(Exception):
    """There is no warehouse at the path."""


class NotAWarehouse(Exception):
    """The file is there, and is not a DuckDB database of ours, or of another version."""


@dataclass(frozen=True, slots=True)
class Store:
    """Paths of a warehouse: ``x.duckdb`` and ``x.duckdb.files/`` with ``raw/``, ``stage/``, ``set-aside/``, ``texts.log`` and ``lock``."""

    path: Path

    @property
    def files(self) -> Path:
        return self.path.with_name(self.path.name + ".files")

    @property
    def raw(self) -> Path:
        return self.files / "raw"

    @property
    def stage(self) -> Path:
        return self.files / "stage"

    @property
    def text_log(self) -> TextLog:
        return TextLog(self.files / "texts.log")

    @property
    def set_aside(self) -> Path:
        return self.files / "set-aside"

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """Everything of it on disk: no articles, should a source folder hold it."""
        beside = (self.path.with_name(self.path.name + suffix) for suffix in (".wal", ".tmp"))
        return (self.path, self.files, *beside)

    @contextmanager
    def writing(self, say: Callable[[str], None] = lambda _: None, wait: float = WAIT_SECONDS) -> Iterator[None]:
        """Holds the one writer's lock. A killed run leaves none behind: the kernel drops it with the process.

        Raises WarehouseBusy after ``wait`` seconds.
        """
        self.files.mkdir(parents=True, exist_ok=True)
        with open(self.files / "lock", "a+") as handle:
            _retry(
                lambda: fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB),
                (BlockingIOError,),
                f"another run is writing {self.path}",
                say,
                wait,
            )
            handle.seek(0)
            handle.truncate()
            handle.write(f"{os.getpid()}\n")
            handle.flush()
            yield

    def connect(
        self, *, read_only: bool = False, say: Callable[[str], None] = lambda _: None, wait: float = WAIT_SECONDS
    ) -> duckdb.DuckDBPyConnection:
        """Opens the file, waiting while another process holds it. Raises WarehouseMissing, NotAWarehouse, WarehouseBusy."""
        if read_only and not self.path.exists():
            raise WarehouseMissing(
                f"no warehouse at {self.path}: make one with `wirehouse run SOURCE --warehouse {self.path}`"
            )
        self.path.parent.mkdir(parents=True, exist_ok=True)

        def attempt() -> duckdb.DuckDBPyConnection:
            try:
                return quiet.connect(self.path, read_only=read_only)
            except duckdb.IOException as error:
                if "lock" in str(error).lower():
                    raise
                raise NotAWarehouse(f"{self.path} is not a DuckDB database: {str(error).splitlines()[0]}") from error

        return _retry(attempt, (duckdb.IOException,), f"{self.path} is open in another process", say, wait)

    def prepare(self, say: Callable[[str], None] = lambda _: None) -> None:
        """Makes the file and whatever of the schema is missing. The mark, of schema and file, spares the work when nothing is.

        Raises WarehouseMissing where the file is gone and its archive is not, NotAWarehouse where the file is of another kind
        or another version, SealBroken where something else changed it.
        """
        mark = self.files / "schema"
        if self.path.exists():
            if mark.exists() and mark.read_text() == self._mark():
                return
        elif any(archives(self.raw)):
            raise WarehouseMissing(
                f"{self.path} is gone, its archive {self.raw} is not: `wirehouse rebuild --warehouse {self.path}` makes it"
                f" again; to begin anew, move {self.files} away"
            )
        with self.connect(say=say) as connection:
            self._refuse_strangers(connection)
            self._refuse_versions(connection)
            if self._is_sealed(connection):
                demand(connection)
            ddl.create_all(connection, lambda: seal_file(connection, "schema", added={}))
            connection.execute("checkpoint")
        self.files.mkdir(parents=True, exist_ok=True)
        mark.write_text(self._mark())

    @staticmethod
    def _is_sealed(connection: duckdb.DuckDBPyConnection) -> bool:
        there = connection.execute(
            "select 1 from duckdb_tables() where schema_name = 'quality' and table_name = 'seal'"
        )
        return there.fetchone() is not None

    def _mark(self) -> str:
        """The inode is in it: an older copy put in the file's place is looked at again."""
        schema = "\n".join([*(str(t) for t in ddl.TABLES), *(sql for _, _, sql in ddl.views()), f"{INDEX} {VERSION}"])
        return f"{sha256(schema.encode()).hexdigest()} {self.path.stat().st_ino}"

    def _refuse_strangers(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = set(connection.execute("select schema_name, table_name from duckdb_tables()").fetchall())
        if found and ("quality", "run") not in found:
            raise NotAWarehouse(
                f"{self.path} is a DuckDB database, but no warehouse: name another file with --warehouse"
            )

    def _refuse_versions(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = set(connection.execute("select schema_name, table_name, column_name from duckdb_columns()").fetchall())
        there = {name[:2] for name in found}  # a table that is not there yet is made
        stated = {(t.schema, t.name): [c.name for c in t.columns] for t in ddl.TABLES}
        stated |= {("copies", name): list(columns) for name, columns in INDEX.items()}
        wanted = {(*table, column) for table, columns in stated.items() if table in there for column in columns}
        tables = {name[:2] for name in wanted}
        if differing := wanted ^ {name for name in found if name[:2] in tables}:
            named = ", ".join(sorted(f"{table}.{column}" for _, table, column in differing)[:5])
            raise NotAWarehouse(
                f"{self.path} was made by another version of Wirehouse (differing columns: {named}):"
                f" make it again with `wirehouse rebuild --warehouse {self.path}`"
            )
        if ("quality", "run") in there and not self._is_sealed(connection):
            raise NotAWarehouse(
                f"{self.path} has no seals: it was made by a version of Wirehouse before 0.4, or they were taken out;"
                f" make it again with `wirehouse rebuild --warehouse {self.path}`"
            )
        if ("copies", "made_by") in there:
            versions = connection.execute("select version from copies.made_by").fetchall()
        else:
            versions = [(1,)] if ("copies", "article") in there else []
        if any(version != (VERSION,) for version in versions):
            raise NotAWarehouse(
                f"the copies index of {self.path} was made by other readers (version {versions[0][0]}, now {VERSION}):"
                f" make it again with `wirehouse rebuild --warehouse {self.path}`"
            )


def _retry(
    attempt: Callable[[], T], errors: tuple[type[Exception], ...], why: str, say: Callable[[str], None], wait: float
) -> T:
    """Tries until it works or ``wait`` seconds are over; says once why it waits."""
    until, pause, told = time.monotonic() + wait, 0.05, False
    while True:
        try:
            return attempt()
        except errors as error:
            if time.monotonic() > until:
                raise WarehouseBusy(
                    f"{why}; waited {wait:.0f} s. Close it (or wait for it to end) and run again."
                ) from error
            if not told:
                say(f"{why}: waiting, up to {wait:.0f} s")
                told = True
            time.sleep(pause)
            pause = min(pause * 1.5, 1.0)
