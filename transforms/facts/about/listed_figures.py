"""Figures of a list: "30 and 40 boats in May"."""

from __future__ import annotations

from transforms.facts.about.figure import Figure


def goes_on_to(fig: Figure, word: int, numbers: list[int]) -> bool:
    """Whether the figures between this one and ``word``, a date or a place, only go on with it. ``numbers``: the first words of
    the other figures."""
    tags, low = fig.sentence.tags, fig.sentence.low
    last = max((n for n in numbers if fig.last <= n < word), default=fig.last)
    return not any(tags[k] in ("IN", "TO") and low[k] != "of" for k in range(fig.last, last))
