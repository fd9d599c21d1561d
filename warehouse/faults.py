"""What can be wrong with a warehouse's file, as errors whose message says what to do, and how DuckDB's errors are told apart."""

from __future__ import annotations

import errno

import duckdb


class WarehouseBusy(Exception):
    """Another process holds the file longer than we may wait."""


class WarehouseMissing(Exception):
    """There is no warehouse at the path."""


class NotAWarehouse(Exception):
    """The file is there, and is not a DuckDB database of ours, or of another version."""


class WarehouseDamaged(Exception):
    """The file is a warehouse whose bytes are not what was written."""


class TargetUnusable(Exception):
    """What is to be written cannot be: the folder may not be written to, or the disk is full."""


class ExtensionMissing(Exception):
    """A lake was asked for, and an extension of DuckDB that it needs is not installed."""


class LakeUnnamed(Exception):
    """A lake's name does not say where something of it lies."""


class CatalogUnreachable(Exception):
    """The database that keeps a lake's catalog does not answer."""


class NotOnALake(Exception):
    """A command cannot do on a lake what it does with a file."""


class NotOnAFile(Exception):
    """What only a lake can do was asked of a file."""


class OutOfReach(Exception):
    """SQL that would reach beyond the tables of a lake."""


class TurnLost(Exception):
    """Another writer changed the lake while a run worked: what the run made does not fit it any more."""


_DAMAGE = (
    "corrupt",
    "checksum",
    "could not read enough bytes",
    "replaying wal",
    "deserializ",
    "failed to load metadata",
)
_FULL = ("no space left", "could not write all", "disk quota exceeded")


def is_lock(error: Exception) -> bool:
    """Whether DuckDB says that another process holds the file.

    >>> is_lock(duckdb.IOException('IO Error: Could not set lock on file "a": Conflicting lock is held in /bin/x'))
    True
    >>> is_lock(duckdb.IOException("IO Error: Corrupt database file: … in block at location 4096"))
    False
    """
    return isinstance(error, duckdb.IOException) and "could not set lock on file" in str(error).lower()


def is_damage(error: Exception) -> bool:
    """Whether DuckDB says that a file's bytes are not what it wrote."""
    told = str(error).lower()
    return isinstance(error, duckdb.Error) and any(sign in told for sign in _DAMAGE)


def is_full(error: BaseException) -> bool:
    """Whether the system, DuckDB or polars says that the disk has no room.

    >>> is_full(OSError(errno.ENOSPC, "No space left on device"))
    True
    """
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return True
    return any(sign in str(error).lower() for sign in _FULL)
