"""Keeps pandas from being imported by what our own calls reach: half a second that nobody here uses."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from types import FrameType, ModuleType


class _WithoutPandas(MetaPathFinder):
    """pyarrow and DuckDB look for pandas, which Great Expectations brings along, as soon as they are given a table or a parameter: half a
    second, in part while the published file is held, for what nobody here uses. To C code that our own calls there is no pandas; to all
    others there is. Likewise there is no pyarrow to what the package ``warehouse`` calls."""

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None) -> None:
        if fullname in _KEPT_FROM and _package(_caller()) in _KEPT_FROM[fullname]:
            raise ModuleNotFoundError(name=fullname)


_NOBODY = ""  # a thread of DuckDB's that reads a frame
_KEPT_FROM = {
    "pandas": frozenset({"warehouse", "flows", "transforms", _NOBODY}),
    "pyarrow": frozenset({"warehouse", _NOBODY}),  # these do without it: see ``warehouse.exchange``
}
_BETWEEN = frozenset({"importlib", "pyarrow", "duckdb"})
_READING = ("polars.dataframe", "polars._utils.pycapsule")  # not all of polars, which looks once what it may use


def _caller() -> str:
    """Whose call an import of pyarrow's or DuckDB's comes from: the module."""
    frame: FrameType | None = sys._getframe(2)
    while frame is not None and _is_between(_module(frame)):
        frame = frame.f_back
    return _module(frame) if frame else _NOBODY


def _is_between(module: str) -> bool:
    return _package(module) in _BETWEEN or module.startswith(_READING)


def _module(frame: FrameType) -> str:
    return frame.f_globals.get("__name__", "")


def _package(module: str) -> str:
    return module.partition(".")[0]


def install() -> None:
    """Once in a process; a second call changes nothing."""
    if not any(isinstance(finder, _WithoutPandas) for finder in sys.meta_path):
        sys.meta_path.insert(0, _WithoutPandas())
