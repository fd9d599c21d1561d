"""Factiva exports: labelled (HD, BY, WC, PD …), and as the articles are shown, which end in ``Document LANT0000…``."""

from __future__ import annotations

import re

from transforms.reading.containers.pieces import as_extra, body_text, one_line
from transforms.reading.fields import Fields

_LABELS = {
    "SE": "section", "HD": "title", "BY": "byline", "CR": "credit", "WC": "words", "PD": "date", "ET": "time", "SN": "outlet",
    "SC": "source_code", "ED": "edition", "PG": "page", "VOL": "volume", "LA": "language", "CY": "copyright", "CX": "correction",
    "LP": "lead", "TD": "text", "CT": "contact", "RF": "reference", "ART": "art", "CO": "companies", "IN": "industries",
    "NS": "subjects", "RE": "regions", "PUB": "publisher", "AN": "accession", "IPC": "codes", "IPD": "descriptors", "CLM": "column",
    "DE": "descriptors", "RST": "restriction",
}  # fmt: skip
_NAMES = "|".join(sorted(_LABELS, key=len, reverse=True))
_LABEL = re.compile(rf"[ \t]*({_NAMES})(?:[ \t\xa0]*$|\xa0?(?:\t| {{2,}}|[ ]*:[ ])\s*(?=\S))")
_NEEDED = frozenset({"HD", "PD"})
_BODIES = frozenset({"LP", "TD"})
_END = re.compile(r"\s*Search Summary\s*$|\s*©\s*\d{4} Factiva, Inc\.")
_ACCESSION = re.compile(r"(?:Document|Dokument|Documento)\s+([A-Z][A-Z0-9]{2,9}\d{6}[A-Za-z0-9]{4,})\s*$")
_BY = re.compile(r"^(?:by|von|par|por)\s+(?=\S)", re.IGNORECASE)


_ARTICLE = re.compile(r"class\s*=\s*[\"'][^\"'>]{0,100}\b[a-z]{2}Article\b")
_CELL_END = re.compile(r"</td\s*>\s*(?=<td)", re.IGNORECASE)


def page_text(page: str) -> str | None:
    """The lines of an export in HTML; None for other pages."""
    return body_text(_CELL_END.sub("\t", page)) if _ARTICLE.search(page) else None


def labelled_articles(text: str) -> list[Fields]:
    """The articles of a labelled export; none where it is not one."""
    articles: list[dict[str, list[str]]] = []
    label: str | None = None
    for line in text.splitlines():
        match = _LABEL.match(line)
        is_order = match and (label is not None or match.group(1) in ("HD", "SE", "CLM"))
        if match and is_order and not (label in _BODIES and match.group(1) not in _AFTER_BODY):
            label = match.group(1)
            if not articles or label in ("HD", "SE", "CLM") and "HD" in articles[-1]:
                articles.append({})
            articles[-1].setdefault(label, []).append(line[match.end() :])
        elif _END.match(line):
            label = None
        elif label is not None:
            articles[-1][label].append(line)
    return [
        _fields(article) for article in articles if article.keys() >= _NEEDED and article.keys() & (_BODIES | {"AN"})
    ]


_AFTER_BODY = frozenset(
    {"LP", "TD", "CT", "RF", "ART", "CO", "IN", "NS", "RE", "PUB", "AN", "IPC", "IPD", "DE", "RST", "SE", "CLM", "HD"}
)


def _fields(article: dict[str, list[str]]) -> Fields:
    said = {_LABELS[label]: one_line(" ".join(lines)) for label, lines in article.items() if label not in _BODIES}
    accession = _ACCESSION.search(said.pop("accession", None) or "")
    day, time = said.pop("date", None), said.pop("time", None)
    byline = said.pop("byline", None)
    body = [paragraphs for label in ("LP", "TD") if (paragraphs := _paragraphs(article.get(label, [])))]
    return Fields(
        id=accession.group(1) if accession else None,
        outlet=said.pop("outlet", None),
        title=said.pop("title", None),
        byline=_BY.sub("", byline) if byline else None,
        published=f"{day} {time}" if day and time else day,
        text="\n\n".join(body) or None,
        extra=as_extra(said),
    )


def _paragraphs(lines: list[str]) -> str:
    """Paragraphs as blank lines part them; where there are none, each line is one."""
    text = "\n".join(line.strip() for line in lines).strip()
    if "\n\n" not in text:
        return "\n\n".join(line for line in text.split("\n") if line)
    return "\n\n".join(" ".join(piece.split()) for piece in re.split(r"\n{2,}", text) if piece.strip())


_WORDS = re.compile(r"[\d,.]+ (?:words|Wörter|mots|palabras|parole|woorden)$")
_DAY = re.compile(r"\d{1,2} [^\W\d_]{3,12} (?:19|20)\d\d$|[^\W\d_]{3,12} \d{1,2}, (?:19|20)\d\d$")
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?$", re.IGNORECASE)
_CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}$")
_COPYRIGHT = re.compile(r"(?:Copyright\b|\(c\)|©|Full text\b)", re.IGNORECASE)
_HEADER_LINES = 30


def shown_articles(text: str) -> list[Fields]:
    """The articles of an export in the form in which they are read; none where it is not one."""
    articles: list[Fields] = []
    lines: list[str] = []
    for line in map(str.strip, text.splitlines()):
        accession = _ACCESSION.match(line)
        if accession:
            fields = _shown(lines, accession.group(1))
            if fields:
                articles.append(fields)
            lines = []
        else:
            lines.append(line)
    return articles


def _shown(lines: list[str], accession: str) -> Fields | None:
    """Header lines: section, title, byline, words, day, time, outlet, code, page, language, copyright; then the text."""
    words = next((n for n, line in enumerate(lines[: _HEADER_LINES * 2]) if _WORDS.match(line)), None)
    if words is None:
        return None
    above = [line for line in lines[:words] if line]
    below = [(n, line) for n, line in enumerate(lines) if n > words and line][:_HEADER_LINES]
    day = next((at for at, (_, line) in enumerate(below) if _DAY.match(line)), None)
    if not above or day is None:
        return None
    after = [pair for pair in below[day + 1 :] if not _TIME.match(pair[1])]
    rights = next((n for n, line in below if _COPYRIGHT.match(line)), None)
    codes = [n for n, line in after[1:5] if _CODE.match(line)]
    begins = rights if rights is not None else codes[-1] + 2 if codes else after[0][0] if after else words
    time = next((line for _, line in below[day + 1 : day + 2] if _TIME.match(line)), None)
    byline = above[-1] if len(above) > 1 and (_BY.match(above[-1]) or len(above) > 2) else None
    title = above[-2] if byline else above[-1]
    return Fields(
        id=accession,
        outlet=after[0][1] if after else None,
        title=title,
        byline=_BY.sub("", byline) if byline else None,
        published=f"{below[day][1]} {time}" if time else below[day][1],
        text=_paragraphs(lines[begins + 1 :]) or None,
        extra=as_extra({"words": lines[words], "copyright": lines[rights] if rights is not None else None}),
    )
