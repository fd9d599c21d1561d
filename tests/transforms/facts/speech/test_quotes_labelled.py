"""Quotations and speakers on our own labelled news, as the benchmark scores them: the figures must not fall."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from benchmarks.quotes.labelled import score
from benchmarks.quotes.news import LABELS, PARTS, NewsArticle, read_news, score_numbers

SHARED = Path(os.environ.get("WIREHOUSE_SHARED", LABELS.parents[3] / "shared"))


@pytest.fixture(scope="module")
def news() -> list[NewsArticle]:
    if not (SHARED / "corpora" / "news_dev.parquet").exists():
        pytest.skip(f"no development articles at {SHARED}: the labels hold offsets only")
    return read_news(SHARED)


@pytest.mark.parametrize("part", PARTS)
def test_quotations_and_their_speakers(news: list[NewsArticle], part: str) -> None:
    found, with_speaker, labels, _ = score([a.quotes for a in news if a.part == part])
    assert labels > 100
    assert found >= 0.98
    assert with_speaker >= 0.93


def test_speakers_of_numbers(news: list[NewsArticle]) -> None:
    numbers = score_numbers(news)
    assert numbers.right >= 0.93 * numbers.labelled
    assert numbers.given <= 0.08 * numbers.others
