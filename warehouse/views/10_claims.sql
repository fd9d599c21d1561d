-- Every numeric claim of a current article, with its sentence, outlet, day, title and speaker, without joins;
-- an analyst's corrections are applied.
-- Grain: a numeric claim. Copies are included: keep copy_role <> 'copy' to count each text once.
-- The texts are joined last, so that a sentence is cut out only for the rows that are shown.
-- Never null: outlet, statement, surface, qualifier, change, measure, polarity, modality, sentence, article_id, copy_role,
-- claim_key, article_key, outlet_key, char_start, char_end, is_corrected.
create or replace view claims as
with placed as (
    select
        c.*,
        a.published_on,
        a.title,
        a.url,
        a.article_id,
        a.copy_role,
        a.copy_group_key
    from fact_claim as c
    join dim_article as a on a.article_key = c.article_key and a.is_current
)
select
    c.published_on,
    o.name as outlet,
    s.name as speaker,
    in_words(c.polarity, c.qualifier, c.surface) as statement,
    c.subject,
    c.title,
    c.surface,
    c.value,
    c.value_low,
    c.value_high,
    c.qualifier,
    c.change,
    c.unit,
    c.counted,
    c.measure,
    c.polarity,
    c.event,
    c.as_of,
    p.name as place,
    c.modality,
    c.contest,
    c.against_key,
    span_of(w.text, c.sentence_start, c.sentence_end) as sentence,
    t.headline as story,
    c.url,
    c.article_id,
    c.copy_role,
    c.copy_group_key,
    c.claim_key,
    c.story_key,
    c.article_key,
    c.outlet_key,
    s.entity_key as speaker_key,
    p.entity_key as place_key,
    c.quote_key,
    c.char_start,
    c.char_end,
    coalesce(x.is_named, false) or coalesce(s.entity_key <> s.read_key, false) as is_corrected
from placed as c
left join dim_outlet as o on o.outlet_key = c.outlet_key
left join dim_story as t on t.story_key = c.story_key
left join entities as p on p.read_key = c.place_key
left join speaker_corrections as x on x.said_key = c.claim_key
left join entities as s on s.read_key = if(x.is_named, x.entity_key, c.speaker_key)
left join (select article_key, text from dim_article) as w on w.article_key = c.article_key
where x.is_rejected is distinct from true;
