"""Entities of a batch: names are one across articles, documents and unnamed speakers are their article's."""

from __future__ import annotations

import pytest

from flows.entities import Entities
from transforms.lexicon.enumerations import ENTITY_KINDS, NAMED_KINDS


@pytest.mark.parametrize("kind", ENTITY_KINDS)
def test_only_names_are_one_across_articles(kind: str) -> None:
    entities = Entities()
    first, second = (entities.key(kind, "the river report", "the river report", article) for article in (1, 2))
    assert (first == second) == (kind in NAMED_KINDS)
    assert len(entities.rows()) == (1 if kind in NAMED_KINDS else 2)
