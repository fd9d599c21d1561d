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
from transforms.facts.claims.number_in_sentence import CAPITAL_BEHIND, TOUCHES_BEHIND, UNCOUNTED, NumberInSentence
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
_AFTER_THE_TWO = word_set(
    "have has had are were was did do will would can could met agreed also never who clashed became"
    " of in on at to spoke split went came made got shook exchanged discussed and but talked remain remained"
)
_CONVINCED = word_set(
    "convinced sure certain confident committed behind right wrong correct clear honest true ready willing "
    "confirmed positive dedicated focused focussed wool cotton cashmere linen silk leather"
)
_SIZED_THINGS = word_set(
    "wheeler wheelers seater seaters poster posters decker deckers footer footers pounder pounders parter "
    "parters hander handers tonner tonners shooter shooters sider siders liner liners bagger baggers incher inchers yarder"
)
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
    if n.before in ("and", "or") and is_modern_year(n.word[end - 1]) and _is_no_year(n):
        return False  # "was 3.4 in 2019 and 2.8 last year"
    return not (n.before == "to" and n.low < 1000 and is_modern_year(n.word[end - 1]))  # "from 961 in 2007 to 60"


def _is_no_year(n: NumberInSentence) -> bool:
    return n.low != int(n.low) or (n.behind in ("last", "in", "this", "a") and not 1000 <= n.low <= 2100)


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
    if low == 4 and (
        n.before == "all" and word[n.first - 2] == "on" and n.is_unnamed or after == "-" and next_word == "square"
    ):
        return True  # "on all fours", "four-square"
    if 4 <= low <= 9 and (after == "figures" or after == "-" and next_word in ("figure", "figures")):
        return True  # "a six-figure salary"
    if after == "-" and next_word == word[n.first]:
        return True  # "fifty-fifty"
    return low < 100 and n.before in ("catch", "cloud", "plan") and n.is_unnamed


def _is_the_two(n: NumberInSentence) -> bool:
    """ "The two have never met", "between the two": a pronoun for those just named."""
    if n.low != 2:
        return n.low == 3 and n.behind == "of" and n.word[n.last + 1] in ("us", "them", "you")
    return n.behind in _AFTER_THE_TWO or not n.behind.isalpha() and n.behind != "-"


def _is_wholehearted(n: NumberInSentence) -> bool:
    """ "100 percent convinced", "110 percent sure", "agree 100 percent"."""
    if n.low not in (100, 110, 1000) or n.quantity.is_range:
        return False
    return n.behind in _CONVINCED or n.before in ("agree", "agreed", "agrees", "support", "supports", "behind")


def _names_a_thing(n: NumberInSentence) -> bool:
    """ "three-wheeler", "two-seater": a word of its own."""
    at = n.last + 1
    return n.word[at] in _SIZED_THINGS and n.s.touches(n.last)


def _is_bakers_dozen(n: NumberInSentence) -> bool:
    return n.word[n.last - 1] == "dozen"


ONE_WITH_UNIT: ExclusionRule = ExclusionRule(
    "one_as_article_of_a_unit",
    "One as an article of a unit: an unnamed day, year or point.",
    "[One] day he simply left.",
    "The strike lasted just [one] day.",
    _is_one_with_a_unit,
    ANY_KIND - BARE,
    WORDS,
)
BYWORD: ExclusionRule = ExclusionRule(
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
NAMED_PERCENT: ExclusionRule = ExclusionRule(
    "named_percent",
    "A percentage in capitals, which names a group of people.",
    "A song for the [99 Percent] won.",
    "Of the votes [99 percent] were valid.",
    _names_percent,
    PERCENT,
    ANYHOW,
    before=frozenset(("the",)),
)
LIST_HEAD: ExclusionRule = ExclusionRule(
    "list_head",
    "A number in words at the head of a point in a list.",
    "[Two], prices rise.",
    "[Two] prices rose.",
    _heads_a_list,
    BARE,
    WORDS | ONE,
)
CONTINUED: ExclusionRule = ExclusionRule(
    "goes_on_from_left_out",
    "A number joined to one that was left out: more days of a date, more parts of a law.",
    "It opened on April 11 and [12] to the public.",
    "In 1987 [12] people left.",
    _goes_on_from_left_out,
    BARE,
    ANYHOW,
    needs=UNCOUNTED,
)
REPEATED_LABEL: ExclusionRule = ExclusionRule(
    "repeated_label",
    "A number that named something before in the sentence and does so again.",
    "The iPhone 11 and the cheaper [11] Pro sell well.",
    "The iPhone 11 sold out in [11] countries.",
    _repeats_a_label,
    BARE,
    ANYHOW,
    needs=CAPITAL_BEHIND,
)
RATE_BASE: ExclusionRule = ExclusionRule(
    "rate_base",
    "What a rate is counted per.",
    "Crime fell to the lowest level per [100,000] on record.",
    "Crime drove out [100,000] people.",
    _always,
    BARE,
    ANYHOW,
    before=frozenset(("per",)),
)
NAMED_GROUP: ExclusionRule = ExclusionRule(
    "named_group",
    "Part of the name of a group or of a round of a contest.",
    "The Big [Four] met again.",
    "[Four] big banks met again.",
    _names_a_group,
    BARE | MEASURED,
    ANYHOW,
    before=_NAMED_GROUPS | {"of"},
)
ONE_AS_ARTICLE: ExclusionRule = ExclusionRule(
    "one_as_article",
    "One as a pronoun or an article, which counts nothing.",
    "That is [one] new tool among many.",
    "Only [one] senator spoke.",
    _is_one_of_a_kind,
    BARE,
    ONE,
)
ZERO_AS_WORD: ExclusionRule = ExclusionRule(
    "zero_as_word",
    "Zero in a set phrase.",
    "The school has a policy of [zero] tolerance.",
    "The school has [zero] pupils.",
    _is_zero_as_word,
    BARE | MEASURED,
    WORDS,
)
SET_PHRASE: ExclusionRule = ExclusionRule(
    "set_phrase",
    "A number in a set phrase.",
    "He earns a [six]-figure salary there.",
    "He earns [six dollars] there.",
    _is_set_phrase,
    BARE | MEASURED,
    DIGITS_OR_WORDS,
)
THE_TWO: ExclusionRule = ExclusionRule(
    "the_two",
    "A number as a pronoun for persons or things just named.",
    "The [two] have never met in public.",
    "The [two] ministers have never met.",
    _is_the_two,
    BARE,
    WORDS,
    needs=UNCOUNTED,
    before=frozenset(("the", "these", "those")),
)
WHOLEHEARTED: ExclusionRule = ExclusionRule(
    "wholehearted",
    "A hundred percent in the sense of wholly.",
    "She is [100 percent] sure of it.",
    "She owns [100 percent] of it.",
    _is_wholehearted,
    PERCENT,
    ANYHOW,
)
BAKERS_DOZEN: ExclusionRule = ExclusionRule(
    "bakers_dozen",
    "A dozen in a set phrase.",
    "He bought a baker's [dozen] of rolls.",
    "He bought [a dozen] rolls.",
    _is_bakers_dozen,
    BARE,
    ANYHOW,
    before=frozenset(("baker's", "daily", "dirty")),
)
SIZED_THING: ExclusionRule = ExclusionRule(
    "sized_thing",
    "Part of a word for a thing, as in three-wheeler.",
    "They ride in a [three]-wheeler to town.",
    "They ride in a [three]-car train to town.",
    _names_a_thing,
    BARE,
    ANYHOW,
    needs=TOUCHES_BEHIND,
    behind=frozenset(("-",)),
)
