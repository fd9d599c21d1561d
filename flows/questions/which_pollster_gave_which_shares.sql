-- Which source gave which share of what?
select speaker as source, surface, subject, published_on, title
from claims
where speaker is not null and measure = 'percentage' and change = 'none' and copy_role <> 'copy'
order by published_on desc nulls last, source, char_start
limit 20;
