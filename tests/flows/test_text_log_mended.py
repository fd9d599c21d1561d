"""A run mends the text log beside the warehouse, and compares as if it had been whole."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.batch import Job
from flows.job import run_job
from tests.flows.desk import ARTICLES, Silent, contents, run, write
from warehouse.store import Store

COPY = ARTICLES[0] | {"id": "a9", "outlet": "Courier"}


@pytest.fixture(scope="module")
def unharmed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("unharmed")
    for name, records in (("a", ARTICLES[:2]), ("b", [COPY])):
        run(write(folder / f"{name}.jsonl", records), folder / "w.duckdb")
    return contents(folder / "w.duckdb", ("fact_copy", "fact_claim"))


@pytest.mark.parametrize("harm", ["gone", "short", "noise", "another"])
def test_a_damaged_log_is_made_again(harm: str, tmp_path: Path, unharmed) -> None:
    store = Store(tmp_path / "w.duckdb")
    run(write(tmp_path / "a.jsonl", ARTICLES[:2]), store.path)
    whole = store.text_log.path.read_bytes()
    other = {
        "short": whole[: len(whole) // 2],
        "noise": whole[:30] + bytes(20) + whole[50:],
        "another": bytes(len(whole)),
    }
    if harm == "gone":
        store.text_log.path.unlink()
    else:
        store.text_log.path.write_bytes(other[harm])
    watcher = Silent()
    run_job(Job(store.path, (str(write(tmp_path / "b.jsonl", [COPY])),)), watcher)
    assert any("rebuilt" in line for line in watcher.said)
    assert contents(store.path, ("fact_copy", "fact_claim")) == unharmed
    with store.connect(read_only=True) as connection:
        places = connection.execute("select * from copies.place").pl()
        texts = dict(connection.execute("select article_key, text from dim_article").fetchall())
    assert dict(store.text_log.read(places).iter_rows()) == texts and not store.text_log.mark.exists()
