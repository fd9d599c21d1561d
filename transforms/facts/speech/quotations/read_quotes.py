"""Quotations of an article, with their speakers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cue_scan import scan
from transforms.facts.speech.grammar.quotation_marks import Quoted
from transforms.facts.speech.people.named_speakers import Speaker, Speakers
from transforms.facts.speech.quotations.quotation_speakers import attribute
from transforms.facts.speech.quotations.quote import Quote
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.names import Mention

_SENTENCE_OPENING = re.compile(r"[\s.…\[(“‘\"'—–-]*[A-Z0-9$£€]")
_SMALL = frozenset("a an the of in on at for to and or but with by from as is vs de la".split())


def read_quotes(prose: Prose, mentions: list[Mention], *, doubled_apostrophes: bool = False) -> list[Quote]:
    """All quotations of the prose in order of their start; offsets in code points into ``prose.text``.

    ``doubled_apostrophes`` also reads ``''so''``, which some archives have for quotation marks.

    >>> from transforms.facts.names import read_names
    >>> from transforms.text.prose import Zone
    >>> text = 'The road is closed. "We must wait," Ann Lee said.'
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> [(text[q.start:q.end], q.kind, q.speaker, q.cue) for q in read_quotes(prose, read_names(prose))]
    [('We must wait,', 'direct', 'Ann Lee', 'said')]
    """
    speech = scan(prose, doubled_apostrophes)
    if not speech.quoted:
        return []
    text = prose.text
    speakers = Speakers(prose, mentions)
    quotes: list[Quote] = []
    known: dict[int, Speaker] = {}
    for q, source, cue, rule in attribute(speech, speakers.is_named):
        kind = _kind(text, q, source is not None)
        if source is None:
            quotes.append(Quote(q.start, q.end, kind, q.group, None, None, None, None, None, None, None, rule))
            continue
        who = known.get(source.start)
        if who is None:
            who = known[source.start] = speakers.of(source)
        cue_start, cue_end = cue or (None, None)
        said = text[cue_start:cue_end] if cue else None
        if kind == "fragment" and quotes and _goes_on(quotes[-1], q, source.start, cue_start):
            kind = "direct"
        quotes.append(
            Quote(
                q.start, q.end, kind, q.group, who.name, who.kind, source.start, source.end, said, cue_start, cue_end,
                f"{rule}; {who.rule}",
            )
        )  # fmt: skip
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
    words = text[q.start : q.end].split()
    if len(words) < 3 and text[q.end - 1] not in ".?!,":
        return "fragment"
    if not has_source and len(words) <= 8 and all(not w[0].isalpha() or w[0].isupper() or w in _SMALL for w in words):
        return "fragment"
    return "direct"
