"""Entities across articles: what is merged, by which rule, and what never is."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.entities import merge_entities


def frame(*rows: tuple) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=["kind", "name", "article_key", "story_key"], orient="row")


def link(rows: pl.DataFrame, name: str, article: int) -> tuple[str, str]:
    found = rows.filter((pl.col("name") == name) & (pl.col("article_key") == article))
    return found.select("entity_name", "rule").row(0)


@pytest.mark.parametrize(
    ("rows", "asked", "expected"),
    [
        (
            [("organisation", "EU", 1, 1), ("organisation", "European Union", 2, 1)],
            ("EU", 1),
            ("European Union", "alias"),
        ),
        ([("organisation", "EU", 1, 1)], ("EU", 1), ("EU", "same")),  # named as it is used
        (
            [("place", "U.S.", 1, 1), ("place", "US", 2, 1), ("place", "U.S.", 3, 2), ("place", "United States", 4, 2)],
            ("United States", 4),
            ("U.S.", "alias"),
        ),
        ([("organisation", "ACME", 1, 1), ("organisation", "Acme", 2, 1)], ("ACME", 1), ("Acme", "spelling")),
        (
            [("organisation", "Acme", 1, 1), ("organisation", "Acme Corp", 2, 1)],
            ("Acme", 1),
            ("Acme Corp", "legal_form"),
        ),
        ([("person", "Ann Lee", 1, 1), ("person", "Ann B. Lee", 2, 1)], ("Ann Lee", 1), ("Ann B. Lee", "initials")),
        (
            [("person", "Chuck Brandt", 1, 1), ("person", "Chuck Brandt", 3, 2), ("person", "Charles E. Brandt", 2, 1)],
            ("Charles E. Brandt", 2),
            ("Chuck Brandt", "nickname"),
        ),
        (  # no story ties them
            [("person", "Chuck Brandt", 1, 1), ("person", "Charles Brandt", 2, 2)],
            ("Charles Brandt", 2),
            ("Charles Brandt", "same"),
        ),
        (  # two bearers of the name that the pet form may stand for
            [("person", "Bill Brandt", 1, 1), ("person", "William Brandt", 2, 1), ("person", "Robert Brandt", 3, 1)],
            ("William Brandt", 2),
            ("William Brandt", "same"),
        ),
        ([("person", "Ann Lee", 1, 7), ("person", "Lee", 2, 7)], ("Lee", 2), ("Ann Lee", "story")),
        (
            [("person", "Ann Lee", 1, 7), ("person", "Ann Lee", 3, 8), ("person", "Lee", 2, 9)],
            ("Lee", 2),
            ("Ann Lee", "surname"),
        ),
        ([("person", "Ann Lee", 1, 7), ("person", "Lee", 2, 9)], ("Lee", 2), ("Lee", "same")),
    ],
)
def test_mergers(rows, asked, expected):
    assert link(merge_entities(frame(*rows)).links, *asked) == expected


def test_people_who_share_a_surname_stay_apart():
    merged = merge_entities(
        frame(
            ("person", "Ann Lee", 1, 1), ("person", "Bob Lee", 2, 1), ("person", "Lee", 3, 1), ("person", "Lee", 4, 2)
        )
    )
    assert merged.entities["name"].to_list() == ["Ann Lee", "Bob Lee", "Lee"]


def test_bare_surname_is_the_prominent_bearers():
    rows = (
        many("person", "Ann Zarnow", range(30))
        + many("person", "Bob Zarnow", range(40, 42))
        + many("person", "Zarnow", range(50, 90))
    )
    assert entity(rows, "person", "Zarnow") == "Ann Zarnow"
    found = merge_entities(
        pl.DataFrame(rows, schema=["kind", "name", "article_key", "story_key"], orient="row", strict=False)
    )
    assert link(found.links, "Zarnow", 50) == ("Ann Zarnow", "prominent")
    assert entity(rows[20:], "person", "Zarnow") == "Zarnow"  # ten articles with her name against two


def test_published_people_are_as_prominent_as_their_articles():
    rows = pl.DataFrame({"kind": ["person"], "name": ["Lee"], "article_key": [1]})
    known = pl.DataFrame(
        {"kind": ["person"] * 2, "name": ["Ann Lee", "Bob Lee"], "aliases": [["Lee"], []], "articles": [50, 3]}
    )
    assert link(merge_entities(rows, known).links, "Lee", 1) == ("Ann Lee", "prominent")
    assert link(merge_entities(rows, known.drop("articles")).links, "Lee", 1) == ("Lee", "same")


def test_offices_and_states_by_either_name():
    rows = many("organisation", "Justice Department", range(9)) + many(
        "organisation", "Department of Justice", range(20, 22)
    )
    assert entity(rows, "organisation", "Department of Justice") == "Justice Department"
    assert entity(many("place", "Calif.", range(3)), "place", "Calif.") == "California"


def test_what_any_office_is_called_is_no_alias():
    columns = ["kind", "name", "article_key", "surface"]
    rows = [("organisation", "Justice Department", 1, s) for s in ("Justice Department", "Department", "DOJ")]
    merged = merge_entities(pl.DataFrame(rows, schema=columns, orient="row"))
    assert merged.entities["aliases"].to_list() == [["DOJ"]]


def test_contradicting_initials_stay_apart():
    rows = frame(("person", "Ann B. Lee", 1, 1), ("person", "Ann C. Lee", 2, 1), ("person", "Ann Lee", 3, 1))
    assert merge_entities(rows).entities.height == 3


def test_acronym_that_articles_resolve():
    rows = pl.DataFrame(
        [("organisation", "World Dairy Council", 1, "WDC"), ("organisation", "WDC", 2, "WDC")],
        schema=["kind", "name", "article_key", "surface"],
        orient="row",
    )
    merged = merge_entities(rows)
    assert link(merged.links, "WDC", 2) == ("World Dairy Council", "seen_as")
    assert merged.entities.rows() == [("organisation", "World Dairy Council", ["WDC"])]


def test_published_entities_that_have_nothing_to_do_with_the_batch_are_left_alone():
    known = pl.DataFrame(
        {
            "kind": ["organisation", "organisation", "person", "person", "organisation"],
            "name": ["Acme Corp", "Harbour Corp", "Ann Lee", "Bo Berg", "Water and Sewer Board"],
            "aliases": [[], [], [], [], ["WSB"]],
        }
    )
    rows = frame(("organisation", "The Acme", 1, 1), ("person", "Lee", 1, 1), ("organisation", "WSB", 1, 1))
    found = merge_entities(rows, known).entities
    assert {"Acme Corp", "Ann Lee", "Water and Sewer Board"} <= set(found["name"])
    assert not {"Harbour Corp", "Bo Berg"} & set(found["name"])


def test_published_entities_take_part():
    known = pl.DataFrame({"kind": ["person"], "name": ["Ann Lee"], "aliases": [["A. Lee"]]})
    merged = merge_entities(frame(("person", "Lee", 5, None)).with_columns(pl.col("story_key").cast(pl.Int64)), known)
    assert merged.entities.rows() == [("person", "Ann Lee", ["A. Lee", "Lee"])]


def many(kind: str, name: str, articles: range) -> list[tuple]:
    return [(kind, name, article, None) for article in articles]


def entity(rows: list[tuple], kind: str, name: str, known: pl.DataFrame | None = None) -> str:
    frame = pl.DataFrame(
        rows,
        schema={"kind": pl.String, "name": pl.String, "article_key": pl.Int64, "story_key": pl.Int64},
        orient="row",
    )
    found = merge_entities(frame, known).links.filter((pl.col("kind") == kind) & (pl.col("name") == name))
    assert found["entity_name"].n_unique() == 1
    return found["entity_name"][0]


@pytest.mark.parametrize(
    ("kind", "common", "rare", "common_stays", "rare_becomes"),
    [
        ("organisation", "Zentrix", "Zentrix LLC", "Zentrix", "Zentrix"),  # a one-off legal form is an alias
        ("organisation", "Congress", "Congress LLC", "Congress", "Congress LLC"),  # no firm at all
        ("organisation", "Sudan", "Sudan Co", "Sudan", "Sudan Co"),
        ("organisation", "ZRX", "Z.R.X.", "ZRX", "ZRX"),  # the commonest spelling
        ("person", "Ann Lee", "Ann B. Lee", "Ann Lee", "Ann Lee"),
        ("person", "Ann Lee", "Ann Lee Jr.", "Ann Lee", "Ann Lee Jr."),  # another generation
        ("person", "Ann Lee", "Ann Mora Lee", "Ann Lee", "Ann Mora Lee"),  # nobody says they are one
        ("place", "La.", "LA", "Louisiana", "LA"),
    ],
)
def test_one_article_renames_no_other(kind, common, rare, common_stays, rare_becomes):
    rows = many(kind, common, range(30)) + many(kind, rare, range(40, 41))
    assert entity(rows, kind, common) == common_stays
    assert entity(rows, kind, rare) == rare_becomes


def test_fuller_form_in_a_fair_share_names_the_entity():
    rows = many("organisation", "Zentrix", range(20)) + many("organisation", "Zentrix Inc", range(30, 38))
    assert entity(rows, "organisation", "Zentrix") == "Zentrix Inc"


def test_middle_name_that_articles_use_with_and_without():
    columns = ["kind", "name", "article_key", "surface"]
    rows = [("person", "Ann Mora Lee", a, s) for a in (1, 2) for s in ("Ann Mora Lee", "Ann Lee")]
    merged = merge_entities(pl.DataFrame([*rows, ("person", "Ann Lee", 3, "Ann Lee")], schema=columns, orient="row"))
    assert link(merged.links, "Ann Lee", 3) == ("Ann Mora Lee", "initials")


def test_well_known_acronym_is_not_renamed():
    columns = ["kind", "name", "article_key", "surface"]
    rows = [("organisation", "Chess News Network", 1, "CNN"), ("organisation", "CNN", 2, "CNN")]
    merged = merge_entities(pl.DataFrame(rows, schema=columns, orient="row"))
    assert link(merged.links, "CNN", 2) == ("CNN", "same")


def test_acronym_that_mostly_stands_alone_is_not_renamed():
    columns = ["kind", "name", "article_key", "surface"]
    rows = [("organisation", "QXW", a, "QXW") for a in range(2, 30)]
    merged = merge_entities(
        pl.DataFrame([("organisation", "Quiet Xylophone Week", 1, "QXW"), *rows], schema=columns, orient="row")
    )
    assert link(merged.links, "QXW", 2) == ("QXW", "same")


def published(*names: tuple[str, str, list[str]]) -> pl.DataFrame:
    return pl.DataFrame(
        names, schema={"kind": pl.String, "name": pl.String, "aliases": pl.List(pl.String)}, orient="row"
    )


@pytest.mark.parametrize(
    ("known", "kind", "name", "expected"),
    [
        ([("organisation", "Zentrix", [])], "organisation", "Zentrix Inc", "Zentrix"),
        ([("organisation", "ZENTRIX", [])], "organisation", "Zentrix", "ZENTRIX"),
        ([("person", "Ann Lee", [])], "person", "Ann B. Lee", "Ann Lee"),
        ([("person", "Ann Mora Lee", ["Ann Lee"])], "person", "Ann Lee", "Ann Mora Lee"),
        (
            [("organisation", "Zentrix", []), ("organisation", "Zentrix Inc", ["ZTX"])],
            "organisation",
            "Zentrix",
            "Zentrix Inc",
        ),
        ([("person", "Ann B. Lee", ["Ann Lee"]), ("person", "Ann C. Lee", [])], "person", "Ann Lee", "Ann B. Lee"),
    ],
)
def test_published_name_stays(known, kind, name, expected):
    assert entity(many(kind, name, range(9)), kind, name, published(*known)) == expected


def test_unnamed_sources_are_nobody_elses():
    rows = many("unnamed", "officials", range(3)) + many("unnamed", "Officials", range(3))
    assert entity(rows, "unnamed", "Officials") == "Officials"


def test_missing_columns_are_named():
    with pytest.raises(ValueError, match="article_key"):
        merge_entities(pl.DataFrame({"kind": ["person"], "name": ["Ann Lee"]}))


_NAMES = ["Ann Lee", "Lee", "Ann B. Lee", "Bob Lee", "Acme", "Acme Corp", "ACME", "EU", "European Union", "Lee Chen"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["person", "organisation", "place", "unnamed"]),
            st.sampled_from(_NAMES),
            st.integers(1, 5),
            st.integers(1, 2),
        ),
        min_size=1,
    ),
    st.randoms(),
)
def test_order_does_not_matter(rows, random):
    shuffled = list(rows)
    random.shuffle(shuffled)
    one, other = merge_entities(frame(*sorted(set(rows)))), merge_entities(frame(*sorted(set(shuffled), reverse=True)))
    assert one.entities.equals(other.entities)
    assert one.links.select("kind", "name", "article_key", "entity_name").equals(
        other.links.select("kind", "name", "article_key", "entity_name")
    )
