"""Entities: the people, organisations and places that a batch names, one per kind and name."""

from __future__ import annotations

from typing import Any

from warehouse.keys import entity_key


class Entities:
    """The entities of one part, each with the forms it is named by.

    >>> entities = Entities()
    >>> entities.key("person", "Ann Lee", "Lee") == entities.key("person", "ANN LEE", "ANN LEE")
    True
    >>> [(row["kind"], row["name"], row["aliases"]) for row in entities.rows()]
    [('person', 'Ann Lee', ['ANN LEE', 'Lee'])]
    """

    def __init__(self) -> None:
        self._forms: dict[int, tuple[str, str, set[str]]] = {}
        self._known: dict[tuple[str, str], tuple[int, set[str]]] = {}  # names recur: each has its key made once

    def key(self, kind: str, name: str, form: str) -> int:
        """The key of the entity, which is noted with ``form``."""
        known = self._known.get((kind, name))
        if known is None:
            found = entity_key(kind, name)
            _, _, forms = self._forms.setdefault(found, (kind, name, set()))
            self._known[kind, name] = known = (found, forms)
        known[1].add(form)
        return known[0]

    def rows(self) -> list[dict[str, Any]]:
        """Rows of dim_entity in the order the entities were first named in."""
        return [
            {"entity_key": k, "kind": kind, "name": name, "aliases": sorted(forms - {name}), "merge_rule": None}
            for k, (kind, name, forms) in self._forms.items()
        ]
