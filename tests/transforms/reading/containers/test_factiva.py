from __future__ import annotations

import json

import pytest

from .conftest import STORY

ARTICLES = (
    {
        "SE": "Home", "HD": "Ferry line leaves 4,200 ashore", "BY": "By Rosa Imhof", "WC": "412 words", "PD": "3 March 2018", "ET": "09:14",
        "SN": "The Evening Lantern", "SC": "LANT", "PG": "14", "LA": "English", "CY": "Copyright 2018. Lantern Newspapers Limited.",
        "LP": STORY[0], "TD": f"{STORY[1]}\n\n{STORY[2]}", "CO": "ferryl : The Ferry Line", "NS": "gtrans : Transport", "RE": "uk : United Kingdom",
        "PUB": "Lantern Newspapers", "AN": "Document LANT000020180303ee3300012",
    },
    {
        "HD": "Trams fuller than ever", "CR": "Harbour Wire", "WC": "88 words", "PD": "5 May 2003", "SN": "Harbour Post", "SC": "HPOST",
        "LA": "English", "CY": "(c) 2003 Harbour Post Ltd", "LP": STORY[2], "AN": "Document HPOST00020030505dz5500001",
    },
)  # fmt: skip


def on_own_lines(article):
    return "".join(f"{label}\n\n{words}\n\n" for label, words in article.items())


def beside(article, between):
    return "".join(f"{label}{between}{words}\n\n" for label, words in article.items())


def shown(article):
    order = ("SE", "HD", "BY", "WC", "PD", "ET", "SN", "SC", "PG", "LA", "CY", "LP", "TD", "AN")
    return "".join(f"{article[label]}\n\n" for label in order if label in article)


def as_html(article):
    rows = "".join(
        f"<tr><td><b>{label}</b>&nbsp;</td><td>{words.replace(chr(10) * 2, '</p><p>')}</td></tr>"
        for label, words in article.items()
    )
    return f'<div class="article enArticle"><table>{rows}</table></div>'


def check(rows):
    first, second = rows
    assert first.article_id == "LANT000020180303ee3300012" and first.title == "Ferry line leaves 4,200 ashore"
    assert (first.outlet, first.byline, first.published_raw) == (
        "The Evening Lantern",
        "Rosa Imhof",
        "3 March 2018 09:14",
    )
    assert first.text_raw == "\n\n".join(STORY)
    assert (second.article_id, second.title, second.outlet) == (
        "HPOST00020030505dz5500001",
        "Trams fuller than ever",
        "Harbour Post",
    )
    assert (second.published_raw, second.text_raw) == ("5 May 2003", STORY[2])


@pytest.mark.parametrize(
    "end", ["", "Search Summary\n\nText\n\nferry\n\nDate\n\nAll Dates\n\n© 2018 Factiva, Inc. All rights reserved.\n"]
)
@pytest.mark.parametrize(
    "form", [on_own_lines, lambda a: beside(a, "  "), lambda a: beside(a, "\t"), lambda a: beside(a, " : ")]
)
def test_labelled(read, form, end):
    rows = read("a.txt", "".join(map(form, ARTICLES)) + end)
    check(rows)
    assert json.loads(rows[0].extra)["words"] == "412 words"


def test_labelled_in_rich_text_and_html(read):
    rtf = "".join(beside(article, "\\tab ") for article in ARTICLES).replace("\n", "\\par\n")
    check(read("a.rtf", "{\\rtf1\\ansi " + rtf.replace("“", "\\ldblquote ").replace("”", "\\rdblquote ") + "}"))
    check(
        read(
            "a.html",
            f"<html><head><meta charset='utf-8'><title>Factiva</title></head><body>{''.join(map(as_html, ARTICLES))}</body></html>",
        )
    )


def test_as_it_is_shown(read):
    check(read("a.txt", "".join(map(shown, ARTICLES)) + "Search Summary\n"))


def test_as_it_is_shown_in_html(read):
    pieces = "".join(
        '<div class="article enArticle">'
        + "".join(f"<div>{line}</div>" for line in shown(a).split("\n\n") if line)
        + "</div>"
        for a in ARTICLES
    )
    check(read("a.html", f"<html><body>{pieces}</body></html>"))


@pytest.mark.parametrize(
    "text",
    [
        "HD\n\nis high definition.\n\nPD\n\nis a police department.",
        "In\n\nLA\n\nit rained. 40 words\n\nDocument found.",
    ],
)
def test_texts_that_are_no_export(read, text):
    (row,) = read("a.txt", text)
    assert row.text_raw == text


def test_a_text_that_names_a_label_in_its_body(read):
    article = {**ARTICLES[0], "TD": "SN\n\nis tin to some.\n\nIN all it rained."}
    (row,) = read("a.txt", on_own_lines(article))
    assert "SN" in row.text_raw and row.outlet == "The Evening Lantern"
