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
