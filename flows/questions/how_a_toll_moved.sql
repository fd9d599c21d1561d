-- How did the number of those stranded move, by day and source?
select as_of, source, outlet, statement, carried_by
from series_of('passengers')
where coalesce(value_high, value_low) >= 100
order by as_of nulls last, outlet, claim_key
limit 20;
