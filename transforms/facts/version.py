"""The version of the readers, which every row that they read carries. Apart from them: it is asked for where nothing is read."""

from __future__ import annotations

import re

EXTRACTOR_VERSION = "8"
_PLUGGED = re.compile(r", names by (.+) \(spacy [^()]*\)\Z")


def extractor_version(pipeline: str | None = None) -> str:
    """The version of the readers; with a spaCy ``pipeline`` that reads the names, its name and versions too.

    Raises ``transforms.facts.names.spacy_reader.PipelineMissing``.
    """
    if not pipeline:
        return EXTRACTOR_VERSION
    from transforms.facts.names.spacy_reader import (
        read_names_with,  # only here: the readers of names take long to import
    )

    return f"{EXTRACTOR_VERSION}, names by {pipeline} ({read_names_with(pipeline).version})"


def pipeline_of(version: str | None) -> str | None:
    """The spaCy pipeline that an extractor's version names.

    >>> pipeline_of("2, names by en_core_web_sm (spacy 3.8.7 en_core_web_sm 3.8.0)"), pipeline_of("2")
    ('en_core_web_sm', None)
    """
    m = _PLUGGED.search(version or "")
    return m[1] if m else None
