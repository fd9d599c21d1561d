"""The passage around quotations: where sentences and neighbouring quotations bound what may be read for one."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from transforms.facts.speech.grammar.clause_tokens import Token, tokens
from transforms.facts.speech.grammar.cues import Cue
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.speech import Speech
from transforms.text.prose import Span

_new = tuple.__new__  # without the detour through a record's own constructor: spans are many
REACH = 420  # characters looked at beside a quotation; what reports it never stands farther off


class Passage:
    """The prose of one article with its outermost quotations; nothing here reads farther than ``REACH``."""

    def __init__(self, speech: Speech):
        self.cue_scan = speech.cues
        self.is_named = speech.named.is_named
        self._mentions_between = speech.named.between
        self.text = speech.text
        self.paragraphs = speech.prose.paragraphs
        if speech.posts:  # what stands around a post goes on as if it were not there
            self.paragraphs = [p for p in self.paragraphs if not speech.in_post(p.start)]
        self.starts = [s.start for s in speech.prose.sentences]
        self.quoted = [q for q in speech.quoted if q.depth == 0]
        self._quoted_starts = [q.outer_start for q in self.quoted]

    def person_behind(self, at: int) -> tuple[int, int] | None:
        """The person named right behind a comma at ``at``: "A neighbour, Ann Lee, nodded"."""
        if not self.text.startswith(", ", at):
            return None
        named = next((m for m in self._mentions_between(at + 2, at + 3) if m.kind == "person"), None)
        is_apart = named is not None and named.start == at + 2 and self.text.startswith(",", named.end)
        return (named.start, named.end) if named is not None and is_apart else None

    def person_at(self, end: int) -> tuple[int, int] | None:
        """The person whose name ends right before ``end``."""
        named = next((m for m in self._mentions_between(end - 1, end) if m.kind == "person" and m.end == end), None)
        return None if named is None else (named.start, named.end)

    def sentence_start(self, left: int, at: int) -> int:
        """Start of the sentence that holds ``at``, not before ``left``."""
        i = bisect_right(self.starts, at) - 1
        return max(left, self.starts[i]) if i >= 0 else left

    def sentence_end(self, at: int, right: int) -> int:
        """Where the next sentence after ``at`` starts, not after ``right``."""
        i = bisect_right(self.starts, at)
        return min(right, self.starts[i]) if i < len(self.starts) else right

    def starts_sentence(self, at: int) -> bool:
        i = bisect_left(self.starts, at)
        return i < len(self.starts) and self.starts[i] == at

    def same_sentence(self, a: Quoted, b: Quoted) -> bool:
        """Whether no sentence ends between two quotations."""
        i = bisect_right(self.starts, a.outer_end)
        return b.outer_start - a.outer_end < REACH and (i == len(self.starts) or self.starts[i] > b.outer_start)

    def whole_start(self, begin: int, at: int) -> int:
        """Start of the sentence that ``at`` is in, across quotations before it; one that begins inside an earlier
        quotation starts behind that."""
        start = max(self.sentence_start(begin, at), at - 2 * REACH)
        k = bisect_right(self._quoted_starts, start) - 1
        if k >= 0 and self.quoted[k].outer_start < start < self.quoted[k].outer_end:
            return self.quoted[k].outer_end
        return start

    def unquoted(self, start: int, end: int) -> list[Span]:
        """``start:end`` without what is quoted in it."""
        spans = []
        k = bisect_left(self._quoted_starts, start)
        while k < len(self.quoted) and self.quoted[k].outer_start < end:
            if self.quoted[k].outer_start > start:
                spans.append(_new(Span, (start, self.quoted[k].outer_start)))
            start = self.quoted[k].outer_end
            k += 1
        if start < end:
            spans.append(_new(Span, (start, end)))
        return spans

    def words(self, start: int, end: int) -> list[Token]:
        """Words of ``start:end`` with one mark for each quotation in it."""
        toks: list[Token] = []
        for s, e in self.unquoted(max(start, end - REACH), end):
            if toks:
                toks.append(("“", "“", toks[-1][3], toks[-1][3]))
            toks.extend(tokens(self.text, s, e))
        return toks

    def cues(self, start: int, end: int) -> list[tuple[int, int, Cue]]:
        """Cues of ``start:end`` outside quotations, the last first."""
        found: list[tuple[int, int, Cue]] = []
        for s, e in self.unquoted(max(start, end - REACH), end):
            found.extend(hit for hit in self.cue_scan.between(s, e) if hit[2].family != "figure")  # which quote nothing
        return found[::-1]
