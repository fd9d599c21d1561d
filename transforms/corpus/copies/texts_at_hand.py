"""The texts at hand in a comparison: those of the batch, and those of history as they are asked for."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import polars as pl
from numpy.typing import NDArray

from transforms.corpus.copies.body import Body
from transforms.corpus.index.history import SIGNATURE, History
from transforms.corpus.index.signatures import Signatures, read_signatures
from transforms.corpus.repeats.blocks import masked_words
from transforms.corpus.words.flat_arrays import count_set, each
from transforms.corpus.words.hashed_words import Words, read_words


class Bodies:
    """Words of articles by key, the words of repeated blocks marked."""

    def __init__(self, history: History, blocks: pl.Series, unmade: pl.Series):
        """``blocks``: the units known to be blocks now; ``unmade``: those that history wrongly still has for blocks."""
        self._history = history
        self._blocks, self._unmade = blocks, unmade
        self._at: dict[int, tuple[Words, NDArray[np.bool_], Signatures, int]] = {}
        self._former: list[NDArray[np.uint64]] = []
        self._bodies: dict[int, Body] = {}
        self._same: dict[bytes, Body] = {}

    def add(self, keys: Iterable[int], words: Words) -> None:
        """Takes the texts of a batch, whose lines have all been weighed."""
        self._keep(keys, words, self._blocks)

    def load(self, keys: pl.Series) -> None:
        """Makes sure the texts of these articles of history are at hand."""
        absent = pl.Series([k for k in keys if k not in self._at], dtype=pl.Int64)
        if not len(absent):
            return
        found = self._history.texts(absent)
        words = read_words(found["text"])
        units = pl.Series(each(words.unit_hashes), dtype=pl.UInt64)
        old = self._history.blocks(units)["unit"]
        kept = old.filter(~old.is_in(self._unmade.implode()))
        signatures = self._keep(found["article_key"], words, pl.concat([kept, self._blocks]))
        now = self._blocks.filter(self._blocks.is_in(units.implode()))
        if len(kept) < len(old) or not now.is_in(old.implode()).all():
            signatures = read_signatures(words, masked_words(words, old.to_numpy()))
        self._former.append(signatures.shingle)

    def _keep(self, keys: Iterable[int], words: Words, blocks: pl.Series) -> Signatures:
        masked = masked_words(words, blocks.to_numpy())
        kept = read_signatures(words, masked)
        for i, key in enumerate(keys):
            self._at[int(key)] = (words, masked, kept, i)
        return kept

    def former_shingles(self) -> pl.Series:
        """Shingles that the articles of history at hand have there: what is a block there is left out, as it was when they
        were kept. Reading them again is less than a scan of all that are kept."""
        return pl.Series(np.concatenate([np.zeros(0, np.uint64), *self._former]), dtype=pl.UInt64)

    def body(self, key: int) -> Body:
        found = self._bodies.get(key)
        if found is None:
            words, masked, kept, i = self._at[key]
            part = slice(words.offsets[i], words.offsets[i + 1])
            own, said = ~(masked[part] | words.aside[part]), words.aside[part] & ~masked[part]
            ends = slice(*np.searchsorted(kept.article, (i, i + 1)))
            led = words.led[slice(*np.searchsorted(words.led, (part.start, part.stop)))]
            lines = words.units[np.searchsorted(words.units, led - 1, "right") - 1]
            led, lines, places = (at - part.start for at in (led, lines, kept.place[ends]))
            found = Body(words.hashes[part], own, said, words.value[part], led, lines, kept.shingle[ends], places)
            # articles with the same words share one body
            self._bodies[key] = found = self._same.setdefault(found.digest, found)
        return found

    def signatures(self) -> pl.DataFrame:
        """Kept shingles (``SIGNATURE``) of all articles at hand."""
        parts: dict[int, tuple[Signatures, list[int]]] = {}
        for key, (_, _, kept, _) in self._at.items():
            parts.setdefault(id(kept), (kept, []))[1].append(key)
        frames = [pl.DataFrame(schema=SIGNATURE)]
        for kept, keys in parts.values():
            frames.append(pl.DataFrame({"shingle": kept.shingle, "article_key": np.array(keys)[kept.article]}))
        return pl.concat(frames)

    def own_words(self) -> dict[int, int]:
        """How many words of own prose each article at hand has."""
        found: dict[int, int] = {}
        sums: dict[int, list[int]] = {}
        for key, (words, masked, _, i) in self._at.items():
            if id(words) not in sums:
                own = np.diff(words.offsets) - count_set(masked | words.aside, words.offsets)
                sums[id(words)] = own.tolist()
            found[key] = sums[id(words)][i]
        return found

    def kept(self, keys: Iterable[int]) -> NDArray[np.uint64]:
        """All kept shingles of these articles, each once."""
        return each(np.concatenate([np.zeros(0, np.uint64), *(self.body(int(k)).kept for k in keys)]))
