"""Lines of decoded text, of bounded length, from a byte stream of any encoding."""

from __future__ import annotations

import io
from collections.abc import Iterator


def open_text(stream: io.BufferedIOBase, encoding: str, *, newline: str | None = "\n") -> io.TextIOWrapper:
    """A text stream that keeps newlines as they are, or makes ``\\n`` of all (``newline=None``). Bytes of
    no meaning come as lone surrogates (``mended`` them)."""
    errors = "surrogateescape" if encoding in ("utf-8", "utf-8-sig") else "replace"
    return io.TextIOWrapper(stream, encoding, errors=errors, newline=newline)  # type: ignore[arg-type]


def bounded_lines(text: io.TextIOBase, limit: int) -> Iterator[tuple[str, bool]]:
    """Lines without their ``\\n``, and whether each is whole: one longer than ``limit`` characters is cut there.

    Reads in blocks: a stream of nothing but newlines costs no more than one of words.

    >>> list(bounded_lines(io.StringIO("ab\\nabcdef\\nc"), 4))
    [('ab', True), ('abcd', False), ('c', True)]
    """
    begun: list[str] = []
    size = 0
    is_skipping = False  # the rest of a line that was too long
    while block := text.read(_BLOCK):
        *ended, rest = block.split("\n")
        for line in ended:
            if is_skipping:
                is_skipping = False
                continue
            if begun:
                line = "".join(begun) + line
                begun, size = [], 0
            yield (line, True) if len(line) <= limit else (line[:limit], False)
        if rest and not is_skipping:
            begun.append(rest)
            size += len(rest)
            if size > limit:
                yield "".join(begun)[:limit], False
                begun, size, is_skipping = [], 0, True
    if begun:
        yield "".join(begun), True


_BLOCK = 262_144
