-- Who said it, with corrections applied: one of the claim or quotation itself, else one of the entity in that article, else as read.
-- Grain: a numeric claim or quotation (said_key) that was not rejected; speaker and speaker_key are null in the outlet's own voice.
create or replace view corrected_speakers as
with said as (
    select claim_key as said_key, article_key, speaker_key from fact_claim
    union all
    select quote_key, article_key, speaker_key from fact_quote
),
standing as (select * from quality.correction where withdrawn_at is null)
select
    s.said_key,
    e.entity_key as speaker_key,
    e.name as speaker,
    c.correction_key is not null or p.correction_key is not null or coalesce(e.entity_key <> e.read_key, false) as is_corrected
from said as s
left join standing as c on c.kind = 'speaker' and c.target_key = s.said_key
left join (select t.*, a.article_key from standing as t join dim_article as a using (article_id) where t.kind = 'split') as p
    on p.target_key = s.speaker_key and p.article_key = s.article_key
left join entities as e
    on e.read_key = case when c.correction_key is not null then c.entity_key else coalesce(p.entity_key, s.speaker_key) end
where s.said_key not in (select target_key from standing where kind = 'reject');
