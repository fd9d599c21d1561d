"""The search page: it looks in the page itself, over files that it loads as scripts (``search_index``)."""

from __future__ import annotations

from warehouse.report.page_kind import PageKind, Row, Rows

QUERIES = {
    "page": "select 'search' as page_key",
    "stories": """
        select 'search' as page_key, story_key, headline, articles, outlets, first_published_on, last_published_on
        from scope_story where has_page order by last_published_on desc nulls last, articles desc, story_key limit 40
    """,
    "totals": """
        select 'search' as page_key, count(*) as articles, count(distinct story_key) filter (has_story) as stories,
            count(distinct outlet_key) filter (outlet is not null) as outlets, (select count(*) from scope_speaker) as speakers
        from scope_article
    """,
}


def context(rows: Rows) -> Row:
    return {"stories": rows["stories"], "totals": rows["totals"][0]}


PAGES = PageKind("", "search.html", QUERIES, context)
