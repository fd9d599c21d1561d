"""The statements that an article tells, in order, and what stands around each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from transforms.facts.about.about import MOST_FIGURES, About
from transforms.facts.claims.claim import Claim
from transforms.facts.claims.sentence_tokens import fold
from transforms.facts.contests import fact_checks, rejections
from transforms.facts.contests.parties import Party, party_of
from transforms.facts.contests.statement import Statement, measure_of
from transforms.text.literals import holds_any
from transforms.text.prose import Prose
from transforms.text.signs import FACT_CHECK

_new = tuple.__new__  # bypasses __new__: hot path

SENTENCES = 20
_CLAIMS = 12  # how far a figure's opponent may stand
TAKEN_UP = 7  # sentences: how far before it is taken up again a figure may stand
_UNDER_HEAD = 12  # sentences that a heading may stand over


class Told:
    """The statements of an article. Those of a table (``in_prose`` leaves them out) are in no contest."""

    def __init__(self, prose: Prose, claims: Sequence[Claim], about: Sequence[About]):
        self.prose = prose
        self.statements = list(_statements(prose, claims, about))
        figures = Counter(s.sentence for s in self.statements)
        self._said = Counter(s.claim.value for s in self.statements)
        self.in_prose = [s for s in self.statements if figures[s.sentence] <= MOST_FIGURES]
        self._parties: dict[int, Party] = {}
        self._heads_kept: dict[int, str] | None = None

    def sentence(self, number: int) -> str:
        """The words of a sentence in small letters; "" behind the last."""
        sentences = self.prose.sentences
        if not 0 <= number < len(sentences):
            return ""
        start, end = sentences[number]
        return fold(self.prose.text[start:end])

    def is_said_twice(self, statement: Statement) -> bool:
        return statement.claim.value is not None and self._said[statement.claim.value] > 1

    def party(self, statement: Statement) -> Party:
        """Who gives the figure by the words of its sentence."""
        found = self._parties.get(statement.at)
        if found is None:
            found = self._parties[statement.at] = party_of(statement)
        return found

    def before(self, b: Statement, sentences: int) -> Iterator[Statement]:
        """What stands before ``b``, the nearest first, no more than so many ``sentences`` back."""
        for a in reversed(self.statements[max(b.at - _CLAIMS, 0) : b.at]):
            if b.sentence - a.sentence > sentences:
                break
            yield a

    def around(self, a: Statement) -> Iterator[Statement]:
        """The statements of its sentence and of those near by, in order."""
        for c in self.statements[max(a.at - 4, 0) : a.at + _CLAIMS]:
            if c.at != a.at and -2 <= c.sentence - a.sentence <= 4:
                yield c

    def beside(self, c: Statement) -> Iterator[Statement]:
        """The statements of its sentence, as far as a number's opponent may stand."""
        for other in self.statements[max(c.at - _CLAIMS, 0) : c.at + _CLAIMS]:
            if other.sentence == c.sentence:
                yield other

    def next_turns_down(self, a: Statement) -> str:
        """The next sentence where it turns down what this one says: "That isn't true."; of several figures, the last."""
        claims = self.statements
        if a.at + 1 < len(claims) and claims[a.at + 1].sentence == a.sentence:
            return ""
        if rejections.asks(a):
            return rejections.answered_no(self.sentence(a.sentence + 1))
        return rejections.not_so(self.sentence(a.sentence + 1)) if a.claim.speaker is not None else ""

    def turns_down_between(self, a: Statement, b: Statement) -> str:
        """The words of a sentence behind ``a``, up to that of ``b``, that turn down what was said; "" for none."""
        told = (rejections.not_so(self.sentence(k)) for k in range(a.sentence + 1, b.sentence + 1))
        return next((cue for cue in told if cue), "")

    def heading(self, b: Statement) -> tuple[int, str]:
        """ "THE FACTS:" at the head of the figure's sentence, or of one of the few before it: that sentence, and the words."""
        heads = self._heads
        if not heads:
            return -1, ""
        number = next((n for n in range(b.sentence, max(b.sentence - _UNDER_HEAD, -1), -1) if n in heads), -1)
        return number, heads.get(number, "")

    @property
    def _heads(self) -> dict[int, str]:
        """The sentences that open with the heading of a fact check, by their places, and its words."""
        if self._heads_kept is None:
            self._heads_kept = self._find_heads()
        return self._heads_kept

    def _find_heads(self) -> dict[int, str]:
        text, heads = self.prose.text, {}
        if not self.prose.signs.has(FACT_CHECK):
            return {}
        for number, (start, end) in enumerate(self.prose.sentences):
            head = text[start : min(end, start + fact_checks.LONGEST_HEAD)]
            told = fact_checks.opens_facts(fold(head)) if holds_any(head, fact_checks.HEAD_MARKS) else ""
            if told:
                heads[number] = told
        return heads


def _statements(prose: Prose, claims: Sequence[Claim], about: Sequence[About]) -> Iterator[Statement]:
    last, low, number = -1, "", 0
    for i, (claim, told) in enumerate(zip(claims, about, strict=True)):
        if claim.sentence_start != last:
            last = claim.sentence_start
            low = fold(prose.text[last : claim.sentence_end])
            number = prose.sentence_index(last) or 0
        kind, size, figure = measure_of(claim)
        before, behind = low[: claim.start - last], low[claim.end - last :]
        yield _new(Statement, (i, claim, told, number, before, behind, kind, size, figure))
