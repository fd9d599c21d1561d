-- Statements on people or users whose bounds allow 70 million.
select outlet, speaker, statement, value_low, value_high
from (select *, in_words(polarity, qualifier, surface) as statement from user_counts)
where polarity = 'asserted' and change = 'none' and could_be(value_low, value_high, 70e6) and greatest(value_low, value_high) >= 1e6
order by outlet, claim_key;
