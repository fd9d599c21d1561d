-- Which statements on people or users allow 70 million?
select outlet, speaker, statement, value_low / 1e6 as low_m, value_high / 1e6 as high_m
from user_counts
where polarity = 'asserted' and change = 'none' and could_be(value_low, value_high, 70e6) and greatest(value_low, value_high) >= 1e6
order by value_high is null, value_high - value_low, published_on nulls last, claim_key
limit 20;
