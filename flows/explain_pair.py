"""`wirehouse explain A B`: two articles side by side with the words they share marked."""

from __future__ import annotations

import sys
from pathlib import Path

from flows.inert import inert, inert_line, json_text
from flows.marking import marked
from flows.printing.layout import Page
from flows.query import open_locked_down
from transforms.corpus.copies.shared_runs import shared_runs
from warehouse.exchange import take

ARTICLE = """
select a.article_key, a.article_id, a.title, a.text, a.published_on, a.copy_role, a.copy_rule, a.copy_group_key, o.name as outlet
from dim_article as a left join dim_outlet as o using (outlet_key)
where a.article_id = $name or cast(a.article_key as varchar) = $name
order by cast(a.article_key as varchar) = $name desc, a.is_current desc, a.version desc, a.source_key limit 1
"""
PAIR = """
select relation, jaccard, containment, shared_words from fact_copy
where (article_key = $a and other_article_key = $b) or (article_key = $b and other_article_key = $a)
"""


def explain_pair(warehouse: Path, one: str, other: str, *, as_json: bool) -> str | None:
    """Prints the pair; returns the name (article_id or article_key) that the warehouse does not know, if any."""
    with open_locked_down(warehouse) as connection:
        articles = []
        for name in (one, other):
            found = take(connection, ARTICLE, params={"name": name}).to_dicts()
            if not found:
                return name
            articles.append(found[0])
        a, b = articles
        pair = take(connection, PAIR, params={"a": a["article_key"], "b": b["article_key"]}).to_dicts()
    runs = shared_runs(a["text"], b["text"])
    if as_json:
        shown = {"articles": articles, "pair": pair[0] if pair else None, "shared_runs": runs}
        print(json_text(shown, indent=2))
    else:
        _show(a, b, pair[0] if pair else None, runs)
    return None


def _show(a: dict, b: dict, pair: dict | None, runs: list[tuple[int, int, int, int]]) -> None:
    print(_judged(a, b, pair))
    for article, spans in ((a, [r[:2] for r in runs]), (b, [r[2:] for r in runs])):
        rule = f" ({article['copy_rule']})" if article["copy_rule"] else ""
        print(
            "\n"
            + inert_line(
                f"{article['article_id']} · {article['outlet']} · {article['published_on'] or 'no date'} · {article['copy_role']}{rule}"
            )
        )
        print(marked(inert(article["text"]), spans, Page.of(sys.stdout).in_colour))


def _judged(a: dict, b: dict, pair: dict | None) -> str:
    if pair:
        return (
            f"{pair['relation']}: {pair['shared_words']:,} words of own prose shared, {pair['containment']:.0%} of the one"
            f" that has more of its own in the other; jaccard {pair['jaccard']:.2f}"
        )
    if a["copy_group_key"] is not None and a["copy_group_key"] == b["copy_group_key"]:
        return "no pair of copies themselves; in one group through others"
    return "not a pair of copies in the warehouse"
