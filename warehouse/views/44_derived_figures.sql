-- Earlier levels that a stated difference implies: "37 million more than previously reported" beside a level of 87 million
-- gives 50 million previously reported, and "rose 2 percent to $51" gives $50. Both sources are shown.
-- Grain: a difference and its level. Either one sentence says that the difference led to the level, in any unit; or a count or an amount
-- of money compares with something earlier. Then the level is the nearest one in
-- the same article within 600 characters, before the difference if there is one, on the same measure, unit and counted noun or its
-- kin, asserted; in the difference's own sentence it may be a change too ("added 326,000 jobs, 13,000 more than first reported"). A level
-- smaller than the difference does not count, nor does one said to be below a figure. Both are about one thing: subjects that share a word
-- (or one that says none), no other place, period or modality. None is derived where the text itself gives the earlier figure.
-- Never null: level, difference, outlet, level_sentence, difference_sentence, article_id, level_claim_key,
-- difference_claim_key.
create or replace view derived_figures as
with stated as materialized (
    select s.*, span_of(a.text, s.sentence_start, s.sentence_end) as sentence
    from paired_statements as s
    join dim_article as a using (article_key)
    where s.claim_key in (
        select claim_key from figure_pair where relation = 'changes' union select other_claim_key from figure_pair where relation = 'changes'
    )
)
select
    level_before(l.figure, l.unit, d.value, d.unit, d.change) as derived_figure,
    l.thing,
    in_words(l.polarity, l.qualifier, l.surface) as level,
    case
        when d.unit = 'ratio' then d.surface
        when d.unit is not distinct from l.unit and l.unit <> 'percent' then d.surface || if(d.change = 'increase', ' more', if(d.unit = 'count', ' fewer', ' less'))
        else if(d.change = 'increase', 'up ', 'down ') || d.surface || if(d.unit like '%\_point' escape '\' and not contains(d.surface, 'point'), ' points', '')
    end as difference,
    d.published_on,
    d.outlet,
    coalesce(d.speaker, l.speaker) as speaker,
    l.sentence as level_sentence,
    d.sentence as difference_sentence,
    d.article_id,
    d.story_key,
    l.claim_key as level_claim_key,
    d.claim_key as difference_claim_key
from figure_pair as p
join stated as d on d.claim_key = p.claim_key
join stated as l on l.claim_key = p.other_claim_key
where p.relation = 'changes'
order by l.subject is null, d.published_on desc nulls last, d.claim_key;
