"""`wirehouse explain`: a claim or quotation in its sentence, who said it, which rules read it, and who else carries it."""

from __future__ import annotations

import sys
from pathlib import Path

from flows.explain_page import page_of
from flows.inert import json_text
from flows.printing.layout import Page
from flows.query import open_locked_down
from warehouse.exchange import take

CLAIM = """
select 'claim' as what, c.*, in_words(c.polarity, c.qualifier, c.surface) as statement, e.name as speaker, o.name as outlet, a.title, a.article_id, a.published_on, a.published_on_basis, a.dateline,
    a.version, a.is_current, a.valid_from, a.valid_to, a.source_key, a.url, a.loaded_at, a.source_uri, a.copy_role, a.copy_group_key, a.run_key,
    substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence,
    substr(a.text, c.speaker_start + 1, c.speaker_end - c.speaker_start) as speaker_as_written,
    q.text as quotation
from fact_claim as c join dim_article as a using (article_key) left join dim_outlet as o on o.outlet_key = c.outlet_key
left join dim_entity as e on e.entity_key = c.speaker_key left join fact_quote as q on q.quote_key = c.quote_key where c.claim_key = $key
"""
QUOTE = """
select 'quotation' as what, c.*, c.text as surface, e.name as speaker, o.name as outlet, a.title, a.article_id, a.published_on,
    a.published_on_basis, a.dateline, a.version, a.is_current, a.valid_from, a.valid_to, a.source_key, a.url, a.loaded_at, a.source_uri, a.copy_role, a.copy_group_key, a.run_key,
    substr(a.text, c.sentence_start + 1, c.sentence_end - c.sentence_start) as sentence,
    substr(a.text, c.speaker_start + 1, c.speaker_end - c.speaker_start) as speaker_as_written
from fact_quote as c join dim_article as a using (article_key) left join dim_outlet as o on o.outlet_key = c.outlet_key
left join dim_entity as e on e.entity_key = c.speaker_key where c.quote_key = $key
"""
CARRIERS = """
select a.article_id, o.name as outlet, a.published_on, a.copy_role from dim_article as a left join dim_outlet as o using (outlet_key)
where a.is_current and a.copy_group_key = $group order by a.published_on nulls last, a.article_id
"""
AGAINST = """
select claim_key, in_words(polarity, qualifier, surface) as statement, speaker, outlet, sentence, contest from claims
where claim_key = $against or against_key = $key order by claim_key
"""
DISPUTES = """
select kind, confidence, list_contains(claim_keys, $key) as is_first, statement, said_by, outlets, against, against_by, against_outlets,
    if(list_contains(claim_keys, $key), against_sentence, sentence) as other_sentence, if(list_contains(claim_keys, $key), against_keys, claim_keys) as other_keys
from disputed_figures
where (list_contains(claim_keys, $key) or list_contains(against_keys, $key)) and confidence <> 'low'
order by case confidence when 'high' then 1 else 2 end, other_keys
limit 3
"""
CHECKS = """
select check_name, outcome, element_count, if(contains(cast(sample as varchar), '"' || $column || '"'), unexpected_count, null) as failing,
    contains(coalesce(cast(sample as varchar), ''), cast($key as varchar)) as is_of_this
from quality.check_result where run_key = $run and table_name = $table and outcome <> 'passed' order by check_name
"""
PASSED = "select count(*) from quality.check_result where run_key = $run and table_name = $table and outcome = 'passed'"


def explain_key(warehouse: Path, key: int, *, as_json: bool) -> bool:
    """Prints what is known about a claim_key or quote_key; False if it does not exist."""
    with open_locked_down(warehouse) as connection:
        for query, table, column in ((CLAIM, "fact_claim", "claim_key"), (QUOTE, "fact_quote", "quote_key")):
            found = take(connection, query, params={"key": key}).to_dicts()
            if found:
                fact = found[0]
                fact["carriers"] = (
                    take(connection, CARRIERS, params={"group": fact["copy_group_key"]}).to_dicts()
                    if fact["copy_group_key"]
                    else []
                )
                if table == "fact_claim":
                    contested = {"against": fact["against_key"], "key": key}
                    fact["against"] = take(connection, AGAINST, params=contested).to_dicts()
                    fact["disputes"] = take(connection, DISPUTES, params={"key": key}).to_dicts()
                about = {"run": fact["run_key"], "table": table}
                fact["checks_passed"] = connection.sql(PASSED, params=about).fetchall()[0][0]
                fact["checks_not_passed"] = take(
                    connection, CHECKS, params=about | {"key": key, "column": column}
                ).to_dicts()
                break
        else:
            return False
    if as_json:
        print(json_text(fact, indent=2))
    else:
        print(page_of(fact, Page.of(sys.stdout), warehouse))
    return True
