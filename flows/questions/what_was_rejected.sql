-- Which records were rejected, and why?
select code, parse_filename(source_uri) as file, message
from quality.quarantine
where replay_outcome is distinct from 'published'
order by code, source_uri, quarantine_key
limit 20;
