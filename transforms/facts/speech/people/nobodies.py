"""Nobodies: words that stand where a speaker does and name none, a time, an amount, an adjective, a word that only points."""

from __future__ import annotations

from transforms.facts.speech.grammar.clause_openings import TIMES
from transforms.facts.speech.grammar.word_classes import ADVERBS, DAYS, INDEFINITE, MONTHS, PREPOSITIONS
from transforms.facts.speech.people.recent_speakers import Speaker
from transforms.lexicon.names.places import NATIONALITIES
from transforms.lexicon.word_lists import words

SOMEBODY = frozenset(
    "one two three someone somebody everyone everybody anyone another others many some several most few all".split()
)
_POINTING = frozenset(
    "this that these those which what who their its his her our my your such same former latter here there then".split()
)
# adjectives that are left of a phrase whose noun was not read: "Federal", "New"
_ADJECTIVES = frozenset(
    """federal public new old local national foreign private political social military recent previous other democratic
    republican conservative liberal second third""".split()
)
# first words of a sentence that is no report: "Read more", "See also", "Occasional chants of", "True, …"
_OPENING = frozenset(
    "read see think put note listen watch look oh yes true except whatever occasional photos tickets arguments signature".split()
) | ((ADVERBS | INDEFINITE | words("opening_adverbs")) - words("word_surnames") - {"will", "long", "still"})
_ALONE = DAYS | MONTHS | SOMEBODY | _POINTING | _ADJECTIVES | _OPENING | {"half", "part"}
# what is counted, told or measured, and says nothing itself
_MUTE = (
    TIMES
    | words("scales")
    | words("magnitude_plurals")
    | frozenset(
        """minute hour decade century time times percent cent dollars money thing things end word words reason reasons fact case
        part""".split()
    )
)
_SHORT = 4  # words: "several years ago"
_PAPERS_NAMED = frozenset(("Time", "Times"))
_MINUTES = frozenset(("the minutes", "minutes"))  # of a meeting


def is_nobody(who: Speaker) -> bool:
    """Whether the words of an unresolved source only tell when or how many, or stand for nobody told: "March", "several", "13
    percent", "no report". A person of that name is resolved.

    >>> is_nobody(Speaker("13 percent", "source", "as written")), is_nobody(Speaker("an aide", "source", "as written"))
    (True, False)
    >>> is_nobody(Speaker("", "source", "as written")), is_nobody(Speaker("Often", "source", "as written"))
    (True, True)
    """
    if who.kind != "source" or who.rule == "post":
        return False
    low = who.name.lower().split()
    if len(low) == 1:
        is_mute = low[0] in _MUTE and who.name not in _PAPERS_NAMED
        return is_mute or low[0] in _ALONE or who.name in NATIONALITIES or not any(c.isalpha() for c in low[0])
    if not low or low[0] == "no":
        return True
    return len(low) <= _SHORT and _head(low) in _MUTE and who.name.lower() not in _MINUTES and not _is_title(who.name)


def _head(low: list[str]) -> str:
    """The noun of a phrase in small letters: "two years ago" has years."""
    end = next(
        (k for k, w in enumerate(low) if k and (w in PREPOSITIONS or w in ("ago", "later", "earlier"))), len(low)
    )
    return low[end - 1]


def _is_title(name: str) -> bool:
    """Whether every word of a name has a capital, as in "The Week", which is a paper."""
    return all(w[0].isupper() for w in name.split())
