"""Digits that identify something: model numbers, addresses, telephone and service numbers, marks of footnotes and lists."""

from __future__ import annotations

from transforms.facts.claims.exclusions.exclusion_rule import ANY_KIND, BARE, ExclusionRule
from transforms.facts.claims.number_in_sentence import TOUCHES_BEFORE, TOUCHES_BEHIND, UNCOUNTED, NumberInSentence
from transforms.facts.claims.number_words import word_set

_ADDRESS_CHARACTERS = ("/", "@", "#", "_", "=")
_IDENTIFYING_BEFORE = ("/", "#", "@", "_", "=", "&", "\\", "+", "*", "^")
_IDENTIFYING_BEHIND = ("/", "_", "@", "=", "#", "&", "\\")
_ORDINAL_ENDINGS = word_set("st nd rd th")
_JOINED_BY_WORDS = ("to", "of", "or", "and", "a", "additional", "some")
_SERVICE_NUMBERS = word_set("311 411 1040 1099")
_ALWAYS_SERVICE_NUMBERS = word_set("911")
_MINUTE_MARKS = ("'", "′")
_COMPASS = ("n", "s", "e", "w", "north", "south", "east", "west")
_LONGEST_COUNT = 10  # digits of a number without separators that may still count something


def _is_footnote(n: NumberInSentence) -> bool:
    s, last = n.s, n.last
    if n.before == "[" and n.behind == "]" and n.kind == "bare":
        return True
    return n.first == 0 and n.behind == "in" and s.touches(last - 1) and s.is_capital(last)


def _is_glued_to_word(n: NumberInSentence) -> bool:
    if n.kind == "money" or n.first == 0 or not n.s.touches(n.first - 1):
        return False
    return n.before.isalpha() or (n.kind in ("time", "measure") and n.before in _ADDRESS_CHARACTERS)


def _is_coordinate(n: NumberInSentence) -> bool:
    """ "32° 34' S, 151° 51' E": degrees with minutes or a point of the compass behind, minutes behind degrees."""
    word, after = n.word, n.after
    if n.kind == "bare":
        return n.before == "°" and word[n.last] in _MINUTE_MARKS
    if n.unit != "degree":
        return False
    return (
        word[after].isdecimal()
        and word[after + 1] in _MINUTE_MARKS
        or (word[after] in _COMPASS and n.s.is_capital(after) and not word[after + 1].isalpha())
    )


def _is_joined_before(n: NumberInSentence) -> bool:
    """Glued to what stands before: letters, slashes, at-signs, more digits."""
    s, word, first = n.s, n.word, n.first
    if first == 0 or not s.touches(first - 1):
        return False
    before = n.before
    if before.isalpha() or before in _IDENTIFYING_BEFORE:
        return True
    if before == ".":
        after_abbreviation = first > 1 and s.touches(first - 2) and word[first - 2] in ("rs", "no")
        return not after_abbreviation and first > 1 and s.touches(first - 2)
    if before in ("-", "–", "−", "'", "’") and first > 1 and s.touches(first - 2):
        inner = word[first - 2]
        if inner.isdecimal() or (inner.isalpha() and before in ("-", "–")):
            return inner not in _JOINED_BY_WORDS or s.is_capital(first - 2)
    if before in ("'", "’", "‘") or (before == ":" and not s.touches(first - 2)):
        return len(word[first]) == 2  # "'98"; ":45", the length of a film
    return False


def _is_joined_behind(n: NumberInSentence) -> bool:
    """Glued to what stands behind: letters, slashes, at-signs, more digits."""
    s, word, last = n.s, n.word, n.last
    if not s.touches(last - 1):
        return False
    after = n.behind
    if after in _IDENTIFYING_BEHIND:
        return after != "/" or word[last + 1].isdecimal() or not word[last + 1].isalpha()
    if after[:1].isalpha():
        return True
    if after in ("'", "’"):
        return word[last + 1] == "s"
    if not s.touches(last):
        return False
    if after == ".":
        return word[last + 1].isalnum()
    if after not in ("-", "–"):
        return False
    if word[last + 1].isdecimal():
        return True
    return after == "-" and s.is_capital(last + 1) and s.touches(last + 1) and word[last + 2][:1].isdecimal()


def _is_ordinal(n: NumberInSentence) -> bool:
    return n.behind != "st" or n.s.touches(n.last - 1)


