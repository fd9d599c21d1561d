-- What did the head of the company say, in her own words?
select published_on, outlet, text
from quotes
where speaker = 'Leonie Akande' and copy_role <> 'copy'
order by published_on nulls last, quote_key
limit 20;
