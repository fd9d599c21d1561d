"""Reports inside quotations: what the one who is quoted gives to somebody else."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.indirect_speech import reports_of
from transforms.facts.speech.speech import Speech

if TYPE_CHECKING:
    from transforms.facts.speech.quotations.quote import Quote

# whose wants and hopes a speaker tells of are no sources; nor is whom the speaker talks to or about in general
_FAMILIES = frozenset(("say", "tell", "source", "show", "think"))
_WISHES = frozenset(
    """want intend plan hope expect fear feel worry consider remember understand know realize realise need ask read
    write add agree demand request beg urge""".split()
)
_MARKS = frozenset('"“”‘')  # in no source's words
_SHORTEST = 16  # characters: "Acme says it has 4" has more
_ANYBODY = frozenset(
    "they everyone everybody anyone someone somebody people some many others those that this it folks critics".split()
)


def quoted_reports(speech: Speech, quotes: Sequence[Quote]) -> Iterator[tuple[Quote, Report]]:
    """Each report with the quotation that holds it: "Acme says it has 40 users," Ann Lee said.

    The speaker's own voice ("I think …") reports nothing, and neither does anybody unnamed ("they say …").
    """
    sentences = speech.prose.sentences
    starts = [s.start for s in sentences]
    cues = speech.cues
    for quote in quotes:
        if quote.end - quote.start < _SHORTEST:
            continue
        if not (cues.has_number(quote.start, quote.end) and cues.between(quote.start, quote.end)):
            continue
        for i in range(max(0, bisect_right(starts, quote.start) - 1), len(sentences)):
            start, end = max(sentences[i].start, quote.start), min(sentences[i].end, quote.end)
            if sentences[i].start >= quote.end:
                break
            if start >= end or not cues.has_number(start, end):
                continue
            hits = [h for h in cues.between(start, end) if h[2].family in _FAMILIES and h[2].lemma not in _WISHES]
            for report in reports_of(speech.text, start, end, hits) if hits else ():
                if report.source.shape != "relative" and not _is_anybody(speech.text, report):
                    yield quote, report


def _is_anybody(text: str, report: Report) -> bool:
    words = text[report.source.start : report.source.end]
    return words.lower() in _ANYBODY or not _MARKS.isdisjoint(words) or " '" in words
