-- The rows of figure_pair.
select claim_key, other_key as other_claim_key, article_key, other_article_key, 'rejects' as relation,
    case when figure >= 10000 and is_counted and other_key in (select against_key from _answers) then 'high'
        when is_by_two and (len(things) > 0 or len(shared) > 1 or (figure >= 10000 and is_counted)) then 'medium' else 'low' end as confidence,
    list_sort(known) as shared
from _weighed
where is_near and not is_one_sentence and (is_same_noun and (figure >= 10000 or len(shared) >= 2) or is_bare)
union all
select t.claim_key, t.other_key, t.article_key, t.other_article_key, 'rejects', if(len(t.known) > 1, 'medium', 'low'), list_sort(t.known)
from _apart as t
where t.common_names >= if(t.is_told, 1, 2)
union all
select
    p.claim_key, p.other_key, p.article_key, p.other_article_key, 'differs',
    if(p.is_toll and p.days <= 1 or (p.is_one_happening or p.is_one_day) and p.days <= 3 and len(list_intersect(a.words_and_names, b.words_and_names)) >= 2, 'medium', 'low'),
    list_sort(list_intersect(a.words_and_names, b.words_and_names))
from (from _differing anti join _alike using (claim_key, other_key)) as p
join _sentences as a on a.claim_key = p.claim_key
join _sentences as b on b.claim_key = p.other_key
where not a.is_needed and not b.is_needed
union all
select
    p.claim_key, p.other_key, p.article_key, p.other_article_key, 'differs',
    if(len(list_intersect(a.words_and_names, b.words_and_names)) >= 2, 'medium', 'low'),
    list_sort(list_intersect(a.words_and_names, b.words_and_names))
from _alike as p
join _sentences as a on a.claim_key = p.claim_key
join _sentences as b on b.claim_key = p.other_key
where not a.is_needed and not b.is_needed
union all
select claim_key, other_key, article_key, other_article_key, 'estimates', 'medium', [] from _estimated
union all
select claim_key, other_key, article_key, other_article_key, 'repeats', 'medium', [] from _echoed
union all
select m.claim_key, m.other_key, m.article_key, m.other_article_key, 'follows', 'medium', []
from _moved as m
join _sentences as b on b.claim_key = m.claim_key
join _sentences as a on a.claim_key = m.other_key
left join _people as q on q.claim_key = m.claim_key
left join _people as p on p.claim_key = m.other_key
where (not m.is_by_day or len(list_intersect(a.words, b.words)) >= 2)
    -- what one person has is not what another had
    and coalesce(if(m.is_one_sentence, len(q.names) < 2, list_has_any(p.names, q.names)), true)
    -- far from each other, two levels are on one thing only if more than the thing's own words is said of both
    and (m.is_one_sentence or m.is_next_sentence or len(list_filter(list_intersect(a.words_and_names, b.words_and_names), lambda w: not contains(m.subject, w))) >= 2)
    -- "it has since fallen to 5" does not start from 3
    and (m.is_one_sentence or not list_has_any(b.words_before, if(m.is_rise, (select list(word) from _motion where kin = 'down'), (select list(word) from _motion where kin = 'up'))))
    and not (a.is_answer and b.is_answer) and not a.is_group and not b.is_group
union all
select claim_key, other_key, article_key, article_key, 'changes', 'medium', [] from _implied
union all
select claim_key, other_key, article_key, article_key, 'changes', 'high', [] from (from _grown anti join _implied using (claim_key)) where other_key not in (select claim_key from _turned)
union all
select claim_key, other_key, article_key, article_key, 'moves', 'high', [] from _turned
