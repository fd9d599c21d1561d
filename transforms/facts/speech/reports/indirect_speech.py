"""Reports: indirect speech, a sentence at a time. Which verb reports, who its source is, and which words it covers."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_subjects import is_noun_here, own_source, plural_subject, subject_in_clauses
from transforms.facts.speech.grammar.clause_tokens import Token, tokens
from transforms.facts.speech.grammar.cues import BASE, NOUNLIKE, PARTICIPLE, PAST, SPEECH_NOUNS, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import source_with, subject_of
from transforms.facts.speech.grammar.word_classes import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    POSSESSIVES,
    PREPOSITIONS,
)
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.according import according
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.cited import CITING, cited_source, quoted_report
from transforms.facts.speech.reports.figure_frames import FIGURE, agent_report, gives_figure
from transforms.facts.speech.reports.lead_clauses import closes_clause
from transforms.facts.speech.reports.noun_reports import claim_by, claim_of
from transforms.facts.speech.reports.papers import is_document
from transforms.facts.speech.reports.participles import participle_report
from transforms.facts.speech.reports.report_scope import finite, is_led_by_as
from transforms.facts.speech.reports.report_verbs import (
    NEEDS_THAT,
    PLURAL_VERBS,
    PLURALS_REPORT,
    REDUCED,
    SHOWING,
    SILENT,
)
from transforms.facts.speech.reports.reported_content import says_that
from transforms.facts.speech.reports.reporting_cues import (
    ARTICLES,
    BE,
    BY_WHOM,
    OWNED,
    is_finite,
    is_passive,
    is_reduced,
    may_report,
)
from transforms.facts.speech.reports.set_off_reports import inverted, set_off
from transforms.facts.speech.reports.silent_uses import FINITE_VERB, reports_nothing
from transforms.facts.speech.reports.speaking_subjects import speaks
from transforms.facts.speech.reports.unsaid import is_unsaid

_LONGEST_SUBJECT = 8  # words
_LISTING = (" and ", " or ")  # behind a noun: "records, texts and drives"
_GOING_ON = frozenset(
    "say tell claim argue warn predict report estimate insist suggest project forecast".split()
)  # "Ann Lee was saying that 30"
_GIVING = frozenset("offer demand order require propose pledge".split())  # what states or firms do, too
_TELLING = frozenset("indicate conclude determine agree state".split())  # of the verbs that mostly need "that"
_CLAUSE = re.compile(rf"\s+(?:[\w'’.-]+\s+){{1,5}}?{FINITE_VERB}")
_WORDS = 80  # looked at before a cue


def reports_of(text: str, start: int, end: int, hits: list[tuple[int, int, Cue]]) -> list[Report]:
    """Reports of the sentence ``start:end``, whose cues outside quotation marks are ``hits``."""
    found: list[Report] = []
    hits = [h for h in hits if may_report(text, start, *h)]
    if not hits:
        return found
    toks = tokens(text, start, hits[-1][0])
    k = 0
    cited: dict[int, Source] = {}  # by the place of the report that they are the source of
    for n, (begin, stop, cue) in enumerate(hits):
        if cue.lemma in CITING and cue.form == PARTICIPLE:
            source = cited_source(text, stop, end)
            if source is not None:
                goes_on = n + 1 < len(hits) and hits[n + 1][0] <= source.end + 2  # "Ann Lee, citing a poll, said"
                cited[len(found) if goes_on or not found else len(found) - 1] = source
                continue
        while k < len(toks) and toks[k][2] < begin:
            k += 1
        got = _report(text, start, end, begin, stop, cue, toks[max(0, k - _WORDS) : k], found)
        if got is None:
            continue
        at = got.start
        while at < got.end and text[at].isspace():
            at += 1
        if at >= got.end:
            continue
        if found and _is_apart(text, found[-1], got):
            found[-1] = found[-1]._replace(end=got.source.start)
        found.append(got._replace(start=at))
    found = _within_source(found, end)
    if cited:
        found = [r._replace(source=cited[i], rule="cited") if i in cited else r for i, r in enumerate(found)]
    return found


def _within_source(found: list[Report], end: int) -> list[Report]:
    """The reports of a sentence that another closes, those inside what it covers cut to that: "The club announced that 30
    left, according to Ann Lee", "The club said that 30 left, Acme reported" tell what the club said."""
    closes = len(found) > 1 and (found[-1].rule == "according to" or found[-1].rule.startswith("report before"))
    if not closes or found[-1].end > found[-1].cue[0]:
        return found
    lead = found[-1].end
    return [r._replace(end=lead) if r.start < lead < r.end == end else r for r in found]


def _is_apart(text: str, last: Report, got: Report) -> bool:
    """Whether a report begins where another ends: "Though Ann Lee said no, two aides told …" gives her no aides."""
    if got.rule != "source cue report" or got.source.shape not in ("name", "noun"):
        return False
    before = text[last.start : got.source.start].rstrip()
    return last.start < got.source.start < last.end <= got.end and before.endswith(",")


