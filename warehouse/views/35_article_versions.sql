-- The versions of an article in order: which text was current from when to when. A text that came back has several periods.
-- Grain: an article and a period. dim_article has one row per text, with the last period in which it was current; here is every period.
-- loaded_at: when the record that began the period arrived. ordered_by: what says when the period began.
-- Never null: article_id, period, valid_from, outlet, ordered_by, loaded_at, source_key, notes, article_key, identity_key.
create or replace view article_versions as
with begun as (
    select *, lag(article_key) over (partition by identity_key order by ordered_at, loaded_at, position, article_key) as before
    from article_sighting
),
periods as (
    select
        *,
        row_number() over own as period,
        lead(ordered_at) over own as valid_to
    from begun
    where before is distinct from article_key
    window own as (partition by identity_key order by ordered_at, loaded_at, position, article_key)
)
select
    a.article_id,
    p.period,
    p.ordered_at as valid_from,
    p.valid_to,
    a.title,
    o.name as outlet,
    p.ordered_by,
    p.loaded_at,
    p.source_key,
    a.notes,
    p.article_key,
    p.identity_key
from periods as p
join dim_article as a on a.article_key = p.article_key
left join dim_outlet as o on o.outlet_key = a.outlet_key;
