"""Views for people: who stands beside whom, how the data was day by day; and that each fact has its place beside it."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from tests.warehouse.test_views import Desk

TEXT = "Ann Lee of Lumora met Bo Ray.\n\nAnn Lee told Lumora no."


@pytest.fixture
def desk() -> Desk:
    return Desk()


def name_all(desk: Desk, article: int, text: str, **names: str) -> None:
    """Mentions of ``names`` (name -> kind) wherever they stand in ``text``."""
    for name, kind in ((n.replace("_", " "), k) for n, k in names.items()):
        at = text.find(name)
        while at >= 0:
            entity = desk.entity(name, kind)
            desk.add(
                "fact_mention",
                article_key=article,
                entity_key=entity,
                char_start=at,
                char_end=at + len(name),
                surface=name,
            )
            at = text.find(name, at + 1)


def test_the_network_pairs_names_that_stand_close_and_shows_where(desk) -> None:
    for name, role in (("one", "original"), ("two", "unique"), ("three", "copy")):
        article = desk.article(name, TEXT, day=date(2024, 5, 2), copy_role=role, url=f"https://herald.example/{name}")
        name_all(desk, article, TEXT, Ann_Lee="person", Lumora="organisation", Bo_Ray="person")
    rows = {frozenset((r["name"], r["other_name"])): r for r in desk.rows("select * from entity_network")}
    pair = rows[frozenset(("Ann Lee", "Lumora"))]
    assert (pair["together"], pair["texts"]) == (6, 2), "the copy does not count"
    assert (
        pair["passage"] == "Ann Lee of Lumora"
        and pair["outlet"] == "Herald"
        and pair["url"].startswith("https://herald")
    )


def test_the_network_leaves_out_places_and_names_far_apart(desk) -> None:
    text = "Ann Lee spoke. " + "Rain fell on and on. " * 12 + "Bo Ray left Paris. Bo Ray came back to Paris."
    for name in ("one", "two"):
        article = desk.article(name, text)
        name_all(desk, article, text, Ann_Lee="person", Bo_Ray="person", Paris="place")
    assert desk.rows("select * from entity_network") == []


def test_the_state_of_the_data_day_by_day(desk) -> None:
    for day, new, quarantined, status in ((1, 90, 10, "published"), (2, 70, 0, "published"), (3, 1, 1, "refused")):
        at = datetime(2024, 5, day, 2, 30)
        desk.add(
            "quality.run",
            run_key=day,
            started_at=at,
            status=status,
            read=new + quarantined,
            new=new,
            quarantined=quarantined,
            sources=[],
        )
        desk.article(f"dated {day}", "Rain fell.", day=date(2024, 5, day), run_key=day)
        desk.article(f"undated {day}", "Rain fell.", run_key=day, copy_role="copy")
    desk.add("quality.quarantine", quarantine_key=1, run_key=1, code="no_text")
    desk.add("quality.check_result", run_key=3, check_name="t.a", outcome="failed")
    rows = desk.rows("select * from data_quality_daily")
    assert [r["day"].day for r in rows] == [3, 2, 1]
    assert [r["usual_articles"] for r in rows] == [80.0, 90.0, None]
    assert rows[0]["unmet"] == ["t.a"] and rows[0]["refused_runs"] == 1
    assert rows[2]["quarantined_share"] == 0.1 and rows[2]["rejected_for"] == ["no_text 1"]
    assert rows[1]["undated_share"] == rows[1]["copied_share"] == 0.5


@pytest.mark.parametrize("view", ["claims", "user_counts", "quotes", "entity_network"])
def test_each_fact_has_its_article_outlet_url_and_story_beside_it(desk, view) -> None:
    columns = {r["column_name"] for r in desk.rows(f"describe {view}")}
    assert {"title", "outlet", "url", "story", "article_id"} <= columns
    assert columns & {"sentence", "passage"}


def test_whether_a_speaker_was_corrected_is_never_unknown(desk) -> None:
    article = desk.article("a", "It has 3 million users.")
    desk.claim(article, "3 million", 3e6)
    assert desk.rows("select speaker, is_corrected from claims") == [{"speaker": None, "is_corrected": False}]


def test_every_column_of_a_view_has_a_meaning_and_the_dictionary_an_example_of_most(desk) -> None:
    from warehouse.view_examples import view_examples

    told = view_examples()
    for row in desk.rows(
        "select table_name, column_name, comment from duckdb_columns() where schema_name = 'main' and table_name in (select view_name from duckdb_views() where not internal)"
    ):
        if row["table_name"] in ("entity_network", "data_quality_daily"):
            assert row["comment"], row
    assert len(told["claims"]) > 20 and told["claims"]["sentence"]


@pytest.mark.parametrize(
    ("qualifier", "surface", "told"),
    [
        ("exact", "61 million", "61 million"),
        ("more_than", "61 million", "more than 61 million"),
        ("between", "50 and 70 million", "between 50 and 70 million"),
        ("between", "two or three", "two or three"),
        ("about", "couple", "about a couple"),
        ("vague", "few hundred", "a few hundred"),
        ("vague", "hundreds", "hundreds"),
    ],
)
def test_a_statement_reads_as_one_would_say_it(desk, qualifier, surface, told) -> None:
    query = f"select in_words('asserted', '{qualifier}', '{surface}') as yes, in_words('denied', '{qualifier}', '{surface}') as no"
    assert desk.rows(query) == [{"yes": told, "no": f"not {told}"}]
