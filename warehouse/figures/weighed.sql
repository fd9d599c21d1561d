-- The pairs weighed by what their sentences say. Texts are read here, once, of the articles that take part.
create or replace temp table _wanted as
select claim_key from _likely union select other_key from _likely
union select claim_key from _alike union select other_key from _alike
union select claim_key from _differing union select other_key from _differing
union select claim_key from _moved union select other_key from _moved
union select claim_key from _statements where is_fresh and change <> 'none' and polarity = 'asserted' and value is not null and (unit = 'count' or measure = 'money');

insert into _read select distinct article_key from _statements where claim_key in (select claim_key from _wanted);

-- Words of five letters and more; the counted noun and the commonest words of news tell nothing.
create or replace temp table _sentences as
select
    claim_key,
    sentence,
    list_filter(list_distinct(regexp_extract_all(sentence, '\b[a-z]{5,}')), lambda w: not is_common(w) and not starts_with(w, coalesce(counted, '-'))) as words,
    polarity = 'denied' and is_supposed(span_of(sentence, 0, char_start - sentence_start), rules) as is_supposed,
    list_filter(list_distinct(regexp_extract_all(lower(sentence), '\b[a-z]{5,}')), lambda w: not is_common(w) and not starts_with(w, coalesce(counted, '-'))) as words_and_names,
    -- amounts and shares are seldom the same by chance: there names tell as much as words
    if(measure in ('money', 'percentage') and qualifier <> 'vague' and figure >= 10, words_and_names, words) as telling,
    regexp_matches(lower(span_of(sentence, 0, char_start - sentence_start)), '\b(needs?|needed|requires?|takes?|reach|short of|threshold of)\W+(\w+\W+){0,2}$')
    or regexp_matches(lower(substr(sentence, char_end - sentence_start + 1, 80)), '^[\s-]*(\w+\W+){0,3}(needed|thresholds?|hurdle|required|necessary|majority|mark)\b') as is_needed,
    regexp_matches(lower(substr(sentence, char_end - sentence_start + 1, 20)), '^\W*(percent\W+)?(say|said|think|want|were|was)\b') as is_answer,
    regexp_matches(lower(span_of(sentence, 0, char_start - sentence_start)), '\b(top|bottom|richest|poorest)\W+$') as is_group,
    lower(substr(sentence, char_end - sentence_start + 1, 160)) as behind,
    regexp_extract_all(lower(span_of(sentence, greatest(0, char_start - sentence_start - 60), char_start - sentence_start)), '[a-z]+')[-4:] as words_before
from (
    select s.*, span_of(t.text, s.sentence_start, s.sentence_end) as sentence
    from _statements as s
    join _texts as t using (article_key)
    where s.claim_key in (select claim_key from _wanted)
);

create or replace temp table _weighed as
select r.*, list_intersect(s.telling, d.telling) as shared, list_distinct(list_concat(things, list_intersect(s.telling, d.telling))) as known
from _likely as r
join _sentences as s on s.claim_key = r.claim_key
join _sentences as d on d.claim_key = r.other_key
where not (r.is_denial and d.is_supposed) and not s.is_needed and not d.is_needed;

create or replace temp table _apart as
select *, len(known) >= if(is_late, 3, if(is_round, 2, 1)) as is_told
from (select *, figure = round(figure, -cast(floor(log10(figure)) as int)) as is_round from _weighed)
where not is_near
    -- told by words, or a number of people too particular for chance, in articles of those days that name the same people
    and (is_told or figure >= 1000000 and not is_round and is_of_those_days);

-- A difference in a count or an amount of money that compares with something earlier, and the level that it is from.
create or replace temp table _differences as
select s.*
from _statements as s
join _sentences as t using (claim_key)
where s.is_fresh and s.change <> 'none' and s.polarity = 'asserted' and s.value is not null and (s.unit = 'count' or s.measure = 'money')
    and regexp_matches(
        t.behind,
        '^\W*(\w+\W+){0,4}(more|fewer|less|higher|lower|above|below)\b[^.;]{0,40}\bthan\b[^.;,"”]{0,60}\b(previous|previously|earlier|initial|initially|first|original|originally|before|prior|ago|last|said|reported|disclosed|estimated|thought|announced|acknowledged|gave|given|put|stated|admitted|believed|counted)\b'
    )
    -- what several periods differ by together is not what one of them differs by
    and not regexp_matches(t.behind, '\b(those|these|both|two|three|past|combined)\b[^.;]{0,12}\b(days|weeks|months|quarters|years)\b');

create or replace temp table _implied as
select d.claim_key, l.claim_key as other_key, d.article_key
from _differences as d
join _statements as l
    on l.article_key = d.article_key and l.measure_kin = d.measure_kin and l.unit is not distinct from d.unit
    and l.counted_kin is not distinct from d.counted_kin
where (l.subject is null or d.subject is null or l.subject = d.subject or list_has_any(subject_words(l.subject), subject_words(d.subject))
        or l.counted_kin = d.counted_kin)
    and (l.place_key is null or d.place_key is null or l.place_key = d.place_key) and (l.as_of is null or d.as_of is null or l.as_of = d.as_of)
    and l.modality = d.modality
    and not exists (
        select 1 from _statements as o
        where o.article_key = d.article_key and o.sentence_start = d.sentence_start and o.base_unit = d.base_unit
            and o.char_start > d.char_end and o.char_start - d.char_end < 60 and o.change = 'none'
    )
    and (l.change = 'none' or (l.sentence_start = d.sentence_start and l.char_start < d.char_start))
    and l.qualifier not in ('less_than', 'vague') and l.polarity = 'asserted' and l.value > d.value and abs(l.char_start - d.char_start) <= 600
    and (l.sentence_start = d.sentence_start or greatest(d.sentence_start - l.sentence_end, l.sentence_start - d.sentence_end) <= 250)
qualify row_number() over (
    partition by d.claim_key order by l.char_start > d.char_start, abs(l.char_start - d.char_start), l.claim_key
) = 1;
