-- Every numeric claim of a current article, with its sentence, outlet, day, title and speaker, without joins;
-- an analyst's corrections are applied.
-- Grain: a numeric claim. Copies are included: keep copy_role <> 'copy' to count each text once.
create or replace view claims as
select
    c.claim_key,
    a.published_on,
    o.name as outlet,
    a.title,
    s.speaker,
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
    c.subject,
    c.event,
    c.as_of,
    p.name as place,
    c.modality,
    c.contest,
    c.against_key,
    substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence,
    a.article_id,
    a.copy_role,
    a.copy_group_key,
    c.story_key,
    c.article_key,
    c.outlet_key,
    s.speaker_key,
    p.entity_key as place_key,
    c.quote_key,
    c.char_start,
    c.char_end,
    s.is_corrected
from fact_claim as c
join dim_article as a on a.article_key = c.article_key and a.is_current
left join dim_outlet as o on o.outlet_key = c.outlet_key
left join entities as p on p.read_key = c.place_key
join corrected_speakers as s on s.said_key = c.claim_key;
