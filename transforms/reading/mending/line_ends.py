"""Words and numbers that a page's line ends cut, and the page numbers between them, as text from PDF has them."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

_PAGE_NUMBER = re.compile(r"(?:[-–—|] *)?(?:[Pp]age +)?\d{1,4}(?: *(?:of|/) *\d{1,4})?(?: *[-–—|])?")
_BLANKS = " \t\f"
_HYPHENS = "-\u2010\u00ad"
_LONGEST_NUMBER = 60  # characters of a line that may be a page number
_FULL_LINE = 35  # characters: a shorter line ends where it ends, as in a table
_HYPHEN = re.compile(r"(?P<first>(?<![^\W\d_'’])[^\W\d_]+(?:['’][a-z]+)?)[-\u2010\u00ad]\n[ \t]*(?P<last>[a-zà-ÿ]+)")
_KEPT = re.compile(r"(?P<first>[A-Z][a-zà-ÿ]+|\d)[-\u2010]\n[ \t]*(?P<last>[A-Z][a-zà-ÿ]+|(?<=\d[-\u2010]\n)[a-z\d]+)")
_NUMBER = re.compile(r"(?<![\d,.])(?P<first>\d{1,3}(?:,\d{3})*),-?[ \t]*\n[ \t]*(?P<last>\d{3}(?:,\d{3})*)(?![\d,]*\d)")
_DECIMAL = re.compile(r"(?<![\d,.])(?P<first>\d+\.)-[ \t]*\n[ \t]*(?P<last>\d+)(?!\d)")
_MONTH_BEFORE = re.compile(
    r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?[ \t]+\d{1,2}\Z|\b(?:No|Route|Flight|Page|page|aged?)\.?[ \t]+\d{1,3}\Z"
)
_SUSPENDED = frozenset({"and", "or", "to", "und", "nor", "but"})
# What keeps its hyphen before any word; before what words keep it, unless they are only the beginning of one.
_KEPT_FIRST = frozenset("well self half quarter non vice twenty thirty forty fifty sixty seventy eighty ninety".split())
_KEPT_LAST = frozenset(
    "based owned related friendly minded speaking educated elect profile level term year-old old style up".split()
)
_BEGINNINGS = frozenset("un re de dis pre be over under out mis in im inter thresh multi se".split())


def without_cuts(text: str) -> str:
    r"""``text`` with words and numbers whole again that a line end had cut, and without the page numbers that stood in the
    middle of a sentence; a hyphen that is the word's own stays. A block of lines in which that was to do is broken to the
    width of a page: its lines become one.

    >>> without_cuts("It cost 25 mil-\n\n14\n\nlion crowns and 12,-\n400 homes, a well-\nknown sum,\nhe said.")
    'It cost 25 million crowns and 12,400 homes, a well-known sum, he said.'
    """
    if "\n" not in text:
        return text
    if _PAGE_LINE.search(text):
        text = _without_pages(text)
    if not _may_be_cut(text):
        return text
    words = Counter(_WORD.findall(text.lower()))
    blocks = _BLANK_LINES.split(text)
    blocks[::2] = [_whole(block, words) for block in blocks[::2]]
    return "".join(blocks)


# Both open with a character that is looked for by itself: nothing is tried in between.
_CUT_NUMBER = re.compile(r",-?[ \t]*\n[ \t]*\d{3}")
_PAGE_LINE = re.compile(rf"\n[{_BLANKS}]*{_PAGE_NUMBER.pattern}[{_BLANKS}]*(?:\n|\Z)")
_WORD = re.compile(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?")
_BLANK_LINES = re.compile(r"(\n[ \t]*\n\s*)")
_NEW_ITEM = re.compile(r"[ \t]{2,}|[ \t]*(?:[-*•–—▪●]|\(?\d{1,2}[.)])[ \t]")
_SHORT_SHARE = 0.7  # of the longest line: a shorter one that ends a sentence ends its paragraph


def _may_be_cut(text: str) -> bool:
    return any(f"{hyphen}\n" in text for hyphen in _HYPHENS) or _CUT_NUMBER.search(text) is not None


def _whole(block: str, words: Counter[str]) -> str:
    """A block of lines with what was cut whole; in one line, where something was."""
    mended = _HYPHEN.sub(lambda m: _joined(m, words), block)
    mended = _KEPT.sub(r"\g<first>-\g<last>", mended)
    mended = _DECIMAL.sub(r"\g<first>\g<last>", mended)
    mended = _NUMBER.sub(_whole_number, mended)
    return block if mended == block else _in_one_line(mended, max(map(len, block.split("\n"))))


def _in_one_line(block: str, width: int) -> str:
    lines = block.split("\n")
    kept = [lines[0].rstrip()]
    for before, line in pairwise(lines):
        ends = len(before) < _SHORT_SHARE * width and before.rstrip()[-1:] in '.!?:"”'
        kept.append(("\n" if ends or _NEW_ITEM.match(line) else " ") + line.strip())
    return "".join(kept)


def _joined(m: re.Match[str], words: Counter[str]) -> str:
    """The word without the hyphen, or with it where the rest of the text, or the kind of word, says that it has one."""
    first, last = m["first"], m["last"]
    if last in _SUSPENDED:
        return m.group()
    with_hyphen, whole = words[f"{first}-{last}".lower()], words[(first + last).lower()]
    if with_hyphen != whole:
        keeps = with_hyphen > whole
    else:
        keeps = first.lower() in _KEPT_FIRST or (last in _KEPT_LAST and first.lower() not in _BEGINNINGS)
    return f"{first}-{last}" if keeps else first + last


def _whole_number(m: re.Match[str]) -> str:
    """The number whole again; not the day of a month, or another number, before one that stands by itself."""
    if "-" not in m.group() and _MONTH_BEFORE.search(m.string, max(0, m.start() - 20), m.start() + len(m["first"])):
        return m.group()
    return f"{m['first']},{m['last']}"


def _without_pages(text: str) -> str:
    """Without the page numbers between two halves of a sentence, and those beside a form feed."""
    lines = text.split("\n")
    kept: list[str] = []  # each with the line end, or the blank, before it
    last, length = -1, 0  # of ``kept``, the last that is not blank; the characters of the line that it ends
    at = 0
    while at < len(lines):
        line = lines[at]
        at += 1
        if _is_page_number(line) and last >= 0:
            after = at
            while after < len(lines) and not lines[after].strip(_BLANKS):
                after += 1
            following = lines[after].lstrip(_BLANKS) if after < len(lines) else ""
            if following[:1].islower() and _breaks_off(kept[last], length):
                del kept[last + 1 :]
                if kept[last].rstrip()[-1] not in _HYPHENS:
                    kept[last] = kept[last].rstrip()
                    kept.append(f" {following}")
                    last, length = last + 1, length + 1 + len(following)
                    after += 1
                at = after
                continue
            if _is_beside_form_feed(line, lines[at:after], lines[min(after, len(lines) - 1)]):
                continue
        if line.strip(_BLANKS):
            last, length = len(kept), len(line.rstrip())
        kept.append(f"\n{line}")
    whole = "".join(kept)[1:]
    return text if whole == text else whole


def _is_beside_form_feed(number: str, blank: list[str], following: str) -> bool:
    return "\f" in number or any("\f" in line for line in blank) or following[:1] == "\f"


def _is_page_number(line: str) -> bool:
    return len(line) <= _LONGEST_NUMBER and _PAGE_NUMBER.fullmatch(line.strip(_BLANKS)) is not None


def _breaks_off(end: str, length: int) -> bool:
    """Whether a line of ``length`` characters breaks off in a sentence: its ``end`` is a hyphen, or it is as long as a
    page is wide."""
    mark = end.rstrip()[-1]
    return mark not in '.!?:”"' and (mark in _HYPHENS or mark == "," or length >= _FULL_LINE)
