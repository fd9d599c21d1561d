-- An independent reading of a number's words, for the audit: said_value(surface) is what the words say, null where SQL cannot
-- tell. It shares nothing with the readers, their lists of words neither: what one gets wrong the other does not repeat.

-- How a word works in a number: n adds; h multiplies what stands before it; s closes a group; i says nothing of the value.
create or replace macro number_word(word) as case
    when regexp_full_match(word, '[0-9]+([.][0-9]+)?|[.][0-9]+') then {'kind': 'n', 'value': word::double}
    when regexp_full_match(word, '[0-9]+/[1-9][0-9]*')
        then {'kind': 'n', 'value': split_part(word, '/', 1)::double / split_part(word, '/', 2)::double}
    when word in ('a', 'an', 'and', 'percent', 'per', 'cent', 'cents', 'percentage', 'point', 'points', 'pct', 'times', 'time',
        'fold', 'x', 'of', 'dollar', 'dollars', 'euro', 'euros', 'pound', 'pounds', 'penny', 'pence', 'usd', 'eur', 'gbp', 'rs',
        'rupee', 'rupees', 'yen', 'yuan', 'franc', 'francs', 'us', 'basis', 'p', 'c', 'buck', 'bucks', 'peso', 'pesos', 'crown', 'crowns', 'sen', 'krona', 'kronor', 'kroner', 'canadian', 'australian') then {'kind': 'i', 'value': 0.0}
    when word = 'hundred' then {'kind': 'h', 'value': 100.0}
    when word = 'dozen' then {'kind': 'h', 'value': 12.0}
    when word in ('third', 'thirds') then {'kind': 'h', 'value': 1.0 / 3}
    when word in ('quarter', 'quarters', 'fourth', 'fourths') then {'kind': 'h', 'value': 1.0 / 4}
    when word in ('fifth', 'fifths') then {'kind': 'h', 'value': 1.0 / 5}
    when word in ('sixth', 'sixths') then {'kind': 'h', 'value': 1.0 / 6}
    when word in ('seventh', 'sevenths') then {'kind': 'h', 'value': 1.0 / 7}
    when word in ('eighth', 'eighths') then {'kind': 'h', 'value': 1.0 / 8}
    when word in ('ninth', 'ninths') then {'kind': 'h', 'value': 1.0 / 9}
    when word in ('tenth', 'tenths') then {'kind': 'h', 'value': 1.0 / 10}
    when word in ('thousand', 'k') then {'kind': 's', 'value': 1e3}
    when word = 'lakh' then {'kind': 's', 'value': 1e5}
    when word in ('million', 'mn', 'mln', 'm') then {'kind': 's', 'value': 1e6}
    when word = 'crore' then {'kind': 's', 'value': 1e7}
    when word in ('billion', 'bn', 'bln', 'b') then {'kind': 's', 'value': 1e9}
    when word in ('trillion', 'tn', 't') then {'kind': 's', 'value': 1e12}
    else {'kind': 'n', 'value': map {
        'zero': 0.0, 'one': 1, 'two': 2, 'three': 3, 'four': 4, 'five': 5, 'six': 6, 'seven': 7, 'eight': 8, 'nine': 9, 'ten': 10,
        'eleven': 11, 'twelve': 12, 'thirteen': 13, 'fourteen': 14, 'fifteen': 15, 'sixteen': 16, 'seventeen': 17,
        'eighteen': 18, 'nineteen': 19, 'twenty': 20, 'thirty': 30, 'forty': 40, 'fourty': 40, 'fifty': 50, 'sixty': 60,
        'seventy': 70, 'eighty': 80, 'ninety': 90, 'couple': 2, 'pair': 2, 'half': 0.5, 'halved': 0.5, 'halving': 0.5, 'halves': 0.5,
        'plus_half': 0.5, 'plus_quarter': 0.25, 'plus_third': 1.0 / 3, 'plus_two_thirds': 2.0 / 3,
        'plus_three_quarters': 0.75, 'once': 1, 'twice': 2, 'thrice': 3, 'double': 2, 'doubled': 2, 'doubles': 2, 'doubling': 2,
        'triple': 3, 'tripled': 3, 'triples': 3, 'tripling': 3, 'quadruple': 4, 'quadrupled': 4, 'quadruples': 4,
        'quadrupling': 4, 'quintupled': 5
    }[word]}
end;

