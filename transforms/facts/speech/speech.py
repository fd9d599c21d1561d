"""One article's speech: its prose and mentions, with the marks, cues and people that its readers of speech share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cue_scan import CueScan
from transforms.facts.speech.grammar.quotation_marks import find_quoted
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.people.known_people import People
from transforms.facts.speech.people.named_phrases import NamedPhrases
from transforms.text.prose import Prose
from transforms.text.signs import PER

if TYPE_CHECKING:
    from transforms.facts.names.read_names import Mention
    from transforms.text.layout.posts import Post


class Speech:
    """Made once per article and handed to each reader; its parts are found when first asked for.

    ``mentions`` are sorted by their start, as ``transforms.facts.names.read_names`` gives them; ``posts`` likewise.
    """

    def __init__(self, prose: Prose, mentions: list[Mention], posts: Sequence[Post] = ()):
        self.prose = prose
        self.text = prose.text
        self.mentions = mentions
        self.posts = posts
        self._post_starts = [p.start for p in posts]
        self._quoted: list[Quoted] | None = None
        self._cues: CueScan | None = None
        self._named: NamedPhrases | None = None
        self._people: People | None = None

    def in_post(self, at: int) -> bool:
        """Whether ``at`` stands in an embedded post."""
        i = bisect_right(self._post_starts, at) - 1
        return i >= 0 and at < self.posts[i].end

    @property
    def quoted(self) -> list[Quoted]:
        """What stands between quotation marks, by start; what a post quotes is part of the post."""
        if self._quoted is None:
            self._quoted = self._find_quoted()
        return self._quoted

    def _find_quoted(self) -> list[Quoted]:
        found = find_quoted(self.prose)
        return [q for q in found if not self.in_post(q.start)] if self.posts else found

    def find_cues(self) -> None:
        """Finds quotation marks and cues now, so that the readers have them at hand."""
        self._quoted, self._cues = self._find_quoted(), self._scan()

    @property
    def cues(self) -> CueScan:
        """The words that report, and where numbers stand."""
        if self._cues is None:
            self._cues = self._scan()
        return self._cues

    def _scan(self) -> CueScan:
        return CueScan(self.text, may_have_per=self.prose.signs.has(PER))

    @property
    def named(self) -> NamedPhrases:
        """The mentions, asked for the one a noun phrase is headed by."""
        if self._named is None:
            self._named = NamedPhrases(self.text, self.mentions)
        return self._named

    @property
    def people(self) -> People:
        """What the article tells about the persons it names."""
        if self._people is None:
            self._people = self._find_people()
        return self._people

    def _find_people(self) -> People:
        said = [q for q in self.quoted if q.depth == 0]
        if self.posts:
            said = sorted([*said, *(Quoted(p.start, p.end, p.start, p.end) for p in self.posts)])
        return People(self.prose, self.mentions, said)
