"""Reports: indirect speech, a sentence at a time. Which verb reports, who its source is, and which words it covers."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.attribution.verbs import DOCUMENTS, EXPECTED_TO, NEEDS_THAT, OF_DOCUMENTS, PLURAL_VERBS, SILENT
from transforms.speech.cues import BASE, NOUNLIKE, PARTICIPLE, PAST, SPEECH_NOUNS, Cue
from transforms.speech.phrases import Source
from transforms.speech.sources import first_subject, source_after, source_with, subject_of
from transforms.speech.tokens import Token, tokens
from transforms.speech.words import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
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


class Report(NamedTuple):
    """``start:end`` is what is reported, ``source`` whose words it is, ``cue`` the verb's offsets."""

    start: int
    end: int
    source: Source
    cue: tuple[int, int]
    rule: str


_DEGREES = frozenset("as so more most very too nearly".split())
_BE = frozenset("is are was were be been being 's ’s".split())
_NO_SUBJECTS = _BE | _DEGREES | frozenset(("the", "a", "an", "of", "its"))
_OWNED = ("'s", "’s", "s'", "s’")
_OWN_VOICE = frozenset(("i", "we", "you", "nobody", "none", "everyone", "everybody"))
_SUM = re.compile(r"\s+(?:to\b|(?:about|nearly|another|some|more than)?\s*[\d$£€])")
# "38 percent of users said": those asked are nobody's voice
_SHARE = re.compile(
    r"(?:(?:about|nearly|only|just|some|roughly|almost|another|around|more than|at least|fewer than)\s+)*"
    r"(?:[\d.,]+(?:[ -]to[ -][\d.,]+)?|[a-z]+(?:-[a-z]+)?)\s*-?(?:%|percent\b|per cent\b)",
    re.IGNORECASE,
)
_TOLD_ALL = re.compile(r"\s*,")
_REDUCED = frozenset(
    """announce propose describe disclose reveal recommend report document issue post write declare order""".split()
)
_SHOWING = frozenset(
    """show suggest indicate signal reflect reveal underscore underline highlight imply demonstrate
    confirm""".split()
)
_PLAIN_ADVERBS = ADVERBS - AUXILIARIES
_QUOTED = re.compile(r"[\s,:]*[\"“]")
_POLL = re.compile(r"\b(?:poll|survey|census|study|report)\b", re.IGNORECASE)
_RUNNING = re.compile(
    r"%|\bper ?cent\b|\brespondents?\b|\bthose (?:surveyed|polled|asked)\b|\bpercentage points?\b", re.IGNORECASE
)
_THAT_WITHIN = 90
_WORDS = 80  # looked at before a cue
_TAIL = 400  # characters looked at behind it
_SHORT_TAIL = 60


def is_running(text: str, source: Source, start: int, end: int) -> bool:
    """Whether a sentence without a source of its own goes on with the poll that the sentence before reported."""
    return _POLL.search(text, source.start, source.end) is not None and _RUNNING.search(text, start, end) is not None


def reports_of(text: str, start: int, end: int, hits: list[tuple[int, int, Cue]]) -> list[Report]:
    """Reports of the sentence ``start:end``, whose cues outside quotation marks are ``hits``."""
    found: list[Report] = []
    hits = [h for h in hits if _may_report(text, start, *h)]
    if not hits:
        return found
    words = tokens(text, start, hits[-1][0])
    k = 0
    for begin, stop, cue in hits:
        while k < len(words) and words[k][2] < begin:
            k += 1
        got = _report(text, start, end, begin, stop, cue, words[max(0, k - _WORDS) : k], found)
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
    return found


def _is_apart(text: str, last: Report, got: Report) -> bool:
    """Whether a report begins where another ends: "Though Ann Lee said no, two aides told …" gives her no aides."""
    if got.rule != "source cue report" or got.source.shape not in ("name", "noun"):
        return False
    before = text[last.start : got.source.start].rstrip()
    return last.start < got.source.start < last.end <= got.end and before.endswith(",")


