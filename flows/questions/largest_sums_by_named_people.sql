-- Which are the largest sums that a named person or organisation stated?
select c.speaker, c.statement, c.published_on, c.outlet, c.title
from claims as c
join (select distinct entity_key from entities where kind in ('person', 'organisation')) as e on e.entity_key = c.speaker_key
where c.measure = 'money' and c.copy_role <> 'copy' and c.polarity = 'asserted' and c.qualifier <> 'vague'
order by coalesce(c.value_high, c.value_low) desc, c.claim_key
limit 15;
