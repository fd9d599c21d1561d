"""Saying that did not happen or is only supposed: "has not said which", "if the report says"; it gives its number to nobody."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.cues import Cue
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.word_classes import ADVERBS, AUXILIARIES

_NEGATIONS = frozenset("not never neither nor hardly scarcely barely rarely seldom cannot".split())
_FOCUS = frozenset("only just merely simply".split())  # "not only said"
# what opens a clause that is not asserted
_SUPPOSING = frozenset(
    "if unless whether whenever wherever whoever suppose supposing imagine provided lest assuming until till".split()
)
# of thinking, only knowing is undone by "not": who does not expect 30 still speaks of 30
_KNOWING = frozenset("know understand learn realise realize remember want plan".split())
_FAMILIES = frozenset(("say", "tell", "show", "figure"))


def is_unsaid(toks: list[Token], source: Source, cue: Cue) -> bool:
    """Whether the verb behind ``toks``, whose subject is ``source``, tells that nothing was said, or only supposes it."""
    if cue.family not in _FAMILIES and cue.lemma not in _KNOWING:
        return False
    return _is_negated(toks) or _is_supposed(toks, source)


def _is_negated(toks: list[Token]) -> bool:
    behind = ""
    for word, low, _, _ in reversed(toks):
        is_negation = low in _NEGATIONS or low.endswith(("n't", "n’t"))
        if is_negation and behind not in _FOCUS:
            return True
        if (
            not is_negation
            and low not in ADVERBS
            and low not in AUXILIARIES
            and not (low.endswith("ly") and word == low)
        ):
            return False
        behind = low
    return False


def _is_supposed(toks: list[Token], source: Source) -> bool:
    """Whether the word right before the subject supposes: "if the report says"; "little did Ann Lee know" is turned round."""
    before = next((t for t in reversed(toks) if t[3] <= source.start), None)
    return before is not None and before[1] in _SUPPOSING
