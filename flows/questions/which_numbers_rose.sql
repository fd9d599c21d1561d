-- What is said to have risen or fallen, by how much, and according to whom?
select change, statement, subject, speaker, outlet, published_on
from claims
where change in ('increase', 'decrease') and copy_role <> 'copy'
order by published_on desc nulls last, claim_key
limit 20;
