"""Records that a JSON document holds by column or by key instead of in a list."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from transforms.reading.field_names import FIELD_NAMES, plain

_TEXTS = frozenset(plain(name) for name in FIELD_NAMES["text"])
_TITLES = frozenset(plain(name) for name in FIELD_NAMES["title"])


def as_records(document: Mapping[str, Any]) -> list[dict[str, Any]] | None:
    """The records of an object that maps ids to records, or columns to their values; None where it is neither.

    >>> as_records({"a1": {"text": "Rain."}, "a2": {"text": "Snow."}})
    [{'id': 'a1', 'text': 'Rain.'}, {'id': 'a2', 'text': 'Snow.'}]
    >>> as_records({"title": {"0": "Wet", "1": "White"}, "text": {"0": "Rain.", "1": "Snow."}})
    [{'title': 'Wet', 'text': 'Rain.'}, {'title': 'White', 'text': 'Snow.'}]
    """
    values = list(document.values())
    names = {plain(str(name)) for name in document}
    if values and all(isinstance(value, Mapping) and value for value in values):
        if all(any(plain(str(name)) in _TEXTS for name in value) for value in values) and not names & _TEXTS:
            return [{"id": key, **value} for key, value in document.items()]
        keys = list(values[0])
        if len(values) > 1 and names & _TEXTS and all(list(value) == keys for value in values):
            return [{name: column[key] for name, column in document.items()} for key in keys]
    elif names & _TEXTS and names & _TITLES and _are_columns(values):
        return [dict(zip(document, row, strict=True)) for row in zip(*values, strict=True)]
    return None


def _are_columns(values: list[Any]) -> bool:
    return all(isinstance(value, list) for value in values) and len({len(value) for value in values}) == 1
