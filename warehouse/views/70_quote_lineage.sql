-- One utterance across articles: who quoted it first, who cut or changed which words, with the wordings aligned.
-- Grain: a quotation of an utterance that stands in more than one article. changes: the stretches that differ from the first
-- wording (changed, cut, added). similar_lineages: other occasions with similar words; linked, not merged.
create or replace view quote_lineage as
select
    l.lineage_key,
    s.speaker,
    a.published_on,
    o.name as outlet,
    l.is_first,
    q.text,
    l.shared_words,
    list_transform(
        list_filter(cast(l.wording as struct(op varchar, "first" varchar, here varchar)[]), lambda w: w.op <> 'same'),
        lambda w: case w.op when 'changed' then w."first" || ' → ' || w.here when 'cut' then '−' || w."first" else '+' || w.here end
    ) as changes,
    min(a.published_on) over (partition by l.lineage_key) as first_published_on,
    count(*) over (partition by l.lineage_key) as quotations,
    count(distinct a.identity_key) over (partition by l.lineage_key) as articles,
    (
        select list(distinct case when k.lineage_key = l.lineage_key then k.other_lineage_key else k.lineage_key end)
        from fact_lineage_link as k
        where l.lineage_key in (k.lineage_key, k.other_lineage_key)
    ) as similar_lineages,
    a.article_id,
    a.copy_role,
    q.quote_key
from fact_lineage as l
join fact_quote as q on q.quote_key = l.quote_key
join dim_article as a on a.article_key = q.article_key and a.is_current
left join dim_outlet as o on o.outlet_key = a.outlet_key
join corrected_speakers as s on s.said_key = q.quote_key;
