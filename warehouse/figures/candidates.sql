-- Pairs of statements, by what relates them; conditions on who speaks are the views', since analysts correct speakers.
-- A pair is there or not by its two statements, their articles and their story alone: that is why the order of the batches is the same.

-- What is turned down: denied, or called false.
create or replace temp table _turned_down as
select
    s.*, s.contest is not null as is_called_false,
    s.polarity <> 'denied' or s.speaker_key is not null as is_by_somebody,
    -- "there are not 39", in an article that does not say of what: the noun is understood
    s.unit is null and not exists (
        select 1 from _statements as n where n.article_key = s.article_key and n.figure = s.figure and n.unit = 'count'
    ) as is_bare
from _statements as s
left join _answers as t on t.claim_key = s.claim_key
where s.measure not in ('age', 'duration') and (s.counted is not null or s.unit is distinct from 'count') and s.figure <> 0
    and (s.polarity = 'denied' and s.qualifier <> 'vague'
        or s.contest = 'rejected' and (s.against_key is null or abs(t.against_figure - s.figure) <= 0.025 * s.figure));

create or replace temp macro is_dollar(unit) as unit in ('USD', 'AUD', 'CAD', 'HKD', 'NZD', 'SGD');

-- A figure, and the same one turned down: in one story or article, or a large one of the same unit anywhere. Each way has a join of its own,
-- since small figures stand all over a large archive.
create or replace temp table _met as
select s.claim_key, d.claim_key as other_key
from _statements as s
join _turned_down as d on d.figure = s.figure and d.story_key = s.story_key
where s.is_fresh or d.is_fresh
union
select s.claim_key, d.claim_key
from _statements as s
join _turned_down as d on d.figure = s.figure and d.article_key = s.article_key
where s.is_fresh
union
select s.claim_key, d.claim_key
from (from _statements where is_fresh and is_large(figure)) as s
join _turned_down as d on d.figure = s.figure and d.base_unit = s.base_unit
union
select s.claim_key, d.claim_key
from (from _statements where not is_fresh and is_large(figure)) as s
join (from _turned_down where is_fresh) as d on d.figure = s.figure and d.base_unit = s.base_unit;

-- What other articles, or other paragraphs, say of a figure that is turned down.
create or replace temp table _repeated as
select
    s.claim_key, d.claim_key as other_key, s.article_key, d.article_key as other_article_key, s.figure, s.counted is not null as is_counted,
    d.polarity = 'denied' as is_denial, d.is_by_somebody or s.speaker_key is not null or s.article_key <> d.article_key as is_by_two,
    coalesce(s.story_key = d.story_key, false) or s.article_key = d.article_key as is_near,
    coalesce(abs(datediff('day', s.published_on, d.published_on)) > 60, false) as is_late,
    s.sentence_start = d.sentence_start and s.article_key = d.article_key as is_one_sentence,
    list_intersect(subject_words(s.subject), subject_words(d.subject)) as things,
    s.counted_kin is not distinct from d.counted_kin as is_same_noun,
    d.is_bare and d.is_by_somebody and s.unit = 'count' and s.figure >= 20 and s.article_key <> d.article_key
    and coalesce(abs(datediff('day', s.published_on, d.published_on)) <= 3, true) as is_bare,
    coalesce(abs(datediff('day', s.published_on, d.published_on)) <= 3, false) and s.measure_kin = 'people_count' and d.measure_kin = 'people_count' as is_of_those_days
from _met as m
join _statements as s on s.claim_key = m.claim_key
join _turned_down as d on d.claim_key = m.other_key
where d.claim_key <> s.claim_key
    -- in one story a bare number may be of anything, and a dollar of any country
    and (d.base_unit = s.base_unit or s.story_key = d.story_key and (d.unit is null and s.unit = 'count' or is_dollar(s.base_unit) and is_dollar(d.base_unit)))
    and s.polarity = 'asserted' and (s.contest is null or s.contest <> 'rejected')
    and (d.polarity <> 'denied' or is_contradicted(s.value_low, s.value_high, s.qualifier, s.figure, d.qualifier, d.figure))
    -- elsewhere: a large figure, of the same noun or very large, and not long apart
    and (s.story_key = d.story_key or s.article_key = d.article_key
        or is_large(s.figure) and (s.counted_kin is not distinct from d.counted_kin or s.figure >= 100000)
        and coalesce(abs(datediff('day', s.published_on, d.published_on)) <= if(d.is_called_false, 400, 60), true));

