"""Quotation marks: which stretches of the prose stand between marks, whatever the marks look like.

Marks are read paragraph by paragraph, so a mark that nobody closed harms one paragraph and not the article. Curly marks
say which way they open, but papers get them wrong, so what stands beside a mark counts more than its shape.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise

from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.single_marks import nest, pair_singles
from transforms.text.prose import Prose, Span

_DOUBLE = '"“”„‟«»″'
_TICKS = re.compile("``|‘‘|(?<!')''(?!')|(?<!’)’’(?!’)")
_SINGLE = "'‘’`"
_SINGLE_OPEN = re.compile(r"['‘’`](?<![\w'‘’`´]['‘’`])(?=[\w\[.…$£€“\"])")
_BEFORE_OPEN = frozenset(" \t\xa0\u2009\u202f\u200b\ufeff([{—–-/…>:;,'‘’")
_STOPS = frozenset(",.?!…")
_AFTER_CLOSE = frozenset(" \t\xa0\u2009\u202f\u200b)]}—–-/.,;:!?…<'’")
_REPORT = re.compile(
    r"[,?!] (?:(?:he|she|they|(?:(?:Mr|Mrs|Ms|Dr)\. )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?) (?:said|says|added|told)\b"
    r"|(?:said|says|added) (?:[A-Z]|the |an? ))"
)
_SENTENCE_ENDS = frozenset(".!?…")
_LONGEST_CROSSHEAD = 10  # words


def find_quoted(prose: Prose) -> list[Quoted]:
    """All quoted stretches of the prose by their start; what is quoted inside another has ``depth`` 1.

    A quotation that runs over paragraphs opens each of them and closes the last: one item a paragraph, one ``group``; also
    where the breaks between its paragraphs were lost.
    Two backticks open a quotation, and doubled apostrophes close what another mark has opened.

    >>> from transforms.text.prose import Zone
    >>> text = '“We lost,” she said.'
    >>> [text[q.start:q.end] for q in find_quoted(Prose(text, [Zone("body", 0, len(text))]))]
    ['We lost,']
    """
    text = prose.text
    doubles = _places(text, _DOUBLE)
    singles = _places(text, _SINGLE)
    doubled = {text[one] for one, other in pairwise(singles) if other == one + 1 and text[one] == text[other]}
    has_doubled = not doubled.isdisjoint("'’")
    if not doubled.isdisjoint("`‘") or (doubles and has_doubled):
        doubles = sorted(doubles + [m.start() for m in _TICKS.finditer(text)])
    singles = [at for at in singles if _SINGLE_OPEN.match(text, at)]
    found: list[Quoted] = []
    if not (doubles or singles):
        return found
    paragraphs = prose.paragraphs
    starts = [p.start for p in paragraphs]
    groups = 0
    carried: int | None = None  # index in ``found`` of what the paragraph before left open
    last = -1
    for p, marks, opens in _by_paragraph(starts, doubles, singles):
        begin, end = paragraphs[p]
        rows = _pair(text, begin, end, _sides(text, begin, end, marks)) if marks else []
        if rows and rows[-1].is_open and not _goes_on(text, paragraphs, p):
            rows[-1] = _close(text, rows[-1])
        if len(rows) == 1 and text[end - 2].isalnum() and _is_crosshead(text, begin, end, rows[0]):
            continue
        if carried is not None and p == last + 1 and rows and rows[0].outer_start == begin:
            group = found[carried].group
            if group is None:
                groups += 1
                group = groups
                found[carried] = found[carried]._replace(group=group)
            rows[0] = rows[0]._replace(group=group)
        groups = _link_open(rows, groups)
        open_row = rows[-1] if rows and rows[-1].is_open else None
        if opens and not (has_doubled and _TICKS.search(text, begin, end)):
            inner = pair_singles(text, end, opens)
            if doubles and len(inner) == 1 and _is_crosshead(text, begin, end, inner[0]):
                continue
            if inner:
                rows = nest(rows, inner)
        carried = len(found) + rows.index(open_row) if open_row in rows else None
        last = p
        found.extend(rows)
    return [q for q in found if q.start < q.end]


def _link_open(rows: list[Quoted], groups: int) -> int:
    """Puts each open row and the one after it into one group; returns the number of groups so far."""
    for k, row in enumerate(rows[:-1]):
        if row.is_open:
            group = rows[k].group
            if group is None:
                groups += 1
                group = groups
                rows[k] = row._replace(group=group)
            rows[k + 1] = rows[k + 1]._replace(group=group)
    return groups


def _goes_on(text: str, paragraphs: list[Span], p: int) -> bool:
    """Whether the paragraph after ``p`` opens with a mark, as one that goes on with a quotation does."""
    return p + 1 < len(paragraphs) and text[paragraphs[p + 1].start] in _DOUBLE


def _close(text: str, q: Quoted) -> Quoted:
    """An open quotation closed before the report that follows it, where its mark was lost: "We lost, she said."""
    report = _REPORT.search(text, q.start, q.end)
    return q if report is None else q._replace(end=report.start() + 1, outer_end=report.start() + 1, is_open=False)


def _places(text: str, marks: str) -> list[int]:
    """Where any of ``marks`` stands: a search a mark is many times faster than one for all of them."""
    found: list[int] = []
    for mark in marks:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    found.sort()
    return found


