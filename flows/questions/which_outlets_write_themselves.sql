-- How much of what each outlet prints is its own?
select o.name as outlet, count(*) as articles, count(*) filter (a.copy_role = 'copy') as copies, round(sum(f.own_words) / sum(f.word_count), 2) as own_share
from fact_article as f
join dim_article as a using (article_key)
join dim_outlet as o on o.outlet_key = f.outlet_key
where a.is_current
group by o.name
order by articles desc, outlet
limit 20;
