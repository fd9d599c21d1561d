"""Copies: how right and how fast: ``python -m benchmarks.copies [SHARED] [--grow N] [--nights N] [--rival N]``.

SHARED is the folder with the shared sets (default: $WIREHOUSE_SHARED, else ../shared). ``--grow``: articles until which
the index grows (0: not at all); ``--nights``: how many times over an archive of 12,000 is made the large one on which a night
is measured (0: not at all; 80 takes 5 GB); ``--rival``: articles that the rivals are given. Sets and rivals that are absent are
named and left out.
"""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path

from benchmarks.copies import accuracy, rivals
from benchmarks.copies.amid import amid
from benchmarks.copies.growth import grow
from benchmarks.copies.made import news
from benchmarks.copies.nights import nights

ROOT = Path(__file__).resolve().parents[2]
LABELS = ROOT / "tests" / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "shared", nargs="?", default=os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"), type=Path
    )
    parser.add_argument("--grow", type=int, default=30_000)
    parser.add_argument("--nights", type=int, default=0)
    parser.add_argument("--rival", type=int, default=300)
    options = parser.parse_args()
    if not options.shared.exists():
        raise SystemExit(f"no shared sets at {options.shared}")
    sample = str(options.shared / "corpora" / "news_dev.parquet")
    batch = news(sample)

    print("same copies, labelled events:", {k: round(v, 4) for k, v in accuracy.events(options.shared).items()})
    for name, labels in (("copies_news_dev.json", "pairs"), ("copies_blind.json", "news_dev")):
        print(f"labelled pairs of the news sample, {name} (label, found): pairs")
        for pair, n in sorted(accuracy.labelled(batch, json.loads((LABELS / name).read_text())[labels]).items()):
            print("  ", *pair, n)
    scores, amid_pairs = amid(batch, json.loads((LABELS / "copies_amid.json").read_text()))
    print("amid boilerplate:", {k: round(v, 4) for k, v in scores.items()}, "(label, found): pairs")
    for pair, n in sorted(amid_pairs.items()):
        print("  ", *pair, n)
    for named in (True, False):
        scores, made = accuracy.stood(batch, named=named)
        print(
            "harsh pairs,",
            "outlets and dates known:" if named else "unknown:",
            {k: round(v, 4) for k, v in scores.items()},
        )
        for kind, n in made.items():
            print("  ", *kind, n)
    kinds, others = accuracy.recall(batch)
    print("made copies, recall:", {k: round(v, 4) for k, v in kinds.items()}, "pairs unexplained:", others)
    print("articles a second (clock, processor), megabytes at most:")
    for run, n in ((rivals.ours, len(batch)), (rivals.datatrove, options.rival), (rivals.rensa, options.rival)):
        try:
            rate = rivals.rate(run, sample, n)
        except ImportError as error:
            print(f"   {run.__name__}: not installed ({error.name})")
            continue
        print(f"   {run.__name__}: {rate.clock:,.0f} {rate.processor:,.0f} {rate.megabytes:,.0f} (of {n:,} articles)")
    if options.grow:
        grow(sample, options.grow)
    if options.nights:
        nights(sample, options.nights)


if __name__ == "__main__":
    main()
