-- Who said it, with corrections applied: one of the claim or quotation itself, else one of the entity in that article, else as read.
-- Grain: a numeric claim or quotation (said_key) that was not rejected; speaker and speaker_key are null in the outlet's own voice.
-- Never null: said_key, is_corrected.
create or replace view corrected_speakers as
with said as (
    select claim_key as said_key, speaker_key from fact_claim
    union all
    select quote_key, speaker_key from fact_quote
)
select
    s.said_key,
    e.entity_key as speaker_key,
    e.name as speaker,
    coalesce(x.is_named, false) or coalesce(e.entity_key <> e.read_key, false) as is_corrected
from said as s
left join speaker_corrections as x on x.said_key = s.said_key
left join entities as e on e.read_key = if(x.is_named, x.entity_key, s.speaker_key)
where x.is_rejected is distinct from true;
