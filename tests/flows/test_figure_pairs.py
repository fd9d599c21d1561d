"""Pairs of figures: the same after any order of batches, revisions and copies as at once."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import pytest

from flows.rebuild import rebuild_warehouse
from tests.flows.desk import Silent, rows, run, write
from warehouse.figures.pairs import TABLE, all_pairs

PAIRS = f"select claim_key, other_claim_key, relation, confidence, shared from {TABLE} order by all"
SCENES = (
    "The ferry Nordlys sank off Ardmore harbour on Monday night. Lifeboats searched the sound, and fishermen lit the pier with their lamps.",
    "Divers went down to the wreck of the Nordlys on Tuesday. The ferry lies off Ardmore, in the sound, a mile beyond the harbour lights.",
    "Questions are asked in Ardmore after the ferry Nordlys went under. Why did the Nordlys leave harbour at all, with a storm over the sound?",
    "Families of the lost gathered at Ardmore harbour, where the ferry Nordlys should have docked. Nobody saw the Nordlys cross the sound.",
)


def _story(name: str, day: str, told: str, outlet: str) -> dict:
    title = f"Ferry Nordlys sinks off Ardmore: {outlet}"
    return {"id": name, "outlet": outlet, "title": title, "date": day, "text": f"{SCENES[int(name[1]) - 1]}\n\n{told}"}


ARTICLES = [
    _story("t1", "2024-05-07", "The coast guard said that the storm drowned 14 passengers of the ferry.", "Herald"),
    _story("t2", "2024-05-08", "By now the storm has drowned 17 passengers of the ferry, officers of the coast guard fear.", "Courier"),
    _story("t3", "2024-05-08", "The union said that she carried 640 passengers.\n\nThe fire brigade said that the storm drowned 29 passengers of the ferry.", "Post"),
    _story("t4", "2024-05-09", "Marlo Lines rejected the union's claim that the ferry carried 640 passengers. That figure is false, it wrote.", "Tribune"),
]  # fmt: skip


def _runs(folder: Path, batches: list[list[dict]]) -> Path:
    folder.mkdir()
    for n, batch in enumerate(batches):
        run(write(folder / f"{n}.jsonl", batch), folder / "w.duckdb")
    return folder / "w.duckdb"


def _as_stated(warehouse: Path) -> list[tuple]:
    """The pairs as all published tables give them at once."""
    with duckdb.connect(str(warehouse)) as connection:
        found = all_pairs(connection)
    return found.select("claim_key", "other_claim_key", "relation", "confidence", "shared").rows()


@pytest.fixture(scope="module")
def at_once(tmp_path_factory) -> Path:
    return _runs(tmp_path_factory.mktemp("once") / "w", [ARTICLES])


def _told(warehouse: Path) -> list[tuple]:
    return [(a, b, r, c, tuple(s)) for a, b, r, c, s in rows(warehouse, PAIRS)]


def test_statements_of_one_story_are_paired(at_once: Path) -> None:
    assert {relation for _, _, relation, _, _ in _told(at_once)} >= {"follows", "differs"}


@pytest.mark.parametrize("order", [(3, 2, 1, 0), (1, 3, 0, 2)])
def test_one_by_one_in_any_order_leaves_the_same_pairs(at_once: Path, tmp_path: Path, order: tuple[int, ...]) -> None:
    warehouse = _runs(tmp_path / "w", [[ARTICLES[i]] for i in order])
    assert _told(warehouse) == _told(at_once)


def test_revisions_and_copies_take_their_pairs_along(at_once: Path, tmp_path: Path) -> None:
    revised = ARTICLES[1] | {"text": ARTICLES[1]["text"].replace("17", "19")}
    copied = ARTICLES[2] | {"id": "t5", "outlet": "Gazette", "date": "2024-05-10"}
    warehouse = _runs(tmp_path / "w", [ARTICLES[:3], [revised, copied], [ARTICLES[3]]])
    assert sorted(_as_stated(warehouse), key=str) == sorted(rows(warehouse, PAIRS), key=str)
    both = f"select article_key from {TABLE} union select other_article_key from {TABLE}"
    assert rows(
        warehouse,
        f"select count(*) from dim_article where (not is_current or copy_role = 'copy') and article_key in ({both})",
    ) == [(0,)]
    before = _told(warehouse)
    rebuild_warehouse(warehouse, 0, Silent())
    assert _told(warehouse) == before


def test_what_is_published_is_what_the_tables_give(at_once: Path) -> None:
    assert sorted(_as_stated(at_once), key=str) == sorted(rows(at_once, PAIRS), key=str)
    assert json.dumps(rows(at_once, PAIRS)) != "[]"


ANSWERED = {
    "id": "e1", "outlet": "Herald", "title": "Union counts the hands of Marlo Lines", "date": "2024-03-01",
    "text": "Marlo Lines employs 4,200 deckhands on its ferries, the union said on Friday.\n\nThe company said that it employs 3,100 deckhands on its ferries.",
}  # fmt: skip
ECHO = {
    "id": "e2", "outlet": "Post", "title": "A harbour looks for hands", "date": "2024-09-15",
    "text": "Nobody wants to go to sea in winter, a harbour master in Troon complained.\n\nMarlo Lines employs 4,200 deckhands on its ferries, said Ann Lee.",
}  # fmt: skip


def test_a_figure_that_its_own_article_answers_is_met_again_in_either_order(tmp_path: Path) -> None:
    """Half a year later, in another story."""
    at_once = _told(_runs(tmp_path / "a", [[ANSWERED, ECHO]]))
    assert [relation for _, _, relation, _, _ in at_once] == ["repeats"]
    assert _told(_runs(tmp_path / "b", [[ANSWERED], [ECHO]])) == at_once
    assert _told(_runs(tmp_path / "c", [[ECHO], [ANSWERED]])) == at_once
