"""How numbers moved: levels of one thing that ``figure_timeline`` says follow each other, from the earliest to the latest."""

from __future__ import annotations

from dataclasses import dataclass

from warehouse.report.drawn_group import title
from warehouse.report.page_kind import Row
from warehouse.report.truncated_days import first_day, in_text

# Levels of things that moved in a story with a page, each with its claim.
LEVELS = """
    select l.story_key, l.thing, l.as_of, l.published_on, l.figure, l.figure_before, c.measure, measure_kin(c.measure) as measure_kin, c.unit, c.counted, c.subject,
        c.event, c.modality, c.polarity, c.qualifier, c.statement, c.value_low, c.value_high, c.claim_key, c.article_key, c.speaker, c.speaker_key, c.outlet,
        c.sentence, c.headline, c.place
    from scope_level as l join scope_claim as c using (claim_key)
"""


@dataclass(frozen=True)
class Movement:
    """``rows``: at least two levels in order, each with its ``day``, and ``when`` in words."""

    title: str
    rows: list[Row]

    @property
    def change(self) -> float | None:
        """The last level over the first, less one; None where the first is nothing."""
        first, last = self.rows[0]["figure"], self.rows[-1]["figure"]
        return last / first - 1 if first else None

    @property
    def is_share(self) -> bool:
        """Whether it is told in percent, so that its change is one of points."""
        return self.rows[0]["unit"] in ("percent", "percentage_point")

    @property
    def points(self) -> float:
        return self.rows[-1]["figure"] - self.rows[0]["figure"]

    @property
    def weight(self) -> tuple:
        """What more articles tell and what moved further is greater."""
        articles = len({r["article_key"] for r in self.rows})
        return (articles, len({r["outlet"] for r in self.rows}), abs(self.change or 0), -self.rows[0]["claim_key"])


def movements(levels: list[Row]) -> list[Movement]:
    """The greatest first. ``levels``: rows of LEVELS, of one story or of many."""
    series: dict[tuple, list[Row]] = {}
    for level in levels:
        day = first_day(level["as_of"]) or level["published_on"]
        if day and level["figure"] is not None:
            same = tuple(level[name] for name in ("story_key", "measure_kin", "unit", "thing", "modality", "event"))
            when = in_text(level["as_of"] or str(level["published_on"]))
            series.setdefault(same, []).append({**level, "day": day, "when": when, "line": 1})
    found = [chain for rows in series.values() for chain in _chains(sorted(rows, key=_in_order))]
    return sorted((Movement(title(rows), rows) for rows in found), key=lambda m: m.weight, reverse=True)


def _in_order(row: Row) -> tuple:
    return (row["day"], row["published_on"] is None, row["published_on"] or row["day"], row["claim_key"])


def _chains(rows: list[Row]) -> list[list[Row]]:
    """``rows`` in order, joined where one gives what another had before."""
    chains: list[list[Row]] = []
    for place, row in enumerate(rows):
        before = next((r for r in reversed(rows[:place]) if r["figure"] == row["figure_before"]), None)
        if before is None or row["figure"] == row["figure_before"]:
            continue
        chain = next((c for c in chains if before in c), None)
        if chain is None:
            chains.append([before, row])
        elif row not in chain:
            chain.append(row)
    return [sorted(chain, key=_in_order) for chain in chains]
