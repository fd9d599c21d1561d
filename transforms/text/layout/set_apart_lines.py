"""What is set apart from an article's own prose: embedded posts, captions that a gallery prints again, letters."""

from __future__ import annotations

import re
from bisect import bisect_right

from transforms.text.layout.draft import Draft
from transforms.text.layout.posts import Post, find_posts
from transforms.text.prose import Zone

_PROSE = ("body", "caption")
_FEWEST_WORDS = 8  # of a line that stands again right below itself
_OPENING = 40  # characters by which a caption's second printing in a line is sought
_GREETING = re.compile(r"(?:My )?Dear [A-Z][^\n.!?]{1,80}[,:]\Z")
_CLOSE = re.compile(
    r"(?:Yours )?(?:Very )?(?:Sincerely|Truly|Faithfully|Respectfully|Regards|Cordially)(?: [Yy]ours| submitted)?,?\Z"
    r"|(?:With |Best |Kind |Warm )?[Rr]egards,?\Z",
    re.IGNORECASE,
)
_LONGEST_LETTER = 80  # lines


def mark_posts(draft: Draft) -> tuple[Post, ...]:
    """Zone as post each embedded post that stands in prose; its words and its signature are a zone each."""
    posts = find_posts(draft.text)
    if not posts:
        return ()
    starts = [line.start for line in draft.lines]
    found: list[Post] = []
    for post in posts:
        first, last = bisect_right(starts, post.start) - 1, bisect_right(starts, post.end - 1) - 1
        if draft.kinds[first] not in _PROSE:
            continue
        for i in range(first, last + 1):
            if draft.lines[i].start >= post.start and draft.lines[i].end <= post.end:
                draft.kinds[i] = "post"
        pieces = sorted([(post.text_start, post.text_end), _signature(post)])
        draft.cuts += [Zone("post", start, end) for start, end in pieces]
        found.append(post)
    return tuple(found)


def _signature(post: Post) -> tuple[int, int]:
    """What of a post is not its words."""
    is_opened = post.name_start < post.text_start
    return (post.start, post.text_start) if is_opened else (post.text_end, post.end)


def mark_reprints(draft: Draft) -> None:
    """Zone as gallery each line that says the line above it again, and each caption that stands twice in its line."""
    lines, kinds = draft.lines, draft.kinds
    for i, (start, _, words) in enumerate(lines):
        if kinds[i] not in _PROSE:
            continue
        if i and words == lines[i - 1].text and kinds[i - 1] in _PROSE and words.count(" ") >= _FEWEST_WORDS - 1:
            kinds[i] = "gallery"
            kinds[i - 1] = "caption"
        elif len(words) > 2 * _OPENING and words.find(words[:_OPENING], _OPENING) >= 0:
            draft.cuts += [Zone("gallery", start + s, start + e) for s, e in _printed_again(words)]


def _printed_again(line: str) -> list[tuple[int, int]]:
    """Where captions stand the second time, each right behind its first printing, from the line's start on.

    >>> line = "Crews carry boxes to the quay at Sundhaven. " * 2
    >>> _printed_again(line.strip())
    [(44, 87)]
    """
    found, begin = [], 0
    while (again := line.find(line[begin : begin + _OPENING], begin + _OPENING)) >= 0:
        caption = line[begin:again].rstrip()
        if not line.startswith(caption, again) or caption.count(" ") < _FEWEST_WORDS - 1:
            break
        end = again + len(caption)
        found.append((again, end))
        begin = end + 1
        if len(line) - begin < _OPENING:
            break
    return found


def mark_letters(draft: Draft) -> None:
    """Zone as statement what stands from a greeting on a line of its own to a close on another."""
    if "Dear " not in draft.text:
        return
    lines, kinds = draft.lines, draft.kinds
    at = 0
    while at < len(lines):
        if kinds[at] == "body" and _GREETING.match(lines[at].text):
            reach = range(at + 2, min(at + _LONGEST_LETTER, len(lines)))
            close = next((i for i in reach if _CLOSE.match(lines[i].text)), None)
            if close is not None:
                for i in range(at, close + 1):
                    kinds[i] = "statement" if kinds[i] == "body" else kinds[i]
                at = close
        at += 1
