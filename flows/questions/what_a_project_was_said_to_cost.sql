-- What was the footbridge said to cost, and by whom?
select published_on, speaker, surface, said_to_be, modality, outlet
from costs_of('footbridge')
limit 20;
