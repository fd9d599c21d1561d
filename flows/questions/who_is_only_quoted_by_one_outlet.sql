-- Whom does only one outlet quote?
select any_value(outlet) as outlet, speaker, count(*) as quotations
from quotes
where copy_role <> 'copy' and speaker is not null and outlet_key <> 0
group by speaker
having count(distinct outlet_key) = 1
order by quotations desc, outlet, speaker
limit 20;
