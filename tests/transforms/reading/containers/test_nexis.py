from __future__ import annotations

import io
import json

import docx
import pytest

from .conftest import STORY
from .pdf_files import pdf

OLD = f"""


                               1 of 2 DOCUMENTS


                             The Evening Lantern

                          November 21, 2016 Monday
                              Late Edition - Final;
                              Scotland

Ferry Line Leaves 4,200 Ashore

BYLINE: By ROSA IMHOF; Odo Brandt contributed reporting.

SECTION: Section A; Column 0; National Desk; Pg. 1

LENGTH: 1204 words

DATELINE: HARBOUR VALE

The ferry line said on Monday that 4,200 passengers were left
ashore after the storm broke the old pier.

{STORY[1]}

CORRECTION: not a label of the foot.

LOAD-DATE: November 22, 2016

LANGUAGE: ENGLISH

GRAPHIC: PHOTOS: The old pier.
The new one. (PHOTOGRAPHS BY LANTERN)

PUBLICATION-TYPE: Newspaper


              Copyright 2016 Lantern Newspapers Limited
                        All Rights Reserved


                               2 of 2 DOCUMENTS


                    Copyright 2003 Harbour Post Ltd
                        The Harbour Post (Vale)

                                May 5, 2003, Monday

SECTION: Home news; 4

LENGTH: 88 words

HEADLINE: Trams fuller than ever

BYLINE: Odo Brandt

BODY:
{STORY[2]}

LOAD-DATE: May 6, 2003
"""

NEW = f"""User Name: = Desk
Date and Time: = Thursday, May 3, 2018 10:00:00 AM
Job Number: = 1234
Documents (2)
1. Ferry line leaves 4,200 ashore
Client/Matter: -None-
2. Trams fuller than ever
Client/Matter: -None-
Page 1 of 2
Ferry line leaves 4,200 ashore
The Evening Lantern
November 21, 2016 Monday
Late Edition - Final

Copyright 2016 Lantern Newspapers Limited All Rights Reserved
Section: Section A; Column 0; National Desk; Pg. 1
Length: 1204 words
Byline: By Rosa Imhof
Dateline: HARBOUR VALE
Body


{STORY[0]}

{STORY[1]}

Graphic


PHOTOS: The old pier.
Load-Date: November 22, 2016


End of Document
Page 2 of 2
Trams fuller than ever
The Harbour Post
5 May 2003

Copyright 2003 Harbour Post Ltd
Length: 88 words
Byline: Odo Brandt
Body


{STORY[2]}

Classification


Language: ENGLISH
Publication-Type: Newspaper
Load-Date: May 6, 2003


End of Document
"""


def check(first, second):
    assert (first.outlet, first.published_raw) == ("The Evening Lantern", "2016-11-21")
    assert first.title.lower() == "ferry line leaves 4,200 ashore" and first.byline.lower().startswith("rosa imhof")
    assert first.text_raw.startswith(f"{STORY[0]}\n\n{STORY[1]}")
    assert not any(words in first.text_raw for words in ("1204", "LENGTH", "Load", "PHOTOS", "Copyright", "Graphic"))
    extra = json.loads(first.extra)
    assert (
        extra["length"] == "1204 words"
        and extra["dateline"] == "HARBOUR VALE"
        and extra["section"].startswith("Section A")
    )
    assert second.outlet.startswith("The Harbour Post") and second.published_raw == "2003-05-05"
    assert (second.title, second.byline, second.text_raw) == ("Trams fuller than ever", "Odo Brandt", STORY[2])
    assert (first.source_offset, second.source_offset) == (1, 2)


@pytest.mark.parametrize(
    "form",
    [OLD, NEW, OLD.replace("of 2 DOCUMENTS", "of 2").replace("  1 of", "  Document 1 of"), OLD.replace("\n", "\r\n")],
)
def test_text(read, form):
    check(*read("export.txt", form))


def test_the_page_before_the_first_document_is_no_article(read):
    cover = "Download Request: Selected Items: 1-2\nTime Of Request: Friday, March 20, 2018  16:51:31\n\nTerms: (DATE(>=2009) and (ferry))\n\n"
    check(*read("export.txt", cover + OLD))


def test_other_languages(read):
    text = (
        "Strom aus der Tiefe\nNeue Abendlaterne\nDienstag 7. Juli 2020\nEcho\n\nSection: LOKALES; S. 6\nLänge: 75 Wörter\nBody\n\n"
        "Strom aus der Tiefe.\n\nLoad-Date: July 6, 2020\n\nEnd of Document\n"
    )
    (row,) = read("export.txt", text)
    assert (row.title, row.outlet, row.published_raw, row.text_raw) == (
        "Strom aus der Tiefe",
        "Neue Abendlaterne",
        "2020-07-07",
        "Strom aus der Tiefe.",
    )


def test_word(read):
    document = docx.Document()
    for line in NEW.splitlines():
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    check(*read("export.docx", out.getvalue()))


def test_rich_text(read):
    body = "".join(
        f"{line}\\par\n" for line in NEW.replace("“", "\\ldblquote ").replace("”", "\\rdblquote ").splitlines()
    )
    check(*read("export.rtf", "{\\rtf1\\ansi\\deff0 " + body + "}"))


def test_pdf(read):
    pages = [page.split("\n") for page in NEW.split("End of Document\n") if page.strip()]
    rows = read("export.pdf", pdf(*[[*page, "End of Document"] for page in pages]))
    assert [(row.title, row.outlet, row.published_raw) for row in rows] == [
        ("Ferry line leaves 4,200 ashore", "The Evening Lantern", "2016-11-21"),
        ("Trams fuller than ever", "The Harbour Post", "2003-05-05"),
    ]


def test_one_document_is_one_article(read):
    (row,) = read("one.txt", OLD.partition("2 of 2")[0].replace("1 of 2", "1 of 1"))
    assert row.title == "Ferry Line Leaves 4,200 Ashore" and row.source_offset is None


@pytest.mark.parametrize(
    "text",
    [
        "The board met.\n\nLENGTH: it sat for two hours.\n\nSECTION: none.",
        "Page 1 of 2\nThe board met on May 5, 2003.\n\nEnd of Document",
        "3 of 250 documents were lost, the board said.\n\nIt rained.",
    ],
)
def test_texts_that_are_no_export(read, text):
    (row,) = read("a.txt", text)
    assert row.text_raw == text
