"""A process's memory in large pages, where Linux gives them: what the readers look up is scattered over their word lists."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

PAGE = 2 << 20  # bytes, on the processors that Linux runs on most; where pages are larger, the kernel refuses
_MADV_COLLAPSE = 25  # linux/mman.h, since Linux 6.1
_ENABLED = Path("/sys/kernel/mm/transparent_hugepage/enabled")
_MAPS = Path("/proc/self/maps")


@cache
def move_to_large_pages() -> int:
    """Asks the kernel, once, to copy what this process holds by now into pages of 2 MB, a millisecond each; gives for how many
    bytes it was asked. Where that is refused, or switched off, or is not Linux, all stays as it is.

    A look-up then finds its page in the processor's own table of pages, which holds few: see
    ``docs/explanation/readers_speed.md``.
    """
    if sys.platform != "linux":
        return 0
    try:
        if "[never]" in _ENABLED.read_text():
            return 0
        maps = _MAPS.read_text()
    except OSError:
        return 0
    madvise = ctypes.CDLL(None).madvise
    asked = 0
    for start, end in written_memory(maps):
        madvise(ctypes.c_void_p(start), ctypes.c_size_t(end - start), _MADV_COLLAPSE)
        asked += end - start
    return asked


def written_memory(maps: str) -> Iterator[tuple[int, int]]:
    """Whole large pages of the memory that is no file's and may be written, as ``/proc/self/maps`` lists it: the heap and what
    allocators map, no stacks.

    >>> line = "7f0000100000-7f0000900000 rw-p 00000000 00:00 0 "
    >>> [(f"{start:x}", f"{end:x}") for start, end in written_memory(line)]
    [('7f0000200000', '7f0000800000')]
    """
    for line in maps.splitlines():
        place, rights, _, _, inode, *name = line.split()
        if inode != "0" or not rights.startswith("rw") or name not in ([], ["[heap]"]):
            continue
        start, end = (int(at, 16) for at in place.split("-"))
        start, end = -(-start // PAGE) * PAGE, end // PAGE * PAGE
        if start < end:
            yield start, end
