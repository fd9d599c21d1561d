"""A report that runs on: the sentences after "a poll found …" that go on with its figures and name no source."""

from __future__ import annotations

import re

from transforms.facts.clauses.tagging import may_be_finite
from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import tokens
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.report_verbs import POLLSTERS
from transforms.text.word_openings import at_word

_POLL = re.compile(
    rf"\b(?:poll|survey|census|study|report|analysis|review|tally|ranking|{'|'.join(sorted(POLLSTERS))})\b",
    re.IGNORECASE,
)
_POLL_NOUN = re.compile(at_word(r"poll|survey") + r"\b")
_OPENING = 80
_RUNNING = re.compile(
    r"%|\bper ?cent\b|\brespondents?\b|\bthose (?:surveyed|polled|asked)\b|\bpercentage points?\b"
    r"|\b(?:two|three)-(?:thirds|quarters|fifths)\b|\bin (?:10|ten)\b|\b(?:an?|the) (?:majority|plurality)\b"
    r"|\b(?:was|were|came|ranked|finished|placed) (?:second|third|fourth|next|last)\b|\bfollowed by\b",
    re.IGNORECASE,
)
# what those asked do, where a poll goes on in a new paragraph
_ANSWERS = re.compile(
    r"\b(?:say|said|(?:dis)?approv\w+|favou?r\w*|support\w*|oppos\w+|(?:dis)?agree\w*|believ\w+|think|thought|view|respondents?"
    r"|those|unsure|undecided|no opinion|trust|prefer\w*)\b"
)


class RunningReport:
    """The last report of an article, while the sentences after it may go on with it.

    ``paragraphs``: where they start; ``goes_far``: whether one sentence may stand between.
    """

    def __init__(self, text: str, paragraphs: set[int], *, goes_far: bool):
        self.text = text
        self.last: Report | None = None
        self._paragraphs = paragraphs
        self._goes_far = goes_far
        self._is_apart = False

    def pause(self) -> None:
        """A sentence that does not go on with the report: one is allowed, the second ends it."""
        if not self._goes_far or self._is_apart:
            self.last = None
        self._is_apart = True

    def carry_on(self, start: int, end: int, reports: list[Report]) -> list[Report]:
        """``reports`` of the sentence ``start:end``, with the running one in front where the sentence goes on with it."""
        if reports and reports[0].rule != "noun of speech":  # "62 percent agree with her claim that"
            self.last, self._is_apart = reports[0], False
        elif self.last is not None:
            is_apart = self._is_apart or start in self._paragraphs
            if _is_running(self.text, self.last.source, start, end, is_apart=is_apart):
                self._is_apart = False
                return [self.last._replace(start=start, end=end, rule="running report"), *reports]
            self.pause()
        if not reports:
            self._introduce(start, end)
        return reports

    def _introduce(self, start: int, end: int) -> None:
        """Takes in a poll that a sentence is about: "The Pollco survey dealt with trams", whose figures follow."""
        if _POLL_NOUN.search(self.text, start, min(end, start + _OPENING)) is None:
            return
        source = first_subject(tokens(self.text, start, min(end, start + _OPENING)))
        if source is None or source.shape not in ("noun", "name") or source.end - start > _OPENING:
            return
        words = self.text[source.start : source.end].split()
        if any(w.islower() and may_be_finite(w) for w in words[1:-1]):
            return  # "The news comes from a poll" is a sentence
        if _POLL_NOUN.search(self.text, source.start, source.end) is not None:
            self.last, self._is_apart = Report(start, end, source, (source.end, source.end), "running report"), False


def _is_running(text: str, source: Source, start: int, end: int, *, is_apart: bool) -> bool:
    """Whether a sentence without a source of its own goes on with the poll that was reported shortly before.

    ``is_apart``: in another paragraph, or with a sentence between; there, what those asked answer is to be told.
    """
    if _POLL.search(text, source.start, source.end) is None or _RUNNING.search(text, start, end) is None:
        return False
    return not is_apart or _ANSWERS.search(text, start, end) is not None
