"""Entities: the people, organisations and places that a batch names, one per kind and name; unnamed speakers, one per article."""

from __future__ import annotations

from typing import Any

from transforms.lexicon.enumerations import NAMED_KINDS
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
        self._known: dict[
            tuple[str, str, int | None], tuple[int, set[str]]
        ] = {}  # names recur: each has its key made once

    def key(self, kind: str, name: str, form: str, article_key: int | None = None) -> int:
        """The key of the entity, which is noted with ``form``; what has no name is another one in each ``article_key``."""
        article = None if kind in NAMED_KINDS else article_key
        known = self._known.get((kind, name, article))
        if known is None:
            found = entity_key(kind, name, article)
            _, _, forms = self._forms.setdefault(found, (kind, name, set()))
            self._known[kind, name, article] = known = (found, forms)
        known[1].add(form)
        return known[0]

    def rows(self) -> list[dict[str, Any]]:
        """Rows of dim_entity in the order the entities were first named in."""
        return [
            {"entity_key": k, "kind": kind, "name": name, "aliases": sorted(forms - {name}), "merge_rule": None}
            for k, (kind, name, forms) in self._forms.items()
        ]
