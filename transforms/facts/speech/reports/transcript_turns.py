"""Turns of a transcript: paragraphs that open with the speaker's name in capitals, "ANN LEE: We had 40 boats." """

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from transforms.facts.speech.speech import Speech
from transforms.lexicon.names.titles import TITLES
from transforms.text.prose import Span

_LABEL = re.compile(
    r"([A-Z][A-Z.'’-]+(?: [A-Z][A-Z.'’-]*){0,5}(?:, [A-Z][A-Z .,'’-]{1,60})?)(?: ?[(\[][^)\]\n]{1,40}[)\]])?: ?(?=\S)"
)
_TURNS_OF_TRANSCRIPT = 4
_PARAGRAPHS_A_TURN = 3  # at most, on the whole
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
    ends = _ends(speech, [paragraph for paragraph, _ in found])
    for paragraph, label in found:
        name = _name(speech, *label.span(1))
        last = name.rsplit(" ", 1)[-1]
        if " " in name:
            full[last] = name
        yield Turn(label.end(), ends.get(paragraph.start, paragraph.end), full.get(name, name), *label.span(1))


def _ends(speech: Speech, labelled: list[Span]) -> dict[int, int]:
    """Where the turns of a whole transcript end, by where they start: a paragraph without a label goes on with the last one.

    Behind the last label the paper may speak again; and where most paragraphs have no label, it tells a story with an exchange
    in it.
    """
    first, last = labelled[0].start, labelled[-1].start
    within = sum(first <= p.start <= last for p in speech.prose.paragraphs)
    if len(labelled) < _TURNS_OF_TRANSCRIPT or within > _PARAGRAPHS_A_TURN * len(labelled):
        return {}
    return {a.start: b.start for a, b in pairwise(labelled)}


def _name(speech: Speech, start: int, end: int) -> str:
    """The person a label names: as the article's names have it, else in small letters, without office."""
    for m in speech.named.between(start, end):
        if m.kind == "person":
            return m.name
    words = speech.text[start:end].split(",")[0].split()
    while len(words) > 1 and words[0].capitalize() in TITLES:
        del words[0]
    return " ".join(w.capitalize() for w in words)