-- The value of plain words, some of which bear a number; null where one of them is not known, or two numbers stand side by side.
create or replace macro plain_number(words) as list_transform([list_reduce(
    list_transform(
        list_transform(list_filter(string_split(trim(words), ' '), lambda w: w <> ''), lambda w: number_word(w)),
        lambda n: {'sum': 0.0::double, 'group': 0.0::double, 'kind': n['kind'], 'value': n['value']::double}
    ),
    lambda a, b: case b['kind']
        when 'i' then a
        when 's' then {'sum': a['sum'] + if(a['kind'] in ('', 's'), 1, a['group']) * b['value'], 'group': 0.0::double, 'kind': 's', 'value': 0.0::double}
        when 'h' then {'sum': a['sum'], 'group': if(a['kind'] in ('', 's'), 1, a['group']) * b['value'], 'kind': 'h', 'value': 0.0::double}
        else {'sum': a['sum'], 'kind': 'n', 'value': b['value'], 'group': if(
            a['kind'] = 'n' and b['value'] >= 1 and not (a['value'] >= 20 and a['value'] % 10 = 0 and a['value'] < 100 and b['value'] < 10),
            null, a['group'] + b['value'])}
    end,
    {'sum': 0.0::double, 'group': 0.0::double, 'kind': '', 'value': 0.0::double}
)], lambda found: if(found['kind'] = '', null, found['sum'] + found['group']))[1];

-- Lower case; groups of three joined ("13 009", "12'500"), without what only signs a number ("+0.3", "12 degrees below zero",
-- "3/8ths") and the short name of a currency before it ("R50bn", "Y=7,640").
create or replace macro said_plainly(surface) as
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        replace(replace(replace(lower(surface), '⁄', '/'), '’', ''''), '¢', ''),
        '^[+]', ''),
        '( ?(°|degrees?)( [a-z]+)?)? ?below zero$', ''),
        '([0-9])(th|rd|nd)s?$', '\1'),
        ' grand$', ' thousand'),
        '([0-9])''([0-9]{3})', '\1\2', 'g'),
        '^([^0-9]*[0-9]{1,3})[    ]([0-9]{3})[    ]([0-9]{3})($|[^0-9])', '\1\2\3\4'),
        '^([^0-9]*[0-9]{1,3})[    ]([0-9]{3})($|[^0-9])', '\1\2\3'),
        '^(rs|re|rm|rp|shs?|k?shs?|[tu]sh|tk|dhs?|[rnpky]|y=)[.]? ?([0-9])', '\2');

-- Lower case; without currency signs, thousands separators and the hyphens between words; "2½", "2-1/2", "two and a half" in one way.
create or replace macro plain_words(surface) as
    trim(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(regexp_replace(regexp_replace(regexp_replace(
        replace(replace(replace(replace(replace(replace(said_plainly(surface), '½', ' 1/2'), '¼', ' 1/4'), '¾', ' 3/4'), '⅓', ' 1/3'), '⅔', ' 2/3'), '%', ' percent '),
        '(^|[^a-z])(us|a|c|ca|au|nz|hk|s|r|nt)?[$£€¥₹]+ ?', '\1', 'g'),
        '([0-9]),([0-9]{3})', '\1\2', 'g'), '([0-9]),([0-9]{3})', '\1\2', 'g'),
        '[-–—‑\s]+', ' ', 'g'),
        '([0-9.])([a-z])', '\1 \2'),
        '[+]$|^(minus|negative|−) ?', ''),
        '^(couple|quarter|half|a quarter|a half|third|a third) of (a )?', '\1 '),
        '([a-z])fold$', '\1'),
        '^(a |one )half', 'half'),
        ' and (a|one) (half|quarter|third)', ' plus_\2'),
        ' and (two|2) thirds', ' plus_two_thirds'),
        ' and (three|3) quarters', ' plus_three_quarters'),
        '^(a |an |one )?(second|minute|hour|day|night|week|fortnight|month|season|year|decade|century|mile|point|pound|cent|dollar) plus_(half|quarter|third)', '1 plus_\3'));

-- "three million and a half" adds to the last scale: nothing is made of it. A share is told by its two numbers.
create or replace macro words_value(words) as case
    when regexp_matches(words, '(thousand|lakh|million|crore|billion|trillion|bn|mn|hundred|dozen) plus_') then null
    when regexp_matches(words, ' of a (thousand|million|billion|trillion)\b')
        then plain_number(regexp_extract(words, '^(.+?) of a (.+)$', 1)) * plain_number(regexp_extract(words, '^(.+?) of a (.+)$', 2))
    when regexp_matches(words, '.+ (in|out of|of) .+')
        then plain_number(regexp_extract(words, '^(.+?) (in|out of|of) (every )?(.+)$', 1))
            / nullif(plain_number(regexp_extract(words, '^(.+?) (in|out of|of) (every )?(.+)$', 4)), 0)
    else plain_number(words)
end;
create or replace macro said_value(surface) as
    if(regexp_matches(lower(surface), '^ ?([$£€]?[-−–][$£€]?[0-9]|minus[ -]|negative[ -])| below zero$'), -1, 1)
    * list_transform([plain_words(surface)], lambda w: words_value(w))[1];
