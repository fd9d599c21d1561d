"""The value of a field as text, whatever shape it comes in: lists, wrapped objects, parts of a name, dates as objects.

Nothing is dropped on the way: what was not used comes back beside the text, and is kept in ``extra``.
"""

from __future__ import annotations

import ast
import datetime
import math
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

NULL_CELLS = frozenset(
    ["nan", "NaN", "NAN", "None", "NONE", "null", "NULL", "N/A", "n/a", "#N/A", "<NA>", "NaT", "\\N", "undefined"]
)
"""What programs write into a table in place of a missing value."""

NULL_WORDS = NULL_CELLS | {"NA", "Null", "nil", "[Removed]", "[removed]", "[deleted]"}
"""A value of a recognised field that is one of these is none."""

_DATE_KEYS = ("$date", "$numberLong", "published", "iso", "value", "date", "datetime", "start", "_seconds", "seconds", "utc",
              "local", "original", "rendered", "text", "#text", "$t")  # fmt: skip
INNER_NAMES: dict[str, tuple[str, ...]] = {
    "id": ("$oid", "$uuid", "$numberLong", "value", "id", "rendered", "#text", "$t", "_"),
    "url": ("href", "url", "@id", "canonical", "value", "rendered", "#text", "$t"),
    "outlet": ("name", "title", "label", "site", "domain", "hostname", "uri", "url", "href", "@id", "value", "#text"),
    "title": ("main", "rendered", "basic", "title", "headline", "value", "text", "plain", "html", "name", "#text", "$t"),
    "byline": ("name", "full_name", "display_name", "original", "byline", "author", "value", "rendered", "text", "title",
               "username", "#text", "$t", "@id"),
    "published": _DATE_KEYS,
    "modified": _DATE_KEYS,
    "text": ("text", "plain", "plaintext", "plain_text", "value", "rendered", "content", "body", "html", "main", "full",
             "#text", "$t"),
}  # fmt: skip
INNER_NAMES["modified"] = INNER_NAMES["published"]
"""Field -> the keys under which its value stands where it is an object, the likeliest first."""

_PIECES = frozenset({"summary", "headline", "heading", "subheadline", "paragraphs", "sections", "blocks", "children"})
_FIRST_NAMES = ("first", "firstname", "first_name", "given", "given_name", "forename")
_LAST_NAMES = ("last", "lastname", "last_name", "family", "family_name", "surname")
_NUMBERED = re.compile(r"(?:p|par|para|paragraph|section|part|text|line)?[ _-]?(\d{1,6})")
_DATES = ("published", "modified")
_DEEPEST = 8
_LONGEST_LITERAL = 1_000_000


class Value(NamedTuple):
    """``text``: what the field is to hold, None where nothing could be used; ``rest``: what of the value was not used."""

    text: str | None
    rest: Any = None


_NOTHING = Value(None)


def value_of(value: Any, field: str, depth: int = 0) -> Value:
    """``value`` as the text of ``field``, one of ``INNER_NAMES``.

    >>> value_of([{"first": "Ann", "last": "Lee"}, {"name": "Bo Roe"}], "byline").text
    'Ann Lee, Bo Roe'
    >>> value_of({"$date": "2018-05-03T10:00:00Z"}, "published"), value_of(42, "text")
    (Value(text='2018-05-03T10:00:00Z', rest=None), Value(text=None, rest=42))
    """
    if value is None or isinstance(value, float) and math.isnan(value):
        return _NOTHING
    if isinstance(value, bytes):
        value = value.decode("utf-8", "surrogateescape")
    if isinstance(value, str):
        return _of_string(value, field, depth)
    if depth > _DEEPEST:
        return Value(None, value)
    if isinstance(value, Mapping):
        return _of_mapping(value, field, depth)
    if isinstance(value, list | tuple):
        return _of_list(value, field, depth)
    if isinstance(value, bool) or field == "text":
        return Value(None, value)
    if isinstance(value, datetime.date | datetime.time):
        return Value(value.isoformat())
    if isinstance(value, float) and value.is_integer() and abs(value) < 1 << 53:
        value = int(value)  # a column of whole numbers, one of which was missing
    return Value(str(value))


