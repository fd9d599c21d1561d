"""What the site shows: the newest stories, their articles, and the speakers and outlets in them, as temporary tables."""

from __future__ import annotations

import duckdb

LEAST_TEXTS = 2  # texts in which someone speaks before a page of their own is worth opening

_TABLES = (
    """
    create or replace temp table scope_story as
    select story_key, headline, first_published_on, last_published_on, articles, outlets, articles > 1 as has_page
    from dim_story
    order by last_published_on desc nulls last, articles desc, story_key
    limit $stories
    """,
    """
    create or replace temp table scope_article as
    select
        a.article_key, a.article_id, a.url, a.published_on, a.published_on_basis, a.byline, a.wire_credits, a.copy_role,
        a.copy_group_key, a.outlet_key, a.language, a.word_count, a.version, a.text, a.story_key, s.has_page as has_story,
        coalesce(nullif(trim(a.title), ''), trim(regexp_extract(a.text, '\\S[^\\n]{0,90}(?:\\s|$)'))) as headline,
        case when a.outlet_key <> 0 then o.name end as outlet,
        f.own_words
    from dim_article as a
    join scope_story as s using (story_key)
    left join dim_outlet as o on o.outlet_key = a.outlet_key
    left join fact_article as f on f.article_key = a.article_key
    where a.is_current
    """,
    """
    create or replace temp table scope_claim as
    select c.*, f.sentence_start, f.sentence_end, f.rules,
        span_of(a.text, f.speaker_start, f.speaker_end) as speaker_as_written,
        a.headline
    from ( -- the view of an older file has no statement
        select columns(lambda name: name not in ('outlet', 'statement')), case when outlet_key <> 0 then outlet end as outlet,
            in_words(polarity, qualifier, surface) as statement
        from claims
    ) as c
    join fact_claim as f using (claim_key)
    join scope_article as a on a.article_key = c.article_key
    """,
    """
    create or replace temp table scope_quote as
    select q.* replace (case when q.outlet_key <> 0 then q.outlet end as outlet), f.sentence_start, f.sentence_end, f.rule, a.headline
    from quotes as q
    join fact_quote as f using (quote_key)
    join scope_article as a on a.article_key = q.article_key
    """,
    """
    create or replace temp table scope_speaker as
    with said as (
        select speaker_key, article_key, copy_role from scope_claim
        union all
        select speaker_key, article_key, copy_role from scope_quote
    )
    select e.entity_key as speaker_key, any_value(e.name) as name, any_value(e.kind) as kind,
        count(distinct article_key) filter (copy_role <> 'copy') as texts
    from said
    join entities as e on e.entity_key = said.speaker_key and e.kind in ('person', 'organisation')
    group by e.entity_key
    having texts >= $texts
    """,
    """
    create or replace temp table scope_dispute as
    with numbered as (
        select
            d.*,
            row_number() over (
                order by case confidence when 'high' then 1 when 'medium' then 2 else 3 end, said_by is null or against_by is null,
                    len(outlets) + len(against_outlets) desc, disputed_since desc nulls last, statement, claim_keys
            ) as dispute
        from disputed_figures as d
    ),
    sides as (
        select dispute, 'a' as side, unnest(claim_keys) as claim_key, sentence as shown from numbered
        union all
        select dispute, 'b', unnest(against_keys), against_sentence from numbered
    ),
    first as (
        select s.dispute, s.side, arg_min(c.claim_key, (c.sentence <> s.shown, coalesce(c.published_on, date '9999-12-31'), c.claim_key)) as claim_key
        from sides as s join scope_claim as c using (claim_key)
        group by all
    )
    select
        d.dispute, d.confidence, d.kind, d.statement, d.said_by, d.against, d.against_by, d.reasons, d.disputed_since, d.outlets, d.against_outlets,
        a.claim_key, a.article_key, a.sentence, a.surface, a.char_start - a.sentence_start as surface_at, a.outlet, a.published_on, a.story_key, a.speaker_key,
        b.claim_key as against_key, coalesce(b.article_key, a.article_key) as against_article, coalesce(b.sentence, d.against_sentence) as against_sentence,
        b.surface as against_surface, b.char_start - b.sentence_start as against_at, case when b.claim_key is null then a.outlet else b.outlet end as against_outlet,
        case when b.claim_key is null then a.published_on else b.published_on end as against_day, b.story_key as against_story,
        b.speaker_key as against_speaker_key
    from numbered as d
    join (select f.dispute, c.* from first as f join scope_claim as c using (claim_key) where f.side = 'a') as a using (dispute)
    left join (select f.dispute, c.* from first as f join scope_claim as c using (claim_key) where f.side = 'b') as b using (dispute)
    """,
    """
    create or replace temp table scope_level as
    with level as materialized (
        select claim_key, story_key, thing, as_of, published_on, figure, figure_before
        from figure_timeline semi join (select story_key from scope_story where has_page) using (story_key)
    )
    select * from level semi join (select story_key, thing from level where figure <> figure_before) using (story_key, thing)
    """,
)


def narrow(connection: duckdb.DuckDBPyConnection, stories: int) -> None:
    """Makes the tables ``scope_…`` of the connection: of the ``stories`` newest stories, undated ones last. An article that
    shares its event with none is a story of one article, and has no story page."""
    for statement in _TABLES:
        values = {
            name: value for name, value in (("stories", stories), ("texts", LEAST_TEXTS)) if f"${name}" in statement
        }
        connection.execute(statement, values)
