"""LexisNexis exports, of the old form (``3 of 250 DOCUMENTS``, ``LENGTH: 412 words``) and of Nexis Uni (``End of Document``)."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.reading.containers.pieces import as_extra, one_line
from transforms.reading.fields import Fields

_ABOVE = (
    "BYLINE", "SECTION", "LENGTH", "DATELINE", "HEADLINE", "HIGHLIGHT", "SOURCE", "TITLE", "PUBLICATION", "DATE", "SERIES",
    "AUTHOR", "COLUMN", "ABSTRACT", "LÄNGE", "LONGUEUR", "RUBRIK", "RUBRIQUE", "AUTOR", "AUTEUR",
)  # fmt: skip
_BELOW = (
    "LOAD-DATE", "LANGUAGE", "GRAPHIC", "PUBLICATION-TYPE", "DOCUMENT-TYPE", "JOURNAL-CODE", "SUBJECT", "ORGANIZATION", "COMPANY",
    "PERSON", "CITY", "STATE", "COUNTRY", "GEOGRAPHIC", "INDUSTRY", "TICKER", "ACC-NO", "TRANSMISSION-DATE", "CORRECTION-DATE",
    "NOTES", "TYPE", "CLASSIFICATION", "URL", "COPYRIGHT", "PUB-TYPE", "UPDATE", "ISSN", "SPRACHE", "LANGUE", "GRAFIK",
    "DISTRIBUTION",
)  # fmt: skip
_LABEL = re.compile(rf"({'|'.join(_ABOVE + _BELOW)})[ \t]*:[ \t]*(.*)$", re.IGNORECASE)
_WORDS = re.compile(
    r"(?:LENGTH|LÄNGE|LONGUEUR)[ \t]*:[ \t]*[\d,.]+ (?:words|Wörter|mots|palabras|parole|woorden)\b", re.IGNORECASE
)
_LENGTHS = frozenset({"LENGTH", "LÄNGE", "LONGUEUR"})
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
        ("january jan januar janvier enero gennaio januari", "february feb februar février febrero febbraio februari",
         "march mar märz mars marzo maart", "april apr avril abril aprile", "may mai mayo maggio mei",
         "june jun juni juin junio giugno", "july jul juli juillet julio luglio", "august aug août agosto augustus",
         "september sep sept septembre septiembre settembre", "october oct oktober octobre octubre ottobre",
         "november nov novembre noviembre", "december dec dezember décembre diciembre dicembre december"), 1,
    )
    for name in names.split()
}  # fmt: skip
_DAY = re.compile(
    rf"(?:(?P<m1>{'|'.join(_MONTHS)})\.? (?P<d1>\d{{1,2}}),? (?P<y1>(?:19|20)\d\d)"
    rf"|(?P<d2>\d{{1,2}})\.? (?P<m2>{'|'.join(_MONTHS)})\.?,? (?P<y2>(?:19|20)\d\d))(?=\W|$)",
    re.IGNORECASE,
)
_WEEKDAY_TO_END = re.compile(
    r"[\s,]*(?:[^\W\d_]{3,12})?[\s,]*(?:\d{1,2}:\d\d\s*(?:[AP]M)?(?:\s*[A-Z]{2,4})?)?$", re.IGNORECASE
)
_EDITION = re.compile(r"\b(?:edition|final|correction appended|first|late|national|metro)\b", re.IGNORECASE)
_WRAPPED = 100  # characters: no line of a text that was broken for a page is longer


class _Parts(NamedTuple):
    """``above`` the lines before the labels; ``labels`` name -> words; ``body`` its lines, and whether the line ``Body``
    stands over them."""

    above: list[str]
    labels: dict[str, str]
    body: list[str]
    has_body: bool


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
            if place == "above" and not labels:
                above.append(line)
        elif label is not None and (not is_after_blank or place == "below"):
            labels[label] += " " + line
        elif place == "above" and labels and not has_body and not _RIGHTS.match(line) and labels.keys() & _LENGTHS:
            place, label = "body", None
            body.append(line)
        elif place == "above":
            above.append(line)
        is_after_blank = not line or match is not None and has_body
    return _Parts([line for line in above if not _RIGHTS.match(line)], labels, body, has_body)


def _fields(parts: _Parts) -> Fields:
    labels = dict(parts.labels)
    at = max((n for n, line in enumerate(parts.above) if _day(line)), default=None)
    day = _day(parts.above[at]) if at is not None else None
    outlet, title = _outlet_and_title(parts, at)
    byline = (
        labels.pop("BYLINE", None)
        or labels.pop("AUTHOR", None)
        or labels.pop("AUTOR", None)
        or labels.pop("AUTEUR", None)
    )
    dated = labels.pop("DATE", "")
    extra = {
        name.lower().replace("-", "_"): one_line(words) for name, words in labels.items() if name not in _OF_FIELDS
    }
    return Fields(
        url=one_line(labels.get("URL")),
        outlet=one_line(labels.get("PUBLICATION")) or outlet,
        title=one_line(labels.get("HEADLINE") or labels.get("TITLE")) or title,
        byline=one_line(_BY.sub("", byline.strip())) if byline else None,
        published=day or _day(dated) or _day(labels.get("LOAD-DATE", "")) or one_line(dated),
        text=_text(parts.body),
        extra=as_extra(extra),
    )


_OF_FIELDS = frozenset({"URL", "PUBLICATION", "HEADLINE", "TITLE"})


def _outlet_and_title(parts: _Parts, at: int | None) -> tuple[str | None, str | None]:
    """Of the lines around the day: the outlet stands over it, the title in the old form under it, after a blank line that
    ends what is said of the edition; in the form with a line ``Body`` above the outlet."""
    lines = parts.above
    if at is None:
        words = [line for line in lines if line]
        return None, words[-1] if words else None
    over = [line for line in lines[:at] if line]
    if parts.has_body and len(over) > 1:
        return over[-1], over[-2]
    blank = next((n for n in range(at, len(lines)) if not lines[n]), len(lines))
    under = [line for line in lines[blank:] if line and not (_EDITION.search(line) and len(line.split()) <= 6)]
    if not under and len(over) > 1:
        return over[-1], over[-2]
    return over[-1] if over else None, one_line(" ".join(under))


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
