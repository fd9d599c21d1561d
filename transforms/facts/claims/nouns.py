"""The counted noun: the head of the noun phrase behind a number."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.plurals import IRREGULAR, is_plural, singular
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

_ATTRIBUTIVE = words("attributive_plurals")
_STOP = words("noun_phrase_ends")
_PERIODS = word_set("years months weeks days hours minutes decades")
_OBJECTS = word_set("the a an that how his her its their no up it he she they why what this")
_ABBREVIATED = ("co", "inc", "corp", "ltd", "st", "gov", "sen", "sens", "rep", "reps", "mt", "ft", "dept")
_OPENING = ("a", "an", "his", "her", "its", "their")
_DEGREES = ("most", "least", "very", "quite", "rather", "totally", "entirely", "completely")
_DETERMINERS = word_set(
    "the these those his her its their our my your all them us which whom whose what that this those'"
)


def read_noun(s: Tokens, j: int, one: bool, bare_of: bool) -> tuple[int, int] | None:
    """The head noun counted by a number that ends before token ``j``: its token and the token after the phrase.

    ``one`` lets a singular noun do; ``bare_of`` lets "of" stand between with no article ("dozens of people").
    """
    word = s.word
    k = j
    joined = word[k] == "-" and s.touches(k - 1) and s.touches(k)
    if word[k] == "-" and s.touches(k - 1) and word[k + 1] in (",", "and", "or"):
        k = _past_hanging(s, k)  # "four-, five- and six-cylinder engines"
        joined = word[k] == "-" and s.touches(k)
    if joined:  # "three-judge panel": the noun of the modifier
        return (k + 1, k + 2) if word[k + 1].isalpha() and word[k + 1] not in _STOP else None
    if word[k + 1] != "-" and word[k] in (
        "more",
        "additional",
        "fewer",
        "extra",
        "other",
        "such",
        "less",
        "of",
        "or",
        "out",
        "total",
        "about",
    ):
        if word[k] == "of" or word[k] == "out":
            if word[k] == "out":
                k += 1
            k += 1
            if word[k] in _DETERMINERS or word[k][:1].isdecimal() or word[k] in SMALL or word[k].endswith(("'s", "s'")):
                if word[k] in ("them", "which", "whom") or (
                    word[k] in ("us", "these", "those", "his", "hers", "theirs") and not word[k + 1].isalpha()
                ):
                    return None
                k += 1
            elif not bare_of and not (s.is_capital(k) and (word[k].endswith("'s") or word[k + 1].endswith("'s"))):
                return None
        elif word[k] == "or":
            if word[k + 1] not in ("more", "so", "fewer", "less"):
                return None
            k += 2
        else:
            k += 1
        if word[k] == "than":
            return None
    begin = k
    limit = k + 9
    head = last_word = -1
    commas, comma_at = 0, -1
    while k < limit:
        t = word[k]
        if not t:
            break
        if t[0].isalpha():
            if t in ("and", "or") and head < 0 and k - 1 == last_word > 0 and word[k + 1].isalpha():
                k += 1
                continue
            if t == "us" and s.is_capital(k):
                k += 1
                continue
            if word[k + 1] == "-" and s.touches(k) and s.touches(k + 1) and head < 0:
                if is_plural(word[k + 2]):
                    head = k + 2  # "asylum-seekers"
                k += 3  # "deep-pocketed donors"
                continue
            if t in SMALL and word[k + 1] in _PERIODS:
                break  # "compared with 191,000 four years ago"
            if t in _DEGREES and head < 0:
                k += 1  # "two very different visions"
                continue
            if t in ("shows", "wins") and word[k + 1] not in _OBJECTS:
                head = k
                k += 1
                break  # "three network morning shows"
            if t in _STOP and not (
                head < 0
                and (
                    t in ("dead", "living", "old", "long", "left", "lead", "working", "missing")
                    or (k == begin and _describes(word, k))
                )
            ):
                break
            if t.endswith("'s"):
                if head >= 0:
                    break
                head = last_word = -1
                k += 1
                continue
            if is_plural(t):
                if t in _ATTRIBUTIVE or s.is_capital(k):
                    if head < 0 or s.is_capital(k) and word[k + 1] != "." or head == k - 1:
                        head = k
                elif head >= 0 and not (_goes_before(s, head)):
                    break  # "eight clinics serves"
                else:
                    head = k
                if word[k + 1] in ("'", "’") and s.touches(k):
                    break  # "the two parties' focus" counts parties
            elif head >= 0 and not _goes_before(s, head):
                break
            last_word = k
        elif t == "-" and s.touches(k - 1):
            pass
        elif t in ("and", "&", "/") or t in ('"', "“", "”", "‘", "'"):
            if head >= 0:
                break
        elif t == ",":
            if head >= 0 or last_word < 0 or one or commas:
                break
            commas, comma_at = commas + 1, k
        elif t[0].isdecimal():
            if head >= 0 or word[k + 1] in _PERIODS:
                break
        elif t == ".":
            # "U.S. troops", "Power Co. customers"
            if head >= 0 or not word[k - 1].isalpha() or (len(word[k - 1]) > 1 and word[k - 1] not in _ABBREVIATED):
                break
        elif t == "(" and head < 0 and word[k + 2] == ")" and s.is_capital(k + 1):
            k += 2  # "Internal Revenue Service (IRS) employees"
        else:
            break
        k += 1
        if t in ("and", "or") and head >= 0:
            break
    if head >= 0:
        if one and word[head] in _ATTRIBUTIVE and last_word > head:
            head = _singular_head(s, head, last_word)  # "one police officer"
        return head, head + 1
    if last_word < 0:
        return None
    if commas:  # "the 11 member agreement, dubbed …": the phrase ends at the comma
        last_word, k = comma_at - 1, comma_at
        if last_word < begin or not word[last_word].isalpha():
            return None
    first = begin
    if (
        not one and (word[j - 1][:1].isdecimal() or word[j - 1] in SMALL and word[j - 2] in _OPENING) and last_word > first and k - 1 == last_word and word[first].isalpha() and not s.is_capital(first)
        and not word[first].endswith(("ing", "ed", "ly")) and word[first] not in _DEGREES
    ):  # fmt: skip
        return first, last_word + 1  # "a 12 page document" counts pages
    if not one and word[last_word] in IRREGULAR:
        return None if word[last_word] == "dead" else (last_word, last_word + 1)
    if one:
        end = _singular_head(s, j, last_word)
        return (end, end + 1) if end >= 0 else None
    return None


def _describes(word: list[str], k: int) -> bool:
    """Whether a participle or a stop word describes the noun: "40 injured passengers", "known or suspected terrorists",
    "two TV shows", "three next steps"."""
    t, after = word[k], word[k + 1]
    if (
        t.endswith("ed")
        or (t.endswith("day") and len(t) > 5)
        or t in ("known", "paid", "next", "last", "past", "lost", "lead", "total")
    ):
        return is_plural(after) or after == "shows" or (after in ("or", "and") and is_plural(word[k + 3]))
    return False


def _goes_before(s: Tokens, head: int) -> bool:
    """Whether a plural may stand before the noun it belongs to: "savings accounts", "Starbucks shops"; no people do."""
    t = s.word[head]
    if not s.is_capital(head):
        return t in _ATTRIBUTIVE and t != "states"
    return t in _ATTRIBUTIVE or not is_person(singular(t), True)


def _past_hanging(s: Tokens, k: int) -> int:
    """The hyphen that ends a list of hanging ones ("four-, five- and six-"); ``k`` where none does."""
    word = s.word
    for at in range(k + 1, k + 12):
        if word[at] == "-" and s.touches(at) and word[at + 1].isalpha() and word[at + 1] not in ("and", "or", "to"):
            return at
        if not (word[at] in (",", "and", "or", "-") or word[at][:1].isdecimal() or word[at] in SMALL):
            break
    return k


def _singular_head(s: Tokens, j: int, last: int) -> int:
    """The head among singular words behind "one": the last before anything that looks like a verb."""
    word = s.word
    at = j
    best = -1
    while at <= last:
        t = word[at]
        if best >= 0 and t.endswith(("ed", "ing")) and at > j:
            break
        if best >= 0 and t in ("or", "and") and word[at + 1] not in SMALL and word[at + 1] not in ("other", "another"):
            at += 1
            continue  # "one social or political issue"
        if best >= 0 and t in _STOP and not (t == "us" and s.is_capital(at)):
            break
        if t.isalpha() and not t.endswith("ly") and t not in _STOP:
            best = at
        at += 1
    return best
