"""What rejects a figure, and the words that the rules of rejection share."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

FALSE = words("false_adjectives")
FICTION = word_set("myth fiction lie fallacy falsehood hoax fabrication exaggeration invention nonsense fantasy")
STATING = words("stating_verbs")
FIGURE = words("figure_nouns") | word_set("statistics notion idea belief argument theory assumption")
_ENDS = word_set("; . but although though while whereas when ( – rather instead")
_DEFINITE = words("definite_determiners")


class Rejection(NamedTuple):
    """The words that reject a figure, and the token they stand at; -1 where whoever the sentence names as the speaker is the
    one who rejects it ("the firm denied that")."""

    why: str
    at: int


def back(n: NumberInSentence, before: int, reach: int) -> range:
    """The tokens before the number, from the nearest on, to where its clause or sentence opens."""
    floor = max(-1, before - reach)
    for k in range(before, floor, -1):
        if n.word[k] in _ENDS:
            return range(before, k, -1)
    return range(before, floor, -1)


def is_known(n: NumberInSentence, before: int) -> bool:
    """Whether the number counts what is known already ("the two men"): not what a claim says."""
    return n.word[before] in _DEFINITE and n.kind == "bare"
