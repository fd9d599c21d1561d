"""Who speaks: each quotation's source, from the clause beside it, the sentence before it, or the quotation it goes on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import NamedTuple

from transforms.prose import Span
from transforms.speech.cues import BASE, CUES, NOUNLIKE, PARTICIPLE, PAST, SPEECH_NOUNS, Cue
from transforms.speech.marks import Quoted
from transforms.speech.phrases import Source
from transforms.speech.scan import Speech
from transforms.speech.sources import first_subject, name_before_colon, source_after, source_with, subject_of
from transforms.speech.tokens import Token, tokens
from transforms.speech.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    INTRODUCTIONS,
    PERSONAL,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
    ROLES,
    SUBORDINATORS,
)

_BE = frozenset("is are was were be been being 's ’s gets got get".split())
_ASKED = frozenset("ask say quote report find order read press urge advise warn beg request".split())
_STRONG = frozenset(("say", "tell", "label", "source"))
_LINKS = CONJUNCTIONS | ADVERBS | frozenset("indeed so meanwhile however plus because moreover".split())
_AFTER_REPORT = (
    PREPOSITIONS | DAYS | ADVERBS | frozenset("as when while last earlier him her them reporters to".split())
)
_REACH = 420  # characters looked at before a cue
_ENDING = ".?!…"
_THOUGHT = frozenset("think believe remember predict hope".split())  # may close a quotation: "…," she thought
_STOPPED = frozenset(("Mr.", "Mrs.", "Ms.", "Dr.", "Sen.", "Rep.", "Gov."))
_SMALL = frozenset("a an the of in on at for to and or but with by from as is vs de la".split())
_SHORT_LINK = 120


class Attributed(NamedTuple):
    """A quotation with the source and the cue found for it, and the rule that found them."""

    quoted: Quoted
    source: Source | None
    cue: tuple[int, int] | None
    rule: str


def attribute(speech: Speech, is_named: Callable[[int, int], bool]) -> list[Attributed]:
    """Every quoted stretch of the prose that lies in no other, with its source, in order.

    ``is_named`` tells whether a span names a person or an organisation.
    """
    return _Attributor(speech, is_named).read()


def _plain_source(text: str, begin: int, end: int) -> Source | None:
    """The source where nothing but a pronoun or a name stands in ``begin:end``: most clauses, without cutting words."""
    words = text[begin:end].split()
    if len(words) == 1 and words[0].lower() in PERSONAL:
        return Source(begin, begin + len(words[0]), "pronoun")
    if (
        len(words) < 4
        and all(w[0].isupper() and (w.isalpha() or w in _STOPPED) for w in words)
        and words[0].lower() not in DAYS
    ):
        return (
            Source(begin, begin + len(text[begin:end].rstrip()), "name")
            if words and words[-1].lower() not in DAYS
            else None
        )
    return None


class _Attributor:
    def __init__(self, speech: Speech, is_named: Callable[[int, int], bool]):
        self.speech = speech
        self.is_named = is_named
        self.text = speech.text
        self.starts = [s.start for s in speech.prose.sentences]
        self.tops = [q for q in speech.quoted if q.depth == 0]
        self.top_starts = [q.outer_start for q in self.tops]

    def read(self) -> list[Attributed]:
        found: list[Attributed] = []
        paragraphs = self.speech.prose.paragraphs
        para_starts = [p.start for p in paragraphs]
        tops = self.tops
        for i, q in enumerate(tops):
            p = bisect_right(para_starts, q.outer_start) - 1
            begin, end = paragraphs[p]
            left = tops[i - 1].outer_end if i and tops[i - 1].outer_start >= begin else begin
            right = tops[i + 1].outer_start if i + 1 < len(tops) and tops[i + 1].outer_start < end else end
            last = found[-1] if found else None
            previous = last if left > begin else None
            got = self._of(q, begin, left, right, previous)
            if got is None and q.group is not None and last is not None and last.quoted.group == q.group:
                got = Attributed(q, last.source, last.cue, "group")
            if got is None and left == begin and p and not self.text[begin : q.outer_start].strip():
                got = self._of_paragraph_before(q, paragraphs[p - 1], last)
            found.append(got or Attributed(q, None, None, "none"))
        return found

    def _of(self, q: Quoted, begin: int, left: int, right: int, previous: Attributed | None) -> Attributed | None:
        """From the quotation's own paragraph, which starts at ``begin``; ``left`` and ``right`` bound it to its neighbours."""
        start = self._sentence_start(left, q.outer_start)
        if self._opens(start, q.outer_start):
            got = self._after(q, right) or self._trailing(q, right)
            if got is None and start > begin:
                got = self._sentence_before(q, left, start, previous)
            if got is None and previous is not None and previous.source is not None:
                got = Attributed(q, previous.source, previous.cue, "follow-on")
            return got
        whole = self._sentence_start(begin, q.outer_start)
        k = bisect_right(self.top_starts, whole) - 1
        if k >= 0 and self.tops[k].outer_start < whole < self.tops[k].outer_end:
            whole = self.tops[k].outer_end  # the sentence begins inside an earlier quotation
        after = self._after(q, right)
        if after is not None and self.text[q.end - 1] == "," and self._closes_sentence(q, after, right):
            return after
        got, strong = self._before(q, whole, previous)
        if got is not None and strong:
            return got
        trailing = after or self._trailing(q, right)
        if trailing is not None:
            return trailing
        if got is not None:
            return got
        if (
            previous is not None
            and previous.source is not None
            and start == left
            and q.outer_start - left < _SHORT_LINK
        ):
            return Attributed(q, previous.source, previous.cue, "same sentence")
        return None

    def _opens(self, start: int, at: int) -> bool:
        """Whether nothing but a linking word ("Indeed,") stands before ``at`` in its sentence."""
        lead = self.text[start:at].strip(" \t\xa0(—–-,")
        if not lead:
            return True
        words = lead.lower().split()
        return len(words) <= 2 and all(w in _LINKS for w in words)

    def _closes_sentence(self, q: Quoted, after: Attributed, right: int) -> bool:
        """Whether the clause after a quotation is a bare report, with no clause of its own to report."""
        if after.cue is None or after.source is None or after.rule not in ("source cue", "cue source"):
            return False
        if min(after.source.start, after.cue[0]) > q.outer_end + 2:
            return False
        if after.rule == "cue source":
            return True
        rest = self.text[after.cue[1] : self._sentence_end(after.cue[1], right)].lstrip()
        first = rest.split(None, 1)[0].lower() if rest else ""
        return not first or first[0] in ".,;:—–-(" or first.strip(".,") in _AFTER_REPORT or first.endswith("ly")

    # -- bounds

    def _sentence_start(self, left: int, at: int) -> int:
        """Start of the sentence that holds ``at``, not before ``left``."""
        i = bisect_right(self.starts, at) - 1
        return max(left, self.starts[i]) if i >= 0 else left

    def _sentence_end(self, at: int, right: int) -> int:
        """Where the next sentence after ``at`` starts, not after ``right``."""
        i = bisect_right(self.starts, at)
        return min(right, self.starts[i]) if i < len(self.starts) else right

    def _unquoted(self, start: int, end: int) -> list[Span]:
        """``start:end`` without what is quoted in it."""
        spans = []
        k = bisect_left(self.top_starts, start)
        while k < len(self.tops) and self.tops[k].outer_start < end:
            if self.tops[k].outer_start > start:
                spans.append(Span(start, self.tops[k].outer_start))
            start = self.tops[k].outer_end
            k += 1
        if start < end:
            spans.append(Span(start, end))
        return spans

    def _tokens(self, start: int, end: int) -> list[Token]:
        """Words of ``start:end`` with one mark for each quotation in it."""
        toks: list[Token] = []
        for s, e in self._unquoted(max(start, end - _REACH), end):
            if toks:
                toks.append(("“", "“", toks[-1][3], toks[-1][3]))
            toks.extend(tokens(self.text, s, e))
        return toks

    # -- the clause after

    def _after(self, q: Quoted, right: int) -> Attributed | None:
        """``"…," he said``, ``"…," said Ann Lee``, ``"…," according to the report``."""
        text = self.text
        begin = q.outer_end
        while begin < right and text[begin] in " \t\xa0,":
            begin += 1
        if begin >= right:
            return None
        stop = self._sentence_end(begin, right)
        k = bisect_left(self.starts, begin)
        ended = text[q.end - 1] in ".…" and k < len(self.starts) and self.starts[k] == begin
        opening = text[begin : begin + 14].split(None, 1)
        first = opening[0].strip(",").lower() if opening else ""
        for start, end, cue in self.speech.cues_between(begin, stop)[:4]:
            if cue.family == "noun":
                continue
            gap = text[begin:start].strip().lower()
            if cue.family == "source":
                source = source_after(text, end, stop)
                if source and not (gap and ended):
                    return Attributed(q, source, (start, end), "according to")
                continue
            if not gap or all(w in ADVERBS or w.endswith("ly") for w in gap.split()):
                if cue.family in ("say", "think") and cue.form not in (PARTICIPLE, BASE):
                    source = source_after(text, end, stop)
                    if source:
                        return Attributed(q, source, (start, end), "cue source")
                continue
            if cue.form in (PARTICIPLE, BASE) or cue.family not in ("say", "tell", "label", "think"):
                continue
            if cue.family == "think" and cue.lemma not in _THOUGHT:
                continue
            source = _plain_source(text, begin, start) or subject_of(tokens(text, begin, start))
            if source is None or source.shape == "relative" or source.start - begin > 60:
                continue
            if ended and not self._stands_alone(source, begin, end, cue, stop):
                continue
            if first in CONJUNCTIONS or (first in SUBORDINATORS and first != "as"):
                return None
            if text[q.end - 1] not in ",?!—-–.…" and source.start > begin + 2:
                return None
            return Attributed(q, source, (start, end), "source cue")
        return None

    def _stands_alone(self, source: Source, begin: int, end: int, cue: Cue, stop: int) -> bool:
        """Whether "X said." is a sentence by itself after a quotation that had ended."""
        rest = self.text[end:stop].strip()
        return source.start == begin and cue.family in ("say", "tell") and (not rest or rest[0] in ".,")

    def _trailing(self, q: Quoted, right: int) -> Attributed | None:
        """A report that closes the sentence: ``… "so" in the end, he said.``"""
        text = self.text
        stop = self._sentence_end(q.outer_end, right)
        for start, end, cue in reversed(self.speech.cues_between(q.outer_end, stop)):
            if cue.family == "source":
                source = source_after(text, end, stop)
                return Attributed(q, source, (start, end), "according to") if source else None
            if cue.family not in ("say", "tell") or cue.form in (PARTICIPLE, BASE):
                continue
            comma = text.rfind(",", q.end, start)
            if comma < 0:
                continue
            between = text[comma + 1 : start].strip()
            if not between:
                source = source_after(text, end, stop)
            else:
                if len(text[end:stop].strip()) > 40:
                    continue
                source = subject_of(tokens(text, comma + 1, start))
                if source is None or source.start > comma + 2 or source.shape == "relative":
                    continue
            if source:
                return Attributed(q, source, (start, end), "trailing report")
        return None

    # -- the clause before

    def _before(self, q: Quoted, start: int, previous: Attributed | None) -> tuple[Attributed | None, bool]:
        """From the sentence's words before the quotation; the second value says that a verb of saying was found.

        An opinion inside a report ("she said she thinks") is the reporter's, so the outer verb wins over a weak inner one.
        """
        weak: Attributed | None = None
        if self._is_title(q, start):
            return None, False
        hits = [h for s, e in self._unquoted(start, q.outer_start) for h in self.speech.cues_between(s, e)]
        if not hits and (q.end - q.start < 12 or self.text[q.outer_start - 1] in "(-—"):
            return None, False
        toks = self._tokens(start, q.outer_start)
        for begin, end, cue in reversed(hits):
            if previous is not None and previous.cue == (begin, end) and previous.source is not None:
                return Attributed(q, previous.source, previous.cue, "same sentence"), True
            got = self._governed(q, start, begin, end, cue, [t for t in toks if t[3] <= begin])
            if got is None or got.source is None:
                continue
            if cue.family in _STRONG and cue.form != BASE and got.rule != "noun of speech":
                return got, True
            if weak is None:
                weak = got
        if toks and toks[-1][0] == ":" and (source := name_before_colon(toks)) is not None:
            return Attributed(q, source, None, "colon"), True
        if weak is None and (subject := self._bare_subject(q, toks)) is not None:
            weak = Attributed(q, subject, None, "subject")
        return weak, False

    def _is_title(self, q: Quoted, start: int) -> bool:
        """Whether the words quoted are a title or a name: all capitals, and no verb of speech right before them."""
        words = self.text[q.start : q.end].split()
        if not 1 < len(words) < 9 or not all(w[0].isupper() or w in _SMALL for w in words):
            return False
        lead = self.text[start : q.outer_start].rstrip(" \t\xa0,:")
        last = lead.rsplit(None, 1)[-1].lower() if lead else ""
        return last not in CUES and last not in ("that", "to", "of", "a", "as")

    def _bare_subject(self, q: Quoted, toks: list[Token]) -> Source | None:
        """The sentence's subject where no verb of speech leads to the quotation, if the words quoted are no title or term."""
        words = self.text[q.start : q.end].split()
        if len(words) < 3 or q.is_single or sum(w[0].isupper() for w in words) > len(words) // 2:
            return None
        if not toks or toks[-1][1] in DETERMINERS or toks[-1][0] in ("—", "("):
            return None
        source = first_subject(toks)
        return source if source is not None and source.shape != "relative" and self._may_speak(source) else None

    def _governed(self, q: Quoted, left: int, begin: int, end: int, cue: Cue, toks: list[Token]) -> Attributed | None:
        """The source of the cue ``begin:end``, if the cue is a verb of speech with a subject; ``toks`` stand before it."""
        text = self.text
        if cue.family == "source":
            source = source_after(text, end, q.outer_start)
            return Attributed(q, source, (begin, end), "according to") if source else None
        prior = toks[-1][1] if toks else ""
        owned = prior in POSSESSIVES or prior.endswith(("'s", "’s", "s'", "s’"))
        word = text[begin:end].lower()
        if owned and word in SPEECH_NOUNS:
            source = subject_of(toks) if prior not in POSSESSIVES else Source(toks[-1][2], toks[-1][3], "pronoun")
            return Attributed(q, source, (begin, end), "noun of speech") if source else None
        if cue.family == "noun" or (owned and prior != "her") or (prior == "her" and cue.form != PAST):
            return None
        if cue.form == PARTICIPLE:
            if prior in DETERMINERS:
                return None
            source = source_with(toks) or self._speaking(q, left, begin) or first_subject(toks)
            return Attributed(q, source, (begin, end), "participle") if source else None
        if prior in DETERMINERS and prior not in QUANTIFIERS and prior != "her":
            return None
        if word in NOUNLIKE and not (
            prior in PLURALS or prior in RELATIVES or prior in ROLES or prior in PERSONAL or prior in ADVERBS
        ):
            if not toks or not (toks[-1][0][0].isupper() or toks[-1][0] in (",", ")", "—", "–")):
                return None
        if cue.form == BASE and prior not in AUXILIARIES and prior not in PLURALS and prior not in ("to", "not"):
            if not toks or not prior.endswith("s") or word in NOUNLIKE or word in SPEECH_NOUNS:
                return None
        if prior in _BE and (cue.family in ("label", "tell", "think") or cue.lemma in _ASKED):
            return self._passive(q, begin, end)
        if not toks and cue.form != BASE and text[begin].isupper():
            source = source_after(text, end, q.outer_start)
            return Attributed(q, source, (begin, end), "cue source quotation") if source else None
        if prior == "to" and cue.family in ("think", "act", "show"):
            return None
        if prior == "," and text[end : end + 2].strip()[:1].isupper() and toks[0][1] in INTRODUCTIONS:
            source = source_after(text, end, q.outer_start)
        else:
            source = (self._speaking(q, left, begin) if prior in CONJUNCTIONS else None) or subject_of(toks)
        return Attributed(q, source, (begin, end), "source cue quotation") if source else None

    def _speaking(self, q: Quoted, left: int, at: int) -> Source | None:
        """Who speaks in the clause that this one goes on from: "…, he said, adding", "… and added"."""
        for s, e in reversed(self._unquoted(left, at)):
            for begin, end, cue in reversed(self.speech.cues_between(s, e)):
                if cue.family in ("say", "tell") and cue.form not in (PARTICIPLE, BASE):
                    got = self._governed(q, left, begin, end, cue, self._tokens(left, begin))
                    if got is not None and got.source is not None:
                        return got.source
        return None

    def _passive(self, q: Quoted, begin: int, end: int) -> Attributed | None:
        """``was called "so" by her rival``: the agent; none where nobody is named."""
        text = self.text
        stop = self._sentence_end(q.outer_end, q.outer_end + 80)
        for s, e in ((end, q.outer_start), (q.outer_end, stop)):
            toks = tokens(text, s, e)
            for t in toks[:12]:
                if t[1] == "by":
                    source = source_after(text, t[3], e)
                    return Attributed(q, source, (begin, end), "passive") if source else None
        return None

    # -- the sentence before

    def _sentence_before(self, q: Quoted, left: int, start: int, previous: Attributed | None) -> Attributed | None:
        """From the sentence of the same paragraph that ends right before the quotation."""
        i = bisect_right(self.starts, start - 1) - 1
        if i < 0:
            return None
        begin = max(left, self.starts[i])
        return self._of_sentence(q, begin, start, previous) if self.text[begin:start].strip() else None

    def _of_sentence(self, q: Quoted, begin: int, end: int, previous: Attributed | None) -> Attributed | None:
        if previous is not None and previous.cue is not None and begin <= previous.cue[0] < end:
            return Attributed(q, previous.source, previous.cue, "follow-on")
        for start, stop, cue in reversed(self.speech.cues_between(begin, end)):
            if cue.form in (PARTICIPLE, BASE) or cue.family in ("source", "label", "show", "act", "noun"):
                continue
            got = self._governed(q, begin, start, stop, cue, self._tokens(begin, start))
            if got:
                return got._replace(rule="sentence before")
        toks = tokens(self.text, begin, min(end, begin + 300))
        source = name_before_colon(toks) if toks and toks[-1][0] == ":" else None
        source = source or first_subject(toks)
        if source is not None and source.shape != "relative" and self._may_speak(source):
            return Attributed(q, source, None, "subject before")
        return None

    def _may_speak(self, source: Source) -> bool:
        """Whether a subject without a verb of speech is somebody: a name, he, she or they."""
        if source.shape == "pronoun":
            return self.text[source.start : source.end].lower() in ("he", "she", "they")
        return self.is_named(source.start, source.end)

    def _of_paragraph_before(self, q: Quoted, paragraph: Span, last: Attributed | None) -> Attributed | None:
        """A paragraph that is only a quotation goes on with who spoke last, or is led in by the sentence before it."""
        begin, end = paragraph
        start = max(begin, self.starts[bisect_right(self.starts, end - 1) - 1])
        led_in = self.text[end - 1] == ":"
        if not led_in and last is not None and last.source is not None and last.quoted.outer_start >= begin:
            return Attributed(q, last.source, last.cue, "paragraph follow-on")
        return self._of_sentence(q, start, end, None)
