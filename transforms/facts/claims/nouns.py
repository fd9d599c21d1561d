"""The counted noun: the head of the noun phrase behind a number."""

from __future__ import annotations

from transforms.facts.claims.counted_phrase import ATTRIBUTIVE, DEGREES, STOP, CountedPhrase
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.plurals import IRREGULAR, is_plural
from transforms.facts.claims.sentence_tokens import Tokens

_DETERMINERS = word_set(
    "the these those his her its their our my your all them us which whom whose what that this those'"
)
_OPENING = ("a", "an", "his", "her", "its", "their")
_BETWEEN = word_set("more additional fewer extra other such less of or out total about")
_PHRASE_MARKS = frozenset(["", ".", ",", ";", ":", ")", "?", "!"])
_MAY_GO_ON = ("us", "shows", "wins")
_OR_SO = ("more", "so", "fewer", "less")
_EACH = ("each", "one")
_STANDING_FOR_THEM = ("them", "which", "whom")
_STANDING_ALONE = ("us", "these", "those", "his", "hers", "theirs")
_LISTED = ("and", "or", "to")
_NO_ADJECTIVE_OF_MEASURE = ("ing", "ed", "ly")

_Noun = tuple[int, int] | None
"""The head noun's token, and the token after the phrase."""


def read_noun(s: Tokens, j: int, one: bool, bare_of: bool) -> _Noun:
    """The head noun counted by a number that ends before token ``j``: its token and the token after the phrase.

    ``one`` lets a singular noun do; ``bare_of`` lets "of" stand between with no article ("dozens of people").
    """
    word = s.word
    joint = _joint(s, j) if word[j] == "-" and s.touches(j - 1) else -1
    if joint >= 0:  # "three-judge panel": the noun of the modifier
        noun = word[joint + 1]
        return (joint + 1, joint + 2) if noun.isalpha() and noun not in STOP else None
    begin = _phrase_begin(s, j, bare_of) if word[j] in _BETWEEN and word[j + 1] != "-" else j
    if begin < 0:
        return None
    if not one and _is_lone_plural(s, begin):
        return begin, begin + 1
    phrase = CountedPhrase(s, begin, one)
    head = phrase.head
    if head < 0:
        return _singular_noun(phrase, j)
    if one and word[head] in ATTRIBUTIVE and phrase.last_word > head:
        head = _singular_head(s, head, phrase.last_word)  # "one police officer"
    return head, head + 1


def _is_lone_plural(s: Tokens, k: int) -> bool:
    """Whether the phrase is one plural and ends there, as half of all do: "40 boats.", "40 boats were"; spares reading it."""
    word = s.word
    t, behind = word[k], word[k + 1]
    if not (behind in _PHRASE_MARKS or behind in STOP and behind not in _MAY_GO_ON):
        return False
    return t.isalpha() and t not in STOP and t not in ATTRIBUTIVE and is_plural(t) and not s.is_capital(k)


def _joint(s: Tokens, j: int) -> int:
    """The hyphen that joins the number to its noun; -1 where the hyphen at token ``j`` only hangs on the number."""
    at = _past_hanging(s, j) if s.word[j + 1] in (",", "and", "or") else j
    return at if s.touches(at) else -1


def _past_hanging(s: Tokens, k: int) -> int:
    """The hyphen that ends a list of hanging ones ("four-, five- and six-cylinder"); ``k`` where none does."""
    word = s.word
    for at in range(k + 1, k + 12):
        t = word[at]
        if t == "-" and s.touches(at) and word[at + 1].isalpha() and word[at + 1] not in _LISTED:
            return at
        if not (t in (",", "and", "or", "-") or t[:1].isdecimal() or t in SMALL):
            break
    return k


def _phrase_begin(s: Tokens, j: int, bare_of: bool) -> int:
    """The first token of the phrase behind "more", "of the" or "or so" at token ``j``; -1 where no phrase goes with it."""
    word = s.word
    t = word[j]
    if t == "of":
        begin = _past_of(s, j + 1, bare_of)
    elif t == "out":
        begin = _past_of(s, j + 2, bare_of)
    elif t == "or":
        begin = j + 2 if word[j + 1] in _OR_SO else -1
    else:
        begin = j + 1
    return -1 if begin >= 0 and word[begin] == "than" else begin


def _past_of(s: Tokens, k: int, bare_of: bool) -> int:
    """The token behind the determiner that "of" leads to at token ``k``; -1 where it leads to no phrase."""
    word = s.word
    t = word[k]
    if t in _EACH and word[k + 1].endswith("'s"):
        return k + 2  # "dozens of each other's nurses"
    if t in _DETERMINERS or t[:1].isdecimal() or t in SMALL or t.endswith(("'s", "s'")):
        stands_alone = t in _STANDING_FOR_THEM or t in _STANDING_ALONE and not word[k + 1].isalpha()
        return -1 if stands_alone else k + 1
    is_owner = s.is_capital(k) and (t.endswith("'s") or word[k + 1].endswith("'s"))
    return k if bare_of or is_owner else -1


def _singular_noun(phrase: CountedPhrase, j: int) -> _Noun:
    """The noun of a phrase without a plural: "one senator", "a 12 page document", "30 police"."""
    word, last, end = phrase.word, phrase.last_word, phrase.end
    if last < 0:
        return None
    if phrase.comma_at >= 0:  # "the 11 member agreement, dubbed …": the phrase ends at the comma
        last, end = phrase.comma_at - 1, phrase.comma_at
        if last < phrase.begin or not word[last].isalpha():
            return None
    if phrase.one:
        at = _singular_head(phrase.s, j, last)
        return (at, at + 1) if at >= 0 else None
    if _opens_measure(phrase, j) and end - 1 == last > phrase.begin:
        return phrase.begin, last + 1  # "a 12 page document" counts pages
    return (last, last + 1) if word[last] in IRREGULAR and word[last] != "dead" else None


def _opens_measure(phrase: CountedPhrase, j: int) -> bool:
    """Whether the number and the first word of the phrase describe its last: "a 12 page document", "the 30 mile stretch"."""
    word, first = phrase.word, phrase.begin
    if not (word[j - 1][:1].isdecimal() or word[j - 1] in SMALL and word[j - 2] in _OPENING):
        return False
    t = word[first]
    return (
        t.isalpha() and not phrase.s.is_capital(first) and not t.endswith(_NO_ADJECTIVE_OF_MEASURE) and t not in DEGREES
    )


def _singular_head(s: Tokens, j: int, last: int) -> int:
    """The head among singular words behind "one": the last before anything that looks like a verb."""
    word, best = s.word, -1
    for at in range(j, last + 1):
        t = word[at]
        if best >= 0 and _ends_singular(s, at, j):
            break
        if t.isalpha() and not t.endswith("ly") and t not in STOP:
            best = at
    return best


def _ends_singular(s: Tokens, at: int, j: int) -> bool:
    t, following = s.word[at], s.word[at + 1]
    if at > j and t.endswith(("ed", "ing")):
        return True
    if t in ("or", "and"):
        return following in SMALL or following in ("other", "another")  # not "one social or political issue"
    return t in STOP and not (t == "us" and s.is_capital(at))
