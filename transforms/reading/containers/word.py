"""Word documents (.docx), opened by python-docx; exports of news databases in them are split into their articles."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any, NamedTuple

from transforms.reading.containers.exports import articles_of
from transforms.reading.containers.package import Package
from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields
from transforms.reading.limits import Limits
from transforms.reading.opened import Opened
from transforms.reading.outcomes import Found, ReadingStopped, Rejection

_TITLES = frozenset({"title", "heading1"})
_TITLE_WITHIN = 10  # paragraphs from the top


class Paragraph(NamedTuple):
    text: str
    style: str


def read_word(opened: Opened, limits: Limits) -> Iterator[Found | Rejection]:
    """The document as one article, or the articles of an export. Headers, footers and notes are not text of it."""
    package = Package(opened, limits)
    for name in package.names:  # unpacks all once, within bounds, before a library does it without
        package.read(name)
    body, properties = _opened_by_library(package)
    if body is None:
        body = _body_alone(package)
    paragraphs = _paragraphs(body)
    title = next(
        (one_line(p.text) for p in paragraphs[:_TITLE_WITHIN] if p.style.lower() in _TITLES and p.text.strip()), None
    )
    text = "\n\n".join(p.text for p in paragraphs if p.text.strip())
    fields = Fields(title=title or properties.pop("title", None), text=text or None, extra=as_extra(properties))
    yield from articles_of(text, fields)


def _opened_by_library(package: Package) -> tuple[Any, dict[str, Any]]:
    import docx

    try:
        document = docx.Document(io.BytesIO(package.data))
        core = document.core_properties
        properties = {
            "title": one_line(core.title), "document_author": one_line(core.author), "document_created": core.created,
        }  # fmt: skip
        return document.element.body, properties
    except ImportError:
        raise
    except (
        Exception
    ):  # parts that are missing or misnamed, as exporters leave them; the words may be there all the same
        return None, {}


def _body_alone(package: Package) -> Any:
    from lxml import etree

    data = package.read("word/document.xml")
    if data is None:
        raise ReadingStopped("damaged_archive", "not a Word document: it has no word/document.xml")
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
    root = etree.fromstring(data, parser)
    if root is None:
        raise ReadingStopped("damaged_archive", "its word/document.xml is not XML")
    return root


def _paragraphs(body: Any) -> list[Paragraph]:
    """Paragraphs in order, those of text boxes after the one they hang on; a table's row of single lines is one of them."""
    from lxml import etree

    found: list[Paragraph] = []
    open_ones: list[tuple[list[str], list[str]]] = []
    rows: list[list[int]] = []  # for each table row that is open: where its cells begin in ``found``
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        name = _local(element)
        if event == "start":
            if name in ("Fallback", "del", "moveFrom"):
                walk.skip_subtree()
            elif name == "p":
                open_ones.append(([], []))
            elif name == "tr":
                rows.append([])
            elif name == "tc" and rows:
                rows[-1].append(len(found))
            elif name == "pStyle" and open_ones:
                open_ones[-1][1].append(_value(element))
        elif name == "p" and open_ones:
            words, styles = open_ones.pop()
            found.append(Paragraph("".join(words).strip(), styles[0] if styles else ""))
        elif name == "tr" and rows:
            _join_row(found, rows.pop())
        elif open_ones and name in _WORDS:
            open_ones[-1][0].append(element.text or "" if name == "t" else _WORDS[name])
    return found


_WORDS = {"t": "", "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def _join_row(found: list[Paragraph], cells: list[int]) -> None:
    ends = [*cells[1:], len(found)]
    pieces = [[p for p in found[start:end] if p.text] for start, end in zip(cells, ends, strict=True)]
    if len(cells) > 1 and all(len(piece) <= 1 for piece in pieces):
        line = "\t".join(piece[0].text for piece in pieces if piece)
        del found[cells[0] :]
        found.append(Paragraph(line, ""))


def _local(element: Any) -> str:
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def _value(element: Any) -> str:
    return next((value for key, value in element.attrib.items() if key.endswith("val")), "").replace(" ", "")
