-- Numeric claims as statements about a thing, each text once (without copies): what the figure views are made of.
-- Grain: a numeric claim. thing: the subject, else the counted noun, else the unit; measure_kin (user_count reads as people_count) and
-- counted_kin (users, members, accounts alike) bring near kin together; base_unit leaves off "per month". figure: the number
-- stated, else the bound. series: level, change (rose by 3 %) or new ("1,200 new cases"), which are never compared with each other.
-- Never null: outlet, statement, surface, qualifier, change, measure, polarity, modality, sentence, article_id, copy_role,
-- claim_key, article_key, outlet_key, char_start, char_end, is_corrected, measure_kin, series.
create or replace view figure_statements as
select
    c.*,
    thing_of(c.subject, c.counted, c.unit) as thing,
    measure_kin(c.measure) as measure_kin,
    counted_kin(c.counted) as counted_kin,
    base_unit(c.unit) as base_unit,
    figure_of(c.value, c.value_low, c.value_high) as figure,
    series_kind(c.change, c.subject) as series
from claims as c
where c.copy_role <> 'copy';
