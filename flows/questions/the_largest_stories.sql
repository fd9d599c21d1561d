-- Which stories have the most articles, and how long did they last?
select headline, articles, outlets, first_published_on as first_on, last_published_on as last_on
from dim_story
order by articles desc, story_key
limit 15;
