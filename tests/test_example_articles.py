"""The example articles: every one is read, and they show what the README says they show."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from transforms.reading import Reader
from transforms.text.canonical import canonical
from transforms.text.language import language

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


@pytest.fixture(scope="module")
def records():
    return list(Reader([str(EXAMPLES)]).records())


def test_all_are_read_but_the_broken_one(records):
    rejected = [(r.article_id, r.reject_code) for r in records if r.reject_code]
    assert rejected == [("meridian-wire.jsonl#3", "broken_json")]
    assert len(records) == 16 and len({r.article_id for r in records}) == 16


def test_some_name_their_outlet_and_date_and_some_do_not(records):
    outlets = Counter(r.outlet for r in records if not r.reject_code)
    assert outlets == {
        None: 4,
        "The Harbour Courier": 3,
        "Meridian Wire": 3,
        "Valley Tribune": 3,
        "Evening Lantern": 1,
        "Nordblick": 1,
    }
    assert sum(r.published_raw is None for r in records if r.outlet) == 1


def test_their_text_is_canonical_and_english_but_for_one(records):
    texts = [r.text_raw for r in records if not r.reject_code]
    assert all(canonical(text).text == text for text in texts)
    assert Counter(map(language, texts)) == {"en": 14, "de": 1}


def test_one_is_an_exact_copy(records):
    assert [n for n in Counter(r.text_raw for r in records).values() if n > 1] == [2]
