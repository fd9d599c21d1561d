"""A speaker: what they said in figures and in words, newest first, and who rejects their figures."""

from __future__ import annotations

from collections import Counter

from warehouse.report.dispute_groups import dispute_groups
from warehouse.report.page_kind import PageKind, Row, Rows

MOST = 80  # of each: a page is to be read, and SQL has the rest

QUERIES = {
    "speaker": """
        select s.speaker_key as page_key, s.*, e.aliases
        from scope_speaker as s left join dim_entity as e on e.entity_key = s.speaker_key
    """,
    "quotes": f"""
        select q.speaker_key as page_key, q.quote_key, q.text, q.cue, q.article_key, q.headline, q.outlet, q.published_on,
            count(*) over (partition by q.speaker_key) as of_all
        from scope_quote as q semi join scope_speaker using (speaker_key)
        where q.copy_role <> 'copy' and q.kind = 'direct'
        qualify row_number() over (partition by q.speaker_key order by q.published_on desc nulls last, q.article_key, q.char_start) <= {MOST}
    """,
    "claims": f"""
        select c.speaker_key as page_key, c.claim_key, c.statement, c.counted, c.subject, c.value, c.unit, c.measure, c.polarity, c.sentence, c.article_key, c.headline,
            c.outlet, c.published_on, c.speaker, count(*) over (partition by c.speaker_key) as of_all,
        from scope_claim as c semi join scope_speaker using (speaker_key)
        where c.copy_role <> 'copy'
        qualify row_number() over (partition by c.speaker_key order by c.published_on desc nulls last, c.article_key, c.char_start) <= {MOST}
    """,
    "disputes": """
        select s.speaker_key as page_key, d.* exclude (speaker_key)
        from scope_dispute as d join scope_speaker as s on s.speaker_key in (d.speaker_key, d.against_speaker_key) order by d.dispute
    """,
    "months": """
        select speaker_key as page_key, date_trunc('month', published_on)::date as month, count(distinct article_key) as articles
        from (
            select speaker_key, published_on, article_key from scope_quote
            union all select speaker_key, published_on, article_key from scope_claim
        ) semi join scope_speaker using (speaker_key)
        where published_on is not null
        group by all order by month
    """,
}


def context(rows: Rows) -> Row:
    outlets = Counter(r["outlet"] for r in [*rows["quotes"], *rows["claims"]] if r["outlet"])
    return {
        "speaker": rows["speaker"][0],
        "quotes": rows["quotes"],
        "claims": rows["claims"],
        "disputes": dispute_groups(rows["disputes"]),
        "months": rows["months"],
        "outlets": [name for name, _ in outlets.most_common(5)],
    }


PAGES = PageKind("speakers", "speaker.html", QUERIES, context)
