"""Fact checks: the headings under which an article gives the facts."""

from __future__ import annotations

import re

from transforms.facts.contests.cue_words import told_words

_NEAR = 130  # characters
_FACT_HEAD = re.compile(
    r"^\W*(?:the )?(?:facts?|truth|reality|fact[- ]check|verdict|reality check) ?[:—–]", re.IGNORECASE
)
HEAD_MARKS = (":", "—", "–")
"""One of them closes the heading of a fact check."""
LONGEST_HEAD = _NEAR
"""Characters that the heading of a fact check may take."""


def opens_facts(sentence: str) -> str:
    """The heading of a fact check that opens a sentence ("THE FACTS:"); "" for none."""
    return told_words(_FACT_HEAD.match(sentence[:LONGEST_HEAD]))
