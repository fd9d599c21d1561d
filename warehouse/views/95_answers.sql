-- Questions with a word of yours in them: disputes_of('users') lists who disputed a number, series_of('passengers') how a figure moved by
-- day and source, costs_of('footbridge') what a thing was said to cost, wordings_of('closely') who said it first and who changed the words.
-- Each looks for words that begin with it, in what is counted, in the subject and in the sentence; from disputes_of('users') is a whole query.
-- costs_of puts first what the sum is said to be of or for; modality tells what was forecast or supposed from what was spent.
create or replace macro has_word(text, word) as regexp_matches(lower(text), '\b' || regexp_escape(lower(word)));
create or replace macro disputes_of(word) as table
    select * from disputed_figures
    where has_word(concat_ws(' ', thing, statement, sentence, against, against_sentence), word);
create or replace macro series_of(word) as table
    select * from figure_series where has_word(concat_ws(' ', subject, sentence), word) order by as_of nulls last, published_on, claim_key;
create or replace macro costs_of(word) as table
    select
        published_on, outlet, speaker, surface, unit, value_low, value_high, modality, subject, place, sentence, title, story, url, article_id,
        claim_key
    from claims
    where measure = 'money' and copy_role <> 'copy' and has_word(concat_ws(' ', subject, sentence), word)
    order by not has_word(coalesce(subject, ''), word), published_on nulls last, claim_key;
create or replace macro wordings_of(word) as table
    select * from quote_lineage
    where lineage_key in (
        select l.lineage_key from fact_lineage as l join fact_quote as q using (quote_key) where has_word(q.text, word)
    )
    order by lineage_key, is_first desc, published_on nulls last, quote_key;
