"""The text of an article in blocks of HTML: a paragraph a line, with its facts marked, boilerplate gathered to be folded."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from warehouse.report.marked_text import Mark, attribute, marked
from warehouse.report.page_kind import Row, Rows

_LINE = re.compile(r"[^\n]*\S[^\n]*")
_INNER = ("dateline", "byline", "credit")  # zones that may share a line with prose
# what encloses what where spans meet: a sentence is the outermost, a number the innermost
_ZONE, _SENTENCE, _QUOTE, _NAME, _DATE, _CLAIM = range(6)


@dataclass(frozen=True)
class Block:
    """Lines of one zone. ``speakers``: who is quoted in them, in order."""

    kind: str
    lines: list[Markup]
    speakers: list[str]


def blocks(text: str, rows: Rows) -> list[Block]:
    """The whole text, line by line; consecutive lines of boilerplate are one block."""
    zones = sorted(rows["zones"], key=lambda z: z["char_start"])
    marks = sorted(_marks(rows), key=lambda m: m.start)
    lines = [(m.start(), m.end(), _kind(zones, m.start(), m.end())) for m in _LINE.finditer(text)]
    made: list[Block] = []
    for kind, group in groupby(lines, key=lambda line: line[2]):
        pieces = [_block(text, kind, start, end, marks, rows["quotes"]) for start, end, _ in group]
        made += [Block(kind, [b.lines[0] for b in pieces], [])] if kind == "boilerplate" else pieces
    return made


def _block(text: str, kind: str, start: int, end: int, marks: list[Mark], quotes: list[Row]) -> Block:
    within = [m for m in marks if m.start < end and m.end > start]
    said = [q for q in quotes if q["char_start"] < end and q["char_end"] > start and q["kind"] == "direct"]
    speakers = dict.fromkeys(q["speaker"] for q in sorted(said, key=lambda q: q["char_start"]) if q["speaker"])
    return Block(kind, [Markup(marked(text, start, end, within))], list(speakers))


def _kind(zones: list[Row], start: int, end: int) -> str:
    """The zone that most of the line lies in; prose where none does."""
    best, most = "body", 0
    for zone in zones:
        shared = min(zone["char_end"], end) - max(zone["char_start"], start)
        if shared > most:
            best, most = zone["kind"], shared
    return best


def _marks(rows: Rows) -> list[Mark]:
    found = [
        Mark(z["char_start"], z["char_end"], _ZONE, f' class="z" data-k="{z["kind"]}"')
        for z in rows["zones"]
        if z["kind"] in _INNER
    ]
    sentences = {(c["sentence_start"], c["sentence_end"]) for c in rows["claims"]}
    found += [Mark(start, end, _SENTENCE, ' class="s"') for start, end in sentences]
    found += [_quote(q) for q in rows["quotes"]]
    numbers = sorted((c["char_start"], c["char_end"]) for c in rows["claims"])
    found += [_name(n, not _touches(n, numbers)) for n in rows["names"]]
    found += [_date(d) for d in rows["dates"]]
    return found + [_claim(c) for c in rows["claims"]]


def _claim(claim: Row) -> Mark:
    tone = "c no" if claim["polarity"] == "denied" else "c"
    key = claim["claim_key"]
    return Mark(claim["char_start"], claim["char_end"], _CLAIM, f' class="{tone}" href="#r{key}"', "a", f' id="c{key}"')


def _quote(quote: Row) -> Mark:
    told = attribute("data-by", quote["speaker"] or "no speaker found") + attribute("data-r", quote["rule"])
    about = " ".join(filter(None, (quote["kind"], quote["cue"] and f"({quote['cue']})")))
    return Mark(
        quote["char_start"], quote["char_end"], _QUOTE, f' class="q"{told}{attribute("data-k", about)}',
        once=f' id="q{quote["quote_key"]}"',
    )  # fmt: skip


def _touches(name: Row, numbers: list[tuple[int, int]]) -> bool:
    """Whether a number lies in the name, as in "Group of Seven": links cannot stand in links."""
    at = bisect_left(numbers, (name["char_end"], 0))
    return at > 0 and numbers[at - 1][1] > name["char_start"]


def _name(name: Row, may_link: bool) -> Mark:
    told = f' class="n" data-k="{name["kind"]}"' + attribute("data-n", name["name"]) + attribute("data-r", name["rule"])
    has_page = may_link and name["speaker_key"] is not None
    link = f' href="../speakers/{name["speaker_key"]}.html"' if has_page else ""
    return Mark(name["char_start"], name["char_end"], _NAME, told + link, "a" if has_page else "span")


def _date(date: Row) -> Mark:
    told = (
        attribute("data-n", date["resolved"]) + f' data-k="{date["granularity"]}"' + attribute("data-r", date["rule"])
    )
    return Mark(date["char_start"], date["char_end"], _DATE, f' class="d"{told}')
