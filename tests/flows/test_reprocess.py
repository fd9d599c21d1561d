"""Reprocess: newer readers over old articles; what they supersede stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.rebuild import rebuild_warehouse
from flows.reprocess import reprocess_warehouse
from tests.flows.desk import ARTICLES, Silent, contents, copy_warehouse, rows, run, write
from tests.soak import readers
from warehouse.store import Store

PAID = ARTICLES[0] | {"id": "p1", "text": "Lumora said on Thursday that it paid $5 million to 3 million users."}


@pytest.fixture(scope="module")
def old(tmp_path_factory):
    """A warehouse that older readers made: they overlook money, and call 3 million users a denial."""
    folder = tmp_path_factory.mktemp("old")
    with readers.older():
        run(write(folder / "a.jsonl", [*ARTICLES[:2], PAID]), folder / "w.duckdb")
    return folder / "w.duckdb"


def test_a_dry_run_shows_what_changes_by_measure_and_changes_nothing(old: Path) -> None:
    before = contents(old)
    changes = reprocess_warehouse(old, 0, Silent(), dry_run=True)
    assert changes is not None
    told = {c.kind: c for c in changes}
    assert told["claims: money"].added == 1 and told["claims: money"].before == 0
    assert told["claims: user_count"].changed == 1
    assert contents(old) == before and not Store(old).next.path.exists()


def test_what_is_superseded_is_kept_and_restored(old: Path, tmp_path: Path) -> None:
    warehouse = copy_warehouse(old, tmp_path)
    keys = rows(warehouse, "select claim_key from fact_claim order by 1")
    assert reprocess_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, "select distinct extractor_version from dim_article") != [("older",)]
    assert set(keys) < set(rows(warehouse, "select claim_key from fact_claim")), "a claim's key survives"
    history = rows(warehouse, "select * from history.fact_claim")
    query = "select h.polarity, f.polarity, h.supersession, h.extractor_version from history.fact_claim as h join fact_claim as f using (claim_key)"
    assert rows(warehouse, query) == [("denied", "asserted", "changed", "older")]
    assert reprocess_warehouse(warehouse, 0, Silent()) is None, "nothing is left to read again"
    rebuild_warehouse(warehouse, 0, Silent())
    assert rows(warehouse, "select * from history.fact_claim") == history
    fresh = tmp_path / "fresh.duckdb"
    run(old.parent / "a.jsonl", fresh)
    assert contents(warehouse, ("fact_claim", "fact_quote", "fact_mention")) == contents(
        fresh, ("fact_claim", "fact_quote", "fact_mention")
    )
