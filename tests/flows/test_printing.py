"""Results on their way out: tables that fit, whole values for machines, nothing that a spreadsheet runs or rounds."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from xml.etree import ElementTree

import duckdb
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from flows.printing import Unprintable, write_result, write_results
from flows.printing.layout import Page, column_widths, columns_that_fit, fitted
from flows.printing.text_forms import harmless

WIDE = "select 'Harbour Herald' as outlet, repeat('long words ', 30) as sentence, 4611686018427387904 as claim_key, 61e6 as value, 'x' as more"


class Bytes(io.TextIOWrapper):
    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", newline="")

    def text(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode()  # type: ignore[attr-defined]

    def bytes(self) -> bytes:
        self.flush()
        return self.buffer.getvalue()  # type: ignore[attr-defined]


def printed(query: str, form: str, width: int | None = None) -> str:
    out = Bytes()
    with duckdb.connect() as connection:
        write_result(connection.sql(query), form, out, Page(width))
    return out.text()


@pytest.mark.parametrize("width", [40, 60, 80, 132])
def test_no_line_of_a_table_is_wider_than_the_terminal(width) -> None:
    told = printed(WIDE, "table", width)
    assert all(cell_len(line) <= width for line in told.splitlines())
    assert "Harbour" in told and "--format line" in told.replace("\n", " ")


def test_a_table_on_a_pipe_has_every_character_and_one_row_a_line() -> None:
    told = printed(
        "select 'a\nb' as x, ['p', 'q'] as l, true as t, null as n, 1234567.5::double as v", "table"
    ).splitlines()
    assert told[1].split() == ["a↵b", "p,", "q", "true", "1,234,567.5"] and told[2] == "(1 row)"
    assert "long words " * 30 in printed(WIDE, "table")


def test_rows_beyond_those_that_the_widths_are_told_from_are_printed_too() -> None:
    told = printed("select range as n from range(12000)", "table", 80)
    assert "\n11999\n" in told and "(12,000 rows)" in told


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(1, 40), st.booleans()), min_size=1, max_size=30),
    st.integers(20, 200),
)
def test_widths_never_exceed_the_page_and_never_a_columns_own_need(columns, width) -> None:
    wanted = [max(a, b) for a, b, _ in columns]
    least = [min(a, b) for a, b, _ in columns]
    shown = columns_that_fit(wanted, least, [spare for *_, spare in columns], width)
    assert shown and shown == sorted(set(shown))
    found = column_widths([wanted[i] for i in shown], [least[i] for i in shown], width)
    assert sum(found) + 2 * (len(found) - 1) <= width
    assert all(a <= wanted[i] for a, i in zip(found, shown, strict=True))


def test_keys_and_empty_columns_go_before_others_and_no_day_is_cut() -> None:
    told = printed(
        "select 4611686018427387904 as claim_key, timestamp '2026-09-08 10:00:00' as at, null::varchar as place,"
        " repeat('words ', 9) as a, repeat('words ', 9) as b, repeat('words ', 9) as c, repeat('words ', 9) as d",
        "table",
        60,
    )
    header, row, *footer = told.splitlines()
    assert header.split() == ["at", "a", "b"] and row.startswith("2026-09-08 10:00:00  words words")
    assert " ".join(footer) == "(1 row; no room for c, d, claim_key and 1 more: --format line shows all)"


@given(st.text(max_size=60), st.integers(1, 40))
def test_a_cut_cell_has_the_width_it_must_have(text, width) -> None:
    assert cell_len(fitted(text, width)) == width


def test_a_row_as_lines_shows_every_column_that_has_a_value() -> None:
    told = printed(WIDE + ", null as nothing", "line", 60)
    assert all(len(line) <= 60 for line in told.splitlines())
    assert "4611686018427387904" in told and "nothing" not in told and " ".join(told.split()).count("long words") == 30


def test_markdown_escapes_what_would_end_a_cell() -> None:
    assert printed("select 'a|b <i>' as x, 1 as n", "markdown").splitlines()[2] == r"| a\|b \<i\> | 1 |"


def test_json_gives_keys_as_text_too_and_leaves_other_numbers_alone() -> None:
    [row] = json.loads(
        printed("select 4611686018427387905 as claim_key, [4611686018427387905] as claim_keys, 3 as words", "json")
    )
    assert row == {
        "claim_key": 4611686018427387905, "claim_key_text": "4611686018427387905",
        "claim_keys": [4611686018427387905], "claim_keys_text": ["4611686018427387905"], "words": 3,
    }  # fmt: skip


def test_keys_in_csv_are_numbers_or_text_that_no_spreadsheet_rounds() -> None:
    query = "select 4611686018427387905 as claim_key, [4611686018427387905, 7] as claim_keys, 3 as words, null::bigint as no_key"
    told = {}
    for keys in (None, "text", "both"):
        out = io.StringIO()
        with duckdb.connect() as connection:
            write_results([connection.sql(query)], "csv", out, keys=keys)
        told[keys] = list(csv.DictReader(io.StringIO(out.getvalue())))[0]
    assert told[None]["claim_key"] == "4611686018427387905" and "claim_key_text" not in told[None]
    assert told["text"] == {
        "claim_key": "k4611686018427387905",
        "claim_keys": "k4611686018427387905; k7",
        "words": "3",
        "no_key": "",
    }
    assert (
        told["both"]["claim_key"] == "4611686018427387905" and told["both"]["claim_key_text"] == "k4611686018427387905"
    )
    with pytest.raises(ValueError):  # what a reader that guesses types would make a number of, and round
        float(told["both"]["claim_key_text"])


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_cell_of_a_csv_is_a_formula(text) -> None:
    told = printed(f"select '{text.replace(chr(39), chr(39) * 2)}' as x", "csv")
    assert list(csv.reader(io.StringIO(told, newline="")))[1][0].startswith("'")
    assert harmless("-1,200.5%") == "-1,200.5%" and harmless(-4) == -4


def test_a_workbook_has_a_sheet_a_result_its_keys_as_text_and_no_formula() -> None:
    out = Bytes()
    with duckdb.connect() as connection:
        queries = [
            "select 4611686018427387905 as claim_key, 61e6 as value, '=1+1' as t, 'http://a.example' as url, date '2026-09-08' as d",
            "select 'é' as x",
        ]
        write_results([connection.sql(q) for q in queries], "xlsx", out)
    with zipfile.ZipFile(io.BytesIO(out.bytes())) as book:
        assert {"xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"} <= set(book.namelist())
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet and "hyperlink" not in sheet
    told = "".join(ElementTree.fromstring(sheet).itertext())
    assert "4611686018427387905" in told and "=1+1" in told and "61000000" in told


def test_parquet_holds_one_result_and_says_so() -> None:
    out = Bytes()
    with duckdb.connect() as connection:
        write_result(connection.sql("select 1 as a, interval 1 day as i"), "parquet", out)
        assert pl.read_parquet(io.BytesIO(out.bytes())).to_dicts() == [{"a": 1, "i": "1 day"}]
        with pytest.raises(Unprintable, match="several"):
            write_results([connection.sql("select 1"), connection.sql("select 2")], "parquet", Bytes())
