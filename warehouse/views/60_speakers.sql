-- What a speaker said, by day and outlet: quotations and numeric claims, copies counted once.
-- Grain: a speaker, a day, an outlet. texts: distinct articles, a copy group counted once.
-- Never null: speaker, kind, outlet, quotations, claims, denials, texts, speaker_key.
create or replace view speakers as
with said as (
    select speaker_key, published_on, outlet, article_key, copy_group_key, 1 as quotations, 0 as claims, 0 as denials
    from quotes where speaker_key is not null and copy_role <> 'copy'
    union all
    select speaker_key, published_on, outlet, article_key, copy_group_key, 0, 1, case polarity when 'denied' then 1 else 0 end
    from claims where speaker_key is not null and copy_role <> 'copy'
)
select
    e.name as speaker,
    e.kind,
    s.published_on,
    s.outlet,
    sum(s.quotations) as quotations,
    sum(s.claims) as claims,
    sum(s.denials) as denials,
    count(distinct s.article_key) as texts,
    min(min(s.published_on)) over (partition by s.speaker_key) as first_on,
    s.speaker_key
from said as s
join (select distinct entity_key, kind, name from entities) as e on e.entity_key = s.speaker_key
group by e.name, e.kind, s.published_on, s.outlet, s.speaker_key;
