-- Every quotation of a current article, with its speaker, outlet, day, title and the sentence or sentences around it;
-- an analyst's corrections are applied.
-- Grain: a quotation; the paragraphs of one utterance share quote_group.
create or replace view quotes as
select
    q.quote_key,
    a.published_on,
    o.name as outlet,
    s.speaker,
    substr(a.text, q.speaker_start + 1, q.speaker_end - q.speaker_start) as speaker_as_written,
    q.cue,
    q.text,
    q.kind,
    q.quote_group,
    a.title,
    substr(a.text, q.sentence_start + 1, q.sentence_end - q.sentence_start) as sentence,
    a.article_id,
    a.copy_role,
    a.copy_group_key,
    q.story_key,
    q.article_key,
    q.outlet_key,
    s.speaker_key,
    q.char_start,
    q.char_end,
    s.is_corrected
from fact_quote as q
join dim_article as a on a.article_key = q.article_key and a.is_current
left join dim_outlet as o on o.outlet_key = q.outlet_key
join corrected_speakers as s on s.said_key = q.quote_key;
