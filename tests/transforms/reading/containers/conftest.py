from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from transforms.reading import Reader
from transforms.reading.records import Record

STORY = (
    "The ferry line said on Monday that 4,200 passengers were left ashore after the storm broke the old pier.",
    "“We counted them twice,” said Ines Halloran, who runs the line and has done so since the harbour was rebuilt.",
    "The council will meet on Thursday to hear what the repair may cost, and who is to pay for it in the end.",
)
PAGE = (
    "<!DOCTYPE html><html><head><title>Ferry stopped</title></head><body><article><h1>Ferry stopped</h1>"
    + "".join(f"<p>{line}</p>" for line in STORY)
    + "</article></body></html>"
)


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., list[Record]]:
    """Writes a file and reads it: named by itself, or as one of a folder."""

    def read(name: str, data: bytes | str, *, in_folder: bool = False) -> list[Record]:
        path = tmp_path / "drop" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return list(Reader([str(path.parent if in_folder else path)]).records())

    return read
