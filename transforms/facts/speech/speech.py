"""One article's speech: its prose and mentions, with the marks, cues and people that its readers of speech share."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cue_scan import CueScan
from transforms.facts.speech.grammar.quotation_marks import find_quoted
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.people.known_people import People
from transforms.facts.speech.people.named_phrases import NamedPhrases
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.names import Mention


class Speech:
    """Made once per article and handed to each reader; its parts are found when first asked for.

    ``mentions`` are sorted by their start, as ``transforms.facts.names.read_names`` gives them.
    """

    def __init__(self, prose: Prose, mentions: list[Mention]):
        self.prose = prose
        self.text = prose.text
        self.mentions = mentions

    @cached_property
    def quoted(self) -> list[Quoted]:
        """What stands between quotation marks, by start."""
        return find_quoted(self.prose)

    @cached_property
    def cues(self) -> CueScan:
        """The words that report, and where numbers stand."""
        return CueScan(self.text)

    @cached_property
    def named(self) -> NamedPhrases:
        """The mentions, asked for the one a noun phrase is headed by."""
        return NamedPhrases(self.text, self.mentions)

    @cached_property
    def people(self) -> People:
        """What the article tells about the persons it names."""
        return People(self.prose, self.mentions, [q for q in self.quoted if q.depth == 0])
