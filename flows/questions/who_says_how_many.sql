-- Which outlets reported how many users or people, from whom, and who denies it?
-- Each text once.
select published_on, outlet, speaker, statement, counted
from user_counts
where copy_role <> 'copy' and change = 'none' and coalesce(value_high, value_low) >= 1000
order by published_on desc nulls last, outlet, claim_key
limit 20;