def _may_report(text: str, start: int, begin: int, stop: int, cue: Cue) -> bool:
    """A cheap look at the word before a cue, which sorts out most nouns and adjectives."""
    lemma, family, form = cue
    if lemma in SILENT:
        return False
    if family == "source":
        return True
    words = text[max(start, begin - 20) : begin].rsplit(None, 1)
    if not words:
        return form in (PAST, PARTICIPLE)
    last = words[-1]
    prior = last.lower()
    if form == PARTICIPLE:
        return last[-1] == "," or prior in CONJUNCTIONS or text[begin:stop] in OF_DOCUMENTS
    if prior == "its":
        return False
    if prior in POSSESSIVES or prior.endswith(_OWNED):
        return family == "noun" or form == PAST or text[begin:stop].lower() in SPEECH_NOUNS
    if family == "noun":
        return False
    if form == BASE:
        prior = prior.strip('"“”‘.')
        return prior == "to" or prior == "not" or prior in AUXILIARIES or prior in PLURALS or prior.endswith("s")
    return prior not in _NO_SUBJECTS


def _report(
    text: str, start: int, end: int, begin: int, stop: int, cue: Cue, toks: list[Token], earlier: list[Report]
) -> Report | None:
    """The report of one cue ``begin:stop``; ``toks`` are the words of the sentence before it."""
    if cue.family == "source":
        return _according(text, start, end, begin, stop)
    if cue.lemma in SILENT:
        return None
    prior = toks[-1][1] if toks else ""
    word = text[begin:stop].lower()
    owned = prior in POSSESSIVES or prior.endswith(_OWNED)
    if owned and word in SPEECH_NOUNS:
        return _noun(text, end, begin, stop, toks, prior)
    if cue.family == "noun" or (owned and prior != "her") or (prior == "her" and cue.form != PAST):
        return None
    if cue.form == PARTICIPLE:
        if prior == "," and cue.lemma in _SHOWING:
            return None  # what the clause shows, nobody says
        return _participle(text, end, begin, stop, toks, prior, earlier)
    if not _is_finite(toks, prior, word, cue):
        return None
    if _is_passive(text, stop, toks, cue):
        return None
    if prior == "all" and word == "told" and _TOLD_ALL.match(text, stop):
        return None  # "all told, 40 came"
    if prior == "," and cue.form == PAST and cue.lemma in _REDUCED and _is_reduced(text, stop, end):
        return None
    if cue.lemma == "add" and _SUM.match(text, stop) or _QUOTED.match(text, stop):
        return None
    inverted = _inverted(text, start, end, begin, stop, toks) if cue.family != "tell" else None
    if inverted is not None:
        return inverted
    source = earlier[-1].source if prior in CONJUNCTIONS and earlier else subject_of(toks)
    if source is None or source.shape == "relative" and source.antecedent is None:
        return None
    if source.shape == "pronoun" and text[source.start : source.end].lower() in _OWN_VOICE:
        return None
    if _SHARE.match(text, source.start, source.end):
        return None
    if cue.lemma in NEEDS_THAT and not _says_that(text, stop, end) and not _is_document(text, source):
        return None
    lead = [t for t in toks if t[3] <= source.start]
    return _finite(text, start, end, begin, stop, source, cue, lead)


def _is_finite(toks: list[Token], prior: str, word: str, cue: Cue) -> bool:
    """Whether a form that may be a noun or an adjective stands where a verb does."""
    if not toks:
        return cue.form == PAST
    if prior in DETERMINERS and prior not in QUANTIFIERS and prior != "her":
        return False
    before = toks[-1][0]
    if word in NOUNLIKE:
        known = prior in PLURALS or prior in RELATIVES or prior in ROLES or prior in PERSONAL or prior in AUXILIARIES
        return known or before[0].isupper() or before in (",", ")", "—", "–")
    if cue.form == BASE:
        if len(toks) > 1 and toks[-2][1] in ("a", "an"):
            return False  # "a police report"
        if prior == "to":  # "went on to say", not "declined to say"
            return len(toks) > 1 and toks[-2][1] in ("on", "continued", "began", "continues")
        return (
            prior in AUXILIARIES or prior in PLURALS or prior == "not" or (prior.endswith("s") and word in PLURAL_VERBS)
        )
    return prior not in PREPOSITIONS and prior not in _DEGREES  # "the number of confirmed cases", "as pronounced"


