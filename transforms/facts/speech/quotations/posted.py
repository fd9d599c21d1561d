"""Embedded posts as quotations: direct words of the one who signed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from transforms.facts.speech.quotations.quote import Quote
from transforms.facts.speech.speech import Speech

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention
    from transforms.text.layout.posts import Post

_ARTICLES = ("", "the ")


def read_posts(speech: Speech) -> list[Quote]:
    """A direct quotation for each embedded post, by start. Its speaker is whom its signature names, or its handle: "ye (@kanyewest)"
    is Kanye West where the article names him; else the name as signed. It has no cue, for nothing reports it.

    >>> from transforms.facts.names.read_names import read_names
    >>> from transforms.text.layout.zones import read_layout
    >>> from transforms.text.layout.joined_prose import read_prose
    >>> text = "The mayor answered.\\n\\nThe ferry will sail again. — Ann Lee (@annlee) May 3, 2018"
    >>> layout = read_layout(text)
    >>> prose = read_prose(text, layout)
    >>> [(text[q.start:q.end], q.speaker) for q in read_posts(Speech(prose, read_names(prose), layout.posts))]
    [('The ferry will sail again.', 'Ann Lee')]
    """
    if not speech.posts:
        return []
    handles = {_squeezed(m.name): m for m in reversed(speech.mentions) if m.kind == "person"}
    return [_quotation(speech, post, handles) for post in speech.posts]


def known_authors(speech: Speech, posts: list[Quote]) -> list[tuple[int, str, str]]:
    """(offset, name, kind) of the persons whose posts an article prints and whom its own prose names: whom "he" may mean
    behind a post. Who is named in a signature only, most often a reporter, is nobody the article tells of."""
    if not posts:
        return []
    told = {m.name for m in speech.mentions if m.kind == "person" and not speech.in_post(m.start)}
    return [(q.start, q.speaker, "person") for q in posts if q.speaker_kind == "person" and q.speaker in told]


def _quotation(speech: Speech, post: Post, handles: dict[str, Mention]) -> Quote:
    start, end = post.name_start, post.name_end
    who = _signer(speech, post) or handles.get(_squeezed(post.handle))
    return Quote(
        start=post.text_start,
        end=post.text_end,
        kind="direct",
        rule="post",
        speaker=speech.text[start:end] if who is None else who.name,
        speaker_kind="unnamed" if who is None else who.kind,
        speaker_start=start,
        speaker_end=end,
    )


def _signer(speech: Speech, post: Post) -> Mention | None:
    """The person named in the signature, or the organisation that fills it: "Gazette London" is no post by London."""
    start, end = post.name_start, post.name_end
    named = [m for m in speech.named.between(start, end) if m.start >= start]
    for m in named:
        if m.kind == "organisation" and m.end == end and speech.text[start : m.start].lower() in _ARTICLES:
            return m
    persons = [m for m in named if m.kind == "person"]
    return persons[0] if len(persons) == 1 or (persons and persons[0].start == start) else None


def _squeezed(name: str) -> str:
    return "".join(c for c in name.lower() if c.isalnum())
