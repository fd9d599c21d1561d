-- Which source gave which share of the users?
select source, share, subject, published_on, title
from shares_of('users')
order by published_on desc nulls last, source, claim_key
limit 20;
