-- Who carried a story, when, and with how many words of their own.
-- Grain: a current article of a story that more than one article tells, copies included. own_words: words of its own prose that
-- no earlier article in the warehouse has; own_share: of all its words. days_in: days since the story's first known day;
-- outlet_order: the how-manieth outlet it was to carry the story, by its first dated article (the undated come last).
-- Never null: outlet, word_count, story_articles, story_outlets, copy_role, article_id, story_key, article_key.
create or replace view story_coverage as
with told as (
    select a.*, o.name as outlet, f.own_words
    from dim_article as a
    join fact_article as f using (article_key)
    left join dim_outlet as o on o.outlet_key = a.outlet_key
    where a.is_current and a.story_key in (select story_key from dim_story where articles > 1)
),
outlets as (
    select
        story_key,
        outlet_key,
        dense_rank() over (partition by story_key order by min(published_on) nulls last) as outlet_order
    from told
    where outlet_key <> 0
    group by story_key, outlet_key
)
select
    s.headline as story,
    t.published_on,
    t.outlet,
    t.title,
    round(t.own_words / nullif(t.word_count, 0), 3) as own_share,
    t.own_words,
    t.word_count,
    t.copy_role,
    u.outlet_order,
    t.published_on - s.first_published_on as days_in,
    s.articles as story_articles,
    s.outlets as story_outlets,
    t.url,
    t.article_id,
    t.story_key,
    t.article_key
from told as t
join dim_story as s on s.story_key = t.story_key
left join outlets as u on u.story_key = t.story_key and u.outlet_key = t.outlet_key;
