-- Every name in a current article and the entity it stands for, with corrections applied.
-- Grain: a mention.
-- Never null: kind, name, surface, outlet, article_id, article_key, entity_key, char_start, char_end.
create or replace view mentions as
select
    a.published_on,
    e.kind,
    e.name,
    m.surface,
    o.name as outlet,
    a.title,
    t.headline as story,
    a.url,
    a.article_id,
    m.article_key,
    e.entity_key,
    m.char_start,
    m.char_end
from fact_mention as m
join dim_article as a on a.article_key = m.article_key and a.is_current
left join dim_outlet as o on o.outlet_key = a.outlet_key
left join dim_story as t on t.story_key = a.story_key
left join quality.correction as p
    on p.kind = 'split' and p.withdrawn_at is null and p.target_key = m.entity_key and p.article_id = a.article_id
left join entities as e on e.read_key = coalesce(p.entity_key, m.entity_key);
