"""A lake as a store: the tables in DuckLake, and the archive, the stage, the text log and the search index in a folder beside."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb

from warehouse import quiet, room, swap
from warehouse.faults import LakeUnnamed, NotOnALake, WarehouseMissing, is_lock
from warehouse.lake.attaching import attach, current_snapshot, data_path, no_data_path
from warehouse.lake.extensions import FOR_CATALOG, instance
from warehouse.lake.lake_name import LakeName
from warehouse.lake.replacing import replace_tables
from warehouse.lake.time_travel import snapshot_of
from warehouse.lake.turns import turn
from warehouse.store import ROOM, WAIT_SECONDS, Store, retry

ALIAS = quiet.ALIAS


@dataclass(frozen=True, slots=True)
class LakeStore(Store):
    """``path`` is the lake's name. Runs take turns; readers never wait, and each sees one snapshot."""

    path: LakeName

    @property
    def is_lake(self) -> bool:
        return True

    @property
    def files(self) -> Path:
        return _files(self.path)

    @property
    def beside(self) -> tuple[Path, ...]:
        return ()

    @property
    def next(self) -> Store:
        """A file: what a rebuild makes is audited there, then put into the lake in one transaction."""
        return Store(self.files / "rebuild.duckdb")

    @property
    def aside(self) -> tuple[Path, ...]:
        return ()

    @property
    def own_paths(self) -> tuple[Path, ...]:
        told = self.path.data_path
        data = () if told is None or "://" in told else (Path(told),)
        catalog = () if self.path.kind == "postgres" else (Path(self.path.catalog),)
        return (*catalog, *data, self.files)

    def exists(self) -> bool:
        try:
            self.connect(read_only=True).close()
        except WarehouseMissing:
            return False
        return True

    def clear(self) -> None:
        raise NotOnALake(f"{self.path} is a lake: drop its database and remove its data yourself")

    @contextmanager
    def writing(self, say: Callable[[str], None] = lambda _: None, wait: float = WAIT_SECONDS) -> Iterator[None]:
        if self.path.kind != "postgres":  # on one machine, by a lock on a file
            with Store.writing(self, say, wait):
                yield
            return
        self.refuse_unfit()
        with turn(self.path.catalog, f"another run is writing {self.path}", say, wait):
            swap.finish(self.files)
            yield

    def refuse_unfit(self) -> None:
        room.refuse_unwritable(self.files / "lock", self.files)
        room.refuse_without_room((self.files,), ROOM)

    def connect(
        self,
        *,
        read_only: bool = False,
        say: Callable[[str], None] = lambda _: None,
        wait: float = WAIT_SECONDS,
    ) -> duckdb.DuckDBPyConnection:
        """A connection whose default database is the lake; a reader's sees one snapshot until it closes. Raises what ``attach``
        does, and WarehouseBusy where the catalog is a DuckDB file that another process has open."""

        def attempt() -> duckdb.DuckDBPyConnection:
            if read_only and self.path.snapshot is None:  # else each query would see the state of its own moment
                with _opened(self.path, read_only=True) as latest:
                    number = current_snapshot(latest, ALIAS)
                return _opened(self.path.at(number), read_only=True)
            return _opened(self.path, read_only=read_only)

        return retry(
            attempt, (duckdb.IOException,), f"the catalog of {self.path} is open in another process", say, wait
        )

    @contextmanager
    def held_open(self, say: Callable[[str], None] = lambda _: None) -> Iterator[None]:
        """Does nothing: every reader of a lake has a connection of his own."""
        yield

    def as_of(self, run_key: int) -> duckdb.DuckDBPyConnection:
        with self.connect(read_only=True) as connection:
            snapshot = snapshot_of(connection, ALIAS, run_key)
        return LakeStore(self.path.at(snapshot)).connect(read_only=True)

    def table_bytes(self) -> int:
        """Of its latest state; earlier ones hold more."""
        query = f"select coalesce(sum(file_size_bytes + coalesce(delete_file_size_bytes, 0)), 0) from ducklake_table_info('{ALIAS}')"
        with self.connect(read_only=True) as connection:
            return int(connection.execute(query).fetchall()[0][0])

    def pinned(self) -> LakeName:
        with self.connect(read_only=True) as connection:
            return self.path.at(current_snapshot(connection, ALIAS))

    def replace_with(
        self,
        new: Store,
        moves: Iterable[tuple[Path, Path]] = (),
        removals: Iterable[Path] = (),
        before: Sequence[tuple[Path, Path]] = (),
    ) -> None:
        """Puts the rows of ``new``, a file, in place of the lake's in one transaction, drops every earlier snapshot with its
        Parquet files, then carries out ``moves`` and ``removals``. Killed in between, the command is to be run again."""
        if before:
            raise NotOnALake(f"{self.path} is a lake, of this version already: there is nothing to keep aside")
        with new.connect() as connection:
            connection.execute("checkpoint")
        with self.connect() as connection:
            replace_tables(connection, new.path)
        logs = [(new.text_log.path, self.text_log.path)] if new.text_log.path.exists() else []
        swap.swap(self.files, [*logs, *moves], removals)
        new.clear()

    def _mark(self) -> str:
        with self.connect(read_only=True) as connection:
            query = f"select schema_uuid from __ducklake_metadata_{ALIAS}.ducklake_schema order by schema_id limit 1"
            ((made,),) = connection.execute(query).fetchall()
        return f"{self._schema()} {made}"


def _opened(name: LakeName, *, read_only: bool) -> duckdb.DuckDBPyConnection:
    """Raises what ``attach`` does; IOException only where another process has the catalog's file."""
    connection = quiet.hush(instance(FOR_CATALOG[name.kind]))
    try:
        attach(connection, name, ALIAS, read_only=read_only)
        return connection.execute(f"use {ALIAS}")
    except duckdb.IOException as error:
        connection.close()
        raise error if is_lock(error) else duckdb.Error(str(error)) from error
    except BaseException:
        connection.close()
        raise


@cache
def _files(name: LakeName) -> Path:
    """The folder beside a lake's data. Raises LakeUnnamed where the data lies in an object store and the name tells none."""
    if name.files is not None:
        return name.files
    told = name.data_path
    if told is None:
        try:
            with _opened(name, read_only=True) as connection:
                told = data_path(connection, ALIAS)
        except WarehouseMissing as error:
            raise no_data_path(name) from error
    if "://" in told:
        raise LakeUnnamed(
            f"the data of {name} lies in an object store ({told}); archive, stage and index need a folder: add"
            " files=/a/folder/that/all/machines/share to the lake's name"
        )
    return Path(told.rstrip("/") + ".files")
