"""What is a copy and what is not: edits, cuts and mergers are; quotations, boilerplate, links and galleries are not."""

from __future__ import annotations

import polars as pl
import pytest
from copies_desk import article, edited, frame, prose

from transforms.corpus.copies.shared_runs import shared_runs
from transforms.corpus.index.history import MemoryHistory
from transforms.corpus.relate import relate
from transforms.corpus.repeats.repeated_lines import find_repeats


def relation(a: str, b: str, *others: dict, **more) -> str | None:
    found = relate(frame(article(1, a, "North"), article(2, b, "South", **more), *others), MemoryHistory()).pairs
    row = found.filter((pl.col("article_key") == 1) & (pl.col("other_article_key") == 2))
    return row["relation"].item() if len(row) else None


WIRE = prose(400, 1)


@pytest.mark.parametrize(
    "copy",
    [
        WIRE,
        edited(WIRE, 0.03, 2),
        WIRE[: len(WIRE) // 2],
        "\n\n".join(reversed(WIRE.split("\n\n"))),
        edited("\n\n".join(reversed(WIRE.split("\n\n"))), 0.12, 3),
        WIRE.replace("\n\n", " "),
        prose(900, 4) + "\n\n" + WIRE,
    ],
    ids=["exact", "edited", "cut", "reordered", "reordered and edited", "one paragraph", "inside a longer one"],
)
def test_copies_are_found(copy) -> None:
    assert relation(WIRE, copy) == "same_copy"


def test_a_part_taken_over_is_a_partial_copy() -> None:
    taken = WIRE[: len(WIRE) // 3]
    assert relation(WIRE, taken[: taken.rindex("\n\n")] + "\n\n" + prose(400, 5)) == "partial_copy"


def test_quotations_in_common_make_no_copy() -> None:
    said = "\n\n".join(f"“{p}”" for p in prose(250, 6).split("\n\n"))
    assert relation(prose(200, 7) + "\n\n" + said, prose(200, 8) + "\n\n" + said) is None


def test_the_little_between_quotations_makes_no_copy() -> None:
    between = prose(30, 7).replace("\n\n", " ")
    one = f"{between}\n\n“{prose(90, 6).replace(chr(10) * 2, ' ')}”"
    assert relation(one, f"{prose(80, 8)}\n\n{between}\n\n{prose(60, 9)}") is None
    assert relation(one, f"{prose(30, 8)}\n\n{one}") == "same_copy"


def test_a_statement_printed_whole_by_two_is_compared_by_it() -> None:
    said = "“" + prose(250, 6).replace("\n\n", "\n\n“") + "”"
    assert relation(said, said) == "same_copy"


@pytest.mark.parametrize(
    ("articles", "outlet", "days", "is_block"),
    [
        (3, "North", 9, True),
        (3, "North", 1, False),
        (3, "North", None, False),
        (4, "North", None, True),
        (6, None, None, False),
        (8, None, None, True),
        (8, None, 1, False),
    ],
)
def test_it_takes_evidence_to_make_a_block(articles, outlet, days, is_block) -> None:
    footer = " ".join(f"Footer{i} words of this house about itself and its letters" for i in range(4))
    batch = frame(
        *(
            article(i, f"{prose(120, 50 + i)}\n\n{footer}", outlet, None if days is None else i * days)
            for i in range(articles)
        )
    )
    assert bool(len(relate(batch, MemoryHistory()).blocks)) == is_block


def _after(lead: str, said: str, seed: int) -> str:
    return f"{prose(200, seed)}\n\n{lead}:\n\n{said}\n\n{prose(60, seed + 1)}"


def test_a_statement_after_a_colon_makes_no_copy() -> None:
    said = prose(280, 6)
    assert relation(_after("The port wrote", said, 7), _after("It put this out on Sunday", said, 9)) is None


def test_an_edited_copy_may_have_a_statement_in_it() -> None:
    whole = _after("The port wrote", prose(150, 6), 7)
    assert relation(whole, edited(whole, 0.03, 2)) == "same_copy"
    assert relation(whole, prose(30, 3) + whole[whole.index("wrote") :]) == "same_copy"


def _filled_in(town: str, *figures: int) -> str:
    a, b, c, d, e, f = figures
    return (
        f"Sailors off {town} can look forward to winds of {a} knots from the {'north' if a % 2 else 'west'} this morning.\n\n"
        f"By noon the sea will have waves of {b} feet, and those who set out from {town} harbour are asked to be back by"
        f" {c} in the evening.\n\nThe tide was highest at {d} and will be lowest at {e}; the water at the {town} pier has {f}"
        f" degrees, and the next bulletin of {town} is read out when the lighthouse changes its watch."
    )


def test_a_template_with_other_values_makes_no_copy() -> None:
    one, other = _filled_in("Orsay", 12, 3, 18, 641, 1255, 14), _filled_in("Kilbeg", 25, 7, 16, 718, 1340, 11)
    assert relation(one, other) is None
    assert relation(one, one.replace("Sailors", "Skippers").replace("this morning", "today")) == "same_copy"


def _help_for_banks(day: int, *figures: str) -> str:
    first, total, need, bills = figures
    return (
        f"The monetary authority said it lent the banks a further {first} crowns in the afternoon round of May {day}. That brings"
        f" its help so far today to {total} crowns and compares with what it takes to be a shortage of {need} crowns.\n\nThe"
        f" authority bought bills of the second band for {bills} crowns outright, at the rates that it has paid since April."
    )


def test_a_daily_notice_with_other_figures_makes_no_copy() -> None:
    one, other = _help_for_banks(4, "437", "461", "750", "98"), _help_for_banks(11, "15", "344", "1,050", "81")
    assert relation(one, other) is None
    assert relation(one, one.replace("437", "473").replace("lent the banks", "gave banks")) == "same_copy"


def _named(name: str, house: str, post: str, before: str) -> str:
    return (
        f"{house} has named {name} its new {post}, the firm said in a short note. {name.split()[1]} comes from {before} and had spent"
        " more than ten years there in senior roles. The search for a successor took half a year. What the post pays was not"
        " disclosed."
    )


def _upgraded(house: str, grade: str, before: str) -> str:
    return (
        f"The raters at Northgate lifted {house} to {grade} from {before}, as it has paid back what it owes sooner than they had"
        f" thought. They call the outlook stable. Shares in {house} rose a little in the first hour of trading."
    )


@pytest.mark.parametrize(
    ("one", "other", "edit"),
    [
        (
            _named("Ida Colm", "Perrin Mills", "treasurer", "Oakley Mutual"),
            _named("Jon Aske", "Tarn Foods", "head of sales", "Birch & Lowe"),
            ("took half a year", "lasted six months"),
        ),
        (
            _upgraded("Perrin Mills", "BBB", "BB"),
            _upgraded("Tarn Foods", "A", "BBB"),
            ("a little in the first hour", "slightly in early hours"),
        ),
    ],
    ids=["appointment", "rating"],
)
def test_a_short_form_filled_in_with_other_names_makes_no_copy(one, other, edit) -> None:
    assert relation(one, other) is None
    assert relation(one, one.replace(*edit)) == "same_copy"


def test_repeated_blocks_make_no_copies_and_are_kept_with_evidence() -> None:
    footer = "Subscribe now\n\n" + " ".join(
        f"Footer{i} words of this house about itself and its letters" for i in range(12)
    )
    batch = frame(*(article(i, f"{prose(90, 50 + i)}\n\n{footer}", "North", i * 9) for i in range(8)))
    found = relate(batch, MemoryHistory())
    assert found.pairs.is_empty()
    assert set(found.blocks["sample"].str.head(9)) >= {"Subscribe"}
    assert found.blocks["stories"].min() >= 3


def test_links_inside_sentences_make_no_copies() -> None:
    link = "Related" + " ".join(f"Title{i} of Another story{i}" for i in range(20)) + " MORE"
    batch = frame(*(article(i, f"{prose(60, 80 + i)} {link} {prose(60, 90 + i)}", "North", i) for i in range(8)))
    found = relate(batch, MemoryHistory())
    assert found.pairs.is_empty() and len(found.stock)


def test_headlines_hung_on_a_name_make_no_copy() -> None:
    link = "Ann Lee Ann Marie Lee" + " ".join(f"Ten bills that failed {i} Senate votes" for i in range(20)) + " MORE"
    one, other = (f"{prose(60, s)} Sen. {link} said. {prose(60, s + 1)}" for s in (80, 90))
    assert relation(one, other) is None


def test_a_wire_sentence_carried_by_six_outlets_is_no_block() -> None:
    sentence = "The agency counted forty vessels in the strait on that morning, twice as many as in a month of the year before."
    batch = frame(
        *(article(i, f"{prose(200, 20 + i)}\n\n{sentence}\n\n{prose(100, 40 + i)}", f"Paper {i}") for i in range(6))
    )
    assert relate(batch, MemoryHistory()).blocks.is_empty()


def test_a_wire_story_amid_much_of_their_own_is_no_block_of_fourteen_papers() -> None:
    wire = prose(260, 1)
    batch = frame(
        *(article(i, f"{prose(80, 20 + i)}\n\n{wire}\n\n{prose(160, 40 + i)}", f"Paper {i}") for i in range(14))
    )
    found = relate(batch, MemoryHistory())
    assert found.articles["copy_group_key"].to_list() == [0] * 14
    assert not len(found.stock)


def test_a_footer_longer_than_half_an_item_makes_no_copies_of_what_has_no_outlet() -> None:
    footer = " ".join(f"House{i} words of this house about itself and its letters" for i in range(12))
    batch = frame(*(article(i, f"{prose(100, 50 + i)}\n\n{footer}", None, None) for i in range(9)))
    assert relate(batch, MemoryHistory()).pairs.is_empty()


def test_six_copies_are_no_blocks_but_one_group() -> None:
    batch = frame(*(article(i, edited(WIRE, 0.02, i), "North", i) for i in range(6)))
    found = relate(batch, MemoryHistory())
    assert found.blocks.is_empty()
    assert found.articles["copy_group_key"].to_list() == [0] * 6


def test_original_and_rule() -> None:
    batch = frame(
        article(5, WIRE, "South", 1),
        article(3, edited(WIRE, 0.02, 1), "Agency", 1, wire_credits=["AGENCY"]),
        article(4, WIRE[: len(WIRE) // 2], "North", 0),
    )
    found = relate(batch, MemoryHistory()).articles
    assert found.select("article_key", "copy_role", "copy_rule", "copy_group_key").rows() == [
        (3, "original", "agency", 3),
        (4, "copy", "agency", 3),
        (5, "copy", "agency", 3),
    ]


def test_own_words_are_those_no_earlier_article_has() -> None:
    batch = frame(article(1, WIRE, "North", 0), article(2, f"{WIRE}\n\n{prose(50, 3)}", "South", 1))
    words = dict(relate(batch, MemoryHistory()).articles.select("article_key", "own_words").iter_rows())
    assert words == {1: 400, 2: 50}


def test_odd_texts_are_compared() -> None:
    texts = ["", " \n", "a", "“", "北京", "x" * 100_000, "no\n" * 5_000]
    found = relate(frame(*(article(i, t) for i, t in enumerate(texts))), MemoryHistory())
    assert len(found.articles) == len(texts)
    assert relate(frame(), MemoryHistory()).articles.is_empty()


def test_shared_runs_are_places_of_the_same_words() -> None:
    a, b = WIRE, edited(WIRE, 0.1, 9)
    for a_start, a_end, b_start, b_end in shared_runs(a, b):
        assert a[a_start:a_end].lower().split() == b[b_start:b_end].lower().split()
    assert shared_runs(a, a) == [(0, len(a) - 1, 0, len(a) - 1)]
    assert shared_runs("", a) == []


def test_a_statement_that_recurs_stays_among_the_facts() -> None:
    brief = "Two people were injured."
    batch = frame(
        *(article(i, f"{prose(90, 50 + i)}\n\n{brief}\n\nRead our letters.", "North", i * 9) for i in range(8))
    )
    assert find_repeats(batch, MemoryHistory()).lines == {"Read our letters."}


def test_boilerplate_is_zoned_by_repetition_before_the_facts() -> None:
    footer = "Subscribe now"
    batch = frame(*(article(i, f"{prose(90, 50 + i)}\n\n{footer} ", "North", i * 9) for i in range(6)))
    history = MemoryHistory()
    assert find_repeats(batch[:2], history).lines == frozenset()
    assert find_repeats(batch, history).lines == {footer}
    history.apply(relate(batch[:5], history), batch[:5])
    assert find_repeats(batch[5:], history).lines == {footer}
