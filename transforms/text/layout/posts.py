"""Embedded posts: what somebody wrote on a social network, set into the article with a line that says who and when.

As sites print them: ``text — Name (@handle) May 3, 2018``, or ``Name (@handle) text``, a paragraph of its own. A post is
its author's words, not the article's own prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from transforms.lexicon.months import MONTH_PATTERN

_DAY = rf"(?:{MONTH_PATTERN})\.? \d{{1,2}},? (?:19|20)\d\d|\d{{1,2}} (?:{MONTH_PATTERN})\.?,? (?:19|20)\d\d"
_ASIDE = r"(?:\ ?\([^()@\n]{1,40}\))?"  # "Ann Lee (text RAIN to 123) (@annlee)"
_SIGNED = re.compile(
    rf"[\s—–―](?:(?<=\s)(?:[—–―]\s?|--?\s)|(?<!\s)\s?)(?P<name>[^\n()—–―]{{1,60}}?){_ASIDE}\s?\((?P<handle>@\w{{1,30}})\)"
    rf"(?:,?\ ?(?:on\ )?(?:{_DAY})|(?=[ \t]*(?:\n|\Z)))",
    re.IGNORECASE,
)
# Behind "Ann Lee (@annlee)" a small letter goes on with the sentence: "is a reporter".
_OPENED = re.compile(
    rf"^[ \t]*(?P<name>[A-Z][^\n()]{{1,50}}?){_ASIDE} \((?P<handle>@\w{{1,30}})\):? (?=[^a-z\s,;.—–-])", re.MULTILINE
)
_LONGEST = 600  # characters of a post; a line that is longer before its signature holds more than the post
_ENDS = re.compile(r"[.!?…][\"”’)]? +(?=[\"“‘(@#]?[A-Z])")
_LINKS = re.compile(r"(?:\s*(?:https?://|pic\.twitter\.com/)[^\s…]+…?)*\s*\Z")
_LONGEST_LINKS = 200
# what sites print before a post, for readers who cannot see it
_LABEL = re.compile(
    r"\s*(?:(?:Skip (?:Twitter|Instagram|Facebook|X) post(?: \d{1,2})? by @?\w+|Story [Cc]ontinued [Bb]elow"
    r"|View (?:image|images|photos|video) on Twitter)\s+)?"
)
_ENDED = re.compile(r"[.!?…\"”’)]\Z|[#@]\w+\Z")
_LAST_WORD = re.compile(r"[^\w.'’]+\Z")  # emoji behind a name
_FEWEST = 3  # words


class Post(NamedTuple):
    """``start:end``: the post with its signature; ``text_start:text_end``: its words, without the links that end them;
    ``name_start:name_end``: who signed it; ``handle``: with its "@"."""

    start: int
    end: int
    text_start: int
    text_end: int
    name_start: int
    name_end: int
    handle: str

    def is_signature(self, at: int) -> bool:
        """Whether ``at`` stands in the post but not in its words."""
        return self.start <= at < self.end and not self.text_start <= at < self.text_end


def find_posts(text: str) -> list[Post]:
    r"""The embedded posts of ``text``, in order, apart.

    >>> text = "He wrote this.\n\nThe ferry will sail again, I promise. — Ann Lee (@annlee) May 3, 2018\n\nIt did not."
    >>> [(text[p.name_start : p.name_end], p.handle, text[p.text_start : p.text_end]) for p in find_posts(text)]
    [('Ann Lee', '@annlee', 'The ferry will sail again, I promise.')]
    """
    if "(@" not in text:
        return []
    found: list[Post] = []
    for post in sorted([*_signed(text), *_opened(text)]):
        if len(text[post.text_start : post.text_end].split()) >= _FEWEST and (not found or post.start >= found[-1].end):
            found.append(post)
    return found


def _signed(text: str) -> Iterator[Post]:
    floor = 0
    for m in _SIGNED.finditer(text):
        start = max(floor, text.rfind("\n", floor, m.start()) + 1)
        if not text[start : m.start()].strip():  # the signature has a line to itself
            above = len(text[:start].rstrip())
            start = max(floor, text.rfind("\n", floor, above) + 1)
        if m.start() - start > _LONGEST:
            sentence = _ENDS.search(text, m.start() - _LONGEST, m.start())
            start = sentence.end() if sentence else m.start()
        floor = m.end()
        label = _LABEL.match(text, start, m.start())
        start = label.end() if label else start
        yield _post(text, start, m.end(), start, m.start(), m)


def _opened(text: str) -> Iterator[Post]:
    for m in _OPENED.finditer(text):
        end = text.find("\n", m.end())
        end = end if end >= 0 else len(text)
        if end - m.end() <= _LONGEST:
            post = _post(text, m.start("name"), end, m.end(), end, m)
            words = text[post.text_start : post.text_end]
            # "Ann Lee (@annlee) May 3, 2018" and "Ann Lee (@annlee) Arts Editor" sign an article
            if post.text_end < len(text[:end].rstrip()) or _ENDED.search(words):
                yield post


def _post(text: str, start: int, end: int, text_start: int, text_end: int, signed: re.Match[str]) -> Post:
    links = _LINKS.search(text, max(text_start, text_end - _LONGEST_LINKS), text_end)
    name_start, name_end = signed.span("name")
    name_start += len(signed["name"]) - len(signed["name"].lstrip())
    ornament = _LAST_WORD.search(text, name_start, name_end)
    if ornament and ornament.start() > name_start:
        name_end = ornament.start()
    if not re.search(r"\w", text[name_start:name_end]):  # "(@annlee)" by itself
        name_start, name_end = signed.span("handle")
    return Post(start, end, text_start, links.start() if links else text_end, name_start, name_end, signed["handle"])
