-- Which people and organisations are named together?
select name, other_name, together, texts, passage
from entity_network
order by together desc, name, other_name
limit 15;
