-- Figures on one thing side by side: for a subject, a place and a unit, what was stated, to be put in order by as_of.
-- Grain: a statement; copies are counted once, and carried_by says how many articles print it. Ask for a subject by its words:
-- where subject = 'unemployment rate' order by as_of, or where subject like '%wall%'. as_of: when the figure holds, as the text says, else the day of
-- publication, and as_of_basis says which; null for an earlier level that a sentence mentions without its day ("fell to 8 percent from 9
-- percent"). series keeps levels, changes and new ones apart; ages and durations are left out.
-- Never null: subject, statement, outlet, unit, series, modality, polarity, change, carried_by, sentence, article_id,
-- claim_key.
create or replace view figure_series as
select
    s.thing as subject,
    if(e.is_dated_apart, s.as_of, if(e.claim_key is null, coalesce(s.as_of, cast(s.published_on as varchar)), null)) as as_of,
    in_words(s.polarity, s.qualifier, s.surface) as statement,
    s.speaker as source,
    s.outlet,
    s.place,
    s.unit,
    s.series,
    case
        when s.as_of is not null and coalesce(e.is_dated_apart, true) then 'stated'
        when e.claim_key is null and s.published_on is not null then 'published'
    end as as_of_basis,
    s.value,
    s.value_low,
    s.value_high,
    s.event,
    s.modality,
    s.polarity,
    s.change,
    s.published_on,
    coalesce(g.carriers, 1) as carried_by,
    s.sentence,
    s.title,
    s.story,
    s.url,
    s.article_id,
    s.story_key,
    s.claim_key
from figure_statements as s
left join (
    select copy_group_key, count(*) as carriers from dim_article where is_current and copy_group_key is not null group by all
) as g using (copy_group_key)
left join (
    select p.other_claim_key as claim_key, bool_and(a.as_of is not null and a.as_of is distinct from b.as_of) as is_dated_apart
    from figure_pair as p
    join fact_claim as a on a.claim_key = p.other_claim_key
    join fact_claim as b on b.claim_key = p.claim_key
    where p.relation = 'moves'
    group by all
) as e on e.claim_key = s.claim_key
where s.unit is not null and s.measure not in ('age', 'duration');
