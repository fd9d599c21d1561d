"""Closed word classes that mark where a noun phrase or a clause begins and ends, from the lexicon's lists."""

from __future__ import annotations

from transforms.lexicon.word_lists import words

PERSONAL = frozenset("he she they we i it you".split())
INDEFINITE = words("indefinite_pronouns")
RELATIVES = frozenset("who which that".split())
DETERMINERS = words("determiners")
QUANTIFIERS = frozenset("that this these those some many one most several all both another each no".split())
PLURALS = frozenset("people police men women others many some also we they you i who several most few".split())
POSSESSIVES = frozenset("his her their its our my your".split())
PREPOSITIONS = words("prepositions")
SUBORDINATORS = words("subordinators")
CONJUNCTIONS = frozenset("and or but nor yet".split())
_CONTRACTIONS = frozenset("he's she's they've he’s she’s they’ve".split())  # of a pronoun with its auxiliary
AUXILIARIES = words("auxiliaries") | _CONTRACTIONS
FINITE = AUXILIARIES | words("strong_past_forms")
ADVERBIAL_CONJUNCTIONS = frozenset("while when after before though although because since until".split())
MODALS = words("modals")
CONTRACTED = frozenset("he's she's who's he’s she’s who’s".split())  # "he's said": has, and no owner
ADVERBS = words("middle_adverbs") | words("auxiliaries")  # what may stand between a subject and its verb
DAYS = words("weekdays") | frozenset(
    "yesterday today tonight tomorrow day morning afternoon evening night week weekend month year earlier ago".split()
)
DAY_LEADS = frozenset("on last this late early next that the in earlier previous following".split())
MONTHS = words("months") | {f"{month}." for month in words("months")}
INTRODUCTIONS = PREPOSITIONS | SUBORDINATORS | words("opening_adverbs") | DAYS  # what may stand before the subject
