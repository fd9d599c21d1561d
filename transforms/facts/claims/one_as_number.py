""" "One": a number where it counts or measures, a pronoun or an article elsewhere."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.plurals import is_plural
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

_TALLIES = word_set("only least than just another nearly almost exactly roughly")
_PRONOUN_BEFORE = words("before_pronoun_one")
_TELLING = word_set("said says added told close familiar with who briefed claimed")
_IDIOM_NOUNS = words("nouns_of_article_one")


def counts_one(s: Tokens, first: int, last: int, noun: str | None, noun_at: int) -> bool:
    """Whether the "one" at token ``first`` tallies ("only one senator", "one more vote") or counts a person."""
    word = s.word
    before, after = word[first - 1], word[last]
    if before == "not" and (after == "but" or (after == "," and word[last + 1] in ("but", "not"))):
        return True  # "not one but two"
    if before == "not" and _outnumbered(word, last):
        return True  # "there is not one cause, but two"
    if before in _PRONOUN_BEFORE or (before == "only" and word[first - 2] in ("the", "not")):
        return False
    if after in ("more", "fewer", "less", "additional"):
        if word[last + 2] in ("on", "than", "tied", "to") and (before == "to" or word[last + 1].endswith("ly")):
            return False  # "one more reliant on donors"
        return word[last + 1] not in ("time", "thing", "of", "reason", "day", "example", "step", "way", "question")
    if not noun or noun.endswith("ed") or before == "-" or after in ("of", "out", "after", "by"):
        return False
    if is_plural(word[noun_at]) and word[noun_at] not in ("people", "police"):
        return False
    if noun == "source":
        return before in _TALLIES or word[noun_at + 1] in _TELLING
    if noun == "count" and word[noun_at + 1] == "of":
        return True  # "one count of forgery"
    if noun in _IDIOM_NOUNS and before not in ("only", "least", "than", "just"):
        return False
    if word[noun_at + 1] == "after" and word[noun_at + 2] == "another":
        return False
    return before in _TALLIES or is_person(noun, s.is_capital(noun_at))


def _outnumbered(word: list[str], last: int) -> bool:
    """Whether "but" and another number follow soon: "not one media world, but two"."""
    for k in range(last, last + 7):
        if word[k] == "but":
            return word[k + 1] in SMALL and word[k + 1] != "one" or word[k + 1].isdecimal()
    return False


def measures_one(s: Tokens, first: int, kind: str, unit: str | None) -> bool:
    """Whether "one" in front of a unit is a number: "one year", "one percent", but not "one day he left"."""
    word = s.word
    before = word[first - 1]
    if word[first + 2] in ("after", "before", "later", "ago", "earlier"):
        return True
    if unit == "day":
        return before in ("for", "in", "after", "within", "only", "than", "just", "least", "about", "every", "per")
    if unit == "point" or unit == "foot":
        return before in ("by", "only", "than", "just", "least", "about", "of")
    return kind != "bare" and before not in ("the", "that", "this", "another", "which", "any")
