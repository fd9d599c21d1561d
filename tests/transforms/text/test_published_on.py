"""The day of publication: what states it, what is refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.text.layout.zones import read_layout
from transforms.text.published import published_on
from transforms.text.written_date import metadata_fault, read_date

TODAY = date(2026, 1, 10)


def published(text: str = "It rained.", metadata: str | None = None, url: str | None = None) -> tuple[str | None, str]:
    return published_on(metadata, read_layout(text), text, url, today=TODAY)


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2018-05-22", "2018-05-22"),
        ("2018-05-22T23:10:11.000+02:00", "2018-05-22"),
        ("2018/5/2", "2018-05-02"),
        ("20180522", "2018-05-22"),
        ("20180522T101112Z", "2018-05-22"),
        ("Tue, 22 May 2018 10:11:12 GMT", "2018-05-22"),
        ("Tuesday, May 22nd, 2018 3:04 PM ET", "2018-05-22"),
        ("Updated 3:04 PM ET, Tue May 22, 2018", "2018-05-22"),
        ("22-May-18", "2018-05-22"),
        ("5/22/2018", "2018-05-22"),
        ("22/5/2018", "2018-05-22"),
        ("3/4/18", "2018-03-04"),
        ("22.05.2018", "2018-05-22"),
        ("1526947200", "2018-05-22"),
        ("1526947200000", "2018-05-22"),
        ("26-FEB-1987 15:01:01.79", "1987-02-26"),
        ("2018-02-30", None),
        ("2018", None),
        ("yesterday", None),
    ],
)
def test_metadata_in_many_formats(stated: str, day: str | None) -> None:
    assert read_date(stated) == day
    assert published(metadata=stated) == ((day, "metadata") if day else (None, "none"))


def test_refused_metadata_says_why() -> None:
    for stated, fault in (
        ("2203-05-01", "date_in_future"),
        ("1215-06-15", "date_too_early"),
        ("soon", "date_unreadable"),
    ):
        assert metadata_fault(stated, today=TODAY) == fault
        assert published(metadata=stated) == (None, "none")
    assert metadata_fault("2026-01-11", today=TODAY) is None  # where the paper is printed it may be tomorrow


def test_dateline_needs_a_year_from_somewhere() -> None:
    story = "OSLO, Dec 31 (AFP) - It rained."
    assert published(story) == (None, "none")
    assert published(story, url="https://example.org/2018/01/01/rain") == ("2017-12-31", "dateline")
    assert published(story, url="https://example.org/2018/06/01/rain") == ("2018-06-01", "url")
    assert published("Published: 1 January 2018\n\n" + story) == ("2017-12-31", "dateline")
    assert published("OSLO, Dec 31, 2016 (AFP) - It rained.") == ("2016-12-31", "dateline")


def test_printed_date_and_address() -> None:
    assert published("May 22, 2018\n\nIt rained.") == ("2018-05-22", "text")
    assert published(url="https://example.org/news/2018-05-22-rain.html") == ("2018-05-22", "url")
    assert published(url="https://example.org/2018/may/22/rain") == ("2018-05-22", "url")
    assert published(url="https://example.org/id/20180522/") == ("2018-05-22", "url")
    assert published(url="https://example.org/2018/05/rain") == (None, "none")
    assert published(url="https://example.org/news/2018/05/rain-180522113640829.html") == ("2018-05-22", "url")
    assert published(url="https://example.org/news/2018/05/rain-190622113640829.html") == (
        None,
        "none",
    )  # another month
    assert published(url="https://example.org/articles/rain-falls-1526947200?mod=x") == ("2018-05-22", "url")
    assert published(url="https://example.org/16707-2/") == (None, "none")
    assert published("May 3, 2016\n\nIt rained.", url="https://example.org/2018/05/22/rain") == ("2018-05-22", "url")


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("2019/05/22/tram-stops", "2019-05-22"),
        ("2019/5/2/tram-stops", "2019-05-02"),
        ("2019/may/22", "2019-05-22"),
        ("2019/05/22.html", "2019-05-22"),
        ("2019/0522/tram", "2019-05-22"),
        ("2019-05/22/c_1.htm", "2019-05-22"),
        ("2019-05-22-tram-stops", "2019-05-22"),
        ("news/tram-stops-2019-05-22", "2019-05-22"),
        ("news/tram-stops_2019_05_22.html", "2019-05-22"),
        ("news?date=2019-05-22&p=1", "2019-05-22"),
        ("tram-20190522-7", "2019-05-22"),
        ("2019/05/7-hurt-in-tram-crash", None),
        ("2019/05/22-trams-to-stop", None),
        ("2019/05/92713", None),
        ("2019/05/112/", None),
        ("news/2019/06/15-year-old-found", None),
        ("suite-2019-1-release", None),
        ("plan-2019-10-12-month-tariff", None),
        ("2019/13/22/tram", None),
    ],
)
def test_a_day_in_an_address_fills_its_own_part(path: str, day: str | None) -> None:
    assert published(url=f"https://example.org/{path}") == ((day, "url") if day else (None, "none"))


def test_caption_counts_only_where_the_story_names_its_weekday() -> None:
    caption = "Ann Lee in Oslo, May 22, 2018. EPA-EFE/Bo Ek\n\n"
    assert published(caption + "It rained on Tuesday.") == ("2018-05-22", "text")
    assert published(caption + "It rained on Friday.") == (None, "none")


@given(st.one_of(st.text(max_size=60), st.from_regex(r"\d{1,4}[-/. ]\d{1,2}[-/. ]\d{1,4}", fullmatch=True)))
def test_any_metadata_is_read_or_refused(stated: str) -> None:
    day, basis = published(metadata=stated)
    assert (day is None) == (basis == "none")
    if day is None and stated.strip():
        assert metadata_fault(stated, today=TODAY)
    if day:
        date.fromisoformat(day)
