"""What a number shares with the one before it: its change, its unit, its bounds."""

from __future__ import annotations

from transforms.facts.claims.quantities import Quantity, Reading

_JOINING_WORDS = ("or", "and", ",")
_SOMETIMES = ("sometimes", "even", "perhaps", "maybe", "possibly", "often", "then")
_AGAINST = ("from", "against", "versus", "vs")
_AMOUNTS = ("money", "measure", "percent")
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
    return previous.unit == "percent" and q.low <= 100 and word[before] in ("while", "but", "and", "with", "against")


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
