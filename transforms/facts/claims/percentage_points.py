"""Points: percentage points in polls, rates and shares; points of an index or of a game elsewhere."""

from __future__ import annotations

from transforms.facts.claims.counted import Memory
from transforms.facts.claims.quantities import Quantity
from transforms.facts.claims.sentence_tokens import Tokens
from transforms.lexicon.word_lists import words

_POLLS = words("poll_words")
_INDICES = words("index_and_game_words")


def point_unit(s: Tokens, i: int, q: Quantity, index: int, memory: Memory) -> str:
    """ "percentage_point" or "point" for the number at token ``i`` of sentence ``index``."""
    word = s.word
    if q.low > 100 or word[q.first - 1] == "or" or word[q.after] == "," and word[q.after + 1] == "or":
        return "point"
    near = set(word[max(0, i - 30) : i + 30])
    if near & _INDICES and "poll" not in near:
        return "point"
    if word[q.first - 1] in ("by", "within", "of") or near & _POLLS or index - memory.percent_at <= 6:
        return "percentage_point"
    return "point"
