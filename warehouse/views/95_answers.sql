-- Questions with a word of yours in them: disputes_of('users') lists who disputed a number, series_of('passengers') how a figure moved by
-- day and source, costs_of('bridge') what a thing was said to cost, wordings_of('closely') who said it first and who changed the words.
-- Each looks for the word in what is counted, in the subject and in the sentence; from disputes_of('users') is a whole query.
create or replace macro disputes_of(word) as table
    select * from disputed_figures
    where contains(lower(concat_ws(' ', thing, statement, sentence, against, against_sentence)), lower(word));
create or replace macro series_of(word) as table
    select * from figure_series where contains(lower(concat_ws(' ', subject, sentence)), lower(word)) order by as_of nulls last, published_on, claim_key;
create or replace macro costs_of(word) as table
    select published_on, outlet, speaker, surface, unit, value_low, value_high, subject, sentence, title, story, url, article_id, claim_key
    from claims
    where measure = 'money' and copy_role <> 'copy' and contains(lower(concat_ws(' ', subject, sentence, title)), lower(word))
    order by published_on nulls last, claim_key;
create or replace macro wordings_of(word) as table
    select * from quote_lineage
    where lineage_key in (
        select l.lineage_key from fact_lineage as l join fact_quote as q using (quote_key) where contains(lower(q.text), lower(word))
    )
    order by lineage_key, is_first desc, published_on nulls last, quote_key;
