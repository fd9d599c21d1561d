"""Who speaks: each quotation's source, from the clause beside it, the sentence before it, or the quotation it goes on."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from transforms.speech.marks import Quoted
from transforms.speech.cues import BASE, NOUNLIKE, PARTICIPLE, PAST, Cue
from transforms.speech.scan import Speech
from transforms.speech.sources import Source, first_subject, source_after, source_before, tokens
from transforms.speech.words import ADVERBS, AUXILIARIES, CONJUNCTIONS, DETERMINERS, SUBORDINATORS

_BE = frozenset("is are was were be been being 's ’s gets got".split())


class Attributed(NamedTuple):
    """A quotation with the source and the cue found for it, and the rule that found them."""

    quoted: Quoted
    source: Source | None
    cue: tuple[int, int] | None
    rule: str


def attribute(speech: Speech) -> list[Attributed]:
    """Every quoted stretch of the prose with its source, in order."""
    return _Attributor(speech).read()


class _Attributor:
    def __init__(self, speech: Speech):
        self.speech = speech
        self.text = speech.text
        self.sentences = speech.prose.sentences
        self.starts = [s.start for s in self.sentences]

    def read(self) -> list[Attributed]:
        found: list[Attributed] = []
        tops = [q for q in self.speech.quoted if q.depth == 0]
        paragraphs = self.speech.prose.paragraphs
        para_starts = [p.start for p in paragraphs]
        last: Attributed | None = None
        for i, q in enumerate(tops):
            p = bisect_right(para_starts, q.outer_start) - 1
            begin, end = paragraphs[p]
            before = tops[i - 1] if i and tops[i - 1].outer_start >= begin else None
            after = tops[i + 1] if i + 1 < len(tops) and tops[i + 1].outer_start < end else None
            left = before.outer_end if before else begin
            right = after.outer_start if after else end
            previous = found[-1] if before else None
            got = self._one(q, left, right, previous)
            if got is None and q.group is not None and last is not None and last.quoted.group == q.group:
                got = Attributed(q, last.source, last.cue, "group")
            if got is None and left == begin and not self.text[begin : q.outer_start].strip() and p:
                got = self._from_paragraph_before(q, paragraphs[p - 1], last)
            last = got or Attributed(q, None, None, "none")
            found.append(last)
        return found

    def _sentence_start(self, left: int, at: int) -> int:
        """Start of the sentence that holds ``at``, not before ``left``."""
        i = bisect_right(self.starts, at) - 1
        return max(left, self.starts[i]) if i >= 0 else left

    def _sentence_end(self, at: int, right: int) -> int:
        """Where the next sentence after ``at`` starts, not after ``right``."""
        i = bisect_right(self.starts, at)
        return min(right, self.starts[i]) if i < len(self.starts) else right

    def _one(self, q: Quoted, left: int, right: int, previous: Attributed | None) -> Attributed | None:
        text = self.text
        start = self._sentence_start(left, q.outer_start)
        opens = not text[start : q.outer_start].strip(" \t\xa0(—–-")
        if opens:
            got = self._after(q, right, previous)
            if got:
                return got
            if start > left or left < q.outer_start:
                got = self._sentence_before(q, left, start, previous)
                if got:
                    return got
            if previous is not None and previous.source is not None:
                return Attributed(q, previous.source, previous.cue, "follow-on")
            return None
        got = self._before(q, start)
        if got:
            return got
        if previous is not None and start == left and previous.source is not None:
            between = text[left : q.outer_start]
            if len(between) < 120:
                return Attributed(q, previous.source, previous.cue, "same sentence")
        return self._after(q, right, previous)

    # -- the clause after

    def _after(self, q: Quoted, right: int, previous: Attributed | None) -> Attributed | None:
        text = self.text
        at = q.outer_end
        begin = at
        while begin < right and text[begin] in " \t\xa0,":
            begin += 1
        if begin >= right:
            return None
        stop = self._sentence_end(begin, right)
        ended = q.end > q.start and text[q.end - 1] in ".…" and begin in self._starts_set
        for start, end, cue in self.speech.cues_between(at, stop)[:4]:
            gap = text[begin:start].strip().lower()
            if cue.family == "source":
                source = source_after(text, end, stop)
                if source and (not gap or not ended):
                    return Attributed(q, source, (start, end), "according to")
                continue
            if not gap or all(w in ADVERBS or w.endswith("ly") for w in gap.split()):
                source = source_after(text, end, stop)
                if source and cue.family != "label" and cue.form != PARTICIPLE:
                    return Attributed(q, source, (start, end), "cue source")
                continue
            if cue.form == PARTICIPLE or cue.form == BASE:
                continue
            source = source_before(text, at, start)
            if source is None or source.start - begin > 60:
                continue
            if source.shape == "relative":
                continue
            if ended and not self._tight(source, begin, end, cue, stop):
                continue
            first = text[begin : begin + 12].split(None, 1)[0].strip(",").lower() if text[begin : begin + 12].split() else ""
            if first in CONJUNCTIONS or first in SUBORDINATORS and first != "as":
                return None
            if text[q.end - 1] not in ",?!—-–.…" and source.start > begin + 2:
                return None
            return Attributed(q, source, (start, end), "source cue")
        return None

    @property
    def _starts_set(self) -> set[int]:
        got = self.__dict__.get("_set")
        if got is None:
            got = self.__dict__["_set"] = set(self.starts)
        return got

    def _tight(self, source: Source, begin: int, end: int, cue: Cue, stop: int) -> bool:
        """Whether "X said." stands by itself after a quotation that had ended."""
        if source.start != begin or cue.family not in ("say", "tell"):
            return False
        rest = self.text[end:stop].strip()
        return rest in (".", "") or rest[0] in ".,"

    # -- the clause before

    def _before(self, q: Quoted, start: int) -> Attributed | None:
        text = self.text
        hits = self.speech.cues_between(start, q.outer_start)
        for begin, end, cue in reversed(hits):
            got = self._governing(q, start, begin, end, cue)
            if got:
                return got
        return None

    def _governing(self, q: Quoted, left: int, begin: int, end: int, cue: Cue) -> Attributed | None:
        text = self.text
        word = text[begin:end].lower()
        if cue.family == "source":
            source = source_after(text, end, q.outer_start)
            return Attributed(q, source, (begin, end), "according to") if source else None
        toks = tokens(text, max(left, begin - 420), begin)
        prior = toks[-1][1] if toks else ""
        if cue.form == PARTICIPLE:
            if prior in DETERMINERS:
                return None
            source = first_subject(toks)
            return Attributed(q, source, (begin, end), "participle") if source else None
        if prior in DETERMINERS and prior not in ("that", "this", "some", "many", "one", "most", "several", "all", "both") and not (prior == "her" and cue.form == PAST):
            return None
        if word in NOUNLIKE and prior in ("of", "in", "for", "with", "to", "about"):
            return None
        if cue.form == BASE and prior not in AUXILIARIES and prior not in ("to", "they", "i", "we", "you", "who", "not"):
            if not toks or not (prior.endswith("s") or prior in ("people", "police", "men", "women", "others", "many", "some", "also")):
                return None
        if prior in _BE and cue.family in ("label", "tell") or prior in _BE and cue.lemma in ("ask", "say", "quote", "report", "find", "order", "read", "press"):
            after = tokens(text, end, q.outer_start)
            for k, t in enumerate(after):
                if t[1] == "by" and k + 1 < len(after):
                    source = source_after(text, t[3], q.outer_start)
                    return Attributed(q, source, (begin, end), "passive") if source else None
            return None
        source = source_before(text, left, begin)
        if source is None:
            return None
        return Attributed(q, source, (begin, end), "source cue quotation")

    # -- the sentence before

    def _sentence_before(self, q: Quoted, left: int, start: int, previous: Attributed | None) -> Attributed | None:
        """From the sentence that ends right before the quotation, in its own paragraph."""
        text = self.text
        end = start
        i = bisect_right(self.starts, start - 1) - 1
        if i < 0:
            return None
        begin = max(left, self.starts[i])
        if not text[begin:end].strip():
            return None
        return self._from_sentence(q, begin, end, previous)

    def _from_sentence(self, q: Quoted, begin: int, end: int, previous: Attributed | None) -> Attributed | None:
        text = self.text
        hits = self.speech.cues_between(begin, end)
        if previous is not None and previous.cue is not None and previous.source is not None and begin <= previous.cue[0] < end:
            return Attributed(q, previous.source, previous.cue, "follow-on")
        for start, stop, cue in reversed(hits):
            if cue.form in (PARTICIPLE, BASE) or cue.family in ("source", "label", "show"):
                continue
            got = self._governing(q, begin, start, stop, cue)
            if got:
                return got._replace(rule="sentence before")
        source = first_subject(tokens(text, begin, min(end, begin + 300)))
        if source is not None:
            return Attributed(q, source, None, "subject before")
        return None

    def _from_paragraph_before(self, q: Quoted, paragraph: tuple[int, int], last: Attributed | None) -> Attributed | None:
        begin, end = paragraph
        i = bisect_right(self.starts, end - 1) - 1
        start = max(begin, self.starts[i])
        if last is not None and last.source is not None and last.quoted.outer_start >= begin:
            return Attributed(q, last.source, last.cue, "paragraph follow-on")
        got = self._from_sentence(q, start, end, None)
        return got
