-- How the number for one thing in one story moved, by day and outlet, copies counted once.
-- Grain: a statement of a level; changes (rose by 3 %), new ones (1,200 new cases) and ages are left out.
-- figure_before: the level before it on the same thing: same subject, event, unit and modality, a place and a speaker that do not differ, at
-- an earlier time (as the texts say, or as published, where neither says). Of a figure that a text says was revised, the one it
-- replaces. People without another word, and figures more than ten times apart, may be of other events. Null where that is not sure, where nothing comes before, and where this statement is a denial.
create or replace view figure_timeline as
with levels as (
    select * from figure_statements where series = 'level' and measure not in ('age', 'duration') and story_key is not null
),
earlier as (
    select b.claim_key, arg_max(a.figure, (coalesce(a.as_of, cast(a.published_on as varchar)), a.claim_key)) as figure
    from levels as b
    join levels as a
        on a.story_key = b.story_key and a.subject = b.subject and a.unit = b.unit and a.modality = b.modality
        and a.event is not distinct from b.event and a.measure_kin = b.measure_kin
    where a.polarity = 'asserted' and b.polarity = 'asserted' and a.qualifier <> 'vague' and b.qualifier <> 'vague'
        and a.contest is null and b.contest is null
        and (a.place is null or b.place is null or a.place = b.place)
        and a.subject <> 'person' and (a.event is not null or a.measure in ('money', 'percentage') or contains(a.subject, ' '))
        and a.figure between b.figure / 10 and b.figure * 10
        and (a.speaker_key is null or b.speaker_key is null or a.speaker_key = b.speaker_key)
        and case
            when a.as_of is not null and b.as_of is not null then a.as_of < b.as_of and not starts_with(b.as_of, a.as_of)
            when a.as_of is null and b.as_of is null then
                a.published_on < b.published_on and a.article_key <> b.article_key and a.figure <> b.figure and b.figure >= 10
                and len(list_intersect(a.words, b.words)) >= 2
            else false
        end
    group by b.claim_key
),
revised as (
    select b.claim_key, a.figure from levels as b join levels as a on a.claim_key = b.against_key where b.contest = 'corrected'
)
select
    s.story_key,
    t.headline as story,
    s.measure_kin as measure,
    s.thing,
    s.place,
    s.published_on,
    s.as_of,
    s.outlet,
    s.speaker,
    in_words(s.polarity, s.qualifier, s.surface) as statement,
    s.value_low,
    s.value_high,
    s.figure,
    coalesce(r.figure, e.figure) as figure_before,
    s.figure - coalesce(r.figure, e.figure) as moved_by,
    s.modality,
    coalesce(g.carriers, 1) as carried_by,
    s.sentence,
    s.article_id,
    s.claim_key
from levels as s
left join earlier as e on e.claim_key = s.claim_key
left join revised as r on r.claim_key = s.claim_key
left join dim_story as t on t.story_key = s.story_key
left join (
    select copy_group_key, count(*) as carriers from dim_article where is_current and copy_group_key is not null group by all
) as g on g.copy_group_key = s.copy_group_key;
