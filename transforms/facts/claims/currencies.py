"""Money: the signs, codes and names of currencies, before and behind a number, as ISO 4217 codes."""

from __future__ import annotations

from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import table

SIGNS = table("currency_signs")
_DOLLARS = table("dollar_prefixes")
CODES = table("currency_codes")
PREFIXES = {**CODES, "rs": "INR", "re": "INR", "rm": "MYR", "rmb": "CNY", "ksh": "KES", "tk": "BDT", "ps": "GBP"}
_NAMES = table("currency_names")
NAMES = {form: code for name, code in _NAMES.items() for form in (name, name + "s")} | {"cts": "cent"}
_NATIONAL = {tuple(pair.split()): code for pair, code in table("national_currencies").items()}
_PLAIN_CODES = word_set("usd eur gbp inr")
_NATIONS = frozenset(nation for nation, _ in _NATIONAL)
AMBIGUOUS = {
    "won", "real", "reals", "mark", "marks", "rand", "dong", "sterling", "bucks", "pound", "pounds", "punt", "punts",
    "austral", "stg",
}  # fmt: skip


def read_prefix(s: Tokens, i: int) -> tuple[str, int] | None:
    """The currency written before the number at token ``i`` ("$", "US$", "HK $", "Rs.", "EUR"): code, first token."""
    word = s.word
    k = i - 1
    t = word[k]
    if t == "-" or t == "−":  # "$-50.8bn"
        k -= 1
        t = word[k]
    if t in SIGNS:
        if t == "$":
            before = word[k - 1]
            if before in _DOLLARS and s.start[k] - s.end[k - 1] <= 1:
                touching = s.touches(k - 1)
                if (touching or before in ("us", "hk", "nz")) and s.is_capital(k - 1) and before != "u":
                    return _DOLLARS[before], k - 1
            if before == "." and word[k - 2] == "s" and word[k - 4] == "u":
                return "USD", k - 4
        return SIGNS[t], k
    if t in _DOLLARS and word[k - 1] == "$" and s.touches(k - 1):  # "$US113"
        return _DOLLARS[t], k - 1
    at = k - 1 if t == "." and word[k - 1] in ("rs", "re") else k
    code = PREFIXES.get(word[at])
    if code and s.start[i] - s.end[k] <= 1 and (word[at] == "rs" or s.text[s.start[at] : s.end[at]].isupper()):
        if word[at] in ("re", "ps", "try") and not s.touches(at) or word[at] == "cop" and s.touches(at):
            return None  # "COP26" is a conference
        return code, at
    return None


def read_suffix(s: Tokens, j: int, scaled: bool) -> tuple[str, int] | None:
    """The currency named behind the number that ends before token ``j``: code and the token after it."""
    word = s.word
    if word[j] == "-" and s.touches(j - 1) and s.touches(j):
        j += 1
    t = word[j]
    if t in NAMES:
        return _named(s, j, NAMES[t], None, scaled)
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
            if not scaled:
                return None  # a weight
        elif not scaled and t not in ("sterling", "bucks", "stg"):
            return None
    elif t in ("pennies", "real"):
        return None
    return code, j + 1
