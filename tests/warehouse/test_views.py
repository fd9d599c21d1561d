"""The analysts' views, on small warehouses whose every row is stated here."""

from __future__ import annotations

from datetime import date, datetime

import duckdb
import pytest

from warehouse import ddl
from warehouse.figures.pairs import all_pairs
from warehouse.keys import key
from warehouse.tables import BY_NAME

BLANK = {
    "BIGINT": 0,
    "INTEGER": 0,
    "DOUBLE": 0.0,
    "BOOLEAN": True,
    "VARCHAR": "",
    "DATE": None,
    "TIMESTAMP": datetime(2024, 5, 1),
    "VARCHAR[]": [],
    "JSON": None,
}


class Desk:
    """A warehouse to which a test adds articles and what they say."""

    def __init__(self) -> None:
        self.connection = duckdb.connect()
        ddl.create_all(self.connection)

    def add(self, table: str, **values: object) -> None:
        columns = BY_NAME[table].columns
        row = [values.get(c.name, None if c.name in BY_NAME[table].nullable else BLANK[c.type]) for c in columns]
        self.connection.execute(f"insert into {table} values ({', '.join('?' * len(row))})", row)

    def outlet(self, name: str) -> int:
        found = key("outlet", name)
        if not self.connection.execute("select 1 from dim_outlet where outlet_key = ?", [found]).fetchone():
            self.add("dim_outlet", outlet_key=found, name=name)
        return found

    def entity(self, name: str | None, kind: str = "organisation") -> int | None:
        if name is None:
            return None
        found = key("entity", kind, name)
        if not self.connection.execute("select 1 from dim_entity where entity_key = ?", [found]).fetchone():
            self.add("dim_entity", entity_key=found, kind=kind, name=name)
        return found

    def article(
        self, name: str, text: str, *, outlet: str = "Herald", day: date | None = None, story: int = 7, **more: object
    ) -> int:
        found = key("article", name)
        common = {"article_key": found, "outlet_key": self.outlet(outlet), "story_key": story}
        values = {
            "article_id": name,
            "version": 1,
            "text": text,
            "published_on": day,
            "copy_role": "unique",
            "title": name,
            "language": "en",
        } | more
        self.add("dim_article", **common, **values)
        self.add("fact_article", **common, word_count=len(text.split()))
        return found

    def claim(
        self,
        article: int,
        surface: str,
        value: float | None,
        *,
        low="=",
        high="=",
        speaker: str | None = None,
        nth: int = 0,
        **more: object,
    ) -> int:
        text, outlet, story = self.connection.execute(
            "select text, outlet_key, story_key from dim_article where article_key = ?", [article]
        ).fetchone()
        start = -1
        for _ in range(nth + 1):
            start = text.index(surface, start + 1)
        sentence = text.rfind(". ", 0, start) + 2 if ". " in text[:start] else 0
        end = text.find(".", start)
        found = key("claim", article, start)
        values = {
            "qualifier": "exact",
            "change": "none",
            "unit": "count",
            "counted": "user",
            "measure": "user_count",
            "polarity": "asserted",
            "modality": "actual",
        } | more
        self.add(
            "fact_claim", claim_key=found, article_key=article, outlet_key=outlet, story_key=story, char_start=start, char_end=start + len(surface),
            surface=surface, sentence_start=sentence, sentence_end=end + 1 if end >= 0 else len(text), value=value,
            value_low=value if low == "=" else low, value_high=value if high == "=" else high, speaker_key=self.entity(speaker), **values,
        )  # fmt: skip
        return found

    def rows(self, query: str) -> list[dict]:
        """The answer, with the pairs of figures as a publish leaves them."""
        self.connection.execute("delete from figure_pair")
        self.connection.register("_pairs", all_pairs(self.connection).to_arrow())
        self.connection.execute("insert into figure_pair by name from _pairs")
        return self.connection.sql(query).pl().to_dicts()


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def leak(desk):
    """A leak of 60 million users' records, told by two papers, and denied by the firm that holds them."""
    herald = desk.article(
        "herald",
        "Lumora said data of 60 million users leaked. The figure is 20 million more than previously reported.",
        day=date(2024, 5, 2),
    )
    courier = desk.article(
        "courier",
        "Up to 60 million members are affected. Brightwell said it held 15 million individuals, not 60 million.",
        outlet="Courier",
        day=date(2024, 5, 4),
    )
    desk.claim(herald, "60 million", 60e6, speaker="Lumora")
    desk.claim(herald, "20 million", 20e6, change="increase")
    desk.claim(courier, "60 million", 60e6, low=None, qualifier="at_most", counted="member")
    of_people = {"speaker": "Brightwell", "counted": "individual", "measure": "people_count"}
    denied = desk.claim(courier, "60 million", 60e6, polarity="denied", nth=1, **of_people)
    desk.claim(courier, "15 million", 15e6, contest="rejected", against_key=denied, rules=["contest: not"], **of_people)
    return desk


