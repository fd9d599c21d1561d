"""Files that the same command read before. One that has not changed since is not read again.

What a file gives follows from its bytes, its name, the field map and the version of the reader; the ledger has all four. All files are
read again where that could bring something: after an article was revised or forgotten since. So is a file some of whose
records were rejected or quarantined.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import duckdb

from flows.batch import Job
from transforms.reading.folders import Place
from transforms.reading.formats import ARCHIVES
from transforms.reading.opened import SourceFile
from warehouse.first_row import first_row

_LAST_RUN = """
select run_key, started_at from quality.run
where status in ('published', 'unchanged') and sources = $sources
    and wirehouse_version = $version and field_map is not distinct from $fields
    and started_at >= coalesce((select max(started_at) from quality.run where revised > 0), started_at)
order by started_at desc limit 1
"""
_FILES = "select source_uri, bytes, sha256, format, encoding, records, rejected from quality.source_file where run_key = $run"
_QUARANTINED = "select distinct source_uri from quality.quarantine where source_uri is not null"


class ReadBefore:
    """Tells which files need no reading, and keeps their rows: ``files``, also of members, in the order in which they were met.
    ``number``: of files; ``records``: how many articles they hold."""

    def __init__(self, told: Iterable[SourceFile] = (), troubled: Iterable[str] = ()):
        """``told``: the files that the last run read; ``troubled``: those with records that were rejected."""
        self._rows = _by_file(told)
        rejected = {row.uri for rows in self._rows.values() for row in rows if row.rejected}
        for uri in {*troubled, *rejected}:
            self._rows.pop(_file_of(uri, self._rows), None)
        self._met: dict[str, list[SourceFile]] = {}

    @property
    def files(self) -> list[SourceFile]:
        return [row for rows in self._met.values() for row in rows]

    @property
    def number(self) -> int:
        return len(self._met)

    @property
    def records(self) -> int:
        return sum(row.records for row in self.files)

    def __call__(self, place: Place) -> bool:
        """Whether the file is as it was."""
        rows = self._rows.get(place.uri)
        if not rows or place.problem or _is_named_by_folder(place):
            return False
        if not _is_same(place.path, rows[-1]):
            return False
        self._met[place.uri] = rows
        return True


def read_before(connection: duckdb.DuckDBPyConnection, job: Job, forgotten_at: str | None) -> ReadBefore:
    """What the ledger says of an earlier run of the job; ``forgotten_at``: when an article was last forgotten (ISO 8601)."""
    asked = {
        "sources": list(job.sources),
        "version": version("wirehouse"),
        "fields": json.dumps(job.field_map, sort_keys=True) if job.field_map else None,
    }
    run = first_row(connection.execute(_LAST_RUN, asked))
    if run is None or (forgotten_at or "") >= run[1].isoformat():
        return ReadBefore()
    told = connection.execute(_FILES, {"run": run[0]}).fetchall()
    troubled = connection.execute(_QUARANTINED).fetchall()
    return ReadBefore((SourceFile(*row) for row in told), (uri for (uri,) in troubled))


def _by_file(told: Iterable[SourceFile]) -> dict[str, list[SourceFile]]:
    """The rows by file; an archive's own comes after those of its members."""
    rows = list(told)
    archives = {row.uri for row in rows if (row.format or "").partition("+")[0] in ARCHIVES}
    found: dict[str, list[SourceFile]] = {}
    for row in rows:
        found.setdefault(_file_of(row.uri, archives), []).append(row)
    return found


def _file_of(uri: str, files: Iterable[str]) -> str:
    """The file that a record came from: itself, or the one of ``files`` that it is a member of."""
    for at, character in enumerate(uri):
        if character == "!" and uri[:at] in files:
            return uri[:at]
    return uri


def _is_named_by_folder(place: Place) -> bool:
    """Whether the articles' source may be the name of the working folder, which the ledger does not have."""
    first = Path(place.uri).parts[0] if os.sep in place.uri else "."
    return first in (".", "..")


def _is_same(path: Path, row: SourceFile) -> bool:
    try:
        if row.sha256 is None or not path.is_file() or path.stat().st_size != row.bytes:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == row.sha256
    except OSError:  # the reader says what is wrong with it
        return False
