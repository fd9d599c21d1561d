from __future__ import annotations

import io

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading import Limits, Reader
from transforms.reading.delimited import read_delimited
from transforms.reading.fields import FieldReader
from transforms.reading.outcomes import ReadingStopped, Rejection

NORMAL = Limits()


def rows(text, field_map=None, limits=NORMAL):
    items = read_delimited(io.StringIO(text, newline="\n"), FieldReader(field_map), limits)
    return [(item.number, item.code if isinstance(item, Rejection) else item.values) for item in items]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(delimiter):
    assert rows(f"id{delimiter}text\n1{delimiter}Rain.\n") == [(1, {"id": "1", "text": "Rain."})]


def test_cells_of_several_lines_and_quotes():
    text = '\ufeffid,"Text"\r\n1,"He said ""no"".\r\n\r\nShe left."\r\n\r\n2,x\r\n'
    assert rows(text) == [(1, {"id": "1", "Text": 'He said "no".\r\n\r\nShe left.'}), (2, {"id": "2", "Text": "x"})]


def test_ragged_and_broken_rows_harm_only_themselves():
    text = 'id,text\n1,a\n2,b,c\n3\n4,"d"e\n5,f\n'
    assert [value for _, value in rows(text)] == [
        {"id": "1", "text": "a"},
        "ragged_row",
        "ragged_row",
        "broken_row",
        {"id": "5", "text": "f"},
    ]


def test_an_over_long_row_harms_only_itself():
    text = "id,text\n1," + "x" * 900 + "\n2,b\n"
    assert rows(text, limits=Limits(record_bytes=100)) == [(1, "text_too_long"), (2, {"id": "2", "text": "b"})]


def test_no_column_is_the_text():
    with pytest.raises(ReadingStopped) as stopped:
        rows("id,story\n1,a\n")
    assert stopped.value.rejection.code == "no_text_field"
    assert rows("id,story\n1,a\n", {"text": "story"}) == [(1, {"id": "1", "story": "a"})]


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff\n", "id,text\n"])
def test_no_rows(text):
    assert rows(text) == []


def test_columns_of_one_name():
    text = "id,text,date,text\n1,Rain.,,\n2,,2026-11-03,Snow.\n"
    assert rows(text) == [
        (1, {"id": "1", "text": "Rain.", "date": "", "text (2)": ""}),
        (2, {"id": "2", "text": "", "date": "2026-11-03", "text (2)": "Snow."}),
    ]


def test_cells_beyond_that_are_empty_are_no_cells():
    assert rows("id,text\n1,Rain.,\n2,Snow.,,\n") == [
        (1, {"id": "1", "text": "Rain."}),
        (2, {"id": "2", "text": "Snow."}),
    ]
    assert rows("id,text,\n1,Rain.\n") == [(1, {"id": "1", "text": "Rain."})]


def test_row_names_over_which_no_name_stands():
    assert rows("id,text\n1,a,Rain.\n2,b,Snow.\n") == [
        (1, {"": "1", "id": "a", "text": "Rain."}),
        (2, {"": "2", "id": "b", "text": "Snow."}),
    ]


BACKSLASHES = 'id,text\n1,"She said: \\"No\\", and left."\n2,"Rain, wind."\n3,"\\"Yes\\""\n'


def test_quotes_behind_backslashes():
    assert [v["text"] for _, v in rows(BACKSLASHES)] == ['She said: "No", and left.', "Rain, wind.", '"Yes"']


def test_quotes_behind_backslashes_in_one_row_of_many():
    plain = "".join(f'{n},"He said ""no"" {n} times, C:\\new"\n' for n in range(1, 301))
    got = rows("id,text\n" + plain + '301,"He \\"left\\", then came."\n302,Snow.\n')
    assert got[0][1]["text"] == 'He said "no" 1 times, C:\\new'
    assert [v["text"] for _, v in got[-2:]] == ['He "left", then came.', "Snow."]


@pytest.mark.parametrize(
    "text",
    [
        "7,Ferry late,https://valepost.example/a,Vale Post\n8,Tram late,https://gazette.example/b,Gazette\n",
        "7\tFerry, late\tArticle\tIt rained.\n8\tTram late\tArticle\tIt snowed.\n",
        "Ferry late,Body,Vale Post,2026-11-03\nTram late,Body,Gazette,2026-11-04\n",
    ],
)
def test_the_first_row_is_no_header(text):
    with pytest.raises(ReadingStopped, match="the file has no header, so its columns go by number"):
        rows(text)


def test_columns_without_a_header_are_named_by_number():
    text = "7,Ferry,It rained on the quay.\n8,Tram,It snowed on the line.\n"
    assert [v["3"] for _, v in rows(text, {"text": "3"})] == ["It rained on the quay.", "It snowed on the line."]


