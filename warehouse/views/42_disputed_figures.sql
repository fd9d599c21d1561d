-- Statements about the same thing where the bounds exclude each other, or one denies the other: who against whom, in which outlets, since when.
-- Grain: a statement (speaker and bounds) and an opposing one; of two that exclude each other, the larger figure comes first.
-- Same thing: same measure (durations and ages left out), unit and counted noun or its kin; a shared anchor (the same figure, or a
-- figure the one denies in the same sentence); and the same article or story (below 10,000, where numbers meet by chance, also two
-- telling words that their sentences share). From 10,000 up, two such words (one, if the figure is not round), a person or
-- organisation that both articles name, and days not known to be over 60 apart stand in for the same story.
-- Telling words are those that at most one statement in 200 (or fifty in all) has. Not matched: figures with nothing in common
-- but their noun; what is denied as possible, wanted or future ("cannot accept more than"); two halves of one speaker's sentence.
create or replace view disputed_figures as
with statements as materialized (select * from figure_statements),
telling as (
    select word from (select unnest(words) as word from statements)
    group by word having count(*) <= greatest(50, (select count(*) from statements) // 200)
),
levels as (
    select *, unnest(anchors) as anchor from statements
    where not is_supposed and change = 'none' and qualifier <> 'vague' and measure_kin not in ('duration', 'age') and (counted is not null or unit <> 'count')
),
anchored as (select * from levels where (anchor, measure_kin) in (select figure, measure_kin from levels where polarity = 'denied')),
candidates as (
    select distinct a.claim_key as claim_key, b.claim_key as against_key, a.article_key as article_key, b.article_key as against_article, a.anchor,
        coalesce(a.story_key = b.story_key, false) or a.article_key = b.article_key as is_near,
        abs(datediff('day', a.published_on, b.published_on)) as days_apart,
        list_intersect(a.words, b.words) as shared
    from anchored as a
    join anchored as b
        on b.anchor = a.anchor and b.measure_kin = a.measure_kin and b.unit is not distinct from a.unit
        and b.counted_kin is not distinct from a.counted_kin and b.claim_key <> a.claim_key
        and (b.article_key <> a.article_key or b.sentence_start <> a.sentence_start or b.speaker_key is distinct from a.speaker_key)
    where a.polarity = 'asserted'
        and (
            (b.polarity = 'denied' and is_contradicted(a.value_low, a.value_high, a.qualifier, a.figure, b.qualifier, b.figure))
            or (b.polarity = 'asserted' and (a.figure, a.claim_key) > (b.figure, b.claim_key)
                and (a.value_high < b.value_low or a.value_low > b.value_high
                    or (a.figure <> b.figure and a.qualifier = 'at_most' and b.value_high < a.figure and list_contains(b.anchors, a.figure))))
        )
),
weighed as (
    select c.* exclude (shared), count(t.word) as telling_words
    from (select *, unnest(if(len(shared) = 0, [null], shared)) as word from candidates) as c
    left join telling as t using (word)
    group by all
),
apart as (
    select * from weighed
    where not is_near and anchor >= 10000 and coalesce(days_apart <= 60, true)
        and telling_words >= if(anchor = round(anchor, -cast(floor(log10(anchor)) as int)), 2, 1)
),
named as (
    select m.article_key, list(distinct m.entity_key) as names
    from mentions as m
    where m.kind in ('person', 'organisation')
        and m.article_key in (select article_key from apart union select against_article from apart)
    group by m.article_key
),
pairs as (
    select claim_key, against_key from weighed where is_near and (anchor >= 10000 or telling_words >= 2)
    union
    select t.claim_key, t.against_key
    from apart as t
    join named as m on m.article_key = t.article_key
    join named as n on n.article_key = t.against_article
    where list_has_any(m.names, n.names)
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
join statements as a on a.claim_key = p.claim_key
join statements as b on b.claim_key = p.against_key
group by a.measure_kin, a.polarity, a.qualifier, a.surface, a.speaker, b.polarity, b.qualifier, b.surface, b.speaker;
