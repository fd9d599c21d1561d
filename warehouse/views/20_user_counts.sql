-- How many users or people, and according to whom: the claims whose measure is user_count or people_count.
-- Grain: a numeric claim. value_low and value_high are bounds; null means open. denied: the speaker rejects the number.
-- Never null: outlet, statement, polarity, qualifier, surface, change, measure, sentence, article_id, copy_role, claim_key,
-- article_key.
create or replace view user_counts as
select
    published_on,
    outlet,
    speaker,
    statement,
    counted,
    polarity,
    qualifier,
    surface,
    value,
    value_low,
    value_high,
    change,
    measure,
    title,
    sentence,
    story,
    url,
    article_id,
    copy_role,
    story_key,
    claim_key,
    article_key,
    speaker_key
from claims
where measure in ('user_count', 'people_count');
