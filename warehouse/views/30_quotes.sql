-- Every quotation of a current article, with its speaker, outlet, day, title and the sentence or sentences around it;
-- an analyst's corrections are applied.
-- Grain: a quotation; the paragraphs of one utterance share quote_group.
-- Never null: outlet, text, kind, sentence, article_id, copy_role, quote_key, article_key, outlet_key, char_start, char_end,
-- is_corrected.
create or replace view quotes as
with placed as (
    select
        q.*,
        a.published_on,
        a.title,
        a.url,
        a.article_id,
        a.copy_role,
        a.copy_group_key
    from fact_quote as q
    join dim_article as a on a.article_key = q.article_key and a.is_current
)
select
    q.published_on,
    o.name as outlet,
    s.name as speaker,
    q.text,
    q.kind,
    q.cue,
    span_of(w.text, q.speaker_start, q.speaker_end) as speaker_as_written,
    q.title,
    span_of(w.text, q.sentence_start, q.sentence_end) as sentence,
    t.headline as story,
    q.url,
    q.article_id,
    q.copy_role,
    q.copy_group_key,
    q.quote_key,
    q.quote_group,
    q.story_key,
    q.article_key,
    q.outlet_key,
    s.entity_key as speaker_key,
    q.char_start,
    q.char_end,
    coalesce(x.is_named, false) or coalesce(s.entity_key <> s.read_key, false) as is_corrected
from placed as q
left join dim_outlet as o on o.outlet_key = q.outlet_key
left join dim_story as t on t.story_key = q.story_key
left join speaker_corrections as x on x.said_key = q.quote_key
left join entities as s on s.read_key = if(x.is_named, x.entity_key, q.speaker_key)
left join (select article_key, text from dim_article) as w on w.article_key = q.article_key
where x.is_rejected is distinct from true;
