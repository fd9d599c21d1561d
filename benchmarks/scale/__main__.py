"""What so many articles take: measured curves carried to any size.

python -m benchmarks.scale measure FILE [--out curves.json]     # FILE: Parquet with text, title, outlet, date
python -m benchmarks.scale carry [curves.json] [--articles 50000000] [--batch 200000] [--night 20000] [--cores 64]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.scale.carry import Prices, carried, table
from benchmarks.scale.measure import Point, measure

CURVES = Path(__file__).with_name("curves.json")


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = asked.add_subparsers(dest="command", required=True)
    one = commands.add_parser("measure")
    one.add_argument("file")
    one.add_argument("--out", type=Path, default=CURVES)
    one.add_argument("--base", type=int, default=1_000)
    one.add_argument("--batch", type=int, default=300)
    one.add_argument("--times", type=int, default=80)
    other = commands.add_parser("carry")
    other.add_argument("curves", type=Path, nargs="?", default=CURVES)
    other.add_argument("--articles", type=int, default=50_000_000)
    other.add_argument("--batch", type=int, default=200_000)
    other.add_argument("--night", type=int, default=20_000)
    other.add_argument("--cores", type=int, default=64)
    for field, default in Prices._field_defaults.items():
        other.add_argument(f"--{field.replace('_', '-')}", type=float, default=default)
    told = asked.parse_args()
    if told.command == "measure":
        points = measure(told.file, told.base, told.batch, told.times)
        told.out.write_text(json.dumps([point._asdict() for point in points], indent=1) + "\n")
    points = [
        Point(**point) for point in json.loads((told.out if told.command == "measure" else told.curves).read_text())
    ]
    if told.command == "carry":
        prices = Prices(*(getattr(told, field) for field in Prices._fields))
        print(table(carried(points, told.articles, told.batch, told.night, told.cores, prices)))
        return
    for point in points:
        print(point)


if __name__ == "__main__":
    main()
