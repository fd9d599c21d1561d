-- Copies and what each kept, added and cut, beside the original they come from.
select original_outlet, original, outlet, article_id, published_on, kept_share, added_words, cut_words, wire
from syndication
where copy_role = 'copy'
order by copy_group_key, published_on nulls last, article_id;
