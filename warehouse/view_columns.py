"""The columns of views: what they mean, and which of them can be null. DuckDB calls every column of a view nullable; what is true is
stated in the head of the view's file (``-- Never null: …``), and proved by a test on all that the views show of the sample articles."""

from __future__ import annotations

import re
from functools import cache

from warehouse.fields import FIELDS, OF_TABLES, Field
from warehouse.shown import OF_VIEWS, SHOWN
from warehouse.view_heads import heads

_TAKEN = {
    "quotes": OF_TABLES["fact_quote"],
    "quote_lineage": OF_TABLES["fact_quote"],
    **dict.fromkeys(("entities", "mentions", "speakers", "entity_network"), OF_TABLES["dim_entity"]),
}
"""View -> fields of the table that it shows the rows of."""


@cache
def never_null() -> dict[str, frozenset[str]]:
    """View -> its columns that always have a value; a view that says nothing has none.

    >>> "sentence" in never_null()["claims"], "speaker" in never_null()["claims"]
    (True, False)
    """
    return {name: frozenset(re.findall(r"\w+", columns)) for name, (_, columns) in heads().items()}


def can_be_null(view: str, column: str) -> bool:
    return column not in never_null().get(view, ())


def meaning(view: str, column: str) -> str:
    """What it holds; empty for a column that is not stated."""
    field = _taken(view, column)
    return OF_VIEWS.get(view, {}).get(column) or (field.meaning if field else SHOWN.get(column, ""))


def values(view: str, column: str) -> tuple[str, ...]:
    """The values it may take, where the list is closed."""
    field = None if column in OF_VIEWS.get(view, {}) else _taken(view, column)
    return tuple(field.values) if field else ()


def _taken(view: str, column: str) -> Field | None:
    """The field of a table that the column shows."""
    return _TAKEN.get(view, {}).get(column) or (None if column in SHOWN else FIELDS.get(column))
