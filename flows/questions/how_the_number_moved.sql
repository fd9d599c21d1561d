-- How did the number of users in the largest story move, by day and source?
select as_of, source, outlet, statement, carried_by
from series_of('users')
where story_key = (select story_key from dim_story order by articles desc, story_key limit 1) and coalesce(value_high, value_low) >= 1e6
order by as_of nulls last, outlet, claim_key
limit 20;
