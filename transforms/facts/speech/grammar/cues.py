"""Cues: words that report what somebody said, wrote, thinks or reckons, with the forms they take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from transforms.lexicon.word_lists import table, words

PAST, PRESENT, BASE, PARTICIPLE = "past", "present", "base", "participle"


class Cue(NamedTuple):
    """A form of a reporting verb.

    ``family``: say (reports words), tell (takes the person told), think (an opinion or an estimate), show (what a
    report does), label (calls, praises, accuses), act (does more than speak: offers, rules), noun (a noun of speech),
    source ("according to"). ``form``: past, present, base or participle.
    """

    lemma: str
    family: str
    form: str

    def is_verbal(self, word: str) -> bool:
        """Whether ``word``, the cue as written in small letters, is more likely a verb than a noun."""
        if self.form == PRESENT:
            return word not in NOUNLIKE or word in _PLAIN_VERBS
        return self.form != BASE or word in _PLAIN_VERBS


# nouns of speech: they report only where somebody possesses them ("her claim that", "Ann Lee's warning of")
SPEECH_NOUNS = words("speech_nouns")
# forms that are mostly another part of speech: they report only where a subject stands right before them
NOUNLIKE = words("nounlike_verb_forms")
_PLAIN_VERBS = frozenset("say tell think believe know write want add".split())


def _inflect(verb: str) -> tuple[str, str, str]:
    """Past, present and participle of a regular verb."""
    if verb.endswith("e"):
        return verb + "d", verb + "s", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ied", verb[:-1] + "ies", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z")) else "s")
    return verb + "ed", third, verb + "ing"


def _forms(verb: str, told: list[str]) -> Iterator[tuple[str, str]]:
    """(word, form) of every form of a verb; ``told``: past, present and participle where the lexicon gives them."""
    yield verb, BASE
    for variants, form in zip(told or _inflect(verb), (PAST, PRESENT, PARTICIPLE), strict=True):
        for word in variants.split("/"):
            yield word, form


def _build() -> dict[str, Cue]:
    forms: dict[str, Cue] = {}
    for verb, value in table("reporting_verbs").items():
        family, *told = value.split(" ")
        for word, form in _forms(verb, told):
            forms[word] = Cue(verb, family, form)
    for noun in SPEECH_NOUNS:
        forms.setdefault(noun, Cue(noun, "noun", BASE))
    return forms


CUES: dict[str, Cue] = _build()