def _is_passive(text: str, stop: int, toks: list[Token], cue: Cue) -> bool:
    """ "was also expected", "believed to", "reported by": nobody named speaks."""
    k = len(toks) - 1
    while k >= 0 and (toks[k][1] in _PLAIN_ADVERBS or toks[k][1].endswith("ly")):
        k -= 1
    if k >= 0 and toks[k][1] in _BE and cue.form == PAST:
        return True
    return text.startswith(" by ", stop) or (
        cue.form == PAST and cue.lemma in EXPECTED_TO and text.startswith(" to ", stop)
    )


def _is_reduced(text: str, stop: int, end: int) -> bool:
    """Whether ", announced in May" tells of what stands before: a preposition follows, and no clause."""
    following = text[stop : stop + 16].split(None, 1)
    return bool(following) and following[0] in PREPOSITIONS and not _says_that(text, stop, end)


def _inverted(text: str, start: int, end: int, begin: int, stop: int, toks: list[Token]) -> Report | None:
    """``…, said Ann Lee, a nurse.``: what is reported stands before."""
    if not toks or toks[-1][0] not in (",", "”", '"') or toks[0][1] in RELATIVES:
        return None
    after = tokens(text, stop, min(end, stop + 60))
    if (
        not after
        or after[0][1] in SUBORDINATORS
        or after[0][1] in PREPOSITIONS
        or after[0][1] in PERSONAL - {"he", "she", "they"}
    ):
        return None
    if not (
        after[0][0][0].isupper() or after[0][1] in DETERMINERS or after[0][1] in PERSONAL or after[0][1] in PLURALS
    ):
        return None
    if not any(t[1] in AUXILIARIES or t[1].endswith("ed") or t[1].endswith("s") for t in toks[:-1]) or not _has_clause(
        toks
    ):
        return None
    source = source_after(text, stop, end)
    if source is None:
        return None
    following = tokens(text, source.end, min(end, source.end + 30))
    if (
        following
        and (following[0][1] in AUXILIARIES or following[0][1].endswith("ed"))
        and following[0][0] == following[0][1]
    ):
        return None  # "X, who left, said Ann Lee was ill"
    return Report(start, toks[-1][2], source, (begin, stop), "report before, cue source")


def _has_clause(toks: list[Token]) -> bool:
    """Whether the words before a comma make a clause, and are no mere name with what describes it."""
    for k, t in enumerate(toks[:-1]):
        low = t[1]
        if t[0] != low:
            continue
        if low in AUXILIARIES or (low.endswith("ed") and k and toks[k - 1][1] not in DETERMINERS and len(low) > 4):
            return not any(u[1] in ("who", "which", "whose") for u in toks[:k])
    return False


def _finite(
    text: str, start: int, end: int, begin: int, stop: int, source: Source, cue: Cue, lead: list[Token]
) -> Report | None:
    """``X said (that) …``, ``…, X said.`` or ``…, X said, …``."""
    tail = text[stop : min(end, stop + _TAIL)].strip(' .!?\t\xa0\n"”')
    closes = bool(lead) and lead[-1][0] in (",", "—", "–", "”") and source.shape != "relative"
    if closes and (not tail or (tail[0] in ",—–-" and _has_clause(lead)) or (_is_adjunct(tail) and _has_clause(lead))):
        if tail and tail[0] == "," and len(tail) > _SHORT_TAIL:
            return Report(start, end, source, (begin, stop), "report around")
        return Report(start, lead[-1][2], source, (begin, stop), "report before, source cue")
    if closes and tail and tail[0] == "," and len(lead) < 8:
        return Report(start, end, source, (begin, stop), "report around")
    if not tail:
        return None
    content = _content_start(text, stop, end, cue)
    return Report(content, end, source, (begin, stop), "source cue report") if content < end else None


