"""A text as HTML with spans marked in it, whatever crosses whatever: elements are closed and opened again where spans cross."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of a text, half-open, in code points. ``depth``: the smaller encloses the larger where two begin together, and
    is what stays whole where two cross. ``once``: attributes of the first piece alone, such as its id."""

    start: int
    end: int
    depth: int
    attributes: str
    tag: str = "span"
    once: str = ""


def attribute(name: str, value: object) -> str:
    """An attribute with the space before it, its value made inert; nothing for a value of None or "".

    >>> attribute("title", 'the "x"')
    ' title="the &quot;x&quot;"'
    """
    return f' {name}="{escape(str(value))}"' if value not in (None, "") else ""


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> str:
    """``text[start:end]`` as HTML. Marks that reach beyond are cut to it; their ``once`` stands where they begin.

    >>> marked("a <b> c", 0, 7, [Mark(2, 5, 0, ' class="x"', once=' id="k"')])
    'a <span class="x" id="k">&lt;b&gt;</span> c'
    >>> marked("abcd", 0, 4, [Mark(0, 3, 0, ' class="x"'), Mark(2, 4, 1, ' class="y"')])
    '<span class="x">ab<span class="y">c</span></span><span class="y">d</span>'
    """
    inside = [m for m in marks if m.start < end and m.end > start and m.start < m.end]
    inside.sort(key=lambda m: (m.start, m.depth, -m.end))
    cuts = sorted({start, end, *(max(m.start, start) for m in inside), *(min(m.end, end) for m in inside)})
    pieces: list[str] = []
    stack: list[Mark] = []
    at = 0
    for left, right in zip(cuts, [*cuts[1:], None], strict=True):
        begin = at
        while at < len(inside) and max(inside[at].start, start) <= left:
            at += 1
        _turn(stack, inside[begin:at], left, start, pieces)
        if right is not None:
            pieces.append(escape(text[left:right], quote=False))
    pieces.extend(f"</{m.tag}>" for m in reversed(stack))
    return "".join(pieces)


def evidence(sentence: str, *surfaces: tuple[int | None, str | None]) -> Markup:
    """A sentence with (offset, words) marked in it; one without an offset is left out.

    >>> print(evidence("2010 saw 10 ferries.", (9, "10"), (None, None)))
    2010 saw <mark>10</mark> ferries.
    """
    marks = [Mark(at, at + len(words), 0, "", "mark") for at, words in surfaces if at is not None and words]
    return Markup(marked(sentence, 0, len(sentence), marks))


def _turn(stack: list[Mark], begun: list[Mark], left: int, start: int, pieces: list[str]) -> None:
    """Closes what ends at ``left``, with what stands above it, and opens what goes on or begins there, outermost first."""
    lowest = next((i for i, m in enumerate(stack) if m.end <= left), len(stack))
    if begun:
        outermost = min(m.depth for m in begun)
        lowest = min(lowest, next((i for i, m in enumerate(stack) if m.depth > outermost), lowest))
    again = [m for m in stack[lowest:] if m.end > left]
    pieces.extend(f"</{m.tag}>" for m in reversed(stack[lowest:]))
    del stack[lowest:]
    for mark in sorted([*again, *begun], key=lambda m: (m.depth, m.start, -m.end)):
        first = mark.once if max(mark.start, start) == left and mark.start >= start else ""
        pieces.append(f"<{mark.tag}{mark.attributes}{first}>")
        stack.append(mark)
