"""Turns of a transcript: paragraphs that open with the speaker's name in capitals, "ANN LEE: We had 40 boats." """

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from transforms.facts.speech.speech import Speech
from transforms.lexicon.names.titles import TITLES

_LABEL = re.compile(
    r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,5}(?:, [A-Z][A-Z .,'’-]{1,60})?)(?: ?[(\[][^)\]\n]{1,40}[)\]])?: ?(?=\S)"
)
_TURNS = 2  # labels of two speakers make a transcript; one may be a heading
# labels that are no speaker's
_HEADINGS = frozenset(
    """UPDATE UPDATED CORRECTION CORRECTIONS NOTE WATCH READ MORE RELATED PHOTO PHOTOS VIDEO EXCLUSIVE BREAKING ANALYSIS OPINION
    LIVE SEE ALSO THE FACTS ADVERTISEMENT WARNING FACT CLAIM VERDICT SOURCE CONTACT TICKER""".split()
)


class Turn(NamedTuple):
    """What ``start:end`` says is ``name``'s, which stands at ``label_start:label_end``."""

    start: int
    end: int
    name: str
    label_start: int
    label_end: int


def transcript_turns(speech: Speech) -> Iterator[Turn]:
    """The labelled turns of an article in which at least two speakers take turns."""
    if ": " not in speech.text:
        return
    found = [(p, m) for p in speech.prose.paragraphs if (m := _LABEL.match(speech.text, p.start, p.end)) is not None]
    found = [(p, m) for p, m in found if not _HEADINGS.intersection(re.findall(r"[A-Z.]+", m[1]))]
    if len({m[1] for _, m in found}) < _TURNS:
        return
    full: dict[str, str] = {}
    for paragraph, label in found:
        name = _name(speech, *label.span(1))
        last = name.rsplit(" ", 1)[-1]
        if " " in name:
            full[last] = name
        yield Turn(label.end(), paragraph.end, full.get(name, name), *label.span(1))


def _name(speech: Speech, start: int, end: int) -> str:
    """The person a label names: as the article's names have it, else in small letters, without office."""
    for m in speech.named.between(start, end):
        if m.kind == "person":
            return m.name
    words = speech.text[start:end].split(",")[0].split()
    while len(words) > 1 and words[0].capitalize() in TITLES:
        del words[0]
    return " ".join(w.capitalize() for w in words)
