"""Money: the signs, codes and names of currencies, before and behind a number, as ISO 4217 codes."""

from __future__ import annotations

from transforms.facts.claims.number_words import SCALES, word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import table

SIGNS = table("currency_signs")
_DOLLARS = table("dollar_prefixes")
CODES = table("currency_codes")
_WRITTEN = table("currency_prefixes")
_LETTERS = {"R": "ZAR", "N": "NGN", "P": "PHP", "K": "ZMW", "Y": "JPY"}
PREFIXES = CODES | {written.lower(): code for written, code in (_WRITTEN | _LETTERS).items()}
"""Letters that make money of the digits right behind them, folded, with the code they have by themselves."""
_NAMES = table("currency_names")
NAMES = {form: code for name, code in _NAMES.items() for form in (name, name + "s")} | {"cts": "cent", "¢": "cent"}
_NATIONAL = {tuple(pair.split()): code for pair, code in table("national_currencies").items()}
_PLAIN_CODES = word_set("usd eur gbp inr")
_SCALES_OF_MONEY = word_set("m mn mln b bn bln tn trn k")
_NATIONS = frozenset(nation for nation, _ in _NATIONAL)
AMBIGUOUS = {
    "won", "real", "reals", "mark", "marks", "rand", "dong", "sterling", "bucks", "pound", "pounds", "punt", "punts",
    "austral", "stg", "crown", "crowns",
}  # fmt: skip
_PAYING = word_set(
    "paid pay pays paying cost costs costing spend spent spends price priced worth charge charged charges fine fined fee owed owe"
)
_SHORT_BEHIND = frozenset(CODES) | {"p", "rs", "rm", "tk"}
_LINES_OF_SCREENS = word_set("240 360 480 540 720 1080 1440 2160")
_ALSO_WORDS = word_set("sh shs kr fr le sr kd gh")  # "Fr 12 May", "Sr 3"
_CAPITALS_OF_DOLLARS = word_set("us hk nz c ca au can cdn nt mx")
_LEAST_PLAIN = 100  # of money that one letter marks without separators or a scale: "R350"


def read_prefix(s: Tokens, i: int) -> tuple[str, int] | None:
    """The currency written before the number at token ``i`` ("$", "US$", "HK $", "Rs.", "EUR"): code, first token."""
    word = s.word
    k = i - 1
    t = word[k]
    if t == "-" or t == "−":  # "$-50.8bn"
        k -= 1
        t = word[k]
    if t in SIGNS:
        return _dollar(s, k) if t == "$" else (SIGNS[t], k)
    if t == "=" and word[k - 1] == "y" and s.touches(k - 1):
        return "JPY", k - 1  # "Y=7,640"
    if t in _DOLLARS and word[k - 1] == "$" and s.touches(k - 1):  # "$US113"
        return _DOLLARS[t], k - 1
    at = k - 1 if t == "." and word[k - 1] in ("rs", "re") else k
    code = PREFIXES.get(word[at])
    if code is None or s.start[i] - s.end[k] > 1 or s.touches(at - 1) and word[at - 1].isalnum():
        return None
    return _in_letters(s, i, at, code)


def _dollar(s: Tokens, k: int) -> tuple[str, int]:
    """Whose dollars the sign at token ``k`` marks: "US$", "C $", "U.S. $", or those of the country; the first token."""
    word = s.word
    before = word[k - 1]
    if before in _DOLLARS and s.start[k] - s.end[k - 1] <= 1:
        beside = s.touches(k - 1) or before in _CAPITALS_OF_DOLLARS
        if beside and s.is_capital(k - 1) and before != "u":
            return _DOLLARS[before], k - 1
    if before == "." and word[k - 2] == "s" and word[k - 4] == "u":
        return "USD", k - 4
    return s.money.code("USD"), k


def _in_letters(s: Tokens, i: int, at: int, code: str) -> tuple[str, int] | None:
    """ "Rs 500", "RM2.5", "EUR 3", "R50bn": letters at token ``at`` that are a currency as they are written there."""
    word = s.word
    written = s.text[s.start[at] : s.end[at]]
    if written in _LETTERS:
        return (s.money.code(code), at) if _is_letter_of_money(s, i, code) else None
    if not (written in _WRITTEN or written.isupper()):
        return None
    if word[at] in _ALSO_WORDS and not (s.touches(at) or "," in word[i] or s.money.told(code)):
        return None
    if word[at] in ("re", "ps", "try") and not s.touches(at) or word[at] == "cop" and s.touches(at):
        return None  # "COP26" is a conference
    return (s.money.code(code) if written in _WRITTEN else code), at


