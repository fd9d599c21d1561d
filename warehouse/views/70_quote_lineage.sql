-- One utterance across articles: who quoted it first, who cut or changed which words, with the wordings aligned.
-- Grain: a quotation of an utterance that stands in more than one article. fullest: the wording with most words, whichever
-- article had it first; changes: the stretches in which this one, text, differs from it (changed, cut, added). similar_lineages: other occasions with similar words; linked, not merged.
-- Never null: outlet, is_first, text, changes, fullest, fullest_outlet, shared_words, quotations, articles, sentence,
-- article_id, copy_role, lineage_key, quote_key, fullest_key.
create or replace view quote_lineage as
with standing as ( -- what is shown; without the texts, so that the first rows wait for no more than the counts
    select l.quote_key, l.lineage_key, a.published_on, a.identity_key, if(x.is_named, x.entity_key, q.speaker_key) as speaker_read_key
    from fact_lineage as l
    join fact_quote as q on q.quote_key = l.quote_key
    join dim_article as a on a.article_key = q.article_key and a.is_current
    left join speaker_corrections as x on x.said_key = q.quote_key
    where x.is_rejected is distinct from true
),
counted as (
    select
        lineage_key,
        min(published_on) as first_published_on,
        count(*) as quotations,
        count(distinct identity_key) as articles
    from standing
    group by lineage_key
)
select
    s.name as speaker,
    a.published_on,
    o.name as outlet,
    l.is_first,
    q.text,
    list_transform(
        list_filter(cast(l.wording as struct(op varchar, fullest varchar, here varchar)[]), lambda w: w.op <> 'same'),
        lambda w: case w.op when 'changed' then w.fullest || ' → ' || w.here when 'cut' then '−' || w.fullest else '+' || w.here end
    ) as changes,
    f.text as fullest,
    fo.name as fullest_outlet,
    l.shared_words,
    c.first_published_on,
    c.quotations,
    c.articles,
    span_of(w.text, q.sentence_start, q.sentence_end) as sentence,
    a.title,
    t.headline as story,
    a.url,
    a.article_id,
    a.copy_role,
    k.similar_lineages,
    l.lineage_key,
    q.quote_key,
    l.fullest_key
from fact_lineage as l
join standing as z on z.quote_key = l.quote_key and z.lineage_key = l.lineage_key
join counted as c on c.lineage_key = l.lineage_key
join fact_quote as q on q.quote_key = l.quote_key
join (select * exclude (text) from dim_article) as a on a.article_key = q.article_key
left join fact_quote as f on f.quote_key = l.fullest_key
left join dim_outlet as fo on fo.outlet_key = f.outlet_key
left join dim_outlet as o on o.outlet_key = a.outlet_key
left join dim_story as t on t.story_key = a.story_key
left join (
    select lineage_key, list_sort(list(distinct other_lineage_key)) as similar_lineages
    from (
        select lineage_key, other_lineage_key from fact_lineage_link
        union all
        select other_lineage_key, lineage_key from fact_lineage_link
    )
    group by lineage_key
) as k on k.lineage_key = l.lineage_key
left join (select article_key, text from dim_article) as w on w.article_key = q.article_key -- last: a sentence is cut out only for the rows that are shown
left join entities as s on s.read_key = z.speaker_read_key;
