"""The figures of a story as groups that can be compared: each a thing that is counted or measured, on one scale."""

from __future__ import annotations

from warehouse.report.drawn_group import BY_TIME, DrawnGroup, drawn_group
from warehouse.report.page_kind import Row


def figure_groups(claims: list[Row]) -> list[DrawnGroup]:
    """Groups with statements of at least two articles, or with a denial beside another statement, the most discussed first.
    Changes are left out, and ages and durations that differ: they are mostly of different people and matters."""
    found: dict[tuple, dict[tuple, Row]] = {}
    for claim in sorted(claims, key=in_order):
        if claim["change"] == "none" and claim["figure"] is not None:
            thing = (
                claim["measure_kin"],
                (claim["unit"] or "count").partition("/")[0],
                claim["counted_kin"] or claim["subject"],
            )
            same = (claim["article_key"], claim["statement"], claim["speaker_key"], claim["event"])
            found.setdefault(thing, {}).setdefault(same, claim)
    groups = [group for rows in found.values() for group in _of_one_matter(list(rows.values()))]
    groups = _with_bare_denials(groups)
    groups = [rows for rows in groups if len({r["article_key"] for r in rows}) > 1 or _is_contested(rows)]
    groups.sort(key=_weight, reverse=True)
    drawn = [drawn_group(rows) for rows in groups]
    return [
        g for g in drawn if g.is_agreed or g.told[0]["measure"] not in BY_TIME or any(r["is_disputed"] for r in g.told)
    ]


def _of_one_matter(rows: list[Row]) -> list[list[Row]]:
    """Statements on one noun or subject, apart where they tell of different matters: users that a service has, users whose data was
    sold. One matter: the same event, the same figure, or one contests the other; money and shares, by their subject alone."""
    groups: list[list[Row]] = []
    for row in rows:
        of_row = [g for g in groups if any(_is_one_matter(row, r) for r in g)]
        groups = [g for g in groups if g not in of_row] + [[*(r for g in of_row for r in g), row]]
    return groups


def _is_one_matter(a: Row, b: Row) -> bool:
    is_told = a["event"] == b["event"] and (a["event"] is not None or a["subject"] is not None and not a["counted_kin"])
    return (
        is_told
        or a["figure"] == b["figure"]
        or a["claim_key"] == b["against_key"]
        or b["claim_key"] == a["against_key"]
    )


def _with_bare_denials(groups: list[list[Row]]) -> list[list[Row]]:
    """Denials that name no thing ("the figure of 61 million is wrong") stand with the figures that they deny."""
    bare = [
        r for rows in groups for r in rows if _is_denied(r) and not r["counted_kin"] and r["unit"] in (None, "count")
    ]
    homes = {r["claim_key"]: home for r in bare if (home := _home(r, groups)) is not None}
    moved = [[r for r in rows if r["claim_key"] not in homes] for rows in groups]
    for row in bare:
        if row["claim_key"] in homes:
            moved[homes[row["claim_key"]]].append(row)
    return [sorted(rows, key=in_order) for rows in moved if rows]


def _home(denial: Row, groups: list[list[Row]]) -> int | None:
    return next(
        (
            i
            for i, rows in enumerate(groups)
            if any(r["counted_kin"] and not _is_denied(r) and r["figure"] == denial["figure"] for r in rows)
        ),
        None,
    )


def in_order(claim: Row) -> tuple:
    """By day, undated last, then by outlet and place in the text."""
    day = claim["published_on"]
    return (day is None, day and day.toordinal(), claim["outlet"] or "", claim["article_key"], claim["char_start"])


def _is_denied(row: Row) -> bool:
    return row["polarity"] == "denied"


def _is_contested(rows: list[Row]) -> bool:
    return any(map(_is_denied, rows)) and len({r["statement"] for r in rows}) > 1


def _weight(rows: list[Row]) -> tuple:
    """Disputed things first, then those that most outlets and speakers speak of."""
    voices = len({(r["outlet"], r["speaker_key"]) for r in rows})
    return (
        any(r["is_disputed"] for r in rows), any(map(_is_denied, rows)), rows[0]["measure_kin"] not in BY_TIME,
        voices, len(rows), -rows[0]["char_start"],
    )  # fmt: skip
