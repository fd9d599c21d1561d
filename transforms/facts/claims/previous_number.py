"""What a number shares with the one before it: its change, its unit, its bounds."""

from __future__ import annotations

from transforms.facts.claims.number_in_sentence import NumberInSentence
from transforms.facts.claims.quantities import Quantity, Reading

_JOINING_WORDS = ("or", "and", ",")
_SOMETIMES = ("sometimes", "even", "perhaps", "maybe", "possibly", "often", "then")
_AGAINST = ("from", "against", "versus", "vs")
_AMOUNTS = ("money", "measure", "percent")
_PERSONS_DO = frozenset(("were", "was", "had", "died", "who"))
_SHARED_KINDS = ("money", "measure", "percent", "time")
_CLAUSE_GOES_ON = frozenset(
    (
        ".",
        ",",
        ";",
        "",
        ")",
        "in",
        "with",
        "without",
        "for",
        "at",
        "on",
        "last",
        "this",
        "by",
        "when",
        "if",
        "a",
        "from",
        "during",
        "under",
        "over",
    )
)
_CLAUSE_JOINTS = frozenset(("and", "but", "while", ",", "or", "whereas"))
_CLAUSE_STOPS = frozenset((".", ";", ":", "who", "(", ")", '"', "“", "”"))
_LEADS = frozenset(("by", "to", "at", "for", "than", "of", "as", "only", "just"))
_NEAR_CLAUSE = 14  # tokens between an amount and the number that leaves its unit out
_ALIKE_CLAUSE = 0.1  # the least share one is of the other, or the other of it
_REPLACING = frozenset((("instead", "of"), ("rather", "than"), ("not", "the")))
_NEAR = 6  # tokens between an amount and what it is compared with
_ALIKE = 0.2  # the least share one is of the other


def same_change(word: list[str], a: Reading, b: Reading) -> Reading:
    """``a`` with the change of ``b``, which says it again: "a $2.8 billion, or 31 percent, reduction"."""
    again = a.change == "none" and a.counted is None and b.quantity.first - a.quantity.after <= 2
    if not again or word[a.quantity.first - 1] not in ("a", "an", "the"):
        return a
    return a._replace(change=b.change, rules=(*a.rules, f"change: {b.change}, as what follows"))


def goes_on(word: list[str], before: int, after: int, unit: str | None, previous: Reading) -> bool:
    """Whether the number continues the one before: "27 points, or 0.8%", "20 percent, 30 percent and even 50 percent"."""
    if word[before] in _SOMETIMES:
        before -= 1
    if word[before] not in _JOINING_WORDS or before - previous.end > 1:
        return False
    return word[before] == "or" or (unit is not None and previous.quantity.unit == unit and word[after] != "of")


def converts(word: list[str], q: Quantity, before: int, previous: Reading) -> bool:
    """Whether a bracket gives the quantity before it in another currency or unit: "$80bn (£56bn)"."""
    return (
        word[before] in ("(", "/")
        and before == previous.end
        and q.kind == previous.quantity.kind in ("money", "measure")
        and q.unit != previous.unit
    )


def percent_too(word: list[str], before: int, q: Quantity, previous: Reading) -> bool:
    """Whether a bare number is one more percentage, or margin: "46 percent are for it, while 49 oppose it", "won it by
    24 points and lost by 3"."""
    if word[before] == "by" and previous.unit in ("percentage_point", "point"):
        return q.low <= 100
    if word[q.last] in _PERSONS_DO:
        return False  # "fell to 3 percent, and 2 were found dead"
    return previous.unit == "percent" and q.low <= 100 and word[before] in ("while", "but", "and", "with", "against")


def parallel(n: NumberInSentence, before: int, previous: Reading) -> bool:
    """Whether a bare number stands in a clause like that of the amount before it, and leaves out its unit: "rose by 4 percent
    but imports only by 1", "costs 3,150 euros with a roof and 2,990 without"."""
    q, p, word = n.quantity, previous.quantity, n.word
    if p.kind not in _SHARED_KINDS or q.form != p.form or q.form == "vague" or n.behind not in _CLAUSE_GOES_ON:
        return False
    if not 0 < q.first - previous.end <= _NEAR_CLAUSE or not q.low or q.scaled != p.scaled:
        return False
    if not _ALIKE_CLAUSE <= abs(q.low / (p.low or 1)) <= 1 / _ALIKE_CLAUSE:
        return False
    while word[before] in _SOMETIMES:
        before -= 1
    between = word[previous.end : before + 1]
    if _CLAUSE_STOPS.intersection(between) or not _CLAUSE_JOINTS.intersection(between):
        return False
    if word[before] in _JOINING_WORDS or word[before] == "but":
        return True
    lead = word[p.first - 1]
    return word[before] == lead and lead in _LEADS


def shares_change(n: NumberInSentence, before: int, previous: Reading) -> bool:
    """Whether a number without a noun is as much of a change as the one before it, of what that counts: "a cut of 40 posts and
    possibly up to 60", "4,000 beds added, rather than 3,500"."""
    if previous.counted is None or before - previous.end > _NEAR or n.behind not in _CLAUSE_GOES_ON:
        return False
    word, at = n.word, before
    while word[at] in _SOMETIMES:
        at -= 1
    return word[at] in ("and", "or") or (word[at - 1], word[at]) in _REPLACING


def weighed(word: list[str], before: int, denied: bool, q: Quantity, previous: Reading) -> bool:
    """Whether a bare number is set against the one before it, whose unit it shares: "six hours rather than four"."""
    if denied or word[before] in ("but", "not"):
        return True
    if _compared(word, before, q, previous):
        return True
    began = previous.quantity.first
    return word[before] == "to" and "from" in word[max(0, began - 3) : began] and before - previous.end <= 1


def _compared(word: list[str], before: int, q: Quantity, previous: Reading) -> bool:
    """Whether a bare number is the level that the amount before it is compared with: "rose to 5.2 billion euros last year
    from 4.1 billion", "79 tonnes against 68"."""
    compares = word[before] in _AGAINST or (word[before] in ("with", "to") and word[before - 1] == "compared")
    if not compares or previous.quantity.kind not in _AMOUNTS or before - previous.end > _NEAR:
        return False
    return (
        q.scaled == previous.quantity.scaled
        and _ALIKE * abs(previous.quantity.low) <= abs(q.low) <= abs(previous.quantity.low) / _ALIKE
    )
