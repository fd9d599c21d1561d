-- Statements of figures that take part in a pair (figure_pair) or a contest: what the views on disputes, timelines and derived figures
-- put side by side, as figure_statements has them, without their sentences. cue: the words that contest the figure, null for none.
-- Grain: a numeric claim, of a current article that is no copy; an analyst's corrections are applied.
-- Never null: claim_key, outlet, surface, qualifier, change, polarity, sentence_start, sentence_end, measure_kin,
-- article_id, article_key.
create or replace view paired_statements as
with involved as materialized (
    select claim_key from figure_pair
    union
    select other_claim_key from figure_pair
    union
    select claim_key from fact_claim where contest is not null
    union
    select against_key from fact_claim where contest is not null and against_key is not null
)
select
    c.claim_key,
    a.published_on,
    o.name as outlet,
    s.speaker,
    c.surface,
    c.value,
    c.value_low,
    c.value_high,
    c.qualifier,
    c.change,
    c.unit,
    c.polarity,
    c.subject,
    c.as_of,
    c.contest,
    c.sentence_start,
    c.sentence_end,
    thing_of(c.subject, c.counted, c.unit) as thing,
    measure_kin(c.measure) as measure_kin,
    counted_kin(c.counted) as counted_kin,
    figure_of(c.value, c.value_low, c.value_high) as figure,
    if(c.contest is not null, contest_cue(c.rules), null) as cue,
    a.article_id,
    c.story_key,
    c.article_key,
    s.speaker_key,
    p.entity_key as place_key
from (select * from fact_claim where claim_key in (from involved)) as c
join dim_article as a on a.article_key = c.article_key and a.is_current and a.copy_role <> 'copy'
join (select * from corrected_speakers where said_key in (from involved)) as s on s.said_key = c.claim_key
left join entities as p on p.read_key = c.place_key
left join dim_outlet as o on o.outlet_key = c.outlet_key;
