"""Frames cross to DuckDB and back whole, without pyarrow and with it."""

from __future__ import annotations

import subprocess
import sys

import duckdb
import pytest

from warehouse.exchange import take

ASK = """if True:
    import sys
    __name__ = "warehouse.asking"  # whoever asks from elsewhere has pandas looked for
    {first}
    from datetime import date, datetime
    import duckdb
    from warehouse.exchange import give, take
    import polars as pl
    rows = pl.DataFrame(
        {{"k": [1, 2, None], "s": ["a", None, "é" * 40], "l": [["x"], [], None], "d": [date(2020, 2, 29), None, None],
         "t": [datetime(2020, 2, 29, 12, 0, 0, 5), None, None], "b": [True, None, False], "f": [0.5, None, 1.0]}}
    )
    with duckdb.connect() as connection:
        give(connection, "given", rows)
        assert take(connection, "from given").equals(rows)
        assert take(connection, "select k from given where k = $k", {{"k": 2}}).rows() == [(2,)]
        assert take(connection, "from given where k > 7").schema == rows.schema
        connection.execute("create table kept as from given union all from given")
        connection.unregister("given")
        assert take(connection, "select count(*) as n from kept").item() == 6
    print(sorted({{"pyarrow", "pandas", "numpy"}} & sys.modules.keys()))
    print(rows.to_arrow().num_rows, type(duckdb.sql("select 1 as a").pl()).__name__)
"""


@pytest.mark.parametrize(("first", "loaded"), [("", "[]"), ("import pyarrow", "['numpy', 'pyarrow']")])
def test_rows_cross_whole(first: str, loaded: str) -> None:
    done = subprocess.run([sys.executable, "-c", ASK.format(first=first)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [loaded, "3 DataFrame"], "others have pyarrow all the same"
    assert done.stderr == ""


@pytest.mark.parametrize(
    ("query", "error"),
    [("from nowhere", duckdb.CatalogException), ("select error('no')", duckdb.InvalidInputException)],
)
def test_errors_are_those_of_duckdb(query: str, error: type[Exception]) -> None:
    with duckdb.connect() as connection, pytest.raises(error):
        take(connection, query)
