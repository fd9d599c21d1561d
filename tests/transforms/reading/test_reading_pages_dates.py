from __future__ import annotations

import json

import pytest

from transforms.reading import Reader
from transforms.reading.page_date import page_date

BODY = "<article><h1>Ferry late</h1><p>The ferry line said on Monday that 4,200 passengers were left ashore at the pier.</p></article>"


@pytest.mark.parametrize(
    ("head", "day"),
    [
        ('<meta name="date" content="2026-11-04"><meta property="article:published_time" content="2026-11-03">', "2026-11-03"),
        ('<meta property="article:modified_time" content="2026-11-09"><time itemprop="datePublished" datetime="2026-11-03">', "2026-11-03"),
        ('<script type="application/ld+json">{"dateModified":"2026-11-09","datePublished": "2026-11-03T08:00Z"}</script>', "2026-11-03T08:00Z"),
        ("<p>Updated 9 November 2026</p><p>First published: <b>3 November 2026</b></p>", "3 November 2026"),
        ('<meta property="article:published_time" content="today">', None),
        ("<p>The song was first published in 1998 by a friend</p>", None),
    ],
)  # fmt: skip
def test_the_first_publication_comes_before_changes(head: str, day: str | None) -> None:
    assert page_date(f"<html><head>{head}</head><body>{BODY}</body></html>") == day


def test_a_page_does_not_take_the_figures_of_its_address_for_a_day(tmp_path) -> None:
    link = '<link rel="canonical" href="https://valepost.example/2026/11/7-left-ashore">'
    (tmp_path / "a.html").write_text(f"<!DOCTYPE html><html><head>{link}</head><body>{BODY}</body></html>")
    (record,) = Reader([str(tmp_path / "a.html")]).records()
    assert record.url and record.published_raw is None


def test_a_page_that_is_the_text_of_a_record(tmp_path) -> None:
    page = f'<!DOCTYPE html><html><head><meta name="author" content="Bo Roe"><title>T</title></head><body>{BODY}</body></html>'
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "1", "author": "Ann Lee", "html": page}))
    (record,) = Reader([str(tmp_path / "a.jsonl")]).records()
    assert (record.byline, record.title) == ("Ann Lee", "Ferry late") and "4,200 passengers" in record.text_raw
    assert "html_in_text" in record.notes
