"""Which text of which article is current: in whatever order, and in however many runs, the records arrive."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from io import BytesIO

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.records import Sorter
from transforms.corpus.resemblance import telling_words
from transforms.corpus.versions import order_versions
from transforms.reading import Reader
from warehouse.frames import frame

START = datetime(2026, 3, 2, 6)
FERRY = (
    "The ferry Aurora sank off the harbour of Tarnbridge on Friday, and divers searched the wreck for {} passengers."
)
TRAMS = "A tram company of Ostmark will build a depot with glass and timber behind the brewery, the director told the council."


class Desk:
    """Runs of the sorter one after the other, and what a warehouse would know of them."""

    def __init__(self) -> None:
        self.sightings = frame("article_sighting", [])
        self.words: dict[int, frozenset[str]] = {}
        self.runs = 0

    def run(self, *records: dict, minutes: int = 1) -> dict[str, int]:
        """One run over records on standard input; its counts."""
        self.runs += 1
        sorter = Sorter(self.runs, START + timedelta(minutes=self.runs * minutes))
        lines = BytesIO("".join(json.dumps(r) + "\n" for r in records).encode())
        for batch in map(sorter.identified, Reader(["-"], stdin=lines).batches()):
            known = self.sightings.filter(pl.col("id_key").is_in(batch["id_key"].implode()))
            kept, _ = sorter.sort(batch, known)
            self.words |= {r["article_key"]: telling_words(r["title"], r["text"]) for r in kept.to_dicts()}
        settled = sorter.settle(lambda _: self.words)
        self.amendments = settled.amendments
        self.sightings = pl.concat([self.sightings, settled.sightings])
        return {n: sorter.counts[n] for n in ("new", "revised", "unchanged")}

    @property
    def versions(self) -> list[tuple]:
        return order_versions(self.sightings).sort("article_key").rows()

    @property
    def current(self) -> int:
        return order_versions(self.sightings)["is_current"].sum()


def dated(day: int, text: str, **more: object) -> dict:
    return {
        "id": "7",
        "outlet": "Gazette",
        "date": "2026-02-01",
        "modified": f"2026-02-{day:02}T10:00:00Z",
        "text": text,
    } | more


def test_newest_first_the_later_dated_text_is_current() -> None:
    one, other = Desk(), Desk()
    assert one.run(dated(5, FERRY.format(9)), dated(3, FERRY.format(4))) == {"new": 1, "revised": 1, "unchanged": 0}
    other.run(dated(3, FERRY.format(4)))
    other.run(dated(5, FERRY.format(9)))
    assert one.versions == other.versions


def test_a_late_archive_file_does_not_take_over() -> None:
    desk = Desk()
    desk.run(dated(5, FERRY.format(9)))
    before = order_versions(desk.sightings).filter("is_current")["article_key"].to_list()
    assert desk.run(dated(2, FERRY.format(3))) == {"new": 0, "revised": 1, "unchanged": 0}
    assert order_versions(desk.sightings).filter("is_current")["article_key"].to_list() == before


def test_a_text_between_two_sightings_of_another_holds_only_so_long() -> None:
    first, second, third = dated(1, FERRY.format(4)), dated(2, FERRY.format(9)), dated(3, FERRY.format(4))
    one, other = Desk(), Desk()
    one.run(first, second, third)
    for record in (first, third, second):
        other.run(record)
    assert one.versions == other.versions
    assert [(v[2], v[3], v[4].day) for v in sorted(one.versions, key=lambda v: v[2])] == [(1, False, 2), (2, True, 3)]


@pytest.mark.parametrize(
    "change",
    [
        {"text": FERRY.format(4).replace(", ", ",\r\n")},
        {"text": FERRY.format(4).replace(", ", ",\n") + " \n\n"},
        {"text": FERRY.format(4).replace(", ", ",  \n"), "views": 3},
        {"text": FERRY.format(4).replace(", ", ",\n"), "date": "1 February 2026"},
        {"text": FERRY.format(4).replace(", ", ",\n"), "title": " Cafe\u0301 "},
        {"text": FERRY.format(4).replace(", ", ",\n"), "id": 7},
    ],
)
def test_a_record_saved_again_is_unchanged(change) -> None:
    desk = Desk()
    record = {
        "id": "7",
        "outlet": "Gazette",
        "title": "Café",
        "date": "2026-02-01",
        "text": FERRY.format(4).replace(", ", ",\n"),
    }
    desk.run(record)
    assert desk.run(record | change) == {"new": 0, "revised": 0, "unchanged": 1}
    assert desk.sightings.height == 1


@pytest.mark.parametrize(
    "url", ["http://example.org/a", "https://www.example.org/a/", "https://example.org/a?utm_source=feed#top"]
)
def test_an_address_is_the_same_however_it_is_written(url) -> None:
    desk = Desk()
    desk.run({"url": "https://example.org/a", "outlet": "Gazette", "text": FERRY.format(4)})
    assert desk.run({"url": url, "text": FERRY.format(4)})["unchanged"] == 1
    assert desk.run({"id": url, "outlet": "Gazette Online", "text": FERRY.format(5)})["revised"] == 1
    assert desk.current == 1


def test_an_id_belongs_to_its_outlet() -> None:
    desk = Desk()
    records = [{"id": 1, "outlet": outlet, "text": FERRY.format(4)} for outlet in ("Gazette", "Lantern")]
    assert desk.run(*records)["new"] == 2
    assert desk.run({"id": "1", "outlet": "  gazette ", "text": FERRY.format(4)})["unchanged"] == 1


def test_the_front_page_of_a_site_is_no_id() -> None:
    desk = Desk()
    records = [{"url": "https://example.org/", "text": text} for text in (FERRY.format(4), TRAMS)]
    assert desk.run(*records) == {"new": 2, "revised": 0, "unchanged": 0}


def test_a_record_without_an_id_may_move() -> None:
    desk = Desk()
    records = [{"title": "Ferry", "text": FERRY.format(4)}, {"title": "Trams", "text": TRAMS}]
    desk.run(*records)
    more = {"title": "Bridge", "text": "The bridge stays shut."}
    assert desk.run(more, *reversed(records)) == {"new": 1, "revised": 0, "unchanged": 2}


def test_two_dumps_that_number_their_rows_keep_all_their_articles() -> None:
    for runs in ([[0, 1]], [[0], [1]], [[1], [0]]):
        desk = Desk()
        records = [{"id": 1, "text": FERRY.format(4)}, {"id": 1, "text": TRAMS}]
        counts = [desk.run(*(records[i] for i in run)) for run in runs]
        assert (sum(c["new"] for c in counts), sum(c["revised"] for c in counts), desk.current) == (2, 0, 2)
        assert [a["notes"] for a in desk.amendments.values() if "notes" in a] == [["id_reused"]]
        assert desk.run(*records) == {"new": 0, "revised": 0, "unchanged": 2}
        assert desk.run({"id": 1, "text": TRAMS + " More."}) == {"new": 0, "revised": 1, "unchanged": 0}
        assert desk.current == 2


def test_a_revision_that_shares_nothing_is_told() -> None:
    desk = Desk()
    desk.run({"id": 1, "outlet": "Gazette", "text": FERRY.format(4)})
    assert desk.run({"id": 1, "outlet": "Gazette", "text": TRAMS})["revised"] == 1
    assert [a["notes"] for a in desk.amendments.values()] == [["unlike_other_versions"]]


def test_a_source_with_two_texts_read_again_and_a_text_that_comes_back() -> None:
    a, b = ({"id": 1, "outlet": "Gazette", "text": FERRY.format(n)} for n in (4, 9))
    desk = Desk()
    desk.run(a, b)
    before = desk.sightings
    assert desk.run(a, b)["unchanged"] == 2 and desk.sightings.equals(before)
    assert desk.run(a) == {"new": 0, "revised": 1, "unchanged": 0}
    assert desk.current == 1


RECORDS = st.lists(
    st.tuples(st.sampled_from(["1", 1, "2"]), st.sampled_from(["Gazette", "Lantern"]), st.integers(1, 4)),
    min_size=1,
    max_size=8,
)


@settings(deadline=None)
@given(RECORDS, st.randoms(use_true_random=False), st.lists(st.integers(1, 8), max_size=4))
def test_any_order_and_batching_gives_the_same_versions(records, random, cuts) -> None:
    made = [
        {"id": i, "outlet": o, "modified": f"2026-01-{n:02}T00:00:00", "text": FERRY.format(t)}
        for n, (i, o, t) in enumerate(records, 1)
    ]
    whole, parts = Desk(), Desk()
    whole.run(*made)
    mixed = random.sample(made, len(made))
    for start, end in zip([0, *sorted(cuts)], [*sorted(cuts), len(made)], strict=True):
        if mixed[start:end]:
            parts.run(*mixed[start:end])
    assert parts.versions == whole.versions
    for _, _, _, is_current, valid_from, valid_to in whole.versions:
        assert is_current == (valid_to is None) and (valid_to is None or valid_from <= valid_to)