def test_claims_carry_their_sentence_and_need_no_join(leak) -> None:
    row = leak.rows("select * from claims where surface = '15 million'")[0]
    assert row["sentence"] == "Brightwell said it held 15 million individuals, not 60 million."
    assert (row["outlet"], row["speaker"], row["published_on"]) == ("Courier", "Brightwell", date(2024, 5, 4))


def test_user_counts_holds_people_and_users_only(leak) -> None:
    article = leak.article("fine", "The fine was $3 million.")
    leak.claim(article, "$3 million", 3e6, measure="money", unit="USD", counted=None)
    assert {r["surface"] for r in leak.rows("select * from user_counts")} == {"60 million", "20 million", "15 million"}


def test_past_versions_are_not_shown(desk) -> None:
    old = desk.article("a", "It has 3 million users.", is_current=False, valid_to=datetime(2024, 6, 1))
    desk.claim(old, "3 million", 3e6)
    assert desk.rows("select * from claims") == []


def test_figure_timeline_moves_by_day(leak) -> None:
    rows = leak.rows("select * from figure_timeline order by published_on, claim_key")
    assert {r["thing"] for r in rows} == {"person"}
    assert "20 million" not in {r["statement"] for r in rows}, "a difference is not a level"
    herald = next(r for r in rows if r["outlet"] == "Herald")
    assert herald["figure_before"] is None
    assert [r["moved_by"] for r in rows if r["statement"] == "15 million"] == [None], "a dispute is no movement"


def test_figure_timeline_counts_copies_once(desk) -> None:
    for name, role in (("a", "original"), ("b", "copy"), ("c", "copy")):
        article = desk.article(name, "It has 3 million users.", copy_group_key=5, copy_role=role)
        desk.claim(article, "3 million", 3e6)
    rows = desk.rows("select statement, carried_by from figure_timeline")
    assert rows == [{"statement": "3 million", "carried_by": 3}]


def test_disputed_figures_sets_statements_against_the_denial_and_the_counter_figure(leak) -> None:
    found = {
        (r["statement"], r["said_by"], r["against"], r["against_by"], r["kind"])
        for r in leak.rows("select * from disputed_figures")
    }
    assert ("60 million", "Lumora", "15 million, not 60 million", "Brightwell", "rejected") in found
    assert ("at most 60 million", None, "15 million, not 60 million", "Brightwell", "rejected") in found
    assert leak.rows("select disputed_since from disputed_figures where said_by = 'Lumora'") == [
        {"disputed_since": date(2024, 5, 4)}
    ]


def test_disputed_figures_puts_the_surest_first_and_few_of_low_confidence(desk) -> None:
    about = {"counted": None, "measure": "money", "unit": "USD", "subject": "bridge"}
    a = desk.article("a", "The mayor says $50. In fact it is $7.")
    first = desk.claim(a, "$50", 50.0, speaker="Mayor", **about)
    desk.claim(a, "$7", 7.0, contest="excluded", against_key=first, rules=["contest: in fact"], **about)
    for surface, speaker in (("$90", "Ann"), ("$30", "Bea"), ("$20", "Cid"), ("$11", "Dot"), ("$52", "Eli")):
        article = desk.article(speaker, f"It is {surface}.", story=9)
        desk.claim(article, surface, float(surface[1:]), speaker=speaker, **about | {"subject": "tower"})
    rows = desk.rows("select confidence, kind, statement, against, reasons from disputed_figures")
    assert [r["confidence"] for r in rows] == ["high", "low", "low", "low"]
    assert rows[0] == {
        "confidence": "high", "kind": "excluded", "statement": "$50", "against": "$7", "reasons": ["in fact"],
    }  # fmt: skip
    assert {r["kind"] for r in rows[1:]} == {"differs"}


