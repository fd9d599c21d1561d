-- Numeric claims as statements about a thing, each text once (without copies): the basis of the three figure views.
-- Grain: a numeric claim. The thing: measure_kin (user_count reads as people_count), unit, counted_kin. figure: the number stated,
-- else the lower bound. anchors: figures that link the statement to its subject: its own, and those denied in the same sentence
-- ("30 million, not 87 million"). words: words of five letters and more in its sentence; names,
-- the counted noun and the commonest words of news are left out. is_supposed: a denial only supposed, forbidden or predicted.
create or replace view figure_statements as
with statements as (
    select
        c.*,
        case c.measure when 'user_count' then 'people_count' else c.measure end as measure_kin,
        counted_kin(c.counted) as counted_kin,
        coalesce(c.value, c.value_low, c.value_high) as figure,
        list_filter(list_distinct(regexp_extract_all(c.sentence, '\b[a-z]{5,}')), lambda w: not is_common(w) and not starts_with(w, coalesce(c.counted, '-'))) as words,
        c.polarity = 'denied' and is_supposed(span_of(c.sentence, 0, c.char_start - f.sentence_start), f.rules) as is_supposed,
        f.sentence_start
    from claims as c
    join fact_claim as f using (claim_key)
    where c.copy_role <> 'copy'
)
select
    s.*,
    list_distinct(list_append(coalesce(d.figures, []), s.figure)) as anchors
from statements as s
left join (
    select article_key, sentence_start, measure_kin, list(figure) as figures
    from statements
    where polarity = 'denied'
    group by all
) as d on d.article_key = s.article_key and d.sentence_start = s.sentence_start and d.measure_kin = s.measure_kin;