def _by_paragraph(
    starts: list[int], doubles: list[int], singles: list[int]
) -> Iterator[tuple[int, list[int], list[int]]]:
    """(paragraph, its double marks, its single openings) of every paragraph that has any."""
    kinds: dict[int, tuple[list[int], list[int]]] = {}
    for which, offsets in enumerate((doubles, singles)):
        p = 0
        following = -1
        for at in offsets:
            if at >= following:
                p = bisect_right(starts, at) - 1
                following = starts[p + 1] if p + 1 < len(starts) else 1 << 60
            if p >= 0:
                kinds.setdefault(p, ([], []))[which].append(at)
    for p in sorted(kinds):
        yield p, *kinds[p]


def _sides(text: str, begin: int, end: int, offsets: list[int]) -> list[tuple[int, int, str]]:
    """Marks of a paragraph as (offset, width, side); the side is open, close, either or inch, by what stands beside."""
    marks = []
    ticks = False
    for at in offsets:
        if at >= end:
            break
        mark = text[at]
        if mark in "`‘":
            ticks = True
            marks.append((at, 2, "open"))
            continue
        before = text[at - 1] if at > begin else " "
        if mark in "'’":
            after = text[at + 2] if at + 2 < end else " "
            if ticks or _side('"', before, after, at == begin) != "open":
                marks.append((at, 2, "close"))
            continue
        after = text[at + 1] if at + 1 < end else " "
        if before == "=" or (after == ">" and mark == '"'):
            continue  # an attribute of a stray tag
        side = _side(mark, before, after, at == begin)
        marks.append((at, 1, "close" if side == "open" and at == end - 1 > begin else side))  # nothing is left to open
    return marks


def _side(mark: str, before: str, after: str, at_start: bool) -> str:
    free_before = before in _BEFORE_OPEN or before.isspace()
    free_after = after in _AFTER_CLOSE or after.isspace()
    if at_start:
        return "open"
    if mark in "“„«":
        closes = free_after and (not free_before or (before == "," and after.isspace())) and mark != "„"
        return "close" if closes else "open"
    if mark in "”»‟":
        if before in _STOPS and not free_after:
            return "close"  # "…,”Lee said", its space lost
        if free_before:
            return "either" if free_after else "open"
        return "close"
    if free_before and not free_after:
        return "open"
    if free_after and not free_before:
        return "inch" if before.isdigit() else "close"
    return "either"


def _pair(text: str, begin: int, end: int, marks: list[tuple[int, int, str]]) -> list[Quoted]:
    """Pairs of one paragraph; the last may be open. A second opening mark is nested if two closing ones follow it
    before the next opens. Behind a full stop it begins the next paragraph of the quotation, whose break was lost: the one
    before is open too. Else the first one's closing mark was lost, and the first is given up."""
    pairs: list[Quoted] = []
    start = width = nested = 0
    is_open = False
    for i, (at, w, side) in enumerate(marks):
        if not is_open:
            if side == "open" or side == "either":
                start, width, nested, is_open = at, w, 0, True
        elif side == "open":
            if _is_nested(marks, i):
                nested += 1
                continue
            if not nested and _begins_paragraph(text, start + width, at, w):
                stop = start + width + len(text[start + width : at].rstrip())
                pairs.append(_close(text, Quoted(start + width, stop, start, stop, is_open=True)))
            start, width, nested = at, w, 0
        elif nested and side != "inch":
            nested -= 1
        elif not _is_stray(marks, i):
            pairs.append(Quoted(start + width, at, start, at + w))
            is_open = False
    if is_open:
        pairs.append(Quoted(start + width, end, start, end, is_open=True))
    return pairs


def _is_nested(marks: list[tuple[int, int, str]], i: int) -> bool:
    """Whether two of the next three marks close before another opens."""
    sides = [side for _, _, side in marks[i + 1 : i + 4]]
    return "open" not in sides[:2] and len(sides) > 1


def _is_stray(marks: list[tuple[int, int, str]], i: int) -> bool:
    """Whether a mark that might close is a slip, or an inch ("a 9\" pipe"), in a quotation that closes later."""
    _, width, side = marks[i]
    following = marks[i + 1][1:] if i + 1 < len(marks) else (0, "")
    if side == "inch" and following[1] == "close":
        return True
    return width == 2 and following in ((1, "close"), (1, "either"))


def _begins_paragraph(text: str, begin: int, at: int, width: int) -> bool:
    """Whether the opening mark at ``at`` follows a sentence of the open quotation, and opens one."""
    before, after = text[begin:at].rstrip(), text[at + width : at + width + 1]
    return before[-1:] in _SENTENCE_ENDS and before.count(" ") > 0 and text[at - 1].isspace() and not after.islower()


def _is_crosshead(text: str, begin: int, end: int, q: Quoted) -> bool:
    """Whether a paragraph is nothing but a few words between marks, led in by nothing: a heading between paragraphs."""
    if q.is_open or q.outer_start != begin or len(text[begin:end].split()) > _LONGEST_CROSSHEAD:
        return False
    if q.outer_end != end and not (q.is_single and text[end - 1].isalnum()):
        return False
    return not text[max(0, begin - 4) : begin].rstrip().endswith(":")
