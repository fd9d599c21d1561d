-- Which outlets copied an agency, and how much of its text did they keep?
select outlet, original_outlet as copied, published_on, kept_share, added_words, cut_words
from syndication
where copy_role = 'copy'
order by articles desc, copy_group_key, published_on nulls last, article_id
limit 20;
