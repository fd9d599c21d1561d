"""HTML character references in text that is not HTML: ``&#8217;``, ``&amp;#8217;``, ``#39;``."""

from __future__ import annotations

import html
import re
from html.entities import html5

_REFERENCE = re.compile(r"&(?:amp;)*(?:#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|([A-Za-z][A-Za-z0-9]{1,30};))")
# A number that lost its "&"; only those of marks that stand in prose, and the blank that took the place of the "&".
_BEHEADED = re.compile(
    r" ?(?<![&\w])#(39|8217);(?=[a-z]{1,2}\b)|(?<![&\w])#(3[4689]|163|8364|82(?:11|12|16|17|20|21|30));"
)
_MARKS = frozenset("\"'“”‘’`")
_ON_MARKUP = re.compile(
    r"\b(?:HTML|XML|XHTML|entit(?:y|ies)|markup|ampersand|(?:character|escape) (?:code|sequence|reference)s?)\b"
)
_NEAR = 80  # characters before a reference in which the text may say that it speaks of it
_DEEPEST = 4


def without_references(text: str) -> str:
    """``text`` with the characters that its references stand for, however often they were escaped. One that the text
    quotes or speaks of stays.

    >>> without_references("The mayor&amp;#8217;s plan, &pound;25 &amp; more, Shell #39;s")
    "The mayor’s plan, £25 & more, Shell's"
    >>> without_references('Write "&amp;" for it; the HTML entity &copy; is known')
    'Write "&amp;" for it; the HTML entity &copy; is known'
    """
    if "&" in text:
        text = _REFERENCE.sub(_character, text)
    if "#" in text:
        text = _BEHEADED.sub(lambda m: chr(int(m[1] or m[2])), text)
    return text


def _character(m: re.Match[str]) -> str:
    if m[1] and m[1] not in html5 or _is_meant(m):
        return m.group()
    found = m.group()
    for _ in range(_DEEPEST):
        before, found = found, html.unescape(found)
        if found == before:
            break
    return found


def _is_meant(m: re.Match[str]) -> bool:
    text, start, end = m.string, m.start(), m.end()
    if text[start - 1 : start] in _MARKS and start and text[end : end + 1] in _MARKS and end < len(text):
        return True
    return _ON_MARKUP.search(text, max(0, start - _NEAR), start) is not None
