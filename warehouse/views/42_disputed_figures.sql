-- Statements on the same thing whose bounds exclude each other, or that one denies: who against whom, in which outlets, since when.
-- Grain: a statement (speaker and bounds) and what stands against it; of two that exclude each other, the larger figure comes first.
-- Same thing: same measure (durations and ages left out), unit and counted noun or its kin; a shared anchor (the same figure, or a
-- figure the one denies in the same sentence); and the same article or story. Below 10,000, where numbers meet by chance, their
-- sentences also share two longer words; from there up, two such words (one, if the figure is not round) and a person or organisation
-- that both articles name stand in for the same story. Not matched: figures that nothing ties together but their noun.
create or replace view disputed_figures as
with anchored as (
    select *, unnest(anchors) as anchor from figure_statements
    where change = 'none' and qualifier <> 'vague' and measure_kin not in ('duration', 'age') and (counted is not null or unit <> 'count')
),
candidates as (
    select distinct a.claim_key as claim_key, b.claim_key as against_key, a.article_key as article_key, b.article_key as against_article, a.anchor,
        a.story_key = b.story_key or a.article_key = b.article_key as is_near,
        len(list_filter(list_intersect(a.words, b.words), w -> w not in ('hundred', 'thousand', 'million', 'billion', 'trillion', 'percent', 'about'))) as shared
    from anchored as a
    join anchored as b
        on b.anchor = a.anchor and b.measure_kin = a.measure_kin and b.unit is not distinct from a.unit
        and b.counted_kin is not distinct from a.counted_kin and b.claim_key <> a.claim_key
    where a.polarity = 'asserted'
        and (
            (b.polarity = 'denied' and could_be(a.value_low, a.value_high, b.figure) and a.figure = b.figure)
            or (b.polarity = 'asserted' and (a.figure, a.claim_key) > (b.figure, b.claim_key)
                and (a.value_high < b.value_low or a.value_low > b.value_high
                    or (a.figure <> b.figure and a.qualifier = 'at_most' and b.value_high < a.figure and list_contains(b.anchors, a.figure))))
        )
),
pairs as (
    select claim_key, against_key from candidates as c
    where (is_near and (anchor >= 10000 or shared >= 2)) or (anchor >= 10000 and shared >= if(anchor = round(anchor, -cast(floor(log10(anchor)) as int)), 2, 1) and exists (
        select 1 from fact_mention as m join fact_mention as n using (entity_key) join dim_entity as e using (entity_key)
        where m.article_key = c.article_key and n.article_key = c.against_article and e.kind in ('person', 'organisation')
    ))
)
select
    coalesce(any_value(a.counted_kin), any_value(a.unit)) as thing,
    in_words(a.polarity, a.qualifier, a.surface) as statement,
    a.speaker as said_by,
    in_words(b.polarity, b.qualifier, b.surface) as against,
    b.speaker as against_by,
    case b.polarity when 'denied' then 'denied' else 'excluded' end as how,
    list_sort(list_distinct(list(a.outlet))) as outlets,
    list_sort(list_distinct(list(b.outlet))) as against_outlets,
    greatest(min(a.published_on), min(b.published_on)) as disputed_since,
    any_value(a.value_low order by a.claim_key) as value_low,
    any_value(a.value_high order by a.claim_key) as value_high,
    any_value(b.value_low order by b.claim_key) as against_low,
    any_value(b.value_high order by b.claim_key) as against_high,
    list_sort(list_distinct(list(a.claim_key))) as claim_keys,
    list_sort(list_distinct(list(b.claim_key))) as against_keys
from pairs as p
join figure_statements as a on a.claim_key = p.claim_key
join figure_statements as b on b.claim_key = p.against_key
group by a.measure_kin, a.polarity, a.qualifier, a.surface, a.speaker, b.polarity, b.qualifier, b.surface, b.speaker;
