from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading import Reader
from transforms.reading.json_text import is_json_lines, read_json_document, read_json_lines
from transforms.reading.limits import Limits
from transforms.reading.lines import bounded_lines
from transforms.reading.outcomes import Rejection, Row

SMALL = Limits(record_bytes=200)


def lines(text, limits=SMALL):
    return list(read_json_lines(io.StringIO(text), limits))


def document(text, limits=SMALL):
    return list(read_json_document(io.StringIO(text), limits))


def outline(items):
    return [(item.number, item.code if isinstance(item, Rejection) else item.values) for item in items]


def test_lines_count_records_not_blanks():
    assert outline(lines('{"a": 1}\n\n \r\n{"a": 2}\r\n')) == [(1, {"a": 1}), (2, {"a": 2})]


def test_a_broken_line_harms_only_itself():
    assert outline(lines('{"a": 1}\n{"a": \n{"a": 3}')) == [(1, {"a": 1}), (2, "broken_json"), (3, {"a": 3})]


def test_a_line_that_is_too_long_harms_only_itself():
    got = lines('{"a": 1}\n{"a": "' + "x" * 1000 + '"}\n{"a": 3}')
    assert outline(got) == [(1, {"a": 1}), (2, "text_too_long"), (3, {"a": 3})]
    assert "line 2" in got[1].message and got[1].raw.startswith('{"a": "x')


def test_what_is_not_an_object():
    assert [item.message for item in lines('5\n"x"\n[1]\nnull')] == [
        f"line {n} is {kind}, not an object with fields"
        for n, kind in enumerate(("a number", "a string", "a list", "null"), 1)
    ]


def test_several_records_in_a_line_and_a_comma_behind():
    assert outline(lines('{"a": 1}{"a": 2}\n{"a": 3},\n[{"a": 4}, {"a": 5}]')) == [(n, {"a": n}) for n in range(1, 6)]


def test_a_number_of_too_many_digits_is_kept_as_its_digits():
    assert outline(lines('{"a": ' + "7" * 5_000 + "}", Limits())) == [(1, {"a": "7" * 5_000})]


def test_nan_and_deep_nesting():
    assert outline(lines('{"a": NaN}\n' + "[" * 190)) == [(1, {"a": None}), (2, "broken_json")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[{"a": 1}, {"a": 2}]', [(1, {"a": 1}), (2, {"a": 2})]),
        ("[]", []),
        ("{}", []),
        ('{"a": 1}', [(None, {"a": 1})]),
        ('{"total": 2, "Articles": [{"a": 1}, {"a": 2}], "page": {"n": 1}}', [(1, {"a": 1}), (2, {"a": 2})]),
        ('{"a": 1, "items": "none"}', [(None, {"a": 1, "items": "none"})]),
        ('[{"a": 1}, 7, {"a": 3}]', [(1, {"a": 1}), (2, "not_a_record"), (3, {"a": 3})]),
        ('[{"a": 1}, {"a": ', [(1, {"a": 1}), (2, "broken_json")]),
        ('[{"a": 1} {"a": 2}]', [(1, {"a": 1}), (2, {"a": 2})]),
        ('[{"a": 1}, {"a": 2}, ]', [(1, {"a": 1}), (2, {"a": 2})]),
        ('{"a": 1}\n{\n"a": 2}\n', [(1, {"a": 1}), (2, {"a": 2})]),
        ('[{"a": 1}]\n[{"a": 2}]', [(1, {"a": 1}), (2, {"a": 2})]),
        ('{"a": 1, "a": null}', [(None, {"a": 1, "a (2)": None})]),
        ('[{"a": 1}, {"a": "x" "b"}, {"a": 3}]', [(1, {"a": 1}), (2, "broken_json"), (3, {"a": 3})]),
        (
            '[{"a": 1, "b": 2}, {"a": [{"c": 1}, {"c": 2}] x}, {"a": 3}]',
            [(1, {"a": 1, "b": 2}), (2, "broken_json"), (3, {"a": 3})],
        ),
        ('{"a": 1}\n{"a" 2}\n{"a": 3}', [(1, {"a": 1}), (2, "broken_json"), (3, {"a": 3})]),
        ('{"response": {"total": 1, "results": [{"a": 1}]}}', [(1, {"a": 1})]),
        ('{"status": "ok", "articles": []}', []),
        ('{"text": "Rain.", "items": [{"a": 1}]}', [(None, {"text": "Rain.", "items": [{"a": 1}]})]),
        ('{"columns": ["a", "b"], "data": [[1, 2]]}', [(1, {"a": 1, "b": 2})]),
        ('[{"a": 1}] more', [(1, {"a": 1}), (2, "broken_json")]),
        ("words", [(1, "broken_json")]),
        ('[{"a": "' + "x" * 70_000 + '"}]', [(1, "text_too_long")]),
    ],
)
def test_documents(text, expected):
    assert outline(document(text)) == expected


