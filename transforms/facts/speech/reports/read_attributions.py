"""What an article gives to somebody: reported clauses, "according to" sentences, quotations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from transforms.facts.speech.people.named_speakers import Speakers
from transforms.facts.speech.people.nobodies import is_nobody
from transforms.facts.speech.people.recent_speakers import Speaker
from transforms.facts.speech.people.source_kinds import kind_of
from transforms.facts.speech.reports.attribution import Attribution, Report
from transforms.facts.speech.reports.doubted import without_doubted
from transforms.facts.speech.reports.indirect_speech import reports_of
from transforms.facts.speech.reports.own_figures import own_figures
from transforms.facts.speech.reports.poll_frames import poll_report
from transforms.facts.speech.reports.reckonings import reckoned, reckonings
from transforms.facts.speech.reports.reports_in_quotations import quoted_reports
from transforms.facts.speech.reports.running_report import RunningReport
from transforms.facts.speech.reports.transcript_turns import Turn, transcript_turns
from transforms.facts.speech.speech import Speech
from transforms.text.literals import holds_any
from transforms.text.signs import COUNT_OF, POLL, SIGNS

if TYPE_CHECKING:
    from transforms.facts.speech.quotations.quote import Quote

_POLLS = SIGNS[POLL]  # which go on over sentences


def read_attributions(speech: Speech, quotes: list[Quote]) -> list[Attribution]:
    """Stretches of the prose that are given to somebody, by start.

    Quotations with a speaker, and reports in sentences that hold a number: numbers are what attributions are read for.

    >>> from transforms.facts.names.read_names import read_names
    >>> from transforms.text.prose import Prose, Zone
    >>> text = "Acme said on Monday that it had lost 30 users."
    >>> prose = Prose(text, [Zone("body", 0, len(text))])
    >>> [(text[a.start:a.end], a.speaker) for a in read_attributions(Speech(prose, read_names(prose)), [])]
    [('it had lost 30 users.', 'Acme')]
    """
    found = [_quotation(q, q.speaker) for q in quotes if q.speaker is not None]
    if speech.cues.hits or speech.prose.signs.has(POLL):
        speakers = Speakers(speech)
        known = {
            q.speaker_start: (q.speaker, q.speaker_kind or "unnamed")
            for q in quotes
            if q.speaker is not None and q.speaker_start is not None
        }
        speakers.heard((at, name, kind) for at, (name, kind) in sorted(known.items()))
        outer: tuple[Report, Speaker] | None = None
        for report in _reports(speech, quotes):
            told = known.get(report.source.start)
            who = Speaker(*told, "quotation") if told else speakers.of(report.source)
            if (
                report.source.shape == "pronoun"
                and who.rule == "as written"
                and outer is not None
                and _lies_in(report, outer[0])
            ):
                who = outer[1]  # "the club, saying they planned 30 trips"
            elif report.source.shape != "pronoun":
                outer = report, who
            if not is_nobody(who):
                found.append(_attribution(speech.text, report, who.name, kind_of(who)))
        for quote, report in quoted_reports(speech, quotes):  # last: who is cited is no "he" outside
            who = speakers.of(report.source)
            if is_nobody(who):
                continue
            name, kind = who.name, kind_of(who)
            if report.source.shape == "pronoun" and name == quote.speaker:
                name, kind = speech.text[report.source.start : report.source.end], "unnamed"  # "he" is another
            found.append(_attribution(speech.text, report, name, kind))
    found.extend(_turn(speech.text, turn) for turn in transcript_turns(speech))
    found.sort()
    return without_doubted(speech, found)


def _lies_in(report: Report, outer: Report) -> bool:
    """Whether the subject of a report stands inside what another reports."""
    return outer.start <= report.source.start < outer.end


def _quotation(q: Quote, speaker: str) -> Attribution:
    return Attribution(
        start=q.start,
        end=q.end,
        speaker=speaker,
        speaker_kind=q.speaker_kind,
        speaker_start=q.speaker_start,
        speaker_end=q.speaker_end,
        cue=q.cue,
        cue_start=q.cue_start,
        cue_end=q.cue_end,
        rule="quotation",
    )


def _turn(text: str, turn: Turn) -> Attribution:
    start, end, name, label_start, label_end = turn
    return Attribution(start, end, name, "person", label_start, label_end, None, None, None, "transcript")


def _attribution(text: str, report: Report, name: str, kind: str | None) -> Attribution:
    cue_start, cue_end = report.cue
    return Attribution(
        start=report.start,
        end=report.end,
        speaker=name,
        speaker_kind=kind,
        speaker_start=report.source.start,
        speaker_end=report.source.end,
        cue=text[cue_start:cue_end],
        cue_start=cue_start,
        cue_end=cue_end,
        rule=report.rule,
    )


def _reports(speech: Speech, quotes: list[Quote]) -> list[Report]:
    text = speech.text
    starts = [q.start for q in quotes]
    found: list[Report] = []
    polls = speech.prose.signs.has(POLL)
    running = RunningReport(text, {p.start for p in speech.prose.paragraphs}, goes_far=polls)
    hits, counts = speech.cues.hits, reckonings(text, may_be_of=speech.prose.signs.has(COUNT_OF))
    numbers = [*speech.cues.numbers, len(text)]  # looked up here: a call for each sentence is expensive
    n, m = len(hits), len(counts)
    i = k = 0
    for start, end in speech.prose.sentences:
        while i < n and hits[i][0] < start:
            i += 1
        first = i
        while i < n and hits[i][1] <= end:
            i += 1
        counted = k
        while k < m and counts[k].end() <= end:
            k += 1
        on_polls = polls and holds_any(text[start:end], _POLLS)
        if first == i and counted == k and running.last is None and not on_polls:
            continue
        if speech.posts and speech.in_post(start):  # what is reported inside is read with quotations
            running.pause()
            continue
        numbered = numbers[bisect_left(numbers, start)] < end
        if not numbered and not on_polls:
            running.pause()
            continue
        outside = [hit for hit in hits[first:i] if not _is_quoted(hit[0], quotes, starts)]
        reports = reports_of(text, start, end, outside) if outside else []
        if on_polls:
            reports = _with_poll(text, start, end, reports)
        reports = running.carry_on(start, end, reports)
        if numbered:
            own = [c for c in counts[counted:k] if c.start() >= start and not _is_quoted(c.start(), quotes, starts)]
            found += [*reports, *own_figures(text, start, end, outside), *reckoned(text, start, end, own)]
    return found


def _with_poll(text: str, start: int, end: int, reports: list[Report]) -> list[Report]:
    """``reports`` of a sentence with the poll that its figures stand in, if nothing else in front reports them."""
    first = reports[0].source.start if reports else end
    polled = poll_report(text, start, first) if first > start else None
    return reports if polled is None or polled.source.end > first else [polled, *reports]


def _is_quoted(at: int, quotes: list[Quote], starts: list[int]) -> bool:
    i = bisect_right(starts, at) - 1
    return i >= 0 and at < quotes[i].end
