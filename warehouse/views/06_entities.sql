-- Entities with corrections applied: an entity that an analyst merged into another has that one's key, kind and name.
-- Grain: an entity as read (read_key), or made by a correction. Facts hold read_key; other views show entity_key.
-- A chain of merges is followed to its end, up to 64 in a row, by joins that each double the reach: a recursive query would double the time
-- of every view that joins this one.
-- Never null: name, kind, name_as_read, entity_key, read_key.
create or replace view entities as
with merged_1 as materialized (
    select target_key as read_key, any_value(entity_key) as entity_key
    from quality.correction
    where kind = 'merge' and withdrawn_at is null
    group by target_key
),
merged_2 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_1 as a left join merged_1 as b on b.read_key = a.entity_key
),
merged_4 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_2 as a left join merged_2 as b on b.read_key = a.entity_key
),
merged_8 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_4 as a left join merged_4 as b on b.read_key = a.entity_key
),
merged_16 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_8 as a left join merged_8 as b on b.read_key = a.entity_key
),
merged_32 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_16 as a left join merged_16 as b on b.read_key = a.entity_key
),
merged_64 as materialized (
    select a.read_key, coalesce(b.entity_key, a.entity_key) as entity_key from merged_32 as a left join merged_32 as b on b.read_key = a.entity_key
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
left join merged_64 as m on m.read_key = r.entity_key
join known as t on t.entity_key = coalesce(m.entity_key, r.entity_key);
