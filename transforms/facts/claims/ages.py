"""Ages: bare numbers that the words around make somebody's years."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.number_words import word_list, word_set
from transforms.facts.claims.plurals import singular
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.months import MONTH_NUMBER

AGE_BEFORE = frozenset(["aged", "age", "ages"])
_APPOSITION_ENDS = frozenset(word_list(' , . ; ) of who from and was said told — – " ” is has'))
_BEING = word_set("was were is am are only just at about nearly")
_AFTER_BEING = ("when", "years-old", "at", "he", "she", "who", "while", ";")
_LOOSELY = ("only", "just", "now", "about", "nearly", "almost", "then")
_PRONOUNS = ("he", "she", "they", "i", "you", "we")
_ANYBODY = ("those", "anyone", "everyone", "someone")
_TURN = word_set("turned turns turning turn")
_AFTER_TURN = frozenset(word_list(" . , this in on last next and by during before or today ? !"))
_AFTER_AGED = frozenset(word_list(' . , ” " who and in are were to at with is can have ) ? from'))
_ROUND_AGES = frozenset((13, 15, 16, 18, 21, 30, 40, 45, 50, 55, 60, 62, 64, 65, 70, 75, 80, 85))


def is_age(n: NumberInSentence) -> bool:
    """Whether a bare number is an age: "aged 33", "the age of 18", "Jane Roe, 65, said", "turned 40"."""
    q = n.quantity
    if q.scaled or q.high > 125 or q.low < 0 or q.form == "vague":
        return False
    if n.noun == "something" and n.behind == "-":
        return n.word[n.last + 2] not in ("years", "percent")  # "a 20-something leader", "thirty-somethings"
    if _stands_with_age(n):
        return True
    bracket = _is_bracket(n)
    if bracket is not None:
        return bracket
    if n.noun is not None:
        return n.before in _TURN and 10 < q.low < 110 and n.behind in _AFTER_TURN
    said = _is_said_of_somebody(n)
    if said is not None:
        return said
    return _is_near_age(n) or _is_at_an_age(n) or _is_in_brackets_or_apposition(n)


def _stands_with_age(n: NumberInSentence) -> bool:
    """ "aged 33", "the age of 18", "ages between 5 and 9"."""
    word, first, before = n.word, n.first, n.before
    if before in AGE_BEFORE:
        return True
    if before == "of":
        return word[first - 2] in ("age", "ages")
    return before in ("between", "from", "over", "under", "above", "below") and word[first - 2] in AGE_BEFORE


def _is_bracket(n: NumberInSentence) -> bool | None:
    """Whether it bounds ages, "voters between 18 and 29", "18 and older", "women over 40"; None where it may be another."""
    word, first, low = n.word, n.first, n.low
    ahead = word[n.last + 1]
    if n.before == "between" and n.quantity.is_range and n.noun is None and low >= 10:
        counted = word[first - 2]
        if is_person(singular(counted)):
            return counted.endswith(("s", "men", "people"))
    if n.behind == "and" and ahead in ("older", "younger", "over", "up", "under") and n.noun is None:
        return ahead in ("older", "younger") or low in _ROUND_AGES
    if n.behind == "or" and ahead in ("older", "younger"):
        return True
    if n.before in ("under", "over") and 2 <= low <= 100 and (n.noun is None or not n.behind.endswith("s")):
        return True if is_person(singular(word[first - 2])) else None
    return None


def _is_said_of_somebody(n: NumberInSentence) -> bool | None:
    """Whether a verb gives it to somebody, "turned 40", "he was 10 when"; None where none does."""
    word, first, low, before, behind = n.word, n.first, n.low, n.before, n.behind
    if before in _TURN and behind in _AFTER_TURN:
        return True
    if behind in _AFTER_TURN or behind in _AFTER_BEING:
        old_enough = _is_after_being(n)
        if old_enough is not None:
            return old_enough
    if behind == "when" and word[n.last + 1] in _PRONOUNS and before in _BEING:
        return low >= 1
    if before == "who's" or before in ("also", "now", "just", "only") and word[first - 2] in ("who's", "he's", "she's"):
        return behind in _AFTER_TURN or behind in (";", "and", "who", "at")
    if before == "than" and word[first - 2] in ("younger", "older"):
        return low >= 1
    return None


def _is_after_being(n: NumberInSentence) -> bool | None:
    """ "he was only 12,", "when my daughter was 10, we moved", "she's 9", "will be 60 in May"."""
    word, low, behind = n.word, n.low, n.behind
    at = n.first - 2 if n.before not in _LOOSELY else n.first - 3
    subject, verb = word[at], word[at + 1]
    if verb in ("he's", "she's", "i'm") or (verb in ("was", "is", "were") and subject in ("he", "she", "i", "who")):
        return low >= 1
    somebody = is_person(subject) and subject not in ("one", "people")
    if verb in ("was", "is") and behind in _AFTER_TURN and somebody:
        return low >= 1
    if verb == "be" and behind in ("by", "on", "when", "in", "next", "this") and 20 <= low <= 110:
        return True
    return None


def _is_near_age(n: NumberInSentence) -> bool:
    """ "the average age at which they retire is 64", "raise the age to buy it from 18 to 21"."""
    if not 5 <= n.low <= 110:
        return False
    if n.before in ("is", "was", "of", "at", "to") and _is_expectancy(n):
        return True
    if n.before in ("is", "was"):
        return "age" in n.word[max(0, n.first - 18) : n.first]
    if n.before in _LOOSELY or n.before == "around":
        return _is_expectancy(n)
    return n.before in ("to", "from") and "age" in n.word[max(0, n.first - 9) : n.first]


def _is_expectancy(n: NumberInSentence) -> bool:
    """ "life expectancy on that coast is around 71"."""
    return "expectancy" in n.word[max(0, n.first - 12) : n.first]


def _is_at_an_age(n: NumberInSentence) -> bool:
    """ "those over 60", "At 62, he runs", "died at 80"."""
    word, first, last, low, behind = n.word, n.first, n.last, n.low, n.behind
    if n.before in ("under", "over"):
        return low >= 2 and behind in _AFTER_AGED and word[first - 2] in _ANYBODY
    if n.before != "at" or not 5 <= low <= 110:
        return False
    is_speech = word[last + 2] in ("said", "says", "told", "added", "wrote")
    subject = word[last + 1] in ("he", "she", "i") and not is_speech or (first == 1 and n.s.is_capital(last + 1))
    return (behind == "," and subject) or word[first - 2] in ("died", "dies", "dead", "death", "retired")


def _is_in_brackets_or_apposition(n: NumberInSentence) -> bool:
    """ "Jane Roe, 65, said", "Jane Roe (65)"."""
    s, word, first, low = n.s, n.word, n.first, n.low
    if n.quantity.is_range or low < 1 or low != int(low) or not word[first][0].isdecimal():
        return False
    if n.before == ",":
        return n.behind in _APPOSITION_ENDS and _in_apposition(s, first, n.behind, low)
    if n.before != "(" or n.behind != ")" or not word[first - 2].isalpha() or not s.is_capital(first - 2):
        return False
    return 10 <= low <= 105 and word[first - 2] not in MONTH_NUMBER


def _in_apposition(s: Tokens, first: int, after: str, low: float) -> bool:
    """ "Jane Roe, 65, said": the number behind a name and a comma."""
    word = s.word
    at = first - 2
    if word[at] == "." and word[at - 1] in ("jr", "sr"):
        at -= 1
    name = word[at].replace("'", "")
    if not name.isalpha() or name in MONTH_NUMBER:
        return False
    if not s.is_capital(at):
        return is_person(name) and after == ","
    return 5 <= low <= 110 or after == ","
