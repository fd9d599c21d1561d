from __future__ import annotations

import io
import zipfile

import pytest

from .conftest import STORY

CONTAINER = (
    "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
    "<rootfile full-path='OEBPS/book.opf' media-type='application/oebps-package+xml'/></rootfiles></container>"
)
OPF = """<?xml version='1.0'?><package xmlns='http://www.idpf.org/2007/opf' version='3.0'>
<metadata xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:title>The Lantern, May 2018</dc:title><dc:creator>Rosa Imhof</dc:creator>
<dc:publisher>Lantern Press</dc:publisher><dc:date>2018-05-03</dc:date></metadata>
<manifest><item id='nav' href='nav.xhtml' media-type='application/xhtml+xml' properties='nav'/>
<item id='cover' href='cover.xhtml' media-type='application/xhtml+xml'/>
<item id='toc' href='contents.xhtml' media-type='application/xhtml+xml'/>
<item id='c2' href='text/c%202.xhtml' media-type='application/xhtml+xml'/><item id='c1' href='text/c1.xhtml' media-type='application/xhtml+xml'/>
<item id='css' href='a.css' media-type='text/css'/></manifest>
<spine><itemref idref='cover'/><itemref idref='nav'/><itemref idref='toc'/><itemref idref='c1'/><itemref idref='c2'/></spine>
<guide><reference type='cover' href='cover.xhtml'/></guide></package>"""


def chapter(title, *lines):
    body = "".join(f"<p>{line}</p>" for line in lines)
    return f"<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title>x</title></head><body><h2>{title}</h2>{body}</body></html>"


def book(**changes) -> bytes:
    links = "".join(f"<li><a href='text/c{n}.xhtml'>Chapter {n}</a></li>" for n in range(4))
    parts = {
        "META-INF/container.xml": CONTAINER,
        "OEBPS/book.opf": OPF,
        "OEBPS/nav.xhtml": f"<html><body><nav><ol>{links}</ol></nav></body></html>",
        "OEBPS/contents.xhtml": f"<html><body><h1>Contents</h1><ul>{links}</ul></body></html>",
        "OEBPS/cover.xhtml": "<html><body><p>The Lantern</p></body></html>",
        "OEBPS/text/c1.xhtml": chapter("Ferry stopped", *STORY),
        "OEBPS/text/c 2.xhtml": chapter("Trams &amp; trains", STORY[2]),
        **changes,
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip")
        for name, data in parts.items():
            if data is not None:
                archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("name", ["book.epub", "book", "book.dat", "book.zip"])
def test_chapters_in_reading_order(read, name):
    one, two = read(name, book(), in_folder=True)
    assert (one.title, one.byline, one.outlet, one.published_raw) == (
        "Ferry stopped",
        "Rosa Imhof",
        "Lantern Press",
        "2018-05-03",
    )
    assert one.text_raw == "\n\n".join(["Ferry stopped", *STORY]) and (one.source_offset, two.source_offset) == (1, 2)
    assert two.title == "Trams & trains" and '"book": "The Lantern, May 2018"' in one.extra


def test_a_book_without_its_package_document(read):
    rows = read(
        "a.epub", book(**{"META-INF/container.xml": "<container/>", "OEBPS/book.opf": None, "OEBPS/cover.xhtml": None})
    )
    assert {row.title for row in rows} == {"Ferry stopped", "Trams & trains"}


def test_a_locked_book(read):
    locked = "<encryption><EncryptedData><CipherData><CipherReference URI='OEBPS/text/c1.xhtml'/></CipherData></EncryptedData></encryption>"
    assert [row.reject_code for row in read("a.epub", book(**{"META-INF/encryption.xml": locked}))] == [
        "encrypted_member"
    ]


def test_a_cut_book(read):
    assert [row.reject_code for row in read("a.epub", book()[:-200])] == ["damaged_archive"]
