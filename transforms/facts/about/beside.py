"""A figure that goes on with what the one before it in its sentence is about: "50 percent, up from 40 percent"."""

from __future__ import annotations

from transforms.facts.about.about import About
from transforms.facts.about.figure import SHARES, Figure
from transforms.facts.about.thing_phrase import TIMES

_FROM = frozenset(["from"])
_BESIDE = {"up": _FROM, "down": _FROM, "compared": frozenset(["with", "to"])}
_OPEN, _CLOSED = frozenset("( ,".split()), frozenset(") ,".split())
_APART = 8  # words between a share and the same one in another form: "six in 10 voters, 59%"
_ENDS = frozenset(", . ; ) in at".split())


def goes_on(fig: Figure, before: tuple[Figure, About] | None) -> str:
    """How ``fig`` goes on with what ``before`` is about; "" where it doesn't.

    An earlier level ("up from 40 percent", "compared with 40 percent in May"), or the same share in figures ("six in 10 voters
    (59%)")."""
    if before is None or before[0].sentence is not fig.sentence or not before[0].last <= fig.first:
        return ""
    if before[0].base_unit != fig.base_unit and not {before[0].base_unit, fig.base_unit} <= SHARES:
        return ""
    if _is_compared(fig):
        return "earlier level"
    return "same share" if _is_same_share(fig, before[0]) else ""


def has_own_verb(fig: Figure) -> bool:
    """ "The number was down from 40 percent": the verb before says nothing of this level."""
    at = fig.group.preposition
    return at > 1 and fig.sentence.tags[at - 2][:2] == "VB"


def is_gapped(fig: Figure, before: tuple[Figure, About] | None) -> bool:
    """Whether the verb of the figure before is understood: "Lund raised $2 million, Ode $1 million"."""
    return (
        before is not None
        and before[0].sentence is fig.sentence
        and before[0].clause_at == fig.clause_at
        and before[0].base_unit == fig.base_unit
        and before[0].relation in ("object", "")
        and fig.relation == ""
        and fig.first - before[0].last <= _APART
    )


def _is_compared(fig: Figure) -> bool:
    low, at = fig.sentence.low, fig.group.preposition
    if at < 1 or low[at] not in _BESIDE.get(low[at - 1], ()):
        return False
    if low[at - 1] != "compared":
        return fig.behind >= len(low) or low[fig.behind] != "of"
    return fig.behind >= len(low) or low[fig.behind] in _ENDS or low[fig.behind] in TIMES


def _is_same_share(fig: Figure, before: Figure) -> bool:
    low = fig.sentence.low
    return (
        fig.base_unit in SHARES
        and before.relation in ("subject", "")
        and before.behind < len(low)
        and fig.first - before.behind <= _APART
        and low[fig.first - 1] in _OPEN
        and fig.behind < len(low)
        and low[fig.behind] in _CLOSED
        and _is_near(fig, before)
    )


def _is_near(fig: Figure, before: Figure) -> bool:
    """Whether the two may be one share: "six in 10" and 59 percent."""
    one, other = before.claim.value, fig.claim.value
    if one is None or other is None:
        return False
    one = one * 100 if before.base_unit == "ratio" else one
    other = other * 100 if fig.base_unit == "ratio" else other
    return abs(one - other) <= 10
