"""Every table of the warehouse, stated once: grain, key, columns, references.

DDL, polars schemas, comments, suites, the quarantine's rules and the data dictionary all derive from ``TABLES``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from warehouse.fields import FIELDS, OF_TABLES, Field


@dataclass(frozen=True)
class Table:
    """A table. ``columns``: names of ``FIELDS``; a trailing ``?`` allows nulls. ``references``: column -> table whose
    key it holds. ``is_staged``: whether a batch stages rows of it (else it is made by the publish itself). ``moving``: the
    columns that a later run may change, where all others stay as they were published and rows are only ever added; None
    where anything may change."""

    schema: str
    name: str
    grain: str
    key: tuple[str, ...]
    column_names: tuple[str, ...]
    references: tuple[tuple[str, str], ...] = ()
    is_staged: bool = True
    moving: tuple[str, ...] | None = None

    @property
    def full_name(self) -> str:
        return self.name if self.schema == "main" else f"{self.schema}.{self.name}"

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        own = OF_TABLES.get(self.full_name) or OF_TABLES.get(self.name, {})  # those of history are as in main
        names = [name.rstrip("?") for name in self.column_names]
        return tuple(own.get(name) or FIELDS[name] for name in names)

    @cached_property
    def nullable(self) -> frozenset[str]:
        return frozenset(c.rstrip("?") for c in self.column_names if c.endswith("?"))


def _columns(text: str) -> tuple[str, ...]:
    return tuple(text.split())


_CONTEXT = "article_key outlet_key date_key story_key?"
_FACT_REFERENCES = (
    ("article_key", "dim_article"),
    ("outlet_key", "dim_outlet"),
    ("date_key", "dim_date"),
    ("story_key", "dim_story"),
)

TABLES: tuple[Table, ...] = (
    Table(
        "main",
        "dim_article",
        "a version of an article",
        ("article_key",),
        _columns(
            "article_key article_id source_key identity_key url? version is_current valid_from valid_to? loaded_at outlet_key story_key? copy_group_key? copy_role copy_rule?"
            " title? text language word_count published_on? published_on_basis dateline? dateline_place? dateline_date? byline?"
            " wire_credits source_uri raw_sha256 run_key extractor_version notes extra?"
        ),
        (("outlet_key", "dim_outlet"), ("story_key", "dim_story")),
        moving=_columns("version is_current valid_from valid_to story_key copy_group_key copy_role copy_rule"),
    ),
    Table(
        "main",
        "article_sighting",
        "a text of an article, and a time as of which it was its text; versions are worked out from these",
        ("article_key", "ordered_at", "loaded_at", "position"),
        _columns("article_key identity_key id_key source_key ordered_at ordered_by loaded_at position run_key"),
        (("article_key", "dim_article"),),
        is_staged=False,
    ),
    Table("main", "dim_outlet", "an outlet", ("outlet_key",), _columns("outlet_key name domain?")),
    Table(
        "main",
        "dim_date",
        "a calendar day, and one unknown member",
        ("date_key",),
        _columns("date_key date? year? quarter? month? day? iso_week? weekday? is_weekend?"),
        is_staged=False,
    ),
    Table("main", "dim_measure", "a measure", ("measure",), _columns("measure unit description"), is_staged=False),
    Table(
        "main",
        "dim_story",
        "a story: the articles on one event",
        ("story_key",),
        _columns("story_key headline? first_published_on? last_published_on? articles copy_groups outlets"),
    ),
    Table(
        "main",
        "dim_entity",
        "a person, organisation or place; a document or an unnamed speaker of an article",
        ("entity_key",),
        _columns("entity_key kind name aliases merge_rule?"),
    ),
    Table(
        "main",
        "article_zone",
        "a span of an article's text",
        ("article_key", "char_start"),
        _columns("article_key kind char_start char_end"),
        (("article_key", "dim_article"),),
        moving=(),
    ),
    Table(
        "main",
        "fact_article",
        "an article version",
        ("article_key",),
        _columns(_CONTEXT + " word_count own_words? claims quotes mentions dates"),
        _FACT_REFERENCES,
    ),
    Table(
        "main",
        "fact_claim",
        "a number stated",
        ("claim_key",),
        _columns(
            f"claim_key {_CONTEXT} char_start char_end surface sentence_start sentence_end value? value_low? value_high? qualifier change"
            " unit? counted? measure polarity subject? event? as_of? place_key? modality contest? against_key? speaker_key? speaker_start? speaker_end? quote_key? rules extractor_version"
        ),
        (
            *_FACT_REFERENCES,
            ("speaker_key", "dim_entity"),
            ("place_key", "dim_entity"),
            ("against_key", "fact_claim"),
            ("quote_key", "fact_quote"),
        ),
        moving=("story_key",),
    ),
    Table(
        "main",
        "fact_quote",
        "a quotation; one of several paragraphs is a row a paragraph",
        ("quote_key",),
        _columns(
            f"quote_key {_CONTEXT} char_start char_end text sentence_start sentence_end kind quote_group? speaker_key? speaker_start? speaker_end? cue? rule"
            " extractor_version"
        ),
        (*_FACT_REFERENCES, ("speaker_key", "dim_entity")),
        moving=("story_key",),
    ),
    Table(
        "main",
        "fact_mention",
        "a name in the text",
        ("article_key", "char_start"),
        _columns(f"{_CONTEXT} entity_key char_start char_end surface rule extractor_version"),
        (*_FACT_REFERENCES, ("entity_key", "dim_entity")),
        moving=("story_key",),
    ),
    Table(
        "main",
        "fact_date",
        "a date in the text",
        ("article_key", "char_start"),
        _columns(f"{_CONTEXT} resolved? granularity char_start char_end surface rule extractor_version"),
        _FACT_REFERENCES,
        moving=("story_key",),
    ),
    Table(
        "main",
        "fact_copy",
        "a pair of article versions that share text",
        ("article_key", "other_article_key"),
        _columns("article_key other_article_key relation jaccard containment shared_words"),
        (("article_key", "dim_article"), ("other_article_key", "dim_article")),
    ),
    Table(
        "main",
        "figure_pair",
        "two statements of figures that are put side by side, in one relation; who speaks is left to the views",
        ("claim_key", "other_claim_key", "relation"),
        _columns("claim_key other_claim_key article_key other_article_key relation confidence shared"),
        (("claim_key", "fact_claim"), ("other_claim_key", "fact_claim")),
    ),
    Table(
        "main",
        "fact_lineage",
        "a quotation of an utterance that several articles quote",
        ("quote_key",),
        _columns("quote_key lineage_key is_first fullest_key shared_words wording"),
        (("quote_key", "fact_quote"), ("lineage_key", "fact_quote"), ("fullest_key", "fact_quote")),
    ),
    Table(
        "main",
        "fact_lineage_link",
        "a pair of utterances whose words are similar and whose occasions differ",
        ("lineage_key", "other_lineage_key"),
        _columns("lineage_key other_lineage_key quote_key other_quote_key shared_words similarity"),
        (("quote_key", "fact_quote"), ("other_quote_key", "fact_quote")),
    ),
    Table(
        "quality",
        "run",
        "a run that published, found nothing new, or was refused",
        ("run_key",),
        _columns(
            "run_key started_at seconds status sources read new revised unchanged quarantined claims quotes mentions copy_groups"
            " checks_passed checks_warned checks_failed wirehouse_version extractor_version field_map?"
        ),
        is_staged=False,
    ),
    Table(
        "quality",
        "run_step",
        "a step of a run, up to its publish",
        ("run_key", "step_number"),
        _columns("run_key step_number step step_seconds step_rows peak_bytes?"),
        is_staged=False,
    ),
    Table(
        "quality",
        "source_file",
        "a file that a run read",
        ("run_key", "source_uri"),
        _columns("run_key source_uri bytes? sha256? format? encoding? records rejected"),
        is_staged=False,
    ),
    Table(
        "quality",
        "check_result",
        "an expectation's result in a run",
        ("run_key", "check_name"),
        _columns(
            "run_key check_name table_name severity outcome expected observed? element_count? unexpected_count? sample?"
        ),
        is_staged=False,
    ),
    Table(
        "quality",
        "quarantine",
        "a rejected row: a record that could not be read, or a fact that failed a rule",
        ("quarantine_key",),
        _columns(
            "quarantine_key run_key stage code message table_name source_uri? source_offset? article_id? char_start? char_end? row?"
            " is_replayed replay_outcome? replayed_at?"
        ),
        is_staged=False,
    ),
    Table(
        "quality",
        "correction",
        "an analyst's correction; the views apply those that were not withdrawn",
        ("correction_key",),
        _columns(
            "correction_key kind target_key article_id? entity_key? entity_kind? entity_name? author reason made_at withdrawn_at?"
            " withdrawn_by?"
        ),
        is_staged=False,
    ),
    Table(
        "quality",
        "audit",
        "an audit of the whole warehouse by `wirehouse check`",
        ("audit_key",),
        _columns("audit_key audited_at seconds seal_state checks_passed checks_warned checks_failed wirehouse_version"),
        is_staged=False,
        moving=(),
    ),
    Table(
        "quality",
        "audit_result",
        "a check that did not hold in an audit of the whole warehouse",
        ("audit_key", "check_name"),
        _columns(
            "audit_key check_name table_name severity outcome expected observed? element_count? unexpected_count? sample?"
        ),
        is_staged=False,
        moving=(),
    ),
    Table(
        "quality",
        "seal",
        "a table, view or macro as a change of the file left it",
        ("seal_number", "sealed_object"),
        _columns(
            "seal_number sealed_object sealed_at sealed_by run_key? object_kind row_count? fixed_hash? moving_hash?"
            " definition_hash hash_basis"
        ),
        is_staged=False,
    ),
)

# What a reprocess supersedes: rows as other readers read them. Of an article what readers tell of it, without its text.
_KEPT_OF = {
    "dim_article": _columns(
        "article_key title? language word_count published_on? published_on_basis dateline? dateline_place? dateline_date? byline?"
        " wire_credits notes extractor_version"
    ),
    **dict.fromkeys(("article_zone", "fact_claim", "fact_quote", "fact_mention", "fact_date"), ()),
}


def _history(table: Table) -> Table:
    return Table(
        "history",
        table.name,
        f"{table.grain}, as it was before a reprocess",
        ("reprocess_key", *table.key),
        (*(_KEPT_OF[table.name] or table.column_names), "supersession", "reprocess_key", "superseded_at"),
        is_staged=False,
    )


HISTORIES: tuple[Table, ...] = tuple(_history(t) for t in TABLES if t.schema == "main" and t.name in _KEPT_OF)
TABLES += HISTORIES

BY_NAME = {t.full_name: t for t in TABLES}

# Column of fact_article -> the table whose rows it counts.
COUNTED = {"claims": "fact_claim", "quotes": "fact_quote", "mentions": "fact_mention", "dates": "fact_date"}
FACTS = ("fact_claim", "fact_quote", "fact_mention", "fact_date")
FILLED_IN = {
    "dim_article": "source_key version is_current valid_from valid_to loaded_at story_key copy_group_key copy_role copy_rule run_key".split(),
    "fact_article": ["story_key", "own_words"],
    **dict.fromkeys(FACTS, ["story_key"]),
}
"""Columns that the readers do not stage: they come from the run and from the comparison."""


def columns_read(table: str) -> tuple[str, ...]:
    """The columns of a table that the readers stage, in its order.

    >>> columns_read("fact_article")[:4]
    ('article_key', 'outlet_key', 'date_key', 'word_count')
    """
    return tuple(c.name for c in BY_NAME[table].columns if c.name not in FILLED_IN.get(table, ()))
