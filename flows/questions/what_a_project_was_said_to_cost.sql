-- What was the footbridge said to cost, and by whom?
select published_on, outlet, speaker, surface, modality, title
from costs_of('footbridge')
limit 20;
