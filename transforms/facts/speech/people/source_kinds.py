"""What kind of speaker one is who has no name: a paper, or somebody unnamed."""

from __future__ import annotations

from transforms.facts.speech.people.authors import paper_noun
from transforms.facts.speech.people.recent_speakers import Speaker

_BY_MAKER = ("publisher", "author")  # rules that take a maker's name as written


def kind_of(who: Speaker) -> str:
    """The kind of a speaker, as ``dim_entity.kind`` has it.

    >>> kind_of(Speaker("a court filing", "source", "as written")), kind_of(Speaker("two aides", "source", "as written"))
    ('document', 'unnamed')
    """
    if who.kind != "source":
        return who.kind
    if who.rule.startswith(_BY_MAKER):
        return "organisation"
    return "document" if paper_noun(who.name, 0, len(who.name)) is not None else "unnamed"
