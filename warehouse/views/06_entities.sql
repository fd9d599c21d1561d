-- Entities with corrections applied: an entity that an analyst merged into another has that one's key, kind and name.
-- Grain: an entity as read (read_key), or made by a correction. Facts hold read_key; other views show entity_key.
-- Never null: name, kind, name_as_read, entity_key, read_key.
create or replace view entities as
with recursive merged as (
    select target_key as read_key, entity_key, 1 as step from quality.correction where kind = 'merge' and withdrawn_at is null
    union all
    select m.read_key, c.entity_key, m.step + 1
    from merged as m
    join quality.correction as c on c.target_key = m.entity_key and c.kind = 'merge' and c.withdrawn_at is null
    where m.step < 100
),
made as (
    select entity_key, any_value(entity_kind) as kind, any_value(entity_name order by made_at) as name
    from quality.correction
    where entity_key is not null and withdrawn_at is null
    group by entity_key
),
known as (
    select entity_key, kind, name from dim_entity
    union all
    select entity_key, kind, name from made anti join dim_entity using (entity_key)
)
select t.name, t.kind, r.name as name_as_read, t.entity_key, r.entity_key as read_key
from known as r
left join (select read_key, arg_max(entity_key, step) as entity_key from merged group by read_key) as m on m.read_key = r.entity_key
join known as t on t.entity_key = coalesce(m.entity_key, r.entity_key);
