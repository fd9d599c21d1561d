"""`wirehouse explain`: a claim or quotation in its sentence, who said it, which rules read it, and who else carries it."""

from __future__ import annotations

import sys
from pathlib import Path

from flows.inert import inert, inert_line, json_text
from flows.query import open_locked_down

CLAIM = """
select 'claim' as what, c.*, e.name as speaker, o.name as outlet, a.title, a.article_id, a.published_on, a.published_on_basis, a.dateline,
    a.version, a.is_current, a.valid_from, a.valid_to, a.source_key, a.url, a.loaded_at, a.source_uri, a.copy_role, a.copy_group_key, a.run_key,
    substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence,
    substr(a.text, c.speaker_start + 1, c.speaker_end - c.speaker_start) as speaker_as_written,
    q.text as quotation
from fact_claim as c join dim_article as a using (article_key) left join dim_outlet as o on o.outlet_key = c.outlet_key
left join dim_entity as e on e.entity_key = c.speaker_key left join fact_quote as q on q.quote_key = c.quote_key where c.claim_key = $key
"""
QUOTE = """
select 'quotation' as what, c.*, c.text as surface, e.name as speaker, o.name as outlet, a.title, a.article_id, a.published_on,
    a.published_on_basis, a.dateline, a.version, a.is_current, a.valid_from, a.valid_to, a.source_key, a.url, a.loaded_at, a.source_uri, a.copy_role, a.copy_group_key, a.run_key,
    substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence,
    substr(a.text, c.speaker_start + 1, c.speaker_end - c.speaker_start) as speaker_as_written
from fact_quote as c join dim_article as a using (article_key) left join dim_outlet as o on o.outlet_key = c.outlet_key
left join dim_entity as e on e.entity_key = c.speaker_key where c.quote_key = $key
"""
CARRIERS = """
select a.article_id, o.name as outlet, a.published_on, a.copy_role from dim_article as a left join dim_outlet as o using (outlet_key)
where a.is_current and a.copy_group_key = $group order by a.published_on nulls last, a.article_id
"""
CHECKS = "select check_name, outcome from quality.check_result where run_key = $run and table_name = $table and outcome <> 'passed' order by all"
PASSED = "select count(*) from quality.check_result where run_key = $run and table_name = $table and outcome = 'passed'"


def explain_key(warehouse: Path, key: int, *, as_json: bool) -> bool:
    """Prints what is known about a claim_key or quote_key; False if it does not exist."""
    with open_locked_down(warehouse) as connection:
        for query, table in ((CLAIM, "fact_claim"), (QUOTE, "fact_quote")):
            found = connection.sql(query, params={"key": key}).pl().to_dicts()
            if found:
                fact = found[0]
                fact["carriers"] = (
                    connection.sql(CARRIERS, params={"group": fact["copy_group_key"]}).pl().to_dicts()
                    if fact["copy_group_key"]
                    else []
                )
                about = {"run": fact["run_key"], "table": table}
                fact["checks_passed"] = connection.sql(PASSED, params=about).fetchall()[0][0]
                fact["checks_not_passed"] = connection.sql(CHECKS, params=about).pl().to_dicts()
                break
        else:
            return False
    if as_json:
        print(json_text(fact, indent=2))
    else:
        _show(fact)
    return True


def marked(text: str, spans: list[tuple[int, int]], in_colour: bool) -> str:
    """``text`` with the ``spans`` marked: green on a terminal, in double brackets elsewhere.

    >>> marked("The mayor said no.", [(4, 14)], False)
    'The [[mayor said]] no.'
    """
    opening, closing = ("\x1b[32m", "\x1b[0m") if in_colour else ("[[", "]]")
    pieces, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            pieces += [text[at:start], opening, text[start:end], closing]
            at = end
    return "".join([*pieces, text[at:]])


def _show(fact: dict) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(file=sys.stdout, highlight=False, width=None if sys.stdout.isatty() else 10_000)
    start = fact["char_start"] - fact["sentence_start"]
    sentence = Text(inert(fact["sentence"]))
    if sys.stdout.isatty():
        sentence.stylize("bold reverse", start, start + fact["char_end"] - fact["char_start"])
        if fact["speaker_start"] is not None:
            sentence.stylize(
                "underline",
                max(fact["speaker_start"] - fact["sentence_start"], 0),
                max(fact["speaker_end"] - fact["sentence_start"], 0),
            )
    else:
        sentence = Text(marked(inert(fact["sentence"]), [(start, start + len(fact["surface"]))], False))
    console.print(sentence)
    console.print()
    for name, value in _lines(fact):
        if value not in (None, ""):
            console.print(f"{name:>12}  {inert_line(value)}", markup=False)


def _lines(fact: dict) -> list[tuple[str, object]]:
    until = "" if fact["is_current"] else f", superseded {fact['valid_to']:%Y-%m-%d %H:%M}"
    version = f", version {fact['version']} (of {fact['valid_from']:%Y-%m-%d %H:%M}{until})"
    lines: list[tuple[str, object]] = [
        ("article", f"{fact['article_id']}{version}: {fact['title'] or 'without title'}"),
        ("outlet", fact["outlet"]),
        ("url", fact["url"]),
        ("source", f"{fact['source_uri']}, read {fact['loaded_at']:%Y-%m-%d %H:%M}"),
        (
            "published",
            f"{fact['published_on']} (from {fact['published_on_basis']})" if fact["published_on"] else "unknown",
        ),
        ("dateline", fact["dateline"]),
        (
            "characters",
            f"{fact['char_start']} to {fact['char_end']} of dim_article.text, article_key {fact['article_key']}",
        ),
        (
            "speaker",
            f"{fact['speaker'] or 'the outlet itself'}"
            + (f', written "{fact["speaker_as_written"]}"' if fact["speaker_as_written"] else ""),
        ),
    ]
    if fact["what"] == "claim":
        low, high = (("open" if b is None else f"{b:,.10g}") for b in (fact["value_low"], fact["value_high"]))
        lines += [
            (
                "bounds",
                f"{low} to {high} ({fact['qualifier']}, {fact['polarity']}"
                + ("" if fact["change"] == "none" else f", {fact['change']}")
                + ")",
            ),
            ("measure", f"{fact['measure']}: {fact['counted'] or fact['unit']}"),
            ("quoted in", fact["quotation"]),
            ("rules", ", ".join(fact["rules"])),
        ]
    else:
        lines += [("kind", fact["kind"]), ("cue", fact["cue"]), ("rule", fact["rule"])]
    lines.append(("copies", f"{fact['copy_role']}" + (f" of {len(fact['carriers'])}" if fact["carriers"] else "")))
    lines += [
        ("", f"{c['copy_role']}: {c['article_id']} ({c['outlet']}, {c['published_on'] or 'no date'})")
        for c in fact["carriers"]
    ]
    lines.append(
        (
            "checks",
            f"{fact['checks_passed']} passed"
            + "".join(f"; {c['outcome']}: {c['check_name']}" for c in fact["checks_not_passed"]),
        )
    )
    return lines
