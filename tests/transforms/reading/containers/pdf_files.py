"""PDF files for tests: pages of lines, set by pypdf."""

from __future__ import annotations

import io

from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject


def pdf(*pages: list[str], title: str | None = None, password: str | None = None, columns: bool = False) -> bytes:
    """Each page a list of lines, one under the other; with ``columns`` the second half stands beside the first."""
    writer = PdfWriter()
    for lines in pages:
        page = writer.add_blank_page(612, 792)
        font = DictionaryObject(
            {
                NameObject("/Type"): NameObject("/Font"),
                NameObject("/Subtype"): NameObject("/Type1"),
                NameObject("/BaseFont"): NameObject("/Helvetica"),
                NameObject("/Encoding"): NameObject("/WinAnsiEncoding"),
            }
        )
        page[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/Font"): DictionaryObject({NameObject("/F1"): font})}
        )
        stream = DecodedStreamObject()
        half = (len(lines) + 1) // 2
        pieces = []
        for n, line in enumerate(lines):
            column, row = divmod(n, half) if columns else (0, n)
            words = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            pieces.append(b"BT /F1 10 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (50 + 280 * column, 740 - 14 * row, words))
        stream.set_data(b"\n".join(pieces))
        page[NameObject("/Contents")] = writer._add_object(stream)
    if title:
        writer.add_metadata({"/Title": title})
    if password is not None:
        writer.encrypt(password, "owner", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
