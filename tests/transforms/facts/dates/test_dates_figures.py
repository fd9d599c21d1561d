"""Years and slashed dates are sought by quicker means than their patterns, and found alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.dates.years import SHORT_DATE, YEAR, short_dates, year_starts

FIGURES = st.text(alphabet=st.sampled_from("0124589/. a१’"), max_size=30)


@given(FIGURES)
def test_years_are_found_where_the_pattern_finds_them(text: str) -> None:
    assert list(year_starts(text)) == [m.start() for m in YEAR.finditer(text)]


@given(FIGURES)
def test_slashed_dates_are_found_where_the_pattern_finds_them(text: str) -> None:
    found = [m.span() for m in short_dates(text)]
    assert found == ([m.span() for m in SHORT_DATE.finditer(text)] if text.count("/") > 1 else [])
