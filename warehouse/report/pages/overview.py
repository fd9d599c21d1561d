"""The overview: the last run in a sentence, disputes worth a look, stories by outlets, and what was refused."""

from __future__ import annotations

from warehouse.report.dispute_groups import dispute_groups
from warehouse.report.movements import LEVELS, movements
from warehouse.report.page_kind import PageKind, Row, Rows

MOST_DISPUTES, MOST_STORIES, MOST_NEW, MOST_MOVED = 6, 15, 8, 10

QUERIES = {
    "page": "select 'index' as page_key",
    "runs": """
        select 'index' as page_key, * exclude (sources, field_map) from quality.run order by started_at desc limit 10
    """,
    "totals": """
        select 'index' as page_key, count(*) as articles, count(distinct outlet_key) filter (outlet is not null) as outlets,
            count(distinct story_key) filter (has_story) as stories, count(*) filter (copy_role = 'copy') as copies,
            min(published_on) as first_day, max(published_on) as last_day, count(*) filter (published_on is null) as undated,
            (select count(*) from dim_article where is_current) as of_articles, (select count(*) from scope_claim) as claims,
            (select count(*) from scope_quote) as quotes, (select count(*) from scope_speaker) as speakers
        from scope_article
    """,
    "disputes": """
        select 'index' as page_key, d.* exclude (story_key), s.story_key, s.headline as story, a.headline
        from scope_dispute as d
        left join scope_story as s on s.story_key = d.story_key and s.has_page
        left join scope_article as a on a.article_key = d.article_key
        where d.confidence <> 'low' order by d.dispute
    """,
    "stories": f"""
        with days as (
            select story_key, published_on, count(*) as articles from scope_article where has_story and published_on is not null group by all
        )
        select 'index' as page_key, s.*, list({{'day': d.published_on, 'articles': d.articles}} order by d.published_on) as days
        from scope_story as s left join days as d using (story_key)
        where s.has_page
        group by all
        order by s.outlets desc, s.articles desc, s.last_published_on desc nulls last, s.story_key
        limit {MOST_STORIES}
    """,
    "new": f"""
        select 'index' as page_key, a.article_key, a.headline, a.outlet, a.published_on, f.claims, count(*) over () as of_all
        from scope_article as a
        join dim_article as d using (article_key)
        left join fact_article as f using (article_key)
        where d.run_key = (select run_key from quality.run where new + revised > 0 order by started_at desc limit 1)
        order by a.published_on desc nulls last, f.claims desc, a.article_key
        limit {MOST_NEW}
    """,
    "levels": f"select 'index' as page_key, l.*, s.headline as story from ({LEVELS}) as l join scope_story as s using (story_key)",
    "months": """
        select 'index' as page_key, date_trunc('month', published_on)::date as month, count(*) as articles,
            count(*) filter (copy_role = 'copy') as copies
        from scope_article where published_on is not null group by all order by month
    """,
    "refused": """
        select 'index' as page_key, code, any_value(message) as message, count(*) as rows from quality.quarantine
        where replay_outcome is distinct from 'published' group by code order by rows desc, code limit 5
    """,
}


def context(rows: Rows) -> Row:
    return {
        "run": rows["runs"][0] if rows["runs"] else None,
        "runs": rows["runs"][::-1],
        "totals": rows["totals"][0],
        "disputes": _by_story([first for first, _ in dispute_groups(rows["disputes"])])[:MOST_DISPUTES],
        "stories": rows["stories"],
        "moved": movements(rows["levels"])[:MOST_MOVED],
        "new": rows["new"],
        "months": rows["months"],
        "refused": rows["refused"],
    }


def _by_story(disputes: list[Row]) -> list[list[Row]]:
    """Stories in the order of their first dispute; those outside of any story each by itself."""
    found: dict[object, list[Row]] = {}
    for row in disputes:
        found.setdefault(row["story_key"] or ("alone", row["dispute"]), []).append(row)
    return list(found.values())


PAGES = PageKind("", "overview.html", QUERIES, context)
