"""Numbers that are part of a name or a label, or that name a thing themselves."""

from __future__ import annotations

from transforms.facts.claims.exclusions.exclusion_rule import (
    BARE,
    DIGITS,
    DIGITS_OR_WORDS,
    MEASURED,
    WORDS,
    ExclusionRule,
)
from transforms.facts.claims.number_in_sentence import (
    CAPITAL_BEFORE,
    CAPITAL_BEHIND,
    TOUCHES_BEFORE,
    UNCOUNTED,
    NumberInSentence,
)
from transforms.facts.claims.number_words import word_set
from transforms.lexicon.word_lists import table, words

_FIRM_ENDS = words("legal_forms") | words("firm_heads")
_LABELS = table("label_words")
_AIRCRAFT = words("aircraft_numbers")
_STREETS = words("street_kinds")
_NUMBER_ABBREVIATIONS = word_set("no nos vol sec art apt prop ch fig pp pg")
_DETERMINERS = word_set("a an the its his her their our that this another every each")
_COUNTING_ADJECTIVES = word_set(
    "estimated record further additional extra total average other first last next past remaining"
)
_MOST_ADJECTIVES = 3  # "his own customized 757"
_VEHICLES = word_set("jet jets max dreamliner airliner airliners aircraft plane planes series")
_STATIONS = ("fox", "abc", "nbc", "cbs")
_TITLE_UNITS = word_set("hours minutes seconds days weeks years miles feet")
_JOINING_PREFIXES = ("to", "of", "or", "and", "a", "mid-")
_NUMBER_SIGNS = word_set("# № . no")
_AFTER_AMPERSAND = word_set("poor poor's p")
_RACES = (5000, 10000)  # metres
_ORDINAL_ENDINGS = ("st", "nd", "rd", "th")
_LAWS = word_set("act code constitution statute ordinance treaty convention")
_SHARED_OUT = ("seat", "vote", "point", "medal", "goal", "delegate", "run", "win", "mandate")
_NAME_OPENINGS = (",", "-", "'", ")", "<")


def _has_number_sign(n: NumberInSentence) -> bool:
    before = n.before
    if before == "." and n.word[n.first - 2] in _NUMBER_ABBREVIATIONS:
        return True
    if before == "#" or before == "№":
        return True
    return before == "no" and n.written == "digits" and not n.is_plural and n.s.is_capital(n.first - 1)


def _is_citation(n: NumberInSentence) -> bool:
    word, first, last, after = n.word, n.first, n.last, n.behind
    if after == "usc" or (after == "s" and word[last + 2] == "ct"):
        return True
    if after == "u" and word[last + 2] == "s" and word[last + 3] == ".":
        return word[last + 4][:1].isdecimal() or word[last + 4] == "at"
    return n.before == "at" and word[first - 5 : first - 1] == ["u", ".", "s", "."]


def _is_aircraft(n: NumberInSentence) -> bool:
    if n.noun is not None or n.word[n.first] not in _AIRCRAFT:
        return False
    for k in range(n.first - 1, n.first - 1 - _MOST_ADJECTIVES, -1):
        t = n.word[k]
        if t in _DETERMINERS:
            return True
        if not t.isalpha() or t in _COUNTING_ADJECTIVES:
            return False
    return False


def _is_race(n: NumberInSentence) -> bool:
    return n.low in _RACES and n.is_unnamed and n.word[n.last - 1] == "k" and n.last - n.first == 2


def _is_title(n: NumberInSentence) -> bool:
    """A capitalised unit amid plain words: "60 Minutes", "the film 13 Hours"."""
    s, last, first = n.s, n.last, n.first
    if not s.is_capital(last) or s.text[s.start[last] : s.end[last]].isupper():
        return False
    if n.low == 60 and n.behind == "minutes":
        return True
    around = range(max(0, first - 8), min(s.n, last + 9))
    return any(len(n.word[k]) > 3 and n.word[k].isalpha() and not s.is_capital(k) for k in around)


