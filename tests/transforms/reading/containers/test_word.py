from __future__ import annotations

import gzip
import io
import zipfile

import docx
import pytest

from transforms.reading import Limits, Reader

from .conftest import STORY


def saved(document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def story():
    document = docx.Document()
    document.core_properties.title, document.core_properties.author = "Draft 3", "Desk"
    document.sections[0].header.paragraphs[0].text = "Lantern, internal"
    document.add_heading("Ferry stopped", 0)
    for line in STORY:
        document.add_paragraph(line)
    return document


@pytest.mark.parametrize("name", ["a.docx", "a.docx.gz", "a", "a.dat"])
def test_paragraphs_and_title(read, name):
    data = saved(story())
    (row,) = read(name, gzip.compress(data) if name.endswith("gz") else data, in_folder=True)
    assert row.title == "Ferry stopped" and row.text_raw == "\n\n".join(["Ferry stopped", *STORY])
    assert '"document_author": "Desk"' in row.extra


def test_tables_and_links_keep_their_place(read):
    document = story()
    table = document.add_table(2, 2)
    for cell, words in zip((c for r in table.rows for c in r.cells), ("Pier", "Berths", "Old", "1,450"), strict=True):
        cell.text = words
    document.add_paragraph("After the table.")
    (row,) = read("a.docx", saved(document))
    assert row.text_raw.endswith("Pier\tBerths\n\nOld\t1,450\n\nAfter the table.")


def test_what_an_editor_struck_out_is_not_text(read):
    data = saved(story())
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "word/document.xml":
                part = part.replace(b"<w:body>", b"<w:body><w:p><w:del><w:r><w:delText>No.</w:delText></w:r></w:del>"
                                    b"<w:ins><w:r><w:t>Yes.</w:t></w:r></w:ins></w:p>")  # fmt: skip
            new.writestr(name, part)
    (row,) = read("a.docx", out.getvalue())
    assert row.text_raw.startswith("Yes.\n\nFerry stopped")


def test_a_document_that_lacks_parts_still_gives_its_words(read):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(story()))) as old, zipfile.ZipFile(out, "w") as new:
        for name in ("[Content_Types].xml", "word/document.xml"):
            new.writestr(name, old.read(name))
    (row,) = read("a.docx", out.getvalue())
    assert STORY[1] in row.text_raw


def test_not_a_document(read):
    assert [r.reject_code for r in read("a.docx", b"PK\x03\x04 cut off")] == ["damaged_archive"]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "Rain.")
    assert [r.reject_code for r in read("b.docx", out.getvalue())] == ["damaged_archive"]


def test_parts_that_grow(tmp_path):
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(story()))) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))
        new.writestr("word/media/image1.png", b"\0" * 3_000_000)
    (tmp_path / "a.docx").write_bytes(out.getvalue())
    rows = list(Reader([str(tmp_path)], limits=Limits(expanded_bytes=1_000_000, expansion=10)).records())
    assert [row.reject_code for row in rows] == ["archive_bomb"]


def test_documents_in_a_zip_archive(read):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("one.docx", saved(story()))
        archive.writestr("two.docx", saved(story()))
    assert [row.title for row in read("exports.zip", out.getvalue())] == ["Ferry stopped"] * 2
