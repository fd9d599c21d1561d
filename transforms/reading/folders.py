"""The files of one source on disk, in a fixed order: itself, or all below it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from transforms.reading.outcomes import Rejection
from transforms.reading.own_files import is_beside_own_folder, is_own_folder

_SYSTEM_NAMES = frozenset({"__MACOSX", "Thumbs.db", "desktop.ini"})
_SYSTEM_FOLDERS = ("/proc/", "/sys/")


class Place(NamedTuple):
    """A file to read. ``uri`` is the path as given, ``relative`` its path within the source: its article's id.
    ``is_named`` where the user named this very file, not a folder it is in. ``problem``: why it cannot be read."""

    path: Path
    uri: str
    relative: str
    is_named: bool
    problem: Rejection | None = None


def walk(path: Path, base: str | None, passed_over: frozenset[str] = frozenset()) -> Iterator[Place]:
    """The files of one source: itself, or all files below it by name. Hidden ones, those whose real path is in
    ``passed_over``, and what belongs to any warehouse are left out; links that lead out of the source are problems."""
    relative = path.name if base is None else Path(os.path.relpath(path, base or ".")).as_posix()
    problem = _leads_out(path, os.path.realpath(base or ".")) if base is not None else None
    if problem or _is_of_system(path):
        problem = problem or Rejection("not_a_file", "a window into the running system, no folder of articles")
        yield Place(path, printable(str(path)), printable(relative), base is None, problem)
    elif path.is_dir():
        prefix = "" if base is None or relative == "." else relative + "/"
        yield from _Folders(os.path.realpath(path), passed_over).walk(path, prefix)
    else:
        yield _place(path, relative, is_named=base is None)


def _is_of_system(path: Path) -> bool:
    """Files of /proc and /sys are not what they say they are: some never end. A pipe that the shell made is read."""
    try:
        is_pipe = stat.S_ISFIFO(path.stat().st_mode)
    except OSError:
        is_pipe = False
    return not is_pipe and (os.path.realpath(path) + "/").startswith(_SYSTEM_FOLDERS)


def _leads_out(path: Path, root: str) -> Rejection | None:
    if not path.is_symlink():
        return None
    real = os.path.realpath(path)
    if real == root or real.startswith(root.rstrip(os.sep) + os.sep):
        return None
    return Rejection(
        "outside_source", f"a link to {printable(real)}, outside of the source; name that as a source of its own"
    )


class _Folders:
    """A walk below one root; remembers which folders it has been in."""

    def __init__(self, root: str, passed_over: frozenset[str]):
        self._root = root
        self._passed_over = passed_over
        self._suspects = {os.path.basename(path) for path in passed_over}  # asking for each real path would cost
        self._seen = {root}

    def walk(self, folder: Path, prefix: str) -> Iterator[Place]:
        try:
            names = sorted(os.listdir(folder))
        except OSError as error:
            problem = Rejection("unreadable", error.strerror or str(error))
            yield Place(folder, printable(str(folder)), printable(prefix or folder.name), False, problem)
            return
        there = frozenset(names)
        if is_own_folder(folder.name, there):
            if not prefix:
                problem = Rejection("own_file", "the folder belongs to a warehouse; its articles are in its file")
                yield Place(folder, printable(str(folder)), printable(folder.name), True, problem)
            return
        for name in names:
            path = folder / name
            if name.startswith(".") or name in _SYSTEM_NAMES or is_beside_own_folder(name, there):
                continue
            if name not in self._suspects or os.path.realpath(path) not in self._passed_over:
                yield from self._entry(path, prefix + name)

    def _entry(self, path: Path, relative: str) -> Iterator[Place]:
        problem = _leads_out(path, self._root)
        if problem is None and not path.is_dir():
            yield _place(path, relative, is_named=False)
            return
        real = os.path.realpath(path)
        if problem is None and real in self._seen:
            problem = Rejection("symlink_loop", f"leads to {printable(real)}, which is read already")
        if problem:
            yield Place(path, printable(str(path)), printable(relative), False, problem)
            return
        self._seen.add(real)
        yield from self.walk(path, relative + "/")


def _place(path: Path, relative: str, *, is_named: bool) -> Place:
    problem = None
    try:
        mode = path.stat().st_mode
        # A pipe that the user names is read (shells make them); one found in a folder would block for ever.
        if not (stat.S_ISREG(mode) or is_named and stat.S_ISFIFO(mode)):
            problem = Rejection("not_a_file", "neither a file nor a folder")
    except OSError as error:
        problem = Rejection("unreadable", error.strerror or str(error))
    return Place(path, printable(str(path)), printable(relative), is_named, problem)


def printable(name: str) -> str:
    """Names of files are bytes; those that are not UTF-8 must not break what they are written to."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
