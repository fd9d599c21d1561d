"""HTML fragments, as in the body of a record."""

from __future__ import annotations

import html
import re

_START = re.compile(
    r"\s*<(?:!doctype|html|body|article|section|div|p|br|h[1-6]|figure|blockquote|ul|ol|table|span|strong|em|b|i|a|img)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_SILENT = re.compile(r"<(script|style|noscript|figure|svg|!--)", re.IGNORECASE)
_BLOCK = re.compile(
    r"</?(?:p|div|article|section|h[1-6]|li|ul|ol|tr|table|blockquote|header|footer|br)\b[^<>]*>", re.IGNORECASE
)
_TAG = re.compile(r"</?[a-zA-Z!][^<>]*>")
_BREAK = re.compile(r"<(?:p|br|div)\s*/?>", re.IGNORECASE)
_INLINE = re.compile(
    r"</?(?:em|i|b|strong|span|br|sup|sub|a|p|mark|u|small|font|h[1-6])(?:\s[^<>]{0,500})?/?>", re.IGNORECASE
)
_BLANK_LINE = re.compile(r"\n[ \t\r]*\n\s*")
_FEWEST_BREAKS = 2


def is_markup(text: str) -> bool:
    """Whether the text of a record is HTML: it begins with an element of it, or has breaks of it between its lines."""
    if text.lstrip()[:1] == "<" and _START.match(text) is not None:
        return True
    return (
        "<" in text
        and sum(1 for _, _ in zip(range(_FEWEST_BREAKS), _BREAK.finditer(text), strict=False)) == _FEWEST_BREAKS
    )


def has_tags(line: str) -> bool:
    """Whether a line, as a title, has HTML tags in it."""
    return _INLINE.search(line) is not None


def without_tags(line: str) -> str:
    """A line without its HTML tags.

    >>> without_tags("The <em>Albatross</em> sails")
    'The Albatross sails'
    """
    return _INLINE.sub("", line)


def html_to_text(markup: str) -> str:
    """The words of a piece of HTML, a paragraph a block; for the body of a record, which has no page around it.

    >>> html_to_text("<p>Rain &amp; wind.</p><script>x</script><p>Then <b>sun</b>.</p>")
    'Rain & wind.\\n\\nThen sun.'
    """
    markup = _without_silent(markup)
    if "<p" not in markup:  # paragraphs may be lines, among which a few breaks are set
        markup = _BLANK_LINE.sub("<br>", markup)
    text = _BLOCK.sub("\n", markup.replace("\r", " ").replace("\n", " "))
    lines = (line.strip() for line in html.unescape(_TAG.sub("", text)).split("\n"))
    return "\n\n".join(line for line in lines if line)


def _without_silent(markup: str) -> str:
    """Without scripts, pictures and comments. Looks once for an end that is missing, so that time stays linear."""
    kept: list[str] = []
    at = 0
    unclosed: set[str] = set()
    for match in _SILENT.finditer(markup):
        name = match.group(1).lower()
        if match.start() < at or name in unclosed:
            continue
        end = re.compile("-->" if name == "!--" else rf"</{name}\s*>", re.IGNORECASE).search(markup, match.end())
        if end is None:
            unclosed.add(name)
        else:
            kept.append(markup[at : match.start()])
            at = end.end()
    return "".join(kept) + markup[at:]