-- Sources in two articles of one story on one thing. Where the text names none there is nobody to differ: that alone may become untrue
-- by a correction. Tolls move by the day, so those of one day differ, and later ones follow. What is counted must be the same, or all
-- the people of one happening: the dead of a fire, whether they are called workers or people, and no part of them.
create or replace temp table _differing as
select
    a.claim_key, b.claim_key as other_key, a.article_key, b.article_key as other_article_key,
    coalesce(a.event_kin = b.event_kin, false) as is_one_happening,
    coalesce(a.event_kin = b.event_kin and a.event_kin in ('dead', 'hurt'), false) and a.measure_kin = 'people_count' as is_toll,
    coalesce(abs(datediff('day', a.published_on, b.published_on)), 0) as days,
    coalesce(a.as_of = b.as_of and length(a.as_of) = 10, false) as is_one_day
from _statements as a
join _statements as b
    on a.story_key = b.story_key and a.base_unit = b.base_unit and a.series = b.series
    and a.claim_key < b.claim_key and a.modality = b.modality and a.measure_kin = b.measure_kin
where (a.is_fresh or b.is_fresh) and a.speaker_key is not null and b.speaker_key is not null and a.article_key <> b.article_key
    and a.series = 'level' and a.polarity = 'asserted' and b.polarity = 'asserted'
    and coalesce(a.contest = 'excluded', true) and coalesce(b.contest = 'excluded', true)
    and a.qualifier <> 'vague' and b.qualifier <> 'vague' and a.measure not in ('age', 'duration')
    -- shares are of one thing where the day is said, and is the same
    and (a.measure = 'percentage' and a.as_of = b.as_of and list_has_any(subject_words(a.subject), subject_words(b.subject)) or a.measure <> 'percentage' and least(a.figure, b.figure) >= 10)
    and greatest(a.figure, b.figure) < 30 * least(a.figure, b.figure)
    and is_apart(a.value_low, a.value_high, b.value_low, b.value_high)
    and (a.event_kin is null or b.event_kin is null or a.event_kin = b.event_kin)
    and (a.measure = 'percentage' or a.subject = b.subject or (a.counted_kin = b.counted_kin or a.counted_kin = 'person' or b.counted_kin = 'person') and a.event_kin = b.event_kin)
    and (a.counted_kin = b.counted_kin or not a.is_part and not b.is_part)
    -- of these each party has its own
    and not a.is_partys_own
    and (a.as_of is null or b.as_of is null or starts_with(a.as_of, b.as_of) or starts_with(b.as_of, a.as_of));

-- Numbers in two articles of one story that are too near each other to be of two things, and not the same.
create or replace temp table _alike as
select a.claim_key, b.claim_key as other_key, a.article_key, b.article_key as other_article_key
from _statements as a
join _statements as b
    on a.story_key = b.story_key and a.base_unit = b.base_unit and a.series = b.series and a.modality = b.modality and a.claim_key < b.claim_key
where (a.is_fresh or b.is_fresh) and a.article_key <> b.article_key
    and a.series = 'level' and a.polarity = 'asserted' and b.polarity = 'asserted' and a.contest is null and b.contest is null
    and a.qualifier in ('exact', 'about') and b.qualifier in ('exact', 'about') and (a.unit = 'count' or a.measure = 'money')
    and least(a.figure, b.figure) >= 30
    and abs(a.figure - b.figure) between if('about' in (a.qualifier, b.qualifier), 0.05, 0) * greatest(a.figure, b.figure) and 0.25 * greatest(a.figure, b.figure)
    and a.figure <> b.figure
    and (a.subject = b.subject or list_has_any(subject_words(a.subject), subject_words(b.subject)) or a.counted_kin = b.counted_kin)
    and (a.event is null or b.event is null or a.event = b.event)
    and (a.as_of is null or b.as_of is null or a.as_of = b.as_of)
    -- of these each party has its own
    and not a.is_partys_own
    -- how many are dead changes by the day
    and (a.measure_kin <> 'people_count' or a.event is null or a.as_of = b.as_of or coalesce(a.published_on = b.published_on, true));

