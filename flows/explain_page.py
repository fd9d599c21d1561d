"""A claim or quotation as a page to read: the sentence, what it says, who said it where, who carries it, and where to go on."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from flows.inert import inert, inert_line
from flows.marking import marked
from flows.printing.layout import Page
from flows.printing.lines import WIDEST, entry
from warehouse.report.in_words import counted, of_what, unit_in_words

CARRIERS_SHOWN = 8
SAMPLED = 5  # failing rows that a check's result names: if there are no more, it is known whether a fact is one
SIDE = 10
_QUALIFIERS = {
    "exact": "{low}", "about": "about {low}", "at_least": "at least {low}", "more_than": "more than {low}",
    "at_most": "at most {high}", "less_than": "less than {high}", "between": "{low} to {high}",
    "vague": "somewhere from {low} to {high}",
}  # fmt: skip


def page_of(fact: dict, page: Page, warehouse: Path) -> str:
    """The page, for the terminal at hand. ``fact``: as ``explain --json`` prints it."""
    parts = [_heading(fact), _sentence(fact, page)]
    for title, lines in (
        ("What it says", _meaning(fact)),
        ("Against whom", _against(fact)),
        ("Where it stands", _place(fact)),
        ("Who else", _carriers(fact)),
    ):
        told = [entry(name, inert_line(value), SIDE, page) for name, value in lines if value not in (None, "")]
        if told:
            parts.append("\n".join([page.heading(title), *told]))
    parts.append(
        "\n".join(
            [page.heading("How it was read"), *(entry(n, inert_line(v), SIDE, page) for n, v in _checks(fact) if v)]
        )
    )
    parts.append("\n".join([page.heading("See more"), *(f"  {line}" for line in _next(fact, warehouse))]))
    return "\n\n".join(parts)


def _heading(fact: dict) -> str:
    if fact["what"] == "claim":
        what = f"{who_says(fact)}: {fact['statement']} {of_what(fact)}".rstrip()
    else:
        what = f"{fact['speaker']}, quoted" if fact["speaker"] else "A quotation without a speaker"
    is_own_voice = fact["what"] == "claim" and not fact["speaker"]
    outlet = [] if is_own_voice else [outlet_of(fact)]
    return inert_line(" · ".join([what, *outlet, str(fact["published_on"] or "day unknown")]))


def who_says(row: dict) -> str:
    """Who makes a claim: its speaker, else the outlet in its own voice."""
    return row["speaker"] or (f"{row['outlet']} itself" if outlet_of(row) == row["outlet"] else "The outlet itself")


def outlet_of(row: dict) -> str:
    """The name of its outlet, for people."""
    return row["outlet"] if row["outlet"] not in (None, "unknown") else "outlet unknown"


def _sentence(fact: dict, page: Page) -> str:
    start = fact["char_start"] - fact["sentence_start"]
    text = marked(inert(fact["sentence"]), [(start, start + fact["char_end"] - fact["char_start"])], page.in_colour)
    if page.width is None:
        return textwrap.indent(text, "    ")
    return textwrap.indent(textwrap.fill(" ".join(text.split()), min(page.width, WIDEST) - 4), "    ")


def _meaning(fact: dict) -> Iterator[tuple[str, object]]:
    written = f', written "{fact["speaker_as_written"]}"' if fact["speaker_as_written"] else ""
    nobody = who_says(fact) if fact["what"] == "claim" else "nobody is named"
    yield "speaker", f"{fact['speaker'] or nobody}{written}"
    if fact["what"] != "claim":
        yield "kind", fact["kind"]
        yield "cue", fact["cue"]
        return
    yield "number", _bounds(fact)
    yield "of", fact["subject"] or fact["counted"]
    yield "measure", fact["measure"].replace("_", " ")
    yield "polarity", "denied: the speaker rejects this number" if fact["polarity"] == "denied" else ""
    yield "change", "" if fact["change"] == "none" else f"{fact['change']}: by how much it moved, not how high it is"
    yield "quoted in", fact["quotation"]


def _bounds(fact: dict) -> str:
    low, high = ("open" if b is None else f"{b:,.10g}" for b in (fact["value_low"], fact["value_high"]))
    told = _QUALIFIERS.get(fact["qualifier"], "{low} to {high}").format(low=low, high=high)
    return told if fact["unit"] in (None, "count", "ratio") else f"{told} {unit_in_words(fact['unit'], fact['value'])}"


def _against(fact: dict) -> Iterator[tuple[str, object]]:
    """What the text itself sets against the number, then what other articles do."""
    for other in fact.get("against", ()):
        who = who_says(other)
        yield other["contest"] or "states", f"{who}: {other['statement']} (explain {other['claim_key']})"
        yield "", other["sentence"]
    known = {other["claim_key"] for other in fact.get("against", ())}
    for dispute in fact.get("disputes", ()):
        if known.isdisjoint(dispute["other_keys"]) and dispute["other_sentence"] != fact["sentence"]:
            yield dispute["kind"], _other_side(dispute)
            yield "", dispute["other_sentence"]


def _other_side(dispute: dict) -> str:
    """Who stands on the other side, with what, how sure that is, and where to read on."""
    names = ("against", "against_by", "against_outlets") if dispute["is_first"] else ("statement", "said_by", "outlets")
    statement, speaker, outlets = (dispute[name] for name in names)
    who = speaker or ", ".join(name for name in outlets if name and name != "unknown") or "the outlet itself"
    key = f"; explain {dispute['other_keys'][0]}" if dispute["other_keys"] else ""
    return f"{who}: {statement or 'turned down'} ({dispute['confidence']} confidence{key})"


def _place(fact: dict) -> Iterator[tuple[str, object]]:
    yield "article", f"{fact['title'] or 'without title'} ({fact['article_id']})"
    yield "outlet", fact["outlet"]
    yield "day", f"{fact['published_on']} (from {fact['published_on_basis']})" if fact["published_on"] else "unknown"
    yield "dateline", fact["dateline"]
    yield "url", fact["url"]
    yield "source", f"{fact['source_uri']}, read {fact['loaded_at']:%Y-%m-%d %H:%M}"
    until = "current" if fact["is_current"] else f"superseded {fact['valid_to']:%Y-%m-%d %H:%M}"
    yield "version", f"{fact['version']}, {until}"
    yield "place", f"characters {fact['char_start']:,} to {fact['char_end']:,} of the text"


def _carriers(fact: dict) -> Iterator[tuple[str, object]]:
    carriers = fact["carriers"]
    if not carriers:
        yield "copies", "none: no other article has this text"
        return
    yield "copies", f"{fact['copy_role']}, one of {counted(len(carriers), 'article')} with this text"
    for c in carriers[:CARRIERS_SHOWN]:
        yield c["copy_role"], f"{outlet_of(c)}, {c['published_on'] or 'day unknown'} ({c['article_id']})"
    if len(carriers) > CARRIERS_SHOWN:
        yield "", f"and {len(carriers) - CARRIERS_SHOWN} more"


def _checks(fact: dict) -> Iterator[tuple[str, object]]:
    rules = fact.get("rules") or ([fact["rule"]] if fact.get("rule") else [])
    yield "rules", ", ".join(rule for rule in rules if rule != "none")
    concern = [c for c in fact["checks_not_passed"] if c["is_of_this"] or not 0 < (c["failing"] or 0) <= SAMPLED]
    passed = fact["checks_passed"] + len(fact["checks_not_passed"]) - len(concern)
    yield "checks", "; ".join([f"{passed} passed", *map(_unmet, concern)])


def _unmet(check: dict) -> str:
    """A check of the fact's table that did not hold, and whether that is because of this fact."""
    if check["is_of_this"]:
        return f"{check['outcome']} because of it: {check['check_name']}"
    if check["failing"]:
        return f"{check['outcome']} because of {check['failing']:,} of {counted(check['element_count'], 'row')}: {check['check_name']}"
    return f"{check['outcome']}, of the whole table: {check['check_name']}"


def _next(fact: dict, warehouse: Path) -> Iterator[str]:
    at = f" -w {warehouse}"
    yield f'wirehouse explain "{inert_line(fact["article_id"])}" --numbers{at}'
    if fact["story_key"] is not None:
        yield f'wirehouse sql "from claims where story_key = {fact["story_key"]}"{at}'
    if fact["speaker_key"] is not None:
        yield f'wirehouse sql "from quotes where speaker_key = {fact["speaker_key"]}"{at}'
