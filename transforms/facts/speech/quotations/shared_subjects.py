"""Subjects that a verb of speech shares with another one of its sentence, and verbs whose subject leads to no quotation."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import CUES, PARTICIPLE, PAST, Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.quoted import Quoted
from transforms.facts.speech.grammar.word_classes import ADVERBIAL_CONJUNCTIONS, CONJUNCTIONS
from transforms.facts.speech.quotations.attributed import Attributed
from transforms.text.end_words import first_word

_PASSIVE_LEADS = frozenset("when if once though although until unless whenever while as".split())
_ASKING = frozenset("ask press question quiz pressure challenge".split())
_WORDLESS = frozenset(("speak", "talk"))  # no quotation is their object: "As Reed spoke, the union warned"
_LONGEST_OPENING = 12  # characters of a subordinator


def shared_subject(
    q: Quoted, start: int, verb: tuple[int, int], cue: Cue, toks: list[Token], previous: Attributed | None
) -> Attributed | None:
    """Who said the quotation before, for a verb that is the same or goes on from it; ``toks`` stand before the verb."""
    if previous is None or previous.source is None:
        return None
    if previous.cue == verb or (cue.form == PARTICIPLE and not toks):  # "…." Adding: "…"
        return Attributed(q, previous.source, verb, "same sentence")
    goes_on = bool(toks) and toks[-1][1] in CONJUNCTIONS and _is_joined(start, verb[0], cue, toks, previous)
    return Attributed(q, previous.source, verb, "same sentence") if goes_on else None


def _is_joined(start: int, at: int, cue: Cue, toks: list[Token], previous: Attributed) -> bool:
    """Whether a conjunction joins the verb at ``at`` to that of the quotation before: "“no,” said a nurse who saw it and called
    it “so”"."""
    if previous.cue is None or not start <= previous.cue[0] < at or previous.rule == "noun of speech":
        return False
    said = CUES.get(next((t[1] for t in toks if t[2] == previous.cue[0]), ""))
    return said is not None and (said.form == PARTICIPLE) == (cue.form == PARTICIPLE)


def is_inner(toks: list[Token], source: Source) -> bool:
    """Whether the clause of ``source`` is itself what somebody reports: "repeated claims that Reed says"."""
    before = [t for t in toks if t[3] <= source.start]
    return len(before) > 1 and before[-1][1] == "that" and before[-2][1] in CUES


def asks_nobody(cue: Cue, prior: str) -> bool:
    """Whether a verb of asking is short for a passive: "when asked", "if pressed"."""
    return cue.form == PAST and cue.lemma in _ASKING and prior in _PASSIVE_LEADS


def opens_aside(text: str, start: int, verb: tuple[int, int], at: int, cue: Cue) -> bool:
    """Whether a verb stands in a clause that opens the sentence and closes before the quotation at ``at``: "As Reed spoke, the
    union called it “so”"."""
    first = first_word(text[start : start + _LONGEST_OPENING]).lower()
    if first not in ADVERBIAL_CONJUNCTIONS and not (first == "as" and cue.lemma in _WORDLESS):
        return False
    comma = -1 if "," in text[start : verb[0]] else text.find(",", verb[1], at)
    return comma >= 0 and len(text[comma + 1 : at].split()) > 1
