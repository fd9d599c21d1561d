-- How the number for one thing in one story moved, by day and outlet, copies counted once.
-- Grain: a statement. A thing is a measure, its unit and the counted noun or its kin; changes (rose by 3 %) are left out.
create or replace view figure_timeline as
select
    s.story_key,
    t.headline as story,
    s.measure_kin as measure,
    coalesce(s.counted_kin, s.unit) as thing,
    s.published_on,
    s.outlet,
    s.speaker,
    in_words(s.polarity, s.qualifier, s.surface) as statement,
    s.value_low,
    s.value_high,
    s.figure,
    lag(s.figure) over thing as figure_before,
    s.figure - lag(s.figure) over thing as moved_by,
    coalesce(g.carriers, 1) as carried_by,
    s.sentence,
    s.article_id,
    s.claim_key
from figure_statements as s
left join dim_story as t using (story_key)
left join (
    select copy_group_key, count(*) as carriers from dim_article where is_current and copy_group_key is not null group by all
) as g using (copy_group_key)
where s.change = 'none' and s.story_key is not null
window thing as (
    partition by s.story_key, s.measure_kin, s.unit, s.counted_kin order by s.published_on nulls last, s.outlet, s.article_id, s.char_start
);
