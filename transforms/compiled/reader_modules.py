"""What of the readers is compiled, and whether the compiled modules beside the sources were made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

SHARED_LIBRARY = "transforms.compiled.readers__mypyc"
STAMP = Path("transforms/compiled/sources.sha256")
"""Beside readers compiled in place: the digest of their sources. A wheel has none: what it holds is not edited."""

_FOLDERS = ("transforms/facts", "transforms/text", "transforms/lexicon")
_LEFT_OUT = frozenset(["__init__.py", "spacy_reader.py"])  # what has a package of its own for its users


def read_sources(root: Path) -> list[Path]:
    """The files below ``root`` that are compiled, in order."""
    return sorted(
        path
        for folder in _FOLDERS
        for path in (root / folder).rglob("*.py")
        if path.name not in _LEFT_OUT and not path.name.startswith("build_")
    )


def digest(root: Path) -> str:
    """SHA-256 of the sources below ``root``, names and all."""
    told = hashlib.sha256()
    for path in read_sources(root):
        content = path.read_bytes()
        told.update(f"{path.relative_to(root).as_posix()} {len(content)}\n".encode())
        told.update(content)
    return told.hexdigest()


def built_files(root: Path) -> Iterator[Path]:
    """The compiled modules below ``root``, for whatever interpreter."""
    for folder in (*_FOLDERS, "transforms/compiled"):
        for suffix in (".so", ".pyd"):
            yield from (root / folder).rglob(f"*{suffix}")
