-- One remark through the papers: who quoted it first, who changed which words.
select speaker, published_on, outlet, is_first, changes, text
from quote_lineage
order by lineage_key, is_first desc, published_on nulls last, quote_key;
