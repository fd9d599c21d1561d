from __future__ import annotations

import email.policy
import gzip
from email.message import EmailMessage

import pytest

from .conftest import PAGE, STORY


def letter(subject="Fähre hält", sender="Rosa Imhof <rosa@lantern.example>", text=STORY[0], page=None):
    message = EmailMessage(policy=email.policy.SMTP)
    message["From"], message["To"], message["Subject"] = sender, "list@lantern.example", subject
    message["Date"], message["Message-ID"] = "Thu, 3 May 2018 10:00:00 +0000", f"<{abs(hash(subject))}@lantern.example>"
    if text is not None:
        message.set_content(text)
    if page is not None:
        message.add_alternative(page, subtype="html") if text is not None else message.set_content(page, subtype="html")
    return message


@pytest.mark.parametrize("in_folder", [True, False])
@pytest.mark.parametrize("name", ["a.eml", "a.eml.gz", "letter", "a.txt"])
def test_a_letter(read, name, in_folder):
    message = letter()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="pier.png")
    data = bytes(message)
    (row,) = read(name, gzip.compress(data) if name.endswith("gz") else data, in_folder=in_folder)
    assert (row.title, row.byline, row.outlet) == ("Fähre hält", "Rosa Imhof", "lantern.example")
    assert row.published_raw == "Thu, 03 May 2018 10:00:00 +0000" and row.text_raw == STORY[0]
    assert "pier.png" in row.extra


def test_the_fuller_of_two_parts_is_read(read):
    page = f"<html><head><style>p {{}}</style><title>x</title></head><body><p>{STORY[0]}</p><p>{STORY[1]}</p></body></html>"
    (row,) = read("a.eml", bytes(letter(text="Your mail reader shows no HTML.", page=page)))
    assert row.text_raw == f"{STORY[0]}\n\n{STORY[1]}"
    (row,) = read("b.eml", bytes(letter(text="\n\n".join(STORY), page="<p>See our site.</p>")))
    assert row.text_raw == "\n\n".join(STORY)


def test_charsets_known_and_unknown(read):
    head = b"From: a@b.example\r\nSubject: =?iso-8859-1?q?Caf=E9?=\r\nDate: Thu, 3 May 2018 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
    body = "Un café fermé.".encode("cp1252")
    for charset in (b"windows-1252", b"no-such-charset"):
        (row,) = read(
            "a.eml",
            head
            + b"Content-Type: text/plain; charset="
            + charset
            + b"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
            + body,
        )
        assert (row.title, row.text_raw) == ("Café", "Un café fermé.")


def test_lines_broken_for_the_screen(read):
    head = "From: a@b.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\n"
    (row,) = read("a.eml", head + "The ferry line \nsaid on Monday \nthat it stopped.\n\n-- \nRosa\n")
    assert row.text_raw.startswith("The ferry line said on Monday that it stopped.\n\n-- ")


@pytest.mark.parametrize("name", ["inbox", "inbox.mbox", "inbox.mbox.gz", "inbox.txt"])
def test_a_mailbox(read, name):
    first, second = (
        letter("One", text="Line.\n\n>From the pier it rained.\nFrom there on, sun."),
        letter("Two", text=STORY[1]),
    )
    data = b"".join(
        b"From rosa@lantern.example Thu May  3 10:00:00 2018\n" + bytes(m).replace(b"\r\n", b"\n") + b"\n\n"
        for m in (first, second)
    )
    one, two = read(name, gzip.compress(data) if name.endswith("gz") else data, in_folder=True)
    assert (one.title, two.title) == ("One", "Two") and two.text_raw == STORY[1]
    assert one.text_raw == "Line.\n\nFrom the pier it rained.\nFrom there on, sun."
    assert (one.source_offset, two.source_offset) == (1, 2)


def test_letters_within_a_letter(read):
    digest = EmailMessage()
    digest["From"], digest["Subject"], digest["MIME-Version"] = "list@lantern.example", "Digest", "1.0"
    digest.set_content("Two letters.")
    for message in (letter("One"), letter("Two", text=STORY[2])):
        digest.add_attachment(message)
    assert [row.title for row in read("a.eml", bytes(digest))] == ["Digest", "One", "Two"]


def test_a_page_saved_by_a_browser(read):
    data = (
        "From: <Saved by Blink>\nSnapshot-Content-Location: https://harbour.example/ferry\nSubject: Ferry\nMIME-Version: 1.0\n"
        'Content-Type: multipart/related; type="text/html"; boundary="X"\n\n--X\nContent-Type: text/html\n'
        f"Content-Location: https://harbour.example/ferry\n\n{PAGE}\n--X\nContent-Type: text/css\n\np {{}}\n--X--\n"
    )
    (row,) = read("a.mhtml", data)
    assert row.url == "https://harbour.example/ferry" and row.title == "Ferry stopped" and STORY[2] in row.text_raw


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"From: \n\n",
        b"From: =?utf-8?b?!!!?= <@\nSubject: =?x?q?=FF?=\nContent-Type: multipart/mixed\n\nx",
        b"Date: x\nFrom: " + b"<" * 5000,
    ],
)
def test_letters_out_of_shape(read, data):
    assert len(read("a.eml", data)) == 1


def test_an_article_that_begins_with_from_is_no_mailbox(read):
    (row,) = read("a.txt", "From 1990 to 2018\nfive mayors ran the town.\n\nSubject: none.")
    assert row.text_raw.startswith("From 1990")
