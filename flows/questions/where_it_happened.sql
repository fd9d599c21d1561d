-- Which places are named most, and in how many articles?
select name as place, count(*) as mentions, count(distinct article_key) as articles
from mentions
where kind = 'place'
group by name
order by articles desc, mentions desc, place
limit 15;