def _is_adjunct(tail: str) -> bool:
    """Whether what follows the verb only says when, where or to whom."""
    words = tail.split()
    first = words[0].lower().strip(",")
    return (
        len(tail) <= _SHORT_TAIL
        and " that " not in f" {tail} "
        and (
            first in PREPOSITIONS
            or first in INTRODUCTIONS
            or first in ADVERBS
            or first.endswith("ly")
            or len(words) <= 2
        )
    )


def _content_start(text: str, stop: int, end: int, cue: Cue) -> int:
    """Where the reported clause begins: after "that" where whom, when or where it was said stands first."""
    at = text.find(" that ", stop, min(end, stop + _THAT_WITHIN))
    first = text[stop : stop + 20].split(None, 1)[:1]
    lead = first[0].lower() if first else ""
    if at >= 0 and (cue.family == "tell" or lead in PREPOSITIONS or lead == "that" or lead in INTRODUCTIONS):
        return at + 6
    while stop < end and text[stop] in " \t\xa0\n,:":
        stop += 1
    return stop


def _says_that(text: str, stop: int, end: int) -> bool:
    return text.startswith((" that ", ": "), stop) or text.find(" that ", stop, min(end, stop + 30)) >= 0


def _is_document(text: str, source: Source) -> bool:
    words = text[source.start : source.end].lower().split()
    return any(w.strip(".,'’") in DOCUMENTS for w in words)


def _according(text: str, start: int, end: int, begin: int, stop: int) -> Report | None:
    """``According to X, …`` covers what follows, ``…, according to X`` what stands before."""
    source = source_after(text, stop, end)
    if source is None:
        return None
    lead = begin
    while lead > start and text[lead - 1] in " ,\t\xa0\n":
        lead -= 1
    before = text[max(start, lead - 40) : lead].strip('"“').lower().split()
    if text[begin].isupper() or not before:
        comma = text.find(",", source.end, min(end, source.end + _TAIL))
        return Report(comma + 1 if comma >= 0 else source.end, end, source, (begin, stop), "according to")
    if len(before) <= 2 and before[0] in CONJUNCTIONS | SUBORDINATORS:
        return Report(source.end, end, source, (begin, stop), "according to")
    return Report(start, lead, source, (begin, stop), "according to")


def _noun(text: str, end: int, begin: int, stop: int, toks: list[Token], prior: str) -> Report | None:
    """``his claim that …``."""
    if not text.startswith((" that ", " of ", " to "), stop):
        return None
    source = Source(toks[-1][2], toks[-1][3], "pronoun") if prior in POSSESSIVES else subject_of(toks)
    return Report(stop, end, source, (begin, stop), "noun of speech") if source else None


def _participle(
    text: str, end: int, begin: int, stop: int, toks: list[Token], prior: str, earlier: list[Report]
) -> Report | None:
    """``…, adding that …`` goes on with who spoke; ``a report showing …`` has its own source."""
    if prior in DETERMINERS or prior in PREPOSITIONS - {"with"}:
        return None
    if prior == "," or prior in CONJUNCTIONS:
        source = source_with(toks) or (earlier[-1].source if earlier else None) or first_subject(toks)
        rule = "participle"
    elif text[begin:stop] in OF_DOCUMENTS:
        source, rule = subject_of(toks), "participle of a noun"
        if prior in _BE or source is None or not (_is_document(text, source) or prior in ROLES):
            return None
    else:
        return None
    if source is None or source.shape == "relative":
        return None
    content = _content_start(text, stop, end, Cue("say", "say", PARTICIPLE))
    return Report(content, end, source, (begin, stop), rule) if content < end else None
