-- Which outlets reported how many users or people, from whom, and who denies it; each text once.
select published_on, outlet, speaker, polarity, qualifier, surface, counted, sentence
from user_counts
where copy_role <> 'copy' and change = 'none'
order by published_on nulls last, outlet, claim_key;
