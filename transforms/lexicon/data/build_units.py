"""Makes ``words/unit_symbols.txt`` and ``words/unit_names.txt`` from the units that pint defines.

Run it with pint beside the project: ``uv run --with pint==0.25.3 python -m transforms.lexicon.data.build_units``.

Only units that news, science and trade write behind numbers are taken, by their names in pint; which prefixes each goes with
is said here, since a list of all would have "am", "pm", "has" and "at" in it. Names that are words of daily life ("hand",
"link", "rod", "point") are left out: a number in front of them counts things.
"""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

WORDS = Path(__file__).parent.parent / "words"

# Symbol of a unit, and the symbols of the prefixes it is written with.
SYMBOLS = """
Pa: h k M G
J: k M G T P E
N: k M m
eV: m k M G T P
Hz: k M G T
Wh: k M G T P
Ah: m k
A: m µ k
V: m µ k M
W: m µ k M G T P
Ω: m k M
F: p n µ m
Bq: k M G T P
Sv: m µ n
Gy: m c
mol: m µ n k
lm: k
lx: k
bar: m k
cal: k
bit: k M G T
B: k M G T P E Z
g: m µ n k p
m: c m µ n k
L: m d c h µ
t: k M G
T: m µ n
H: m µ n
S: m µ
Ci: m µ n
atm:
psi:
rpm:
mph:
dB:
ppm:
cc:
bbl:
gal:
mi:
kt:
"""
# Units by name, with the prefixes they are written with.
NAMES = """
pascal: hecto kilo mega giga
joule: kilo mega giga tera
newton: kilo mega milli
electron_volt: kilo mega giga tera
hertz: kilo mega giga tera
watt: milli micro kilo mega giga tera
volt: milli micro kilo mega
ampere: milli micro kilo
ohm: milli kilo mega
farad: pico nano micro milli
becquerel: kilo mega giga tera peta
sievert: milli micro nano
lumen: kilo
lux: kilo
byte: kilo mega giga tera peta exa zetta
gram: milli micro nano kilo pico
meter: centi milli micro nano kilo deci
liter: milli deci centi hecto micro
curie: milli micro
metric_ton: kilo mega giga
calorie: kilo
horsepower:
atmosphere:
light_year:
parsec: kilo mega
astronomical_unit:
nautical_mile:
fluid_ounce:
troy_ounce:
tablespoon:
teaspoon:
hectare:
furlong:
fathom:
bushel:
hogshead:
cubic_centimeter:
"""
_BRITISH = (("meter", "metre"), ("liter", "litre"), ("metric_ton", "tonne"), ("electron_volt", "electronvolt"))
_SYMBOLIC = {"revolutions_per_minute": "revolution/minute", "mile_per_hour": "mile/hour", "ppm": "part_per_million",
             "standard_atmosphere": "atmosphere", "pound_force_per_square_inch": "pound/square_inch"}  # fmt: skip


def _rows(block: str) -> Iterator[tuple[str, list[str]]]:
    for line in block.strip().splitlines():
        name, _, prefixes = line.partition(":")
        yield name, ["", *prefixes.split()]


def _code(name: str) -> str:
    for american, british in _BRITISH:
        name = name.replace(american, british)
    return _SYMBOLIC.get(name, name)


def _write(name: str, what: str, rows: dict[str, str]) -> None:
    source = f"# Source: pint {version('pint')} (BSD), by transforms/lexicon/data/build_units.py."
    lines = [what, source, *(f"{entry}\t{code}" for entry, code in sorted(rows.items()))]
    (WORDS / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    from pint import UnitRegistry

    registry = UnitRegistry()
    symbols, names = {}, {}
    for symbol, prefixes in _rows(SYMBOLS):
        for prefix in prefixes:
            written = prefix + symbol
            if len(written) > 1:  # a letter alone is read with care elsewhere
                name = registry.get_name(written)
                symbols[written] = _code(name)
                symbols[written.replace("µ", "μ")] = _code(name)
    for unit, prefixes in _rows(NAMES):
        for prefix in prefixes:
            code = _code(registry.get_name(prefix + unit))
            for spelling in {code, prefix + unit, prefix + unit.replace("electron_volt", "electronvolt")}:
                word = spelling.replace("_", " ")
                if " " not in word:
                    names[word] = names[word if word.endswith(("s", "z", "x", "horsepower")) else f"{word}s"] = code
    _write("unit_symbols", "# Symbols of units, small letters and capitals as they are written, and the unit.", symbols)
    _write("unit_names", "# Names of units, one and many, and the unit in the singular.", names)


if __name__ == "__main__":
    main()
