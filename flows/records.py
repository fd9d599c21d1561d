"""Which of the records read are new, revised, unchanged, or rejected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import NamedTuple

import polars as pl

from flows.record_keys import article_key, id_key, is_source_stated, ordered_at
from flows.rejected import quarantine_row
from flows.sightings import Sighting, Words, judge
from transforms.corpus.versions import order_versions
from transforms.text.canonical import canonical
from warehouse.archive import RECORD_SCHEMA
from warehouse.frames import frame


class Settled(NamedTuple):
    """What is known once all has been read. ``comebacks``: records to archive, of older texts that hold again;
    ``amendments``: what is to be changed of archived records, by article key; ``sightings``: rows of article_sighting."""

    comebacks: pl.DataFrame
    amendments: dict[int, dict]
    sightings: pl.DataFrame


class Sorter:
    """Sorts batches of records against what the warehouse knows, and against each other.

    A record whose text is known of its article is unchanged, whatever else differs. Which text is current follows from the
    times that the records state (``order_versions``). Where they state none the last to arrive is, but for a source that
    holds an article several times and is read again: it ends with the current text, and nothing has changed. An older text
    that comes by is therefore held until the source has been read.
    """

    def __init__(self, run_key: int, loaded_at: datetime):
        self.run_key, self.loaded_at = run_key, loaded_at
        self.counts: Counter[str] = Counter()
        self._seen: dict[int, list[Sighting]] = {}  # by id_key
        self._statuses: dict[int, str] = {}  # of the texts that this run brings
        self._unstated: set[int] = set()  # ids whose source is the name of a file
        self._current: set[int] = set()  # texts, before this run
        self._held: dict[int, dict] = {}
        self._position = 0

    def identified(self, batch: pl.DataFrame) -> pl.DataFrame:
        """The batch with the keys ``id_key`` and ``article_key``; those of rejected records mean nothing."""
        ids = [id_key(*row) for row in batch.select("article_id", "source_key").iter_rows()]
        texts = [article_key(i, sha) for i, sha in zip(ids, batch["raw_sha256"], strict=True)]
        return batch.with_columns(pl.Series("id_key", ids, pl.Int64), pl.Series("article_key", texts, pl.Int64))

    def sort(self, batch: pl.DataFrame, known: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
        """(records to archive: new and revised, quarantine rows) of an identified batch. ``known``: rows of article_sighting
        with its ``id_key``."""
        kept: list[dict] = []
        rejected: list[tuple] = []
        self._learn(known)
        for record in batch.iter_rows(named=True):
            record = _cleaned(record)
            if record["reject_code"] is None:
                self._place(record, kept)
                continue
            self.counts["quarantined"] += 1
            code, message = record["reject_code"], record["reject_message"]
            rejected.append(quarantine_row(self.run_key, "read", code, message, record))
        return _frame(kept), frame("quality.quarantine", rejected)

    def _learn(self, known: pl.DataFrame) -> None:
        wanted = {found for found in known["id_key"] if found not in self._seen}
        fresh = known.filter(pl.col("id_key").is_in(wanted))
        self._current.update(order_versions(fresh).filter("is_current")["article_key"])
        columns = ("id_key", *Sighting._fields[:-2])
        for found, *values in fresh.select(columns).iter_rows():
            self._seen.setdefault(found, []).append(Sighting._make((*values, True, False)))

    def _place(self, record: dict, kept: list[dict]) -> None:
        found, text = record["id_key"], record["article_key"]
        at, by = ordered_at(record, self.loaded_at)
        self._position += 1
        seen = self._seen.setdefault(found, [])
        sighting = Sighting(found, record["source_key"], text, at, by, self.loaded_at, self._position)
        if not is_source_stated(record):
            self._unstated.add(found)
        if all(s.article_key != text for s in seen):
            status = self._statuses[text] = "revised" if seen else "new"
            self.counts[status] += 1
            seen.append(sighting)
            kept.append(record | {"identity_key": found, "status": status})
            return
        self.counts["unchanged"] += 1
        is_again = by == "loaded" or any(s.article_key == text and s.ordered_at == at for s in seen)
        if is_again and by == "modified":
            return
        seen.append(sighting._replace(is_again=is_again))
        if text not in self._current and text not in self._statuses:
            self._held[text] = record | {"identity_key": found, "status": "revised"}

    def settle(self, words_of: Callable[[set[int]], Words]) -> Settled:
        """To be called when the source has been read. ``words_of`` gives the telling words of texts, by article key."""
        words = words_of(self._to_compare())
        amendments: dict[int, dict] = {}
        for found, seen in self._seen.items():
            if len(seen) > 1:
                stated = found not in self._unstated
                self._seen[found], notes = judge(found, seen, stated, self._statuses, lambda: words)
                for text, note in notes.items():
                    amendments[text] = {"notes": [note]}
        self._amend(amendments)
        versions = order_versions(self._rows(everything=True))
        now = set(versions.filter("is_current")["article_key"])
        return Settled(self._comebacks(now), amendments, self._rows(everything=False))

    def _to_compare(self) -> set[int]:
        """Texts of articles that have several, of which this run brings one."""
        found: set[int] = set()
        for seen in self._seen.values():
            texts = {s.article_key for s in seen} if len(seen) > 1 else ()
            if len(texts) > 1 and any(text in self._statuses for text in texts):
                found.update(texts)
        return found

    def _amend(self, amendments: dict[int, dict]) -> None:
        """Where one id stands for several articles, what was taken for a revision may be new."""
        for found, seen in self._seen.items():
            if all(s.identity_key == found for s in seen):
                continue
            old = {s.identity_key for s in seen if s.is_known}
            for s in sorted(seen, key=lambda s: s.position):
                if s.is_known or s.article_key not in self._statuses:
                    continue
                status = "revised" if s.identity_key in old else "new"
                old.add(s.identity_key)
                self.counts[self._statuses[s.article_key]] -= 1
                self.counts[status] += 1
                self._statuses[s.article_key] = status
                changed = {"identity_key": s.identity_key, "source_key": s.source_key, "status": status}
                amendments.setdefault(s.article_key, {}).update(changed)

    def _comebacks(self, current: set[int]) -> pl.DataFrame:
        back = [record for text, record in self._held.items() if text in current]
        where = {s.article_key: s for seen in self._seen.values() for s in seen if s.article_key in self._held}
        self.counts["unchanged"] -= len(back)
        self.counts["revised"] += len(back)
        placed = (
            {"identity_key": where[r["article_key"]].identity_key, "source_key": where[r["article_key"]].source_key}
            for r in back
        )
        return _frame(record | place for record, place in zip(back, placed, strict=True))

    def _rows(self, *, everything: bool) -> pl.DataFrame:
        """Rows of article_sighting: of this run, or all that is known of the articles it met."""
        rows = [
            (
                s.article_key,
                s.identity_key,
                found,
                s.source_key,
                s.ordered_at,
                s.ordered_by,
                s.loaded_at,
                s.position,
                self.run_key,
            )
            for found, seen in self._seen.items()
            for s in seen
            if everything or not s.is_known
        ]
        return frame("article_sighting", rows)


def _cleaned(record: dict) -> dict:
    """The record with its canonical text, or rejected where it has none."""
    if record["reject_code"] is not None:
        return record
    clean = canonical(record["text_raw"] or "")
    if clean.text.strip():
        return record | {"text": clean.text, "notes": [*record["notes"], *clean.notes]}
    message = "The record has no text: nothing to read. Check the field map (--map)."
    return record | {"reject_code": "no_text", "reject_message": message}


def _frame(records: Iterable[dict]) -> pl.DataFrame:
    return pl.DataFrame([{c: r[c] for c in RECORD_SCHEMA} for r in records], schema=pl.Schema(RECORD_SCHEMA))
