"""Whether a cue reports: a verb with a subject, no noun, no passive, no participle that only describes."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import BASE, NOUNLIKE, PARTICIPLE, PAST, PRESENT, SPEECH_NOUNS, Cue
from transforms.facts.speech.grammar.speaking_nouns import ROLES
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PERSONAL,
    PLURALS,
    POSSESSIVES,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVES,
)
from transforms.facts.speech.reports.report_verbs import COLLECTIVES, EXPECTED_TO, OF_DOCUMENTS, PLURAL_VERBS, SILENT
from transforms.facts.speech.reports.reported_content import says_that

_DEGREES = frozenset("as so more most very too nearly".split())
BE = frozenset("is are was were be been being 's ’s".split())
_NO_SUBJECTS = BE | _DEGREES | frozenset(("the", "a", "an", "of", "its"))
OWNED = ("'s", "’s", "s'", "s’")
_OF_WHOM = frozenset("accuse blame charge credit criticize criticise fault praise".split())
ARTICLES = frozenset(("a", "an", "the", "this"))
BY_WHOM = (" by ", " from ")
_BY_MEANS = tuple(
    f" by {means}" for means in ("telephone", "phone", "e-mail", "email", "text", "letter", "video", "fax", "radio")
)
_WHAT_FOR = (" of ", " for ", " with ")
_WITH_WITHIN = 60  # characters: "with two of her aides hinting"
_PLAIN_ADVERBS = ADVERBS - AUXILIARIES


def may_report(text: str, start: int, begin: int, stop: int, cue: Cue) -> bool:
    """A cheap look at the word before a cue, which sorts out most nouns and adjectives."""
    lemma, family, form = cue
    if lemma in SILENT:
        return False
    if family == "source" or (lemma == "quote" and text.startswith((" as ", " by "), stop)):
        return True
    words = text[max(start, begin - 20) : begin].rsplit(None, 1)
    if not words:
        return form in (PAST, PARTICIPLE)
    last = words[-1]
    prior = last.lower()
    if form == PARTICIPLE:
        is_led = last[-1] == "," or prior in CONJUNCTIONS or text[begin:stop] in OF_DOCUMENTS
        return is_led or text.find("with ", max(start, begin - _WITH_WITHIN), begin) >= 0
    if prior == "its":
        return False
    if prior in ARTICLES and text.startswith(BY_WHOM, stop):
        return text[begin:stop].lower() in SPEECH_NOUNS  # "a claim by Ann Lee that"
    if prior in POSSESSIVES or prior.endswith(OWNED):
        return family == "noun" or form == PAST or text[begin:stop].lower() in SPEECH_NOUNS
    if family == "noun":
        return False
    if form == BASE:
        prior = prior.strip('"“”‘.')
        return (
            prior == "to"
            or prior == "not"
            or prior in AUXILIARIES
            or prior in PLURALS
            or prior.endswith("s")
            or prior in COLLECTIVES
            or (lemma in PLURAL_VERBS and last.isalpha())
        )
    return prior not in _NO_SUBJECTS or text.startswith(" by ", stop)


def is_finite(toks: list[Token], prior: str, word: str, cue: Cue) -> bool:
    """Whether a form that may be a noun or an adjective stands where a verb does."""
    if not toks:
        return cue.form == PAST
    if prior in DETERMINERS and prior not in QUANTIFIERS and prior != "her":
        return False
    if cue.form == PAST and prior in _PLAIN_ADVERBS and len(toks) > 1 and toks[-2][1] in ("the", "a", "an"):
        return False  # "the recently proposed law"
    before = toks[-1][0]
    if word in NOUNLIKE:
        known = prior in PLURALS or prior in RELATIVES or prior in ROLES or prior in PERSONAL
        known = known or (prior in AUXILIARIES and cue.form != PRESENT)  # "had plans"
        return known or before[0].isupper() or before in (",", ")", "—", "–")
    if cue.form == BASE:
        if len(toks) > 1 and toks[-2][1] in ("a", "an"):
            return False  # "a police report"
        if prior == "to":  # "went on to say", not "declined to say"
            return len(toks) > 1 and toks[-2][1] in ("on", "continued", "began", "continues")
        return (
            prior in AUXILIARIES
            or prior in PLURALS
            or prior == "not"
            or ((prior.endswith("s") or prior in COLLECTIVES) and word in PLURAL_VERBS)
        )
    return prior not in PREPOSITIONS and prior not in _DEGREES  # "the number of confirmed cases", "as pronounced"


def is_passive(text: str, stop: int, toks: list[Token], cue: Cue) -> bool:
    """ "was also expected", "believed to", "reported by": nobody named speaks."""
    k = len(toks) - 1
    while k >= 0 and (toks[k][1] in _PLAIN_ADVERBS or toks[k][1].endswith("ly")):
        k -= 1
    if k >= 0 and toks[k][1] in BE and cue.form == PAST:
        return True
    if cue.form == PAST and cue.lemma in _OF_WHOM and text.startswith(_WHAT_FOR, stop):
        return True  # "arrested and accused of": an accuser names the accused first
    return (text.startswith(" by ", stop) and not text.startswith(_BY_MEANS, stop)) or (
        cue.form == PAST and cue.lemma in EXPECTED_TO and text.startswith(" to ", stop)
    )


def is_reduced(text: str, stop: int, end: int) -> bool:
    """Whether ", announced in May" tells of what stands before: a preposition follows, and no clause."""
    following = text[stop : stop + 16].split(None, 1)
    return bool(following) and following[0] in PREPOSITIONS and not says_that(text, stop, end)
