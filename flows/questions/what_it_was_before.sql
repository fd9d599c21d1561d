-- Which earlier figure follows from "21 million more than last month"?
select derived_figure, level, difference, speaker, article_id
from derived_figures
order by derived_figure desc
limit 20;