def _of_string(value: str, field: str, depth: int) -> Value:
    stripped = value.strip() if len(value) < 40 else value
    if not stripped or stripped in NULL_WORDS:
        return _NOTHING
    if stripped[0] in "[{" and stripped[-1] in "]}" and depth == 0:
        literal = _literal(stripped)
        if literal is not None and (found := value_of(literal, field, 1)).text:
            return found
    return Value(value)


def _literal(words: str) -> Any:
    """What a cell holds that a program filled with the written form of a list or an object: ``['Ann Lee', 'Bo Roe']``."""
    if len(words) > _LONGEST_LITERAL or words[1:2] not in ("'", '"', "{"):
        return None
    try:
        return ast.literal_eval(words.replace(": null", ": None"))
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _of_list(values: list | tuple, field: str, depth: int) -> Value:
    if field in _DATES and len(values) >= 3 and all(type(part) is int for part in values[:3]):
        return Value("{:04d}-{:02d}-{:02d}".format(*values[:3]))  # a time as programs hold it: year, month, day, …
    found = [value_of(part, field, depth + 1) for part in values]
    texts = [part.text for part in found if part.text]
    rest = [part.rest for part in found if _is_something(part.rest)]
    if field == "text":
        if len(texts) > 1 and _are_versions(values):
            return Value(texts[0], [*texts[1:], *rest])
        return Value("\n\n".join(texts) or None, rest or None)
    if field in ("byline", "title"):
        return Value(", ".join(texts) or None, rest or None)
    return Value(texts[0] if texts else None, [*texts[1:], *rest] or None)


def _are_versions(values: list | tuple) -> bool:
    """Whether the parts are one text in several media types, not its paragraphs."""
    types = [part.get("type") or part.get("contentType") for part in values if isinstance(part, Mapping)]
    return len(types) == len(values) and all("/" in str(kind) for kind in types)


def _of_mapping(value: Mapping, field: str, depth: int) -> Value:
    keys = {str(key).lower(): key for key in value}
    if field == "text" and (joined := _joined_pieces(value, keys, depth)):
        return joined
    if field == "byline" and (name := _whole_name(value, keys)):
        return name
    if field in _DATES and (day := _day_of_parts(value, keys)):
        return day
    for inner in INNER_NAMES[field]:
        key = keys.get(inner.lower())
        if key is not None and (found := value_of(value[key], field, depth + 1)).text:
            return Value(found.text, _without(value, {key}, {key: found.rest}))
    return Value(None, dict(value) or None)


def _joined_pieces(value: Mapping, keys: dict[str, Any], depth: int) -> Value | None:
    """A text in sections and paragraphs, or in numbered parts."""
    if {"sections", "paragraphs", "blocks"} & keys.keys():
        pieces = [keys[name] for name in keys if name in _PIECES]
    else:
        numbers = [_NUMBERED.fullmatch(name) for name in keys]
        if not numbers or not all(numbers):
            return None
        pieces = [key for _, key in sorted((int(m[1]), keys[m.string]) for m in numbers if m)]
    found = {key: value_of(value[key], "text", depth + 1) for key in pieces}
    text = "\n\n".join(part.text for part in found.values() if part.text)
    return Value(text, _without(value, set(found), {k: part.rest for k, part in found.items()})) if text else None


def _whole_name(value: Mapping, keys: dict[str, Any]) -> Value | None:
    first, last = ([keys[n] for n in names if n in keys and value[keys[n]]] for names in (_FIRST_NAMES, _LAST_NAMES))
    used = first[:1] + last[:1]
    if not last:
        return None
    return Value(" ".join(str(value[key]) for key in used), _without(value, set(used), {}))


def _day_of_parts(value: Mapping, keys: dict[str, Any]) -> Value | None:
    parts = [value[keys[name]] for name in ("year", "month", "day") if name in keys]
    if len(parts) < 3 or not all(str(part).isdecimal() for part in parts):
        return None
    year, month, day = (int(part) for part in parts)
    return Value(f"{year:04d}-{month:02d}-{day:02d}", _without(value, {keys[n] for n in ("year", "month", "day")}, {}))


def _without(value: Mapping, used: set, rests: Mapping) -> dict | None:
    rest = {key: v for key, v in value.items() if key not in used and _is_something(v)}
    rest |= {key: v for key, v in rests.items() if _is_something(v)}
    return rest or None


def _is_something(value: Any) -> bool:
    return value is not None and value != "" and value != [] and value != {}
