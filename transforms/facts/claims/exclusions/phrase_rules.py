"""Numbers in set phrases, and "one" where it counts nothing."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_modern_year
from transforms.facts.claims.exclusions.exclusion_rule import (
    ANY_KIND,
    ANYHOW,
    BARE,
    DIGITS_OR_WORDS,
    MEASURED,
    ONE,
    PERCENT,
    WORDS,
    ExclusionRule,
)
from transforms.facts.claims.number_in_sentence import CAPITAL_BEHIND, UNCOUNTED, NumberInSentence
from transforms.facts.claims.number_words import word_set
from transforms.facts.claims.one_as_number import counts_one, measures_one
from transforms.facts.claims.plurals import is_plural

_JOINING = word_set("and or , - – to through & /")
_NAMED_GROUPS = word_set("big final sweet elite gang famous fab")
_GROUP_SIZES = (7, 8, 10, 20, 77)
_SAYINGS = word_set("video remark remarks comment comments tape speech line gaffe moment slogan movement")
_OPENING_MARKS = frozenset(('"', "“", "'", "‘"))
_CLOSING_MARKS = frozenset(('"', "”", "'", "’"))
_AFTER_ZERO = word_set("tolerance out sum hour in - day waste carbon dark to gravity")
_BEFORE_ZERO = word_set("ground patient absolute net sub day year sub-")
_OWNERS = word_set("my your his her their")
_TWO_COMPOUNDS = word_set("way faced fold step fisted bit")


def _is_one_of_a_kind(n: NumberInSentence) -> bool:
    return not counts_one(n.s, n.first, n.last, n.noun, n.noun_at)


def _is_one_with_a_unit(n: NumberInSentence) -> bool:
    q = n.quantity
    if n.word[n.start] != "one" or not q.low == q.high == 1 or q.is_range:
        return False
    return not measures_one(n.s, n.first, n.kind, n.unit)


def _heads_a_list(n: NumberInSentence) -> bool:
    if n.start:
        return False
    return n.s.n - n.last <= 1 or (n.behind in (",", ":") and n.noun is None)


def _goes_on_from_left_out(n: NumberInSentence) -> bool:
    end, first = n.left_out_end, n.first
    if end < 0 or first - end > 1 or n.noun is not None:
        return False
    if first == end:
        return True
    if n.before not in _JOINING or (n.low > 2100 and n.written == "digits"):
        return False
    return not (n.before == "to" and n.low < 1000 and is_modern_year(n.word[end - 1]))  # "from 961 in 2007 to 60"


def _repeats_a_label(n: NumberInSentence) -> bool:
    return n.word[n.start] in n.label_numbers and n.s.is_capital(n.last) and not is_plural(n.behind)


def _always(n: NumberInSentence) -> bool:
    return True


def _names_a_group(n: NumberInSentence) -> bool:
    s, word, first = n.s, n.word, n.first
    if n.kind == "bare" and n.noun is None and n.before in _NAMED_GROUPS:
        return True
    if n.before != "of" or n.written == "one":
        return False
    lead = word[first - 2]
    if lead == "round":
        return True
    return lead in ("gang", "group") and (s.is_capital(first) or s.is_capital(first - 2) and n.low in _GROUP_SIZES)


def _is_byword(n: NumberInSentence) -> bool:
    return n.word[n.last + 1] in _SAYINGS


def _names_percent(n: NumberInSentence) -> bool:
    s, last = n.s, n.last - 1
    if n.word[last] != "percent" or not s.is_capital(last):
        return False
    return not s.text[s.start[last] : s.end[last]].isupper()


def _is_zero_as_word(n: NumberInSentence) -> bool:
    return n.word[n.first] == "zero" and (n.behind in _AFTER_ZERO or n.before in _BEFORE_ZERO)


def _is_set_phrase(n: NumberInSentence) -> bool:
    word, low, after, next_word = n.word, n.low, n.behind, n.word[n.last + 1]
    if n.quantity.is_range and low == 9 and n.quantity.high == 11:
        return True  # the attacks
    if low == 9 and after in ("to", "-") and next_word in ("five", "5", "to"):
        return True
    if low == 2:
        return (after == "-" and next_word in _TWO_COMPOUNDS) or (after in ("cents", "way") and n.before in _OWNERS)
    if low == 4 and (n.before == "all" and word[n.first - 2] == "on" or after == "-" and next_word == "square"):
        return True  # "on all fours", "four-square"
    if 4 <= low <= 9 and (after == "figures" or after == "-" and next_word in ("figure", "figures")):
        return True  # "a six-figure salary"
    return low < 100 and n.before in ("catch", "cloud", "plan")


ONE_WITH_UNIT = ExclusionRule(
    "one_as_article_of_a_unit",
    "One as an article of a unit: an unnamed day, year or point.",
    "[One] day he simply left.",
    "The strike lasted just [one] day.",
    _is_one_with_a_unit,
    ANY_KIND - BARE,
    WORDS,
)
BYWORD = ExclusionRule(
    "byword",
    "A percentage in quotation marks of its own, which names something that was said.",
    'The "[47 percent]" video hurt him.',
    "Some [47 percent] of voters saw the video.",
    _is_byword,
    PERCENT,
    ANYHOW,
    before=_OPENING_MARKS,
    behind=_CLOSING_MARKS,
)
NAMED_PERCENT = ExclusionRule(
    "named_percent",
    "A percentage in capitals, which names a group of people.",
    "A song for the [99 Percent] won.",
    "Of the votes [99 percent] were valid.",
    _names_percent,
    PERCENT,
    ANYHOW,
    before=frozenset(("the",)),
)
LIST_HEAD = ExclusionRule(
    "list_head",
    "A number in words at the head of a point in a list.",
    "[Two], prices rise.",
    "[Two] prices rose.",
    _heads_a_list,
    BARE,
    WORDS | ONE,
)
CONTINUED = ExclusionRule(
    "goes_on_from_left_out",
    "A number joined to one that was left out: more days of a date, more parts of a law.",
    "It opened on April 11 and [12] to the public.",
    "In 1987 [12] people left.",
    _goes_on_from_left_out,
    BARE,
    ANYHOW,
    needs=UNCOUNTED,
)
REPEATED_LABEL = ExclusionRule(
    "repeated_label",
    "A number that named something before in the sentence and does so again.",
    "The iPhone 11 and the cheaper [11] Pro sell well.",
    "The iPhone 11 sold out in [11] countries.",
    _repeats_a_label,
    BARE,
    ANYHOW,
    needs=CAPITAL_BEHIND,
)
RATE_BASE = ExclusionRule(
    "rate_base",
    "What a rate is counted per.",
    "Crime fell to the lowest level per [100,000] on record.",
    "Crime drove out [100,000] people.",
    _always,
    BARE,
    ANYHOW,
    before=frozenset(("per",)),
)
NAMED_GROUP = ExclusionRule(
    "named_group",
    "Part of the name of a group or of a round of a contest.",
    "The Big [Four] met again.",
    "[Four] big banks met again.",
    _names_a_group,
    BARE | MEASURED,
    ANYHOW,
    before=_NAMED_GROUPS | {"of"},
)
ONE_AS_ARTICLE = ExclusionRule(
    "one_as_article",
    "One as a pronoun or an article, which counts nothing.",
    "That is [one] new tool among many.",
    "Only [one] senator spoke.",
    _is_one_of_a_kind,
    BARE,
    ONE,
)
ZERO_AS_WORD = ExclusionRule(
    "zero_as_word",
    "Zero in a set phrase.",
    "The school has a policy of [zero] tolerance.",
    "The school has [zero] pupils.",
    _is_zero_as_word,
    BARE | MEASURED,
    WORDS,
)
SET_PHRASE = ExclusionRule(
    "set_phrase",
    "A number in a set phrase.",
    "He earns a [six]-figure salary there.",
    "He earns [six dollars] there.",
    _is_set_phrase,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
)
