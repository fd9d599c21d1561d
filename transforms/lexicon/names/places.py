"""Places that news names, the words in their names, and their peoples."""

from __future__ import annotations

from transforms.lexicon.word_lists import entries, table, words

COUNTRIES = words("countries")
REGIONS = words("news_places")
PEOPLE_TOO = words("cities_like_people")
NATIONALITIES = words("nationalities")
DIRECTIONS = words("directions")
POSTAL = words("postal_states")
STATES = table("state_abbreviations")
# Behind a town in any text: those of STATES, the western ones that are words, Canada's provinces, forms without a stop.
STATE_SHORT = frozenset(STATES) | entries(
    "Wash. | B.C. | Ont. | Que. | Alta. | P.R. | Penn. | Penn | Fla | Colo | Okla | Tenn | Tex | Calif | Conn | Ariz | Mich | Minn | Wis"
)

# A place's last word or first word: the run is a place whatever the rest.
PLACE_TAILS = words("place_tails")
PLACE_HEADS = entries(
    "Mount | Mt | Mt. | Lake | Cape | Fort | Ft. | Ft | Port | San | Santa | River | Gulf | Bay | Isle | Strait | Straits | Sea | Puerto"
    " | Rio | Los | Las | Camp"
)
