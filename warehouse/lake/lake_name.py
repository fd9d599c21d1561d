"""The name of a lake: where its catalog is, and where its data and files lie; given wherever a warehouse's path is."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path, PosixPath

SCHEME = "ducklake:"
_SQLITE = (".sqlite", ".sqlite3", ".db")
_OURS = re.compile(r"(?:^|(?<=[\s?&]))(data_path|files|snapshot)=('[^']*'|[^\s&]*)[\s&]?")
_SECRET = re.compile(r"(password=)('[^']*'|[^\s&]+)|(?<=//)([^\s:/@]+):[^\s@]+(?=@)", re.I)


class LakeName(PosixPath):
    """``ducklake:postgres:CONNECTION``, ``ducklake:sqlite:FILE`` or ``ducklake:FILE``. It is a path only so far as it stands
    for one in signatures: ``os.fspath`` gives the name as it was written, ``str`` the same without a password.

    >>> name = LakeName("ducklake:postgres:host=db dbname=news password=x data_path=s3://news/lake files=/srv/news")
    >>> print(name)
    ducklake:postgres:host=db dbname=news password=*** data_path=s3://news/lake files=/srv/news
    >>> name.kind, name.catalog, name.data_path, name.files
    ('postgres', 'host=db dbname=news password=x', 's3://news/lake/', PosixPath('/srv/news'))
    >>> LakeName("ducklake:/srv/news.sqlite").kind, LakeName("ducklake:/srv/news.sqlite").data_path
    ('sqlite', '/srv/news.sqlite.data/')
    >>> LakeName("ducklake:/srv/news.sqlite").at(7).catalog, name.at(7).snapshot
    ('/srv/news.sqlite', 7)
    """

    _written: str

    def __new__(cls, written: str) -> LakeName:
        # A path joins and splits at slashes, which a connection may hold two of in a row: the parts are never looked at.
        self = super().__new__(cls, written)
        self._written = written
        return self

    def __init__(self, written: str) -> None:
        if not hasattr(PosixPath, "_from_parts"):  # from Python 3.12 on, paths are made here
            super().__init__(written)  # type: ignore[call-arg]

    def __reduce__(self) -> tuple:
        return LakeName, (self._written,)

    def __str__(self) -> str:
        return _SECRET.sub(lambda m: f"{m[1]}***" if m[1] else f"{m[3]}:***", self._written)

    def __format__(self, spec: str) -> str:
        """In messages, as a shell takes it."""
        return format(shlex.quote(str(self)), spec)

    def __fspath__(self) -> str:
        return self._written

    def __hash__(self) -> int:
        return hash(self._written)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LakeName) and other._written == self._written

    def absolute(self) -> LakeName:
        """With the catalog's file, if it is one, named from the root."""
        if self.kind == "postgres":
            return self
        sqlite = "sqlite:" if self.kind == "sqlite" else ""
        pinned = "" if self.snapshot is None else f"?snapshot={self.snapshot}"
        return LakeName(f"{SCHEME}{sqlite}{os.path.abspath(self.catalog)}{pinned}")

    def at(self, snapshot: int) -> LakeName:
        """The same lake as it stood at a snapshot, to read only."""
        sign = " " if self.kind == "postgres" and "://" not in self.catalog else "&" if "?" in self._written else "?"
        return LakeName(f"{self._written}{sign}snapshot={snapshot}")

    @property
    def name(self) -> str:
        """For headings."""
        if self.kind != "postgres":
            return os.path.basename(self.catalog)
        found = re.search(r"dbname=('[^']+'|\S+)", self.catalog) or re.search(r"//[^/]*/([^?\s]+)", self.catalog)
        return found[1].strip("'") if found else "lake"

    @property
    def kind(self) -> str:
        """What its catalog is: postgres, sqlite or duckdb."""
        rest = self._written.removeprefix(SCHEME)
        if rest.startswith(("postgres:", "postgresql:")):
            return "postgres"
        return "sqlite" if rest.startswith("sqlite:") or rest.partition("?")[0].endswith(_SQLITE) else "duckdb"

    @property
    def catalog(self) -> str:
        """How to reach its catalog: a connection string of libpq, or a file."""
        rest = self._written.removeprefix(SCHEME)
        if self.kind == "postgres":
            kept = _OURS.sub("", rest).strip().rstrip("?&")
            return kept if kept.startswith(("postgres://", "postgresql://")) else kept.partition(":")[2]
        return rest.removeprefix("sqlite:").partition("?snapshot=")[0]

    @property
    def data_path(self) -> str | None:
        """Where its Parquet files lie, ending in a slash; None where only the catalog knows."""
        told = f"{self.catalog}.data" if self.kind != "postgres" else self._told("data_path")
        if told is None:
            return None
        return (told if "://" in told else os.path.abspath(told)).rstrip("/") + "/"

    @property
    def files(self) -> Path | None:
        """Where the archive, the stage and the text log lie; None where the name does not say."""
        if self.kind != "postgres":
            return Path(os.path.abspath(f"{self.catalog}.files"))
        told = self._told("files")
        return Path(os.path.abspath(told)) if told else None

    @property
    def snapshot(self) -> int | None:
        """Which state is meant; None: the latest."""
        told = self._told("snapshot")
        return None if told is None else int(told)

    def _told(self, key: str) -> str | None:
        found = {name: value.strip("'") for name, value in _OURS.findall(self._written.removeprefix(SCHEME))}
        return found.get(key) or None


def place(written: str | Path) -> Path:
    """The path or the name of a lake that a user wrote. Raises ValueError for what names no file.

    >>> place("news.duckdb"), type(place("ducklake:news.sqlite")).__name__
    (PosixPath('news.duckdb'), 'LakeName')
    """
    if isinstance(written, LakeName):
        return written
    if isinstance(written, str) and written.startswith(SCHEME):
        return LakeName(written)
    path = Path(written)
    if path.name in ("", ".."):
        raise ValueError(f'"{written}" names no file; name one, such as news.duckdb')
    return path
