"""Where the articles are: files, folders and globs, walked in a fixed order."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from transforms.reading.outcomes import Rejection

STDIN = "-"


class SourceNotFound(FileNotFoundError):
    """A source that the user named is not there; says which, and what to do."""


class Place(NamedTuple):
    """A file to read. ``uri`` is the path as given, ``relative`` its path within the source: its article's id.
    ``is_named`` where the user named this very file, not a folder it is in. ``problem``: why it cannot be read."""

    path: Path
    uri: str
    relative: str
    is_named: bool
    problem: Rejection | None = None


class Source(NamedTuple):
    """A file or folder to start from; ``path`` is None for standard input. ``base`` is the fixed part of the glob that
    it was found by, which its articles' ids leave out; None where the user named it."""

    path: Path | None
    base: str | None = None


def find_sources(sources: Iterable[str]) -> list[Source]:
    """The sources in the order given, globs expanded. Raises ``SourceNotFound`` for the first that is not there."""
    found: list[Source] = []
    for source in sources:
        if source == STDIN:
            found.append(Source(None))
        elif os.path.lexists(source):
            found.append(Source(Path(source)))
        elif glob.has_magic(source):
            matches = _outermost(glob.glob(source, recursive=True))
            if not matches:
                raise SourceNotFound(f"{source}: no file matches")
            base = _fixed_part(source)
            found.extend(Source(Path(match), base) for match in matches)
        elif "://" in source:
            raise SourceNotFound(f"{source}: addresses are not read; download it and give the file or folder")
        else:
            raise SourceNotFound(f"{source}: no such file or folder (from {os.getcwd()})")
    return found


def _outermost(matches: list[str]) -> list[str]:
    """The matches without those inside a folder that matched too."""
    kept: list[str] = []
    for match in sorted({os.path.normpath(match) for match in matches}, key=lambda path: path.split(os.sep)):
        if not kept or not match.startswith(kept[-1] + os.sep):
            kept.append(match)
    return kept


def _fixed_part(pattern: str) -> str:
    """The folders of a glob before its first wildcard."""
    parts = Path(pattern).parts
    fixed = []
    for part in parts[:-1]:
        if glob.has_magic(part):
            break
        fixed.append(part)
    return str(Path(*fixed)) if fixed else ""


def walk(path: Path, base: str | None, passed_over: frozenset[str] = frozenset()) -> Iterator[Place]:
    """The files of one source: itself, or all files below it by name; hidden ones, and those whose real path is in
    ``passed_over``, are left out."""
    relative = path.name if base is None else Path(os.path.relpath(path, base or ".")).as_posix()
    if path.is_dir():
        prefix = "" if base is None or relative == "." else relative + "/"
        yield from _walk_folder(path, prefix, {os.path.realpath(path)}, passed_over)
    else:
        yield _place(path, relative, is_named=base is None)


def _walk_folder(folder: Path, prefix: str, seen: set[str], passed_over: frozenset[str]) -> Iterator[Place]:
    try:
        names = sorted(entry.name for entry in os.scandir(folder))
    except OSError as error:
        problem = Rejection("unreadable", error.strerror or str(error))
        yield Place(folder, _printable(str(folder)), _printable(prefix or folder.name), False, problem)
        return
    suspects = {os.path.basename(path) for path in passed_over}  # asking for every file's real path would cost
    for name in names:
        path = folder / name
        if name.startswith(".") or name in _SYSTEM_NAMES:
            continue
        if name in suspects and os.path.realpath(path) in passed_over:
            continue
        if not path.is_dir():
            yield _place(path, prefix + name, is_named=False)
            continue
        real = os.path.realpath(path)
        if real in seen:
            problem = Rejection("symlink_loop", f"leads to {_printable(real)}, which is read already")
            yield Place(path, _printable(str(path)), _printable(prefix + name), False, problem)
            continue
        seen.add(real)
        yield from _walk_folder(path, f"{prefix}{name}/", seen, passed_over)


_SYSTEM_NAMES = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})


def _place(path: Path, relative: str, *, is_named: bool) -> Place:
    problem = None
    try:
        mode = path.stat().st_mode
        # A pipe that the user names is read (shells make them); one found in a folder would block for ever.
        if not (stat.S_ISREG(mode) or is_named and stat.S_ISFIFO(mode)):
            problem = Rejection("not_a_file", "neither a file nor a folder")
    except OSError as error:
        problem = Rejection("unreadable", error.strerror or str(error))
    return Place(path, _printable(str(path)), _printable(relative), is_named, problem)


def _printable(name: str) -> str:
    """Names of files are bytes; those that are not UTF-8 must not break what they are written to."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
