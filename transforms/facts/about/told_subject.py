"""What told the subject of a figure."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.about.figure import Figure
from transforms.facts.about.thing_phrase import phrase_of


class Told(NamedTuple):
    """A subject, and how the sentence told it."""

    subject: str | None
    why: str


NOTHING = Told(None, "")


def mover(fig: Figure) -> Told:
    """The subject of the verb that the level or change completes."""
    clause = fig.clause
    if clause is None or clause.subject is None or clause.subject == fig.group:
        return NOTHING
    if fig.sentence.low[clause.subject.head] in ("it", "that", "this", "which"):
        return NOTHING
    phrase = phrase_of(fig.sentence, clause.subject)
    return Told(phrase, "subject of verb") if phrase else NOTHING
