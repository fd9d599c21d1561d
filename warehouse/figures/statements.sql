-- The statements that may be paired: those of the articles that are compared (is_fresh), and of all others those that one of them
-- could be paired with. Current articles, each text once.
create or replace temp view _told as
select
    c.claim_key, c.article_key, a.story_key, a.published_on, c.outlet_key, a.is_fresh, c.char_start, c.char_end, c.sentence_start, c.sentence_end,
    c.speaker_key, c.place_key, c.value, c.value_low, c.value_high, c.qualifier, c.change, c.polarity, c.unit, c.counted, c.measure,
    c.subject, c.event, c.as_of, c.modality, c.contest, c.against_key, c.rules,
    thing_of(c.subject, c.counted, c.unit) as thing, measure_kin(c.measure) as measure_kin, counted_kin(c.counted) as counted_kin,
    if(regexp_matches(c.subject, '\b(toll|deaths?|dead|fatalit(y|ies))\b'), 'dead', if(c.event in (select word from _telling_verbs), null, coalesce(k.kin, c.event))) as event_kin,
    coalesce(c.counted in (select word from _parts_of_people), false) as is_part,
    coalesce(c.counted in (select word from _each_partys_own), false) as is_partys_own,
    base_unit(c.unit) as base_unit, figure_of(c.value, c.value_low, c.value_high) as figure, series_kind(c.change, c.subject) as series
from _claims as c
join _articles as a using (article_key)
left join _event_kin as k on k.word = c.event;

create or replace temp table _statements as from _told where is_fresh;

-- Beyond one story a figure is taken for the same where it is large, or where one of the two is answered in its own article.
create or replace temp macro is_large(figure) as figure >= 10000;

-- Which claims another one of their article answers, and the figure that a claim answers.
create or replace temp table _answers as
select a.claim_key, t.claim_key as against_key, figure_of(t.value, t.value_low, t.value_high) as against_figure
from (from _claims where contest is not null) as a
join _claims as t on t.claim_key = a.against_key and t.article_key = a.article_key;

-- Figures of these articles, and those that their own articles answer.
create or replace temp table _asked as
select distinct figure, polarity = 'denied' or contest is not null as is_contested from _statements where figure >= 10;

create or replace temp table _asked_answered as
select distinct figure_of(t.value, t.value_low, t.value_high) as figure
from _statements as s join _claims as t on t.claim_key = s.against_key;

insert into _statements
from _told
where not is_fresh
    and (
        story_key in (select story_key from _statements where story_key is not null)
        or is_large(figure) and figure in (select figure from _asked where is_contested)
        or is_large(figure) and (polarity = 'denied' or contest is not null) and figure in (select figure from _asked)
        or figure >= 10 and speaker_key is not null
        and (figure in (from _asked_answered) or claim_key in (select against_key from _answers) and figure in (select figure from _asked))
        or measure = 'money' and subject in (select subject from _statements where list_contains(rules, 'subject: what costs'))
    );
