"""An article: its text with every number, quotation, name, date and zone marked, and its figures in order beside it."""

from __future__ import annotations

from warehouse.report.article_body import blocks
from warehouse.report.page_kind import PageKind, Row, Rows

QUERIES = {
    "article": "select article_key as page_key, * from scope_article",
    "zones": "select article_key as page_key, kind, char_start, char_end from article_zone semi join scope_article using (article_key)",
    "claims": """
        select c.article_key as page_key, c.claim_key, c.char_start, c.char_end, c.sentence_start, c.sentence_end, c.surface, c.statement,
            c.value, c.value_low, c.value_high, c.qualifier, c.change, c.unit, c.counted, c.measure, c.polarity, c.subject, c.event, c.place, c.as_of, c.modality, c.speaker, c.speaker_key,
            c.speaker_as_written, c.rules, c.is_corrected, s.speaker_key is not null as has_speaker
        from scope_claim as c left join scope_speaker as s using (speaker_key)
    """,
    "quotes": """
        select q.article_key as page_key, q.quote_key, q.char_start, q.char_end, q.speaker, q.speaker_key, q.cue, q.kind, q.rule,
            q.quote_group, s.speaker_key is not null as has_speaker
        from scope_quote as q left join scope_speaker as s using (speaker_key)
    """,
    "names": """
        select m.article_key as page_key, m.kind, m.name, m.char_start, m.char_end, f.rule, s.speaker_key
        from mentions as m
        join fact_mention as f using (article_key, char_start)
        semi join scope_article as a using (article_key)
        left join scope_speaker as s on s.speaker_key = m.entity_key
    """,
    "dates": """
        select article_key as page_key, resolved, granularity, char_start, char_end, rule
        from fact_date semi join scope_article using (article_key)
    """,
    "copies": """
        select a.article_key as page_key, b.article_key, b.headline, b.outlet, b.published_on, b.copy_role
        from scope_article as a
        join scope_article as b on b.copy_group_key = a.copy_group_key and b.article_key <> a.article_key
        order by a.article_key, b.copy_role <> 'original', b.published_on nulls last, b.article_key
    """,
    "disputes": """
        select article_key as page_key, claim_key, against as statement, against_by as said_by, kind, against_key, against_article
        from scope_dispute
        union all
        select against_article, against_key, statement, said_by, kind, claim_key, article_key from scope_dispute where against_key is not null
        order by page_key, claim_key, against_key
    """,
}


def context(rows: Rows) -> Row:
    article = rows["article"][0]
    against: dict[int, list[Row]] = {}
    for dispute in rows["disputes"]:
        against.setdefault(dispute["claim_key"], []).append(dispute)
    claims = sorted(rows["claims"], key=lambda c: c["char_start"])
    return {
        "article": article,
        "blocks": blocks(article["text"], rows),
        "claims": [{**claim, "against": against.get(claim["claim_key"], [])} for claim in claims],
        "copies": rows["copies"],
        "counts": {name: len(rows[name]) for name in ("claims", "quotes", "names", "dates")},
    }


PAGES = PageKind("articles", "article.html", QUERIES, context)
