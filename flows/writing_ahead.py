"""What of a batch is written before its audit's verdict, beside the steps that leave a core free: its words into the search index, its
texts behind the text log. Neither counts until the batch is published, and both are taken back where it is not. What its seal will add is
measured likewise, as if nothing were rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress

import duckdb
import polars as pl

from flows.batch import Batch
from flows.batch_versions import current_of
from warehouse.publish import content_of
from warehouse.seal import Content
from warehouse.search_ahead import SearchAhead
from warehouse.search_rows import states

_TYPES: dict[str, type[pl.DataType]] = {"article_key": pl.Int64, "title": pl.String, "text": pl.String}


class WritingAhead:
    """For one batch; its readers are done. To be closed."""

    def __init__(self, batch: Batch):
        self._batch = batch
        self.words = SearchAhead(batch.job.store.search_index)
        self._log = batch.job.store.text_log
        self._before = self._log.size()
        self._pool = ThreadPoolExecutor(1, "texts-ahead")
        self._places: Future[pl.DataFrame] | None = None
        self._content: dict[str, Content] | None = None

    def begin(self, say: Callable[[str], None]) -> None:
        """Begins with the articles. A rebuild writes no words: whoever searches the new file first does."""
        batch = self._batch
        if batch.archived is None:
            with batch.job.store.connect(read_only=True, say=say) as connection:
                state, _ = states(connection)
            self.words.begin(state, (current_of(part, batch) for part in _articles(batch)))
        self._places = self._pool.submit(self._log.append, _articles(batch))

    def go_on(self) -> None:
        """Goes on with what was read in the articles, once the scratch database is there."""
        if self._batch.archived is None:
            self.words.go_on(self._batch.scratch, self._batch.job.store.path)
        with suppress(duckdb.Error):  # a row that cannot be published: the audit will reject it
            self._content = content_of(self._batch.scratch, is_whole=True)

    def forget_content(self) -> None:
        """Rows were rejected."""
        self._content = None

    def content(self) -> dict[str, Content]:
        """As ``content_of``, once rejected rows are parted from the others."""
        return content_of(self._batch.scratch) if self._content is None else self._content

    def places(self) -> pl.DataFrame:
        """Where the batch's texts lie in the log, which is on disk. Raises OSError where it could not be written."""
        assert self._places is not None, "nothing was begun"
        return self._places.result()

    def close(self) -> None:
        """Takes back what was not published."""
        self.words.close()
        self._pool.shutdown()
        if self._batch.status != "published":
            self._log.cut(self._before)


def _articles(batch: Batch) -> Iterator[pl.DataFrame]:
    """Of each part the staged articles: ``article_key``, ``title``, ``text``. A row without key or text will be rejected."""
    for part in sorted((batch.stage / "dim_article").glob("*.parquet")):
        rows = pl.read_parquet(part, columns=list(_TYPES)).cast(_TYPES, strict=False)  # type: ignore[arg-type]
        yield rows.drop_nulls(["article_key", "text"])
