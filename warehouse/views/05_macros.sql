-- Macros: span_of(text, char_start, char_end) cuts a span by our offsets; could_be(low, high, n) asks whether the bounds allow n;
-- says_at_least(low, n) whether they demand it; counted_kin(noun) names near kin of people and accounts alike;
-- find_articles(word) lists the current articles that hold a word.
create or replace macro span_of(text, char_start, char_end) as substr(text, char_start + 1, char_end - char_start);
create or replace macro says_at_least(low, n) as low is not null and low >= n;
create or replace macro could_be(low, high, n) as (low is null or low <= n) and (high is null or high >= n);
create or replace macro counted_kin(noun) as
    case when noun in ('user', 'member', 'person', 'individual', 'account', 'profile', 'subscriber', 'follower', 'customer') then 'person' else noun end;
create or replace macro in_words(polarity, qualifier, surface) as
    case polarity when 'denied' then 'not ' else '' end
    || case when qualifier in ('exact', 'between', 'vague') then '' else replace(qualifier, '_', ' ') || ' ' end || surface;
create or replace macro find_articles(word) as table
    select article_id, title, published_on, article_key from dim_article where is_current and contains(lower(text), lower(word));
