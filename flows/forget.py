"""Forget: an article removed from everything, for a takedown or an erasure, and rejected when it is sent again."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import duckdb

from flows.remaking import ready_archive, remake
from flows.watcher import Watcher
from warehouse.faults import NotAWarehouse, WarehouseDamaged
from warehouse.forgetting import Forgotten, copy_without, find, log_of
from warehouse.store import Store
from warehouse.stores import store_at


class ArticleUnknown(Exception):
    """The archive has no such article, or several."""


def forget_article(
    warehouse: Path, article_id: str, source: str | None, author: str, reason: str, workers: int, watcher: Watcher
) -> Forgotten:
    """Makes the archive without the article, and the warehouse again from that: nothing that was worked out from its words
    stays, nor its bytes in a free part of the file; the search index is made again by who searches next. Both are put in place at once. Raises ArticleUnknown, and what a rebuild
    does."""
    old = store_at(warehouse)
    with old.writing(watcher.say):
        ready_archive(old, watcher)
        gone = find(old.raw, article_id, source)
        _refuse(old.raw, article_id, gone, source)
        kept, aside = old.files / "raw.kept", old.files / "set-aside.kept"
        facts = _facts(old, gone)
        copy_without(old.raw, kept, article_id, gone, facts)
        copy_without(old.set_aside, aside, article_id, gone)
        at = datetime.now(UTC).replace(tzinfo=None).isoformat()
        log_of(kept).append(
            {
                "article_id": article_id, "sources": sorted(gone.sources), "raw_sha256": sorted(gone.contents), "at": at,
                "author": author, "reason": reason,
            }
        )  # fmt: skip
        new = remake(old, kept, workers, watcher)
        old.replace_with(
            new, [(kept, old.raw), (aside, old.set_aside)], [old.raw, old.set_aside, old.stage, *old.search_index.paths]
        )
        return gone


def _refuse(raw: Path, article_id: str, gone: Forgotten, source: str | None) -> None:
    if not gone.contents:
        tombs = [e for e in log_of(raw).read() if e["article_id"] == article_id]
        told = (
            f"it was forgotten on {tombs[-1]['at'][:10]} already"
            if tombs
            else "wirehouse sql \"from find_articles('word')\" finds them"
        )
        raise ArticleUnknown(f"the archive has no article {article_id}: {told}")
    if source is None and len(gone.sources) > 1:
        raise ArticleUnknown(
            f"{len(gone.sources)} sources have an article {article_id}: name one with --source ({', '.join(sorted(gone.sources))})"
        )


def _facts(old: Store, gone: Forgotten) -> set[int]:
    """Keys of its claims and quotations; none where the old file cannot tell."""
    keys = ", ".join(map(str, gone.keys)) or "0"
    try:
        with old.connect(read_only=True) as connection:
            query = f"select claim_key from fact_claim where article_key in ({keys}) union all select quote_key from fact_quote where article_key in ({keys})"
            return {key for (key,) in connection.execute(query).fetchall()}
    except (NotAWarehouse, WarehouseDamaged, duckdb.Error):
        return set()
