-- What was printed on the largest story, in order?
select a.published_on, o.name as outlet, a.title, a.copy_role
from dim_article as a
left join dim_outlet as o using (outlet_key)
where a.is_current and a.story_key = (select story_key from dim_story order by articles desc, story_key limit 1)
order by a.published_on nulls last, outlet, a.article_id
limit 20;
