"""Segments of a warehouse: its kept shingles and lines once more, sorted, in a folder beside the file.

DuckDB finds forty thousand hashes among fifty million only by reading the column. In sorted files each costs a few pages. Every
publish adds a small segment; neighbours of like size are merged, so that of a million rows there are a handful. The tables in
DuckDB stay the truth: ``segments.json`` says which segments make up a table in which state, and a table in any other state, or
a segment that is lost or damaged, is scanned as if there were none, until the next publish has made them again. Of a small
table there are none.

Whoever reads or writes them holds the writer's lock.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb
import numpy as np

from warehouse import swap
from warehouse.segments.merging import merge_segments
from warehouse.segments.segment import (
    I64,
    Rows,
    Segment,
    SegmentDamaged,
    in_order,
    open_segment,
    write_segment,
)
from warehouse.segments.sought import Sought
from warehouse.segments.state import State, states

LEAST = 1_000_000  # rows; DuckDB scans fewer in some hundredths of a second
SUFFIX = ".segment"
NONE = np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Segments:
    """Those in a folder, which need not be there."""

    folder: Path

    @property
    def manifest(self) -> Path:
        return self.folder / "segments.json"

    def opened(self, connection: duckdb.DuckDBPyConnection) -> Sought:
        """What there is of the tables as this connection sees them."""
        if not self.manifest.exists():
            return Sought({})
        found = {table: self.at(table, state) for table, state in states(connection).items()}
        return Sought({table: segments for table, segments in found.items() if segments is not None})

    def at(self, table: str, state: State | None) -> list[Segment] | None:
        """The segments of ``table`` in this state, from the oldest on; None where there are none, or some are damaged."""
        told = self._told().get(table)
        if told is None or state is None or told["state"] != list(state):
            return None
        try:
            found = [open_segment(self.folder / name) for name, _ in told["segments"]]
        except (OSError, SegmentDamaged):
            return None
        return found if [s.digest for s in found] == [digest for _, digest in told["segments"]] else None

    def follow(
        self,
        table: str,
        before: State | None,
        after: State,
        change: Callable[[], tuple[Rows, I64]],
        scan: Callable[[], Iterable[Rows]],
    ) -> bool:
        """Brings the segments of ``table`` from the state before to that after a change: its new rows, and the articles whose
        rows went first. Where they were not of the state before, they are made again of all rows, as ``scan`` has them.
        Returns whether they were. Raises OSError where they cannot be written: the old ones stay, and are of an old state."""
        told = self._told()
        if after.rows < LEAST:
            if told.pop(table, None) is not None:
                self._keep(told)
            return False
        self.folder.mkdir(parents=True, exist_ok=True)
        if before == after and self.at(table, after) is not None:
            return False
        known = self.at(table, before)
        made: list[Segment] | None = None
        if known is not None:
            with suppress(SegmentDamaged):
                made = self._added(known, table, change(), {s.path for s in known})
        is_remade = made is None
        if made is None:
            made = []
            for rows in scan():
                made = self._added(made, table, (rows, NONE), set())
        told[table] = {"state": list(after), "segments": [[s.path.name, s.digest] for s in made]}
        self._keep(told)
        return is_remade

    def _added(
        self, segments: Sequence[Segment], table: str, change: tuple[Rows, I64], published: set[Path]
    ) -> list[Segment]:
        """``segments`` and one more, merged until each is more than twice as heavy as the next. Removes what it merges, but for
        what is ``published``."""
        rows, gone = change
        found = [*segments]
        room = len(rows[0])
        found.append(write_segment(self._next(table), [in_order(rows)], room, gone if segments else NONE))
        while len(found) > 1 and found[-2].weight < 2 * found[-1].weight:
            newer, older = found.pop(), found.pop()
            found.append(merge_segments(older, newer, self._next(table), is_oldest=not found))
            for segment in (older, newer):
                if segment.path not in published:
                    segment.path.unlink()
        return found

    def _next(self, table: str) -> Path:
        """A file that is not there yet."""
        numbers = [int(path.stem.rsplit("-", 1)[1]) for path in self.folder.glob(f"{table}-*{SUFFIX}")]
        return self.folder / f"{table}-{max(numbers, default=0) + 1:06d}{SUFFIX}"

    def _told(self) -> dict[str, dict]:
        try:
            return json.loads(self.manifest.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    def _keep(self, told: dict[str, dict]) -> None:
        """Makes the segments that are ``told`` the ones that count, and removes all others."""
        swap.write_whole(self.manifest, json.dumps(told, indent=1))
        counting = {name for table in told.values() for name, _ in table["segments"]}
        for path in self.folder.glob(f"*{SUFFIX}"):
            if path.name not in counting:
                path.unlink()
