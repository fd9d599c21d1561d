"""Which field of a record is which: by the names that are recognised, and by the user's own (``--map text=body``)."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

from transforms.reading.addresses import host_of, is_address, is_front_page
from transforms.reading.field_names import CONTAINERS, DATED_BY, FIELD_NAMES, plain
from transforms.reading.field_values import INNER_NAMES, value_of


class Fields(NamedTuple):
    """What a format reader found in one record: the recognised fields as given, the others as JSON."""

    id: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    text: str | None = None
    modified: str | None = None
    extra: str | None = None
    notes: tuple[str, ...] = ()


class FieldMapError(ValueError):
    """``--map`` names a field that there is not."""


_Place = tuple[int, int]  # which field, and the rank of the name among the field's names


class FieldReader:
    """Reads the fields of mappings, all of one run; remembers what it has learnt about their keys.

    >>> FieldReader({"text": "Story"}).read({"headline": "Rain", "story": "It rained.", "views": 3})[3:]
    ('Rain', None, None, 'It rained.', None, '{"views": 3}', ())
    >>> FieldReader({"text": "parts.main"}).read({"parts": {"main": "It rained.", "n": 1}})[6:]
    ('It rained.', None, '{"parts": {"n": 1}}', ())
    """

    def __init__(self, field_map: Mapping[str, str] | None = None):
        """``field_map``: field -> the name of the column or key that holds it; ``outer.inner`` names a key of a nested
        object. Raises ``FieldMapError``."""
        field_map = {_ALIASES.get(field, field): name for field, name in (field_map or {}).items()}
        unknown = sorted(set(field_map) - set(FIELD_NAMES))
        if unknown:
            raise FieldMapError(f"no such field: {', '.join(unknown)}; fields are {', '.join(FIELD_NAMES)}")
        self._mapped = frozenset(plain(name) for name in field_map.values())
        self._paths = {_FIELDS.index(field): name.split(".") for field, name in field_map.items() if "." in name}
        self._places: dict[str, _Place] = {}
        for index, (field, names) in enumerate(FIELD_NAMES.items()):
            own = [field_map[field]] if field in field_map else [n for n in names if plain(n) not in self._mapped]
            for rank, name in enumerate(own):
                self._places[plain(name)] = (index, rank)
        self._of_key: dict[str, _Place | None] = {}

    def _place(self, key: str) -> _Place | None:
        try:
            return self._of_key[key]
        except KeyError:
            if len(self._of_key) > 10_000:  # hostile input: a new key in every record
                self._of_key.clear()
            place = self._of_key[key] = self._places.get(plain(key)) or self._place_of_path(key)
            return place

    def _place_of_path(self, key: str) -> _Place | None:
        """The place of a key that names a nested field, as tables made of JSON have them: ``source.name``."""
        outer, _, inner = key.rpartition(".")
        place = self._places.get(plain(outer)) if outer else None
        if place and inner.lower() in INNER_NAMES[_FIELDS[place[0]]]:
            return place
        place = self._places.get(plain(inner)) if plain(outer.rpartition(".")[2]) in _CONTAINERS else None
        return (place[0], place[1] + _LAST) if place else None

    def has_map(self, keys: Collection[str]) -> bool:
        """Whether the user's own map names one of ``keys``."""
        return any(plain(key) in self._mapped for key in keys)

    def knows_text(self, keys: Collection[str]) -> bool:
        """Whether one of ``keys`` is the text."""
        path = self._paths.get(_TEXT)
        return any((place := self._place(key)) and place[0] == _TEXT or path and path[0] == key for key in keys)

    def recognised(self, keys: Collection[str]) -> int:
        """How many of ``keys`` are fields."""
        return sum(self._place(key) is not None for key in keys)

    def read(self, record: Mapping[str, Any]) -> Fields:
        """The fields of ``record``. What is not used of it stands in ``extra``: unknown fields, a name that lost to a
        better one, the rest of a nested value, and a value of no use, on which there is a note."""
        found = _Found()
        if self._paths:
            record = self._take_paths(record, found)
        self._fill(found, record, _ALL)
        self._look_inside(found, 0)
        return found.fields()

    def _take_paths(self, record: Mapping[str, Any], found: _Found) -> Mapping[str, Any]:
        """Takes the fields that the user names by paths; returns the record without them."""
        for index, path in self._paths.items():
            if path[0] in record and ".".join(path) not in record:
                value, record = _parted(record, path)
                self._take(found, (index, -1), ".".join(path), value)
        return record

    def _fill(self, found: _Found, record: Mapping[str, Any], wanted: Collection[int]) -> None:
        """Puts the fields of ``record`` among ``wanted`` where they belong, and the rest into ``extra``."""
        for key, value in record.items():
            place = self._place(str(key))
            if place is None or place[0] not in wanted:
                if value is not None:
                    found.extra[key] = value
            else:
                self._take(found, place, key, value)

    def _take(self, found: _Found, place: _Place, key: str, value: Any) -> None:
        text, rest = value_of(value, _FIELDS[place[0]])
        if text is None:
            if rest is not None:
                found.extra[key] = value
                found.notes.append(f"unused:{_FIELDS[place[0]]}")
            return
        if place[0] in _ADDRESSED and is_address(text):
            place, text = _of_address(place, key, text)
        found.put(place, key, text, value, rest)

    def _look_inside(self, found: _Found, depth: int) -> None:
        """Fields that are lacking, from nested objects: those that are known to hold some, then any with a text."""
        nested = [key for key, value in found.extra.items() if isinstance(value, Mapping)]
        for key in sorted(nested, key=_container_rank):
            wanted = [index for index, value in enumerate(found.values) if value is None]
            object_ = found.extra[key]
            if not wanted or (_container_rank(key) == _LAST and found.values[_TEXT] is not None):
                break
            inner = _Found()
            self._fill(inner, object_, wanted)
            if depth < _DEEPEST:
                self._look_inside(inner, depth + 1)
            if _container_rank(key) == _LAST and inner.values[_TEXT] is None:
                continue
            for index in wanted:
                found.values[index] = inner.values[index]
            found.extra[key] = inner.extra
            found.notes += inner.notes


