"""What reprocess and replay report, on the terminal or as JSON."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from flows.reprocess import Change
from warehouse.report.in_words import counted


def show_changes(changes: Sequence[Change] | None, *, dry_run: bool, as_json: bool) -> None:
    """A line a kind of fact. None: there was nothing to read again."""
    if as_json:
        told = [change._asdict() for change in changes or ()]
        print(json.dumps({"changes": told, "published": changes is not None and not dry_run}))
        return
    if changes is None:
        print("Nothing to reprocess: today's readers read every article. (--all reads them again all the same)")
        return
    print(f"{'':28}{'before':>10}{'after':>10}{'added':>10}{'changed':>10}{'removed':>10}")
    for change in changes:
        print(f"{change.kind:28}" + "".join(f"{count:>10,}" for count in change[1:]))
    superseded = sum(change.changed + change.removed for change in changes)
    if dry_run:
        print("Nothing was published (--dry-run).")
    else:
        print(
            f"Published. {counted(superseded, 'superseded row')} in the schema history: select * from history.fact_claim"
        )


def show_outcomes(outcomes: dict[int, str], *, as_json: bool) -> None:
    """How many rows of the quarantine came to what when they were read again."""
    if as_json:
        print(json.dumps({"replayed": len(outcomes), "outcomes": {str(k): v for k, v in outcomes.items()}}))
        return
    told = ", ".join(f"{count:,} {name}" for name, count in sorted(Counter(outcomes.values()).items()))
    print(f"{counted(len(outcomes), 'rejected row')} read again: {told or 'none'}")
