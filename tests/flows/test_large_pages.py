"""Memory in large pages: what is asked for, and that asking changes nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flows import large_pages
from flows.large_pages import PAGE, move_to_large_pages, written_memory

_MAPS = """\
55d000000000-55d000800000 r-xp 00000000 fe:00 1234                       /usr/bin/python3
55d001000000-55d001900000 rw-p 00000000 00:00 0                          [heap]
7f0000000000-7f0000100000 rw-p 00000000 00:00 0
7f0000300000-7f0000700000 rw-p 00000000 00:00 0
7f0001000000-7f0001800000 ---p 00000000 00:00 0
7f0002000000-7f0002800000 rw-p 00000000 fe:00 1234                       /usr/lib/libc.so.6
7ffc00000000-7ffc00800000 rw-p 00000000 00:00 0                          [stack]
"""


def test_whole_pages_of_heap_and_unnamed_memory_alone() -> None:
    assert [(hex(start), hex(end)) for start, end in written_memory(_MAPS)] == [
        ("0x55d001000000", "0x55d001800000"),
        ("0x7f0000400000", "0x7f0000600000"),
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="of Linux")
def test_memory_keeps_what_it_holds() -> None:
    held = bytearray(b"held" * PAGE)
    move_to_large_pages.cache_clear()
    assert move_to_large_pages() % PAGE == 0
    assert held == b"held" * PAGE


def test_systems_that_switched_it_off_are_not_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "enabled").write_text("always madvise [never]\n")
    monkeypatch.setattr(large_pages, "_ENABLED", tmp_path / "enabled")
    move_to_large_pages.cache_clear()
    assert move_to_large_pages() == 0
    move_to_large_pages.cache_clear()
