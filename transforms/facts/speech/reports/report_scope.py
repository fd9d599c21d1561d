"""Which words a report covers: what follows the verb, or what stands before or around it."""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.word_classes import (
    ADVERBIAL_CONJUNCTIONS,
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    FINITE,
    INTRODUCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.lead_clauses import closes_sentence, has_clause, has_verb
from transforms.facts.speech.reports.reported_content import FARTHEST_COMMA, THAT_WITHIN, content_end, content_start
from transforms.facts.speech.reports.silent_uses import FINITE_VERB
from transforms.text.end_words import first_word
from transforms.text.literals import holds_any

_OPENING = ADVERBIAL_CONJUNCTIONS | {"if", "once", "whereas", "with"}
_MAIN_CLAUSE = re.compile(r",[\"”’]? (?!(?:which|who|whose|where|and|or|including|said)\b)")
# behind a report set off by commas: the verb of the clause that it stands in
_RESUMES = re.compile(rf",\s+(?:(?:now|still|also|already|currently|probably|likely|\w+ly)\s+)?{FINITE_VERB}")
_CLAUSAL = AUXILIARIES | FINITE | {"that", "how", "why", "what"}
_MARKS = frozenset('"”')
_QUOTING = ('"', "“")
_TAIL = 400  # characters looked at behind it
_SHORT_TAIL = 60
_FEW_WORDS = 8
_INTRODUCED = 4  # words: "although in May 2010"


def finite(
    text: str, start: int, end: int, begin: int, stop: int, source: Source, cue: Cue, lead: list[Token]
) -> Report | None:
    """``X said (that) …``, ``…, X said.`` or ``…, X said, …``."""
    tail = text[stop : min(end, stop + _TAIL)].strip(' .!?\t\xa0\n"”')
    if not lead and _is_tail(text, start, tail):
        return None  # "“No!” Ann Lee wrote in one of 30 posts."
    if lead and lead[-1][0] in _MARKS and _closes_quotation(text[lead[-1][2] - 1], tail, cue):
        return Report(start, lead[-1][2], source, (begin, stop), "report before, source cue")
    if lead and lead[-1][0] == "," and _RESUMES.match(tail) is not None and source.shape != "relative":
        return Report(start, end, source, (begin, stop), "report around")  # "the toll, the club says, is 30"
    closes = bool(lead) and lead[-1][0] in (",", "—", "–", "”") and source.shape != "relative"
    if closes and (report := _closing(text, start, end, (begin, stop), source, cue, lead, tail)) is not None:
        return report
    if not tail:
        return None
    content = content_start(text, stop, end, cue)
    if _is_subordinate(lead) and text[stop] != ",":
        comma = _MAIN_CLAUSE.search(
            text, content, min(end, content + FARTHEST_COMMA)
        )  # "When Ann Lee told the court, 40 people rose"
        end = comma.start() if comma else end
    end = content_end(text, content, end, cue, lead)
    return Report(content, end, source, (begin, stop), "source cue report") if content < end else None


def _closing(
    text: str, start: int, end: int, verb: tuple[int, int], source: Source, cue: Cue, lead: list[Token], tail: str
) -> Report | None:
    """``…, X said.`` or ``…, X said, …``, where a clause stands before the comma; ``tail`` follows the verb."""
    before = Report(start, lead[-1][2], source, verb, "report before, source cue")
    around = Report(start, end, source, verb, "report around")
    if not tail:
        return before
    if tail[0] in ",;—–-":
        if has_verb(lead):
            return around if tail[0] == ";" or (tail[0] == "," and len(tail) > _SHORT_TAIL) else before
        goes_on = tail[0] in ",;" and (tail[0] == "," and len(lead) < _FEW_WORDS or has_clause(text, start, lead))
        return around if goes_on else None
    if _is_adjunct(tail) and has_clause(text, start, lead):
        return before
    if cue.family == "tell" and lead[0][1] not in SUBORDINATORS and _is_hearer(tail) and has_clause(text, start, lead):
        return before
    is_behind = lead[-1][0] == "," and not holds_any(tail, _QUOTING)
    return before if is_behind and closes_sentence(text, start, end, verb[0], lead) else None


def _closes_quotation(last: str, tail: str, cue: Cue) -> bool:
    """Whether a report behind a quotation, whose ``last`` character is given, has nothing to report but that: "“No,” she said, leaving"."""
    if tail[:1] in ("", ",", "—", "–", "-"):
        return True
    words = tail[:THAT_WITHIN].split()
    return last in ",?!" and cue.family in ("say", "tell") and _CLAUSAL.isdisjoint(words)


def _is_tail(text: str, start: int, tail: str) -> bool:
    """Whether the sentence at ``start`` only says where or how what was quoted before it was said."""
    first = first_word(tail).lower()
    return (
        text[max(0, start - 3) : start].strip()[-1:] in _MARKS
        and first in PREPOSITIONS
        and _CLAUSAL.isdisjoint(tail.split())
    )


def _is_subordinate(lead: list[Token]) -> bool:
    """Whether the words before a subject open a clause that another follows: "When Ann Lee said", "who, although in May he said"."""
    comma = next((k for k in range(len(lead) - 1, -1, -1) if lead[k][0] == ","), -1)
    clause = [t for t in lead[comma + 1 :] if t[1] not in CONJUNCTIONS and t[1] != "even"]
    if not clause or clause[0][1] not in _OPENING:
        return False
    return len(clause) == 1 or (len(clause) <= _INTRODUCED and clause[1][1] in PREPOSITIONS)


def _is_hearer(tail: str) -> bool:
    """Whether what follows "told" is whom and where, without a clause: "the BBC during a visit to Oslo"."""
    words = {w.strip(",.") for w in tail.split()}
    return words.isdisjoint(_CLAUSAL) and not any(c.isdigit() or c in ':"“' for c in tail)


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


def is_led_by_as(text: str, stop: int, lead: list[Token]) -> bool:
    """Whether "as" opens the clause whose verb ends at ``stop``, and a comma closes it: "As Acme found, 30 left"."""
    return bool(lead) and lead[-1][1] == "as" and len(lead) == 1 and text.startswith(",", stop)
