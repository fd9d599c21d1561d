-- Which records were rejected, and why?
select code, source_uri, message
from quality.quarantine
where replay_outcome is distinct from 'published'
order by code, source_uri, quarantine_key;
