-- The last run: what came in, what was rejected and why, which checks did not hold.
select r.started_at, r.status, r.read, r.new, r.revised, r.unchanged, r.quarantined, q.code, count(q.code) as rejected_rows
from quality.run as r
left join quality.quarantine as q using (run_key)
group by all
order by r.started_at desc, q.code;
