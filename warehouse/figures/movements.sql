-- Movements that a sentence tells by itself: "rose from 3 to 5", "5, up from 3", "5, compared with 3 a year ago", and what a figure
-- was before it "rose by 2 to 5". Only neighbours in one sentence are looked at, so a pair rests on its own article alone.
create or replace temp table _beside as
with neighbours as (
    select
        claim_key, lead(claim_key) over told as next_key, article_key, sentence_start, char_start, char_end,
        lead(sentence_start) over told as next_sentence, lead(char_start) over told as next_start, lead(char_end) over told as next_end
    from _statements
    where is_fresh and measure not in ('age', 'duration') and unit is not null
    window told as (partition by article_key order by char_start)
),
near as (select * from neighbours where next_sentence = sentence_start and next_start - char_end between 3 and 90)
select
    n.claim_key, n.next_key,
    -- a sentence may be very long: what stands well before says nothing of the two
    lower(span_of(t.text, greatest(n.sentence_start, n.char_start - 110), n.char_start)) as before,
    lower(span_of(t.text, n.char_end, n.next_start)) as between_them,
    lower(span_of(t.text, n.next_end, n.next_end + 60)) as behind
from near as n
join _fresh_texts as t using (article_key);

-- what leads up to a figure: "from about", "to a record"; and a "to" that leads to none: "in addition to 9"
create or replace temp macro leads_up(words) as regexp_extract(words, '(?s).*\b(from|to) (?:[a-z’''-]+ ){0,3}\W?$', 1);
create or replace temp macro is_no_step(words) as
    regexp_matches(words, '\b(addition|according|due|close|similar|equal|relative|opposed|belong\w*) to ([a-z’''-]+ ){0,3}\W?$');

create or replace temp table _neighbours as
select
    b.*,
    regexp_extract_all(before, '[a-z]+')[-12:] as words_before,
    regexp_extract_all(between_them, '[a-z]+') as words_between,
    leads_up(before) as leads_first,
    leads_up(between_them) as leads_second,
    -- "ranging from 3", "in addition to 9", "up to 9" (but "ticked up to 9"): no step from one figure to another
    regexp_matches(before, '\b(rang|var|extend|anywhere|estimates|between)\w*( \w+){0,2} from ([a-z’''-]+ ){0,3}\W?$')
    or is_no_step(before)
    or is_no_step(between_them)
    or coalesce(nullif(regexp_extract(before, '([a-z]+),? up to ([a-z’''-]+ ){0,3}\W?$', 1), '') not in (select word from _motion), false)
    or regexp_matches(between_them, '\bup to ([a-z’''-]+ ){0,3}\W?$')
    -- another clause, or a word joined to the number
    or regexp_matches(
        regexp_replace(between_them, '\b(and (up|down) from|(more|less|fewer) than|or (somewhat|more|less))\b', ''),
        '^-|[;:]|\b(and|but|or|while|whereas|as|than|because)\b'
    )
    or regexp_matches(behind, '^-[a-z]') as is_apart
from _beside as b;

