"""Ages: bare numbers that the words around make somebody's years."""

from __future__ import annotations

from transforms.facts.claims.count_measures import is_person
from transforms.facts.claims.number_words import word_list, word_set
from transforms.facts.claims.plurals import singular
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.months import MONTH_NUMBER

AGE_BEFORE = frozenset(["aged", "age", "ages"])
_AGE = frozenset(["age"])
_APPOSITION_ENDS = frozenset(word_list(' , . ; ) of who from and was said told — – " ” is has'))
_BEING = word_set("was were is am are only just at about nearly")
_TURN = word_set("turned turns turning turn")
_AFTER_TURN = frozenset(word_list(" . , this in on last next and by during before or today ? !"))
_AFTER_AGED = frozenset(word_list(' . , ” " who and in are were to at with is can have ) ? from'))
_ROUND_AGES = frozenset((13, 15, 16, 18, 21, 30, 40, 45, 50, 55, 60, 62, 64, 65, 70, 75, 80, 85))


def is_age(s: Tokens, first: int, last: int, q: Quantity, noun: str | None) -> bool:
    """Whether a bare number is an age: "aged 33", "the age of 18", "Jane Roe, 65, said", "turned 40"."""
    word = s.word
    if q.scaled or q.high > 125 or q.low < 0 or q.form == "vague":
        return False
    before, after = word[first - 1], word[last]
    if noun == "something" and after == "-":
        return word[last + 2] not in ("years", "percent")  # "a 20-something leader", "thirty-somethings"
    if before in AGE_BEFORE or (before == "of" and word[first - 2] in ("age", "ages")):
        return True
    if before in ("between", "from", "over", "under", "above", "below") and word[first - 2] in AGE_BEFORE:
        return True
    if before == "of" and word[first - 2] == "the" and word[first - 3] == "between" and word[first - 1] == "ages":
        return True
    if before == "between" and q.is_range and noun is None and q.low >= 10 and is_person(singular(word[first - 2])):
        return word[first - 2].endswith(("s", "men", "people"))  # "voters between 18 and 29"
    if after == "and" and word[last + 1] in ("older", "younger", "over", "up", "under") and noun is None:
        return word[last + 1] in ("older", "younger") or q.low in _ROUND_AGES
    if after == "or" and word[last + 1] in ("older", "younger"):
        return True
    if (
        before in ("under", "over")
        and is_person(singular(word[first - 2]))
        and 2 <= q.low <= 100
        and (noun is None or not word[last].endswith("s"))
    ):
        return True
    if noun is not None:
        return before in _TURN and 10 < q.low < 110 and after in _AFTER_TURN
    if before in _TURN and after in _AFTER_TURN:
        return True
    if after in _AFTER_TURN or after in ("when", "years-old", "at", "he", "she", "who", "while", ";"):
        at = first - 2 if before not in ("only", "just", "now", "about", "nearly", "almost", "then") else first - 3
        verb = word[at + 1]
        if verb in ("was", "is", "were") and word[at] in ("he", "she", "i", "who"):
            return q.low >= 1
        if verb in ("was", "is") and after in _AFTER_TURN and is_person(word[at]) and word[at] not in ("one", "people"):
            return q.low >= 1  # "when my daughter was 10, we moved"
        if verb in ("he's", "she's", "i'm"):
            return q.low >= 1
        if verb == "be" and after in ("by", "on", "when", "in", "next", "this") and 20 <= q.low <= 110:
            return True
    if after == "when" and word[last + 1] in ("he", "she", "they", "i", "you", "we") and before in _BEING:
        return q.low >= 1
    if before in ("also", "now", "just", "only") and word[first - 2] in ("who's", "he's", "she's") or before == "who's":
        return after in _AFTER_TURN or after in (";", "and", "who", "at")
    if before == "than" and word[first - 2] in ("younger", "older"):
        return q.low >= 1
    if before in ("is", "was") and 5 <= q.low <= 110 and "age" in word[max(0, first - 18) : first] and noun is None:
        return True  # "the average age at which they retire is 64"
    if before in ("to", "from") and 5 <= q.low <= 110 and not _AGE.isdisjoint(word[max(0, first - 9) : first]):
        return True  # "raise the age to buy it from 18 to 21"
    anybody = word[first - 2] in ("those", "anyone", "everyone", "someone")
    if before in ("under", "over") and after in _AFTER_AGED and q.low >= 2 and anybody:
        return True
    if before == "at" and 5 <= q.low <= 110:
        said = word[last + 2] in ("said", "says", "told", "added", "wrote")
        subject = word[last + 1] in ("he", "she", "i") and not said or (first == 1 and s.is_capital(last + 1))
        if (after == "," and subject) or word[first - 2] in ("died", "dies", "dead", "death", "retired"):
            return True  # "At 62, he runs"
    if q.is_range or q.low < 1 or q.low != int(q.low) or not word[first][0].isdecimal():
        return False
    if before == "," and after in _APPOSITION_ENDS:
        return _in_apposition(s, first, after, q.low)
    if before == "(" and after == ")" and word[first - 2].isalpha() and s.is_capital(first - 2):
        return 10 <= q.low <= 105 and word[first - 2] not in MONTH_NUMBER
    return False


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
