"""What an article gives to somebody: reported clauses, "according to" sentences, quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from transforms.facts.speech.grammar.cue_scan import Speech, scan
from transforms.facts.speech.grammar.cues import Cue
from transforms.facts.speech.people.named_speakers import Speakers
from transforms.facts.speech.reports.attribution import Attribution, Report
from transforms.facts.speech.reports.indirect_speech import is_running, reports_of
from transforms.facts.speech.reports.reports_in_quotations import quoted_reports
from transforms.text.prose import Prose

if TYPE_CHECKING:
    from transforms.facts.names import Mention
    from transforms.facts.speech.quotations.quote import Quote


def read_attributions(
    prose: Prose, mentions: list[Mention], quotes: Sequence[Quote], *, every_sentence: bool = False
) -> list[Attribution]:
    """Stretches of the prose that are given to somebody, by start.

    Quotations with a speaker, and reports in sentences that hold a number (all sentences with ``every_sentence``):
    numbers are what attributions are read for.

    >>> from transforms.facts.names import read_names
    >>> from transforms.text.prose import Zone
    >>> text = "Acme said on Monday that it had lost 30 users."
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> [(text[a.start:a.end], a.speaker) for a in read_attributions(prose, read_names(prose), [])]
    [('it had lost 30 users.', 'Acme')]
    """
    found = [
        Attribution(
            q.start,
            q.end,
            q.speaker,
            q.speaker_kind,
            q.speaker_start,
            q.speaker_end,
            q.cue,
            q.cue_start,
            q.cue_end,
            "quotation",
        )
        for q in quotes
        if q.speaker is not None
    ]
    speech = scan(prose)
    if speech.cues:
        speakers = Speakers(prose, mentions)
        known = {
            q.speaker_start: (q.speaker, q.speaker_kind)
            for q in quotes
            if q.speaker is not None and q.speaker_start is not None
        }
        speakers.heard((at, name, kind or "source") for at, (name, kind) in sorted(known.items()))
        for report in _reports(speech, quotes, every_sentence):
            name, kind = known.get(report.source.start) or speakers.of(report.source)[:2]
            found.append(_attribution(prose.text, report, name, kind))
        for quote, report in quoted_reports(speech, quotes, every_sentence):  # last: who is cited is no "he" outside
            name, kind = speakers.of(report.source)[:2]
            if report.source.shape == "pronoun" and name == quote.speaker:
                name, kind = prose.text[report.source.start : report.source.end], "source"  # "he" is another
            found.append(_attribution(prose.text, report, name, kind))
    found.sort()
    return found


def _attribution(text: str, report: Report, name: str, kind: str | None) -> Attribution:
    start, end = report.cue
    source = report.source
    return Attribution(
        report.start, report.end, name, kind, source.start, source.end, text[start:end], start, end, report.rule
    )


def _reports(speech: Speech, quotes: Sequence[Quote], every_sentence: bool) -> list[Report]:
    text = speech.text
    starts = [q.start for q in quotes]
    found: list[Report] = []
    previous: Report | None = None
    paragraphs = {p.start for p in speech.prose.paragraphs}
    cues = speech.cues
    n = len(cues)
    i = 0
    numbers = [*speech.numbers, len(text)]  # looked up here: a call for each sentence is dear
    polls = any(word in text for word in ("poll", "survey"))  # which go on over sentences
    is_apart = False
    for start, end in speech.prose.sentences:
        while i < n and cues[i][0] < start:
            i += 1
        first = i
        while i < n and cues[i][1] <= end:
            i += 1
        if first == i and previous is None:
            continue
        numbered = every_sentence or numbers[bisect_left(numbers, start)] < end
        if not numbered and not (polls and first < i and ("poll" in text[start:end] or "survey" in text[start:end])):
            previous, is_apart = previous if polls and not is_apart else None, True  # one sentence between is borne
            continue
        hits = _outside(cues[first:i], quotes, starts)
        reports = reports_of(text, start, end, hits) if hits else []
        if reports and reports[0].rule != "noun of speech":  # "62 percent agree with her claim that"
            previous, is_apart = reports[0], False
        elif previous is not None:
            if is_running(text, previous.source, start, end, is_apart=is_apart or start in paragraphs):
                reports, is_apart = [previous._replace(start=start, end=end, rule="running report"), *reports], False
            else:
                previous, is_apart = previous if polls and not is_apart else None, True
        if numbered:
            found.extend(reports)
    return found


def _outside(
    hits: list[tuple[int, int, Cue]], quotes: Sequence[Quote], starts: list[int]
) -> list[tuple[int, int, Cue]]:
    """The cues that stand in no quotation."""
    if not starts:
        return hits
    kept = []
    for hit in hits:
        i = bisect_right(starts, hit[0]) - 1
        if i < 0 or hit[0] >= quotes[i].end:
            kept.append(hit)
    return kept