@pytest.mark.parametrize(("sort", "confidence"), [("contest", "high"), ("contrast", "medium"), ("hint", "low")])
def test_how_a_contest_is_told_makes_a_dispute_sure(desk, sort: str, confidence: str) -> None:
    about = {"counted": None, "measure": "money", "unit": "USD"}
    for name, amount, rule in (
        ("bridge", 50, "contest: in fact"),
        ("tower", 90, f"{sort}: two sources: claimed, only"),
    ):
        article = desk.article(name, f"The mayor says ${amount}. The port puts it at $7.")
        first = desk.claim(article, f"${amount}", float(amount), speaker="Mayor", subject=name, **about)
        answer = {"contest": "excluded", "against_key": first, "rules": [rule]}
        desk.claim(article, "$7", 7.0, speaker="Port", subject=name, **about, **answer)
    rows = desk.rows("select confidence, reasons from disputed_figures where statement = '$90'")
    assert rows == [{"confidence": confidence, "reasons": ["two sources: claimed, only"]}]


def test_disputed_figures_counts_every_word_that_two_articles_share(desk) -> None:
    about = {"counted": "record", "measure": "other_count"}
    a = desk.article("a", "Other people say the leaked passports numbered 64 million records", day=date(2024, 5, 2))
    b = desk.article("b", "The leaked passports never numbered 64 million records", story=8, day=date(2024, 5, 3))
    desk.claim(a, "64 million", 64e6, **about)
    desk.claim(b, "64 million", 64e6, polarity="denied", rules=["denied: never numbered"], **about)
    for article in (a, b):
        desk.add("fact_mention", mention_key=article, article_key=article, entity_key=desk.entity("Lumora"))
    rows = desk.rows("select confidence, reasons from disputed_figures")
    assert [r["confidence"] for r in rows] == ["medium"], "three shared words tell more than one"


def test_a_figure_called_false_needs_no_figure_in_its_place(desk) -> None:
    a = desk.article("a", "The claim that 900 users left is false.")
    claim = desk.claim(a, "900", 900.0, contest="rejected", rules=["contest: is false"])
    rows = desk.rows("select kind, claim_keys, against_keys, confidence from disputed_figures")
    assert rows == [{"kind": "rejected", "claim_keys": [claim], "against_keys": [], "confidence": "medium"}]


def test_figure_series_orders_what_holds_when_and_counts_copies_once(desk) -> None:
    about = {"counted": None, "measure": "percentage", "unit": "percent", "subject": "jobless rate"}
    for name, as_of, value, role in (
        ("a", "2024-03", 5.0, "original"),
        ("b", "2024-03", 5.0, "copy"),
        ("c", None, 4.0, "unique"),
    ):
        group = {"copy_group_key": 5} if role != "unique" else {}
        article = desk.article(
            name, f"The jobless rate was {value} percent", day=date(2024, 5, 1), copy_role=role, **group
        )
        desk.claim(article, f"{value} percent", value, as_of=as_of, **about)
    rows = desk.rows("select as_of, as_of_basis, value, carried_by, series from figure_series order by as_of")
    assert [tuple(r.values()) for r in rows] == [
        ("2024-03", "stated", 5.0, 2, "level"),
        ("2024-05-01", "published", 4.0, 1, "level"),
    ]


def test_series_of_takes_sentences_without_a_subject_only_in_the_unit_of_the_thing(desk) -> None:
    article = desk.article("a", "The jobless rate was 5 percent. With the jobless rate at 6 percent, a day costs $9.")
    rate = {"counted": None, "measure": "percentage", "unit": "percent"}
    desk.claim(article, "5 percent", 5.0, subject="jobless rate", **rate)
    desk.claim(article, "6 percent", 6.0, **rate)
    desk.claim(article, "$9", 9.0, counted=None, measure="money", unit="USD")
    told = desk.rows("select statement from series_of('jobless rate')")
    assert sorted(r["statement"] for r in told) == ["5 percent", "6 percent"]
    assert len(desk.rows("from series_of('day')")) == 2, "where nothing is named so, every unit counts"


def test_disputed_figures_leaves_unrelated_numbers_alone(desk) -> None:
    a = desk.article("a", "The app has 5 million users.")
    b = desk.article("b", "The rival has 9 million users.")
    c = desk.article("c", "It is said to have 5 million users.", story=8)
    desk.claim(a, "5 million", 5e6)
    desk.claim(b, "9 million", 9e6)
    desk.claim(c, "5 million", 5e6, polarity="denied")
    assert desk.rows("select * from disputed_figures") == []


