-- Who is named. A figure that is turned down elsewhere than in its story or article is of one thing only where both articles name the same
-- people or organisations. That is asked before any text is read: most figures that meet have nothing else in common.
create or replace temp table _namings as
with here as (
    select article_key, char_start, entity_key
    from _mentions
    where article_key in (
        select article_key from _repeated where not is_near union select other_article_key from _repeated where not is_near
        union select article_key from _moved union select other_article_key from _moved
    )
)
select h.*, k.kind
from here as h
join (
    select distinct entity_key, kind from _kinds where kind in ('person', 'organisation') and entity_key in (select entity_key from here)
) as k using (entity_key);

create or replace temp table _named as
select article_key, list(distinct entity_key) as names from _namings group by article_key;

-- by pair of articles: lists are slow to compare, and two articles may have many figures in common
create or replace temp table _shared_names as
select p.article_key, p.other_article_key, len(list_intersect(m.names, n.names)) as common_names
from (select distinct article_key, other_article_key from _repeated where not is_near) as p
join _named as m on m.article_key = p.article_key
join _named as n on n.article_key = p.other_article_key
where list_has_any(m.names, n.names);

create or replace temp table _likely as
select *, null as common_names from _repeated where is_near
union all
select r.*, c.common_names
from _repeated as r
join _shared_names as c using (article_key, other_article_key)
where not r.is_near;

-- The people whom the sentences of levels name.
create or replace temp table _people as
select s.claim_key, list(distinct n.entity_key) as names
from _statements as s
join _namings as n on n.article_key = s.article_key and n.char_start between s.sentence_start and s.sentence_end
where s.claim_key in (select claim_key from _moved union select other_key from _moved) and n.kind = 'person'
group by s.claim_key;
