"""`wirehouse explain ARTICLE --numbers`: every number in an article, as the claim it is or with the rule that left it out."""

from __future__ import annotations

import json
import re
import sys
import textwrap
from collections import Counter
from pathlib import Path

from flows.explain_pair import ARTICLE
from flows.inert import inert
from flows.marking import marked
from flows.printing.layout import Page
from flows.query import open_locked_down
from transforms.facts.claims.exclusions.rule_order import EXCLUSION_RULES
from transforms.facts.claims.read_claims import read_numbers
from transforms.facts.read_all import FACT_LANGUAGES
from transforms.text.layout.joined_prose import read_prose
from transforms.text.layout.zones import Layout
from transforms.text.prose import PROSE_KINDS, Zone
from warehouse.exchange import take
from warehouse.report.in_words import counted, of_what

NOT_READ = {
    "outside_prose": "The number is in a zone that facts are not read from.",
    "language_not_read": "Facts are not read from the article's language.",
}
"""Why a number was not looked at; the codes of the rules are in ``EXCLUSION_RULES``."""
SENTENCES = {rule.code: rule.sentence for rule in EXCLUSION_RULES} | NOT_READ

CLAIMS = """
select char_start, char_end, surface, claim_key, measure, qualifier, change, polarity, counted, subject, unit, value, value_low, value_high,
    in_words(polarity, qualifier, surface) as statement
from fact_claim where article_key = $key order by char_start
"""
ZONES = "select kind, char_start, char_end from article_zone where article_key = $key order by char_start"
_FIGURES = re.compile(r"\d(?:[\d.,]*\d)?")
_CONTEXT = 40  # characters on either side


def explain_numbers(warehouse: Path, name: str, *, as_json: bool) -> bool:
    """Prints the numbers of the article with the article_id or article_key ``name``; False if there is none."""
    with open_locked_down(warehouse) as connection:
        found = take(connection, ARTICLE, params={"name": name}).to_dicts()
        if not found:
            return False
        article = found[0]
        about = {"key": article["article_key"]}
        claims = take(connection, CLAIMS, params=about).to_dicts()
        zones = [Zone(*row) for row in connection.sql(ZONES, params=about).fetchall()]
        [[language]] = connection.sql(
            "select language from dim_article where article_key = $key", params=about
        ).fetchall()
    numbers = sorted([*claims, *_left_out(article["text"], zones, language, claims)], key=lambda n: n["char_start"])
    if as_json:
        print(json.dumps({"article_id": article["article_id"], "numbers": numbers}, ensure_ascii=False, indent=2))
    else:
        _show(article, numbers)
    return True


def _left_out(text: str, zones: list[Zone], language: str, claims: list[dict]) -> list[dict]:
    """The numbers that are not claims, each with its place, code and sentence."""
    taken = [(c["char_start"], c["char_end"]) for c in claims]
    is_read = language in FACT_LANGUAGES
    found: list[tuple[int, int, str, str]] = []
    if is_read:
        prose = read_prose(text, Layout(tuple(zones), None, None, (), (), None, None))
        found += read_numbers(prose).left_out
    for zone in zones:
        if not is_read or zone.kind not in PROSE_KINDS:
            code = "outside_prose" if is_read else "language_not_read"
            found += [(*m.span(), m.group(), code) for m in _FIGURES.finditer(text, zone.start, zone.end)]
    kind_at = {start: zone.kind for start, *_ in found for zone in zones if zone.start <= start < zone.end}
    return [
        {
            "char_start": start,
            "char_end": end,
            "surface": surface,
            "zone": kind_at.get(start),
            "code": code,
            "sentence": SENTENCES[code],
        }
        for start, end, surface, code in found
        if not any(a < end and start < b for a, b in taken)
    ]


def _show(article: dict, numbers: list[dict]) -> None:
    text = article["text"]
    codes = Counter(n["code"] for n in numbers if "code" in n)
    claims = len(numbers) - codes.total()
    print(
        f"{article['article_id']}: {counted(len(numbers), 'number')}, {counted(claims, 'claim')}, {codes.total()} left out"
    )
    page = Page.of(sys.stdout)
    for n in numbers:
        start, end = n["char_start"], n["char_end"]
        a, b = _beginning(text, start - _CONTEXT), _ending(text, end + _CONTEXT)
        around = marked(inert(text[a:b]), [(start - a, end - a)], page.in_colour)
        print(f"\n{'…' if a else ''}{' '.join(around.split())}{'…' if b < len(text) else ''}")
        print(textwrap.indent(textwrap.fill(_reason(n), (page.width or 10_000) - 4), "    "))
    if codes:
        print("\nleft out: " + ", ".join(f"{code} {count}" for code, count in codes.most_common()))


def _reason(n: dict) -> str:
    if "code" in n:
        zone = f" ({n['zone']})" if n["code"] == "outside_prose" else ""
        return f"{n['code']}{zone}: {n['sentence']}"
    change = "" if n["change"] == "none" else f", {n['change']}"
    told = f"{n['statement']} {of_what(n)}".rstrip()
    return f"claim {n['claim_key']}: {told}{change}, {n['measure'].replace('_', ' ')}"


def _beginning(text: str, at: int) -> int:
    """The first word's beginning from ``at`` on."""
    return 0 if at <= 0 else text.find(" ", at) + 1


def _ending(text: str, at: int) -> int:
    """The last word's end up to ``at``."""
    return len(text) if at >= len(text) else text.rfind(" ", 0, at)
