-- Who printed each remark first, and how many have it?
select speaker, first_published_on as first_on, arg_max(outlet, is_first) as first_in, any_value(articles) as articles, arg_max(text, is_first) as words
from quote_lineage
group by lineage_key, speaker, first_published_on
order by articles desc, lineage_key
limit 20;
