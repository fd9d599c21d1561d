"""Words and digits at which a number might begin, and none does."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from transforms.facts.claims.sentence_tokens import Tokens


class UnreadRule(NamedTuple):
    """Why nothing is read at a token; the fields are those of :class:`~.exclusion_rule.ExclusionRule`."""

    code: str
    sentence: str
    example: str
    counter_example: str
    leaves_out: Callable[[Tokens, int], bool]


def _is_malformed(s: Tokens, i: int) -> bool:
    return s.word[i][0].isdecimal()


def _states_no_amount(s: Tokens, i: int) -> bool:
    return not s.word[i][0].isdecimal()


MALFORMED: UnreadRule = UnreadRule(
    "malformed",
    "Digits that do not make one number: separators that group nothing, or more digits than any count has.",
    "The code is [1,2,3] as ever.",
    "The code has [1,234] lines.",
    _is_malformed,
)
NO_AMOUNT: UnreadRule = UnreadRule(
    "no_amount",
    "A word of number that states no amount here: an ordinal, a half of a game, a married couple.",
    "The [third] runner fell.",
    "About [a third] of voters stayed home.",
    _states_no_amount,
)
UNREAD_RULES = (MALFORMED, NO_AMOUNT)