@pytest.mark.parametrize(
    ("said", "denied", "qualifier", "rule", "is_dispute"),
    [
        ("It holds 90 million records.", "It does not hold 90 million records.", "exact", "denied: not hold", True),
        ("It holds 90 million records.", "It could not have been 90 million records.", "exact", "denied: not be", True),
        ("It holds 90 million records.", "It cannot store 90 million records.", "exact", "denied: cannot store", False),
        ("It holds 90 million records.", "It will not take 90 million records.", "exact", "denied: not take", False),
        ("It holds 90 million records.", "If it doesn’t reach 90 million records, it ends.", "exact", "denied: doesn't reach", False),
        ("It holds 90 million records.", "It could lose 70 million, not 90 million records.", "exact", "denied: not", True),
        ("It holds 90 million records.", "It never held more than 90 million records.", "more_than", "denied: never held", False),
        ("It holds 90 million records.", "It never held at least 90 million records.", "at_least", "denied: never held", True),
    ],
)  # fmt: skip
def test_disputed_figures_asks_what_a_denial_denies(desk, said, denied, qualifier, rule, is_dispute) -> None:
    about = {"counted": "record", "measure": "other_count"}
    desk.claim(desk.article("a", said), "90 million", 90e6, **about)
    bounds = {} if qualifier == "exact" else {"high": None}
    b = desk.article("b", denied)
    desk.claim(b, "90 million", 90e6, polarity="denied", qualifier=qualifier, rules=[rule], **bounds, **about)
    assert len(desk.rows("select * from disputed_figures")) == is_dispute


@pytest.mark.parametrize(
    ("denial", "day", "is_dispute"),
    [
        ("The leaked passports never numbered 64 million records", date(2024, 5, 20), True),
        ("The leaked passports never numbered 64 million records", date(2024, 9, 20), False),
        ("The leaked passports never numbered 64 million records", None, True),
        ("There were never 64 million", date(2024, 5, 20), False),
    ],
)
def test_disputed_figures_joins_stories_by_names_words_and_days(desk, denial, day, is_dispute) -> None:
    about = {"counted": "record", "measure": "other_count"}
    a = desk.article("a", "Other people say the leaked passports numbered 64 million records", day=date(2024, 5, 2))
    b = desk.article("b", denial, story=8, day=day)
    desk.claim(a, "64 million", 64e6, **about)
    desk.claim(b, "64 million", 64e6, polarity="denied", rules=["denied: never numbered"], **about)
    for article in (a, b):
        desk.add("fact_mention", mention_key=article, article_key=article, entity_key=desk.entity("Lumora"))
    assert len(desk.rows("select * from disputed_figures")) == is_dispute


def test_disputed_figures_takes_one_sentence_of_one_speaker_for_one_statement(desk) -> None:
    article = desk.article("a", "It gave 90 million records, though not 90 million records at once.")
    desk.claim(article, "90 million", 90e6, counted="record", measure="other_count")
    desk.claim(article, "90 million", 90e6, counted="record", measure="other_count", polarity="denied", nth=1)
    assert desk.rows("select * from disputed_figures") == []


def test_derived_figures_subtracts_the_difference_from_the_level(leak) -> None:
    rows = leak.rows("select derived_figure, level, difference, thing from derived_figures")
    assert rows == [{"derived_figure": 40e6, "level": "60 million", "difference": "20 million more", "thing": "person"}]


def test_derived_figures_needs_a_comparison_with_something_earlier(desk) -> None:
    article = desk.article("a", "It has 60 million users. It added 5 million users last year.")
    desk.claim(article, "60 million", 60e6)
    desk.claim(article, "5 million", 5e6, change="increase")
    assert desk.rows("select * from derived_figures") == []


@pytest.mark.parametrize("behind", ["than Ben Ode,” Ada Lund said", "than first reported during those months"])
def test_derived_figures_compares_with_one_earlier_level(desk, behind) -> None:
    article = desk.article("a", f"It has 60 million users. It has 5 million users more {behind}.")
    desk.claim(article, "60 million", 60e6)
    desk.claim(article, "5 million", 5e6, change="increase")
    assert desk.rows("select * from derived_figures") == []


