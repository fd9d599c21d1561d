"""A story: who is in dispute, its figures as intervals, how they moved, who changed whose words, and who carried it."""

from __future__ import annotations

from warehouse.report.dispute_groups import dispute_groups
from warehouse.report.figure_groups import figure_groups, in_order
from warehouse.report.movements import LEVELS, movements
from warehouse.report.page_kind import PageKind, Row, Rows
from warehouse.report.wordings import utterances

MOST_UTTERANCES, MOST_GROUPS, MOST_AGREED, MOST_MOVED, MOST_ROWS = 12, 6, 12, 4, 18

QUERIES = {
    "story": "select story_key as page_key, * from scope_story where has_page",
    "articles": """
        select a.story_key as page_key, a.article_key, a.headline, a.outlet, a.outlet_key, a.published_on, a.word_count, a.own_words,
            a.copy_role, a.copy_group_key, a.url, y.kept_share, y.added_words, y.cut_words, o.article_key as original_key, o.outlet as original_outlet
        from scope_article as a
        left join syndication as y on y.article_key = a.article_key and a.copy_role = 'copy'
        left join scope_article as o on o.copy_group_key = a.copy_group_key and o.copy_role = 'original'
        where a.has_story
        order by a.published_on nulls last, a.copy_role = 'copy', a.article_key
    """,
    "claims": """
        with copied as (
            select copy_group_key, surface, polarity, count(distinct article_key) as copies,
                list_sort(list(distinct outlet)) as copy_outlets
            from scope_claim where copy_role = 'copy' group by all
        )
        select c.story_key as page_key, c.claim_key, c.article_key, c.char_start, c.published_on, c.outlet, c.speaker, c.speaker_key, c.surface,
            c.statement, c.value, c.value_low, c.value_high, coalesce(c.value, c.value_low, c.value_high) as figure, c.qualifier,
            c.change, c.unit, c.counted, c.measure, c.polarity, c.subject, c.event, c.modality, c.against_key, c.sentence,
            measure_kin(c.measure) as measure_kin, counted_kin(c.counted) as counted_kin,
            coalesce(k.copies, 0) as copies, k.copy_outlets,
            c.claim_key in (select claim_key from scope_dispute union all select against_key from scope_dispute) as is_disputed,
            s.speaker_key is not null as has_speaker
        from scope_claim as c
        join scope_article as a on a.article_key = c.article_key and a.has_story
        left join copied as k
            on k.copy_group_key = c.copy_group_key and k.surface = c.surface and k.polarity = c.polarity
        left join scope_speaker as s on s.speaker_key = c.speaker_key
        where c.copy_role <> 'copy'
    """,
    "disputes": """
        select unnest(list_distinct([d.story_key, coalesce(d.against_story, d.story_key)])) as page_key, d.* exclude (story_key)
        from scope_dispute as d order by d.dispute
    """,
    "levels": f"select story_key as page_key, * exclude (story_key), story_key from ({LEVELS})",
    "quotes": """
        select first.story_key as page_key, l.lineage_key, l.is_first, l.fullest_key, to_json(l.wording)::varchar as wording, q.quote_key, q.text, q.speaker,
            q.published_on, q.outlet, q.article_key, q.copy_role
        from fact_lineage as l
        join scope_quote as q on q.quote_key = l.quote_key
        join scope_quote as first on first.quote_key = l.lineage_key
        join scope_story as s on s.story_key = first.story_key and s.has_page
        order by l.lineage_key, not l.is_first, q.published_on nulls last, q.quote_key
    """,
}


def context(rows: Rows) -> Row:
    groups = figure_groups(rows["claims"])
    compared = [g for g in groups if not g.is_agreed][:MOST_GROUPS]
    agreed = [g for g in groups if g.is_agreed][:MOST_AGREED]
    shown = {r["claim_key"] for g in [*compared, *agreed] for r in g.told}
    articles = rows["articles"]
    days = [a["published_on"] for a in articles if a["published_on"]]
    return {
        "story": rows["story"][0],
        "articles": articles,
        "first_day": min(days, default=None),
        "last_day": max(days, default=None),
        "outlets": len({a["outlet_key"] for a in articles if a["outlet"]}),
        "copies": sum(a["copy_role"] == "copy" for a in articles),
        "groups": compared,
        "agreed": agreed,
        "moved": movements(rows["levels"])[:MOST_MOVED],
        "most_rows": MOST_ROWS,
        "others": sorted((c for c in rows["claims"] if c["claim_key"] not in shown), key=in_order),
        "disputes": dispute_groups(rows["disputes"]),
        "utterances": utterances(rows["quotes"], MOST_UTTERANCES),
    }


PAGES = PageKind("stories", "story.html", QUERIES, context)
