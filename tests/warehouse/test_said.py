"""The audit's own reading of numbers: what the words say, or nothing."""

from __future__ import annotations

import duckdb
import pytest

from warehouse.said import create_said

SAID = {
    "87 million": 87e6, "1,234.5": 1234.5, "$5bn": 5e9, "US$3.5m": 3.5e6, "£12k": 12e3, "€1.2 trillion": 1.2e12, "Rs 500 crore": 5e9,
    "2 lakh": 2e5, "80 percent": 80, "6.1%": 6.1, "99 per cent": 99, "-1.21%": -1.21, "minus 3": -3, "50+": 50, ".22": 0.22,
    "two": 2, "Twenty-five": 25, "sixty four percent": 64, "two hundred": 200, "two hundred and fifty thousand": 250e3,
    "one million two hundred thousand": 1.2e6, "twelve hundred": 1200, "a dozen": 12, "two dozen": 24, "half a dozen": 6,
    "half": 0.5, "one-half": 0.5, "a third": 1 / 3, "two-thirds": 2 / 3, "three quarters": 0.75, "2½": 2.5, "2-1/2": 2.5, "9 1/2": 9.5,
    "two and a half": 2.5, "one and a half million": 1.5e6, "half a million dollars": 5e5, "a year and a half": 1.5,
    "quarter of a million": 250e3, "3 in 10": 0.3, "one in five": 0.2, "six-in-ten": 0.6, "52 out of 62": 52 / 62, "twice": 2,
    "doubled": 2, "tripled": 3, "three times": 3, "fivefold": 5, "10x": 10, "92 cents": 92, "couple of hundred": 200, "zero": 0,
}  # fmt: skip


@pytest.fixture(scope="module")
def connection():
    with duckdb.connect() as found:
        create_said(found)
        yield found


@pytest.mark.parametrize(("surface", "value"), SAID.items())
def test_what_the_words_say(connection, surface, value) -> None:
    (said,) = connection.execute("select said_value(?)", [surface]).fetchone()
    assert said == pytest.approx(value)


@pytest.mark.parametrize(
    "surface",
    ["", "millions", "scores", "several", "nobody", "three million and a half", "2 3", "six foot two", "MMXX", "1-2-3"],
)
def test_what_it_cannot_read_is_nothing(connection, surface) -> None:
    assert connection.execute("select said_value(?)", [surface]).fetchone() == (None,)
