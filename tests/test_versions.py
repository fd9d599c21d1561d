"""Versions by test, not by memory: what the readers give of ``examples/``, and what the copies index keeps of it, may change only
together with the version that warehouses remember.

After a change that is meant: raise ``EXTRACTOR_VERSION`` (``transforms/facts/version.py``) or ``VERSION``
(``warehouse/history.py``), then run ``python -m tests.test_versions``, which writes the digests down.
"""

from __future__ import annotations

import hashlib
import json
from datetime import date
from pathlib import Path

import pytest

from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from transforms.facts.read_all import Article, Facts, read_all
from transforms.facts.version import EXTRACTOR_VERSION
from transforms.reading import Reader
from transforms.text.canonical import canonical
from warehouse.history import VERSION

ROOT = Path(__file__).resolve().parent.parent
WRITTEN = ROOT / "tests" / "golden" / "versions.json"
TODAY = date(2026, 11, 1)
HOW = "raise the version and run `python -m tests.test_versions`, or find out what changed"


def _articles() -> list[Article]:
    records = Reader([str(ROOT / "examples" / "articles")]).records()
    return [
        Article(canonical(r.text_raw or "")[0], r.title, r.url, r.published_raw) for r in records if not r.reject_code
    ]


def _facts() -> list[Facts]:
    read = read_all(_articles(), today=TODAY)
    assert not [facts for facts in read if isinstance(facts, Exception)]
    return read  # type: ignore[return-value]


def _digest(told: object) -> str:
    return hashlib.sha256(repr(told).encode()).hexdigest()[:16]


def digests() -> dict[str, dict[str, str]]:
    """What is held against the versions: a digest per reader, and one per part of the index."""
    import polars as pl

    facts, articles = _facts(), _articles()
    readers = {
        name: _digest([repr(getattr(f, name)) for f in facts])
        for name in ("layout", "language", "published_on", "mentions", "quotes", "claims", "dates")
    }
    batch = pl.DataFrame(
        {
            "article_key": range(len(articles)),
            "outlet": [None] * len(articles),
            "published_on": [f.published_on for f in facts],
            "title": [a.title for a in articles],
            "text": [a.text for a in articles],
            "wire_credits": [[] for _ in articles],
        },
        schema_overrides={"outlet": pl.String, "published_on": pl.String, "wire_credits": pl.List(pl.String)},
    ).with_columns(pl.col("published_on").str.to_date())
    found = relate(batch, MemoryHistory())
    index = {
        name: _digest(getattr(found, name).rows())
        for name in ("pairs", "articles", "signatures", "units", "blocks", "stories")
    }
    return {"readers": readers, "index": index}


@pytest.mark.parametrize(("part", "version"), [("readers", EXTRACTOR_VERSION), ("index", str(VERSION))])
def test_what_is_read_changes_only_with_its_version(part, version) -> None:
    written = json.loads(WRITTEN.read_text(encoding="utf-8"))[part]
    now = digests()[part]
    changed = sorted(name for name in now if now[name] != written["digests"].get(name))
    if version == written["version"]:
        assert not changed, f"{', '.join(changed)} changed, and version {version} did not: {HOW}"
    else:
        assert not changed, f"version {version} is not written down yet: {HOW}"


if __name__ == "__main__":
    versions = {"readers": EXTRACTOR_VERSION, "index": str(VERSION)}
    told = {part: {"version": versions[part], "digests": found} for part, found in digests().items()}
    WRITTEN.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"wrote {WRITTEN}")
