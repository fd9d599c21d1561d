"""Reads the contests of an article: which figures its text sets against each other or turns down."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from transforms.facts.about.about import MOST_FIGURES, About
from transforms.facts.claims.claim import Claim
from transforms.facts.claims.sentence_tokens import fold
from transforms.facts.contests import contest_cues as cues
from transforms.facts.contests.contest import Contest
from transforms.facts.contests.likeness import DIFFERENT, NOUN, POSSIBLE, THING, has_same_event, likeness, same_modality
from transforms.facts.contests.statement import Statement, are_apart, differ, is_same_figure
from transforms.text.literals import holds_any
from transforms.text.prose import Prose

_SENTENCES, _CLAIMS = 14, 12  # how far a figure's opponent may stand


def read_contests(prose: Prose, claims: Sequence[Claim], about: Sequence[About]) -> list[Contest | None]:
    """For each of ``claims`` the contest in which it is the one that answers, or is turned down; None for most. Never raises;
    linear in the length of the text.

    >>> from transforms.facts.about.read_about import read_about
    >>> from transforms.facts.claims.read_claims import read_claims
    >>> from transforms.text.prose import Zone
    >>> text = "This story incorrectly said that 30 ships sank. It was 13 ships."
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> claims = read_claims(prose)
    >>> read_contests(prose, claims, read_about(prose, claims, [], []))[1]
    Contest(kind='rejected', against=0, cue='incorrectly said that', is_sure=True)
    """
    if len(claims) == 0:
        return []
    article = _Article(prose, claims, about)
    for rule in (article.take_turned_down, article.take_revised, article.take_answers, article.take_contrasts):
        for statement in article.in_prose:
            rule(statement)
    return article.found


class _Article:
    """The statements of an article, in order, and the contests found among them so far."""

    def __init__(self, prose: Prose, claims: Sequence[Claim], about: Sequence[About]):
        self.prose = prose
        self.statements = list(_statements(prose, claims, about))
        figures = Counter(s.sentence for s in self.statements)
        self.in_prose = [s for s in self.statements if figures[s.sentence] <= MOST_FIGURES]
        self.found: list[Contest | None] = [None] * len(claims)
        self.errors: dict[int, str] = {}  # figures turned down, and by what words
        self._heads_kept: dict[int, str] | None = None

    def take_turned_down(self, a: Statement) -> None:
        """A figure that its own sentence or the next one turns down or corrects, and the one in its place."""
        cue, kind = cues.corrects(a), "corrected"
        if not cue:
            cue, kind = cues.turned_down(a) or self._next_turns_down(a), "rejected"
        if cue and self._is_behind_another(a):
            return
        if cue:
            self.errors[a.at] = cue
            said = self._said_elsewhere(a) if kind == "rejected" else None
            if said is not None:
                self._take(a.at, Contest(kind, said.at, cue, True))
            answer = self._best(a, self._around(a), self._corrects if kind == "corrected" else self._answers)
            if answer is not None:
                self._take(answer.at, Contest(kind, a.at, cue, True))
            if said is None and answer is None and kind == "rejected" and a.figure >= _SMALL:
                self._take(a.at, Contest(kind, None, cue, True))
        else:
            self._take_denied(a)

    def _is_behind_another(self, a: Statement) -> bool:
        """Whether the words that turn this figure down turn down the one before it: "falsely said that 40 of 50 left"."""
        before = self.statements[a.at - 1] if a.at else None
        return (
            before is not None
            and before.sentence == a.sentence
            and before.at in self.errors
            and bool(cues.turned_down(before))
        )

    def _take_denied(self, a: Statement) -> None:
        """ "N, not M", and a denial of what somebody said elsewhere; a denial of what nobody said contests nothing."""
        cue = cues.denied(a)
        far = "" if cue else cues.far_from(a)
        if not cue and not far or cues.denies_no_claim(a) or cues.is_needed(a):
            return
        self.errors[a.at] = cue or far
        said = self._said_elsewhere(a)
        if said is not None and said.claim.speaker is None and a.claim.speaker is None and not cues.states(a):
            said = None  # the outlet's own story: what was not so before, or elsewhere
        if said is not None:
            is_sure = said.claim.speaker is not None or cues.states(a)
            self._take(a.at, Contest("rejected", said.at, cue or far, is_sure))
        if cue in _PLANS and said is None and not cues.is_somebodys(a):
            return  # "60 percent rather than 75": two plans, or what was and what is
        if cue == "not" and said is None and a.about.modality == "hypothetical":
            return  # "we could do two hundred miles an hour, not ten"
        replaced = (
            self._best(a, self._around(a), self._replaces) if cue in _REPLACED or cue and said is not None else None
        )
        if replaced is not None:
            is_sure = said is not None or cues.states(a) and cue == "not"
            self._take(replaced.at, Contest("rejected", a.at, cue, is_sure))

    def take_revised(self, a: Statement) -> None:
        """ "The toll was raised from 64 to 3,000"."""
        cue = cues.revised(a)
        if cue and a.at + 1 < len(self.statements):
            b = self.statements[a.at + 1]
            if b.sentence == a.sentence and likeness(a, b) != DIFFERENT and differ(a, b):
                self._take(b.at, Contest("corrected", a.at, cue, False))

    def take_answers(self, b: Statement) -> None:
        """A figure that is put in another's place: "the actual number is N", "the union puts the figure at N"."""
        if b.at in self.errors or self.found[b.at]:
            return
        cue, weak = cues.replacing(b), cues.answering(b)
        a = self._best(b, self._before(b, _SENTENCES), self._may_be_answered) if cue or weak else None
        if a is not None and (cue or self._is_stated(a, b)):
            kind = "rejected" if self._is_turned_down_between(a, b) else "excluded"
            is_sure = bool(cue) or a.sentence == b.sentence or likeness(a, b) == THING and has_same_event(a, b)
            self._take(b.at, Contest(kind, a.at, cue or weak, is_sure))
        else:
            self._take_checked(b)

    def _take_checked(self, b: Statement) -> None:
        """The first figure behind "THE FACTS:" that is about what was said before it."""
        head, told = self._heading(b)
        if not told:
            return
        a = self._best(
            b,
            (s for s in self._before(b, _SENTENCES) if s.sentence < head),
            lambda one, other: (
                likeness(one, other) == THING
                and self._may_be_answered(one, other)
                and not any(is_same_figure(one, c) for c in self._beside(b))
            ),
        )
        if a is not None and not any(c and c.against == a.at for c in self.found):
            self._take(b.at, Contest("rejected", a.at, told, True))

    def take_contrasts(self, b: Statement) -> None:
        """Two sources side by side: "police counted N, but the organisers M"."""
        if b.at in self.errors or self.found[b.at] or b.claim.speaker is None:
            return
        a = self._best(b, self._before(b, _NEAR_SENTENCES), self._is_set_against)
        if a is not None:
            cue = self._contrast(a, b) or "two sources"
            self._take(b.at, Contest("excluded", a.at, cue, False))

    def _is_stated(self, a: Statement, b: Statement) -> bool:
        """Whether ``a`` is somebody's claim about the very thing: what "in fact" and "closer to" need to contest it."""
        if not cues.states(a) or a.claim.speaker is None:
            return False
        if a.sentence != b.sentence and not same_modality(a, b):
            return False
        if a.claim.measure == "percentage" and a.sentence != b.sentence and not has_same_event(a, b):
            return False
        if a.sentence == b.sentence:
            return (
                likeness(a, b) >= NOUN or bool(cues.contrast(b.before[len(a.before) :])) or a.claim.measure == "money"
            )
        return likeness(a, b) >= NOUN

    def _take(self, index: int, contest: Contest) -> None:
        if self.found[index] is None:
            self.found[index] = contest

    def _next_turns_down(self, a: Statement) -> str:
        """The next sentence where it turns down what this one says: "That isn't true."; of several figures, the last."""
        claims = self.statements
        if a.at + 1 < len(claims) and claims[a.at + 1].sentence == a.sentence or a.claim.speaker is None:
            return ""
        sentences = self.prose.sentences
        if a.sentence + 1 >= len(sentences):
            return ""
        start, end = sentences[a.sentence + 1]
        return cues.not_so(fold(self.prose.text[start:end]))

    def _heading(self, b: Statement) -> tuple[int, str]:
        """ "THE FACTS:" at the head of the figure's sentence, or of one of the few before it: that sentence, and the words."""
        heads = self._heads
        if not heads:
            return -1, ""
        number = next((n for n in range(b.sentence, max(b.sentence - 8, -1), -1) if n in heads), -1)
        return number, heads.get(number, "")

    @property
    def _heads(self) -> dict[int, str]:
        """The sentences that open with the heading of a fact check, by their places, and its words."""
        if self._heads_kept is None:
            self._heads_kept = self._find_heads()
        return self._heads_kept

    def _find_heads(self) -> dict[int, str]:
        text, heads = self.prose.text, {}
        for number, (start, end) in enumerate(self.prose.sentences):
            head = text[start : min(end, start + cues.LONGEST_HEAD)]
            told = cues.opens_facts(fold(head)) if holds_any(head, cues.HEAD_MARKS) else ""
            if told:
                heads[number] = told
        return heads

    def _is_turned_down_between(self, a: Statement, b: Statement) -> bool:
        return any(
            cues.not_so(fold(self.prose.text[start:end]))
            for start, end in self.prose.sentences[a.sentence + 1 : b.sentence + 1]
        )

    def _before(self, b: Statement, sentences: int) -> Iterator[Statement]:
        for a in reversed(self.statements[max(b.at - _CLAIMS, 0) : b.at]):
            if b.sentence - a.sentence > sentences:
                break
            yield a

    def _around(self, a: Statement) -> Iterator[Statement]:
        for c in self.statements[max(a.at - 4, 0) : a.at + _CLAIMS]:
            if c.at != a.at and -2 <= c.sentence - a.sentence <= 4:
                yield c

    def _corrects(self, c: Statement, a: Statement) -> bool:
        if c.at in self.errors or not differ(a, c):
            return False
        far = c.sentence - a.sentence
        if far == 0 and c.at > a.at and cues.turns_to_another(c.before[len(a.before) :]):
            return False
        if cues.corrects_itself(self.errors[a.at]):
            return abs(far) <= 1 or likeness(a, c) >= NOUN
        return 0 <= far <= 1 and (far == 0 or likeness(a, c) >= NOUN)

    def _answers(self, c: Statement, a: Statement) -> bool:
        """Whether ``c`` stands in the place of ``a``, which is turned down."""
        if not self._may_stand_for(c, a):
            return False
        replaces = bool(cues.replacing(c) or cues.answering(c))
        far = abs(c.sentence - a.sentence)
        if not replaces and "projected" in (a.about.modality, c.about.modality) and not same_modality(a, c):
            return False
        if c.claim.speaker is not None and c.claim.speaker == a.claim.speaker and far:
            return False
        if far == 0:
            return replaces
        return replaces or c.at > a.at and (far == 1 and likeness(a, c) >= NOUN or likeness(a, c) == THING)

    def _may_stand_for(self, c: Statement, a: Statement) -> bool:
        """Whether ``c`` may be the figure in the place of ``a``: another one, that stands, in a sentence that does not give ``a`` once more."""
        if c.at in self.errors or not are_apart(a, c) or c.claim.polarity == "denied" or _are_listed(a, c):
            return False
        return c.sentence == a.sentence or not any(is_same_figure(a, other) for other in self._beside(c))

    def _beside(self, c: Statement) -> Iterator[Statement]:
        """The statements of its sentence, as far as a number's opponent may stand."""
        for other in self.statements[max(c.at - _CLAIMS, 0) : c.at + _CLAIMS]:
            if other.sentence == c.sentence:
                yield other

    def _said_elsewhere(self, a: Statement) -> Statement | None:
        """The statement elsewhere in the article of the figure that is turned down here; small numbers meet by chance."""
        found: tuple[tuple[bool, bool, bool], Statement] | None = None
        for c in self.statements:
            if c.at in self.errors or c.claim.polarity == "denied" or c.sentence == a.sentence or not a.figure:
                continue
            if not is_same_figure(a, c) or a.claim.unit != c.claim.unit or cues.is_needed(c):
                continue
            if a.claim.speaker is not None and c.claim.speaker == a.claim.speaker:
                continue
            rank = (c.figure == a.figure, c.claim.speaker is not None, c.at < a.at)
            if self._could_be_meant(a, c) and (found is None or rank > found[0]):
                found = (rank, c)
        return found[1] if found else None

    def _could_be_meant(self, a: Statement, c: Statement) -> bool:
        """Whether the figure ``c`` is the one that ``a`` turns down: a large number, or one on the same thing."""
        like = likeness(a, c)
        if a.figure >= (_TELLING if like >= NOUN or cues.turned_down(a) else _TELLING * 10):
            return True
        is_count = a.claim.unit == "count"
        if not is_count and like >= POSSIBLE and a.figure == c.figure and c.claim.speaker is not None:
            return cues.states(a) or self.errors.get(a.at) in _REPLACED
        if not is_count and like >= POSSIBLE and a.figure == c.figure and cues.turned_down(a):
            return like >= NOUN or c.claim.speaker is not None
        return like == THING and (not is_count or a.figure >= _SMALL) and cues.states(a)

    def _replaces(self, c: Statement, a: Statement) -> bool:
        """Whether ``c`` stands in the place of ``a``, which is denied: in its sentence, or right beside it on the same thing."""
        if not self._may_stand_for(c, a):
            return False
        far = abs(c.sentence - a.sentence)
        return far == 0 or far == 1 and likeness(a, c) == THING or bool(cues.replacing(c)) and far <= 2

    def _may_be_answered(self, a: Statement, b: Statement) -> bool:
        is_other = differ(a, b) and not is_same_figure(a, b) if cues.replacing(b) else are_apart(a, b)
        if a.claim.polarity == "denied" or not is_other or cues.is_forecast(a) and not cues.is_forecast(b):
            return False
        far = b.sentence - a.sentence
        if far and a.claim.speaker is not None and a.claim.speaker == b.claim.speaker:
            return False
        if far and a.claim.speaker is None:
            return False
        return likeness(a, b) >= NOUN or far <= (2 if cues.replacing(b) else 1) and not _are_listed(a, b)

    def _is_set_against(self, a: Statement, b: Statement) -> bool:
        if a.claim.speaker is None or a.claim.speaker == b.claim.speaker or a.at in self.errors:
            return False
        if a.claim.polarity == "denied" or b.claim.polarity == "denied" or a.claim.change != b.claim.change:
            return False
        if not are_apart(a, b) or not same_modality(a, b) or a.claim.measure == "percentage":
            return False
        if not self._contrast(a, b) and not (cues.is_estimate(a) and cues.is_estimate(b) and likeness(a, b) == THING):
            return False
        if a.claim.measure == "money":
            return likeness(a, b) >= NOUN
        return (
            likeness(a, b) == THING and has_same_event(a, b) or likeness(a, b) >= NOUN and _is_toll(a) and _is_toll(b)
        )

    def _contrast(self, a: Statement, b: Statement) -> str:
        if a.sentence == b.sentence:
            return cues.contrast(b.before[len(a.before) :])
        return cues.contrast(b.before[:_HEAD])

    def _best(
        self, one: Statement, others: Iterator[Statement], may_be: Callable[[Statement, Statement], bool]
    ) -> Statement | None:
        """The likeliest opponent: in the same sentence, then by likeness, then the nearest."""
        best: tuple[tuple[int, int, int, int], Statement] | None = None
        for other in others:
            like = likeness(one, other)
            if like == DIFFERENT or not may_be(other, one):
                continue
            far = abs(one.sentence - other.sentence)
            rank = (
                far == 0,
                like + has_same_event(one, other),
                other.claim.speaker is not None,
                -abs(one.at - other.at),
            )
            if best is None or rank > best[0]:
                best = (rank, other)
        return best[1] if best else None