def _is_label(n: NumberInSentence) -> bool:
    before = n.before
    kind = _LABELS[before]
    if before == "no" and not n.is_unnamed:
        return False
    capital = n.s.is_capital(n.first - 1)
    if kind == "plain":
        named = capital and n.written == "digits" and n.behind != "-" and n.low == int(n.low)
        if named and (n.first > 1 or before in _STATIONS):
            return True  # "Senate Bill 55 reads"
        return n.is_unnamed and (before != "no" or capital or n.written == "digits")
    if capital or n.is_unnamed or before in ("iphone", "ipad", "ios"):
        return True
    return n.noun is not None and not n.is_plural


def _is_share_index(n: NumberInSentence) -> bool:
    return n.word[n.first - 2] == "&"


def _ends_hyphened_word(n: NumberInSentence) -> bool:
    s, first = n.s, n.first
    if not s.touches(first - 2):
        return False
    return n.word[first - 2].isalpha() and n.word[first - 2] not in _JOINING_PREFIXES


def _is_word_of_a_name(n: NumberInSentence) -> bool:
    s, first, before = n.s, n.first, n.before
    if first == 0 or not before[:1].isalpha() or not s.is_capital(first):
        return False
    return before.isalpha() and (s.is_capital(n.last) or not n.behind.isalpha() or s.is_capital(first - 1))


def _is_share_of_named(n: NumberInSentence) -> bool:
    """ "the Greens held 61 seats and Reform 44": a number of what the one before it counts, behind another holder's name."""
    p, word, first = n.previous, n.word, n.first
    if p is None or n.noun is not None or p.counted not in _SHARED_OUT and p.unit != "percent":
        return False
    if not (n.behind in (",", ".", ";", "", ")") or n.behind == "and"):
        return False
    k = first - 1
    while n.s.is_capital(k) and first - k < 4:
        k -= 1
    return word[k] in ("and", ",", "the") and k - p.end <= 4


def _follows_name(n: NumberInSentence) -> bool:
    if _is_share_of_named(n):
        return False
    s, first = n.s, n.first
    if n.noun is not None or first == 0 or not n.before.isalpha() or not s.is_capital(first - 1):
        return False
    earlier = n.word[first - 2]
    opens = first == 1 or not (earlier.isalnum() or earlier[:1].isdecimal() or earlier in _NAME_OPENINGS)
    return not opens or (len(n.before) > 1 and s.text[s.start[first - 1] : s.end[first - 1]].isupper())


def _is_model(n: NumberInSentence) -> bool:
    s, first, last = n.s, n.first, n.last
    if n.behind in _VEHICLES and (s.is_capital(last) or s.is_capital(first - 1) and first > 1):
        return True
    named = n.noun is not None and not n.is_plural and s.is_capital(last) and n.behind.isalpha()
    return named and s.start[last] == s.end[last - 1] + 1  # "787 Dreamliner"


def _is_address(n: NumberInSentence) -> bool:
    """A number, one to three capitalised words or a numbered street, a kind of street."""
    k = n.last
    while k < n.last + 5 and (n.s.is_capital(k) or n.word[k].isdecimal() or n.word[k] in _ORDINAL_ENDINGS):
        if k > n.last and n.word[k] in _STREETS and n.s.is_capital(k):
            return True
        k += 1
    return False


def _is_postcode(n: NumberInSentence) -> bool:
    word, last = n.word, n.last
    return len(word[n.first]) == 5 and (
        n.behind == "zip" or n.behind in ("postcode", "postal") or word[last + 1] == "zip"
    )


def _names_firm(n: NumberInSentence) -> bool:
    """ "the 3M Company", "3M said": a number that opens the name of a firm."""
    s, last = n.s, n.last
    if not s.is_capital(last - 1) or n.last - n.first > 2 or not s.touches(n.first):
        return False
    return s.text[s.start[last] : s.end[last]] in _FIRM_ENDS or n.behind in ("said", "says")


def _is_part_of_law(n: NumberInSentence) -> bool:
    """ "under 3 of the Excise Act": a number of a section that "of the … Act" stands behind."""
    if n.behind != "of" or n.word[n.last + 1] != "the":
        return False
    for k in range(n.last + 2, n.last + 8):
        if n.word[k] in _LAWS:
            return n.s.is_capital(k)
        if not (n.s.is_capital(k) or n.word[k] in ("of", "and", "the")):
            return False
    return False


