"""LexisNexis exports, of the old form (``3 of 250 DOCUMENTS``, ``LENGTH: 412 words``) and of Nexis Uni (``End of Document``)."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields

_ABOVE = (
    "BYLINE", "SECTION", "LENGTH", "DATELINE", "HEADLINE", "HIGHLIGHT", "SOURCE", "TITLE", "PUBLICATION", "DATE", "SERIES",
    "AUTHOR", "COLUMN", "ABSTRACT",
)  # fmt: skip
_BELOW = (
    "LOAD-DATE", "LANGUAGE", "GRAPHIC", "PUBLICATION-TYPE", "DOCUMENT-TYPE", "JOURNAL-CODE", "SUBJECT", "ORGANIZATION", "COMPANY",
    "PERSON", "CITY", "STATE", "COUNTRY", "GEOGRAPHIC", "INDUSTRY", "TICKER", "ACC-NO", "TRANSMISSION-DATE", "CORRECTION-DATE",
    "NOTES", "TYPE", "CLASSIFICATION", "URL", "COPYRIGHT", "PUB-TYPE", "UPDATE", "ISSN",
)  # fmt: skip
_LABEL = re.compile(rf"({'|'.join(_ABOVE + _BELOW)})[ \t]*:[ \t]*(.*)$", re.IGNORECASE)
_WORDS = re.compile(r"LENGTH[ \t]*:[ \t]*[\d,.]+ (?:words|Wörter|mots|palabras)\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"(?:Document )?\d{1,5} of \d{1,5}(?: DOCUMENTS?)?$", re.IGNORECASE)
_END = re.compile(r"End of Document$", re.IGNORECASE)
_BODY = re.compile(r"Body:?$", re.IGNORECASE)
_AFTER_BODY = re.compile(r"(?:Graphic|Classification|Notes|Correction|Load-Date)$", re.IGNORECASE)
_PAGE = re.compile(r"Page \d{1,4} of \d{1,4}$", re.IGNORECASE)
_RIGHTS = re.compile(r"(?:Copyright|©|\(c\)|All Rights Reserved)", re.IGNORECASE)
_BY = re.compile(r"^by\s+(?=\S)", re.IGNORECASE)

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
         "september sep sept", "october oct", "november nov", "december dec"), 1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(
    rf"(?:(?P<m1>{'|'.join(_MONTHS)})\.? (?P<d1>\d{{1,2}}),? (?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})\.? (?P<m2>{'|'.join(_MONTHS)})\.?,? (?P<y2>(?:19|20)\d\d))(?=\W|$)",
    re.IGNORECASE,
)
_WEEKDAY_TO_END = re.compile(
    r"[\s,]*(?:\w{3,9}day)?[\s,]*(?:\d{1,2}:\d\d\s*(?:[AP]M)?(?:\s*[A-Z]{2,4})?)?$", re.IGNORECASE
)
_EDITION = re.compile(r"\b(?:edition|final|correction appended|first|late|national|metro)\b", re.IGNORECASE)
_WRAPPED = 100  # characters: no line of a text that was broken for a page is longer


class _Parts(NamedTuple):
    """``above`` the lines before the labels; ``labels`` name -> words; ``body`` its lines."""

    above: list[str]
    labels: dict[str, str]
    body: list[str]


def articles(text: str) -> list[Fields]:
    """The articles of an export; none where the text is not one: it has their separators or two of their labels, one of
    them the length in words."""
    documents = _documents(text.splitlines())
    found = []
    for lines in documents:
        if any(_WORDS.match(line) for line in lines):
            parts = _parts(lines)
            if len(parts.labels) > 1 or len(documents) > 1:
                found.append(_fields(parts))
    return found


def _documents(lines: list[str]) -> list[list[str]]:
    """The lines of each document: ended by ``End of Document``, else begun by ``3 of 250 DOCUMENTS``."""
    lines = [line.strip().strip("\u200b\ufeff") for line in lines]
    has_ends = any(map(_END.match, lines))
    documents: list[list[str]] = [[]]
    for line in lines:
        if _END.match(line) or not has_ends and _SEPARATOR.match(line):
            documents.append([])
        elif not _PAGE.match(line) and not _SEPARATOR.match(line):
            documents[-1].append(line)
    return [document for document in documents if any(document)]


def _parts(lines: list[str]) -> _Parts:
    """Walks a document from above to below. Under the labels the text begins at the word Body, or at the first line, after a
    blank one, that has no label; it ends where the labels of the foot begin."""
    has_body = any(map(_BODY.match, lines))
    above: list[str] = []
    body: list[str] = []
    labels: dict[str, str] = {}
    place = "above"
    label: str | None = None
    is_after_blank = True
    for line in lines:
        match = _LABEL.match(line)
        name = match.group(1).upper() if match else None
        if place == "above" and has_body and _BODY.match(line):
            place, label = "body", None
        elif (
            place != "below" and (name in _BELOW or has_body and place == "body" and _AFTER_BODY.match(line)) and labels
        ):
            place, label = "below", name
            if match and name:
                labels.setdefault(name, match.group(2))
        elif match and name and (place == "below" or place == "above"):
            label = name
            labels[name] = f"{labels[name]} {match.group(2)}" if name in labels else match.group(2)
        elif place == "body":
            body.append(line)
        elif not line:
            pass
        elif label is not None and (not is_after_blank or place == "below"):
            labels[label] += " " + line
        elif place == "above" and labels and not has_body and not _RIGHTS.match(line) and "LENGTH" in labels:
            place, label = "body", None
            body.append(line)
        elif place == "above":
            above.append(line)
        is_after_blank = not line or match is not None and has_body
    return _Parts([line for line in above if not _RIGHTS.match(line)], labels, body)


def _fields(parts: _Parts) -> Fields:
    labels = dict(parts.labels)
    at = next((n for n, line in enumerate(parts.above) if _day(line)), None)
    day = _day(parts.above[at]) if at is not None else _day(labels.get("DATE", "")) or _day(labels.get("LOAD-DATE", ""))
    outlet, title = _outlet_and_title(parts.above, at)
    byline = labels.pop("BYLINE", None) or labels.pop("AUTHOR", None)
    return Fields(
        url=one_line(labels.pop("URL", None)),
        outlet=one_line(labels.pop("PUBLICATION", None)) or outlet,
        title=one_line(labels.pop("HEADLINE", None) or labels.pop("TITLE", None)) or title,
        byline=one_line(_BY.sub("", byline.strip())) if byline else None,
        published=day,
        text=_text(parts.body),
        extra=as_extra(
            {name.lower().replace("-", "_"): one_line(words) for name, words in labels.items() if name != "DATE"}
        ),
    )


def _outlet_and_title(above: list[str], at: int | None) -> tuple[str | None, str | None]:
    """Of the lines around the day. In the old form the outlet stands over it and the title under it, in the new one the
    title above the outlet."""
    if at is None:
        return None, one_line(above[-1]) if above else None
    over, under = above[:at], above[at + 1 :]
    titles = [line for line in under if not (_EDITION.search(line) and len(line.split()) <= 6)]
    if titles:
        return one_line(over[-1]) if over else None, one_line(" ".join(titles))
    if len(over) > 1:
        return one_line(over[-1]), one_line(over[-2])
    return one_line(over[-1]) if over else None, one_line(" ".join(under))


def _day(line: str) -> str | None:
    """The day that a line gives, and nothing much beside it; ISO 8601.

    >>> _day("November 21, 2016 Monday"), _day("5 May 2003"), _day("On May 5, 2003, the board met in the old town hall")
    ('2016-11-21', '2003-05-05', None)
    """
    match = _DAY.search(line)
    if (
        not match
        or len(line) - len(match.group()) > 40
        or not _WEEKDAY_TO_END.match(line[match.end() :].split("  ")[0])
    ):
        return None
    month = _MONTHS[(match.group("m1") or match.group("m2")).lower()]
    return f"{match.group('y1') or match.group('y2')}-{month:02d}-{int(match.group('d1') or match.group('d2')):02d}"


def _text(lines: list[str]) -> str | None:
    """Paragraphs; the lines of one that was broken for a page are joined."""
    paragraphs: list[str] = []
    for block in re.split(r"\n\s*\n", "\n".join(lines)):
        pieces = [piece for line in block.split("\n") if (piece := " ".join(line.split()))]
        paragraphs += [" ".join(pieces)] if max(map(len, pieces), default=0) <= _WRAPPED else pieces
    return "\n\n".join(filter(None, paragraphs)) or None
