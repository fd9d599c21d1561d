"""Which words can be the place of a dateline that shows neither date nor agency."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from transforms.lexicon.regions import REGIONS
from transforms.lexicon.word_lists import entries

# Places that news desks put into datelines and that a list of cities lacks or spells otherwise.
_SPELLINGS = entries(
    """
    new york | st. louis | st louis | st. paul | united nations | u.n. | peking | frankfurt | zurich | geneva
    bogota | montreal | quebec | sao paulo | brasilia | duesseldorf | kuwait | bahrain | guantanamo bay | guantanamo
    capitol hill | camp david | west berlin | east berlin | washington dc | washington d.c. | hong kong | macau
    vatican city | the vatican | gaza | west bank | bombay | calcutta | madras | bangalore | saigon | rangoon | kiev
    cape canaveral | n'djamena | ndjamena | sana'a | sanaa | pyongyang | kosovo | yangon | naypyidaw
    port-au-prince | tel aviv | aden | the hague | strasbourg | luxembourg | monaco | davos | silicon valley
    wall street | new delhi | chennai | thiruvananthapuram | guwahati | panaji | mosul | tallahassee | la jolla
    long island | martha's vineyard | palm beach | mar-a-lago | bedminster
"""
)
# Towns whose name is a word that also heads paragraphs.
_WORDS = entries(
    """
    best | reading | most | nice | orange | mobile | split | wall | of | many | police | male | young | deal | born
    date | vote | march | august | media | update | bell | hope | enterprise | liberty | independence | normal
    commerce | industry | university | federal | union | central | eagle | freedom | sale | battle | bath | bar
    bay | ball | ham | same | van | man | ho | see | marches | crown | clean | cool | corona | page | post
    progress | pa | para | pass | monitor | novo | data | era | bad | big | buy | can | call | along | more | why
    how | editor | note | correction | analysis | opinion
"""
)
_REGIONS = REGIONS | entries(
    """
    ak | al | alta | ar | az | bc | bosnia | burma | ca | co | congo | crimea | ct | czech republic | de
    east germany | fl | gaza strip | hi | holland | ia | id | il | in | ivory coast | kans | kashmir | ks | ma
    macedonia | me | mi | mn | ms | mt | ne | nebr | new brunswick | newfoundland | north korea | nv | oh | ok | ont
    or | penn | pr | prince edward island | puerto rico | que | saskatchewan | south australia | south korea
    soviet union | tex | tibet | tn | tx | uae | usa | ussr | ut | vatican | wa | west bank | west germany
    western australia | wi | wisc | wv | wva | wy
"""
)
_SPLIT = re.compile(r"\s*/\s*|\s+and\s+|\s*&\s*", re.IGNORECASE)


@cache
def _sets() -> dict[str, list[str]]:
    """The sets of ``lexicon/data/cities.txt`` (its making and source: ``build_cities.py`` beside it), read when the first doubtful dateline is met."""
    lines = files("transforms.lexicon.data").joinpath("cities.txt").read_text(encoding="utf-8").splitlines()
    return {name: members.split("|") for name, _, members in (line.partition("\t") for line in lines)}


@cache
def _cities() -> dict[str, int]:
    """Casefolded names of cities, with the least number of people of their class: 200,000, 100,000, 50,000, or 0."""
    return {city: int(least) for least, cities in _sets().items() if least.isdigit() for city in cities}


@cache
def _countries() -> frozenset[str]:
    return frozenset(_sets()["countries"])


def is_region(words: str) -> bool:
    """Whether ``words`` name a state, province or country, whole or shortened.

    >>> is_region("N.Y."), is_region("Calif"), is_region("West Germany"), is_region("Blue")
    (True, True, True, False)
    """
    key = words.strip().rstrip(".").casefold()
    return key in _REGIONS or key.replace(".", "").replace(" ", "") in _REGIONS or key in _countries()


def is_city(words: str, *, least: int = 0) -> bool:
    """Whether ``words`` name one city, or several joined by ``/``, ``&`` or "and"; ``least``: its people at least, as far
    as the classes of :func:`_cities` tell them.

    >>> is_city("LONDON"), is_city("Berlin/Paris"), is_city("Reading"), is_city("FACT CHECK")
    (True, True, False, False)
    """
    for part in _SPLIT.split(words):
        key = " ".join(part.split()).casefold()
        if key in _WORDS:
            return False
        if key not in _SPELLINGS and _cities().get(key, -1) < least and not is_city_with_region(part):
            return False
    return True


def is_city_with_region(words: str) -> bool:
    """Whether ``words`` read "City, Region" with a known region.

    >>> is_city_with_region("Elkhart, Ind."), is_city_with_region("Elkhart, who")
    (True, False)
    """
    city, comma, region = words.rpartition(",")
    return bool(comma and city.strip()) and is_region(region)
