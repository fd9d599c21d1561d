"""Words around and in people's names, and capitalised words that name nobody."""

from __future__ import annotations

from transforms.lexicon.months import MONTH_NUMBER, MONTHS, WEEKDAY_NUMBER, WEEKDAYS
from transforms.lexicon.word_lists import entries, words

TITLES = words("titles")
TITLE_PARTS = words("title_openings")

_CONTRACTED = frozenset(
    f"{word}{mark}{ending}"
    for word in ("I", "He", "She", "It", "We", "You", "They", "Who", "That", "There", "What", "Y")
    for mark in "'’"
    for ending in ("d", "ll", "ve", "re", "all", "s", "m")
)
OPENERS = words("never_names") | _CONTRACTED

_MONTHS = {name.capitalize() for name in MONTH_NUMBER} - {"May"}  # which is also a surname
_WEEKDAYS = {name.capitalize() for name in WEEKDAY_NUMBER} - {"Sun"}  # which is also a paper
CALENDAR = (
    _MONTHS
    | {f"{month}." for month in _MONTHS if month not in MONTHS}
    | _WEEKDAYS
    | {f"{day}s" for day in WEEKDAYS}
    | words("feasts")
    | entries("GMT | EST | EDT | PST | PDT | BST | CET | UTC | AD | BC | AM | PM")
)
"""Words of the calendar and the clock, as names and headlines write them."""

THINGS = words("thing_words")
THING_HEADS = words("thing_heads")
SPORT_WORDS = words("sport_words")
THING_PHRASES = words("thing_phrases")
FAMOUS = words("famous_surnames")
WORD_SURNAMES = words("word_surnames")
PEOPLE = words("known_people")

# Titles that take a first name: "King Hussein" is no other Hussein.
ROYAL = entries(
    "King | Queen | Prince | Princess | Emperor | Empress | Pope | Saint | Sister | Brother | Sultan | Emir | Crown | Duke | Duchess"
)
# With the name after them, a storm's name.
STORMS = entries("Typhoon | Hurricane | Cyclone | Tropical")
