"""The headline, where the text repeats it."""

from __future__ import annotations

import re

from transforms.text.layout.draft import Draft

_FIRST_LINES = 10
_LONGEST = 220
_NOT_WORD = re.compile(r"[\W_]+")


def find_headline(draft: Draft, title: str | None, byline: int | None) -> int | None:
    """Index of the line that is the headline: the one that says what ``title`` says; without a title, a short line
    without a full stop above the byline (index ``byline``)."""
    if title and (wanted := _fold(title)):
        for i, line in enumerate(draft.lines[:_FIRST_LINES]):
            may_be = draft.kinds[i] in ("body", "boilerplate") and len(line.text) <= _LONGEST
            if may_be and _may_be_same(line.text, wanted) and _same(_fold(line.text), wanted):
                return i
        return None
    if byline is None:
        return None
    for i, line in enumerate(draft.lines[:byline]):
        if draft.kinds[i] == "body" and _reads_as_headline(line.text):
            return i
    return None


def _may_be_same(line: str, title: str) -> bool:
    """Whether ``line``, not folded yet, opens or ends with the letter that ``title`` does: else one is no part of the other."""
    small = line.casefold()
    first = next((c for c in small if c.isalnum()), "")
    return first == title[0] or next((c for c in reversed(small) if c.isalnum()), "") == title[-1]


def _same(line: str, title: str) -> bool:
    if line == title:
        return True
    short, long = sorted((line, title), key=len)
    return len(short) >= 20 and len(short) * 10 >= len(long) * 6 and (long.startswith(short) or long.endswith(short))


def _reads_as_headline(line: str) -> bool:
    return 12 < len(line) < 160 and line[-1] not in ".:;,…" and not line.endswith((".”", '."')) and line.count(" ") >= 2


def _fold(words: str) -> str:
    return _NOT_WORD.sub(" ", words.casefold()).strip()