def test_syndication_shows_what_each_copy_kept(desk) -> None:
    said = "“nobody saw a thing that night”"  # in both, and no part of either's own prose
    a = desk.article(
        "wire",
        f"one two three four five six seven eight nine ten {said}",
        outlet="Agency",
        copy_group_key=5,
        copy_role="original",
        wire_credits=["AP"],
    )
    b = desk.article(
        "paper",
        f"one two three four five six seven eight new words {said}",
        outlet="Herald",
        copy_group_key=5,
        copy_role="copy",
    )
    c = desk.article("late", "nine ten and more of its own", outlet="Courier", copy_group_key=5, copy_role="copy")
    for key_, words in ((a, 10), (b, 10), (c, 7)):
        desk.connection.execute("insert into copies.article (article_key, words) values (?, ?)", [key_, words])
    desk.add(
        "fact_copy",
        article_key=min(a, b),
        other_article_key=max(a, b),
        relation="same_copy",
        jaccard=0.5,
        containment=0.8,
        shared_words=8,
    )
    rows = desk.rows(
        "select original, wire, kept_share, added_words, cut_words from syndication order by article_id desc"
    )
    assert [tuple(r.values()) for r in rows] == [
        ("wire", ["AP"], 1.0, 0, 0),
        ("wire", ["AP"], 0.8, 2, 2),
        ("wire", ["AP"], None, None, None),
    ]


def test_syndication_measures_against_the_fullest_text(desk) -> None:
    first = desk.article("flash", "one two three four", outlet="Agency", copy_group_key=5, copy_role="original")
    whole = desk.article("paper", "one two three four five six", outlet="Herald", copy_group_key=5, copy_role="copy")
    for key_, words in ((first, 4), (whole, 6)):
        desk.connection.execute("insert into copies.article (article_key, words) values (?, ?)", [key_, words])
    desk.add(
        "fact_copy",
        article_key=min(first, whole),
        other_article_key=max(first, whole),
        relation="same_copy",
        jaccard=0.7,
        containment=1,
        shared_words=4,
    )
    rows = desk.rows(
        "select article_id, original, fullest, kept_share, added_words, cut_words from syndication order by article_id"
    )
    assert [tuple(r.values()) for r in rows] == [
        ("flash", "flash", "paper", 0.667, 0, 2),
        ("paper", "flash", "paper", 1.0, 0, 0),
    ]


def test_story_coverage_says_who_carried_it_when_and_with_what_of_their_own(desk) -> None:
    told = (("a", "Herald", date(2024, 5, 2), 90), ("b", "Courier", date(2024, 5, 4), 10), ("c", "Herald", None, 5))
    for name, outlet, day, own in told:
        article = desk.article(name, "word " * 100, outlet=outlet, day=day, story=7, word_count=100)
        desk.connection.execute("update fact_article set own_words = ? where article_key = ?", [own, article])
    alone = desk.article("d", "word " * 100, story=8)
    for story, headline, articles in ((7, "Ferry sinks", 3), (8, "Budget", 1)):
        desk.connection.execute("delete from dim_story where story_key = ?", [story])
        desk.add(
            "dim_story",
            story_key=story,
            headline=headline,
            first_published_on=date(2024, 5, 2),
            articles=articles,
            copy_groups=articles,
            outlets=2,
        )
    columns = "story, outlet, days_in, outlet_order, own_words, own_share"
    rows = desk.rows(f"select {columns} from story_coverage order by article_id")
    assert [tuple(r.values()) for r in rows] == [
        ("Ferry sinks", "Herald", 0, 1, 90, 0.9),
        ("Ferry sinks", "Courier", 2, 2, 10, 0.1),
        ("Ferry sinks", "Herald", None, 1, 5, 0.05),
    ]
    assert alone


def test_speakers_counts_quotations_and_claims(leak) -> None:
    rows = leak.rows("select speaker, outlet, claims, denials from speakers order by speaker")
    assert rows == [
        {"speaker": "Brightwell", "outlet": "Courier", "claims": 2, "denials": 1},
        {"speaker": "Lumora", "outlet": "Herald", "claims": 1, "denials": 0},
    ]