NUMBER_SIGN: ExclusionRule = ExclusionRule(
    "number_sign",
    "A number behind a sign or a word for number: # 5, No. 10, vol. 2.",
    "They live at No. [10] now.",
    "They saw no [10] ships.",
    _has_number_sign,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
    before=_NUMBER_SIGNS,
)
CITATION: ExclusionRule = ExclusionRule(
    "law_citation",
    "The volume or the page of a law report or of a code.",
    "The case, [531] U.S. 98, was closed.",
    "The case involved [531] U.S. firms.",
    _is_citation,
    BARE | MEASURED,
)
AIRCRAFT: ExclusionRule = ExclusionRule(
    "aircraft_model",
    "The model of an aircraft that goes by its number alone.",
    "He flew there in a refitted [757] again.",
    "He sold [757] of them.",
    _is_aircraft,
    needs=UNCOUNTED,
)
RACE: ExclusionRule = ExclusionRule(
    "race_distance",
    "The distance that a race goes by.",
    "She ran the [10k] in Leeds.",
    "She sold [10k] tickets.",
    _is_race,
    needs=UNCOUNTED,
)
TITLE: ExclusionRule = ExclusionRule(
    "title",
    "Part of a title: a unit in capitals amid plain words.",
    "The report on [60] Minutes caused anger.",
    "The report took [60] minutes.",
    _is_title,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
    needs=CAPITAL_BEHIND,
    behind=_TITLE_UNITS,
)
LABEL: ExclusionRule = ExclusionRule(
    "label",
    "A number behind a word that it names something with: section, channel, flight, iPhone.",
    "Judges struck down Section [230] at last.",
    "The section has [230] pages.",
    _is_label,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
    before=frozenset(_LABELS),
)
SHARE_INDEX: ExclusionRule = ExclusionRule(
    "share_index",
    "Part of the name of a share index.",
    "The S&P [500] fell again.",
    "The firm cut [500] jobs.",
    _is_share_index,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
    before=_AFTER_AMPERSAND,
)
HYPHENED: ExclusionRule = ExclusionRule(
    "hyphened_word",
    "The end of a word that a hyphen joins.",
    "The Mars-[Seven] craft was lost.",
    "The [seven] craft were lost.",
    _ends_hyphened_word,
    BARE | MEASURED,
    WORDS,
    needs=TOUCHES_BEFORE,
    before=frozenset(("-",)),
)
NAME_WORD: ExclusionRule = ExclusionRule(
    "word_of_a_name",
    "A number word in capitals within a name.",
    "The film Magnificent [Seven] was shown.",
    "The film had [seven] stars.",
    _is_word_of_a_name,
    BARE | MEASURED,
    WORDS,
)
BEHIND_NAME: ExclusionRule = ExclusionRule(
    "behind_name",
    "A number that ends a name.",
    "Many still run Lumora [7] today.",
    "Lumora sold [7] ships today.",
    _follows_name,
    needs=UNCOUNTED | CAPITAL_BEFORE,
)
MODEL: ExclusionRule = ExclusionRule(
    "model",
    "A number that opens the name of a model.",
    "They bought a [650] Skyliner aircraft.",
    "They bought [650] aircraft.",
    _is_model,
    BARE | MEASURED,
)
ADDRESS: ExclusionRule = ExclusionRule(
    "address",
    "The number of a house.",
    "They met at [42] Linden Avenue on Monday.",
    "They met [42] residents on Monday.",
    _is_address,
    BARE | MEASURED,
    DIGITS,
    needs=CAPITAL_BEHIND,
)
POSTCODE: ExclusionRule = ExclusionRule(
    "postcode",
    "The number of a postal district.",
    "Homes in the [60614] ZIP code sold well.",
    "The town sold [60614] homes.",
    _is_postcode,
    behind=frozenset(("zip", "postcode", "postal")),
)
FIRM: ExclusionRule = ExclusionRule(
    "firm",
    "The number that opens the name of a firm.",
    "The [3M] Company makes tape.",
    "The [3M] copies were sold.",
    _names_firm,
    needs=UNCOUNTED,
)
LAW: ExclusionRule = ExclusionRule(
    "part_of_law",
    "The number of a part of a law.",
    "He was charged under [3] of the Excise Act.",
    "He was charged with [3] of the thefts.",
    _is_part_of_law,
    before=frozenset(("under", "by", "in", "to", "with")),
)
