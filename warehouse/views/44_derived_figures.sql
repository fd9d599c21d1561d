-- Earlier levels that a stated difference implies: "37 million more than previously reported" beside a level of 87 million
-- gives 50 million previously reported. Both sources are shown.
-- Grain: a difference in a count or an amount of money that compares with something earlier. The level is the nearest one in
-- the same article within 600 characters, before the difference if there is one, on the same measure, unit and counted noun or its
-- kin, asserted; in the difference's own sentence it may be a change too ("added 326,000 jobs, 13,000 more than first reported"). A level
-- smaller than the difference does not count, nor does one said to be below a figure. Both are about one thing: subjects that share a word
-- (or one that says none), no other place, period or modality. None is derived where the text itself gives the earlier figure.
create or replace view derived_figures as
with stated as materialized (
    select
        claim_key, article_key, story_key, published_on, outlet, speaker, article_id, sentence, sentence_start, char_start, char_end, surface, value,
        change, polarity, qualifier, unit, base_unit, measure, measure_kin, counted_kin, subject, place, as_of, modality, figure
    from figure_statements
),
differences as (
    select * from stated
    where change <> 'none' and polarity = 'asserted' and value is not null and (unit = 'count' or measure = 'money')
        and regexp_matches(
            lower(substr(sentence, char_end - sentence_start + 1, 160)),
            '^\W*(\w+\W+){0,4}(more|fewer|less|higher|lower|above|below)\b[^.;]{0,40}\bthan\b[^.;]{0,60}\b(previous|previously|earlier|initial|initially|first|original|originally|before|prior|ago|last|said|reported|disclosed|estimated|thought|announced|acknowledged|gave|given|put|stated|admitted|believed|counted)\b'
        )
)
select
    case d.change when 'increase' then l.figure - d.value else l.figure + d.value end as derived_figure,
    coalesce(l.counted_kin, l.unit) as thing,
    in_words(l.polarity, l.qualifier, l.surface) as level,
    d.surface || ' ' || case d.change when 'increase' then 'more' else 'fewer' end as difference,
    d.published_on,
    d.outlet,
    coalesce(d.speaker, l.speaker) as speaker,
    l.sentence as level_sentence,
    d.sentence as difference_sentence,
    d.article_id,
    d.story_key,
    l.claim_key as level_claim_key,
    d.claim_key as difference_claim_key
from differences as d
join stated as l
    on l.article_key = d.article_key and l.measure_kin = d.measure_kin and l.unit is not distinct from d.unit
    and l.counted_kin is not distinct from d.counted_kin
where (l.subject is null or d.subject is null or l.subject = d.subject or list_has_any(subject_words(l.subject), subject_words(d.subject))
        or l.counted_kin = d.counted_kin)
    and (l.place is null or d.place is null or l.place = d.place) and (l.as_of is null or d.as_of is null or l.as_of = d.as_of)
    and l.modality = d.modality
    and not exists (
        select 1 from stated as o
        where o.article_key = d.article_key and o.sentence_start = d.sentence_start and o.base_unit = d.base_unit
            and o.char_start > d.char_end and o.char_start - d.char_end < 60 and o.change = 'none'
    )
    and (l.change = 'none' or (l.sentence_start = d.sentence_start and l.char_start < d.char_start))
    and l.qualifier not in ('less_than', 'vague') and l.polarity = 'asserted' and l.value > d.value and abs(l.char_start - d.char_start) <= 600
qualify row_number() over (
    partition by d.claim_key order by l.char_start > d.char_start, abs(l.char_start - d.char_start), l.claim_key
) = 1;
