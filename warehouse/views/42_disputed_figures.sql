-- Figures in dispute: somebody states one, and somebody else, the outlet or a record states another for the same thing, or rejects it.
-- Grain: a statement (its wording and speaker) and those who stand against it in one story. kind: rejected, corrected, excluded (two
-- figures that cannot both hold), differs (two sources in two articles of one story give other figures, and nothing sets them against each other).
-- confidence: high where the text itself contests the figure, or sets two sources against each other on one thing; medium where two sources
-- are set side by side, or a figure is turned down that another article states on the same subject; low for the rest. Of low ones there are no more than three for each of
-- the others. reasons: what each row is believed for. claim_keys and against_keys hold every statement of either side; a
-- rejection with no figure of its own has no against_keys. The surest rows come first.
-- Never null: statement, kind, confidence, sentence, against_sentence, reasons, outlets, against_outlets, articles,
-- against_articles, claim_keys, against_keys.
create or replace view disputed_figures as
with contests as materialized (
    select claim_key, against_key, contest as kind from fact_claim where contest is not null
),
paired as materialized (
    select claim_key, other_claim_key, relation, confidence, shared from figure_pair where relation in ('rejects', 'repeats', 'differs', 'estimates')
),
spoken as materialized (
    select s.*, span_of(a.text, s.sentence_start, s.sentence_end) as sentence
    from paired_statements as s
    join dim_article as a using (article_key)
    where s.contest is not null or s.claim_key in (
        select claim_key from paired union select other_claim_key from paired union select against_key from contests where against_key is not null
    )
),
sure as (
    select against_key as claim_key, claim_key as against_key, kind from contests where against_key is not null
),
-- what others say of a figure that is turned down
known as (
    select
        p.claim_key, p.other_claim_key as denial_key, p.confidence,
        ['turned down elsewhere' || if(len(p.shared) > 0, ': ' || array_to_string(p.shared[:3], ', '), '')] as reasons
    from paired as p
    join spoken as a on a.claim_key = p.claim_key
    join spoken as d on d.claim_key = p.other_claim_key
    where p.relation = 'rejects' and (d.contest is not null or a.speaker_key is null or a.speaker_key is distinct from d.speaker_key)
),
pairs as (
    select claim_key, against_key, kind, null as confidence, []::varchar[] as reasons
    from sure
    where claim_key not in (select denial_key from known)
        -- "he was wrong in saying that it had 300": his too, and not only what he said before
        or claim_key in (select claim_key from spoken where polarity = 'asserted' and speaker_key is not null)
    union all
    select claim_key, null, kind, null, [] from contests where against_key is null
    union all
    select claim_key, denial_key, 'rejected', confidence, reasons from known
    union all
    select k.claim_key, c.against_key, c.kind, k.confidence, k.reasons from known as k join sure as c on c.claim_key = k.denial_key
    union all
    -- the same speaker gives the same figure on the same thing elsewhere
    select e.claim_key, c.against_key, c.kind, p.confidence, ['the same figure by ' || a.speaker]
    from paired as p
    join sure as c on c.claim_key = p.other_claim_key
    join spoken as a on a.claim_key = p.other_claim_key
    join spoken as e on e.claim_key = p.claim_key
    where p.relation = 'repeats' and a.speaker_key = e.speaker_key
    union all
    select
        least(p.claim_key, p.other_claim_key), greatest(p.claim_key, p.other_claim_key), if(p.relation = 'differs', 'differs', 'excluded'), p.confidence,
        [case
            when p.relation = 'estimates' then 'two estimates of what ' || a.subject || ' costs'
            when len(p.shared) > 0 then 'two numbers for one thing: ' || array_to_string(p.shared[:4], ', ')
            else 'two sources on ' || a.thing
        end]
    from paired as p
    join spoken as a on a.claim_key = p.claim_key
    join spoken as b on b.claim_key = p.other_claim_key
    where p.relation in ('differs', 'estimates')
        and coalesce(a.speaker_key <> b.speaker_key, len(p.shared) > 0 and p.relation = 'differs' and a.outlet <> b.outlet)
        -- "the health ministry" and "Egypt's health ministry" are one party
        and (p.relation = 'estimates' or not list_has_any(subject_words(lower(coalesce(a.speaker, ''))), subject_words(lower(coalesce(b.speaker, '')))))
        and (p.relation = 'estimates' or a.place_key is null or b.place_key is null or a.place_key = b.place_key)
),
told as (
    select
        p.kind,
        coalesce(p.confidence, case when s.cue.sort = 'hint' then 'low' when s.cue.sort = 'contest' and p.against_key is not null then 'high' else 'medium' end) as confidence,
        list_concat(p.reasons, if(p.confidence is null, [s.cue.words], [])) as reasons,
        a.thing, a.measure_kin, a.speaker as said_by, a.polarity, a.qualifier, a.surface, a.claim_key, a.outlet, a.article_id, a.published_on,
        a.value_low, a.value_high, a.sentence, a.story_key as of_story,
        b.claim_key as against_key,
        -- where the other statement is itself called false, it is turned down by another than its speaker
        if(e.denial_key is null, nullif(b.speaker, if(a.article_key = b.article_key and p.kind <> 'corrected', a.speaker, null)), null) as against_by,
        if(e.denial_key is null, b.polarity, 'denied') as against_polarity, b.qualifier as against_qualifier, b.surface as against_surface,
        coalesce(b.outlet, a.outlet) as against_outlet, coalesce(b.article_id, a.article_id) as against_article,
        b.value_low as against_low, b.value_high as against_high, coalesce(b.sentence, a.sentence) as against_sentence,
        coalesce(b.published_on, a.published_on) as against_on, coalesce(b.story_key, b.article_key, a.story_key, a.article_key) as story_key
    from pairs as p
    join spoken as a on a.claim_key = p.claim_key
    left join spoken as b on b.claim_key = p.against_key
    left join (select distinct denial_key from known) as e on e.denial_key = b.claim_key and b.polarity = 'asserted'
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
    r.thing,
    r.statement,
    r.said_by,
    r.against,
    r.against_by,
    r.kind,
    r.confidence,
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