def test_records_larger_than_the_window():
    records = [{"id": n, "text": "word " * 40_000} for n in range(5)]
    got = document(json.dumps({"articles": records}, indent=1), Limits())
    assert [row.values for row in got] == records


@given(
    st.lists(
        st.dictionaries(
            st.text(max_size=4), st.text(max_size=9) | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
        ),
        max_size=9,
    )
)
def test_lines_and_documents_agree(records):
    by_line = lines("\n".join(map(json.dumps, records)), Limits())
    by_array = document(json.dumps(records), Limits())
    assert [row.values for row in by_line] == [row.values for row in by_array] == records
    assert all(isinstance(row, Row) for row in by_line)


@given(st.text(alphabet='{}[]":,ab1\n \\', max_size=60))
def test_any_text_is_accounted_for(text):
    lines(text)
    document(text)
    is_json_lines(text, by_name=False)


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ('{"a": 1}\n{"b"', True),
        ('{"a": 1}', False),
        ('{\n "a": 1}', False),
        ('{"a": [\n1]}', False),
        (' [\n{"a": 1}', False),
        ('{"a": "' + "x" * 99, True),
        ('{"a": broken}\n{"a": 1}', True),
        ("words\nwords", True),
    ],
)
def test_what_is_json_lines(head, expected):
    assert is_json_lines(head, by_name=False) == expected
    assert is_json_lines(head, by_name=True) == (expected or head == '{"a": 1}')


@given(st.text(alphabet="ab\n", max_size=50), st.integers(1, 8))
def test_bounded_lines_keep_order_and_length(text, limit):
    got = list(bounded_lines(io.StringIO(text, newline="\n"), limit))
    expected = text.split("\n")
    expected = expected if expected[-1] else expected[:-1]
    assert got == [(line[:limit], len(line) <= limit) for line in expected]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", '{"id": "1", "text": "Rain."}\n{"id": "2", "text": "Snow."}\n'),
        ("b.txt", '[\n {"id": "1", "text": "Rain."},\n {"id": "2", "text": "Snow."}\n]'),
    ],
)
def test_records_in_a_file_that_is_called_text(tmp_path, name, content):
    (tmp_path / name).write_text(content)
    assert [(r.article_id, r.text_raw) for r in Reader([str(tmp_path)]).records()] == [("1", "Rain."), ("2", "Snow.")]


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.jsonl"])
def test_a_page_in_a_file_that_is_called_otherwise(tmp_path, name):
    (tmp_path / name).write_text(
        "<!DOCTYPE html><html><body><article><p>Rain fell on the quay.</p></article></body></html>"
    )
    (record,) = Reader([str(tmp_path)]).records()
    assert record.text_raw == "Rain fell on the quay."


def test_records_by_key_and_by_column(tmp_path):
    (tmp_path / "a.json").write_text(
        '{"x1": {"title": "Wet", "text": "Rain."}, "x2": {"title": "White", "text": "Snow."}}'
    )
    (tmp_path / "b.json").write_text('{"title": {"0": "Wet", "1": "White"}, "text": {"0": "Rain.", "1": "Snow."}}')
    rows = [(r.article_id.split("#")[0], r.title, r.text_raw) for r in Reader([str(tmp_path)]).records()]
    assert rows == [
        ("x1", "Wet", "Rain."),
        ("x2", "White", "Snow."),
        ("b.json", "Wet", "Rain."),
        ("b.json", "White", "Snow."),
    ]
