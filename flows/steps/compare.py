"""Compare: the batch's articles with each other and with the warehouse; copies, groups and stories are staged."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from flows.batch import Batch
from flows.batch_versions import retired_by
from flows.cluster import cluster, is_spread
from flows.known_articles import known_articles
from flows.pending import current_articles
from flows.staged_repeats import staged_blocks
from flows.texts import staged_texts
from transforms.corpus.index.candidates import Mapped
from transforms.corpus.relate import relate
from warehouse import history


def compare(batch: Batch, say: Callable[[str], None]) -> Batch:
    """Stages fact_copy, dim_story, the articles whose group, role or story changed, and the rows of the copies index."""
    current = current_articles(batch)
    with known_articles(batch, say) as known:
        blocks = staged_blocks(batch.stage, current["article_key"])
        with _mapping(batch, current.height) as mapped:
            keys = current["article_key"]
            # nobody but the comparison holds the texts' words, so that it can let go of them
            result = relate(
                current, known, retired_by(batch), staged_texts(batch.stage, batch.part_names, keys), blocks, mapped
            )
    staged = {"fact_copy": result.pairs, "article_updates": result.article_updates, "dim_story": result.stories}
    for name, rows in staged.items():
        (batch.stage / name).mkdir(parents=True, exist_ok=True)
        rows.write_parquet(batch.stage / name / "all.parquet")
    history.stage_index(result._asdict(), batch.stage)
    batch.counts["copy_groups"] = result.article_updates["copy_group_key"].drop_nulls().n_unique()
    return batch


@contextmanager
def _mapping(batch: Batch, articles: int) -> Iterator[Mapped]:
    if not is_spread(batch.job.runner, articles):
        yield map
        return
    with cluster(batch.job.runner) as machines:
        yield machines.mapped
