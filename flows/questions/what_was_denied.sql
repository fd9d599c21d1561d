-- Which numbers does somebody deny, and where?
select speaker, surface as denies, outlet, sentence
from claims
where polarity = 'denied' and copy_role <> 'copy'
order by published_on desc nulls last, claim_key
limit 20;