-- What two sources say that a thing costs.
create or replace temp table _costs as
from _statements
where measure = 'money' and series = 'level' and polarity = 'asserted' and speaker_key is not null and subject is not null and qualifier <> 'vague'
    and list_contains(rules, 'subject: what costs');

create or replace temp table _estimated as
select a.claim_key, b.claim_key as other_key, a.article_key, b.article_key as other_article_key
from _costs as a
join _costs as b on a.subject = b.subject and a.base_unit = b.base_unit and a.claim_key < b.claim_key and a.modality = b.modality
where (a.is_fresh or b.is_fresh)
    and is_apart(a.value_low, a.value_high, b.value_low, b.value_high) and a.figure < 100 * b.figure and b.figure < 100 * a.figure
    and coalesce(abs(datediff('day', a.published_on, b.published_on)) <= 400, a.story_key = b.story_key, false);

-- The same figure on the same thing elsewhere, where one of the two is answered in its own article.
create or replace temp table _echoed as
select e.claim_key, a.claim_key as other_key, e.article_key, a.article_key as other_article_key
from _statements as a
join _statements as e on e.figure = a.figure and e.base_unit = a.base_unit and e.claim_key <> a.claim_key
where (a.is_fresh or e.is_fresh) and a.claim_key in (select against_key from _answers) and a.speaker_key is not null and e.speaker_key is not null
    and e.polarity = 'asserted' and e.contest is null and e.qualifier <> 'vague' and a.figure >= 10 and list_has_any(subject_words(e.subject), subject_words(a.subject));

-- A level and an earlier one on the same thing.
create or replace temp table _moved as
select
    b.claim_key, a.claim_key as other_key, b.article_key, a.article_key as other_article_key, b.subject, a.as_of is null as is_by_day,
    a.article_key = b.article_key and a.sentence_start = b.sentence_start as is_one_sentence,
    a.article_key = b.article_key and greatest(a.sentence_start - b.sentence_end, b.sentence_start - a.sentence_end) < 60
        -- what people answer is told by more than who they are
        and not (b.measure = 'percentage' and b.event is not null) as is_next_sentence,
    b.figure > a.figure as is_rise
from _statements as b
join _statements as a
    on a.story_key = b.story_key and a.subject = b.subject and a.unit = b.unit and a.modality = b.modality
    and a.event is not distinct from b.event and a.measure_kin = b.measure_kin
where (a.is_fresh or b.is_fresh) and a.series = 'level' and b.series = 'level'
    and a.measure not in ('age', 'duration') and b.measure not in ('age', 'duration')
    and a.polarity = 'asserted' and b.polarity = 'asserted' and a.qualifier <> 'vague' and b.qualifier <> 'vague'
    and a.contest is null and b.contest is null
    and a.subject not in ('person', 'percent', 'today', 'year', 'month', 'week')
    -- beyond one sentence a single word ("advantage", "approval") is not enough to tell whose it is
    and (contains(a.subject, ' ') or a.article_key = b.article_key and a.sentence_start = b.sentence_start or a.as_of is null and a.event is not null)
    -- what two plans aim at is no movement, unless one sentence tells them in a row
    and (a.modality = 'actual' or a.article_key = b.article_key and a.sentence_start = b.sentence_start)
    and a.figure between b.figure / 10 and b.figure * 10 and (a.figure <> b.figure or a.measure = 'percentage')
    and case
        -- "the first time below 8 % since 2009" says nothing of 2009
        when a.as_of is not null and b.as_of is not null then a.as_of < b.as_of and not starts_with(b.as_of, a.as_of) and not ends_with(a.as_of, '/')
        when a.as_of is null and b.as_of is null then
            a.published_on < b.published_on and a.article_key <> b.article_key and a.figure <> b.figure and b.figure >= 10
        else false
    end;
