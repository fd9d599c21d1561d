"""Every table of the warehouse, stated once: grain, key, columns, references.

DDL, polars schemas, comments, suites, the quarantine's rules and the data dictionary all derive from ``TABLES``.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from warehouse.fields import CORRECTION_KINDS, ENTITY_KINDS, FIELDS, QUOTE_KINDS, ZONE_KINDS, Field


@dataclass(frozen=True)
class Table:
    """A table. ``columns``: names of ``FIELDS``; a trailing ``?`` allows nulls. ``references``: column -> table whose
    key it holds. ``stage``: whether a batch stages rows of it (else it is made by the publish itself)."""

    schema: str
    name: str
    grain: str
    key: tuple[str, ...]
    column_names: tuple[str, ...]
    references: tuple[tuple[str, str], ...] = ()
    values: tuple[tuple[str, tuple[str, ...]], ...] = ()
    is_staged: bool = True

    @property
    def full_name(self) -> str:
        return self.name if self.schema == "main" else f"{self.schema}.{self.name}"

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        own = dict(self.values)
        found = []
        for name in self.column_names:
            field = FIELDS[name.rstrip("?")]
            if field.name in own:
                field = Field(field.name, field.type, field.meaning, own[field.name])
            found.append(field)
        return tuple(found)

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
        "a person, organisation or place",
        ("entity_key",),
        _columns("entity_key kind name aliases merge_rule?"),
        values=(("kind", ENTITY_KINDS),),
    ),
    Table(
        "main",
        "article_zone",
        "a span of an article's text",
        ("article_key", "char_start"),
        _columns("article_key kind char_start char_end"),
        (("article_key", "dim_article"),),
        (("kind", ZONE_KINDS),),
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
            " unit? counted? measure polarity speaker_key? speaker_start? speaker_end? quote_key? rules extractor_version"
        ),
        (*_FACT_REFERENCES, ("speaker_key", "dim_entity"), ("quote_key", "fact_quote")),
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
        (("kind", QUOTE_KINDS),),
    ),
    Table(
        "main",
        "fact_mention",
        "a name in the text",
        ("article_key", "char_start"),
        _columns(f"{_CONTEXT} entity_key char_start char_end surface rule extractor_version"),
        (*_FACT_REFERENCES, ("entity_key", "dim_entity")),
    ),
    Table(
        "main",
        "fact_date",
        "a date in the text",
        ("article_key", "char_start"),
        _columns(f"{_CONTEXT} resolved? granularity char_start char_end surface rule extractor_version"),
        _FACT_REFERENCES,
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
        "fact_lineage",
        "a quotation of an utterance that several articles quote",
        ("quote_key",),
        _columns("quote_key lineage_key is_first shared_words wording"),
        (("quote_key", "fact_quote"), ("lineage_key", "fact_quote")),
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
            " checks_passed checks_warned checks_failed wirehouse_version extractor_version"
        ),
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
        values=(("kind", CORRECTION_KINDS),),
        is_staged=False,
    ),
)

BY_NAME = {t.full_name: t for t in TABLES}
