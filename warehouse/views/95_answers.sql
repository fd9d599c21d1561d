-- Questions with a word of yours in them: disputes_of('users') lists who disputed a number, series_of('passengers') how a figure moved by
-- day and source, costs_of('footbridge') what a thing was said to cost, shares_of('Lund') which source gave somebody or something
-- which share, wordings_of('closely') who said it first and who changed the words.
-- Each looks for words that begin with it, in what is counted, in the subject and in the sentence; from disputes_of('users') is a whole query.
-- series_of takes the sentence's word only for persons and for what has no subject, and then in the unit in which the thing is mostly
-- given. costs_of puts first what the thing itself is said to cost, then what was given for it (said_to_be), then sums that stand beside it
-- in a sentence; modality tells what was forecast or supposed from what was spent. shares_of lists what a poll or somebody else gives as a share of the thing, or as its share.
create or replace macro has_word(text, word) as regexp_matches(lower(text), '\b' || regexp_escape(lower(word)));
create or replace macro disputes_of(word) as table
    select * from disputed_figures
    where has_word(concat_ws(' ', thing, statement, sentence, against, against_sentence), word);
create or replace macro is_named(subject, word) as has_word(coalesce(subject, ''), regexp_replace(word, '([a-z]{3})s$', '\1'));
create or replace macro series_of(word) as table
    with named as (select unit from figure_series where is_named(subject, word))
    select * from figure_series
    where is_named(subject, word)
        -- a sentence that names no subject: it holds the word, and the figure has the unit in which the thing is mostly given
        or (subject in ('person', 'people') or subject = unit) and has_word(sentence, word)
            and (unit = (select mode(unit order by unit) from named) or not exists (from named))
    order by as_of nulls last, published_on, claim_key;
create or replace macro costs_of(word) as table
    select
        published_on, outlet, speaker, surface,
        case
            when not is_named(subject, word) then 'beside it'
            when list_has_any(rules, ['subject: what costs', 'subject: compound', 'subject: subject of verb']) then 'cost'
            else 'for it'
        end as said_to_be,
        modality, subject, unit, value_low, value_high, place, sentence, title, story, url, article_id, claim_key
    from claims
    join (select claim_key, rules from fact_claim where measure = 'money') as r using (claim_key)
    where measure = 'money' and copy_role <> 'copy' and has_word(concat_ws(' ', subject, sentence), word)
    order by said_to_be = 'beside it', said_to_be = 'for it', published_on nulls last, claim_key;
create or replace macro shares_of(word) as table
    select
        published_on, outlet, speaker as source, surface as share, subject, event, place, modality, value, sentence, title, story, url, article_id,
        claim_key
    from claims
    where measure = 'percentage' and unit in ('percent', 'ratio') and change = 'none' and polarity = 'asserted' and copy_role <> 'copy' and is_named(subject, word)
        and (speaker is not null or regexp_matches(lower(sentence), '\b(polls?|surveys?|polling|pollsters?)\b'))
    order by published_on nulls last, source nulls last, claim_key;
create or replace macro wordings_of(word) as table
    select * from quote_lineage
    where lineage_key in (
        select l.lineage_key from fact_lineage as l join fact_quote as q using (quote_key) where has_word(q.text, word)
    )
    order by lineage_key, is_first desc, published_on nulls last, quote_key;
