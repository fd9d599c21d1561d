from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.reading import FIELD_NAMES, FieldMapError
from transforms.reading.fields import FieldReader


def read(record, field_map=None):
    return FieldReader(field_map).read(record)


@pytest.mark.parametrize(("field", "name"), [(field, name) for field, names in FIELD_NAMES.items() for name in names])
@pytest.mark.parametrize("styled", [str.upper, str.title, lambda name: name.replace("_", ""), lambda name: name])
def test_every_name_in_every_case(field, name, styled):
    assert getattr(read({styled(name): "words"}), field) == "words"


def test_the_better_name_wins_and_the_other_is_kept():
    for record in ({"date": "b", "published_on": "a"}, {"published_on": "a", "date": "b"}):
        got = read(record)
        assert (got.published, json.loads(got.extra)) == ("a", {"date": "b"})


def test_an_empty_value_gives_way():
    assert read({"text": "", "body": "Rain."}).text == "Rain."
    assert read({"text": None, "content": "Rain."}).text == "Rain."


@pytest.mark.parametrize(
    ("record", "field", "value"),
    [
        ({"authors": ["Ann Lee", "Bo Roe"]}, "byline", "Ann Lee, Bo Roe"),
        ({"author": [{"name": "Ann Lee"}, {"name": None}]}, "byline", "Ann Lee"),
        ({"source": {"id": None, "name": "Vale Post"}}, "outlet", "Vale Post"),
        ({"date": datetime.date(2026, 11, 3)}, "published", "2026-11-03"),
        ({"date": 1793664000}, "published", "1793664000"),
        ({"id": 17}, "id", "17"),
        ({"title": float("nan")}, "title", None),
        ({"text": b"caf\xc3\xa9"}, "text", "café"),
        ({"text": ["One.", "Two."]}, "text", "One.\n\nTwo."),
        ({"text": 42}, "text", None),
        ({"_id": {"$oid": "5f1e"}}, "id", "5f1e"),
        ({"id": 17.0}, "id", "17"),
        ({"id": 98765432109876543210}, "id", "98765432109876543210"),
        ({"date": {"$date": {"$numberLong": "1793664000000"}}}, "published", "1793664000000"),
        ({"date": {"year": 2026, "month": 11, "day": 3}}, "published", "2026-11-03"),
        ({"published_parsed": [2026, 11, 3, 8, 15, 0, 1, 307, 0]}, "published", "2026-11-03"),
        ({"versioncreated": "2026-11-03T08:15:00Z"}, "published", "2026-11-03T08:15:00Z"),
        ({"authors": [{"first": "Ann", "last": "Lee"}, {"name": "Bo Roe"}]}, "byline", "Ann Lee, Bo Roe"),
        ({"authors": "['Ann Lee', 'Bo Roe']"}, "byline", "Ann Lee, Bo Roe"),
        ({"source": "{'id': None, 'name': 'Vale Post'}"}, "outlet", "Vale Post"),
        ({"source": {"Id": None, "Name": "Vale Post"}}, "outlet", "Vale Post"),
        ({"source.name": "Vale Post"}, "outlet", "Vale Post"),
        ({"source": "https://valepost.example/"}, "outlet", "valepost.example"),
        ({"source": "https://valepost.example/2026/ferry"}, "url", "https://valepost.example/2026/ferry"),
        ({"source": "https://valepost.example/2026/ferry"}, "outlet", None),
        (
            {"source_url": "https://valepost.example", "url": "https://valepost.example/a"},
            "url",
            "https://valepost.example/a",
        ),
        ({"title": {"rendered": "Ferry"}}, "title", "Ferry"),
        ({"title": "  "}, "title", None),
        ({"author": "N/A"}, "byline", None),
        ({"date": "NaN"}, "published", None),
        ({"text": "nan", "body": "Rain."}, "text", "Rain."),
        ({"text": "[Removed]"}, "text", None),
        ({"content": [{"type": "text/html", "value": "Rain."}]}, "text", "Rain."),
        (
            {"content": [{"type": "text/plain", "value": "Rain."}, {"type": "text/html", "value": "Rain!"}]},
            "text",
            "Rain.",
        ),
        (
            {"body": {"summary": ["Wet."], "sections": [{"headline": ["Late"], "paragraphs": ["One.", "Two."]}]}},
            "text",
            "Wet.\n\nLate\n\nOne.\n\nTwo.",
        ),
        ({"text": {"p2": "Two.", "p10": "Ten.", "p1": "One."}}, "text", "One.\n\nTwo.\n\nTen."),
        (
            {"thread": {"site": "valepost.example", "title": "T"}, "title": "U", "text": "Rain."},
            "outlet",
            "valepost.example",
        ),
        ({"_source": {"headline": "Ferry", "body": "Rain."}}, "text", "Rain."),
        ({"data": {"story": {"text": "Rain.", "title": "Ferry"}}}, "title", "Ferry"),
        ({"text": {"name": "x"}}, "text", None),
    ],
)
def test_values_that_are_not_strings(record, field, value):
    assert getattr(read(record), field) == value


