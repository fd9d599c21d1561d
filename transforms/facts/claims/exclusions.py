"""Which numbers are no claims: dates, times, labels, identifiers, scores, idioms, "one" as an article."""

from __future__ import annotations

from transforms.facts.claims.calendar import ERAS, is_bare_year, is_clock, is_date, is_year
from transforms.facts.claims.labels import is_identifier, is_idiom, is_label
from transforms.facts.claims.number_words import SMALL, TENS, word_set
from transforms.facts.claims.one_as_number import counts_one, measures_one
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens

_JOINTS = word_set("and or , - – to through & /")
_NAMED_GROUPS = word_set("big final sweet elite gang famous fab")
_SCORES = word_set("vote votes ruling decision win victory loss defeat lead record draw majority verdict margin")
_VOTING = word_set("voted vote votes by passed ruled a won than")
_GLUE = ("/", "@", "#", "_", "=")
_ORDINALS = word_set("first third fourth fifth sixth seventh eighth ninth")
_DECADES = word_set("twenties thirties forties fifties sixties seventies eighties nineties")
_SAYINGS = word_set("video remark remarks comment comments tape speech line gaffe moment slogan movement")
_RANGE_LEADS = word_set("from aged ages age between of about to around")


def odds_end(s: Tokens, q: Quantity) -> int:
    """The token behind "2-to-1", odds, a margin, a vote or "two-for-one"; 0 where the number is none."""
    word = s.word
    k = q.last
    if q.kind == "bare" and word[k] == "-" and word[k + 1] in ("to", "for") and word[k + 2] == "-" and s.touches(k):
        return k + 4
    plain = not q.is_range and not q.scaled and not _is_year_token(word[q.first])
    if q.kind == "bare" and word[k] == "to" and plain and word[q.first - 1] != "from":
        t = word[k + 1]
        other = float(t) if t.isdecimal() and len(t) < 6 else SMALL.get(t, -1)
        if 0 <= other <= q.low and (word[q.first - 1] in _VOTING or not word[k + 2].isalpha() or word[k + 2] == "in"):
            return k + 2
    return 0


def is_excluded(
    s: Tokens, i: int, q: Quantity, noun: str | None, noun_at: int, noun_end: int, spelled: bool, skipped: int
) -> bool:
    """Whether the quantity at token ``i`` states nothing; ``skipped`` is where the last excluded number ended."""
    word = s.word
    first, last, low, kind = q.first, q.last, q.low, q.kind
    bare = kind == "bare"
    one = word[i] == "one" and low == q.high == 1
    if one and not bare and not q.is_range and not measures_one(s, first, kind, q.unit):
        return True
    if kind == "percent" and (_in_table(s, first, last) or _is_byword(word, first, last) or _is_ticker(s, first, low)):
        return True
    if kind == "percent" and word[first - 1] == "the" and word[last - 1] == "percent" and s.is_capital(last - 1):
        return not s.text[s.start[last - 1] : s.end[last - 1]].isupper()  # "for the 99 Percent"
    if not spelled and first == 0 and s.touches(last - 1) and word[last] == "in" and s.is_capital(last):
        return True  # a footnote's mark run into the sentence: "4In a survey"
    if (
        not spelled
        and kind != "money"
        and first > 0
        and s.touches(first - 1)
        and (word[first - 1].isalpha() or kind in ("time", "measure") and word[first - 1] in _GLUE)
    ):
        return True
    if spelled and i == 0 and bare and (s.n - last <= 1 or word[last] in (",", ":") and noun is None):
        return True  # "Two." at the head of a list, "Two, prices rise"
    if not bare and kind not in ("time", "measure", "point"):
        return False
    if is_clock(s, first, last):
        return True
    if q.unit == "year" and not spelled and len(word[i]) == 4 and 1900 <= low <= 2100:
        return True  # "the 2011 fiscal year"
    if bare:
        if not spelled and (_glued(s, i, q, noun) or _is_marked(s, first, last, noun)):
            return True
        if spelled and _is_spelled_out(word, i, last):
            return True
        if spelled and q.is_range and noun is None and word[first - 1] in ("voted", "vote", "ruled"):
            return True
        if is_date(s, first, last, low) and not (noun and not q.scaled and low > 31):
            return True
        if not spelled and is_bare_year(s, i, i + 1 if q.is_range else last, low, noun is not None):
            return True
        joined = skipped >= 0 and first - skipped <= 1 and (word[first - 1] in _JOINTS or first == skipped)
        if joined and first > skipped and word[first - 1] == "to" and _is_year_token(word[skipped - 1]) and low < 1000:
            joined = False  # "from 961 in 2007 to 60"
        if joined and noun is None and (low <= 2100 or spelled or first == skipped):
            return True
        if word[first - 1] == "per" or (word[first - 1] in _NAMED_GROUPS and noun is None):
            return True
        if one and not q.is_range:
            return not counts_one(s, first, last, noun, noun_at)
    plural = noun is not None and word[noun_end - 1].endswith(("s", "people", "men"))
    return is_label(s, first, last, low, bare and noun is None, spelled, plural, noun is not None) or is_idiom(
        s, first, last, low
    )


