-- How the number for one thing in one story moved, by day and outlet, copies counted once.
-- Grain: a statement of a level; changes (rose by 3 %), new ones (1,200 new cases) and ages are left out.
-- figure_before: the level before it on the same thing, before_key the statement of it, and moved_as how that is known. revised: the text
-- corrects the earlier figure. told: the sentence itself says so ("rose from 3 to 5", "5, up from 3", "5, compared with 3 a year
-- ago"). earlier: same subject, event, unit and modality, a place and a speaker that do not differ, and an earlier time (as the
-- texts say, or as published, where neither says); people without another word, and figures more than ten times apart, may be of
-- other events. Null where that is not sure, where nothing comes before, and where this statement is a denial.
-- Never null: statement, outlet, measure, modality, carried_by, sentence, article_id, story_key, claim_key.
create or replace view figure_timeline as
with levels as (
    select * from figure_statements where series = 'level' and measure not in ('age', 'duration') and story_key is not null
),
paired as materialized (select claim_key, figure, as_of, published_on, place_key, speaker_key from paired_statements),
earlier as (
    select
        p.claim_key, bool_or(p.relation = 'moves') as is_told,
        arg_max(struct_pack(a.claim_key, a.figure), (p.relation = 'moves', coalesce(a.as_of, cast(a.published_on as varchar)), a.claim_key)) as was
    from figure_pair as p
    join paired as b on b.claim_key = p.claim_key
    join paired as a on a.claim_key = p.other_claim_key
    where p.relation = 'moves' or p.relation = 'follows'
        and (a.place_key is null or b.place_key is null or a.place_key = b.place_key)
        and (a.speaker_key is null or b.speaker_key is null or a.speaker_key = b.speaker_key)
    group by p.claim_key
),
revised as (
    select b.claim_key, struct_pack(a.claim_key, figure := figure_of(a.value, a.value_low, a.value_high)) as was
    from fact_claim as b
    join fact_claim as a on a.claim_key = b.against_key
    where b.contest = 'corrected'
)
select
    s.thing,
    s.as_of,
    coalesce(r.was, e.was).figure as figure_before,
    in_words(s.polarity, s.qualifier, s.surface) as statement,
    coalesce(rounded_to(s.figure - figure_before, 12), s.figure - figure_before) as moved_by,
    case when r.was is not null then 'revised' when e.is_told then 'told' when e.was is not null then 'earlier' end as moved_as,
    s.outlet,
    s.speaker,
    s.published_on,
    t.headline as story,
    s.place,
    s.measure_kin as measure,
    s.value_low,
    s.value_high,
    s.figure,
    s.modality,
    coalesce(g.carriers, 1) as carried_by,
    s.sentence,
    s.article_id,
    s.story_key,
    s.claim_key,
    coalesce(r.was, e.was).claim_key as before_key
from levels as s
left join earlier as e on e.claim_key = s.claim_key
left join revised as r on r.claim_key = s.claim_key
left join dim_story as t on t.story_key = s.story_key
left join (
    select copy_group_key, count(*) as carriers from dim_article where is_current and copy_group_key is not null group by all
) as g on g.copy_group_key = s.copy_group_key;
