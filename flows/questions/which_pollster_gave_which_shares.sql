-- Which source gave which share of what?
select coalesce(speaker, outlet) as source, surface, subject, published_on, title
from claims
where measure = 'percentage' and change = 'none' and copy_role <> 'copy'
order by source, published_on nulls last, char_start
limit 20;
