"""Prose: the part of an article's text that its author wrote, cut into paragraphs and sentences.

Every reader of facts works on a :class:`Prose`; nobody splits sentences on their own. All offsets are half-open,
in Unicode code points, into the article's canonical text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

from transforms.text.signs import Signs
from transforms.text.wrapping import Span, is_wrapped, join_lines, lines_of

PROSE_KINDS = frozenset({"body", "caption", "post", "statement"})


class Zone(NamedTuple):
    """A span of the text and what it is: one of ``transforms.lexicon.enumerations.ZONE_KINDS``."""

    kind: str
    start: int
    end: int


class Prose:
    """The text with its zones; paragraphs and sentences are found when first asked for.

    ``zones`` are sorted and do not overlap. Facts are read from the zones in ``PROSE_KINDS`` only. ``signs``: those of ``text``,
    where they have been looked for.

    >>> p = Prose("Mr. Smith left. He said no.", [Zone("body", 0, 27)])
    >>> [p.text[s:e] for s, e in p.sentences]
    ['Mr. Smith left.', 'He said no.']
    """

    def __init__(self, text: str, zones: Iterable[Zone], signs: Signs | None = None):
        self.text = text
        self._signs = signs
        self.zones = tuple(zones)
        self._spans: list[Span] | None = None
        self._is_wrapped: bool | None = None
        self._paragraphs: list[Span] | None = None
        self._sentences: list[Span] | None = None
        self._sentence_starts_kept: list[int] | None = None
        self._span_starts_kept: list[int] | None = None

    @property
    def signs(self) -> Signs:
        """The signs that stand in the text, its boilerplate included."""
        if self._signs is None:
            self._signs = Signs(self.text)
        return self._signs

    @property
    def spans(self) -> list[Span]:
        """The stretches facts may be read from, in order."""
        if self._spans is None:
            self._spans = [Span(z.start, z.end) for z in self.zones if z.kind in PROSE_KINDS]
        return self._spans

    @property
    def is_wrapped(self) -> bool:
        """Whether lines are broken to a width: see ``transforms.text.wrapping``."""
        if self._is_wrapped is None:
            self._is_wrapped = is_wrapped(self.text)
        return self._is_wrapped

    @property
    def paragraphs(self) -> list[Span]:
        """Paragraphs of the prose, trimmed, never empty: its lines, or where lines are broken to a width, what stands
        between blank and indented lines."""
        if self._paragraphs is None:
            self._paragraphs = self._find_paragraphs()
        return self._paragraphs

    def _find_paragraphs(self) -> list[Span]:
        found = []
        for start, end in self.spans:
            lines = lines_of(self.text, start, end)
            found.extend(join_lines(self.text, lines) if self.is_wrapped else lines)
        return found

    @property
    def sentences(self) -> list[Span]:
        """Sentences of the prose, in order, each inside one paragraph."""
        if self._sentences is None:
            self._sentences = [s for start, end in self.paragraphs for s in split_sentences(self.text, start, end)]
        return self._sentences

    @property
    def _sentence_starts(self) -> list[int]:
        if self._sentence_starts_kept is None:
            self._sentence_starts_kept = [s.start for s in self.sentences]
        return self._sentence_starts_kept

    def sentence_index(self, offset: int) -> int | None:
        """Index into ``sentences`` of the one that holds ``offset``; None outside the prose."""
        i = bisect_right(self._sentence_starts_kept or self._sentence_starts, offset) - 1
        return i if i >= 0 and offset < self.sentences[i].end else None

    @property
    def _span_starts(self) -> list[int]:
        if self._span_starts_kept is None:
            self._span_starts_kept = [s.start for s in self.spans]
        return self._span_starts_kept

    def holds(self, start: int, end: int) -> bool:
        """Whether ``start:end`` lies whole inside one stretch of prose."""
        i = bisect_right(self._span_starts, start) - 1
        return i >= 0 and end <= self.spans[i].end


# a run of marks is tried from its first one only: from each, a long one would take the square of its length
_STOP = re.compile(r"[.!?…](?<![.!?…]{2})(?:[.!?…]*[\"'”’»)\]]*(?=\s)|(?<=[a-z]{3}[.!?])(?=[A-Z][a-z]{1,30} [a-z]))")
# never the last word of a sentence: a name, a number or a month's day follows
_TITLES = frozenset(
    """Mr Mrs Ms Messrs Dr Drs Prof Gen Lt Col Maj Capt Sgt Adm Cmdr Cpl Pvt Sen Sens Rep Reps Gov Govs Rev Fr Hon Pres
    Supt St Ste Mt Ft Rs vs v No Nos approx est al cf Pg pp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec""".split()
)
_TITLE = re.compile(rf"(?:\b(?:{'|'.join(sorted(_TITLES))}|e\.g|i\.e)|(?<![A-Za-z0-9.])[A-Z])\.$")
# may end a sentence, if what follows opens one
_ABBREVIATED = frozenset(
    """Jr Sr Inc Corp Co Ltd Bros Mon Tue Tues Wed Thur Thurs Fri Sat Sun Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind
    Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo Ave Blvd Rd Dept Univ
    etc""".split()
)
_ABBREVIATION = re.compile(rf"(?:\b(?:{'|'.join(sorted(_ABBREVIATED))}|Ph\.D|a\.m|p\.m)|(?:\b[A-Za-z]\.)+[A-Za-z])\.$")
_LONGEST_ABBREVIATION = 12  # characters looked at before a stop
_OPENER = re.compile(
    r"[\"“‘'(\[]*(?:The|An?|This|That|These|Those|There|He|She|It|They|We|You|I|His|Her|Their|Its|Our|But|And|Or|So|Yet|In|On|At|For|From"
    r"|With|By|As|If|When|While|Since|After|Before|Under|During|Although|Though|Because|However|Meanwhile|Now|Then|Last|Next|Some|Many"
    r"|Most|Both|All|Another|Other|Others|One|Two|Three|No|Not|What|Who|Why|How|According|Asked|Earlier|Later|Also)\b"
)
_CLOSED = re.compile(r"[!?…][\"”’']$")
_CLOSING = frozenset("\"”’'")
_new = tuple.__new__  # a Span without the detour through its own constructor: there are thousands
# "Why now?" Ann Lee asked
_REPORT = re.compile(
    r"(?:[A-Z][\w.'’-]*\s){1,4}(?:said|says|asked|asks|told|tells|wrote|writes|added|adds|tweeted|replied|shouted|yelled|cried|exclaimed|wondered"
    r"|quipped|joked|recalled|continued|demanded|responded|declared)\b"
)


def split_sentences(text: str, start: int, end: int) -> list[Span]:
    """Sentences of ``text[start:end]``, a single paragraph.

    A stop ends no sentence after a title or an initial; after another abbreviation only if what follows opens one.
    A quotation that closes with a question mark is one sentence with the words that report it.

    >>> text = 'He left the U.S. The rest stayed. "Why now?" Ann Lee asked.'
    >>> [text[s:e] for s, e in split_sentences(text, 0, len(text))]
    ['He left the U.S.', 'The rest stayed.', '"Why now?" Ann Lee asked.']
    """
    found, begin = [], start
    for m in _STOP.finditer(text, start, end):
        stop = after = m.end()
        while after < end and text[after].isspace():
            after += 1
        if after >= end:
            break
        if _ends_sentence(text, begin, m, after, end):
            found.append(_new(Span, (begin, stop)))
            begin = after
    if begin < end:
        found.append(_new(Span, (begin, end)))
    return found


def _ends_sentence(text: str, begin: int, stop: re.Match[str], after: int, end: int) -> bool:
    """Whether ``stop``, in a sentence that begins at ``begin``, ends it; ``after``: where the next word stands."""
    following = text[after]
    if following.islower() or following in ",;:–—-).…":
        return False
    mark = stop.group()
    if mark[0] == ".":
        before = stop.start()
        if mark.startswith("..") or text[before - 1 : before] == " ":  # an ellipsis, close or spaced
            if not _OPENER.match(text, after, end) and not following.isupper() and following not in '"“':
                return False
        elif len(mark) == 1 and _is_abbreviation(text, max(begin, before - _LONGEST_ABBREVIATION), before, after, end):
            return False
    is_reported = mark[-1] in _CLOSING and _CLOSED.search(mark) and _REPORT.match(text, after, min(end, after + 90))
    return not is_reported


def _is_abbreviation(text: str, lead: int, stop: int, after: int, end: int) -> bool:
    """Whether the full stop at ``stop`` belongs to the word before it, of which no more than from ``lead`` on is seen."""
    word = text[text.rfind(" ", lead, stop) + 1 : stop]
    if len(word) < _LONGEST_ABBREVIATION and word.isalpha():  # most stops: no expression needed
        if word in _TITLES or (len(word) == 1 and word.isupper() and word.isascii()):
            return True
        return word in _ABBREVIATED and not _OPENER.match(text, after, end)
    if _TITLE.search(text, lead, stop + 1):
        return True
    return _ABBREVIATION.search(text, lead, stop + 1) is not None and not _OPENER.match(text, after, end)