def _are_listed(one: Statement, other: Statement) -> bool:
    """Whether nothing but a mark or "and" stands between: "not the 8, 10, 12 percent"."""
    if one.sentence != other.sentence:
        return False
    first, last = sorted((one, other), key=lambda s: s.at)
    between = last.before[len(first.before) + len(first.claim.surface) :]
    words = {word for word in between.replace(",", " ").split() if not word.isdigit()}
    return not words - {"and", "or", "to", "percent", "%"}


_PLANS = frozenset(["instead of", "rather than"])
_REPLACED = _PLANS | {"not"}
_TOLLS = re.compile(r"\b(?:dead|died|die|kill\w*|deaths?|toll|injur\w+|wounded|missing)\b")


def _is_toll(statement: Statement) -> bool:
    return statement.claim.measure == "people_count" and _TOLLS.search(statement.whole) is not None


_new = tuple.__new__  # bypasses __new__: hot path
_TELLING, _SMALL = 1000, 10
_NEAR_SENTENCES = 3
_HEAD = 60  # characters


def _statements(prose: Prose, claims: Sequence[Claim], about: Sequence[About]) -> Iterator[Statement]:
    last, low, number = -1, "", 0
    for i, (claim, told) in enumerate(zip(claims, about, strict=True)):
        if claim.sentence_start != last:
            last = claim.sentence_start
            low = fold(prose.text[last : claim.sentence_end])
            number = prose.sentence_index(last) or 0
        before, behind = low[: claim.start - last], low[claim.end - last :]
        yield _new(Statement, (i, claim, told, number, before, behind))
