-- Articles whose id and words disagree about which article they are.
-- Grain: an article version. doubt: unlike_other_versions where a revision shares almost nothing with any other version of its
-- article; id_reused where an id came again with other words, from a source known by no more than the name of a file, and was
-- kept as another article. other_title, other_text_starts: of the version before, or of the article that had the id first.
-- Never null: doubt, article_id, source_key, version, is_current, text_starts, source_uri, loaded_at, article_key.
create or replace view doubtful_articles as
with doubted as (
    select *, unnest(list_filter(notes, lambda n: n in ('unlike_other_versions', 'id_reused'))) as doubt from dim_article
),
others as (
    select
        d.article_key,
        arg_min(b.title, (abs(b.version - d.version), b.article_key)) as other_title,
        arg_min(left(b.text, 80), (abs(b.version - d.version), b.article_key)) as other_text_starts,
        arg_min(b.article_key, (abs(b.version - d.version), b.article_key)) as other_article_key
    from doubted as d
    join article_sighting as s on s.article_key = d.article_key
    join article_sighting as t on t.id_key = s.id_key
    join dim_article as b on b.article_key = t.article_key and b.article_key <> d.article_key
    group by d.article_key
)
select
    d.doubt,
    d.article_id,
    d.source_key,
    d.version,
    d.is_current,
    d.title,
    left(d.text, 80) as text_starts,
    o.other_title,
    o.other_text_starts,
    d.source_uri,
    d.loaded_at,
    d.article_key,
    o.other_article_key
from doubted as d
left join others as o using (article_key);
