"""Reports by a participle: "…, adding that …", "a report showing …"."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_openings import first_subject
from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import PARTICIPLE, SPEECH_NOUNS, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import source_with, subject_of
from transforms.facts.speech.grammar.speaking_nouns import ROLES
from transforms.facts.speech.grammar.word_classes import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from transforms.facts.speech.people.voices import can_report
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.papers import is_document
from transforms.facts.speech.reports.report_verbs import OF_DOCUMENTS
from transforms.facts.speech.reports.reported_content import content_start
from transforms.facts.speech.reports.reporting_cues import BE


def _paper_before(text: str, toks: list[Token]) -> Source | None:
    """The paper right before a participle: "a report" in "the publication of a report detailing"."""
    first = next((k for k in range(len(toks) - 1, -1, -1) if toks[k][1] in DETERMINERS), -1)
    if first < 0 or any(t[1] in PREPOSITIONS or not t[0][0].isalnum() for t in toks[first:]):
        return None
    found = Source(toks[first][2], toks[-1][3], "noun")
    return found if is_document(text, found) else None


def participle_report(
    text: str, end: int, begin: int, stop: int, toks: list[Token], prior: str, earlier: list[Report]
) -> Report | None:
    """``…, adding that …`` goes on with who spoke; ``a report showing …`` has its own source."""
    if prior in DETERMINERS or prior in PREPOSITIONS - {"with"}:
        return None
    if prior == "," or prior in CONJUNCTIONS:
        source = source_with(toks) or (earlier[-1].source if earlier else None) or first_subject(toks)
        rule = "participle"
    elif text[begin:stop] in OF_DOCUMENTS:
        source, rule = _paper_before(text, toks) or subject_of(toks), "participle of a noun"
        if prior in SPEECH_NOUNS and not (source is not None and is_document(text, source)):
            source = first_subject(toks)  # "the board issued new advice urging"
            return _from(text, stop, end, begin, source) if source is not None else None
        if prior in BE or source is None or not (is_document(text, source) or prior in ROLES):
            return None
    elif (source := source_with(toks)) is not None and source.end == toks[-1][3]:
        rule = "participle"  # "with two aides hinting that"
    else:
        return None
    return _from(text, stop, end, begin, source, rule) if source is not None else None


def _from(text: str, stop: int, end: int, begin: int, source: Source, rule: str = "participle") -> Report | None:
    """What a participle ``begin:stop`` reports, for a ``source`` that can speak."""
    if source.shape == "relative" or not can_report(text, source, "say"):
        return None
    content = content_start(text, stop, end, Cue("say", "say", PARTICIPLE))
    return Report(content, end, source, (begin, stop), rule) if content < end else None
