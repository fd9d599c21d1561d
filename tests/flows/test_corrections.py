"""Corrections: the views show them, the facts stay as read, and they outlive the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.rebuild import rebuild_warehouse
from tests.flows.desk import ARTICLES, Silent, copy_warehouse, rows, run, write
from warehouse import corrections
from warehouse.archive import ArchiveDamaged
from warehouse.corrections import Correction, CorrectionRefused
from warehouse.store import Store


@pytest.fixture(scope="module")
def first(tmp_path_factory):
    folder = tmp_path_factory.mktemp("first")
    run(write(folder / "articles.jsonl", ARTICLES[:2]), folder / "w.duckdb")
    return folder / "w.duckdb"


@pytest.fixture
def store(first, tmp_path) -> Store:
    return Store(copy_warehouse(first, tmp_path))


def add(store: Store, kind: str, target: int, entity=None, article_id=None) -> int:
    with store.changing() as connection:
        return corrections.add(store.raw, connection, Correction(kind, target, "ada", "so it is", entity, article_id))


def speaker(store: Store, name: str) -> tuple[int, str]:
    """Key and kind of the one that speaks: a name may be read as two kinds."""
    query = f"select distinct entity_key, kind from fact_claim join dim_entity on entity_key = speaker_key where name = '{name}'"
    return rows(store.path, query)[0]


def claim(store: Store, surface: str, speaker: str) -> int:
    query = (
        f"select claim_key from claims where surface = '{surface}' and speaker = '{speaker}' and polarity = 'asserted'"
    )
    return rows(store.path, query)[0][0]


def test_a_speaker_is_corrected_and_the_fact_stays(store: Store) -> None:
    key = claim(store, "15 million", "Brightwell")
    add(store, "speaker", key, ("person", "Ada Nowak"))
    assert rows(store.path, f"select speaker, is_corrected from claims where claim_key = {key}") == [
        ("Ada Nowak", True)
    ]
    assert rows(store.path, f"select speaker_key from fact_claim where claim_key = {key}") == [
        (speaker(store, "Brightwell")[0],)
    ]
    assert rows(store.path, "select claims from speakers where speaker = 'Ada Nowak'") == [(1,)]


def test_nobody_is_a_speaker_too(store: Store) -> None:
    key = claim(store, "15 million", "Brightwell")
    add(store, "speaker", key)
    assert rows(store.path, f"select speaker, speaker_key from user_counts where claim_key = {key}") == [(None, None)]


def test_a_rejected_claim_is_in_no_view_and_comes_back_when_withdrawn(store: Store) -> None:
    key = claim(store, "60 million", "Lumora")
    before = rows(store.path, "select * from disputed_figures order by all")
    correction = add(store, "reject", key)
    for view in ("claims", "user_counts", "figure_statements"):
        assert rows(store.path, f"select count(*) from {view} where claim_key = {key}") == [(0,)]
    assert rows(store.path, "select * from disputed_figures order by all") != before
    with store.changing() as connection:
        corrections.withdraw(store.raw, connection, correction, "bo")
    assert rows(store.path, "select * from disputed_figures order by all") == before
    assert rows(store.path, "select author, withdrawn_by from quality.correction") == [("ada", "bo")]


def test_entities_are_merged_along_a_chain(store: Store) -> None:
    brightwell, kind_of_brightwell = speaker(store, "Brightwell")
    lumora, kind = speaker(store, "Lumora")
    add(store, "merge", brightwell, (kind, "Lumora"))
    add(store, "merge", lumora, ("organisation", "Lumora Group"))
    told = rows(
        store.path, f"select name, name_as_read from entities where read_key in ({lumora}, {brightwell}) order by 2"
    )
    assert told == [("Lumora Group", "Brightwell"), ("Lumora Group", "Lumora")]
    assert rows(store.path, "select distinct speaker from claims where speaker is not null") == [("Lumora Group",)]
    [(group,)] = rows(store.path, "select distinct entity_key from entities where name_as_read = 'Lumora Group'")
    with pytest.raises(CorrectionRefused, match="form a circle"):
        add(store, "merge", group, (kind_of_brightwell, "Brightwell"))


def test_an_entity_is_split_in_one_article_only(store: Store) -> None:
    query = "select distinct entity_key from mentions where name = 'Lumora' and article_id = "
    [(there,)] = rows(store.path, query + "'a2'")
    add(store, "split", there, ("organisation", "Lumora Bank"), "a2")
    assert rows(store.path, query + "'a2'") == [] and rows(store.path, query + "'a1'")
    assert rows(store.path, "select distinct name from mentions where article_id = 'a2' and name like 'Lumora%'") == [
        ("Lumora Bank",)
    ]


@pytest.mark.parametrize(
    ("kind", "target", "right", "article"),
    [
        ("reject", 12345, None, None),
        ("merge", 12345, ("person", "Ada"), None),
        ("merge", "Lumora", ("person", "LUMORA"), None),
        ("split", "Lumora", ("person", "Ada"), "no-such-article"),
    ],
)
def test_what_makes_no_sense_is_refused(store: Store, kind, target, right, article) -> None:
    if target == "Lumora":
        target, of = speaker(store, "Lumora")
        right = right and (of, right[1])
    with pytest.raises(CorrectionRefused):
        add(store, kind, target, right, article)
    assert rows(store.path, "select count(*) from quality.correction") == [(0,)]


def test_corrections_survive_a_rebuild_and_an_older_copy_of_the_file(store: Store) -> None:
    older = store.path.read_bytes()
    add(store, "speaker", claim(store, "15 million", "Brightwell"), ("person", "Ada Nowak"))
    shown = rows(store.path, "select * from claims order by all"), rows(store.path, "select * from quality.correction")
    rebuild_warehouse(store.path, 0, Silent())
    assert (
        rows(store.path, "select * from claims order by all"),
        rows(store.path, "select * from quality.correction"),
    ) == shown
    store.path.write_bytes(older)
    run(write(store.path.parent / "b.jsonl", ARTICLES[2:3]), store.path)
    assert rows(store.path, "select * from quality.correction") == shown[1]


def test_an_altered_log_stops_and_a_torn_one_does_not(store: Store, tmp_path: Path) -> None:
    add(store, "speaker", claim(store, "15 million", "Brightwell"), ("person", "Ada Nowak"))
    log = corrections.log_of(store.raw)
    whole = log.path.read_bytes()
    log.path.write_bytes(whole + b'{"event": {"wi')
    assert len(log.read()) == 1
    add(store, "reject", claim(store, "60 million", "Lumora"))
    assert len(log.read()) == 2
    log.path.write_bytes(log.path.read_bytes().replace(b"so it is", b"so it was"))
    with pytest.raises(ArchiveDamaged, match="line 1"):
        rebuild_warehouse(store.path, 0, Silent())
