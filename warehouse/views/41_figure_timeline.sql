-- How the number for one thing in one story moved, by day and outlet, copies counted once.
-- Grain: a statement. A thing is a measure, its unit and the counted noun or its kin; changes (rose by 3 %) and ages are left out.
-- figure_before: the latest of the twenty statements before it on that thing that is asserted and comparable: another sentence, which shares a
-- word of the subject (two, for money, shares and measures, which count no noun), or it states a figure that this one repeats or
-- denies. Null where there is none, and where this statement is a denial.
create or replace view figure_timeline as
with moves as (
    select
        s.*,
        list({'sentence': s.sentence, 'figure': s.figure, 'words': s.words, 'polarity': s.polarity}) over (
            partition by s.story_key, s.measure_kin, s.unit, s.counted_kin
            order by s.published_on nulls last, s.outlet, s.article_id, s.char_start
            rows between 20 preceding and 1 preceding
        ) as earlier
    from figure_statements as s
    where s.change = 'none' and s.measure <> 'age' and s.story_key is not null
),
compared as (
    select
        *,
        case polarity when 'asserted' then list_filter(
            earlier,
            lambda e: e.polarity = 'asserted' and e.sentence <> sentence
                and (list_contains(anchors, e.figure) or len(list_intersect(e.words, words)) >= if(counted_kin is null, 2, 1))
        )[-1].figure end as figure_before
    from moves
)
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
    s.figure_before,
    s.figure - s.figure_before as moved_by,
    coalesce(g.carriers, 1) as carried_by,
    s.sentence,
    s.article_id,
    s.claim_key
from compared as s
left join dim_story as t using (story_key)
left join (
    select copy_group_key, count(*) as carriers from dim_article where is_current and copy_group_key is not null group by all
) as g using (copy_group_key);
