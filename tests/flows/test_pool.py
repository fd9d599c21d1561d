"""Where parts are read: every runner gives the same answers, and one that is missing says what to install."""

from __future__ import annotations

import importlib.util

import pytest

from flows.pool import MissingExtra, executor


@pytest.mark.parametrize("runner", ["threads", "processes"])
def test_runners_map_in_order(runner: str) -> None:
    with executor(runner, 2) as pool:
        assert list(pool.map(abs, [-3, 2, -1])) == [3, 2, 1]


@pytest.mark.skipif(importlib.util.find_spec("distributed") is not None, reason="distributed is installed")
def test_dask_without_its_package_says_what_to_install() -> None:
    with pytest.raises(MissingExtra, match="distributed"), executor("dask://127.0.0.1:1", 2):
        pass
