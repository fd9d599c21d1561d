-- What analysts corrected about who said it: of the claim or quotation itself, else of the entity in that article.
-- Grain: a numeric claim or quotation (said_key) with a correction. Few rows, so that the views on claims and quotations need not work out every
-- speaker before they show their first row. is_named: whether entity_key (null for nobody) takes the place of the speaker as read.
-- Never null: said_key, is_rejected, is_named.
create or replace view speaker_corrections as
with standing as (select * from quality.correction where withdrawn_at is null),
own as (
    select
        target_key as said_key,
        bool_or(kind = 'reject') as is_rejected,
        bool_or(kind = 'speaker') as is_named,
        any_value(entity_key) filter (kind = 'speaker') as entity_key
    from standing
    where kind in ('speaker', 'reject')
    group by target_key
),
said as (
    select claim_key as said_key, article_key, speaker_key from fact_claim
    union all
    select quote_key, article_key, speaker_key from fact_quote
),
split as (
    select s.said_key, t.entity_key
    from standing as t
    join dim_article as a using (article_id)
    join said as s on s.article_key = a.article_key and s.speaker_key = t.target_key
    where t.kind = 'split'
)
select
    said_key,
    coalesce(o.is_rejected, false) as is_rejected,
    o.is_named or p.said_key is not null as is_named,
    if(o.is_named, o.entity_key, p.entity_key) as entity_key
from own as o
full join split as p using (said_key);
