"""Names and utterances are tied across runs as they are within one."""

from __future__ import annotations

import pytest

from tests.flows.desk import rows, run, write

FIRST = [
    {
        "id": "l1", "outlet": "Herald", "date": "2024-05-02",
        "text": 'Mayor Dana Whitlow spoke for the European Union (EU) on Thursday.\n\n"We will rebuild every single bridge in this valley before the spring floods," Whitlow said.',
    },
]  # fmt: skip
SECOND = [
    {
        "id": "l2", "outlet": "Courier", "date": "2024-05-04",
        "text": 'The EU kept silent. "We will rebuild every bridge in the valley before the spring floods," Dana Whitlow said on Saturday.',
    },
    {
        "id": "l3", "outlet": "Gazette", "date": "2024-05-05",
        "text": 'On the quay nobody was asked. "Nothing of the kind was ever agreed with us by anyone," Dana Whitlow said on Sunday.',
    },
]  # fmt: skip


@pytest.fixture(scope="module", params=["one run", "two runs"])
def linked(request, tmp_path_factory):
    folder = tmp_path_factory.mktemp("linked")
    warehouse = folder / "w.duckdb"
    batches = [FIRST + SECOND] if request.param == "one run" else [FIRST, SECOND]
    for n, records in enumerate(batches):
        assert run(write(folder / f"{n}.jsonl", records), warehouse).summary()["published"]
    return warehouse


def test_an_utterance_is_one_lineage_with_its_changed_words(linked) -> None:
    found = rows(linked, "select article_id, is_first, changes, quotations from quote_lineage order by published_on")
    assert [(a, first, n) for a, first, _, n in found] == [("l1", True, 2), ("l2", False, 2)]
    assert set(found[1][2]) == {"−single", "this → the"}


def test_a_short_name_is_the_entity_of_its_full_one(linked) -> None:
    names = rows(
        linked, "select distinct e.name from fact_mention m join dim_entity e using (entity_key) where m.surface = 'EU'"
    )
    assert names == [("European Union",)]
    assert rows(linked, "select list_contains(aliases, 'EU') from dim_entity where name = 'European Union'") == [
        (True,)
    ]


def test_every_speaker_is_one_person(linked) -> None:
    assert rows(linked, "select distinct speaker from quotes") == [("Dana Whitlow",)]
