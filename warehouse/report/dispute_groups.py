"""Disputes between the same two sides as one: the first is shown, the others can be opened."""

from __future__ import annotations

from warehouse.report.page_kind import Row


def dispute_groups(disputes: list[Row]) -> list[tuple[Row, list[Row]]]:
    """(the first, the others) of each pair of sides, in the order given.

    >>> sides = [("a", "b"), ("a", "c"), ("a", "b")]
    >>> [(first["against_by"], len(more)) for first, more in dispute_groups([{"said_by": s, "against_by": a} for s, a in sides])]
    [('b', 1), ('c', 0)]
    """
    found: dict[tuple, list[Row]] = {}
    for row in disputes:
        found.setdefault((row["said_by"], row["against_by"]), []).append(row)
    return [(rows[0], rows[1:]) for rows in found.values()]
