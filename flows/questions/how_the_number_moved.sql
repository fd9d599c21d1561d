-- The number for one thing in the largest story, day by day, with what it was before.
select published_on, outlet, speaker, thing, statement, figure_before, moved_by, carried_by
from figure_timeline
where story_key = (select story_key from dim_story order by articles desc, story_key limit 1) and measure = 'people_count' and figure >= 1e6
order by thing, published_on nulls last, outlet, claim_key;
