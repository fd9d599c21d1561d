"""Numbers of games and votes: scores, margins, odds."""

from __future__ import annotations

from transforms.facts.claims.calendar import is_modern_year
from transforms.facts.claims.exclusions.exclusion_rule import ANYHOW, BARE, WORDS, ExclusionRule
from transforms.facts.claims.number_in_sentence import RANGE, TOUCHES_BEHIND, UNCOUNTED, NumberInSentence
from transforms.facts.claims.number_words import SMALL, word_set
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens

_CONTESTS = word_set("vote votes ruling decision win victory loss defeat lead record draw majority verdict margin")
_VOTING = word_set("voted vote votes by passed ruled a won than")
_RANGE_LEADS = word_set("from aged ages age between of about to around")


_VOTE_VERBS = word_set("voted vote ruled")
_DASHES = word_set("- –")


def odds_end(s: Tokens, q: Quantity) -> int:
    """The token behind "2-to-1", odds, a margin, a vote or "two-for-one"; 0 where the number is none."""
    if q.kind != "bare":
        return 0
    word, k = s.word, q.last
    if word[k] == "-" and word[k + 1] in ("to", "for") and word[k + 2] == "-" and s.touches(k):
        return k + 4
    if word[k] != "to" or q.is_range or q.scaled or is_modern_year(word[q.first]) or word[q.first - 1] == "from":
        return 0
    t = word[k + 1]
    other = float(t) if t.isdecimal() and len(t) < 6 else SMALL.get(t, -1)
    if 0 <= other <= q.low and (word[q.first - 1] in _VOTING or not word[k + 2].isalpha() or word[k + 2] == "in"):
        return k + 2
    return 0


def _are_odds(n: NumberInSentence) -> bool:
    return odds_end(n.s, n.quantity) > 0


def _is_score(n: NumberInSentence) -> bool:
    """Whether "5-4" or "48 to 52" is a score or a vote rather than a range."""
    q, word = n.quantity, n.word
    if not q.is_range or q.scaled or q.low >= 1000 or "through" in word[q.first : q.last]:
        return False
    if n.before == "not" and n.previous is not None:
        return False  # "12 others, not 40-45"
    if n.noun is None and n.behind not in ("-", "year", "percent", "to"):
        return n.before not in _RANGE_LEADS or word[q.first - 2] in _CONTESTS
    return n.behind in _CONTESTS and "or" not in word[q.first : q.last]


def _is_falling_pair(n: NumberInSentence) -> bool:
    s, last = n.s, n.last
    if n.quantity.is_range:
        return False
    return s.touches(last - 1) and s.touches(last) and n.word[last + 1][:1].isdecimal()


def _is_vote_in_words(n: NumberInSentence) -> bool:
    return n.noun is None


ODDS: ExclusionRule = ExclusionRule(
    "odds",
    "Odds, a margin or a vote: N to M.",
    "The board voted [7] to 2 in favour.",
    "The board has [7 to 12] members.",
    _are_odds,
    BARE,
    ANYHOW,
)
SCORE: ExclusionRule = ExclusionRule(
    "score",
    "A score or a vote: two numbers joined by a dash or by to that bound nothing.",
    "They drew [4–5] at home in May.",
    "They sold [4–5] boats in May.",
    _is_score,
    needs=RANGE,
)
FALLING_PAIR: ExclusionRule = ExclusionRule(
    "falling_pair",
    "Two numbers joined by a dash that do not rise: a score, a vote, part of a telephone number.",
    "They won [5]-1 in Leeds.",
    "They won [5-9] medals.",
    _is_falling_pair,
    needs=TOUCHES_BEHIND,
    behind=_DASHES,
)
VOTE_IN_WORDS: ExclusionRule = ExclusionRule(
    "vote_in_words",
    "A vote in words.",
    "The judges ruled [four to five] against it.",
    "The judges took [four to five] hours.",
    _is_vote_in_words,
    BARE,
    WORDS,
    needs=RANGE | UNCOUNTED,
    before=_VOTE_VERBS,
)