def _is_ticker(s: Tokens, first: int, low: float) -> bool:
    """Whether a signed percentage is the quotation behind the symbol of a share: "Apple Inc. AAPL, -4.20%"."""
    k = first - 1 if s.word[first - 1] != "+" else first - 2
    if s.word[k] != "," or not (low < 0 or k < first - 1):
        return False
    symbol = s.text[s.start[k - 1] : s.end[k - 1]]
    return len(symbol) > 1 and symbol.isupper() or symbol[-1:].isdecimal()


def is_chart(word: list[str]) -> bool:
    """Whether the words of a chart ran into one: three years in a row without a comma, as along its axis."""
    run = 0
    for t in word:
        run = run + 1 if _is_year_token(t) else 0
        if run == 3:
            return True
    return False


def _in_table(s: Tokens, first: int, last: int) -> bool:
    """Whether a percentage stands straight beside another, as in the rows of a table: "45% 32% 12%"."""
    word = s.word
    if (
        word[last].isdecimal()
        and word[last + 1].isdecimal()
        or word[first - 1].isdecimal()
        and word[first - 2].isdecimal()
    ):
        return True  # the scale of a chart: "20% 30 40 50"
    return (word[last][:1].isdecimal() and word[last + 1] == "%") or (first > 1 and word[first - 1] == "%")


def _is_year_token(t: str) -> bool:
    return len(t) == 4 and t.isdecimal() and t[:2] in ("18", "19", "20")


def _is_spelled_out(word: list[str], i: int, last: int) -> bool:
    """A decade, a year or an ordinal in words: "the nineteen-eighties", "nineteen eighty-four", "the twenty-first"."""
    t = word[last + 1] if word[last] == "-" else word[last]
    if word[i] == "nineteen" and (t in TENS or t in _DECADES):
        return True
    return word[last - 1] in TENS and t in _ORDINALS


def _is_marked(s: Tokens, first: int, last: int, noun: str | None) -> bool:
    """The mark of a footnote ("[4]"), a year of an era ("332 BCE"), a service line ("called 311"), a long identifier."""
    word = s.word
    if word[first - 1] == "[" and word[last] == "]":
        return True
    if word[last] in ERAS and s.is_capital(last):
        return True
    return noun is None and (
        word[first] in ("311", "411", "1040", "1099") or word[first].isdecimal() and len(word[first]) > 10
    )


def _is_byword(word: list[str], first: int, last: int) -> bool:
    """Whether a percentage in quotation marks of its own names what somebody said: 'the "47 percent" video'."""
    return word[last] in ('"', "”", "'", "’") and word[first - 1] in ('"', "“", "'", "‘") and word[last + 1] in _SAYINGS


def _glued(s: Tokens, i: int, q: Quantity, noun: str | None) -> bool:
    """Identifiers, model numbers, scores: digits that touch what no count touches."""
    word = s.word
    first, last = q.first, q.last
    if is_identifier(s, first, last) or word[i] == "911" or _is_counter(s, first, last):
        return True
    plain = not q.scaled and not is_year(word[i], q.low)
    if plain and word[last][:1].isdecimal() and s.start[last] == s.end[last - 1] + 1:
        return True  # the axis of a chart: "100 50 0"
    if q.is_range:
        return (q.low == 9 and q.high == 11) or _is_score(s, q, noun)
    return word[last] in ("-", "–") and s.touches(last - 1) and s.touches(last) and word[last + 1][:1].isdecimal()


def _is_counter(s: Tokens, first: int, last: int) -> bool:
    """Whether the number is half of a photo counter, "2 of 7 Next", and no share of things ("2 of 7 patients")."""
    word = s.word
    if word[last] == "of" and word[first].isdecimal() and word[last + 1].isdecimal():
        end = last + 2
    elif word[first - 1] == "of" and word[first].isdecimal() and first > 1 and word[first - 2].isdecimal():
        end = last
    else:
        return False
    return not word[end] or s.is_capital(end) or not word[end].isalpha() or len(word[end]) == 1


def _is_score(s: Tokens, q: Quantity, noun: str | None) -> bool:
    """Whether "5-4" or "48 to 52" is a score or a vote rather than a range."""
    word = s.word
    if q.scaled or q.low >= 1000 or "through" in word[q.first : q.last]:
        return False
    after = word[q.last]
    if noun is None and after not in ("-", "year", "percent", "to"):
        return word[q.first - 1] not in _RANGE_LEADS or word[q.first - 2] in _SCORES
    return after in _SCORES and "or" not in word[q.first : q.last]
