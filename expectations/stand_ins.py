"""What Great Expectations and DuckDB ask of pandas while nothing here comes out of pandas: types to hold values against, and whether a
single value is null. With these, half a second of import is spared; all else that is asked of pandas loads it."""

from __future__ import annotations

import sys
from decimal import Decimal
from importlib import import_module
from typing import Any

_SINGLE = (type(None), bool, int, float, str, Decimal)


def is_null(value: Any) -> Any:
    """``pandas.isnull``; of a single plain value without pandas.

    >>> [is_null(value) for value in (None, float("nan"), Decimal("NaN"), 0, "", 1.5)]
    [True, True, True, False, False, False]
    """
    if isinstance(value, _SINGLE):
        return value is None or bool(value != value)  # NaN differs from itself
    return import_module("pandas.core.dtypes.missing").isnull(value)  # a module of the package loads the package


class _Type(type):
    """Of a type of pandas: it has no instances before pandas is loaded."""

    def __instancecheck__(cls, instance: object) -> bool:
        real = _real(cls)
        return real is not cls and isinstance(instance, real)

    def __subclasscheck__(cls, subclass: type) -> bool:
        real = _real(cls)
        return real is not cls and issubclass(subclass, real)


def _real(cls: type) -> type:
    return getattr(sys.modules.get("pandas"), cls.__name__, cls)


PANDAS: dict[str, object] = {
    **{name: _Type(name, (), {"__module__": "pandas"}) for name in ("DataFrame", "Index", "Series")},
    **{name: object() for name in ("NA", "NaT")},  # DuckDB looks whether a parameter is one of these
    **dict.fromkeys(("isna", "isnull"), is_null),
}
