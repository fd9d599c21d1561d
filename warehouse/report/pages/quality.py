"""Data quality: the checks against the last runs, what was refused with examples, undated articles, volume and drift."""

from __future__ import annotations

import json
from itertools import groupby

from warehouse.report.check_groups import check_groups
from warehouse.report.page_kind import PageKind, Row, Rows

_RUNS = "(select run_key, started_at, row_number() over (order by started_at desc) - 1 as run from quality.run where run_key in (select run_key from quality.check_result) order by started_at desc limit 10)"
QUERIES = {
    "page": "select 'quality' as page_key",
    "checks": f"""
        select 'quality' as page_key, r.run, r.started_at, c.* exclude (sample) from quality.check_result as c join {_RUNS} as r using (run_key)
    """,
    "samples": f"""
        with shown as (
            select c.check_name, unnest(json_extract(c.sample, '$[*]')) as row, generate_subscripts(json_extract(c.sample, '$[*]'), 1) as place
            from quality.check_result as c join {_RUNS} as r on r.run_key = c.run_key and r.run = 0
            where c.outcome <> 'passed' and c.sample is not null
        )
        select 'quality' as page_key, s.check_name, cast(s.row as varchar) as row, c.claim_key, c.article_key, c.surface, c.char_start - c.sentence_start as surface_at, c.sentence, c.outlet, c.published_on, c.speaker
        from shown as s left join scope_claim as c on c.claim_key = try_cast(s.row ->> 'claim_key' as bigint)
        where s.place <= 3
    """,
    "runs": """
        select 'quality' as page_key, run_key, started_at, seconds, status, read, new, revised, unchanged, quarantined, claims, checks_passed,
            checks_warned, checks_failed
        from quality.run order by started_at desc limit 10
    """,
    "audits": "select 'quality' as page_key, * from quality.audit order by audited_at desc limit 1",
    "quarantine": """
        select 'quality' as page_key, code, stage, message, coalesce(source_uri, article_id) as source, source_offset, left(coalesce("row" ->> 'text_raw', "row" ->> 'text', "row" ->> 'surface', cast("row" as varchar)), 300) as excerpt,
            count(*) over (partition by code) as of_code
        from quality.quarantine where replay_outcome is distinct from 'published'
        qualify row_number() over (partition by code order by quarantine_key) <= 3
        order by of_code desc, code, quarantine_key
    """,
    "undated": """
        select 'quality' as page_key, coalesce(outlet, 'no outlet') as outlet, outlet_key, outlet is not null as has_page, count(*) as articles,
            count(*) filter (published_on is null) as undated
        from scope_article group by all having undated > 0 order by undated desc, outlet limit 12
    """,
    "basis": """
        select 'quality' as page_key, published_on_basis as basis, count(*) as articles from scope_article group by all order by articles desc, basis
    """,
    "days": """
        select 'quality' as page_key, day, "new" + revised as articles, usual_articles, outlets, undated_share, copied_share, not_english_share, quarantined_share
        from data_quality_daily order by day desc limit 10
    """,
    "languages": """
        select 'quality' as page_key, language, count(*) as articles from scope_article group by all order by articles desc, language limit 8
    """,
}


def context(rows: Rows) -> Row:
    groups = check_groups(rows["checks"])
    samples: dict[str, list[Row]] = {}
    for sample in rows["samples"]:
        samples.setdefault(sample["check_name"], []).append({**sample, "told": _told(sample["row"])})
    articles = sum(b["articles"] for b in rows["basis"])
    drift = [
        c
        for g in groups
        for c in g["checks"]
        if c["check_name"].endswith(("_drift", "volume", "not_fresh", "outlet_silent"))
    ]
    return {
        "groups": groups,
        "samples": samples,
        "runs": rows["runs"][::-1],
        "audit": rows["audits"][0] if rows["audits"] else None,
        "quarantine": [(code, list(of)) for code, of in groupby(rows["quarantine"], key=lambda q: q["code"])],
        "undated": rows["undated"],
        "basis": rows["basis"],
        "languages": rows["languages"],
        "days": rows["days"][::-1],
        "trends": _trends(rows["checks"]),
        "articles": articles,
        "without_day": sum(b["articles"] for b in rows["basis"] if b["basis"] == "none"),
        "drift": drift,
    }


def _told(row: str) -> list[tuple[str, str]]:
    """What a failing row says, for people: no keys, and nothing that is empty.

    >>> _told('{"entity_key": 7, "name": "Time", "kind": "organisation", "aliases": []}')
    [('name', 'Time'), ('kind', 'organisation')]
    """
    found = json.loads(row)
    fields = found.items() if isinstance(found, dict) else [("row", found)]
    return [
        (name.replace("_", " "), str(value))
        for name, value in fields
        if not name.endswith("_key") and value not in (None, "", [])
    ]


def _trends(checks: list[Row]) -> dict[str, list[Row]]:
    """Each check's results, oldest first."""
    found: dict[str, list[Row]] = {}
    for check in sorted(checks, key=lambda c: -c["run"]):
        found.setdefault(check["check_name"], []).append(check)
    return found


PAGES = PageKind("", "quality.html", QUERIES, context)
