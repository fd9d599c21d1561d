"""Voices: whether a noun phrase in front of a reporting verb can be one who reports, by the noun at its head.

"The carmaker said" may be anybody; "outbreaks found", "a budget offered" and "wrongly confirmed" have no speaker. Verbs of
plain speech take any noun for their subject, all others only persons, bodies and documents.
"""

from __future__ import annotations

import re

from transforms.facts.speech.grammar.noun_phrases import Source
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
    ROLES,
    SUBORDINATORS,
)
from transforms.facts.speech.people.known_people import DOCUMENTS, FIRMS, VOICES

# verbs whose subject speaks, whatever noun it is
_PLAIN = frozenset(
    "say tell add write claim argue insist warn announce explain acknowledge deny testify tweet estimate reckon believe read".split()
)
_BODIES = frozenset(
    """authority source media outlet force government body community country nation state senate congress house public
    service side camp affiliate coalition alliance consortium bloc regime troop kremlin pentagon vatican hospital faction echelon
    crowd audience jury panel family couple defense prosecution counsel outfit embassy consulate staff district school
    center centre clinic church mosque museum zoo factory shop store restaurant label studio legislature chamber""".split()
)
_PERSONS = frozenset(
    """aide chief guest ally critic rebel militant insurgent proponent opponent conservative progressive liberal
    independent moderate radical child kid guy lady gentleman counterpart wife boyfriend girlfriend fiancé spouse deputy
    associate nephew niece grandson granddaughter roommate teammate
    attendee informant scholar partisan chaplain classmate intellectual namesake client institution fan peer freshman
    stranger passer-by bystander onlooker look-alike buddy pal adversary foe recruit captain""".split()
)
_PAPERS = frozenset(
    """tracker model polling projection bill law amendment resolution treaty constitution indictment affidavit transcript
    registry sheet chart graph map table count tally score average testimony page commentary account channel piece draft
    tape recording video footage briefing speech headline petition playbook site tab sign banner placard poster plaque
    inscription dictionary caption dissent opinion book film song text note guideline guidance manual form label slide
    passage section excerpt footnote line motto readout advisory alert bulletin pamphlet leaflet flyer mailer script
    voicemail graffiti recommendation finding charge verdict warning column feature entry listing contract policy rule cable tabloid
    transcription translation quote motion question letterhead measure proclamation directive application invitation
    chyron clip decision order point copy bio ad advert advertisement shirt hat sticker button""".split()
)
_KNOWN = ROLES | DOCUMENTS | FIRMS | VOICES | _BODIES | _PERSONS | _PAPERS
# nouns that only count what stands behind their "of"
_COUNTS = frozenset(
    """one two three four five six seven eight nine ten dozens many some several most few group member members majority
    number series range team pair handful host bunch set coalition part all half""".split()
)
_HUMAN = re.compile(
    r"(?:[a-z]{2}[eo]rs?|[a-z]{2}ists?|ians?|ees?|[a-z]m[ae]n|persons?|people|crats?|cans?|cops?|youths?|folks?|tatives?|utives?|dents?"
    r"|gents?|cials?|ants?|year-olds?)$"
)
# of words with such endings, those that name no person
_THINGS = frozenset(
    """number paper power water winter summer letter matter murder disaster border corner measure order error factor floor
    river fever tower dinner center chapter shelter weather chamber quarter offer answer character career cancer terror
    color labor door indicator mirror sector behavior favor amendment moment movement payment investment argument
    agreement element segment treatment instrument content event percent accident incident extent fee degree tree knee
    coffee guarantee plant restaurant grant covenant can special territory story history victory factory theory memory""".split()
)
# words for somebody, whom verbs of plain speech may have for a subject
_SOMEBODY = frozenset(
    "one someone somebody everyone everybody anyone another others many some several most few all".split()
)
# capitals at the start of a sentence make names of these, which name nobody
_NOBODY = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february july september october november december
    this these that such another nothing prior previous previously current newly up talking exit their its his""".split()
)
_FUNCTION = ADVERBS | AUXILIARIES | DETERMINERS | INDEFINITE | DAYS | MONTHS | CONJUNCTIONS | SUBORDINATORS
_TRAILING = frozenset("both each all himself herself itself themselves available alike".split())
_BOUNDS = PREPOSITIONS | RELATIVES
_MARKS = ",.'’\"“”"
_DOING = 5  # letters of the shortest participle


def can_report(text: str, source: Source, lemma: str) -> bool:
    """Whether ``source`` can be the subject of the reporting verb ``lemma``; whom a pronoun stands for is not asked here."""
    return source.shape not in ("noun", "name") or is_voice(text[source.start : source.end], lemma)


def is_voice(words: str, lemma: str) -> bool:
    """Whether ``words``, a noun phrase, can be the subject of the reporting verb ``lemma``.

    >>> is_voice("a court filing", "show"), is_voice("past disease outbreaks", "find"), is_voice("the carmaker", "say")
    (True, False, True)
    """
    head = _head(words.split()) if words else ""
    low = head.lower()
    if not low or low in _NOBODY:
        return False
    if low in _KNOWN or _singular(low) in _KNOWN or _is_person(low) or low != head or low[0] == "@":
        return True
    if low in _SOMEBODY:
        return lemma in _PLAIN
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
    return re.sub("['’]s?$", "", words[k].strip(_MARKS))


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
