"""An article's rows in every table that extraction stages, made from its record and the facts read from it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from flows.entities import Entities
from transforms.reading.addresses import host_of
from transforms.text.written_date import metadata_fault
from warehouse.keys import UNKNOWN, key

if TYPE_CHECKING:  # the readers, which take long to import
    from transforms.facts.read_all import Facts
    from transforms.text.layout.zones import Layout

Row = dict[str, Any]
Rows = dict[str, list[Row]]

PRONOUNS = frozenset(("he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them"))
"""As a speaker's name: a pronoun nobody resolved names no entity."""


def article_rows(record: Mapping[str, Any], facts: Facts, entities: Entities, today: date, version: str) -> Rows:
    """Table to rows, each by the names of its columns; names are noted in ``entities``.

    ``record``: a row of the archive; ``today``: the day of the run; ``version``: the extractor's.
    """
    text = record["text"]
    outlet, outlet_name, domain = outlet_of(record["outlet"], record["url"])
    day = date.fromisoformat(facts.published_on) if facts.published_on else None
    article = record["article_key"]
    context = {
        "article_key": article,
        "outlet_key": outlet,
        "date_key": int(day.strftime("%Y%m%d")) if day else UNKNOWN,
    }
    fact = {**context, "extractor_version": version}
    quote_keys = [key("quote", article, q.start, q.end) for q in facts.quotes]
    rows: Rows = defaultdict(list)
    rows["dim_outlet"] = [{"outlet_key": outlet, "name": outlet_name, "domain": domain}]
    rows["dim_article"] = [
        {
            **_article(record, facts, today),
            "article_key": article,
            "outlet_key": outlet,
            "published_on": day,
            "extractor_version": version,
        }
    ]
    rows["article_zone"] = [
        {"article_key": article, "kind": z.kind, "char_start": z.start, "char_end": z.end} for z in facts.layout.zones
    ]
    rows["fact_quote"] = _quotes(text, facts, fact, quote_keys, entities)
    rows["fact_claim"] = _claims(facts, fact, quote_keys, entities)
    rows["fact_mention"] = _mentions(text, facts, fact, entities)
    rows["fact_date"] = _dates(facts, fact)
    rows["fact_article"] = [
        {
            **context,
            "word_count": facts.word_count,
            "claims": len(facts.claims),
            "quotes": len(facts.quotes),
            "mentions": len(facts.mentions),
            "dates": len(facts.dates),
        }
    ]
    return rows


def _article(record: Mapping[str, Any], facts: Facts, today: date) -> Row:
    text, layout, line = record["text"], facts.layout, facts.layout.dateline
    return {
        "article_id": record["article_id"],
        "identity_key": record["identity_key"],
        "url": record["url"],
        "title": record["title"] or layout.headline,
        "text": text,
        "language": facts.language,
        "word_count": facts.word_count,
        "published_on_basis": facts.published_on_basis,
        "dateline": text[line.start : line.end] if line else None,
        "dateline_place": line.place if line else None,
        "dateline_date": line.date if line else None,
        "byline": record["byline"] or layout.byline,
        "wire_credits": wire_credits(layout),
        "source_uri": record["source_uri"],
        "raw_sha256": record["raw_sha256"],
        "notes": list(dict.fromkeys((*record["notes"], *_refused(record["published_raw"], today)))),
        "extra": record["extra"],
    }


def _quotes(text: str, facts: Facts, fact: Row, keys: list[int], entities: Entities) -> list[Row]:
    return [
        {
            **fact,
            "quote_key": quote_key,
            "char_start": q.start,
            "char_end": q.end,
            "text": text[q.start : q.end],
            "sentence_start": sentence[0],
            "sentence_end": sentence[1],
            "kind": q.kind,
            "quote_group": None if q.group is None else key("group", fact["article_key"], q.group),
            "speaker_key": _speaker(q, fact["article_key"], entities),
            "speaker_start": q.speaker_start,
            "speaker_end": q.speaker_end,
            "cue": q.cue,
            "rule": q.rule,
        }
        for q, quote_key, sentence in zip(facts.quotes, keys, facts.quote_sentences, strict=True)
    ]


def _claims(facts: Facts, fact: Row, quote_keys: list[int], entities: Entities) -> list[Row]:
    keys = [key("claim", fact["article_key"], c.start, c.end) for c in facts.claims]
    return [
        {
            **fact,
            "claim_key": claim_key,
            "char_start": c.start,
            "char_end": c.end,
            "surface": c.surface,
            "sentence_start": c.sentence_start,
            "sentence_end": c.sentence_end,
            "value": c.value,
            "value_low": c.value_low,
            "value_high": c.value_high,
            "qualifier": c.qualifier,
            "change": c.change,
            "unit": c.unit,
            "counted": c.counted,
            "measure": c.measure,
            "polarity": c.polarity,
            "speaker_key": _speaker(c, fact["article_key"], entities),
            "speaker_start": c.speaker_start,
            "speaker_end": c.speaker_end,
            "quote_key": None if c.quote_index is None else quote_keys[c.quote_index],
            "subject": about.subject,
            "event": about.event,
            "as_of": about.as_of,
            "place_key": None if about.place is None else entities.key("place", about.place, about.place),
            "modality": about.modality,
            "contest": contest.kind if contest else None,
            "against_key": None if contest is None or contest.against is None else keys[contest.against],
            "rules": [*c.rules, *about.rules, *([contest.rule] if contest else [])],
        }
        for c, claim_key, about, contest in zip(facts.claims, keys, facts.about, facts.contests, strict=True)
    ]


def _mentions(text: str, facts: Facts, fact: Row, entities: Entities) -> list[Row]:
    return [
        {
            **fact,
            "entity_key": entities.key(m.kind, m.name, text[m.start : m.end]),
            "char_start": m.start,
            "char_end": m.end,
            "surface": text[m.start : m.end],
            "rule": m.rule,
        }
        for m in facts.mentions
    ]


def _dates(facts: Facts, fact: Row) -> list[Row]:
    return [
        {
            **fact,
            "resolved": d.resolved,
            "granularity": d.granularity,
            "char_start": d.start,
            "char_end": d.end,
            "surface": d.surface,
            "rule": d.basis,
        }
        for d in facts.dates
    ]


def _speaker(fact: Any, article: int, entities: Entities) -> int | None:
    """The key of who said a claim or quotation; None in the outlet's own voice, and for a pronoun."""
    if not fact.speaker or fact.speaker.lower() in PRONOUNS:
        return None
    return entities.key(fact.speaker_kind or "unnamed", fact.speaker, fact.speaker, article)


def outlet_of(name: str | None, url: str | None) -> tuple[int, str, str | None]:
    """(outlet_key, name, domain). The name decides; without one the domain stands in; without either it is unknown.

    >>> outlet_of(None, "https://www.example.org/a")[1:]
    ('example.org', 'example.org')
    >>> outlet_of("Lantern", "http://[x")[1:]
    ('Lantern', None)
    """
    domain = host_of(url) or ""
    shown = (name or "").strip() or domain
    if not shown:
        return UNKNOWN, "unknown", None
    return key("outlet", " ".join(shown.casefold().split())), shown, domain or None


def _refused(published: str | None, today: date) -> list[str]:
    """A note on a stated date that was not taken."""
    fault = metadata_fault(published, today=today)
    return [f"{fault}:{published}"] if fault else []


def wire_credits(layout: Layout) -> list[str]:
    """Agencies that the dateline or a credit line names, each once."""
    named = (layout.dateline.agency,) if layout.dateline and layout.dateline.agency else ()
    return list(dict.fromkeys((*named, *layout.wire_credits)))
