"""One record mended: its text, title, byline and outlet, with a note on each kind of repair."""

from __future__ import annotations

import re
from collections.abc import Callable

from transforms.reading.fields import Fields
from transforms.reading.markup import has_tags, html_to_text, is_markup, without_tags
from transforms.reading.mending.escapes import without_escapes
from transforms.reading.mending.line_ends import without_cuts
from transforms.reading.mending.references import without_references
from transforms.text.canonical import canonical

MENDINGS = {
    "text_from_html": "The text was an HTML fragment, or a page too large to search for its main text; all its words were taken.",
    "references": "HTML character references in plain text were replaced by their characters.",
    "escapes": "Escape sequences written out, such as \\n, were replaced by their characters.",
    "line_ends": "Words and numbers cut at a line end were joined; page numbers between them were removed.",
    "text_cut_by_source": "The source gives only the beginning of the text; its “[+1234 chars]” was removed.",
    "tags_in_field": "HTML tags were removed from the title, byline or outlet.",
    "byline_label": "A label before the names in the byline, such as “BYLINE:”, was removed.",
}
"""Repairs of records; the notes that ``canonical`` makes on titles and bylines come beside them."""

_CUT = re.compile(r"\s*\[\+ ?\d+ (?:chars|characters)\]\s*\Z")
_TAIL = 40
_LABEL = re.compile(
    r"\s*(?:(?:by-?line|authors?|author\(s\)|reporters?|writers?|(?:written|reported|story|words) by)\s*[:：]\s*|by\s*:?\s+(?=\S))+",
    re.IGNORECASE,
)


def mend(fields: Fields) -> Fields:
    """``fields`` mended, with the notes; the same object where there is nothing to do.

    >>> mended = mend(Fields(title="Mayor&#8217;s plan", byline="BYLINE: Ann Lee", text="It rained."))
    >>> mended.title, mended.byline, mended.notes
    ('Mayor’s plan', 'Ann Lee', ('references', 'byline_label'))
    """
    notes: list[str] = []
    text = None if fields.text is None else _text(fields.text, notes)
    title, byline, outlet = (_line(value, notes) for value in (fields.title, fields.byline, fields.outlet))
    if byline and (m := _LABEL.match(byline)) and byline[m.end() :]:
        byline = byline[m.end() :]
        notes.append("byline_label")
    changed = fields._replace(text=text, title=title, byline=byline, outlet=outlet)
    noted = dict.fromkeys((*fields.notes, *notes))
    return fields if changed == fields and not notes else changed._replace(notes=tuple(noted))


def _text(text: str, notes: list[str]) -> str:
    def taken(mending: Callable[[str], str], note: str, text: str) -> str:
        after = mending(text)
        if after != text:
            notes.append(note)
        return after

    if not is_markup(text):
        text = taken(without_escapes, "escapes", text)
        text = taken(without_references, "references", text)  # may lay bare markup that was escaped
    if is_markup(text):
        text = taken(html_to_text, "text_from_html", text)
        text = taken(without_references, "references", text)
    if "chars]" in text[-_TAIL:] or "characters]" in text[-_TAIL:]:
        text = text[:-_TAIL] + taken(lambda tail: _CUT.sub("", tail), "text_cut_by_source", text[-_TAIL:])
    return taken(_whole_lines, "line_ends", text)


def _whole_lines(text: str) -> str:
    """``without_cuts``, whatever the line ends are."""
    if "\n" not in text and "\r" not in text:
        return text
    plain = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    whole = without_cuts(plain)
    return text if whole == plain else whole


def _line(value: str | None, notes: list[str]) -> str | None:
    """A title, byline or outlet: one line without tags, references and mojibake."""
    if not value:
        return value
    if "&" in value or "#" in value:
        before, value = value, without_references(value)
        notes += ["references"] * (value != before)
    if "<" in value and has_tags(value):
        value = without_tags(value)
        notes.append("tags_in_field")
    if not value.isascii() or "\\u" in value:
        clean = canonical(without_escapes(value))
        notes += clean.notes
        value = clean.text
    return " ".join(value.split()) if "\n" in value or "\t" in value or value[:1] == " " else value
