-- What came in last, what was rejected and why, which checks did not hold?
select read, "new", quarantined, rejected_for, undated_share, unmet
from data_quality_daily
order by day desc
limit 10;