def test_figure_timeline_compares_only_statements_on_one_subject(desk) -> None:
    first = desk.article("a", "The storm drowned 14 sailors.", day=date(2024, 5, 2))
    other = desk.article("b", "A choir of 40 sailors sang.", day=date(2024, 5, 3))
    last = desk.article("c", "By Friday the storm had drowned 17 sailors.", day=date(2024, 5, 4))
    for article, surface, event in ((first, "14", "drown"), (other, "40", "sing"), (last, "17", "drown")):
        about = {"counted": "sailor", "subject": "sailor", "event": event, "measure": "people_count"}
        desk.claim(article, surface, float(surface), **about)
    rows = desk.rows("select statement, figure_before, moved_by from figure_timeline order by published_on")
    assert [tuple(r.values()) for r in rows] == [("14", None, None), ("40", None, None), ("17", 14.0, 3.0)]


def test_figure_timeline_compares_nobodys_level_with_anothers(desk) -> None:
    about = {"counted": None, "measure": "percentage", "unit": "percent", "subject": "approval rating"}
    text = (
        "In 1966 Ada Lund had an approval rating of 44 percent. In 1962 Ben Ode had an approval rating of 61 percent."
    )
    article = desk.article("a", text, day=date(2024, 5, 2))
    desk.claim(article, "44 percent", 44.0, as_of="1966", **about)
    desk.claim(article, "61 percent", 61.0, as_of="1962", **about)
    before = "select count(*) as n from figure_timeline where figure_before is not null"
    assert desk.rows(before) == [{"n": 1}], "nobody is known to be named"
    for name in ("Ada Lund", "Ben Ode"):
        start = text.index(name)
        desk.add(
            "fact_mention",
            article_key=article,
            entity_key=desk.entity(name, "person"),
            char_start=start,
            char_end=start + len(name),
        )
    assert desk.rows(before) == [{"n": 0}]


@pytest.mark.parametrize(
    ("first", "second", "is_dispute"),
    [
        ("The complaint against Lumora has 161 pages", "Lumora calls the complaint of 181 pages absurd", True),
        ("The complaint against Lumora has 161 pages", "Lumora calls the complaint of 900 pages absurd", False),
        ("The complaint against Lumora has 161 pages", "Nobody read 181 pages", False),
        ("The complaint against Lumora has 161 pages", "Lumora says a complaint of 181 pages is needed", False),
    ],
)
def test_two_outlets_give_two_numbers_for_one_thing(desk, first, second, is_dispute) -> None:
    about = {"counted": "page", "measure": "other_count", "subject": "page"}
    for name, text, outlet in (("a", first, "Herald"), ("b", second, "Courier")):
        surface = next(word for word in text.split() if word.isdigit())
        desk.claim(desk.article(name, text, outlet=outlet, day=date(2024, 5, 2)), surface, float(surface), **about)
    rows = desk.rows("select kind, confidence from disputed_figures")
    assert rows == ([{"kind": "differs", "confidence": "medium"}] if is_dispute else [])


def test_a_statement_called_false_elsewhere_is_shown_as_turned_down(desk) -> None:
    about = {"counted": "record", "measure": "other_count"}
    a = desk.article("a", "Lumora said 64 million records leaked")
    b = desk.article("b", "The claim by Brightwell that 64 million records leaked is false", outlet="Courier")
    desk.claim(a, "64 million", 64e6, speaker="Lumora", **about)
    desk.claim(b, "64 million", 64e6, speaker="Brightwell", contest="rejected", rules=["contest: is false"], **about)
    rows = desk.rows("select statement, said_by, against, against_by from disputed_figures where said_by = 'Lumora'")
    assert rows == [{"statement": "64 million", "said_by": "Lumora", "against": "not 64 million", "against_by": None}]


def test_a_figure_called_wrong_stands_beside_what_its_speaker_said_before(desk) -> None:
    about = {"counted": "record", "measure": "other_count"}
    text = "Lumora said 64 million records leaked. It was wrong in saying that 64 million records leaked. It was 12 million records."
    a = desk.article("a", text)
    before = desk.claim(a, "64 million", 64e6, speaker="Lumora", **about)
    wrong = {"contest": "rejected", "against_key": before, "rules": ["contest: wrong in saying"]}
    again = desk.claim(a, "64 million", 64e6, nth=1, speaker="Lumora", **about, **wrong)
    answer = {"contest": "rejected", "against_key": again, "rules": ["contest: wrong in saying"]}
    right = desk.claim(a, "12 million", 12e6, **about, **answer)
    rows = desk.rows(f"select claim_keys from disputed_figures where list_contains(against_keys, {right})")
    assert again in {key for row in rows for key in row["claim_keys"]}


