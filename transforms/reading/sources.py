"""Where the articles are: files, folders, globs and addresses, as the user names them."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from transforms.reading.remote import RemoteFile, SourceNotFound, find_remote

STDIN = "-"


class Source(NamedTuple):
    """A file or folder to start from, or the files at an address; neither for standard input. ``base`` is the fixed part
    of the glob that it was found by, which its articles' ids leave out; None where the user named it."""

    path: Path | None
    base: str | None = None
    remote: tuple[RemoteFile, ...] = ()


def find_sources(sources: Iterable[str]) -> list[Source]:
    """The sources in the order given, globs expanded. Raises ``SourceNotFound`` for the first that is not there."""
    found: list[Source] = []
    for source in sources:
        if source == STDIN:
            found.append(Source(None))
        elif os.path.lexists(source):
            found.append(Source(Path(source)))
        elif "://" in source:
            found.append(Source(None, remote=find_remote(source)))
        elif glob.has_magic(source):
            matches = _outermost(glob.glob(source, recursive=True))
            if not matches:
                raise SourceNotFound(f"{source}: no file matches")
            base = _fixed_part(source)
            found.extend(Source(Path(match), base) for match in matches)
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
