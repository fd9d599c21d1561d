"""The layout of an article: which spans are headline, dateline, byline, credit, caption, post, body, boilerplate.

Lines are judged one by one, from the surest sign down; what no rule claims is body, so that doubt never loses prose.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

from transforms.text.layout.bylines import is_outlet, is_role, is_signed_name, read_byline
from transforms.text.layout.captions import (
    caption_date,
    credit_start,
    is_caption,
    is_file_photo,
    label_end,
    photo_counters,
)
from transforms.text.layout.credits import closing_credit, credited_agencies, is_credit, is_end_mark
from transforms.text.layout.dateline import Dateline, find_dateline, find_standing_place
from transforms.text.layout.draft import Draft
from transforms.text.layout.headlines import find_headline
from transforms.text.layout.links import find_links
from transforms.text.layout.named_agencies import agency_name
from transforms.text.layout.notices import is_linked_headline, is_notice
from transforms.text.layout.posts import Post
from transforms.text.layout.pull_quotes import mark_pull_quotes
from transforms.text.layout.set_apart_lines import mark_letters, mark_posts, mark_reprints
from transforms.text.prose import Zone
from transforms.text.signs import SALE, Signs
from transforms.text.wrapping import SENTENCE_ENDS, is_wrapped

_BYLINE_LINES = 14  # a byline stands among the first lines
_WRAPPED_BYLINE_LINES = 2
_SIGNED_LINES = 4  # a name without "By" only among the very first
_DATELINE_LINES = 8  # body lines that may open with the dateline
_CREDIT_LINES = 8  # body lines at the end that may close with a credit
_LONGEST_CREDIT = 700
_LONGEST_AGENCY = 40
_SHORTEST_CAPTION = 12  # characters; fewer are no words of a caption
_SUMMARY_LABEL = "Story highlights "


class Layout(NamedTuple):
    """What a text's layout says. ``zones``: sorted, apart, together all that is not blank; ``byline``: names as
    written; ``wire_credits``: short names of agencies; ``photo_credits``: as written; ``caption_date``: ISO 8601,
    the day a caption (not of a file picture) gives; ``headline``: as written; ``posts``: in order."""

    zones: tuple[Zone, ...]
    dateline: Dateline | None
    byline: str | None
    wire_credits: tuple[str, ...]
    photo_credits: tuple[str, ...]
    caption_date: str | None
    headline: str | None
    posts: tuple[Post, ...] = ()


def read_layout(
    text: str, *, title: str | None = None, blocks: Collection[str] = frozenset(), signs: Signs | None = None
) -> Layout:
    """The layout of ``text``; never raises, takes time linear in its length.

    ``title`` finds the headline in the text. ``blocks``: lines, trimmed, that are known to recur over many articles
    (``transforms.corpus.repeats.repeated_lines.find_repeats``); such lines are boilerplate. ``signs``: those of
    ``text``, if they have been looked for.

    >>> layout = read_layout("By Ann Lee\\n\\nOSLO, May 3 (AFP) - Snow fell.")
    >>> layout.byline, layout.dateline.place, [z.kind for z in layout.zones]
    ('Ann Lee', 'OSLO', ['byline', 'dateline', 'body'])
    """
    draft = Draft(text)
    credits: dict[str, None] = {}
    photo_credits: dict[str, None] = {}
    wrapped = is_wrapped(text)
    pictured_on = None if wrapped else _mark_lines(draft, credits, photo_credits, signs or Signs(text))
    byline_at, byline = _mark_byline(draft, credits, _WRAPPED_BYLINE_LINES if wrapped else _BYLINE_LINES)
    headline_at = find_headline(draft, title, byline_at)
    if headline_at is not None:
        draft.kinds[headline_at] = "headline"
    if blocks:
        _mark_repeats(draft, blocks, wrapped)
    posts: tuple[Post, ...] = ()
    if not wrapped:
        posts = mark_posts(draft)
        mark_reprints(draft)
        mark_pull_quotes(draft)
        mark_letters(draft)
    dateline = _mark_dateline(draft)
    _mark_closing_credits(draft, credits, wrapped)
    draft.cuts += find_links(text)
    return Layout(
        zones=draft.zones(),
        dateline=dateline,
        byline=byline,
        wire_credits=tuple(credits),
        photo_credits=tuple(photo_credits),
        caption_date=pictured_on,
        headline=None if headline_at is None else draft.lines[headline_at].text,
        posts=posts,
    )


def _mark_repeats(draft: Draft, blocks: Collection[str], wrapped: bool) -> None:
    """Where lines are broken to a width, one that ends a sentence begun above it ("company said.") is no block."""
    for i in draft.body_lines():
        if draft.lines[i].text in blocks and not (wrapped and i and draft.lines[i - 1].text[-1] not in SENTENCE_ENDS):
            draft.kinds[i] = "boilerplate"


def _mark_lines(draft: Draft, credits: dict[str, None], photo_credits: dict[str, None], signs: Signs) -> str | None:
    """Judge each line by itself: caption, notice or credit; the day of the first caption that has one."""
    kinds, pictured_on = draft.kinds, None
    may_sell = signs.has(SALE)
    capitals = sum(line.text.isupper() for line in draft.lines) * 3 > len(draft.lines)
    for i, (_, _, line) in enumerate(draft.lines):
        size = len(line)
        at = credit_start(line)
        if is_caption(line, at):
            _mark_caption(draft, i, at, photo_credits)
            if pictured_on is None and not is_file_photo(line):
                pictured_on = caption_date(line)
        elif is_notice(line, may_sell=may_sell) or (not capitals and is_linked_headline(line)):
            kinds[i] = "boilerplate"
        elif size < _LONGEST_CREDIT and (is_credit(line) or (size < _LONGEST_AGENCY and agency_name(line))):
            kinds[i] = "credit"
            credits.update(dict.fromkeys(credited_agencies(line)))
        elif line.startswith(_SUMMARY_LABEL):
            draft.cuts.append(Zone("boilerplate", draft.lines[i].start, draft.lines[i].start + len(_SUMMARY_LABEL)))
    return pictured_on


def _mark_caption(draft: Draft, i: int, credit: int | None, photo_credits: dict[str, None]) -> None:
    """Line ``i`` is a caption: cut its label, counters and credit; without words of its own it is a credit."""
    start, end, line = draft.lines[i]
    labelled = label_end(line)
    if labelled:
        draft.cuts.append(Zone("credit", start, start + labelled))
    draft.cuts += [Zone("boilerplate", start + s, start + e) for s, e in photo_counters(line)]
    if credit is not None:
        draft.cuts.append(Zone("credit", start + credit, end))
        photo_credits[" ".join(line[credit:].strip("()[]. |").split())] = None
    draft.kinds[i] = "caption" if credit is None or credit - labelled > _SHORTEST_CAPTION else "credit"
    above = draft.lines[i - 1].text if i else ""
    if above and draft.kinds[i - 1] == "body" and line.startswith(above):
        draft.kinds[i - 1] = "caption"  # the same caption, without its credit


def _mark_byline(draft: Draft, credits: dict[str, None], reach: int) -> tuple[int | None, str | None]:
    """Index of the byline's line, among the first ``reach``, and its names; marks the line, and lines with the role
    and the outlet below it."""
    texts = [line.text for line in draft.lines[: reach + 2]]
    for i, words in enumerate(texts[:reach]):
        if draft.kinds[i] != "body":
            continue
        names: str | None = None
        if found := read_byline(words):
            names = found.names
            credits.update(dict.fromkeys(found.agencies))
        elif i < _SIGNED_LINES and i + 2 < len(texts) and is_signed_name(words, texts[i + 1]):
            names = words
        else:
            continue
        draft.kinds[i] = "byline"
        for below in range(i + 1, min(i + 3, len(texts))):
            if not (is_role(texts[below]) or is_outlet(texts[below])):
                break
            draft.kinds[below] = "byline"
        return i, names
    return None, None


def _mark_dateline(draft: Draft) -> Dateline | None:
    """The first dateline at the head of a body line; cut out of its line."""
    for i in draft.body_lines()[:_DATELINE_LINES]:
        line = draft.lines[i]
        reach = draft.lines[i + 1].end if i + 1 < len(draft.lines) and line.end - line.start < 40 else line.end
        found = find_dateline(draft.text, line.start, reach)
        if found and not _is_speaker(draft.text, found):
            draft.cuts.append(Zone("dateline", found.start, found.end))
            return found
        if i < _DATELINE_LINES and (place := find_standing_place(line.text)):
            draft.kinds[i] = "dateline"
            return Dateline(place, None, None, line.start, line.end)
    return None


def _is_speaker(text: str, found: Dateline) -> bool:
    """Whether a dateline without date and agency is a speaker's name that recurs in a transcript ("LONDON: Yes.")."""
    opening = text[found.start : found.end]
    return opening.endswith(":") and not (found.date or found.agency) and text.count(opening) > 1


def _mark_closing_credits(draft: Draft, credits: dict[str, None], wrapped: bool) -> None:
    """Cut credits off the ends of the last body lines; of a wrapped text, only from the last."""
    for i in draft.body_lines()[-1 if wrapped else -_CREDIT_LINES :]:
        line = draft.lines[i]
        at = 0 if is_end_mark(line.text) else closing_credit(line.text)
        if at is None or (wrapped and at == 0 and not is_end_mark(line.text)):
            continue
        credits.update(dict.fromkeys(credited_agencies(line.text[at:])))
        if at == 0:
            draft.kinds[i] = "credit"
        else:
            draft.cuts.append(Zone("credit", line.start + at, line.end))
