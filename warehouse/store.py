"""A warehouse on disk: the DuckDB file, and beside it the raw archive, the stage and the writer's lock."""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import duckdb

from warehouse import corrections, ddl, quiet, replays, room, swap
from warehouse.archive import folders
from warehouse.faults import (
    NotAWarehouse,
    NotOnAFile,
    WarehouseBusy,
    WarehouseDamaged,
    WarehouseMissing,
    is_lock,
)
from warehouse.file_stamp import stamp_of
from warehouse.first_row import first_row
from warehouse.history import INDEX, VERSION
from warehouse.quiet import checkpoint
from warehouse.read_copy import RECORD, copy_of
from warehouse.seal_check import demand
from warehouse.sealing import seal_file
from warehouse.search_index import SearchIndex
from warehouse.text_log import TextLog
from warehouse.text_log_mending import is_sound, mend_log
from warehouse.view_heads import views

T = TypeVar("T")
WAIT_SECONDS = 600.0
ROOM = 64 << 20  # bytes that must be free before anything is begun


@dataclass(frozen=True, slots=True)
class Store:
    """Paths of a warehouse: ``x.duckdb`` and ``x.duckdb.files/`` with ``raw/``, ``stage/``, ``set-aside/``, ``texts.log``, ``segments/``, ``search.sqlite`` and ``lock``."""

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
    def segments(self) -> Path:
        """The folder of ``warehouse.segments``."""
        return self.files / "segments"

    @property
    def search_index(self) -> SearchIndex:
        return SearchIndex(self.files / "search.sqlite")

    @property
    def set_aside(self) -> Path:
        return self.files / "set-aside"

    @property
    def beside(self) -> tuple[Path, ...]:
        """What DuckDB keeps beside the file while it is open, or after a kill: it belongs to this very file."""
        return tuple(self.path.with_name(self.path.name + suffix) for suffix in (".wal", ".tmp"))

    @property
    def is_lake(self) -> bool:
        return False

    def exists(self) -> bool:
        return self.path.exists()

    @property
    def next(self) -> Store:
        """The file that is to take this one's place, on the same disk."""
        real = Path(os.path.realpath(self.path))
        return Store(real.with_name(real.name + ".rebuild"))

    @property
    def aside(self) -> tuple[Path, ...]:
        """A copy that a run publishes in while a reader holds the file, and its log."""
        real = Path(os.path.realpath(self.path))
        return real.with_name(real.name + ".aside"), real.with_name(real.name + ".aside.wal")

    @property
    def own_paths(self) -> tuple[Path, ...]:
        """Everything of it on disk: no articles, should a source folder hold it."""
        new, copy = self.next, copy_of(self.path)
        writing = copy.with_name(copy.name + ".writing")
        return (self.path, self.files, *self.beside, new.path, new.files, *new.beside, *self.aside, copy, writing)

    def clear(self) -> None:
        """Removes the file and all that belongs to it."""
        for path in (self.path, *self.beside, self.files):
            swap.remove(path)

    def replace_with(
        self,
        new: Store,
        moves: Iterable[tuple[Path, Path]] = (),
        removals: Iterable[Path] = (),
        before: Sequence[tuple[Path, Path]] = (),
    ) -> None:
        """Puts ``new``, closed and whole, in this one's place with all that belongs to it, and carries out further ``moves``
        and ``removals`` with that: all of it or nothing, whenever the process is killed. ``before``: moves that keep what is
        to be replaced."""
        with new.connect() as connection:
            connection.execute("checkpoint")
        if any(path.exists() for path in new.beside):
            raise WarehouseBusy(f"{new.path} is open in another process: close it and run again")
        real = Path(os.path.realpath(self.path))
        derived = [(new.text_log.path, self.text_log.path), (new.segments, self.segments)]
        logs = [move for move in derived if move[0].exists()]
        kept = {source for source, _ in before}
        stale = [path for path in (*Store(real).beside, *self.beside, self.segments) if path not in kept]
        copied = (copy_of(self.path), self.files / RECORD)  # what was forgotten must not stay there
        swap.swap(self.files, [*before, (new.path, real), *logs, *moves], [*stale, *copied, *removals])
        swap.remove(new.files)

    @contextmanager
    def writing(self, say: Callable[[str], None] = lambda _: None, wait: float = WAIT_SECONDS) -> Iterator[None]:
        """Holds the one writer's lock. A killed run leaves none behind: the kernel drops it with the process.

        Raises TargetUnusable where nothing can be written here, WarehouseBusy after ``wait`` seconds.
        """
        self.refuse_unfit()
        with open(self.files / "lock", "a+") as handle:
            retry(
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
            swap.finish(self.files)
            yield

    def refuse_unfit(self) -> None:
        """Raises TargetUnusable where nothing can be written, or there is no room."""
        room.refuse_unwritable(self.path, self.files)
        room.refuse_without_room((self.path.parent, self.files), ROOM)

    def connect(
        self, *, read_only: bool = False, say: Callable[[str], None] = lambda _: None, wait: float = WAIT_SECONDS
    ) -> duckdb.DuckDBPyConnection:
        """Opens the file, waiting while another process holds it. Raises WarehouseMissing, NotAWarehouse, WarehouseDamaged,
        WarehouseBusy, OSError where the system refuses."""
        if swap.is_pending(self.files):
            with self.writing(say, wait):  # which finishes it
                pass
        if read_only and not self.path.exists():
            raise WarehouseMissing(
                f"no warehouse at {self.path}: make one with `wirehouse run SOURCE --warehouse {self.path}`"
            )
        self.path.parent.mkdir(parents=True, exist_ok=True)

        def attempt() -> duckdb.DuckDBPyConnection:
            try:
                staged = quiet.bytes_of(self.stage)
                small = quiet.BATCH if staged else quiet.SMALL
                return quiet.connect(self.path, read_only=read_only, beside=staged, small=small)
            except duckdb.Error as error:
                if is_lock(error):
                    raise
                raise self._why_not(error) from error

        return retry(attempt, (duckdb.IOException,), f"{self.path} is open in another process", say, wait)

    @contextmanager
    def held_open(self, say: Callable[[str], None] = lambda _: None) -> Iterator[None]:
        """Meanwhile the file is opened once for all of this process that read it, which none may write."""
        with self.connect(read_only=True, say=say):
            yield

    def _why_not(self, error: duckdb.Error) -> Exception:
        """Why the file could not be opened: it is not ours, the system refused, or it is damaged."""
        told = str(error).splitlines()[0]
        if self.path.is_dir():
            return NotAWarehouse(f"{self.path} is a folder: name the file, such as {self.path / 'news.duckdb'}")
        if not os.access(self.path, os.R_OK):
            return OSError(None, told, str(self.path))
        is_ours = any(folders(self.raw))
        if "version number" in told:
            return NotAWarehouse(f"{self.path} is not a DuckDB database that can be read: {told}")
        if "not a valid DuckDB database" in told and not is_ours:
            return NotAWarehouse(f"{self.path} is not a DuckDB database: name another file with --warehouse")
        mend = (
            f"rebuild it from its archive with `wirehouse rebuild --warehouse {self.path}`"
            if is_ours
            else "restore a backup"
        )
        return WarehouseDamaged(f"{self.path} is damaged ({told}): {mend}")

    def table_bytes(self) -> int:
        """What the published tables take."""
        return self.path.stat().st_size

    def stamp(self) -> tuple[int, int, int] | None:
        """As ``stamp_of``; None where it cannot be told."""
        with suppress(OSError):
            return stamp_of(self.path)
        return None

    def pinned(self) -> Path:
        """The name under which several connections see one state; a file that somebody reads does not change."""
        return self.path

    def as_of(self, run_key: int) -> duckdb.DuckDBPyConnection:
        """The warehouse as a run left it, read-only. Raises NotOnAFile: only a lake keeps earlier states."""
        raise NotOnAFile(
            f"{self.path} is a file, which keeps its last state only: versions of articles are in the view article_versions,"
            " superseded facts in the schema history; a lake (ducklake:…) can be read as of a run"
        )

    def prepare(self, say: Callable[[str], None] = lambda _: None) -> bool:
        """Makes the file and whatever of the schema is missing, and tells whether it did, and sealed it. The mark, of schema and
        file, spares the work when nothing is.

        Raises WarehouseMissing where the file is gone and its archive is not, NotAWarehouse where the file is of another kind
        or another version, SealBroken where something else changed it.
        """
        mark = self.files / "schema"
        if self.exists():
            if mark.exists() and mark.read_text() == self._mark():
                return False
        elif any(folders(self.raw)):
            raise WarehouseMissing(
                f"{self.path} is gone, its archive {self.raw} is not: `wirehouse rebuild --warehouse {self.path}`"
                f" rebuilds it; to start from nothing, move {self.files} away"
            )
        with self.connect(say=say) as connection:
            self._refuse_strangers(connection)
            self._refuse_versions(connection)
            if self._is_sealed(connection):
                demand(connection)
            ddl.create_all(connection, lambda: seal_file(connection, "schema", added={}))
            checkpoint(connection)
        self.files.mkdir(parents=True, exist_ok=True)
        self.renew_mark()
        return True

    def renew_mark(self) -> None:
        """Notes that the file has all of the schema."""
        (self.files / "schema").write_text(self._mark())

    @contextmanager
    def changing(self, say: Callable[[str], None] = lambda _: None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to change a published warehouse by, with the writer's lock; then a checkpoint. Raises WarehouseMissing
        and what ``writing`` and ``prepare`` do."""
        if not self.exists():
            self.connect(read_only=True)  # which says what to do
        with self.writing(say):
            self.prepare(say)
            with self.connect(say=say) as connection:
                yield connection
                checkpoint(connection)

    @contextmanager
    def tended(self, say: Callable[[str], None] = lambda _: None) -> Iterator[duckdb.DuckDBPyConnection]:
        """A connection to read by, after ``mend_text_log`` and ``keep_decisions``. The writer's lock must be held."""
        with self.connect(read_only=True, say=say) as connection:  # mostly there is nothing to do, and readers may stay
            if is_sound(connection, self.text_log) and self._has_decisions(connection):
                yield connection
                return
        self.mend_text_log(say)
        self.keep_decisions(say)
        with self.connect(read_only=True, say=say) as connection:
            yield connection

    def keep_decisions(self, say: Callable[[str], None] = lambda _: None) -> None:
        """Brings ``quality.correction``, and what was noted of rejected rows, in line with the archive's logs: a killed command
        or an older copy of the file may lack some. The writer's lock must be held."""
        with self.connect(read_only=True, say=say) as connection:
            if self._has_decisions(connection):
                return
        with self.connect(say=say) as connection:
            self._project(connection)

    def _project(self, connection: duckdb.DuckDBPyConnection) -> None:
        corrections.project(self.raw, connection)
        replays.project(self.raw, connection)

    def _has_decisions(self, connection: duckdb.DuckDBPyConnection) -> bool:
        """``connection``: one to read by."""
        try:
            self._project(connection)
        except duckdb.InvalidInputException as error:
            if "read-only" not in str(error):
                raise
            return False
        return True

    def mend_text_log(self, say: Callable[[str], None] = lambda _: None) -> None:
        """Makes the text log again where it is lost or damaged. The writer's lock must be held."""
        with self.connect(read_only=True, say=say) as connection:
            if is_sound(connection, self.text_log):
                return
        with self.connect(say=say) as connection:
            if mend_log(connection, self.text_log):
                say(f"{self.text_log.path} was damaged, or belonged to another warehouse: it was rebuilt")

    @staticmethod
    def _is_sealed(connection: duckdb.DuckDBPyConnection) -> bool:
        there = connection.execute(
            "select 1 from duckdb_tables() where database_name = current_database() and schema_name = 'quality' and table_name = 'seal'"
        )
        return first_row(there) is not None

    def _mark(self) -> str:
        """The inode is in it: an older copy put in the file's place is looked at again."""
        return f"{self._schema()} {self.path.stat().st_ino}"

    @staticmethod
    def _schema() -> str:
        schema = "\n".join([*(str(t) for t in ddl.TABLES), *(sql for _, _, sql in views()), f"{INDEX} {VERSION}"])
        return sha256(schema.encode()).hexdigest()

    def _refuse_strangers(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = set(connection.execute("select schema_name, table_name from duckdb_tables()").fetchall())
        if found and ("quality", "run") not in found:
            raise NotAWarehouse(
                f"{self.path} is a DuckDB database, but not a warehouse: name another file with --warehouse"
            )

    def _refuse_versions(self, connection: duckdb.DuckDBPyConnection) -> None:
        found = set(connection.execute("select schema_name, table_name, column_name from duckdb_columns()").fetchall())
        there = {name[:2] for name in found}  # a table that is not there yet is made
        stated = {(t.schema, t.name): [c.name for c in t.columns] for t in ddl.TABLES}
        if ("quality", "run") in there:  # its runs would have filled what a batch stages
            there |= {(t.schema, t.name) for t in ddl.TABLES if t.is_staged}
        stated |= {("copies", name): list(columns) for name, columns in INDEX.items()}
        wanted = {(*table, column) for table, columns in stated.items() if table in there for column in columns}
        tables = {name[:2] for name in wanted}
        if differing := wanted ^ {name for name in found if name[:2] in tables}:
            named = ", ".join(sorted(f"{table}.{column}" for _, table, column in differing)[:5])
            raise NotAWarehouse(
                f"{self.path} was made by another version of Wirehouse (differing columns: {named}):"
                f" upgrade it with `wirehouse upgrade --warehouse {self.path}`"
            )
        if ("quality", "run") in there and not self._is_sealed(connection):
            raise NotAWarehouse(
                f"{self.path} has no seals: it was made by a version of Wirehouse before 0.4, or they were removed;"
                f" upgrade it with `wirehouse upgrade --warehouse {self.path}`"
            )
        if ("copies", "made_by") in there:
            versions = connection.execute("select version from copies.made_by").fetchall()
        else:
            versions = [(1,)] if ("copies", "article") in there else []
        if any(version != (VERSION,) for version in versions):
            raise NotAWarehouse(
                f"the copies index of {self.path} was made by another version of the code ({versions[0][0]}, now {VERSION}):"
                f" rebuild it with `wirehouse rebuild --warehouse {self.path}`"
            )


def retry(
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
