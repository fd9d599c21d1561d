"""An outlet: what it published, how much of it in words of its own, and who copies whom."""

from __future__ import annotations

from warehouse.report.page_kind import PageKind, Row, Rows

MOST = 100

_ARTICLES = "select * from scope_article where outlet is not null"
QUERIES = {
    "outlet": f"""
        select a.outlet_key as page_key, any_value(a.outlet) as name, any_value(o.domain) as domain, count(*) as articles,
            count(*) filter (a.copy_role = 'copy') as copies, count(*) filter (a.published_on is null) as undated, min(a.published_on) as first_day,
            max(a.published_on) as last_day, sum(a.own_words) / nullif(sum(a.word_count), 0) as own_share,
            count(distinct a.story_key) filter (a.has_story) as stories
        from ({_ARTICLES}) as a join dim_outlet as o using (outlet_key)
        group by a.outlet_key
    """,
    "articles": f"""
        select a.outlet_key as page_key, a.article_key, a.headline, a.published_on, a.copy_role, a.word_count, a.own_words, a.story_key,
            a.has_story, f.claims, f.quotes
        from ({_ARTICLES}) as a left join fact_article as f using (article_key)
        qualify row_number() over (partition by a.outlet_key order by a.published_on desc nulls last, a.article_key) <= {MOST}
    """,
    "months": f"""
        select outlet_key as page_key, date_trunc('month', published_on)::date as month, count(*) as articles
        from ({_ARTICLES}) where published_on is not null group by all order by month
    """,
    "copied": f"""
        with pairs as (
            select b.outlet_key as from_key, b.outlet as from_outlet, a.outlet_key as to_key, a.outlet as to_outlet, y.kept_share
            from ({_ARTICLES}) as a
            join ({_ARTICLES}) as b on b.copy_group_key = a.copy_group_key and b.copy_role = 'original'
            left join syndication as y on y.article_key = a.article_key
            where a.copy_role = 'copy' and a.outlet_key <> b.outlet_key
        )
        select to_key as page_key, 'from' as way, from_key as other_key, from_outlet as other, count(*) as articles, avg(kept_share) as kept_share
        from pairs group by all
        union all
        select from_key, 'by', to_key, to_outlet, count(*), avg(kept_share) from pairs group by all
        order by articles desc, other
    """,
    "speakers": """
        select q.outlet_key as page_key, q.speaker, q.speaker_key, count(*) as quotes
        from scope_quote as q semi join scope_speaker using (speaker_key)
        group by q.outlet_key, q.speaker, q.speaker_key
        qualify row_number() over (partition by q.outlet_key order by quotes desc, q.speaker_key) <= 10
    """,
}


def context(rows: Rows) -> Row:
    return {
        "outlet": rows["outlet"][0],
        "articles": rows["articles"],
        "months": rows["months"],
        "speakers": rows["speakers"],
        "copied_from": [r for r in rows["copied"] if r["way"] == "from"],
        "copied_by": [r for r in rows["copied"] if r["way"] == "by"],
    }


PAGES = PageKind("outlets", "outlet.html", QUERIES, context)
