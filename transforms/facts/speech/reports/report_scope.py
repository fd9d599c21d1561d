"""Which words a report covers: what follows the verb, or what stands before or around it."""

from __future__ import annotations

import re

from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.read_clauses import read_clauses
from transforms.facts.speech.grammar.clause_tokens import Token, tokens
from transforms.facts.speech.grammar.cues import PAST, PRESENT, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.source_phrases import source_after
from transforms.facts.speech.grammar.speaking_nouns import DOCUMENTS
from transforms.facts.speech.grammar.word_classes import (
    ADVERBIAL_CONJUNCTIONS,
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    INTRODUCTIONS,
    PERSONAL,
    PLURALS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.reports.attribution import Report
from transforms.facts.speech.reports.report_verbs import POLLSTERS
from transforms.facts.speech.reports.silent_uses import FINITE_VERB
from transforms.text.end_words import first_word
from transforms.text.literals import holds_any

_PUBLISHING = DOCUMENTS | {"researchers", "scientists", "economists"}  # and those who make documents
_OPENING = ADVERBIAL_CONJUNCTIONS | {"if", "once", "whereas", "with"}
_MAIN_CLAUSE = re.compile(r",[\"”’]? (?!(?:which|who|whose|where|and|or|including|said)\b)")
_ASIDE = re.compile(r", (?:(?:in|of|by|after|during) )?(?:which|whom|who|where|when)\b| (?:after|when|following) ")
# "… “ruined by lies” after two aides left": the paper tells when
_AFTER_QUOTATION = re.compile(r"[\"”] (?:after|following) ")
# when and how often something was said: "wrote four months after the flood that", "said three times that"
_WHEN_SAID = re.compile(
    r"\s+(?:[\w.,-]+\s+){1,3}?(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|times)\b[^,;:\d]{0,50}\Z"
)
_SPANS_OF_TIME = (
    "minute",
    "hour",
    "day",
    "week",
    "month",
    "year",
    "decade",
    "times",
)  # one is in what _WHEN_SAID finds
# behind a report set off by commas: the verb of the clause that it stands in
_RESUMES = re.compile(rf",\s+(?:(?:now|still|also|already|currently|probably|likely|\w+ly)\s+)?{FINITE_VERB}")
# who was told, with their number: "told the crowd of 500 people", "told an audience of more than 30"
_COUNTED_HEARERS = re.compile(
    r"\s+(?:an?|the|his|her|their)\s+(?:[\w-]+\s+){1,3}of\s+(?:[a-z]+\s+){0,3}[\d.,]+(?:\s+(?:hundred|thousand|million))?(?:\s+[a-z]+)?"
)
_CLAUSAL = AUXILIARIES | FINITE | {"that", "how", "why", "what"}
# what is said of somebody named before: "the man the town says planned it, was …"
_LACKS_SUBJECT = re.compile(r"(?:planned|was|were|is|are|has|had|will|would|[a-z]{2,}ed)\s[^,;:.()]{0,80}(?=,)")
_MARKS = frozenset('"”')
_QUOTING = ('"', "“")
_WHO = frozenset(("who", "which", "whose"))
_CHAIN = 3  # words
_THAT_WITHIN = 90
_TAIL = 400  # characters looked at behind it
_SHORT_TAIL = 60
_FEW_WORDS = 8
_INTRODUCED = 4  # words: "although in May 2010"
_FARTHEST_COMMA = 600


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
            text, content, min(end, content + _FARTHEST_COMMA)
        )  # "When Ann Lee told the court, 40 people rose"
        end = comma.start() if comma else end
    end = _content_end(text, content, end, cue, lead)
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
        if _has_verb(lead):
            return around if tail[0] == ";" or (tail[0] == "," and len(tail) > _SHORT_TAIL) else before
        goes_on = tail[0] in ",;" and (tail[0] == "," and len(lead) < _FEW_WORDS or _has_clause(text, start, lead))
        return around if goes_on else None
    if _is_adjunct(tail) and _has_clause(text, start, lead):
        return before
    if cue.family == "tell" and lead[0][1] not in SUBORDINATORS and _is_hearer(tail) and _has_clause(text, start, lead):
        return before
    is_behind = lead[-1][0] == "," and not holds_any(tail, _QUOTING)
    return before if is_behind and _closes_sentence(text, start, end, verb[0], lead) else None


def _content_end(text: str, content: int, end: int, cue: Cue, lead: list[Token]) -> int:
    """Where what is reported from ``content`` on ends, at ``end`` or before."""
    if (inner := _LACKS_SUBJECT.match(text, content, end)) is not None and lead and lead[-1][0][0].isalpha():
        return inner.end()  # "the man whom Acme says took 30"; "the man Acme says took it, has 30 boats"
    quoted = _AFTER_QUOTATION.search(text, content, min(end, content + _FARTHEST_COMMA))
    if quoted is not None:
        end = quoted.start() + 1
    if cue.family == "label":
        comma = _ASIDE.search(
            text, content, min(end, content + _FARTHEST_COMMA)
        )  # "blamed him for the fire, in which 30 died": the paper tells it
        end = comma.start() if comma else end
    return end


def _closes_quotation(last: str, tail: str, cue: Cue) -> bool:
    """Whether a report behind a quotation, whose ``last`` character is given, has nothing to report but that: "“No,” she said, leaving"."""
    if tail[:1] in ("", ",", "—", "–", "-"):
        return True
    words = tail[:_THAT_WITHIN].split()
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