-- A level and the one it moved from, which the sentence sets beside it.
create or replace temp table _turned as
with told as (
    select
        n.*, a.claim_key as first_key, a.figure as first_figure, b.figure as second_figure, a.as_of as first_as_of, b.as_of as second_as_of,
        a.article_key, list_has_any(words_before, (select list(word) from _motion)) as is_moved,
        list_has_any(words_between, (select list(word) from _motion)) as is_moved_between
    from _neighbours as n
    join _statements as a on a.claim_key = n.claim_key
    join _statements as b on b.claim_key = n.next_key
    where not n.is_apart and a.base_unit = b.base_unit
        and (a.unit <> 'count' or coalesce(a.counted_kin = b.counted_kin or 'person' in (a.counted_kin, b.counted_kin), true)) and a.series = 'level' and b.series = 'level'
        and a.polarity = 'asserted' and b.polarity = 'asserted' and a.qualifier <> 'vague' and b.qualifier <> 'vague'
        and a.figure <> b.figure and a.contest is null and b.contest is null
),
sorted as (
    select
        *,
        case
            when leads_first = 'from' and leads_second = 'to' and (is_moved or is_moved_between or first_as_of < second_as_of) then 'from first'
            when leads_second = 'from' and regexp_matches(between_them, '\b(up|down)( \w+ly)? from\b') then 'from second'
            when leads_second = 'from' and leads_first is distinct from 'to' and is_moved_between then 'from second'
            when leads_second = 'from' and leads_first = 'to' and is_moved and not is_moved_between and len(words_between) <= 10 then 'from second'
            when regexp_matches(between_them, '\b(compared (with|to)|versus|vs\.?) ([a-z’''-]+ ){0,3}\W?$')
                and regexp_matches(
                    behind,
                    '^ ?(\w+ )?(back )?(in ((early|mid|late)[ -])?(january|february|march|april|may|june|july|august|september|october|november|december|\d{4})\b|(an?|one|two|three|four|five|six|ten|\d+) (year|month|week|decade|quarter)s? (ago|earlier|before|prior)|last (year|month|week|quarter|time)|(in |over |during )?the (previous|prior|same|year|month|week)\b)'
                )
                then 'from second'
        end as way
    from told
)
select if(way = 'from first', next_key, claim_key) as claim_key, if(way = 'from first', claim_key, next_key) as other_key, article_key
from sorted
where way is not null
-- in "from 3 to 5 and from 7", the 5 comes from the 3
qualify row_number() over (partition by if(way = 'from first', next_key, claim_key) order by way) = 1;

-- A difference and the level that it led to, in one sentence, where the text does not say what was before.
create or replace temp table _grown as
with told as (
    select
        n.*, a.article_key, a.change <> 'none' as is_difference_first,
        if(a.change <> 'none', n.claim_key, n.next_key) as difference_key, if(a.change <> 'none', n.next_key, n.claim_key) as level_key
    from _neighbours as n
    join _statements as a on a.claim_key = n.claim_key
    join _statements as b on b.claim_key = n.next_key
    where not n.is_apart and (a.change = 'none') <> (b.change = 'none')
)
select t.difference_key as claim_key, t.level_key as other_key, t.article_key
from told as t
join _statements as d on d.claim_key = t.difference_key
join _statements as l on l.claim_key = t.level_key
where d.polarity = 'asserted' and l.polarity = 'asserted' and l.series = 'level' and l.qualifier in ('exact', 'about') and d.qualifier in ('exact', 'about')
    and d.value > 0 and l.value > 0 and l.measure <> 'other_measure'
    -- the level before the difference, which may be in another unit: points of a percentage, cents of a dollar, a share of it all
    and level_before(l.value, l.unit, d.value, d.unit, d.change) > 0
    and case
        when t.is_difference_first
            then regexp_matches(t.between_them, '^,? ?([a-z0-9’''.-]+ ){0,6}to (land at |reach |settle at |finish at |close at )?((about|around|nearly|almost|just|roughly|a|an|some|only|record|total of) ){0,2}\W?$')
                and (list_has_any(t.words_before[-8:], (select list(word) from _motion)) or d.unit = 'ratio')
        else regexp_matches(t.between_them, '(,|\(|–|—|-) ?(up|down|an? (increase|rise|drop|fall|decline|decrease|jump|gain|reduction) of)( by)?( (about|around|nearly|almost|just|roughly|some|only)){0,2} \W?$')
    end
    and not contains(t.behind, 'respectively')
    -- what follows gives the earlier level itself
    and not regexp_matches(t.behind, '^[^.;]{0,12}\bfrom \W?(\w+ ){0,2}\W?\d')
qualify row_number() over (partition by d.claim_key order by t.is_difference_first desc) = 1;
