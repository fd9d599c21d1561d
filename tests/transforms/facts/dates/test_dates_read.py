"""Dates in prose: what is one, and what it resolves to."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.facts.dates.read_dates import read_dates
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import read_layout
from transforms.text.prose import Prose, Zone

GOLDEN = Path(__file__).parents[3] / "golden" / "dates"
TUESDAY = date(2018, 5, 22)


def dates(text: str, anchor: date | None = TUESDAY) -> list[tuple[str, str | None]]:
    return [(d.surface, d.resolved) for d in read_dates(Prose(text, [Zone("body", 0, len(text))]), anchor)]


ONE_DATE = [
    # stated
    ("It opened on May 3, 2016.", "May 3, 2016", "2016-05-03"),
    ("It opened on 3 May 2016.", "3 May 2016", "2016-05-03"),
    ("It opened on the 3rd of May, 2016.", "3rd of May, 2016", "2016-05-03"),
    ("It opened on Tuesday, May 3, 2016.", "Tuesday, May 3, 2016", "2016-05-03"),
    ("It opened 2016-05-03.", "2016-05-03", "2016-05-03"),
    ("It opened 5/13/2016.", "5/13/2016", "2016-05-13"),
    ("It opened 10/26/89.", "10/26/89", "1989-10-26"),
    ("It opened 13.05.2016.", "13.05.2016", "2016-05-13"),
    ("It opened in May 2016.", "May 2016", "2016-05"),
    ("It opened in Sept. 2016.", "Sept. 2016", "2016-09"),
    ("It opened in 2016.", "2016", "2016"),
    ("The 2016 elections were close.", "2016", "2016"),
    ("It opened in the summer of 2016.", "summer of 2016", "2016-SU"),
    ("It grew in the first quarter of 2016.", "first quarter of 2016", "2016-Q1"),
    ("It grew in the second half of 2016.", "second half of 2016", "2016-H2"),
    ("Ferries of the 1990s are slow.", "1990s", "199"),
    ("A 19th-century pier.", "19th-century", "18"),
    ("Since the attacks of Sept. 11, 2001.", "Sept. 11, 2001", "2001-09-11"),
    ("After the Sept. 11 attacks they closed.", "Sept. 11", "2001-09-11"),
    ("It closed on Christmas Day 2016.", "Christmas Day 2016", "2016-12-25"),
    ("It will close on Christmas Day.", "Christmas Day", "2018-12-25"),
    ("The fair began at Easter.", "Easter", "2018-04-01"),
    ("It burned on Good Friday last year.", "Good Friday last year", "2017-04-14"),
    ("It opened last Christmas.", "last Christmas", "2017-12-25"),
    ("It will open next Easter.", "next Easter", "2019-04-21"),
    ("It begins on Whit Monday.", "Whit Monday", "2018-05-21"),
    ("It closed on the 15th.", "15th", "2018-05-15"),
    ("It will close on the 15th.", "15th", "2018-06-15"),
    ("It closed on the 25th, he said.", "25th", "2018-04-25"),
    # from the article's day, looking back
    ("It opened on Tuesday.", "Tuesday", "2018-05-22"),
    ("It opened on Friday.", "Friday", "2018-05-18"),
    ("It opened last Tuesday.", "last Tuesday", "2018-05-15"),
    ("It opened yesterday.", "yesterday", "2018-05-21"),
    ("It opened the day before yesterday.", "the day before yesterday", "2018-05-20"),
    ("It opened last week.", "last week", "2018-W20"),
    ("It opened last month.", "last month", "2018-04"),
    ("It opened earlier this year.", "this year", "2018"),
    ("It opened last year.", "last year", "2017"),
    ("It opened last summer.", "last summer", "2017-SU"),
    ("It opened this past weekend.", "this past weekend", "2018-W20-WE"),
    ("It opened three days ago.", "three days ago", "2018-05-19"),
    ("It opened in the year\n1986 of all years.", "1986", "1986"),
    ("It opened twice in\n1986 before that.", "1986", "1986"),
    ("It opened last\nmonth.", "last\nmonth", "2018-04"),
    ("It opened on the 3rd of feb 2017.", "3rd of feb 2017", "2017-02-03"),
    ("oslo, feb 3 - it opened.", "feb 3", "2018-02-03"),
    ("It opened last night.", "last night", "2018-05-21"),
    ("It closes tonight.", "tonight", "2018-05-22"),
    ("It opened over the weekend.", "the weekend", "2018-W20-WE"),
    ("It will open over the weekend.", "the weekend", "2018-W21-WE"),
    ("It opened on Monday of last week.", "Monday of last week", "2018-05-14"),
    ("It opened last April 30.", "last April 30", "2018-04-30"),
    ("Sales fell from a year earlier.", "a year earlier", "2017"),
    ("Sales fell against the year-ago period.", "the year-ago period", "2017"),
    ("It closed in the '90s.", "'90s", "199"),
    ("He was of the class of '68.", "'68", "1968"),
    ("It grew in Q3 2016.", "Q3 2016", "2016-Q3"),
    ("It will open by the end of the month.", "the month", "2018-05"),
    ("It opens by year-end.", "year-end", "2018"),
    ("It opens two weeks from now.", "two weeks from now", "2018-W23"),
    ("The pier will shut in the fourth quarter.", "fourth quarter", "2018-Q4"),
    ("It rose in the current fiscal year.", "current fiscal year", "2018"),
    ("The mayor heard them on Friday and said he will act.", "Friday", "2018-05-18"),
    ("On Friday, the mayor said she would act.", "Friday", "2018-05-18"),
    ("By Friday night, the pier was shut.", "Friday", "2018-05-18"),
    ("It was to be sold there, in a harbour hall of the far north, on\nFriday, they said.", "Friday", "2018-05-25"),
    ("March figures were poor.", "March", "2018-03"),
    ("The club plays in Oslo on Friday.", "Friday", "2018-05-25"),
    ("Nobody in the harbour knew of it until Friday.", "Friday", "2018-05-18"),
    ("The vote was postponed until Friday.", "Friday", "2018-05-25"),
    ("The members can vote on Friday.", "Friday", "2018-05-25"),
    ("The November jobs report might be good news.", "November", "2017-11"),
    ("They are already trying to win the vote of November.", "November", "2018-11"),
    ("It opened two weeks ago.", "two weeks ago", "2018-W19"),
    ("It opened a year ago.", "a year ago", "2017"),
    ("It opened two decades ago.", "two decades ago", "1998"),
    ("It opened in March.", "March", "2018-03"),
    ("It opened in December.", "December", "2017-12"),
    ("It opened last May.", "last May", "2017-05"),
    ("It opened on April 11.", "April 11", "2018-04-11"),
    ("It opened on Dec. 28.", "Dec. 28", "2017-12-28"),
    ("Profit rose in the third quarter.", "third quarter", "2017-Q3"),
    ("It opened on May 5 of last year.", "May 5 of last year", "2017-05-05"),
    # looking ahead
    ("It will open on Friday.", "Friday", "2018-05-25"),
    ("It is to be opened by Friday.", "Friday", "2018-05-25"),
    ("It opens next Tuesday.", "next Tuesday", "2018-05-29"),
    ("It will open in March.", "March", "2019-03"),
    ("It is expected to open in December.", "December", "2018-12"),
    ("It opens tomorrow.", "tomorrow", "2018-05-23"),
    ("It opens next week.", "next week", "2018-W22"),
    ("It opens next month.", "next month", "2018-06"),
    ("It opens on June 3.", "June 3", "2018-06-03"),
    ("It will close for Thanksgiving.", "Thanksgiving", "2018-11-22"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "surface", "resolved"), ONE_DATE, ids=[row[0] for row in ONE_DATE])
def test_one_date(text: str, surface: str, resolved: str) -> None:
    assert dates(text) == [(surface, resolved)]


NO_DATE = [
    "He lives on the 15th floor.",
    "He bogeyed a hole and led on the 15th.",
    "Rent is due on the 1st of the month.",
    "Easter Island is far, and Easter eggs are sweet.",
    "It may rain, and they march on.", "March on, said May.", "Theresa May and April Ryan met.", "He has 2000 people and $2016.",
    "Section 2018 of the act.", "A 1990-page report.", "Over the last year it grew.", "In the next week it grows.",
    "It leaves every Friday.", "Super Tuesday and Good Friday sales.", "The Sunday Times said so.", "She reads USA TODAY.",
    "It takes two days, an hour, three years.", "Call 202-456-1414, room 1903.", "At 2015 hours, 7:45 p.m.", "A second half hour.",
    "The quarterback gave a quarter of it.", "It took 1,998 votes.", "See example.org/2016/05/03/story.", "A long time ago.",
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DATE)
def test_no_date(text: str) -> None:
    assert dates(text) == []


def test_without_the_articles_day_the_rest_stays_open() -> None:
    text = "On Tuesday, in March and on April 11 it rained; in 2016 too. Yesterday and last month it did not."
    assert dates(text, None) == [
        ("Tuesday", None), ("March", "--03"), ("April 11", "--04-11"), ("2016", "2016"), ("Yesterday", None), ("last month", None),
    ]  # fmt: skip


def test_dates_told_from_the_one_before() -> None:
    text = "It sank in May 2016. That year two more sank, and one the following month; on Dec. 31, 2016 a fourth did."
    assert dates(text + " The next day it was raised, as the previous year.") == [
        ("May 2016", "2016-05"), ("That year", "2016"), ("the following month", None), ("Dec. 31, 2016", "2016-12-31"),
        ("The next day", "2017-01-01"), ("the previous year", "2016"),
    ]  # fmt: skip
    assert dates("It sank in May 1996. A year later it rose; in June of that year it sailed.") == [
        ("May 1996", "1996-05"), ("A year later", "1997"), ("June of that year", "1997-06"),
    ]  # fmt: skip


def test_a_range_ends_after_it_begins() -> None:
    assert dates("They sail between June 10 and November 3.") == [
        ("June 10", "2018-06-10"),
        ("November 3", "2018-11-03"),
    ]
    assert dates("It was shut from December to January.") == [("December", "2017-12"), ("January", "2018-01")]
    assert dates("Two boats for delivery in September 2-9.")[1] == ("9", "2018-09-09")


def test_days_joined_to_a_day() -> None:
    assert dates("The fair of June 2-4 and of July 7 and 8.") == [
        ("June 2", "2018-06-02"), ("4", "2018-06-04"), ("July 7", "2018-07-07"), ("8", "2018-07-08"),
    ]  # fmt: skip
    assert dates("The fair of June 2 to 4, 2016.") == [("June 2", "2016-06-02"), ("4, 2016", "2016-06-04")]
    assert dates("Two came on June 2 and 12 people left.") == [("June 2", "2018-06-02")]


def test_a_year_in_the_sentence_fixes_this_year() -> None:
    assert dates("Not only the 2018 vote but one in Chad this year.", None) == [("2018", "2018"), ("this year", "2018")]
    assert dates("From March to May 2017 it rained.", None) == [("March", "2017-03"), ("May 2017", "2017-05")]


def test_dates_outside_the_prose_are_left_out_but_the_datelines() -> None:
    text = "OSLO, May 3 (AFP) - It rained.\n\nCopyright © 2019 The Harbour Times"
    layout = read_layout(text)
    found = read_dates(Prose(text, layout.zones), date(2018, 5, 3))
    assert [(d.surface, d.resolved, d.granularity, d.basis) for d in found] == [
        ("May 3", "2018-05-03", "day", "anchor")
    ]


PIECES = (
    "May ", "March ", "April 31 ", "31 ", "2018", "1990s", "last ", "next ", "this ", "week", "year ", "ago ", "three days ",
    "Tuesday", ", ", "quarter ", "first ", "half ", "century ", "19th ", "Christmas ", "Feb. 29, ", "2100-02-30 ", "0000 ",
    "Sept. ", "today ", "\n", "the ", "in ", "by ", "99999", "-", "/", "é",
)  # fmt: skip


@given(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.one_of(st.none(), st.dates(date(1600, 1, 1), date(9999, 12, 31))),
)
def test_any_text_gives_spans_in_order(text: str, anchor: date | None) -> None:
    end = 0
    for d in read_dates(Prose(text, [Zone("body", 0, len(text))] if text.strip() else []), anchor):
        assert end <= d.start < d.end <= len(text)
        assert d.surface == text[d.start : d.end]
        end = d.end


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("*.txt")), ids=lambda path: path.stem)
def test_article_is_as_marked(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    found = read_dates(Prose(text, read_layout(text).zones), date.fromisoformat(gold["anchor"]))
    assert [[d.surface, d.resolved] for d in found] == gold["dates"]


def test_labelled_articles(shared) -> None:
    """Dates labelled by reading (offsets and values only; null: right either way); a date is right with its value."""
    import polars as pl

    with (shared / "corpora/datelines/articles.jsonl").open(encoding="utf-8") as lines:
        texts = {record["id"]: record["text"] for record in map(json.loads, lines)}
    labels = json.loads((GOLDEN.parents[1] / "data/dates_articles.json").read_text(encoding="utf-8"))
    news = pl.scan_parquet(shared / "corpora/news_dev.parquet").select("id", "text")
    texts |= dict(news.filter(pl.col("id").is_in([a["id"] for a in labels])).collect().iter_rows())
    right = found = labelled = 0
    for article in labels:
        text = texts[article["id"]]
        left = list(article["dates"])
        for d in read_dates(read_prose(text, read_layout(text)), date.fromisoformat(article["anchor"])):
            near = [label for label in left if label[0] < d.end and d.start < label[1]]
            same = [label for label in near if label[2] in (None, d.resolved)]
            if same:
                left.remove(same[0])
            right += bool(same) and same[0][2] is not None
            found += not same or same[0][2] is not None
        labelled += sum(label[2] is not None for label in article["dates"])
    assert 2 * right / (found + labelled) >= 0.97


def test_seeds_as_labelled(shared) -> None:
    gold = json.loads((shared / "eval" / "seeds" / "gold.json").read_text(encoding="utf-8"))["articles"]
    for name, article in gold.items():
        text = (shared / "seeds" / name).read_text(encoding="utf-8")
        layout = read_layout(text)
        anchor = date.fromisoformat(layout.caption_date) if layout.caption_date else None
        found = {(d.start, d.end): d.resolved for d in read_dates(Prose(text, layout.zones), anchor)}
        for wanted in article["dates"]:
            assert found.get((wanted["start"], wanted["end"]), "missing") == wanted["resolved"], wanted["surface"]
