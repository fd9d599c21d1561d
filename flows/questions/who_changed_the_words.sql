-- Who changed the words of a remark, and which?
select speaker, published_on, outlet, unnest(changes) as change
from quote_lineage
where not is_first and len(changes) > 0
order by articles desc, lineage_key, published_on nulls last, quote_key, change
limit 20;
