"""Quotations of an article, with their speakers."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.people.named_speakers import Speakers
from transforms.facts.speech.people.nobodies import is_nobody
from transforms.facts.speech.people.recent_speakers import Speaker
from transforms.facts.speech.people.source_kinds import kind_of
from transforms.facts.speech.quotations.posted import known_authors, read_posts
from transforms.facts.speech.quotations.quotation_speakers import attribute
from transforms.facts.speech.quotations.quote import Quote
from transforms.facts.speech.speech import Speech

_SENTENCE_OPENING = re.compile(r"[\s.…\[(“‘\"'—–-]*[A-Z0-9$£€]")
_SMALL = frozenset("a an the of in on at for to and or but with by from as is vs de la".split())
_FEW = 8  # words of a title or term
_NOBODY = (None,) * 7  # the fields of a speaker and of the cue
_new = tuple.__new__  # without the detour through a record's own constructor: quotations are many


def read_quotes(speech: Speech) -> list[Quote]:
    """All quotations of the prose, embedded posts among them, in order of their start; offsets in code points into the prose's text.

    >>> from transforms.facts.names.read_names import read_names
    >>> from transforms.text.prose import Prose, Zone
    >>> text = 'The road is closed. "We must wait," Ann Lee said.'
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> [(text[q.start:q.end], q.kind, q.speaker, q.cue) for q in read_quotes(Speech(prose, read_names(prose)))]
    [('We must wait,', 'direct', 'Ann Lee', 'said')]
    """
    posts = read_posts(speech)
    quotes = _read_marked(speech, posts) if speech.quoted else []
    return sorted([*quotes, *posts], key=lambda q: q.start) if posts else quotes


def _read_marked(speech: Speech, posts: list[Quote]) -> list[Quote]:
    """What stands between quotation marks; ``posts`` are whose authors may go on."""
    text = speech.text
    speakers = Speakers(speech)
    speakers.heard(known_authors(speech, posts))
    quotes: list[Quote] = []
    known: dict[int, Speaker] = {}  # by where the words that name them begin
    for got in attribute(speech):
        q, source = got.quoted, got.source
        who = None
        if source is not None:
            who = known.get(source.start) or speakers.of(source)
            known[source.start] = who
        kind = _kind(text, q, source is not None)
        if source is None or who is None or is_nobody(who):
            quotes.append(_new(Quote, (q.start, q.end, kind, got.rule, q.group, *_NOBODY)))
            continue
        cue_start, cue_end = got.cue or (None, None)
        if kind == "fragment" and quotes and _goes_on(quotes[-1], q, source.start, cue_start):
            kind = "direct"
        quotes.append(
            Quote(
                start=q.start,
                end=q.end,
                kind=kind,
                group=q.group,
                speaker=who.name,
                speaker_kind=kind_of(who),
                speaker_start=source.start,
                speaker_end=source.end,
                cue=text[cue_start:cue_end] if got.cue else None,
                cue_start=cue_start,
                cue_end=cue_end,
                rule=f"{got.rule}; {who.rule}",
            )
        )
    return quotes


def _goes_on(last: Quote, q: Quoted, speaker_start: int, cue_start: int | None) -> bool:
    """Whether a quotation is the second half of one that its report splits: "If so," she said, "we leave." """
    split = cue_start is not None and last.end <= cue_start < q.start
    return split and last.kind == "direct" and last.speaker_start == speaker_start


def _kind(text: str, q: Quoted, has_source: bool) -> str:
    """direct for whole sentences, fragment for what is worked into the paper's own and for titles and terms."""
    if not _SENTENCE_OPENING.match(text, q.start, q.end):
        opens = text[q.start : q.start + 3]
        return "direct" if opens.startswith(("...", "…")) and len(text[q.start : q.end].split()) > 7 else "fragment"
    words = text[q.start : q.end].split(None, _FEW + 1)
    if len(words) < 3 and text[q.end - 1] not in ".?!,":
        return "fragment"
    if (
        not has_source
        and len(words) <= _FEW
        and all(not w[0].isalpha() or w[0].isupper() or w in _SMALL for w in words)
    ):
        return "fragment"
    return "direct"
