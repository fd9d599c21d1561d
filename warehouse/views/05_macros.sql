-- Macros: span_of(text, char_start, char_end) cuts a span by our offsets; could_be(low, high, n) asks whether the bounds allow n;
-- says_at_least(low, n) whether they demand it; counted_kin(noun) names near kin of people and accounts alike, and measure_kin(measure) their measures;
-- is_supposed(words_before, rules) asks whether a denial is only supposed, forbidden, predicted or of something sought ("cannot add more
-- than", "if it does not reach", "failed to secure") and so denies no stated figure; is_contradicted(...) whether a statement's bounds clash with what another denies;
-- subject_words(subject) lists the words that tell a thing apart from others;
-- is_apart(...) asks whether two pairs of bounds exclude each other; is_common(word) names words that say nothing of a sentence's subject; find_articles(word) lists the current articles that hold a word.
create or replace macro span_of(text, char_start, char_end) as substr(text, char_start + 1, char_end - char_start);
create or replace macro says_at_least(low, n) as low is not null and low >= n;
create or replace macro could_be(low, high, n) as (low is null or low <= n) and (high is null or high >= n);
create or replace macro counted_kin(noun) as
    case when noun in ('user', 'member', 'person', 'individual', 'account', 'profile', 'subscriber', 'follower', 'customer') then 'person' else noun end;
create or replace macro thing_of(subject, counted, unit) as coalesce(subject, counted_kin(counted), unit);
create or replace macro base_unit(unit) as split_part(unit, '/', 1);
create or replace macro figure_of(value, low, high) as coalesce(value, low, high);
-- null where the two units have nothing to do with each other, or where it is not clear what "3 percent" of a percentage is
create or replace macro rounded_to(n, digits) as round(n, cast(digits - 1 - floor(log10(nullif(abs(n), 0))) as int));
create or replace macro level_before(level, unit, difference, difference_unit, change) as
    case
        when unit = difference_unit and unit not in ('percent', 'ratio') or unit = 'percent' and difference_unit = 'percentage_point'
            then rounded_to(level - if(change = 'increase', difference, -difference), 12)
        when unit = 'percent' and difference_unit = 'basis_point' or unit like 'USD%' and difference_unit = 'cent'
            then rounded_to(level - if(change = 'increase', difference, -difference) / 100, 12)
        when unit <> 'percent' and difference_unit = 'percent' then rounded_to(level / (1 + if(change = 'increase', difference, -difference) / 100), 5)
        when unit not in ('ratio', 'percentage_point') and difference_unit = 'ratio' and change = 'increase' and difference >= 2
            then rounded_to(level / difference, 5)
        when unit not in ('ratio', 'percentage_point') and difference_unit = 'ratio' and change = 'decrease' and difference < 1
            then rounded_to(level / (1 - difference), 5)
    end;
create or replace macro series_kind(change, subject) as
    case
        when change <> 'none' then 'change'
        when regexp_matches(subject, '^(new|additional|extra|fresh)\b') then 'new'
        else 'level'
    end;
create or replace macro contest_cue(rules) as regexp_extract(array_to_string(rules, '|'), '(?:^|\|)(contest|contrast|hint): ([^|]*)', ['sort', 'words']);
create or replace macro measure_kin(measure) as case measure when 'user_count' then 'people_count' else measure end;
create or replace macro in_words(polarity, qualifier, surface) as
    case polarity when 'denied' then 'not ' else '' end
    || case
        when qualifier in ('exact', 'vague') or qualifier = 'between' and not contains(surface, ' and ') then ''
        else replace(qualifier, '_', ' ') || ' '
    end
    || case when regexp_matches(surface, '^(couple|few|handful|dozen|quarter|third)\b', 'i') then 'a ' else '' end || surface;
create or replace macro is_supposed(words_before, rules) as
    contains(array_to_string(rules, '|'), 'denied: fail to ')
    or not list_has_any(rules, ['denied: not', 'denied: instead of', 'denied: rather than'])
    and regexp_matches(
        regexp_replace(lower(replace(words_before, chr(8217), '''')), '\w+(n''t| not) have been\b', ''),
        '\b(if|unless|whether|as long as|lest)\b[^,;]*\b(not|never|\w+n''t)\b|\b(can|could|will|would|should|shall|must|may|might)(not| not|n''t| never)\b|\b(can''t|won''t)\b'
    );
create or replace macro is_contradicted(low, high, qualifier, figure, denied_qualifier, denied_figure) as
    case denied_qualifier
        when 'more_than' then low > denied_figure or (low = denied_figure and qualifier = 'more_than')
        when 'at_least' then low >= denied_figure
        when 'less_than' then high < denied_figure or (high = denied_figure and qualifier = 'less_than')
        when 'at_most' then high <= denied_figure
        else figure = denied_figure and could_be(low, high, denied_figure)
    end;
create or replace macro is_common(word) as word in (
    'about', 'according', 'across', 'actually', 'added', 'after', 'again', 'against', 'almost', 'along', 'already',
    'always', 'among', 'another', 'anything', 'approximately', 'around', 'asked', 'based', 'because', 'become', 'before',
    'began', 'being', 'believe', 'better', 'between', 'billion', 'billions', 'called', 'change', 'comes', 'coming',
    'continue', 'continued', 'could', 'despite', 'different', 'doesn', 'doing', 'dollars', 'during', 'earlier', 'early',
    'either', 'enough', 'estimate', 'estimated', 'estimates', 'every', 'expected', 'figure', 'first', 'former', 'found',
    'friday', 'further', 'getting', 'given', 'going', 'group', 'having', 'himself', 'however', 'hundred', 'hundreds',
    'important', 'including', 'instead', 'known', 'later', 'least', 'likely', 'little', 'major', 'majority', 'making',
    'means', 'members', 'might', 'million', 'millions', 'monday', 'month', 'months', 'nearly', 'never', 'number', 'often',
    'other', 'others', 'people', 'percent', 'place', 'possible', 'public', 'rather', 'really', 'recent', 'released',
    'report', 'reported', 'reports', 'roughly', 'running', 'saturday', 'second', 'several', 'should', 'since',
    'something', 'start', 'still', 'sunday', 'taken', 'taking', 'their', 'themselves', 'there', 'these', 'thing',
    'things', 'think', 'those', 'though', 'thousand', 'thousands', 'three', 'through', 'thursday', 'times', 'today',
    'total', 'trillion', 'trying', 'tuesday', 'under', 'until', 'wants', 'wednesday', 'weeks', 'where', 'whether',
    'which', 'while', 'within', 'without', 'working', 'would', 'wrote', 'years'
);
create or replace macro subject_words(subject) as
    list_distinct(regexp_extract_all(regexp_replace(coalesce(subject, ''), '\b(the|and|for|new|total|number|figure|amount|people|person|real|average|official|annual|rate|cost)\b', '', 'g'), '\b[a-z]{3,}'));
create or replace macro is_apart(low, high, other_low, other_high) as high < other_low or low > other_high;
create or replace macro find_articles(word) as table
    select article_id, title, published_on, article_key from dim_article where is_current and contains(lower(text), lower(word));