class _Found:
    """The fields of one record under way."""

    def __init__(self) -> None:
        self.values: list[str | None] = [None] * len(_FIELDS)
        self.extra: dict[str, Any] = {}
        self.notes: list[str] = []
        self._chosen: list[tuple[int, str, Any] | None] = [None] * len(_FIELDS)

    def put(self, place: _Place, key: str, text: str, value: Any, rest: Any) -> None:
        """The value of one key; of two names of a field the better one wins, and the other is kept in ``extra``."""
        index, rank = place
        before = self._chosen[index]
        if before is not None:
            if before[0] <= rank:
                self.extra[key] = value
                return
            self.extra[before[1]] = before[2]
        self._chosen[index] = rank, key, value
        self.values[index] = text
        if rest is not None:
            self.extra[key] = rest

    def fields(self) -> Fields:
        extra = {key: value for key, value in self.extra.items() if value != {}}
        chosen, dated = self._chosen[_TEXT], self._chosen[_MODIFIED]
        if self.values[_PUBLISHED] is None and dated and plain(dated[1]) in DATED_BY:
            self.values[_PUBLISHED] = self.values[_MODIFIED]
        is_joined = chosen and not isinstance(chosen[2], str | bytes) and "\n\n" in (self.values[_TEXT] or "")
        joined = ["text_joined"] if is_joined else []
        return Fields._make((*self.values, _as_json(extra) if extra else None, (*joined, *self.notes)))


_FIELDS = list(FIELD_NAMES)
_ALL = range(len(_FIELDS))
_TEXT, _URL, _OUTLET, _PUBLISHED, _MODIFIED = (
    _FIELDS.index(field) for field in ("text", "url", "outlet", "published", "modified")
)
_ADDRESSED = (_URL, _OUTLET)
_ALIASES = {"published_on": "published", "date": "published", "author": "byline", "authors": "byline"}
_CONTAINERS = {plain(name): rank for rank, name in enumerate(CONTAINERS)}
_LAST = 100  # a rank behind all names
_DEEPEST = 3


def _container_rank(key: str) -> int:
    return _CONTAINERS.get(plain(str(key)), _LAST)


def _of_address(place: _Place, key: str, address: str) -> tuple[_Place, str]:
    """An address is the article's where it names a page, whatever its field is called; else it is the outlet's."""
    host = host_of(address)
    if place[0] == _OUTLET:
        return (place, host or address) if is_front_page(address) else ((_URL, _LAST), address)
    if host and is_front_page(address) and plain(key) == "sourceurl":
        return (_OUTLET, _LAST), host
    return place, address


def _parted(record: Mapping[str, Any], path: list[str]) -> tuple[Any, dict[str, Any]]:
    """What stands in ``record`` under ``path``, and the record without it."""
    rest = dict(record)
    name, *below = path
    if not below:
        return rest.pop(name, None), rest
    inner = rest.get(name)
    value = None
    if isinstance(inner, Mapping):
        value, rest[name] = _parted(inner, below)
    return value, rest


def _as_json(extra: dict[str, Any]) -> str:
    try:
        return json.dumps(extra, ensure_ascii=False, allow_nan=False, sort_keys=True, default=_json_default)
    except (ValueError, TypeError):
        return json.dumps(_finite(extra), ensure_ascii=False, sort_keys=True, default=_json_default)


def _json_default(value: Any) -> Any:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _finite(value: Any) -> Any:
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, dict):
        return {str(key): _finite(v) for key, v in value.items()}
    return [_finite(v) for v in value] if isinstance(value, list | tuple) else value