@pytest.mark.parametrize(
    ("said", "value", "about", "is_dispute"),
    [
        ("$70 million", 70e6, {"measure": "money", "unit": "USD"}, True),
        ("70 million", 70e6, {"measure": "other_count", "counted": "record"}, False),
    ],
)
def test_amounts_turned_down_in_another_story_are_known_by_the_names_beside_them(
    desk, said, value, about, is_dispute
) -> None:
    a = desk.article("a", f"Harbour Democrats told Ardmore that the mole costs {said}", story=7, day=date(2024, 5, 2))
    b = desk.article("b", f"Harbour Democrats in Ardmore absurdly put it at {said}", story=8, day=date(2024, 5, 9))
    for article in (a, b):
        desk.add("fact_mention", mention_key=article, article_key=article, entity_key=desk.entity("Harbour Democrats"))
    desk.claim(a, said, value, speaker="Harbour Democrats", **about)
    desk.claim(b, said, value, contest="rejected", rules=["contest: absurd claim"], **about)
    rows = desk.rows("select articles, against_articles from disputed_figures where against is not null")
    assert [r for r in rows if r["articles"] == ["a"]] == (
        [{"articles": ["a"], "against_articles": ["b"]}] if is_dispute else []
    )


@pytest.mark.parametrize(
    ("denial", "unit", "story", "day", "is_dispute"),
    [
        ("There were never 39 of them", None, 7, 3, True),
        ("There were never 39 of them", None, 7, 9, False),
        ("There were never 39 of them", None, 8, 3, False),
        ("There were never 39 of them, and 39 sailors are home", None, 7, 3, False),
    ],
)
def test_a_bare_number_turned_down_is_of_what_the_story_counts(desk, denial, unit, story, day, is_dispute) -> None:
    a = desk.article("a", "All 39 sailors are alive", day=date(2024, 5, 2))
    b = desk.article("b", denial, story=story, day=date(2024, 5, day))
    about = {"counted": "sailor", "measure": "people_count"}
    desk.claim(a, "39", 39.0, speaker="Ada Lund", **about)
    desk.claim(
        b,
        "39",
        39.0,
        polarity="denied",
        rules=["denied: never"],
        speaker="Bo Rask",
        unit=unit,
        counted=None,
        measure="other_measure",
    )
    if "home" in denial:
        desk.claim(b, "39", 39.0, nth=1, **about)
    rejected = desk.rows("select 1 from figure_pair where relation = 'rejects' and article_key <> other_article_key")
    assert len(rejected) == is_dispute


def test_a_dollar_of_another_country_is_the_same_sum_in_one_story(desk) -> None:
    a = desk.article("a", "The chartered helicopter to Oslo cost $5,227", day=date(2024, 5, 2))
    b = desk.article("b", "The chartered helicopter to Oslo never cost $5,227", day=date(2024, 5, 3))
    money = {"counted": None, "measure": "money"}
    desk.claim(a, "$5,227", 5227.0, speaker="Ada Lund", unit="USD", **money)
    desk.claim(
        b, "$5,227", 5227.0, speaker="Bo Rask", unit="AUD", polarity="denied", rules=["denied: never cost"], **money
    )
    assert [r["said_by"] for r in desk.rows("from disputed_figures where against is not null")] == ["Ada Lund"]


def test_a_number_of_people_too_particular_for_chance_is_known_by_the_people_named(desk) -> None:
    a = desk.article("a", "The proof is 23 million people without a boat", story=7, day=date(2024, 5, 2))
    b = desk.article("b", "There are not 23 million sailors", story=8, day=date(2024, 5, 3))
    for article in (a, b):
        for i, name in enumerate(("Ada Lund", "Bo Rask")):
            desk.add("fact_mention", mention_key=article + i, article_key=article, entity_key=desk.entity(name))
    desk.claim(a, "23 million", 23e6, speaker="Ada Lund", counted="person", measure="people_count")
    desk.claim(
        b, "23 million", 23e6, counted="sailor", measure="people_count", polarity="denied", rules=["denied: not"]
    )
    assert desk.rows("select relation, confidence from figure_pair") == [{"relation": "rejects", "confidence": "low"}]