def set_off(text: str, start: int, end: int, begin: int, stop: int, toks: list[Token], cue: Cue) -> Report | None:
    """``The aim, says Ann Lee, is …``: the sentence is hers."""
    if not toks or toks[-1][0] != "," or cue.family != "say" or cue.form not in (PAST, PRESENT):
        return None
    if sum(t[0] == "," for t in toks) > 1:
        return None  # "Ann Lee, a doctor, said Reed, 18, was hurt"
    source = source_after(text, stop, end)
    if source is None or source.shape != "name" or not text.startswith(",", source.end) or text[stop + 1].islower():
        return None
    return Report(start, end, source, (begin, stop), "report around")


def inverted(text: str, start: int, end: int, begin: int, stop: int, toks: list[Token]) -> Report | None:
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
    is_named = after[0][0][0].isupper()
    if not (_has_clause(text, start, toks) if is_named else _has_verb(toks)):
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


def _has_clause(text: str, start: int, toks: list[Token]) -> bool:
    """Whether the words before a comma make a clause, and are no mere name with what describes it."""
    return _has_verb(toks) or (bool(toks) and _reads_as_clause(text[start : toks[-1][2]]))


def _has_verb(toks: list[Token]) -> bool:
    """Whether each "who" has a verb of its own, and one is left."""
    left = 0
    for k, t in enumerate(toks[:-1]):
        low = t[1]
        if low in _WHO:
            left -= 1
        prior = toks[k - 1][1] if k else ""
        # "have been sold", "was first reported"
        is_of_chain = any(u[1] in FINITE for u in toks[max(0, k - _CHAIN) : k])
        if t[0] != low or is_of_chain or (left and prior in CONJUNCTIONS):
            continue
        if low in FINITE or (low.endswith("ed") and k and prior not in DETERMINERS and len(low) > 4):
            left += 1
            if left > 0:
                return True
    return False


def _reads_as_clause(words: str) -> bool:
    """Whether ``words`` have a main clause, for forms that a noun or a participle may have, too: "loans stand at 30", "the number
    who died is 30"."""
    return any(_is_main(c) for c in read_clauses(words).clauses)


def _is_main(clause: Clause) -> bool:
    return (
        clause.kind == "main" and clause.verb.form == "finite" and clause.subject is not None and not clause.is_inverted
    )


def _closes_sentence(text: str, start: int, end: int, begin: int, lead: list[Token]) -> bool:
    """Whether a main clause stands before the verb at ``begin`` and none that it reports behind: "The road cost $4m, the ministry
    said as it opened it"."""
    found = read_clauses(text[start:end])
    at = next((i for i, c in enumerate(found.clauses) if found.spans[c.verb.head][0] + start == begin), -1)
    if at < 0 or any(c.outer == at and c.kind == "reported" for c in found.clauses):
        return False
    behind = found.clauses[at].verb.last
    if behind < len(found.low) and not _opens_adjunct(found.low[behind]):
        return False
    return any(_is_main(c) and found.spans[c.verb.head][0] + start < lead[-1][2] for c in found.clauses[:at])


def _opens_adjunct(word: str) -> bool:
    return word != "that" and (
        word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in INTRODUCTIONS
        or word in ADVERBS
        or word in DAYS
        or word in ";,"
        or word.endswith("ly")
    )


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


def content_start(text: str, stop: int, end: int, cue: Cue) -> int:
    """Where the reported clause begins: after "that" where whom, when or where it was said stands first."""
    at = text.find(" that ", stop, min(end, stop + _THAT_WITHIN))
    first = text[stop : stop + 20].split(None, 1)[:1]
    lead = first[0].lower() if first else ""
    if at >= 0 and (cue.family == "tell" or lead in PREPOSITIONS or lead == "that" or lead in INTRODUCTIONS):
        return at + 6
    if at >= 0 and holds_any(text[stop:at], _SPANS_OF_TIME) and _WHEN_SAID.match(text, stop, at) is not None:
        return at + 6
    if cue.family == "tell" and (hearers := _COUNTED_HEARERS.match(text, stop, end)) is not None:
        stop = hearers.end()
    while stop < end and text[stop] in " \t\xa0\n,:":
        stop += 1
    return stop


def closes_clause(text: str, start: int, stop: int, end: int, lead: list[Token]) -> bool:
    """Whether a verb, its subject before it, follows a clause and a comma, and at most a phrase follows: "30 left, the office concluded
    in May"."""
    tail = text[stop:end].strip(' .!?\t\xa0\n"”')
    return (
        bool(lead)
        and lead[-1][0] == ","
        and (not tail or tail[0] in ",;" or (first_word(tail).lower() in PREPOSITIONS and not tail.startswith("to ")))
        and _reads_as_clause(text[start : lead[-1][2]])
    )


def is_led_by_as(text: str, stop: int, lead: list[Token]) -> bool:
    """Whether "as" opens the clause whose verb ends at ``stop``, and a comma closes it: "As Acme found, 30 left"."""
    return bool(lead) and lead[-1][1] == "as" and len(lead) == 1 and text.startswith(",", stop)


def says_that(text: str, stop: int, end: int) -> bool:
    return text.startswith((" that ", ": "), stop) or text.find(" that ", stop, min(end, stop + 30)) >= 0


def is_document(text: str, source: Source) -> bool:
    start, end = source.antecedent or (source.start, source.end)
    words = text[start:end].lower().split()
    return any(w.strip(".,'’") in _PUBLISHING or w in POLLSTERS for w in words)
