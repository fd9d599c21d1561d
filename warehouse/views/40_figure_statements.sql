-- Numeric claims as statements about a thing, each text once (without copies): what the figure views are made of.
-- Grain: a numeric claim. thing: the subject, else the counted noun, else the unit; measure_kin (user_count reads as people_count) and
-- counted_kin (users, members, accounts alike) bring near kin together; base_unit leaves off "per month". figure: the number
-- stated, else the bound. series: level, change (rose by 3 %) or new ("1,200 new cases"), which are never compared with each other.
-- is_supposed: a denial only supposed, forbidden or predicted. words: words of five letters and more in its sentence; names, the
-- counted noun and the commonest words of news are left out. cue: the words that contest the figure, null for none.
create or replace view figure_statements as
select
    c.*,
    coalesce(c.subject, counted_kin(c.counted), c.unit) as thing,
    measure_kin(c.measure) as measure_kin,
    counted_kin(c.counted) as counted_kin,
    split_part(c.unit, '/', 1) as base_unit,
    coalesce(c.value, c.value_low, c.value_high) as figure,
    case
        when c.change <> 'none' then 'change'
        when regexp_matches(c.subject, '^(new|additional|extra|fresh)\b') then 'new'
        else 'level'
    end as series,
    list_filter(list_distinct(regexp_extract_all(c.sentence, '\b[a-z]{5,}')), lambda w: not is_common(w) and not starts_with(w, coalesce(c.counted, '-'))) as words,
    c.polarity = 'denied' and is_supposed(span_of(c.sentence, 0, c.char_start - f.sentence_start), f.rules) as is_supposed,
    regexp_extract(array_to_string(f.rules, '|'), '(?:^|\|)(contest|contrast): ([^|]*)', ['sort', 'words']) as cue,
    f.rules,
    f.sentence_start
from claims as c
join fact_claim as f using (claim_key)
where c.copy_role <> 'copy';