def test_a_header_that_comes_again_is_no_row():
    assert rows("id,text\n1,Rain.\nid,text\n2,Snow.\n") == [
        (1, {"id": "1", "text": "Rain."}),
        (2, {"id": "2", "text": "Snow."}),
    ]


def test_a_quote_that_is_never_closed_costs_its_row():
    items = list(read_delimited(io.StringIO('id,text\n1,"Rain\n2,Snow.\n3,Sun.\n'), FieldReader(), NORMAL))
    assert (items[0].code, items[0].raw) == ("broken_row", '1,"Rain\n')
    assert [item.values["text"] for item in items[1:]] == ["Snow.", "Sun."]


def test_a_cell_of_many_lines_beyond_the_limit_costs_its_row():
    cell = "He said, she said.\n" * 60
    got = rows(f'id,text\n1,Rain.\n2,"{cell}"\n3,Snow.\n', limits=Limits(record_bytes=400))
    assert got == [(1, {"id": "1", "text": "Rain."}), (2, "text_too_long"), (3, {"id": "3", "text": "Snow."})]


def test_cells_that_programs_leave_for_no_value(tmp_path):
    (tmp_path / "a.csv").write_text("id,author,date,text,year\n1,None,NaN,Rain.,nan\n2,NULL,N/A,nan,2026.0\n")
    first, second = Reader([str(tmp_path / "a.csv")]).records()
    assert (first.byline, first.published_raw, first.extra, first.text_raw) == (None, None, None, "Rain.")
    assert (second.reject_code, second.extra) == ("no_text", '{"year": "2026.0"}')


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_lines_that_end_in_carriage_returns(tmp_path, name):
    text = (
        "id,text\r1,Rain.\r2,Snow.\r" if name == "a.csv" else '{"id": 1, "text": "Rain."}\r{"id": 2, "text": "Snow."}\r'
    )
    (tmp_path / name).write_bytes(text.encode())
    assert [(r.article_id, r.text_raw) for r in Reader([str(tmp_path / name)]).records()] == [
        ("1", "Rain."),
        ("2", "Snow."),
    ]


@given(st.text(alphabet='a",;\n\r\t|\x00', max_size=60))
def test_any_table_is_accounted_for(text):
    rows("text,id\n" + text)


FRAME = pl.DataFrame(
    {
        "id": [1, 2],
        "date": pl.Series(["2026-11-03", None]).str.to_date(),
        "authors": [["Ann Lee", "Bo Roe"], []],
        "source": [{"name": "Vale Post"}, None],
        "text": ["Rain.", None],
        "views": [7, None],
        "page": [b"\xff", None],
    }
)


def test_parquet_with_typed_columns(tmp_path):
    FRAME.write_parquet(tmp_path / "a.parquet")
    first, second = Reader([str(tmp_path / "a.parquet")]).records()
    assert first[:7] == ("1", None, "Vale Post", None, "Ann Lee, Bo Roe", "2026-11-03", "Rain.")
    assert first.extra == '{"page": "\ufffd", "views": 7}'
    assert (second.article_id, second.reject_code, second.source_offset) == ("2", "no_text", 2)


def test_parquet_without_text(tmp_path):
    FRAME.drop("text").write_parquet(tmp_path / "a.parquet")
    assert [r.reject_code for r in Reader([str(tmp_path / "a.parquet")]).records()] == ["no_text_field"]


def test_the_same_records_in_every_format_are_the_same(tmp_path):
    frame = pl.DataFrame({"id": ["a", "b"], "title": ["T", "U"], "text": ["Rain, “wind”.\n\nSun.", "Snow."]})
    frame.write_parquet(tmp_path / "x.parquet")
    frame.write_ndjson(tmp_path / "x.jsonl")
    frame.write_csv(tmp_path / "x.csv")
    frame.write_csv(tmp_path / "x.tsv", separator="\t")
    frame.write_json(tmp_path / "x.json")
    hashes = {tuple(r.raw_sha256 for r in Reader([str(path)]).records()) for path in tmp_path.iterdir()}
    assert len(hashes) == 1 and len(hashes.pop()) == 2


@pytest.mark.parametrize("keep", [3, 40, 200, -9])
def test_damaged_parquet(tmp_path, keep):
    FRAME.write_parquet(tmp_path / "a.parquet")
    data = (tmp_path / "a.parquet").read_bytes()
    (tmp_path / "a.parquet").write_bytes(data[:keep])
    assert [r.reject_code for r in Reader([str(tmp_path / "a.parquet")]).records()] == ["not_parquet"]
