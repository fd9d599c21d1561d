"""Exact duplicates are copies, however short they are."""

from __future__ import annotations

from datetime import date

import polars as pl
import pytest

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate


@pytest.mark.parametrize(
    "text",
    [
        "Bus crash near Lowmere injures 14, police say.",
        "Bus crash near Lowmere injures 23 people. Police say 4 are in danger.",
    ],
)
def test_a_flash_in_three_outlets_is_one_group(text) -> None:
    articles = pl.DataFrame(
        {"article_key": [1, 2, 3], "outlet": ["Herald", "Courier", "Gazette"], "published_on": [date(2026, 3, 1)] * 3,
         "title": [None] * 3, "text": [text] * 3, "wire_credits": [[]] * 3}
    )  # fmt: skip
    found = relate(articles, MemoryHistory())
    assert found.article_updates["copy_group_key"].drop_nulls().len() == 3
    assert found.article_updates["copy_group_key"].n_unique() == 1
    assert sorted(found.article_updates["copy_role"]) == ["copy", "copy", "original"]
