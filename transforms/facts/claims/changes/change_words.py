"""The words of rises and falls, and what a rule of change answers."""

from __future__ import annotations

from collections.abc import Callable

from transforms.facts.claims.bounds import Bound
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import words

Change = tuple[str, str]
""" "none", "increase" or "decrease", and the word that says so."""
ChangeRule = Callable[[NumberInSentence, Bound, int], Change | None]
"""Settles the change of a number whose qualified wording begins behind a token; None leaves it to the next rule."""

NO_CHANGE: Change = ("none", "")
UP_VERBS = words("rising_verbs")
DOWN_VERBS = words("falling_verbs")
UP_NOUNS = words("rise_nouns")
DOWN_NOUNS = words("fall_nouns")
MORE = words("comparatives_of_more")
LESS = word_set(
    "fewer less lower smaller slower shorter cheaper lighter dimmer cooler colder poorer thinner narrower weaker younger"
)
LOSABLE = word_set("seat job pound follower subscriber user customer point vote member employee worker")
BY_UP = UP_VERBS | word_set(
    "raised raise raises raising boosted boost boosts boosting lifted lift up hiked hike hikes hiking higher "
    "upward upwards more larger bigger faster upped strengthened extended extend stronger exceeded exceed expanding inflated "
    "inflate inflates brightened brighten bumped bump warmed lengthened deepened thickened"
)
BY_DOWN = DOWN_VERBS | word_set(
    "lowered lower lowers lowering down downward downwards less fewer smaller slower narrowed narrow shortened slowed downsized "
    "scaled curtailed curb diminished weaker understated cheaper cooled dimmed thinned"
)
MOVING = BY_UP | BY_DOWN
"""Verbs, and words like them, that a rise or a fall "by" so much goes with."""
_MEASURED = frozenset(["percent", "point", "money", "share", "measure", "multiple"])


def is_measured(n: NumberInSentence) -> bool:
    """Whether the number measures something, and neither counts nor is an age or a length of time."""
    return n.kind in _MEASURED


def named_change(noun: str) -> Change | None:
    """The change that a noun names: "rise", "cut"; None for any other word."""
    if noun in UP_NOUNS:
        return "increase", noun
    return ("decrease", noun) if noun in DOWN_NOUNS else None
