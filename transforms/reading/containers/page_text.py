"""The lines of printed pages as running text: without heads, feet and page numbers, words and paragraphs whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

_EDGE_LINES = 3  # at the top and at the foot of a page
_OFTEN = 0.5  # of the pages: what stands on so many is a running head
_FULL_LINE = 0.8  # of the usual width: a shorter line may end its paragraph

_PAGE_NUMBER = re.compile(r"[\s\-–—|·•]*(?:page\s+)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?[\s\-–—|·•]*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_BROKEN_WORD = re.compile(r"(?<![^\W\d_])([^\W\d_]+)[-\u2010\u00ad]$")
_HYPHENED = re.compile(r"(?<![^\W\d_])[^\W\d_]+-[^\W\d_]+")
_BROKEN_NUMBER = re.compile(r"\d[,.]-$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ENDS_SENTENCE = re.compile(r"[.!?:…][\"'”’)\]]*$")
_SPACES = re.compile(r"[ \t\u00a0]+")


def without_running_heads(pages: Sequence[str]) -> list[str]:
    """The pages, cleaned line by line, without page numbers and what recurs at their edges.

    >>> without_running_heads(["The Lantern 1\\nRain fell.", "The Lantern 2\\nIt stopped.", "The Lantern 3\\nSun."])
    ['Rain fell.', 'It stopped.', 'Sun.']
    """
    split = [[_SPACES.sub(" ", line).strip() for line in page.replace("\x00", "").split("\n")] for page in pages]
    lines = [[line for line in page if line] for page in split]
    seen = Counter(mark for page in lines for mark in {_mark(page[n]) for n in _edges(page)})
    fewest = max(2, _OFTEN * len(lines))
    heads = {mark for mark, count in seen.items() if mark and count >= fewest} if len(lines) > 2 else set()
    kept = []
    for page, whole in zip(lines, split, strict=True):
        edges = [page[n] for n in _edges(page)]
        drop = {line for line in edges if _mark(line) in heads or _PAGE_NUMBER.fullmatch(line)}
        kept.append("\n".join(line for line in whole if line not in drop).strip("\n"))
    return kept


def _edges(page: list[str]) -> list[int]:
    return sorted({n for n in range(len(page)) if n < _EDGE_LINES or n >= len(page) - _EDGE_LINES})


def _mark(line: str) -> str:
    """A line without what changes from page to page: its number."""
    return _DIGITS.sub("#", line).casefold()


def flowing_text(pages: Sequence[str]) -> str:
    """Paragraphs with blank lines between; what was broken at line ends and over pages is joined.

    A hyphen at a line's end goes, but where the text has the word with it elsewhere.

    >>> flowing_text(["About 3.5 mil-\\nlion people of 12,-\\n400 homes use the", "piers."])
    'About 3.5 million people of 12,400 homes use the piers.'
    """
    lines = [line for page in pages for line in page.split("\n")]
    hyphened = set(_HYPHENED.findall(" ".join(lines)))
    widths = sorted(len(line) for line in lines if line)
    width = widths[int(len(widths) * 0.8)] if widths else 0
    paragraphs: list[
        list[str]
    ] = []  # each in pieces: joined line by line, a long one would take the square of its length
    before = ""
    for line in lines:
        if not line:
            before = before if not _ENDS_SENTENCE.search(before) else ""
        elif before and not _begins_paragraph(before, line, width):
            paragraphs[-1][-1:] = _joined(paragraphs[-1][-1], line, hyphened)
            before = line
        else:
            paragraphs.append([line])
            before = line
    return "\n\n".join(map("".join, paragraphs))


def _begins_paragraph(before: str, line: str, width: int) -> bool:
    if _BROKEN_WORD.search(before) or _BROKEN_NUMBER.search(before) or line[:1].islower():
        return False
    is_short = len(before) < _FULL_LINE * width
    return is_short and (bool(_ENDS_SENTENCE.search(before)) or before[-1:] not in ",;–—" and line[:1].isupper())


def _joined(last: str, line: str, hyphened: set[str]) -> tuple[str, str]:
    """The last piece of a paragraph and the line after it, as they stand together."""
    if _BROKEN_NUMBER.search(last) and line[:1].isdigit():
        return last[:-1], line
    broken = _BROKEN_WORD.search(last)
    follows = _FIRST_WORD.match(line)
    if not broken or not follows:
        return last, line if broken else f" {line}"
    keeps_hyphen = (
        f"{broken.group(1)}-{follows.group()}" in hyphened or not line[:1].islower() and broken.group(1)[-1:].islower()
    )
    return (last if keeps_hyphen else last[:-1]), line
