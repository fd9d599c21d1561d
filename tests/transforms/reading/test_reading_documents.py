from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.reading import Reader
from transforms.reading.documents import read_markdown, read_page, read_plain
from transforms.reading.fields import FieldReader
from transforms.reading.markup import html_to_text, is_markup
from transforms.reading.outcomes import Rejection

FIELDS = FieldReader()

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8">
<title>Ferry leaves passengers ashore | Vale Post</title>
<meta property="og:title" content="Ferry leaves passengers ashore">
<meta property="og:site_name" content="Vale Post">
<meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2026-11-03T08:15:00Z">
<link rel="canonical" href="https://valepost.example/ferry"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Ferry leaves passengers ashore</h1>
<p>HARBOUR VALE, Nov 3 &ndash; The ferry line said on Monday that 4,200 passengers were left ashore after two
of its three ships stayed in port.</p>
<p>&ldquo;We counted them twice,&rdquo; said Ines Halloran, who runs the line. She promised every passenger a refund
before the end of the week.</p></article>
<footer>Copyright Vale Post. All rights reserved.</footer></body></html>"""


def test_a_page_gives_its_text_and_its_fields(tmp_path):
    (tmp_path / "ferry.html").write_text(PAGE)
    (record,) = Reader([str(tmp_path / "ferry.html")]).records()
    assert record[:6] == (
        "https://valepost.example/ferry",
        "https://valepost.example/ferry",
        "Vale Post",
        "Ferry leaves passengers ashore",
        "Ann Lee",
        "2026-11-03T08:15:00Z",
    )
    text = record.text_raw
    assert "HARBOUR VALE, Nov 3 – The ferry line" in text and "“We counted them twice,” said" in text
    assert "Home" not in text and "All rights reserved" not in text


def test_a_page_in_another_encoding(tmp_path):
    page = PAGE.replace("utf-8", "windows-1252").replace("Ines", "Inés").replace("&ldquo;", "“")
    (tmp_path / "ferry.htm").write_bytes(page.encode("cp1252"))
    (record,) = Reader([str(tmp_path / "ferry.htm")]).records()
    assert "said Inés Halloran" in record.text_raw and record.notes == ("encoding:windows-1252",)


def test_a_page_saved_as_text():
    found = read_plain(PAGE, FIELDS)
    assert not isinstance(found, Rejection)
    assert found.outlet == "Vale Post" and found.notes == ("html_in_text",)


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>1</script></body></html>", " "])
def test_a_page_without_text(tmp_path, page):
    (tmp_path / "a.html").write_text(page)
    assert [r.reject_code for r in Reader([str(tmp_path / "a.html")]).records()] == ["no_text"]


def test_a_page_nested_without_end(tmp_path):
    (tmp_path / "a.html").write_text("<html><body>" + "<div>" * 20_000 + "words of the page " * 50)
    assert len(list(Reader([str(tmp_path / "a.html")]).records())) == 1


def test_plain_text_is_left_alone():
    text = "  Title\n\n\tIndented <b>words</b> & more.  \n"
    assert read_plain(text, FIELDS).text == text


def test_markdown_with_front_matter():
    text = '---\ntitle: "Ferry: late"\ndate: 2026-11-03\nauthors: [Ann Lee, "Bo Roe"]\ndraft: false\n---\n'
    text += "\n## Late\n\nRain.\n"
    found = read_markdown(text, FIELDS)
    assert found[:7] == (
        None,
        None,
        None,
        "Ferry: late",
        "Ann Lee, Bo Roe",
        "2026-11-03",
        "\nLate\n\nRain.\n",
    )
    assert found.extra == '{"draft": "false"}'


def test_markdown_becomes_its_words():
    text = (
        "# Ferry *late*\n\nThe [line](https://line.example/a_(b)) said **4,200** were _left_ ashore.\n\n"
        "> “Twice,” she said.\n\n---\n\n![A ship](ship.jpg)\n\n```\ncode\n```\n"
        "snake_case_name and 2 * 3 * 4 stay. 1\\. So does this."
    )
    found = read_markdown(text, FIELDS)
    assert found.text == (
        "Ferry late\n\nThe line said 4,200 were left ashore.\n\n“Twice,” she said.\n\n"
        "\nA ship\n\ncode\nsnake_case_name and 2 * 3 * 4 stay. 1. So does this."
    )
    assert found.title == "Ferry late"


def test_a_record_whose_text_is_markup(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"id": "a", "body": "<p>Rain &amp; <b>wind</b>.</p>\\n<p>Sun.<br>Snow.</p>"}')
    (record,) = Reader([str(tmp_path / "a.jsonl")]).records()
    assert (record.text_raw, record.notes) == ("Rain & wind.\n\nSun.\n\nSnow.", ("text_from_html",))


@pytest.mark.parametrize("text", ["<Rain> fell", "<3 the ferry", "< p > 3", "Rain <p>fell</p>", "", "<unknown>x"])
def test_what_is_not_markup(text):
    assert not is_markup(text)


@given(st.text(alphabet="<>p/ab!-&;\"' \n=", max_size=80))
def test_any_markup_is_read(markup):
    html_to_text(markup)
    is_markup(markup)


@given(st.text(alphabet="#*_[]()!\\`>-~ab\n :", max_size=80))
def test_any_markdown_is_read(text):
    read_markdown(text, FIELDS)


@pytest.mark.parametrize("page", ["<p>Rain &amp; wind.</p>\n<p>Sun.</p>", "<html><body>" + "<p>Rain.</p>" * 30_000])
def test_pieces_and_giants_give_all_their_words(page):
    found = read_page(page, FIELDS)
    assert found.text.startswith("Rain") and found.notes == ("text_from_html",)


@pytest.mark.parametrize(
    "markup", ["<p " * 50_000, "<!--" * 50_000, "<script>" * 50_000, "\n " * 100_000, "<a" * 100_000, "&" * 100_000]
)
def test_hostile_markup_takes_linear_time(markup):
    html_to_text(markup)
