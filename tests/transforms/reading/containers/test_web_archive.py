from __future__ import annotations

import gzip
import io

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from .conftest import PAGE, STORY


def warc(*captures, gzipped=False, rec_type="response"):
    """A file of captures: (url, status, headers, body)."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=gzipped)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for url, status, headers, body in captures:
        http = StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1") if rec_type == "response" else None
        writer.write_record(
            writer.create_warc_record(
                url, "request", payload=io.BytesIO(b""), http_headers=StatusAndHeaders("GET / HTTP/1.1", [])
            )
        )
        kind = headers.get("Content-Type", "text/plain")
        record = writer.create_warc_record(
            url, rec_type, payload=io.BytesIO(body), http_headers=http, **({} if http else {"warc_content_type": kind})
        )
        writer.write_record(record)
    return out.getvalue()


HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.mark.parametrize("name", ["crawl.warc", "crawl.warc.gz", "crawl", "crawl.dat.gz"])
def test_pages_are_articles(read, name):
    data = warc(
        ("https://harbour.example/ferry", "200 OK", HTML, PAGE.encode()),
        ("https://harbour.example/old", "301 Moved", {"Location": "/new"}, b""),
        ("https://harbour.example/logo.png", "200 OK", {"Content-Type": "image/png"}, b"\x89PNG\r\n"),
        ("https://harbour.example/gone", "404 Not Found", HTML, b"<html>gone</html>"),
        gzipped=name.endswith("gz"),
    )
    page, gone = read(name, data)
    assert page.url == "https://harbour.example/ferry" and page.title == "Ferry stopped" and STORY[1] in page.text_raw
    assert gone.reject_code == "error_page" and "404" in gone.reject_message


def test_bodies_that_came_compressed_and_in_chunks(read):
    packed = gzip.compress(PAGE.encode(), mtime=0)
    headers = {**HTML, "Content-Encoding": "gzip"}
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE.encode()), PAGE.encode())
    rows = read(
        "a.warc",
        warc(
            ("https://harbour.example/1", "200 OK", headers, packed),
            ("https://harbour.example/2", "200 OK", {**HTML, "Transfer-Encoding": "chunked"}, chunked),
        ),
    )
    assert [STORY[0] in (row.text_raw or "") for row in rows] == [True, True]


def test_the_charset_of_the_header(read):
    page = PAGE.replace("Ferry stopped", "Fähre hält")
    (row,) = read(
        "a.warc",
        warc(
            (
                "https://harbour.example/",
                "200 OK",
                {"Content-Type": "text/html; charset=ISO-8859-15"},
                page.encode("cp1252"),
            )
        ),
    )
    assert row.title == "Fähre hält"


def test_plain_text_of_a_wet_file(read):
    text = "\n".join(STORY).encode()
    (row,) = read(
        "a.warc.wet.gz", warc(("https://harbour.example/", "", {}, text), rec_type="conversion", gzipped=True)
    )
    assert row.text_raw == text.decode() and row.url == "https://harbour.example/"


def test_a_feed_and_a_picture_without_a_name(read):
    feed = b"<rss version='2.0'><channel><title>Lantern</title><item><guid>n1</guid><description>Rain fell.</description></item></channel></rss>"
    rows = read(
        "a.warc",
        warc(
            ("https://harbour.example/rss", "200 OK", {"Content-Type": "application/rss+xml"}, feed),
            ("https://harbour.example/x", "200 OK", {"Content-Type": "application/octet-stream"}, b"\x00\x01\x02"),
        ),
    )
    assert [(row.article_id, row.reject_code) for row in rows] == [("n1", None), ("a.warc#2", "unknown_format")]


def test_a_cut_archive_keeps_what_is_whole(read):
    captures = [(f"https://harbour.example/{n}", "200 OK", HTML, PAGE.encode()) for n in range(3)]
    data = warc(*captures)
    rows = read("a.warc", data[:-300])
    assert [row.reject_code for row in rows] == [None, None, "truncated"]


def test_records_that_hold_no_page(read):
    (row,) = read("a.warc", warc())
    assert row.reject_code == "no_records"


def test_a_length_that_lies(read, capfd):
    data = warc(("https://harbour.example/", "200 OK", HTML, PAGE.encode()))
    rows = read("a.warc", data.replace(b"Content-Length: 9", b"Content-Length: 8"))
    assert len(rows) >= 1 and not capfd.readouterr().err
