-- Figures in dispute: somebody states one, and somebody else, the outlet or a record states another for the same thing, or rejects it.
-- Grain: a statement (its wording and speaker) and those who stand against it in one story. kind: rejected, corrected, excluded (two
-- figures that cannot both hold), differs (two sources of one story give other figures, and nothing sets them against each other).
-- confidence: high where the text itself contests the figure; medium where two sources are set side by side, or a figure is turned
-- down that another article states on the same subject; low for the rest. Of low ones there are no more than three for each of
-- the others. reasons: what each row is believed for. claim_keys and against_keys hold every statement of either side; a
-- rejection with no figure of its own has no against_keys. The surest rows come first.
create or replace view disputed_figures as
with base as materialized (
    select
        claim_key, article_key, story_key, published_on, speaker_key, speaker, figure, base_unit, counted, counted_kin, subject, thing, measure, unit,
        series, polarity, qualifier, value_low, value_high, modality, event, as_of, place, contest, against_key,
        list_contains(rules, 'subject: what costs') as is_cost
    from figure_statements
),
contests as (
    select claim_key, against_key, contest as kind from fact_claim where contest is not null
),
sure as (
    select against_key as claim_key, claim_key as against_key, kind, null as confidence, []::varchar[] as reasons
    from contests where against_key is not null
),
-- what may be turned down: denied, or called false
turned_down as materialized (
    select
        s.claim_key, s.article_key, s.story_key, s.published_on, s.speaker_key, s.figure, s.base_unit, s.counted_kin, s.subject, s.polarity,
        s.qualifier, s.contest is not null as is_called_false
    from base as s
    left join fact_claim as t on t.claim_key = s.against_key
    where s.measure not in ('age', 'duration') and (s.counted is not null or s.unit <> 'count') and s.figure <> 0
        and (s.polarity = 'denied' and s.qualifier <> 'vague'
            or s.contest = 'rejected' and (s.against_key is null or abs(coalesce(t.value, t.value_low, t.value_high) - s.figure) <= 0.025 * s.figure))
),
-- what other articles, or other paragraphs, say of a figure that is turned down
repeated as materialized (
    select
        s.claim_key, s.article_key, s.figure, s.counted is not null as is_counted,
        d.claim_key as denial_key, d.article_key as denial_article, d.polarity = 'denied' as is_denial,
        coalesce(s.story_key = d.story_key, false) or s.article_key = d.article_key as is_near,
        list_intersect(subject_words(s.subject), subject_words(d.subject)) as things,
        s.counted_kin is not distinct from d.counted_kin as is_same_noun,
        abs(datediff('day', s.published_on, d.published_on)) as days_apart
    from base as s
    join turned_down as d on d.figure = s.figure and d.base_unit is not distinct from s.base_unit and d.claim_key <> s.claim_key
    where s.polarity = 'asserted' and (s.contest is null or s.contest <> 'rejected')
        and (d.polarity <> 'denied' or is_contradicted(s.value_low, s.value_high, s.qualifier, s.figure, d.qualifier, d.figure))
        and (d.is_called_false or s.speaker_key is null or s.speaker_key is distinct from d.speaker_key)
        and (s.story_key = d.story_key or s.article_key = d.article_key
            or s.figure >= 10000 and coalesce(abs(datediff('day', s.published_on, d.published_on)) <= 60, true))
),
-- what two sources say that a thing costs, and what else two sources of one story say of one thing
costs as materialized (
    select * from base
    where measure = 'money' and series = 'level' and polarity = 'asserted' and speaker is not null and subject is not null and qualifier <> 'vague'
        and is_cost
),
differing as materialized (
    select a.claim_key, b.claim_key as against_key, 'low' as confidence, ['two sources on ' || a.thing] as reasons
    from base as a
    join base as b
        on a.story_key = b.story_key and a.subject = b.subject and a.base_unit = b.base_unit and a.series = b.series
        and a.speaker_key < b.speaker_key and a.modality = b.modality and a.event is not distinct from b.event
    where a.series = 'level' and a.polarity = 'asserted' and b.polarity = 'asserted' and a.contest is null and b.contest is null
        and a.qualifier <> 'vague' and b.qualifier <> 'vague' and a.measure not in ('age', 'duration', 'percentage') and a.figure >= 10
        and is_apart(a.value_low, a.value_high, b.value_low, b.value_high)
        and (a.as_of is null or b.as_of is null or a.as_of = b.as_of) and (a.place is null or b.place is null or a.place = b.place)
    union all
    select a.claim_key, b.claim_key, 'medium', ['two estimates of what ' || a.subject || ' costs']
    from costs as a
    join costs as b on a.subject = b.subject and a.base_unit = b.base_unit and a.speaker_key < b.speaker_key and a.modality = b.modality
    where is_apart(a.value_low, a.value_high, b.value_low, b.value_high) and a.figure < 100 * b.figure and b.figure < 100 * a.figure
        and coalesce(abs(datediff('day', a.published_on, b.published_on)) <= 400, a.story_key = b.story_key, false)
),
-- the same speaker gives the same figure on the same thing elsewhere
echoes as materialized (
    select e.claim_key, c.against_key, c.kind, 'medium' as confidence, ['the same figure by ' || a.speaker] as reasons
    from sure as c
    join base as a on a.claim_key = c.claim_key
    join base as e
        on e.speaker_key = a.speaker_key and e.figure = a.figure and e.base_unit = a.base_unit and e.claim_key <> a.claim_key
    where e.polarity = 'asserted' and e.contest is null and a.figure >= 10 and list_has_any(subject_words(e.subject), subject_words(a.subject))
),
-- the texts are read once, for what takes part
involved as materialized (
    select claim_key from contests union select against_key from contests where against_key is not null
    union select claim_key from repeated union select denial_key from repeated
    union select claim_key from differing union select against_key from differing union select claim_key from echoes
),
spoken as materialized (select * from figure_statements where claim_key in (select claim_key from involved)),
weighed as (
    select r.*, list_intersect(s.words, d.words) as shared, s.sentence_start = d.sentence_start and s.article_key = d.article_key as is_one_sentence
    from repeated as r
    join spoken as s on s.claim_key = r.claim_key
    join spoken as d on d.claim_key = r.denial_key
    where not (r.is_denial and d.is_supposed)
),
apart as (
    select * from weighed
    where not is_near and (is_same_noun or figure >= 100000)
        and len(shared) >= if(figure = round(figure, -cast(floor(log10(figure)) as int)), 2, 1)
),
named as (
    select m.article_key, list(distinct m.entity_key) as names
    from mentions as m
    where m.kind in ('person', 'organisation')
        and m.article_key in (select article_key from apart union select denial_article from apart)
    group by m.article_key
),
known as (
    select claim_key, denial_key,
        case when figure >= 10000 and is_counted and denial_key in (select claim_key from sure) then 'high'
            when len(things) > 0 or len(shared) > 1 or (figure >= 10000 and is_counted) then 'medium' else 'low' end as confidence,
        ['turned down elsewhere' || if(len(things) + len(shared) > 0, ': ' || array_to_string(list_distinct(list_concat(things, shared))[:3], ', '), '')] as reasons
    from weighed where is_near and is_same_noun and not is_one_sentence and (figure >= 10000 or len(shared) >= 2)
    union all
    select t.claim_key, t.denial_key, if(len(t.shared) > 1, 'medium', 'low'),
        ['another article turns it down: ' || array_to_string(t.shared[:3], ', ')]
    from apart as t
    join named as m on m.article_key = t.article_key
    join named as n on n.article_key = t.denial_article
    where list_has_any(m.names, n.names)
),
pairs as (
    select * from sure where claim_key not in (select denial_key from known)
    union all
    select claim_key, null, kind, null, [] from contests where against_key is null
    union all
    select claim_key, denial_key, 'rejected', confidence, reasons from known
    union all
    select k.claim_key, c.against_key, c.kind, k.confidence, k.reasons from known as k join sure as c on c.claim_key = k.denial_key
    union all
    from echoes
    union all
    select claim_key, against_key, if(confidence = 'low', 'differs', 'excluded'), confidence, reasons from differing
),
told as (
    select
        p.kind,
        coalesce(p.confidence, if(s.cue.sort = 'contest' and (p.against_key is not null), 'high', 'medium')) as confidence,
        list_concat(p.reasons, if(p.confidence is null, [s.cue.words], [])) as reasons,
        a.thing, a.measure_kin, a.speaker as said_by, a.polarity, a.qualifier, a.surface, a.claim_key, a.outlet, a.article_id, a.published_on,
        a.value_low, a.value_high, a.sentence, a.story_key as of_story,
        b.claim_key as against_key,
        nullif(b.speaker, if(a.article_key = b.article_key and p.kind <> 'corrected', a.speaker, null)) as against_by,
        b.polarity as against_polarity, b.qualifier as against_qualifier, b.surface as against_surface,
        coalesce(b.outlet, a.outlet) as against_outlet, coalesce(b.article_id, a.article_id) as against_article,
        b.value_low as against_low, b.value_high as against_high, coalesce(b.sentence, a.sentence) as against_sentence,
        coalesce(b.published_on, a.published_on) as against_on, coalesce(b.story_key, b.article_key, a.story_key, a.article_key) as story_key
    from pairs as p
    join spoken as a on a.claim_key = p.claim_key
    left join spoken as b on b.claim_key = p.against_key
    join spoken as s on s.claim_key = coalesce(p.against_key, p.claim_key)
    where p.against_key is null or b.claim_key is not null
),
grouped as (
    select
        case when bool_or(confidence = 'high') then 'high' when bool_or(confidence = 'medium') then 'medium' else 'low' end as confidence,
        arg_min(kind, (case confidence when 'high' then 1 when 'medium' then 2 else 3 end, kind = 'differs', kind)) as kind,
        any_value(thing order by claim_key) as thing,
        in_words(polarity, qualifier, surface) as statement,
        said_by,
        string_agg(distinct in_words(against_polarity, against_qualifier, against_surface), ', ' order by in_words(against_polarity, against_qualifier, against_surface)) as against,
        against_by,
        list_sort(list_distinct(flatten(list(reasons)))) as reasons,
        arg_min(sentence, claim_key) as sentence,
        arg_min(against_sentence, (against_polarity = 'denied', against_key)) as against_sentence,
        list_sort(list(distinct outlet)) as outlets,
        list_sort(list(distinct against_outlet)) as against_outlets,
        list_sort(list(distinct article_id)) as articles,
        list_sort(list(distinct against_article)) as against_articles,
        any_value(of_story order by claim_key) as story_key,
        greatest(min(published_on), min(against_on)) as disputed_since,
        any_value(value_low order by claim_key) as value_low,
        any_value(value_high order by claim_key) as value_high,
        any_value(against_low order by against_polarity, against_key) as against_low,
        any_value(against_high order by against_polarity, against_key) as against_high,
        list_sort(list(distinct claim_key)) as claim_keys,
        coalesce(list_sort(list(distinct against_key) filter (against_key is not null)), []) as against_keys
    from told
    group by measure_kin, polarity, qualifier, surface, said_by, against_by, told.story_key
),
ranked as (
    select *,
        case confidence when 'high' then 1 when 'medium' then 2 else 3 end as tier,
        row_number() over (partition by confidence order by len(outlets) + len(against_outlets) desc, disputed_since desc nulls last, statement, claim_keys) as place,
        count(*) filter (confidence <> 'low') over () as others
    from grouped
)
select
    r.confidence,
    r.kind,
    r.thing,
    r.statement,
    r.said_by,
    r.against,
    r.against_by,
    r.sentence,
    r.against_sentence,
    r.reasons,
    r.disputed_since,
    t.headline as story,
    r.outlets,
    r.against_outlets,
    r.articles,
    r.against_articles,
    r.value_low,
    r.value_high,
    r.against_low,
    r.against_high,
    r.claim_keys,
    r.against_keys
from ranked as r
left join dim_story as t on t.story_key = r.story_key
where r.tier < 3 or r.place <= 3 * r.others
order by r.tier, r.said_by is null, r.place;
