"""Quotations of one utterance side by side: the fullest wording, and what each of the others kept, cut, added or changed."""

from __future__ import annotations

import json

from warehouse.report.page_kind import Row


def utterances(quotes: list[Row], most: int) -> list[Row]:
    """Each utterance with its fullest wording, its first, and the others: ``changed``, those who changed it in one way together,
    and those who have the ``same`` words without being copies; the most changed and carried first."""
    found: dict[int, list[Row]] = {}
    for quote in quotes:
        found.setdefault(quote["lineage_key"], []).append(quote)
    made: list[Row] = []
    for rows in found.values():
        first = next((r for r in rows if r["is_first"]), rows[0])
        fullest = next((r for r in rows if r["quote_key"] == r["fullest_key"]), first)
        changed: dict[tuple, list[Row]] = {}
        for row in rows:
            if row is not fullest:
                told = steps(row["wording"])
                changed.setdefault(tuple(s for s in told if s[0] != "same"), []).append({**row, "steps": told})
        same = [row for row in changed.pop((), []) if row["copy_role"] != "copy"]  # a copy quotes nobody anew
        if not changed and not same:
            continue
        made.append({"first": first, "fullest": fullest, "changed": list(changed.values()), "same": same})
    made.sort(key=lambda u: (-len(u["changed"]), -len(u["same"]), u["first"]["quote_key"]))
    return made[:most]


def steps(wording: str | None) -> list[tuple[str, str, str]]:
    """(same, changed, cut or added; words of the fullest wording; words here), in order.

    >>> steps('[{"op": "cut", "fullest": "We are sorry.", "here": ""}]')
    [('cut', 'We are sorry.', '')]
    """
    return [(s["op"], s["fullest"] or "", s["here"] or "") for s in json.loads(wording or "[]")]
