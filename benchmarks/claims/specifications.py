"""Recognizers-Text's specifications: how many hold where its conventions are ours, and the classes of difference."""

from __future__ import annotations

import re
from collections import Counter

from benchmarks.claims.match import near
from benchmarks.claims.readers import Found, ours_sentence

# Where its conventions are not ours; the first pattern that fits the input names the class.
_DIFFERENCES = (
    ("powers, exponents and letters for scales", r"\d\s?\^|\d[eE][+-]?\d|x10|\d\s?[GT]\b|\bM(?:USD|EUR|GBP|AUD)\b"),
    ("arithmetic fractions spoken out (twenty-three fifths, one over three)", r"(?i)\b(?:\d+|one|two) over (?:\w+)|\b(?:\w+-)?"
     r"(?:(?:f|s)ir?sts|(?:four|fif|six|seven|eigh|nin|ten|twentie|thirtie|hundred|thousand|million|billion|trillion)ths?"
     r"|twenty[- ]firsts?|thirds?)\b|\band (?:a|one|three) (?:quarters?|fourth)|\bnegative\b"),
    ("digits of dates, telephones, addresses, lists, identifiers", r"\d+[./-]\d+[./-]\d+|\d{3}-\d{4}|[A-Z]{2,}-\d|\d,\d\d?\b"
     r"|^\D*\d+:\d+|://"),
    ("one and two as pronouns and labels", r"(?i)\b(?:this|that|the|no|any|each|next|last|first|another|which) ones?\b"
     r"|\bone (?:last|of)\b|\bversion \w+"),
    ("nought, dzs, mao: words of other registers", r"(?i)\bno?a?ught\b|\bdo?zs?\b|\bkuai\b|\bmao\b|元|\bfolks\b"),
    ("two amounts run together (15 dollars 50)", r"(?i)dollars? (?:and )?(?:\w+-?\w+ cents?|\d+ cents?|\d+\b|forty|twenty)"
     r"|USD \d+(?! million)|\$ 100 and fifty|\$ 30 cent|dollars? (?:dollar|rmb)|\band one point"),
    ("two units run together (5 feet 2 inches)", r"(?i)\b(?:ft|feet|foot) (?:and )?\d+ in"),
    ("two bounds of one number: a claim each here", r"(?i)\b(?:than|above|below|most|least)\b[^.]* and (?:\w+ or equal|\w+|at|no)"
     r" (?:than|below|above|most|least|less|more|\w+ equal)\b|\band (?:below|above) |, lower or equal than"),
)  # fmt: skip
_KINDS = {
    "CurrencyModel": ("money",),
    "AgeModel": ("age",),
    "DimensionModel": ("other_measure",),
    "TemperatureModel": ("other_measure",),
    "PercentModel": ("percentage",),
    "PercentModelPercentMode": ("percentage",),
}


def score_specifications(files: dict[str, list[dict]]) -> tuple[list[tuple[str, int, int, int]], Counter[str]]:
    """A row a file (name, holding, comparable, all), and how many cases each class of difference takes out."""
    rows, classes = [], Counter[str]()
    for path, cases in files.items():
        name = path.rsplit("/", 1)[-1].removesuffix(".json")
        holding = comparable = 0
        for case in cases:
            difference = _difference(case, name)
            if difference:
                classes[difference] += 1
                continue
            comparable += 1
            holding += _holds(case, name)
        rows.append((name, holding, comparable, len(cases)))
    return rows, classes


def _difference(case: dict, name: str) -> str | None:
    """The class of difference a case belongs to; None where its conventions are ours."""
    if any(_number(r) == (None, None) for r in case["Results"]):
        return "a unit or a percent sign without a number"
    if not case["Results"] and name != "CurrencyModel":
        return "numbers that it leaves to another of its models"
    if name.startswith("Percent") and re.search(r"(?i)\bper ?cents? of|percents|percentage\b", case["Input"]):
        return "percent before the number, percents and percentage as signs"
    if name.endswith("PercentMode") and re.search(r"(?i)\b(?:in|out of)\b|\d/\d|\bhalf\b|\bquarters?\b", case["Input"]):
        return "shares as percentages (ours are ratios between 0 and 1)"
    return next((k for k, pattern in _DIFFERENCES if re.search(pattern, case["Input"])), None)


def _holds(case: dict, name: str) -> bool:
    """Whether every value wanted is read, in order (a bare numeral is put into a sentence first)."""
    text = case["Input"]
    wanted = [_number(r) for r in case["Results"]]
    if (
        len(case["Results"]) == 1
        and case["Results"][0]["Text"].strip().lower() == text.strip().lower()
        and name.startswith("Number")
    ):
        text = f"They counted {text.strip()} things."
    kinds = _KINDS.get(name)
    found = [f for f in ours_sentence(text) if not kinds or f.measure in kinds]
    at = 0
    for low, high in wanted:
        while at < len(found) and not _same(found[at], low, high):
            at += 1
        if at == len(found):
            return False
        at += 1
    return bool(wanted) or not found


def _number(result: dict) -> tuple[float | None, float | None]:
    """The bounds that a resolution gives: "5", "20%", "(20,35]", "[500,)"."""
    value = (result.get("Resolution") or {}).get("value") or ""
    m = re.fullmatch(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]", value)
    if m:
        return float(m[1]) if m[1] else None, float(m[2]) if m[2] else None
    try:
        number = float(value.rstrip("%"))
    except ValueError:
        return None, None
    return number, number


def _same(f: Found, low: float | None, high: float | None) -> bool:
    if low == high:
        return any(near(v, low) for v in (f.low, f.high))
    return near(f.low, low) and near(f.high, high)