def read_suffix(s: Tokens, j: int, scaled: bool) -> tuple[str, int] | None:
    """The currency named behind the number that ends before token ``j``: code and the token after it."""
    word = s.word
    if word[j] == "-" and s.touches(j - 1) and s.touches(j):
        j += 1
    t = word[j]
    if t in NAMES:
        return _named(s, j, NAMES[t], None, scaled)
    if t in _SHORT_BEHIND and s.touches(j) and word[j + 1][:1].isalnum():
        return None  # part of an address
    if t == "p" and s.touches(j - 1) and word[j - 1] not in _LINES_OF_SCREENS and word[j + 2] != "m":
        return ("penny", j + 1) if not (s.touches(j - 2) and word[j - 2].isalnum()) else None
    if t in ("rs", "rm", "tk") and s.is_capital(j):
        return s.money.code(PREFIXES[t]), j + 1  # "250Rs"
    if t in SIGNS and s.start[j] - s.end[j - 1] <= 1 and not s.word[j + 1][:1].isdecimal():
        return SIGNS[t], j + 1
    if t in CODES and (t in _PLAIN_CODES or (t not in ("try", "all") and s.text[s.start[j] : s.end[j]].isupper())):
        return CODES[t], j + 1
    if t in _NATIONS and word[j + 1] in NAMES:
        return _named(s, j + 1, NAMES[word[j + 1]], t, scaled)
    if t == "u" and word[j + 1] == "." and word[j + 2] == "s" and word[j + 4] in NAMES:
        return _named(s, j + 4, NAMES[word[j + 4]], "us", scaled)
    if t in ("new", "hong", "south", "sri") and word[j + 1] in _NATIONS and word[j + 2] in NAMES:
        return _named(s, j + 2, NAMES[word[j + 2]], word[j + 1], scaled)
    return None


def _is_letter_of_money(s: Tokens, i: int, code: str) -> bool:
    """Whether the capital before the number at token ``i`` is a currency: "R50bn", "P1,200", "N3.50", in its country "R350"."""
    word, text = s.word, s.text
    if (
        not s.touches(i - 1)
        or s.start[i - 1] > 0
        and not text[s.start[i - 1] - 1].isspace()
        and word[i - 2] not in ("(", "-")
    ):
        return False
    t = word[i]
    scale = word[i + 1]
    if "," in t or scale in SCALES or scale in _SCALES_OF_MONEY and s.touches(i):
        return True
    if t[-3:-2] == "." and not (scale.isalnum() and s.touches(i)):
        return True
    return (
        t.isdecimal()
        and len(t) < 8
        and int(t) >= _LEAST_PLAIN
        and s.money.told(code) is not None
        and not (scale.isalnum() and s.touches(i))
    )


def _named(s: Tokens, j: int, code: str, nation: str | None, scaled: bool) -> tuple[str, int] | None:
    word = s.word
    t = word[j]
    if nation:
        code = _NATIONAL.get((nation, code), code)
    elif t == "mark":
        return None  # "passed the 3 million mark"
    elif t in AMBIGUOUS:
        if t in ("pound", "pounds"):
            if word[j + 1] == "sterling":
                return "GBP", j + 2
            if not scaled and not _is_paid(word, j):
                return None  # a weight
        elif (
            not scaled
            and t not in ("sterling", "bucks", "stg")
            and (t not in ("crown", "crowns") or s.money.told(code) is None and not _is_paid(word, j))
        ):
            return None
    elif t in ("pennies", "real") or t == "quid" and word[j + 1] == "pro":
        return None
    return (code if nation else s.money.code(code)), j + 1


def _is_paid(word: list[str], j: int) -> bool:
    """Whether words of paying stand before the number whose currency may be token ``j``: "paid 12 pounds"."""
    return not _PAYING.isdisjoint(word[max(0, j - 5) : j - 1])
