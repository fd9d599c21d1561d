-- Who carried whose text: the members of a copy group compared with its fullest text: how much each kept, added and cut.
-- Grain: a current article in a copy group. Counted in words of an article's own prose, quotations and repeated blocks apart.
-- The original may be an early fragment; what it lacks was not added by the others, so fullest is the text with most words.
-- kept_share: words shared with it over its own; added_words: those that it does not have. Null where
-- an article shares too little with it, and is in the group as a copy of another copy.
-- Never null: outlet, copy_role, original_outlet, articles, outlets, wire, article_id, original, fullest, fullest_outlet,
-- copy_group_key, article_key.
create or replace view syndication as
with members as (
    select a.*, o.name as outlet, i.words
    from dim_article as a
    left join copies.article as i using (article_key)
    left join dim_outlet as o on o.outlet_key = a.outlet_key
    where a.is_current and a.copy_group_key is not null
),
groups as (
    select
        copy_group_key,
        arg_min(article_key, copy_role <> 'original') as original_key,
        arg_max(article_key, (coalesce(words, 0), copy_role = 'original', -article_key::hugeint)) as fullest_key,
        count(*) as articles,
        count(distinct outlet_key) filter (outlet_key <> 0) as outlets,
        min(published_on) as first_published_on,
        max(published_on) as last_published_on,
        list_sort(list_distinct(flatten(list(wire_credits)))) as wire
    from members
    group by all
),
pairs as (
    select article_key, other_article_key, shared_words, jaccard, containment from fact_copy
    union all
    select other_article_key, article_key, shared_words, jaccard, containment from fact_copy
    union all
    select article_key, article_key, words, 1, 1 from members
)
select
    m.published_on,
    m.outlet,
    m.copy_role,
    r.outlet as original_outlet,
    case when p.shared_words is not null then round(least(p.shared_words / nullif(f.words, 0), 1), 3) end as kept_share,
    case when p.shared_words is not null then greatest(m.words - p.shared_words, 0) end as added_words,
    case when p.shared_words is not null then greatest(f.words - p.shared_words, 0) end as cut_words,
    m.title,
    t.headline as story,
    p.shared_words,
    p.jaccard,
    g.articles,
    g.outlets,
    g.wire,
    g.first_published_on,
    g.last_published_on,
    r.copy_rule,
    m.article_id,
    r.article_id as original,
    f.article_id as fullest,
    f.outlet as fullest_outlet,
    m.url,
    g.copy_group_key,
    m.story_key,
    m.article_key
from members as m
join groups as g using (copy_group_key)
join members as r on r.article_key = g.original_key
join members as f on f.article_key = g.fullest_key
left join dim_story as t on t.story_key = m.story_key
left join pairs as p on p.article_key = m.article_key and p.other_article_key = f.article_key;