def _report(
    text: str, start: int, end: int, begin: int, stop: int, cue: Cue, toks: list[Token], earlier: list[Report]
) -> Report | None:
    """The report of one cue ``begin:stop``; ``toks`` are the words of the sentence before it."""
    if cue.family == "source":
        return according(text, start, end, begin, stop)
    if cue.lemma in SILENT or (cue.family == FIGURE and not gives_figure(text, stop, end, cue.lemma)):
        return None
    prior = toks[-1][1] if toks else ""
    word = text[begin:stop].lower()
    owned = prior in POSSESSIVES or prior.endswith(OWNED)
    if owned and word in SPEECH_NOUNS:
        return claim_of(text, end, begin, stop, toks, prior)
    if word in SPEECH_NOUNS and prior in ARTICLES and text.startswith(BY_WHOM, stop):
        return claim_by(text, end, begin, stop)
    if cue.family == "noun" or (owned and prior != "her") or (prior == "her" and cue.form != PAST):
        return None
    if cue.form == PARTICIPLE and not (cue.lemma in _GOING_ON and _before_adverbs(toks) in BE):
        if prior == "," and cue.lemma in SHOWING:
            return None  # what the clause shows, nobody says
        if cue.lemma in _GIVING and prior != "," and source_with(toks) is not None:
            return None  # "with states offering two weeks"
        return participle_report(text, end, begin, stop, toks, prior, earlier)
    return _finite_report(text, start, end, begin, stop, cue, toks, earlier)


def _clause_follows(text: str, stop: int, end: int, cue: Cue) -> bool:
    """Whether a clause without "that" is what a verb tells: "aides indicated the town could lose 30"."""
    return cue.lemma in _TELLING and _CLAUSE.match(text, stop, end) is not None


def _before_adverbs(toks: list[Token]) -> str:
    """The last of ``toks`` that is no adverb in -ly: "is" in "is currently"."""
    k = len(toks) - 1
    while k > 0 and toks[k][1].endswith("ly"):
        k -= 1
    return toks[k][1] if toks else ""


def _finite_report(
    text: str, start: int, end: int, begin: int, stop: int, cue: Cue, toks: list[Token], earlier: list[Report]
) -> Report | None:
    """``X said …`` and ``…, said X``: the report of a cue that is a verb with a subject."""
    prior = toks[-1][1] if toks else ""
    tied: Source | None = None
    if not _is_active(text, begin, stop, cue, toks):
        if cue.form != BASE or cue.lemma not in PLURAL_VERBS | PLURALS_REPORT or prior in DETERMINERS:
            return None
        tied = plural_subject(text, start, end, begin)
        if tied is None:
            return None
    if (by_agent := agent_report(text, start, begin, stop, end, toks, cue)) is not None:
        return by_agent
    if cue.lemma in CITING and (quoted := quoted_report(text, begin, stop, end, toks, cue)) is not None:
        return quoted
    if _describes(text, begin, stop, end, cue, toks):
        return None
    report = inverted(text, start, end, begin, stop, toks) if cue.family != "tell" else None
    report = report or set_off(text, start, end, begin, stop, toks, cue)
    if report is not None:
        return report
    word = text[begin:stop].lower()
    may_be_noun = word in NOUNLIKE or word in SPEECH_NOUNS or (cue.form == PAST and word == cue.lemma)
    if may_be_noun and is_noun_here(text, start, end, begin):
        return None
    source = tied or (earlier[-1].source if prior in CONJUNCTIONS and earlier else subject_of(toks))
    source = _whole_source(text, start, (begin, stop), source, cue)
    if source is None or not speaks(text, source, cue) or is_unsaid(toks, source, cue):
        return None
    lead = [t for t in toks if t[3] <= source.start]
    if is_led_by_as(text, stop, lead):
        return Report(stop + 1, end, source, (begin, stop), "source cue report")
    if cue.lemma in NEEDS_THAT and not (
        _tells_clause(text, stop, end, source, cue) or closes_clause(text, start, stop, end, lead)
    ):
        return None
    return finite(text, start, end, begin, stop, source, cue, lead)


def _whole_source(text: str, start: int, verb: tuple[int, int], source: Source | None, cue: Cue) -> Source | None:
    """``source`` as the subject of ``verb``; where it can report nothing, the subject that the clauses give."""
    source = own_source(text, start, verb, source)
    if source is not None and source.shape == "noun" and not can_report(text, source, cue.lemma):
        return subject_in_clauses(text, start, verb)  # "a study of voters and income found"
    return source


def _tells_clause(text: str, stop: int, end: int, source: Source, cue: Cue) -> bool:
    """Whether a verb that mostly needs "that" has a clause for its object, or a paper for its subject."""
    return says_that(text, stop, end) or is_document(text, source) or _clause_follows(text, stop, end, cue)


def _is_active(text: str, begin: int, stop: int, cue: Cue, toks: list[Token]) -> bool:
    """Whether the form stands where a verb does, and is none of a list of nouns: "records, texts and drives"."""
    prior, word = toks[-1][1] if toks else "", text[begin:stop].lower()
    is_listed = prior == "," and word in NOUNLIKE and text.startswith(_LISTING, stop)
    if is_finite(toks, prior, word, cue):
        return not is_listed
    return word in NOUNLIKE and text.startswith((",", "."), stop) and _closes_clause(toks)


def _closes_clause(toks: list[Token]) -> bool:
    """Whether a subject alone stands behind the last comma: "30 died, the Acme tracker estimates"."""
    comma = next((k for k in range(len(toks) - 1, max(-1, len(toks) - _LONGEST_SUBJECT), -1) if toks[k][0] == ","), -1)
    subject = toks[comma + 1 :] if comma > 0 else []
    return (
        bool(subject)
        and subject[0][1] == "the"
        and not any(t[1] in PREPOSITIONS or t[1] in AUXILIARIES for t in subject)
    )


def _describes(text: str, begin: int, stop: int, end: int, cue: Cue, toks: list[Token]) -> bool:
    """Whether the verb is passive, a participle behind what it describes, or used for something else than reporting."""
    if cue.form != PARTICIPLE and is_passive(text, stop, toks, cue):
        return True
    is_behind = bool(toks) and toks[-1][1] == "," and cue.form == PAST and cue.lemma in REDUCED
    return (is_behind and is_reduced(text, stop, end)) or reports_nothing(text, begin, stop, toks, cue)
