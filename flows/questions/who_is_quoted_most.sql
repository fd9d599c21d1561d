-- Who is quoted most, and in how many outlets?
select speaker, count(*) as quotations, count(distinct outlet_key) as outlets, min(published_on) as first_on
from quotes
where copy_role <> 'copy' and speaker is not null
group by speaker
order by quotations desc, speaker
limit 15;
