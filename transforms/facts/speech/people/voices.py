"""Voices: whether a noun phrase in front of a reporting verb can be one who reports, by the noun at its head.

"The carmaker said" may be anybody; "outbreaks found", "a budget offered" and "wrongly confirmed" have no speaker. Verbs of
plain speech take any noun for their subject, all others only persons, bodies and documents.
"""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.speaking_nouns import BODIES, DOCUMENTS, PAPERS, PERSONS, ROLES, UNNAMED
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    INDEFINITE,
    MONTHS,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
)
from transforms.facts.speech.people.nobodies import SOMEBODY
from transforms.lexicon.word_lists import words
from transforms.text.literals import holds_any

# verbs whose subject speaks, whatever noun it is
_PLAIN = words("verbs_of_persons") | frozenset(
    "say tell add write claim argue insist warn announce acknowledge deny testify tweet estimate reckon believe read".split()
)
_KNOWN = PERSONS | UNNAMED | BODIES | PAPERS | DOCUMENTS | ROLES
# nouns that only count what stands behind their "of"
_COUNTS = frozenset(
    """one two three four five six seven eight nine ten dozens many some several most few group member members majority
    number series range team pair handful host bunch set coalition part all half""".split()
)
_HUMAN = re.compile(
    r"(?:[a-z]{2}[eo]rs?|[a-z]{2}ists?|ians?|ees?|[a-z]m[ae]n|persons?|people|crats?|cans?|cops?|youths?|folks?|tatives?|utives?|dents?"
    r"|gents?|cials?|ants?|year-olds?)$"
)
# what is measured, and speaks as little as its number: "the share of the population"
_MEASURES = words("quantity_nouns") - {"audience", "crowd", "majority", "surplus"}
_THINGS = words("ending_like_persons")  # of words with such endings, those that name no person
# words for somebody, whom verbs of plain speech may have for a subject
# capitals at the start of a sentence make names of these, which name nobody
_NOBODY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february july september october november december
    this these that such another nothing prior previous previously current newly up talking exit their its his""".split()
)
# the outlet's own text, for which it speaks itself: "this column said", "an earlier version of this article said"
_OWN_PAGES = re.compile(
    r"\A(?:(?:in\s+)?(?:this|our)\s+(?:column|article|story|newspaper|page|post|website|blog|piece|editorial|edition|caption|headline|report)\b"
    r"|(?:an?|the|this)\s+(?:(?:earlier|previous|original|prior|initial|first|older)\s+)+(?:version|edition|headline|article|caption|story)\b)"
    r"|\b(?:version|edition|headline|caption|graphic)\s+(?:of|on|in|to|for|with)\s+this\b",
    re.IGNORECASE,
)
_OWN_PAGES_NEEDS = ("this", "our", "version", "edition", "headline", "article", "caption", "story")
_FUNCTION = ADVERBS | AUXILIARIES | DETERMINERS | INDEFINITE | DAYS | MONTHS | CONJUNCTIONS | SUBORDINATORS
_TRAILING = frozenset("both each all himself herself itself themselves available alike".split())
_BOUNDS = PREPOSITIONS | RELATIVES
_MARKS = ",.'’\"“”"
_OWNER = re.compile("['’]s?$")
_DOING = 5  # letters of the shortest participle


def can_report(text: str, source: Source, lemma: str) -> bool:
    """Whether ``source`` can be the subject of the reporting verb ``lemma``; whom a pronoun stands for is not asked here."""
    if source.shape == "relative" and source.antecedent is not None:
        start, end = source.antecedent
        return not is_amount(text[start:end])
    if source.shape not in ("noun", "name"):
        return True
    phrase = text[source.start : source.end]
    return is_voice(phrase, lemma) and not (
        holds_any(phrase.casefold(), _OWN_PAGES_NEEDS) and _OWN_PAGES.search(phrase)
    )


def is_amount(words: str) -> bool:
    """Whether a phrase only tells how many, of whom nobody speaks by name: "13 percent", "67", "the number"."""
    if words.endswith(" number"):
        return True
    return words[:1].isdigit() and (
        words.rstrip(" %").replace(".", "").isdigit() or words.endswith((" percent", " per cent"))
    )


def is_voice(words: str, lemma: str) -> bool:
    """Whether ``words``, a noun phrase, can be the subject of the reporting verb ``lemma``.

    >>> is_voice("a court filing", "show"), is_voice("past disease outbreaks", "find"), is_voice("the carmaker", "say")
    (True, False, True)
    """
    head = _head(words.split()) if words else ""
    low = head.lower()
    if not low or low in _NOBODY:
        return False
    if low in _MEASURES:
        return False
    if low in _KNOWN or _singular(low) in _KNOWN or _is_person(low) or low != head or low[0] == "@":
        return True
    if low in SOMEBODY:
        return lemma in _PLAIN
    if words[0].isdigit():
        return False  # "88,000 berths added"
    return lemma in _PLAIN and low[0].isalpha() and low not in _FUNCTION and not low.endswith("ly")


def _head(words: list[str]) -> str:
    """The noun that a phrase is about: "a poll of voters taken in May" is a poll; "two of the nurses" are nurses."""
    end = next((k for k, w in enumerate(words) if k and w.lower() in _BOUNDS), len(words))
    low = [w.strip(_MARKS).lower() for w in words[:end]]
    k = end - 1
    while k > 0 and (low[k] in _TRAILING or low[k].endswith("ly") or _is_participle(low, k)):
        k -= 1
    if low[k] in _COUNTS and end + 1 < len(words) and words[end].lower() in ("of", "in"):
        return _head(words[end + 1 :])  # "two of the nurses", "four in ten voters"
    if k and low[k].isdigit() and words[k - 1][0].isupper() and low[k - 1] not in MONTHS:
        return words[k - 1]  # "Channel 5"
    return _OWNER.sub("", words[k].strip(_MARKS))


def _is_participle(low: list[str], k: int) -> bool:
    """Whether the word only describes a head that stands before it: "a survey released", "the doctors involved"."""
    before = low[k - 1]
    describes = low[k].endswith(("ed", "ing")) and len(low[k]) >= _DOING or low[k] == "taken"
    return (
        describes and low[k] not in _KNOWN and (before in _KNOWN or _singular(before) in _KNOWN or _is_person(before))
    )


def _is_person(low: str) -> bool:
    return _HUMAN.search(low) is not None and low not in _THINGS and _singular(low) not in _THINGS


def _singular(low: str) -> str:
    if low.endswith("ies"):
        return low[:-3] + "y"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") else low
