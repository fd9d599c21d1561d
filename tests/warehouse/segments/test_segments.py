"""A look-up in segments finds what a scan does, after any changes, and a damaged or outdated one is never looked into."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warehouse.segments import merging, segments
from warehouse.segments.segment import Rows, open_segment, write_segment
from warehouse.segments.segments import SUFFIX, Segments
from warehouse.segments.sought import Sought
from warehouse.segments.state import State

ROWS = st.lists(st.tuples(st.integers(0, 9) | st.just(2**64 - 1), st.integers(-4, 4)), max_size=12)
CHANGES = st.lists(st.tuples(ROWS, st.sets(st.integers(-4, 4), max_size=3)), max_size=12)
EVERY = pl.Series([*range(10), 2**64 - 1], dtype=pl.UInt64)


@pytest.fixture(autouse=True)
def small(monkeypatch) -> None:
    monkeypatch.setattr(segments, "LEAST", 0)
    monkeypatch.setattr(merging, "AT_ONCE", 3)


def _rows(pairs: list[tuple[int, int]]) -> Rows:
    return np.array([h for h, _ in pairs], np.uint64), np.array([a for _, a in pairs], np.int64)


def _gone(keys: set[int]) -> np.ndarray:
    return np.array(sorted(keys), np.int64)


class Table:
    """A table, and the segments that follow it."""

    def __init__(self, folder: Path):
        self.segments = Segments(folder)
        self.rows: list[tuple[int, int]] = []
        self.state = State(0, "0")
        self.scans = 0

    def change(self, new: list[tuple[int, int]], gone: set[int]) -> None:
        self.rows = [row for row in self.rows if row[1] not in gone] + new
        before, self.state = self.state, State(len(self.rows), f"{int(self.state.content) + 1}")
        self.segments.follow("unit", before, self.state, lambda: (_rows(new), _gone(gone)), self._scan)

    def _scan(self):
        self.scans += 1
        half = len(self.rows) // 2
        yield from (_rows(self.rows[:half]), _rows(self.rows[half:]))

    def found(self, hashes: pl.Series = EVERY) -> Counter | None:
        known = self.segments.at("unit", self.state)
        if known is None:
            return None
        answer = Sought({"unit": known}).find("unit", hashes)
        assert answer is not None
        return Counter(answer.iter_rows())


@settings(max_examples=40, deadline=None)
@given(CHANGES, st.sets(st.sampled_from(EVERY.to_list())))
def test_whatever_changes_the_rows_found_are_those_of_a_scan(tmp_path_factory, changes, asked) -> None:
    table = Table(tmp_path_factory.mktemp("segments"))
    for new, gone in changes:
        table.change(new, gone)
        some = pl.Series(sorted(asked), dtype=pl.UInt64)
        assert table.found() == Counter(table.rows)
        assert table.found(some) == Counter(row for row in table.rows if row[0] in asked)
    assert table.scans == (1 if changes else 0), "the first time alone there was nothing to go by"


@settings(max_examples=30, deadline=None)
@given(CHANGES.filter(bool))
def test_each_is_more_than_twice_as_heavy_as_the_next_and_no_other_file_is_left(tmp_path_factory, changes) -> None:
    table = Table(tmp_path_factory.mktemp("segments"))
    for new, gone in changes:
        table.change(new, gone)
    known = table.segments.at("unit", table.state)
    assert known is not None
    weights = [segment.weight for segment in known]
    assert all(a >= 2 * b for a, b in zip(weights[:-1], weights[1:], strict=True))
    assert {s.path for s in known} == {*table.segments.folder.glob(f"*{SUFFIX}")}


def test_only_the_state_that_was_followed_counts(tmp_path) -> None:
    table = Table(tmp_path)
    table.change([(1, 1), (2, 1)], set())
    assert table.segments.at("unit", State(2, "77")) is None
    assert table.segments.at("signature", table.state) is None and table.segments.at("unit", None) is None
    table.state = State(2, "77")  # as when a run was killed after its commit
    table.rows.append((3, 3))
    table.change([(4, 4)], {1})
    assert table.found() == Counter([(3, 3), (4, 4)]) and table.scans == 2


@pytest.mark.parametrize("harm", ["gone", "short", "head", "another", "manifest"])
def test_a_damaged_one_is_scanned_past_and_made_again(tmp_path, harm) -> None:
    table = Table(tmp_path)
    table.change([(n % 9, n) for n in range(40)], set())
    (segment,) = table.segments.at("unit", table.state) or ()
    raw = segment.path.read_bytes()
    if harm == "gone":
        segment.path.unlink()
    elif harm == "short":
        segment.path.write_bytes(raw[:-8])
    elif harm == "head":
        segment.path.write_bytes(raw[:9] + b"\7" + raw[10:])
    elif harm == "another":
        write_segment(segment.path, [_rows([(7, 7)])], 1, _gone(set()))
    else:
        table.segments.manifest.write_text('{"unit": ')
    assert table.found() is None
    table.change([(5, 5)], {3})
    assert table.found() == Counter(table.rows) and table.scans == 2


@given(st.integers(0, 10_000), st.integers(1, 255))
def test_rows_that_were_altered_are_found_out_when_they_are_merged(tmp_path_factory, at, by) -> None:
    table = Table(tmp_path_factory.mktemp("segments"))
    table.change([(n % 9, n) for n in range(40)], set())
    (segment,) = table.segments.at("unit", table.state) or ()
    raw = bytearray(segment.path.read_bytes())
    raw[at % len(raw)] ^= by
    segment.path.write_bytes(raw)
    table.change([(n % 9, 100 + n) for n in range(40)], set())
    assert table.found() == Counter(table.rows) and table.scans == 2


def test_a_small_table_has_none(tmp_path, monkeypatch) -> None:
    table = Table(tmp_path)
    table.change([(1, 1), (2, 1)], set())
    monkeypatch.setattr(segments, "LEAST", 10)
    table.change([(3, 1)], set())
    assert table.found() is None and not list(tmp_path.glob(f"*{SUFFIX}"))


def test_a_killed_write_leaves_the_old_ones(tmp_path, monkeypatch) -> None:
    table = Table(tmp_path)
    table.change([(1, 1), (2, 1)], set())
    known = table.state

    def killed(*_) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(segments.swap, "write_whole", killed)
        with pytest.raises(KeyboardInterrupt):
            table.change([(3, 3)], {1})
    assert table.found() is None and table.segments.at("unit", known) is not None
    table.change([(4, 4)], set())
    assert table.found() == Counter(table.rows) == Counter([(3, 3), (4, 4)])
    assert len(list(tmp_path.glob(f"*{SUFFIX}"))) == len(table.segments.at("unit", table.state) or ())


def test_a_file_says_what_was_written(tmp_path) -> None:
    written = write_segment(tmp_path / "a", [_rows([(1, 5), (1, 6)]), _rows([(8, 5)])], 9, _gone({3, 2}))
    read = open_segment(tmp_path / "a")
    assert read.digest == written.digest and read.gone.tolist() == [2, 3]
    assert [part.tolist() for part in read.find(np.array([1, 8, 9], np.uint64))] == [[1, 1, 8], [5, 6, 5]]
