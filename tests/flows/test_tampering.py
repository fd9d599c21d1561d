"""Batches that somebody changed between staging and audit: what is wrong is named, and goes; what is broken publishes nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from flows.steps import audit as audit_step
from tests.flows.desk import ARTICLES, rows, run, write

Change = Callable[[pl.DataFrame], pl.DataFrame]
TOWNS = [
    {
        "id": f"town-{n}", "outlet": "Gazette", "date": "2024-05-04",
        "text": f'The ferry company has {n + 3} million users, Mary Holt said.\n\n"We like it in year {n}," she said.',
    }
    for n in range(4)
]  # fmt: skip


def tampering(change: Change | None, table: str) -> Callable:
    """A ``call`` that changes a staged table just before the audit; no change at all takes its files away."""

    def call(step: Callable, *arguments: object) -> object:
        if step is audit_step.audit:
            for path in (arguments[0].stage / table).glob("*.parquet"):  # type: ignore[attr-defined]
                if change is None:
                    path.unlink()
                else:
                    change(pl.read_parquet(path)).write_parquet(path)
        return step(*arguments)

    return call


def putting(column: str, value: object, row: int = 0) -> Change:
    def change(frame: pl.DataFrame) -> pl.DataFrame:
        values = frame[column].cast(pl.String).to_list() if isinstance(value, str) else frame[column].to_list()
        values[row] = value
        return frame.with_columns(pl.Series(column, values, strict=False))

    return change


def assert_counts_hold(warehouse: Path, read: int) -> None:
    """The ledger, fact_article and the tables themselves tell the same."""
    tables = ("dim_article", "fact_claim", "fact_quote", "fact_mention")
    real = tuple(rows(warehouse, f"select count(*) from {t}")[0][0] for t in tables)
    assert rows(warehouse, 'select "new" + revised, claims, quotes, mentions from quality.run') == [real]
    assert rows(warehouse, "select count(*), sum(claims), sum(quotes), sum(mentions) from fact_article") == [real]
    assert rows(warehouse, "select read from quality.run") == [(read,)]


CLAIMS = {
    "value": ("nan", "fact_claim.value_not_numeric"),
    "char_end": (99_999, "fact_claim.surface_not_at_offset"),
    "qualifier": ("perhaps", "fact_claim.value_not_in_list"),
    "speaker_key": (12_345, "fact_claim.speaker_key_unknown"),
    "date_key": (19_000_101, "fact_claim.context_not_of_article"),
    "outlet_key": (0, "fact_claim.context_not_of_article"),
}


def test_bad_rows_go_under_the_code_of_their_rule(tmp_path: Path) -> None:
    def change(claims: pl.DataFrame) -> pl.DataFrame:
        for row, (column, (value, _)) in enumerate(CLAIMS.items()):
            claims = putting(column, value, row)(claims)
        return claims

    warehouse = tmp_path / "w.duckdb"
    batch = run(write(tmp_path / "r.jsonl", [*ARTICLES[:2], *TOWNS]), warehouse, tampering(change, "fact_claim"))
    assert batch.summary()["published"]
    codes = {code for _, code in CLAIMS.values()}
    assert codes <= {
        c for (c,) in rows(warehouse, "select code from quality.quarantine where table_name = 'fact_claim'")
    }
    assert codes <= {
        c for (c,) in rows(warehouse, "select check_name from quality.check_result where outcome = 'warned'")
    }
    assert rows(warehouse, "select count(distinct row) from quality.quarantine") == [(len(CLAIMS),)]
    assert_counts_hold(warehouse, 6)


@pytest.mark.parametrize(
    ("table", "change", "code", "left"),
    [
        ("dim_article", lambda a: a.tail(a.height - 1), "article_lost", 5),
        ("dim_article", lambda a: pl.concat([a, a.head(1)]), "dim_article.key_not_unique", 6),
        ("dim_article", putting("article_key", None), "dim_article.required_missing", 5),
        ("fact_article", lambda a: a.tail(a.height - 1), "dim_article.counts_missing", 5),
    ],
    ids=["article lost", "article doubled", "article without key", "counts lost"],
)
def test_an_article_is_published_whole_or_not_at_all(table, change, code, left, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    run(write(tmp_path / "r.jsonl", [*ARTICLES[:2], *TOWNS]), warehouse, tampering(change, table))
    assert (code,) in rows(warehouse, "select code from quality.quarantine")
    assert rows(warehouse, "select count(*) from dim_article") == [(left,)]
    assert_counts_hold(warehouse, 6)


@pytest.mark.parametrize(
    ("table", "change", "check"),
    [
        ("fact_claim", lambda c: c.drop("surface"), "fact_claim.columns_missing"),
        ("fact_quote", lambda q: q.drop("article_key"), "fact_quote.columns_missing"),
        ("fact_claim", None, "fact_claim.table_missing"),
        ("entity_link", None, "fact_mention.table_missing"),
        ("lineage_gone", None, "fact_lineage.table_missing"),
    ],
    ids=["column", "key column", "table", "links", "lineages"],
)
def test_a_broken_structure_is_named_and_publishes_nothing(table, change, check, tmp_path: Path) -> None:
    warehouse = tmp_path / "w.duckdb"
    batch = run(write(tmp_path / "r.jsonl", ARTICLES[:2]), warehouse, tampering(change, table))
    assert batch.status == "refused"
    assert (check,) in rows(warehouse, "select check_name from quality.check_result where outcome = 'failed'")
    assert rows(warehouse, "select count(*) from dim_article") == [(0,)]
