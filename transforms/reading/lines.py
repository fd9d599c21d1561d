"""Lines of decoded text, of bounded length, from a byte stream of any encoding."""

from __future__ import annotations

import io
from collections.abc import Iterator


def open_text(stream: io.BufferedIOBase, encoding: str) -> io.TextIOWrapper:
    """A text stream that keeps newlines as they are; bytes of no meaning come as lone surrogates (``mended`` them)."""
    errors = "surrogateescape" if encoding in ("utf-8", "utf-8-sig") else "replace"
    return io.TextIOWrapper(stream, encoding, errors=errors, newline="\n")  # type: ignore[arg-type]


def bounded_lines(text: io.TextIOBase, limit: int) -> Iterator[tuple[str, bool]]:
    """Lines up to ``\\n``, and whether each is whole; one longer than ``limit`` characters is cut there.

    >>> list(bounded_lines(io.StringIO("ab\\nabcdef\\nc"), 4))
    [('ab\\n', True), ('abcd', False), ('c', True)]
    """
    while line := text.readline(limit):
        is_whole = line.endswith("\n") or len(line) < limit
        if not is_whole:
            rest = text.readline(limit)
            is_whole = not rest or rest == "\n"
            while rest and not rest.endswith("\n"):
                rest = text.readline(limit)
        yield line, is_whole
