"""Which store a name stands for: a file's, or a lake's."""

from __future__ import annotations

from pathlib import Path

from warehouse.lake.lake_name import LakeName
from warehouse.lake.lake_store import LakeStore
from warehouse.store import Store


def store_at(place: Path) -> Store:
    """
    >>> type(store_at(Path("news.duckdb"))).__name__, type(store_at(LakeName("ducklake:news.sqlite"))).__name__
    ('Store', 'LakeStore')
    """
    return LakeStore(place) if isinstance(place, LakeName) else Store(place)