def _is_list_counter(n: NumberInSentence) -> bool:
    """Parts of a statute, "501(c)(3)", counters of a list, "(2)", "3." at the head of a line, "J.3"."""
    s, word, first, last = n.s, n.word, n.first, n.last
    if n.behind == "(" and s.touches(last - 1) and word[last + 1].isalnum():
        return True
    if n.behind == ")":
        if n.before == "(":
            return s.touches(first - 2) or len(word[first]) == 1
        if s.touches(last - 1) and len(word[first]) <= 2 and "(" not in word[max(0, first - 12) : first]:
            return True
    if first == 0:
        return n.behind in (".", ")") and s.touches(last - 1)
    return n.before == "." and len(word[first - 2]) == 1 and s.touches(first - 2) and s.is_capital(first - 2)


def _is_version(n: NumberInSentence) -> bool:
    return n.word[n.first].endswith(".0") and len(n.word[n.first]) == 3


def _is_service_number(n: NumberInSentence) -> bool:
    t = n.word[n.first]
    if n.last - n.start > 1:
        return False  # "911 000 shells"
    return n.word[n.start] in _ALWAYS_SERVICE_NUMBERS or (n.noun is None and t in _SERVICE_NUMBERS)


def _is_long_identifier(n: NumberInSentence) -> bool:
    t = n.word[n.first]
    return n.noun is None and len(t) > _LONGEST_COUNT and t.isdecimal()


FOOTNOTE: ExclusionRule = ExclusionRule(
    "footnote_mark",
    "The mark of a footnote.",
    "The mayor resigned [[4]] that spring.",
    "The mayor resigned over [4] votes.",
    _is_footnote,
    ANY_KIND,
    before=frozenset(("[", "")),
)
GLUED: ExclusionRule = ExclusionRule(
    "glued_to_word",
    "Digits that touch a word or a sign before them, as in a model number or an address.",
    "For 3 days the A[4] motorway was shut.",
    "All [4] motorways were shut.",
    _is_glued_to_word,
    ANY_KIND,
    needs=TOUCHES_BEFORE,
)
COORDINATE: ExclusionRule = ExclusionRule(
    "coordinate",
    "A geographical position.",
    "The wreck lies at [32]° 34' S in the bay.",
    "It was [32]° in the shade.",
    _is_coordinate,
    BARE | frozenset(("measure",)),
    behind=frozenset((*_MINUTE_MARKS, "°", "degrees", "degree")),
)
JOINED_BEFORE: ExclusionRule = ExclusionRule(
    "joined_before",
    "Digits joined to what stands before them: an identifier, a score's second half, a shortened year.",
    "The summer of '[98] was hot.",
    "In all [98] boats sank.",
    _is_joined_before,
    needs=TOUCHES_BEFORE,
)
JOINED_BEHIND: ExclusionRule = ExclusionRule(
    "joined_behind",
    "Digits joined to what stands behind them: an identifier, a telephone number, a score's first half.",
    "They rented a [4]x4 for the trip.",
    "They rented [4] cars for the trip.",
    _is_joined_behind,
    needs=TOUCHES_BEHIND,
)
ORDINAL: ExclusionRule = ExclusionRule(
    "ordinal",
    "A rank, not an amount.",
    "She finished [33]rd in Oslo.",
    "She finished with [33] points.",
    _is_ordinal,
    behind=_ORDINAL_ENDINGS,
)
LIST_COUNTER: ExclusionRule = ExclusionRule(
    "list_counter",
    "The counter of a list, or a part of a law that is counted so.",
    "The rules ([2]) ban fires.",
    "The [2] rules ban fires.",
    _is_list_counter,
    before=frozenset((".", "")),
    behind=frozenset(("(", ")")),
    either=True,
)
VERSION: ExclusionRule = ExclusionRule(
    "version",
    "The number of a version.",
    "Critics call it the ban [3.0] already.",
    "It lost [3.5] tonnes.",
    _is_version,
)
SERVICE_NUMBER: ExclusionRule = ExclusionRule(
    "service_number",
    "A number to call, or of a form, that goes by its digits.",
    "Neighbours dialled [911] at once.",
    "It employs [411] nurses.",
    _is_service_number,
)
LONG_IDENTIFIER: ExclusionRule = ExclusionRule(
    "long_identifier",
    "More digits without separators than any count is written with.",
    "Quote [12345678901] when you write.",
    "The fund holds [1234567890] shares.",
    _is_long_identifier,
    needs=UNCOUNTED,
)