def test_no_value_is_lost():
    got = read(
        {
            "title": {"main": "Ferry", "kicker": "Harbour"},
            "source": [{"name": "Vale Post"}, {"name": "Gazette"}],
            "author": True,
            "text": "Rain.",
            "thread": {"title": "Other", "site": "x"},
        }
    )
    assert (got.title, got.outlet, got.notes) == ("Ferry", "Vale Post", ("unused:byline",))
    assert json.loads(got.extra) == {
        "title": {"kicker": "Harbour"},
        "source": ["Gazette"],
        "author": True,
        "thread": {"title": "Other", "site": "x"},
    }


def test_columns_and_keys_of_one_name_are_like_synonyms():
    got = read({"date": "", "text": "Rain.", "date (2)": "2026-11-03", "text.1": "Snow."})
    assert (got.published, got.text, json.loads(got.extra)) == ("2026-11-03", "Rain.", {"text.1": "Snow."})


def test_a_path_in_the_map():
    got = read({"parts": {"main": "Rain.", "n": 1}, "text": "teaser"}, {"text": "parts.main"})
    assert (got.text, json.loads(got.extra)) == ("Rain.", {"parts": {"n": 1}, "text": "teaser"})


def test_paragraphs_that_were_joined_are_noted():
    assert read({"text": ["One.", "Two."]}).notes == ("text_joined",)


def test_a_map_comes_before_the_known_names():
    got = read({"story": "Rain.", "text": "teaser", "when": "2026-11-03"}, {"text": "story", "date": "when"})
    assert (got.text, got.published, json.loads(got.extra)) == ("Rain.", "2026-11-03", {"text": "teaser"})


def test_a_mapped_name_loses_its_own_meaning():
    got = read({"title": "Rain.", "headline": "Weather"}, {"text": "title"})
    assert (got.text, got.title) == ("Rain.", "Weather")


def test_an_unknown_field_in_the_map():
    with pytest.raises(FieldMapError, match="no such field: txt"):
        FieldReader({"txt": "body"})


def test_extra_is_json_whatever_is_in_it():
    got = read(
        {
            "text": "x",
            "score": float("inf"),
            "when": datetime.datetime(2026, 1, 2),
            "raw": b"\xff",
            "n": [1, {"a": None}],
        }
    )
    assert json.loads(got.extra) == {
        "score": None,
        "when": "2026-01-02 00:00:00",
        "raw": "\ufffd",
        "n": [1, {"a": None}],
    }


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)


@given(
    st.dictionaries(st.sampled_from(["id", "Text", "body", "author", "date", "x"]) | st.text(max_size=6), json_values)
)
def test_any_record_is_read(record):
    got = read(record)
    assert got.extra is None or isinstance(json.loads(got.extra), dict)
    assert all(value is None or isinstance(value, str) for value in got[:-1])


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(["id", "url", "source", "title", "authors", "date", "text"]), json_values))
def test_every_value_is_used_noted_or_kept(record):
    got = read(record)
    kept = json.loads(got.extra) if got.extra else {}
    for key, field in {"id": "id", "title": "title", "authors": "byline", "date": "published", "text": "text"}.items():
        value = record.get(key)
        if isinstance(value, bool) or isinstance(value, str) and len(value.strip()) > 4:
            assert getattr(got, field) or key in kept


def table_of_names() -> str:
    rows = [f"| `{field}` | {', '.join(f'`{name}`' for name in names)} |" for field, names in FIELD_NAMES.items()]
    return "\n".join(["| field | names |", "|---|---|", *rows])


def test_the_docs_list_the_names():
    page = (Path(__file__).parents[3] / "docs" / "reference" / "fields.md").read_text(encoding="utf-8")
    made = page.partition("<!-- fields:")[2].partition("-->")[2].partition("<!-- end")[0]
    assert made.strip() == table_of_names()
