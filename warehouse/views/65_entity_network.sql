-- Who stands beside whom: pairs of people and organisations that are named close together more than once; copies do not count.
-- Grain: a pair of entities, whichever is named first. together: how often the one is one of the two names after the other,
-- within 150 characters; texts: in how many articles. passage: one such place, with its article. Entities whose name is a single word
-- may stand for several people.
-- Never null: name, kind, other_name, other_kind, together, texts, passage, outlet, article_id, article_key, entity_key,
-- other_entity_key.
create or replace view entity_network as
with named as (
    select m.article_key, m.char_start, m.char_end, e.entity_key
    from fact_mention as m
    join (select article_key, article_id from dim_article where is_current and copy_role <> 'copy') as a using (article_key)
    left join quality.correction as p
        on p.kind = 'split' and p.withdrawn_at is null and p.target_key = m.entity_key and p.article_id = a.article_id
    join (select read_key, entity_key from entities where kind in ('person', 'organisation')) as e
        on e.read_key = coalesce(p.entity_key, m.entity_key)
),
followed as (
    select
        article_key,
        entity_key,
        char_start,
        lead(entity_key, 1) over own as key_1, lead(char_end, 1) over own as end_1,
        lead(entity_key, 2) over own as key_2, lead(char_end, 2) over own as end_2
    from named
    window own as (partition by article_key order by char_start)
),
beside as (
    select article_key, char_start, entity_key, key_1 as next_key, end_1 as next_end from followed where end_1 - char_start <= 150
    union all
    select article_key, char_start, entity_key, key_2, end_2 from followed where end_2 - char_start <= 150
),
met as (
    select
        least(entity_key, next_key) as entity_key,
        greatest(entity_key, next_key) as other_entity_key,
        article_key,
        char_start * 256 + (next_end - char_start) as place
    from beside
    where next_key <> entity_key
),
often as ( -- most pairs meet once: only the others are looked at further
    select entity_key, other_entity_key, count(*) as together
    from met
    group by entity_key, other_entity_key
    having count(*) > 1
),
pairs as (
    select
        entity_key,
        other_entity_key,
        any_value(together) as together,
        count(distinct article_key) as texts,
        min(cast(article_key as hugeint) * 1099511627776 + place) as place -- one number: a tuple is slow
    from met
    join often using (entity_key, other_entity_key)
    group by entity_key, other_entity_key
),
placed as (
    select
        p.entity_key,
        p.other_entity_key,
        p.together,
        p.texts,
        a.article_key,
        a.title,
        a.url,
        a.article_id,
        a.outlet_key,
        a.story_key,
        a.published_on,
        replace(substr(a.text, cast(p.place % 1099511627776 // 256 as bigint) + 1, cast(p.place % 256 as bigint)), chr(10), ' ') as passage
    from pairs as p
    join dim_article as a on a.article_key = cast(p.place // 1099511627776 as bigint)
),
known as (select entity_key, any_value(kind) as kind, any_value(name) as name from entities group by entity_key)
select
    e.name,
    e.kind,
    o.name as other_name,
    o.kind as other_kind,
    p.together,
    p.texts,
    p.passage,
    p.published_on,
    u.name as outlet,
    p.title,
    t.headline as story,
    p.url,
    p.article_id,
    p.article_key,
    p.entity_key,
    p.other_entity_key
from placed as p
join known as e on e.entity_key = p.entity_key
join known as o on o.entity_key = p.other_entity_key
left join dim_outlet as u on u.outlet_key = p.outlet_key
left join dim_story as t on t.story_key = p.story_key;
