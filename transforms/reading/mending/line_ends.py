"""Words and numbers that a page's line ends cut, and the page numbers between them, as text from PDF has them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

_NUMBER_LINE = (
    r"[ \t]*(?:[-–—|][ \t]*)?(?:[Pp]age[ \t]+)?(?P<page>\d{1,4})(?:[ \t]*(?:of|/)[ \t]*\d{1,4})?(?:[ \t]*[-–—|])?[ \t]*"
)
_PAGE = re.compile(rf"[ \t]*\n(?:[ \t\f]*\n)*{_NUMBER_LINE}\n(?:[ \t\f]*\n)*[ \t\f]*(?=[a-zà-ÿ])")
_AT_PAGE_END = re.compile(rf"(?<=\n){_NUMBER_LINE}\n(?=[ \t\n]*\f)|(?<=\f){_NUMBER_LINE.replace('P<page>', ':')}(?=\n)")
_FULL_LINE = 35  # characters: a shorter line ends where it ends, as in a table
_HYPHEN = re.compile(r"(?P<first>[A-Za-z][a-zà-ÿ]*(?:['’][a-z]+)?)[-\u2010\u00ad]\n[ \t]*(?P<last>[a-zà-ÿ]+)")
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
    middle of a sentence; a hyphen that is the word's own stays. The rest of the cut line's end moves behind the word.

    >>> without_cuts("It cost 25 mil-\n\n14\n\nlion crowns and 12,-\n400 homes, a well-\nknown sum.")
    'It cost 25 million\ncrowns and 12,400\nhomes, a well-known\nsum.'
    """
    if "\n" not in text:
        return text
    text = _without_pages(text)
    if "-\n" not in text and ",\n" not in text and "\u00ad\n" not in text and "\u2010\n" not in text:
        return text
    words = Counter(re.findall(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)?", text.lower())) if _HYPHEN.search(text) else Counter()
    text = _moved(_HYPHEN, lambda m: _joined(m, words), text)
    text = _moved(_KEPT, lambda m: f"{m['first']}-{m['last']}", text)
    text = _moved(_DECIMAL, lambda m: m["first"] + m["last"], text)
    return _moved(_NUMBER, _whole_number, text)


def _moved(pattern: re.Pattern[str], joined: Callable[[re.Match[str]], str | None], text: str) -> str:
    """Each match joined by ``joined`` (None: left), the line end behind it instead of within."""
    kept: list[str] = []
    at = 0
    for m in pattern.finditer(text):
        word = joined(m)
        if word is None or m.start() < at:
            continue
        tail = _TAIL.match(text, m.end())
        end = tail.end() if tail else m.end()
        kept += [text[at : m.start()], word, text[m.end() : end].rstrip(" \t"), "\n"]
        at = end + (text[end : end + 1] == "\n")
    return "".join(kept) + text[at:] if kept else text


_TAIL = re.compile(r"[^\s]*[ \t]*")


def _joined(m: re.Match[str], words: Counter[str]) -> str | None:
    """The word without the hyphen, or with it where the rest of the text, or the kind of word, says that it has one."""
    first, last = m["first"], m["last"]
    if last in _SUSPENDED:
        return None
    with_hyphen, whole = words[f"{first}-{last}".lower()], words[(first + last).lower()]
    if with_hyphen != whole:
        keeps = with_hyphen > whole
    else:
        keeps = first.lower() in _KEPT_FIRST or (last in _KEPT_LAST and first.lower() not in _BEGINNINGS)
    return f"{first}-{last}" if keeps else first + last


def _whole_number(m: re.Match[str]) -> str | None:
    """The number whole again; not the day of a month, or another number, before one that stands by itself."""
    if "-" not in m.group() and _MONTH_BEFORE.search(m.string, max(0, m.start() - 20), m.start() + len(m["first"])):
        return None
    return f"{m['first']},{m['last']}"


def _without_pages(text: str) -> str:
    """Without the page numbers between two halves of a sentence, and those beside a form feed."""
    if "\f" in text:
        text = _AT_PAGE_END.sub("", text)
    return _PAGE.sub(lambda m: "\n" if _is_cut_before(m) else m.group(), text)


def _is_cut_before(m: re.Match[str]) -> bool:
    """Whether the line before breaks off in a sentence: it is as long as a page is wide, or ends in a hyphen."""
    text, end = m.string, m.start()
    line = text[text.rfind("\n", 0, end) + 1 : end]
    return bool(line) and line[-1] not in '.!?:”"' and (line[-1] in "-\u2010\u00ad," or len(line) >= _FULL_LINE)
