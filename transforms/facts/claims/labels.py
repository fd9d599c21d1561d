"""Numbers that are part of a name, a label, a score, an identifier or a set phrase: no claims."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens

# Words that make the number behind them a name or a label, however written.
_LABELS = word_set(
    "section sections article articles chapter chapters channel flight route highway interstate psalm psalms "
    "verse page pages pg pp line lines figure figures table tables appendix annex clause paragraph rule rules "
    "title amendment proposition prop resolution bill act directive order case docket issue volume vol no nos "
    "number numbers band phase stage level tier category grade class type version model mark series season episode "
    "part parts chapter scene track step lesson unit apartment apt suite room floor gate terminal platform pier "
    "dock bay ward district precinct zone area sector block lot exhibit item question slide page photo image "
    "picture fig step formula fortune windows iphone ipad galaxy xbox playstation pixel nexus android ios "
    "boeing airbus apollo falcon soyuz gemini voyager sputnik pershing trident minuteman covid sars windows ps "
    "f mig sukhoi tu cessna embraer bombardier learjet eurofighter hwy rt pl pub game lane hole group pool heat "
    "race lap round rounds set quarterfinal bowl week day night year date catch area studio chanel opus "
    "symphony sonata op code codes zip po box extension ext tel phone fax call dial text flat unit bus train "
    "tram engine ladder battalion brigade regiment division company troop pack squad team fc local schedule "
    "form protocol agenda goal convention plan operation ftse nasdaq nikkei russell csi asx stoxx dax cac s&p "
    "radio fm station magnitude version firefox chrome python java web mp4 blink sum matthew john luke "
    "corinthians genesis romans exodus isaiah proverbs leviticus sura surah rfc iso en din windows android "
    "ebola b highway freeway m4 camp pier tower building hangar warehouse agent policy option fox abc nbc cbs sb hb hr ab sr hjr sjr"
)
# Of these, the ones that are as often plain words: only a bare number (no noun, no unit behind it) makes a label.
_WEAK_LABELS = word_set(
    "line lines minute figure figures table order case issue issues number numbers level class type model mark series "
    "part parts bill act area block lot unit floor team company division pack group week day night year date "
    "game race lap set round rounds tower building text call dial plan goal form code phone bus train engine "
    "operation title rule rules platform step question item station season round local bay dock pool lane grade "
    "page pages b f s stage scene room gate hole photo image picture house pl po pub en m code codes sum radio "
    "magnitude camp convention box ladder order track agent policy option fox abc nbc cbs clause"
)
_STREETS = word_set(
    "street st avenue ave road rd boulevard blvd drive dr lane ln court ct place pl way square parkway pkwy "
    "highway hwy terrace circle plaza broadway"
)
_VEHICLES = word_set("jet jets max dreamliner airliner airliners aircraft plane planes series")
_STATIONS = ("fox", "abc", "nbc", "cbs")
_TITLED = word_set("hours minutes seconds days weeks years miles feet")
_SUFFIXES = word_set("st nd rd th")


def is_identifier(s: Tokens, first: int, last: int) -> bool:
    """Whether the digits are glued to letters, slashes, at-signs or more digits: model numbers, addresses, URLs."""
    word = s.word
    if s.touches(first - 1) and first > 0:
        before = word[first - 1]
        if before.isalpha() or before in ("/", "#", "@", "_", "=", "&", "\\", "+", "*", "^"):
            return True
        if before == "." and not (
            first > 1 and s.end[first - 2] == s.start[first - 1] and word[first - 2] in ("rs", "no")
        ):
            return first > 1 and s.touches(first - 2)
        if before in ("-", "–", "−", "'", "’") and first > 1 and s.touches(first - 2):
            inner = word[first - 2]
            if inner.isdecimal() or (inner.isalpha() and before in ("-", "–")):
                return inner not in ("to", "of", "or", "and", "a", "additional", "some") or s.is_capital(first - 2)
        if before in ("'", "’", "‘") and len(word[first]) == 2:
            return True
        if before == ":" and not s.touches(first - 2) and len(word[first]) == 2:
            return True  # ":45", the length of a film
    after = word[last]
    if after in _SUFFIXES and after != "st" or before_parenthesis(s, first, last):
        return True
    if s.touches(last - 1):
        if after in ("/", "_", "@", "=", "#", "&", "\\"):
            return after != "/" or word[last + 1].isdecimal() or not word[last + 1].isalpha()
        if after == "." and s.touches(last) and (word[last + 1].isalnum()):
            return True
        if after in _SUFFIXES:
            return True
        if after.isalpha() or after[:1].isalpha() or (after in ("'", "’") and word[last + 1] == "s"):
            return True
        if after in ("-", "–") and s.touches(last) and word[last + 1].isdecimal():
            return True
        if after == "-" and s.is_capital(last + 1) and s.touches(last + 1) and word[last + 2][:1].isdecimal():
            return True  # "plate 316-ES9"
    return False


def before_parenthesis(s: Tokens, first: int, last: int) -> bool:
    """Parts of a statute, "501(c)(3)", and counters of a list, "(2)", "3." at the head of a line."""
    word = s.word
    if word[first].endswith(".0") and len(word[first]) == 3:
        return True  # "the ban 3.0"
    if word[last] == "(" and s.touches(last - 1) and word[last + 1].isalnum():
        return True
    if word[first - 1] == "(" and word[last] == ")":
        return s.touches(first - 2) or len(word[first]) == 1
    if first == 0 and word[last] in (".", ")") and s.touches(last - 1):
        return True
    if (
        word[last] == ")"
        and s.touches(last - 1)
        and len(word[first]) <= 2
        and "(" not in word[max(0, first - 12) : first]
    ):
        return True
    return word[first - 1] == "." and len(word[first - 2]) == 1 and s.touches(first - 2) and s.is_capital(first - 2)


def is_label(
    s: Tokens, first: int, last: int, low: float, bare: bool, spelled: bool, plural: bool, counted: bool
) -> bool:
    """Whether the number names something; ``bare``: neither unit nor counted noun follows it."""
    word = s.word
    before = word[first - 1]
    if (
        before == "#"
        or before == "№"
        or (before == "." and word[first - 2] in ("no", "nos", "vol", "sec", "art", "apt", "prop", "ch", "fig", "pp"))
    ):
        return True
    if before == "no" and s.is_capital(first - 1) and not spelled and not plural:
        return True  # "No 10"
    if not spelled and (before == "<" and bare and s.is_capital(first - 2) or _is_citation(word, first, last)):
        return True  # "Utah <0.1", a row of a table
    if (
        bare
        and not spelled
        and 700 < low < 800
        and low % 10 == 7
        and low % 100 // 10 in (0, 1, 2, 3, 4, 5, 6, 7, 8)
        and before in ("a", "the", "customized", "new", "its")
    ):
        return True  # "a customized 757"
    if bare and low in (5000, 10000) and word[last - 1] == "k" and last - first == 2:
        return True  # the race
    if before == "of" and (
        word[first - 2] == "round"
        or (
            word[first - 2] in ("gang", "group")
            and (s.is_capital(first) or s.is_capital(first - 2) and low in (7, 8, 10, 20, 77))
        )
    ):
        return True  # "the round of 16", "the Gang of Eight"
    if word[last] in _TITLED and s.is_capital(last) and _is_title(s, first, last, low):
        return True
    if before in _LABELS and not (before in ("no", "number") and not bare and before == "no"):
        if before in _WEAK_LABELS:
            if (
                (first > 1 or before in _STATIONS)
                and not spelled
                and s.is_capital(first - 1)
                and word[last] != "-"
                and low == int(low)
            ):
                return True  # "Senate Bill 55 reads"
            return bare and (before not in ("no",) or s.is_capital(first - 1) or not spelled)
        if s.is_capital(first - 1) or bare or (counted and not plural) or before in ("iphone", "ipad", "ios"):
            return True
    if before in ("poor", "poor's") and word[first - 2] == "&" or (before == "p" and word[first - 2] == "&"):
        return True
    if before == "-" and s.touches(first - 1) and s.touches(first - 2) and word[first - 2].isalpha() and spelled:
        return word[first - 2] not in ("to", "of", "or", "and", "a", "mid-")
    if spelled:
        if s.is_capital(first) and first > 0 and (before.isalpha() or before in (",", "-")):
            after = word[last]
            if before[0].isalpha() and (s.is_capital(last) or not after.isalpha() or s.is_capital(first - 1)):
                return True
        return False
    if bare and first > 0 and before.isalpha() and s.is_capital(first - 1):
        earlier = word[first - 2]
        opens = first == 1 or not (earlier.isalnum() or earlier[:1].isdecimal() or earlier in (",", "-", "'", ")", "<"))
        return not opens or s.text[s.start[first - 1] : s.end[first - 1]].isupper() and len(before) > 1
    if word[last] in _VEHICLES and (s.is_capital(last) or s.is_capital(first - 1) and first > 1):
        return True
    if counted and not plural and s.is_capital(last) and word[last].isalpha() and s.start[last] == s.end[last - 1] + 1:
        return True  # "787 Dreamliner"
    return _is_address(s, first, last)


def _is_title(s: Tokens, first: int, last: int, low: float) -> bool:
    """Whether a capitalised unit amid plain words makes a title: "60 Minutes", "the film 13 Hours"."""
    if s.text[s.start[last] : s.end[last]].isupper():
        return False
    plain = any(
        len(s.word[k]) > 3 and s.word[k].isalpha() and not s.is_capital(k)
        for k in range(max(0, first - 8), min(s.n, last + 9))
    )
    return plain or (low == 60 and s.word[last] == "minutes")


def _is_citation(word: list[str], first: int, last: int) -> bool:
    """Whether the number is volume or page of a law report or code: "531 U.S. 32", "554 U.S. at 612", "18 USC 1231"."""
    if word[last] == "usc" or (word[last] == "s" and word[last + 2] == "ct"):
        return True
    if word[last] == "u" and word[last + 2] == "s" and word[last + 3] == ".":
        return word[last + 4][:1].isdecimal() or word[last + 4] == "at"
    return word[first - 1] == "at" and word[first - 5 : first - 1] == ["u", ".", "s", "."]


def _is_address(s: Tokens, first: int, last: int) -> bool:
    """ "1600 Pennsylvania Avenue": a number, one to three capitalised words, a kind of street."""
    k = last
    while k < last + 4 and s.is_capital(k):
        if s.word[k] in _STREETS and k > last:
            return True
        k += 1
    return False


def is_idiom(s: Tokens, first: int, last: int, low: float) -> bool:
    """Set phrases: "24/7", "one by one", "two cents", "zero tolerance", "a million times", "nine to five"."""
    word = s.word
    t, before, after = word[first], word[first - 1], word[last]
    if t == "zero":
        return after in ("tolerance", "out", "sum", "hour", "in", "-", "day", "waste", "carbon", "dark", "to", "gravity") or before in (
            "ground", "patient", "absolute", "net", "sub", "day", "year", "sub-",
        )  # fmt: skip
    if (
        low == 2
        and after in ("cents", "way", "-")
        and (after != "-" or word[last + 1] in ("way", "faced", "fold", "step", "fisted", "bit"))
    ):
        return after == "-" or before in ("my", "your", "his", "her", "their")
    if low == 4 and after == "-" and word[last + 1] == "square":
        return True
    if 4 <= low <= 9 and (after == "figures" or after == "-" and word[last + 1] in ("figure", "figures")):
        return True  # "a six-figure salary"
    if low == 4 and before == "all" and word[first - 2] == "on":
        return True
    if low == 100 and after in ("percent's",):
        return True
    if before in ("catch", "cloud", "plan") and low < 100:
        return True
    return t in ("nine", "9") and after in ("to", "-") and word[last + 1] in ("five", "5", "to")
