-- Which articles have no day, and from which outlet?
select coalesce(o.name, 'unknown') as outlet, a.article_id, left(coalesce(a.title, a.text), 40) as begins
from dim_article as a
left join dim_outlet as o using (outlet_key)
where a.is_current and a.published_on is null
order by outlet, article_id
limit 20;
