"""Articles: volume, freshness, dates, languages, copies."""

from __future__ import annotations

import great_expectations.expectations as gxe

from expectations.suites.common import drift, named, no_rows, not_short
from expectations.suites.plausibility import silent_outlets

FRESH_DAYS = 7


def expectations(whole: bool) -> list[gxe.Expectation]:
    """``whole``: of the whole warehouse; else of a batch, held against what was published before."""
    return [*_of_articles(), *(_of_warehouse() if whole else _of_batch())]


def _of_articles() -> list[gxe.Expectation]:
    return [
        named(
            "dim_article.undated_share",
            "The share of articles with a publication date is at least half of the usual one.",
            gxe.ExpectColumnProportionOfNonNullValuesToBeBetween,
            column="published_on",
            min_value={"$PARAMETER": "dated_min"},
        ),
        named(
            "dim_article.language_unknown_share",
            "The language of at least half of the articles is known.",
            gxe.ExpectColumnValuesToNotBeInSet,
            column="language",
            value_set=["und"],
            mostly=0.5,
        ),
        named(
            "dim_article.copies_share",
            "At most 95 % of the articles are copies.",
            gxe.ExpectColumnValuesToNotBeInSet,
            column="copy_role",
            value_set=["copy"],
            mostly=0.05,
        ),
        named(
            "dim_article.text_short_share",
            "At least nine articles in ten have 80 characters or more.",
            gxe.ExpectColumnValueLengthsToBeBetween,
            severity="info",
            column="text",
            min_value=80,
            mostly=0.9,
        ),
        no_rows(
            "dim_article.unlike_other_versions",
            "A revision shares words with another version of its article (otherwise its id was reused for another one).",
            "select subselect.* from {batch} where list_contains(try_cast(notes as varchar[]), 'unlike_other_versions')",
        ),
        named(
            "dim_article.version_below_one",
            "Versions are numbered from 1.",
            gxe.ExpectColumnMinToBeBetween,
            severity="critical",
            column="version",
            min_value=1,
        ),
    ]


def _of_batch() -> list[gxe.Expectation]:
    return [
        named(
            "dim_article.rows_not_of_run",
            "Every record that the run took in is an article: there are as many rows as new and revised records.",
            gxe.ExpectTableRowCountToEqual,
            value={"$PARAMETER": "articles_read"},
        ),
        named(
            "dim_article.volume",
            "The number of articles is between a tenth of the last runs' median and ten times it (from three runs on).",
            gxe.ExpectTableRowCountToBeBetween,
            min_value={"$PARAMETER": "articles_min"},
            max_value={"$PARAMETER": "articles_max"},
        ),
        no_rows(
            "dim_article.not_fresh",
            f"A feed that was fresh at the last run is fresh: its newest article is at most {FRESH_DAYS} days old.",
            f"""select max(published_on) as newest, max(loaded_at) as read_at from {{batch}}
            having cast(max(loaded_at) as date) - max(published_on) > {FRESH_DAYS} and (
                select cast(max(started_at) as date) - (select max(published_on) from published.main.dim_article)
                from published.quality.run where status = 'published'
            ) between 0 and {FRESH_DAYS}""",
            severity="info",
        ),
        silent_outlets(),
        drift("dim_article", "language", "languages", rows=50, known=200),
        drift("dim_article", "published_on_basis", "what dates are read from", moved=0.4, rows=50, known=200),
    ]


def _of_warehouse() -> list[gxe.Expectation]:
    return [
        not_short(
            "dim_article",
            "select count(distinct article_key) from fact_article",
            "fact_article has articles",
        ),
        no_rows(
            "dim_article.several_current",
            "An article has exactly one current version, its newest.",
            """select identity_key, any_value(article_id) as article_id, count_if(is_current) as current, max(version) as newest
            from {batch} group by identity_key having count_if(is_current) <> 1 or max_by(is_current, version) is not true""",
            severity="critical",
        ),
        no_rows(
            "dim_article.versions_crossed",
            "The versions of an article follow each other without overlap.",
            """select subselect.* from {batch} qualify
            valid_from < lag(valid_to) over (partition by identity_key order by version)
            or version = lag(version) over (partition by identity_key order by version)""",
            severity="critical",
        ),
        no_rows(
            "dim_article.sighting_missing",
            "Every version is in article_sighting, with the time from which it is current.",
            """select subselect.* from {batch} where (article_key, valid_from) not in
            (select (article_key, ordered_at) from published.main.article_sighting)""",
            severity="critical",
        ),
        no_rows(
            "dim_article.run_unknown",
            "Every article was written by a run in the ledger.",
            """select subselect.* from {batch}
            where run_key not in (select run_key from published.quality.run)""",
            severity="critical",
        ),
    ]
