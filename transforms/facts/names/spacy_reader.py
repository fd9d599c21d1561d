"""Names by a spaCy pipeline that the user has installed, instead of the word lists: slower, for those who prefer a model.

Needs the extra ``spacy`` and a pipeline with named entities, such as en_core_web_sm; neither is needed otherwise, nor looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from transforms.facts.names.fullnames import FullNames
from transforms.facts.names.name_scan import READ_KINDS
from transforms.facts.names.read_names import Mention
from transforms.text.prose import Prose

# Labels of OntoNotes and CoNLL; all others (dates, money, nationalities, works) are no names here.
KINDS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
}
_NOT_NEEDED = ("parser", "senter", "tagger", "morphologizer", "attribute_ruler", "lemmatizer")
_LONGEST = 50_000  # characters given to the pipeline at once; spaCy refuses a million


class PipelineMissing(RuntimeError):
    """spaCy, or the pipeline asked for, is not installed or finds no names; the message says what to do."""


class SpacyReader:
    """Reads names as ``read_names`` does. ``version`` names spaCy and the pipeline, for ``extractor_version``."""

    def __init__(self, pipeline: Any, version: str):
        self._pipeline = pipeline
        self.version = version

    def __call__(self, prose: Prose) -> list[Mention]:
        """Mentions sorted by start, never overlapping, rule ``spacy``; ``name`` is the fullest form the article uses."""
        pieces = list(_pieces(prose))
        found = []
        for (offset, _), doc in zip(pieces, self._pipeline.pipe(piece for _, piece in pieces), strict=True):
            for entity in doc.ents:
                kind = KINDS.get(entity.label_)
                start, end = _trimmed(prose.text, offset + entity.start_char, offset + entity.end_char)
                if kind and start < end:
                    found.append((kind, start, end))
        return _named(prose.text, sorted(found, key=lambda f: f[1]))


@cache
def read_names_with(pipeline: str) -> SpacyReader:
    """A reader that uses the spaCy pipeline of that name or path; loaded once a process.

    Raises :class:`PipelineMissing`.
    """
    try:
        import spacy
    except ImportError as missing:
        raise PipelineMissing(
            "spaCy is not installed. Install it with `pip install 'wirehouse[spacy]'` (or `uv sync --extra spacy`),"
            f" then its pipeline: `python -m spacy download {pipeline}`."
        ) from missing
    try:
        loaded = spacy.load(pipeline, exclude=list(_NOT_NEEDED))
    except (OSError, ImportError) as missing:
        raise PipelineMissing(
            f"spaCy pipeline {pipeline!r} was not found. Install it with `python -m spacy download {pipeline}`, or give the path of one."
        ) from missing
    if not any("doc.ents" in loaded.get_pipe_meta(name).assigns for name in loaded.pipe_names):
        raise PipelineMissing(f"spaCy pipeline {pipeline!r} finds no names: it has no `ner` and no `entity_ruler`.")
    meta = loaded.meta
    return SpacyReader(loaded, f"spacy {spacy.__version__} {meta['lang']}_{meta['name']} {meta['version']}")


def _pieces(prose: Prose) -> Iterator[tuple[int, str]]:
    """The stretches that hold names, with their offsets; long ones cut at the end of a line if there is one."""
    text = prose.text
    for kind, start, end in prose.zones:
        while kind in READ_KINDS and start < end:
            stop = end
            if end - start > _LONGEST:
                stop = text.rfind("\n", start, start + _LONGEST) + 1 or start + _LONGEST
            yield start, text[start:stop]
            start = stop


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks, "the" before and the possessive's mark after."""
    if text[start : start + 4].lower() == "the ":
        start += 4
    if text[end - 2 : end] in ("'s", "’s"):
        end -= 2
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _named(text: str, found: list[tuple[str, int, int]]) -> list[Mention]:
    """The mentions with the fullest form of each name."""
    full = FullNames()
    names = [" ".join(text[start:end].split()) for _, start, end in found]
    for (kind, _, _), name in zip(found, names, strict=True):
        full.add(name, kind)
    resolve = {"person": full.person, "organisation": full.organisation}
    return [
        Mention(kind, (resolve[kind](name) if kind in resolve else None) or name, start, end, "spacy")
        for (kind, start, end), name in zip(found, names, strict=True)
    ]
