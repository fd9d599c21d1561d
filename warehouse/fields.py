"""Every column of the warehouse, stated once: its type, its meaning, and the values it may take.

Tables (``warehouse.tables``) pick their columns from here by name, so a column means the same wherever it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from transforms.lexicon.enumerations import (
    CHANGES,
    CONTESTS,
    COPY_ROLES,
    CORRECTION_KINDS,
    DATE_BASES,
    ENTITY_KINDS,
    FIGURE_RELATIONS,
    GRANULARITIES,
    MEASURES,
    MODALITIES,
    ORDERS,
    OUTCOMES,
    PAIR_CONFIDENCES,
    POLARITIES,
    PUBLISHED_BASES,
    QUALIFIERS,
    QUOTE_KINDS,
    RELATIONS,
    REPLAY_OUTCOMES,
    RUN_STATUSES,
    SEAL_STATES,
    SEALED_BY,
    SEALED_KINDS,
    SEVERITIES,
    STAGES,
    SUPERSESSIONS,
    ZONE_KINDS,
)


@dataclass(frozen=True, slots=True)
class Field:
    """A column: DuckDB type, meaning, and its values with what each means, where the list is closed."""

    name: str
    type: str
    meaning: str
    values: Mapping[str, str] = field(default_factory=dict, hash=False)


def _fields(*rows: tuple) -> dict[str, Field]:
    return {row[0]: Field(*row) for row in rows}


FIELDS = _fields(
    # keys
    ("article_key", "BIGINT", "Surrogate key of an article version: hash of article_id, source_key and raw_sha256."),
    ("outlet_key", "BIGINT", "Surrogate key of the outlet; 0 is the unknown outlet."),
    ("date_key", "BIGINT", "Publication day as yyyymmdd; 0 is the unknown day."),
    ("story_key", "BIGINT", "Surrogate key of the story: the articles about one event."),
    ("copy_group_key", "BIGINT", "Surrogate key of the group of copies; null for an article without copies."),
    (
        "entity_key",
        "BIGINT",
        "Surrogate key of an entity: hash of kind and name; of a document or an unnamed speaker, of its article too.",
    ),
    ("speaker_key", "BIGINT", "Who said it, in dim_entity; null in the outlet's own voice."),
    ("claim_key", "BIGINT", "Surrogate key of a numeric claim: hash of article_key and span."),
    ("quote_key", "BIGINT", "Surrogate key of a quotation: hash of article_key and span."),
    ("run_key", "BIGINT", "The run that wrote the row, in quality.run."),
    # article
    (
        "article_id",
        "VARCHAR",
        "The source's id of the article, else its URL, else its path (for a record in a file, followed by # and a hash of its content).",
    ),
    (
        "source_key",
        "VARCHAR",
        "Whose article_id it is: the domain of a URL; else the outlet, else the domain, else the name of the file or folder.",
    ),
    (
        "identity_key",
        "BIGINT",
        "Surrogate key of the article, the same for all its versions: hash of article_id and source_key, or of the URL alone.",
    ),
    (
        "id_key",
        "BIGINT",
        "identity_key as article_id and source_key give it; shared by several articles if a source reused an id.",
    ),
    ("url", "VARCHAR", "The URL as the record gives it."),
    (
        "version",
        "INTEGER",
        "1 for the article's first text, 2 for the next, …, in the order of valid_from.",
    ),
    ("is_current", "BOOLEAN", "Whether this is the current version: the latest by date, not the last to arrive."),
    (
        "valid_from",
        "TIMESTAMP",
        "When this version became current (UTC): its time of modification, else of publication, else loaded_at.",
    ),
    ("valid_to", "TIMESTAMP", "When another version replaced it (UTC); null for the current one."),
    ("loaded_at", "TIMESTAMP", "When it arrived: the start of the run that read it (UTC)."),
    ("ordered_at", "TIMESTAMP", "The time from which, by its record, this is the article's text (UTC)."),
    (
        "ordered_by",
        "VARCHAR",
        "What ordered_at is.",
        ORDERS,
    ),
    ("position", "BIGINT", "Number of the record in its run, from 1."),
    ("copy_role", "VARCHAR", "The article's role in its group of copies.", COPY_ROLES),
    ("copy_rule", "VARCHAR", "Why the original of the group was chosen; null for an article without copies."),
    ("title", "VARCHAR", "Headline: from metadata, else from the text."),
    (
        "text",
        "VARCHAR",
        "The canonical text, whole. All offsets are half-open, in Unicode code points, into this text.",
    ),
    ("language", "VARCHAR", "ISO 639-1 code of the prose; und if it is uncertain. Facts are read from en only."),
    ("word_count", "INTEGER", "Words of the article's own prose (boilerplate left out)."),
    ("published_on", "DATE", "Day of publication; null if nothing gives it."),
    ("published_on_basis", "VARCHAR", "What published_on was read from.", PUBLISHED_BASES),
    ("dateline", "VARCHAR", "The dateline as written."),
    ("dateline_place", "VARCHAR", "Place of the dateline, as written."),
    (
        "dateline_date",
        "VARCHAR",
        "Date of the dateline, ISO 8601, truncated if the text gives less: 1987-02-26, --02-26.",
    ),
    ("byline", "VARCHAR", "Who wrote it, as the byline or the metadata says."),
    ("wire_credits", "VARCHAR[]", "Agencies credited in the text."),
    ("source_uri", "VARCHAR", "The file (or archive member) the record was read from."),
    (
        "raw_sha256",
        "VARCHAR",
        "SHA-256 of title, byline, publication day and canonical text; it differs if the article changed.",
    ),
    ("extractor_version", "VARCHAR", "Version of the readers that made the row."),
    ("extra", "JSON", "Fields of the record that have no column of their own."),
    ("notes", "VARCHAR[]", "What was repaired or guessed while reading: encoding, control characters, dates refused."),
    ("own_words", "INTEGER", "Words of its prose that are in no earlier article in the warehouse."),
    # outlet, date, measure, story, entity
    ("name", "VARCHAR", "Name; for an entity, the fullest form in common use."),
    ("domain", "VARCHAR", "Internet domain of the outlet, without www."),
    ("date", "DATE", "The day; null for the unknown member."),
    ("year", "INTEGER", "Calendar year."),
    ("quarter", "INTEGER", "Quarter of the year, 1-4."),
    ("month", "INTEGER", "Month, 1-12."),
    ("day", "INTEGER", "Day of the month."),
    ("iso_week", "VARCHAR", "ISO week, as 2018-W15."),
    ("weekday", "VARCHAR", "English name of the weekday."),
    ("is_weekend", "BOOLEAN", "Saturday or Sunday."),
    ("description", "VARCHAR", "What it covers."),
    ("headline", "VARCHAR", "Headline of the story: that of its first original article."),
    ("first_published_on", "DATE", "Earliest known publication day."),
    ("last_published_on", "DATE", "Latest known publication day."),
    ("articles", "INTEGER", "How many current articles."),
    ("copy_groups", "INTEGER", "How many distinct texts: each copy group and each article without copies counts once."),
    ("outlets", "INTEGER", "How many distinct outlets."),
    ("kind", "VARCHAR", "Its kind."),
    ("aliases", "VARCHAR[]", "Other forms of the name seen, sorted."),
    (
        "merge_rule",
        "VARCHAR",
        "Rule that grouped the aliases under this name; null if there are none.",
    ),
    # spans
    ("char_start", "INTEGER", "First code point of the span in dim_article.text."),
    ("char_end", "INTEGER", "One past the last code point of the span in dim_article.text."),
    ("surface", "VARCHAR", "The span as written: substr(text, char_start + 1, char_end - char_start)."),
    ("sentence_start", "INTEGER", "First code point of its sentence."),
    ("sentence_end", "INTEGER", "One past the last code point of its sentence."),
    # claims
    ("value", "DOUBLE", "The number as stated, with its scale applied; null for ranges and vague plurals."),
    ("value_low", "DOUBLE", "Lower bound given by the wording; null if open."),
    ("value_high", "DOUBLE", "Upper bound given by the wording; null if open."),
    ("qualifier", "VARCHAR", "How the wording bounds the number.", QUALIFIERS),
    ("change", "VARCHAR", "Whether the number is the size of a change or difference.", CHANGES),
    ("unit", "VARCHAR", "count, ISO 4217 code, percent, percentage_point, ratio, or the singular unit; x/y for rates."),
    ("counted", "VARCHAR", "Head noun of what is counted, lower case, singular."),
    ("measure", "VARCHAR", "What the number measures, in dim_measure.", {m: v.meaning for m, v in MEASURES.items()}),
    ("polarity", "VARCHAR", "Whether the number is asserted or denied.", POLARITIES),
    (
        "subject",
        "VARCHAR",
        "What is measured, counted or paid for, in the text's words, lower case, head noun singular; null if it does not say.",
    ),
    (
        "event",
        "VARCHAR",
        "Lemma of the verb by which the counted things are in the story: kill, cut, spend; null for none.",
    ),
    (
        "as_of",
        "VARCHAR",
        "Day or period for which the figure holds, ISO 8601, truncated as said: 2018-03, 2018-Q3, 2018-W15, 2009/, 2010/2014.",
    ),
    ("place_key", "BIGINT", "Where the figure holds, a place in dim_entity; null if its clause does not say."),
    ("modality", "VARCHAR", "Whether the figure is so, is to come, or is only supposed.", MODALITIES),
    (
        "contest",
        "VARCHAR",
        "How the figure stands against the one in against_key; without one, it is turned down itself. Null for most.",
        CONTESTS,
    ),
    (
        "against_key",
        "BIGINT",
        "The claim of the same article that this one answers, corrects or turns down; null for none.",
    ),
    ("speaker_start", "INTEGER", "First code point of the words that name the speaker."),
    ("speaker_end", "INTEGER", "One past the last code point of the words that name the speaker."),
    (
        "rules",
        "VARCHAR[]",
        "Rules that read the number, its bounds, what it is about and its speaker, for wirehouse explain.",
    ),
    # quotes
    ("quote_group", "BIGINT", "Key shared by the paragraphs of one utterance; null for a quotation of one paragraph."),
    ("cue", "VARCHAR", "The reporting word: said, told, according to, …"),
    ("rule", "VARCHAR", "Name of the deciding rule."),
    # lineage
    ("lineage_key", "BIGINT", "The utterance: quote_key of its first quotation."),
    ("other_lineage_key", "BIGINT", "Another utterance (or single quotation) with similar words, on another occasion."),
    ("other_quote_key", "BIGINT", "The quotation of the other utterance that was compared."),
    ("is_first", "BOOLEAN", "Whether this is the earliest wording."),
    (
        "fullest_key",
        "BIGINT",
        "The quotation with the fullest wording of the utterance, which this one is held against.",
    ),
    (
        "wording",
        "JSON",
        "Stretches of words against the fullest wording: op (same, changed, cut, added), fullest, here.",
    ),
    ("similarity", "DOUBLE", "Words in common, in order, over the words of the shorter wording, 0 to 1."),
    # dates
    ("resolved", "VARCHAR", "The date, ISO 8601, truncated to what is known; null if unresolved."),
    ("granularity", "VARCHAR", "How precise the date is, with its form in resolved.", GRANULARITIES),
    # pairs of figures
    ("other_claim_key", "BIGINT", "The statement that it is put beside, in fact_claim."),
    ("confidence", "VARCHAR", "How sure it is that both are on one thing.", PAIR_CONFIDENCES),
    ("shared", "VARCHAR[]", "Words for the thing that both sentences have."),
    # copies
    ("other_article_key", "BIGINT", "The other article version of the pair."),
    ("relation", "VARCHAR", "How the two share text.", RELATIONS),
    (
        "jaccard",
        "DOUBLE",
        "shared_words divided by the words of own prose in either article, 0 to 1. Own prose excludes quotations, boilerplate and statements printed by both.",
    ),
    (
        "containment",
        "DOUBLE",
        "Share of own prose that is in runs of words found in the other article too, 0 to 1: the larger of the two articles' shares.",
    ),
    ("shared_words", "INTEGER", "Words that both have, in order."),
    # counts
    ("claims", "INTEGER", "How many numeric claims."),
    ("quotes", "INTEGER", "How many quotations."),
    ("mentions", "INTEGER", "How many mentions of names."),
    ("dates", "INTEGER", "How many dates in the text."),
    # quality
    ("started_at", "TIMESTAMP", "When the run began (UTC)."),
    ("seconds", "DOUBLE", "Seconds from the start of the run to its publish."),
    ("step_number", "INTEGER", "Place of the step in its run, from 1."),
    ("step", "VARCHAR", "A step of a run before its publish: read, repeats, extract, compare, link, audit."),
    ("step_seconds", "DOUBLE", "Seconds that the step took, worker processes included."),
    (
        "step_rows",
        "BIGINT",
        "Rows that the step wrote to the archive and the stage; of the audit, the checks that it made.",
    ),
    (
        "peak_bytes",
        "BIGINT",
        "Most memory that the process held in the step, without its worker processes; null where the system does not tell.",
    ),
    ("status", "VARCHAR", "How the run ended.", RUN_STATUSES),
    ("sources", "VARCHAR[]", "The sources as given."),
    ("read", "INTEGER", "Records read: new + revised + unchanged + quarantined."),
    ("new", "INTEGER", "Records of articles not seen before."),
    ("revised", "INTEGER", "Records of known articles with a new text, or with an older one that is current again."),
    ("unchanged", "INTEGER", "Records already known."),
    ("quarantined", "INTEGER", "Records rejected, with a reason in quality.quarantine."),
    ("checks_passed", "INTEGER", "Expectations that held."),
    ("checks_warned", "INTEGER", "Expectations of severity warning or info that did not hold."),
    ("checks_failed", "INTEGER", "Expectations of severity critical that did not hold."),
    ("field_map", "JSON", "The field names given to the run (--map), by field; null if none."),
    ("wirehouse_version", "VARCHAR", "Version of the program."),
    ("bytes", "BIGINT", "Size in bytes."),
    ("sha256", "VARCHAR", "SHA-256 of the file."),
    ("format", "VARCHAR", "Format as recognised."),
    ("encoding", "VARCHAR", "Character encoding as recognised."),
    ("records", "INTEGER", "Records found in it."),
    ("rejected", "INTEGER", "Records of it that were rejected."),
    ("check_name", "VARCHAR", "Stable name of the check."),
    ("table_name", "VARCHAR", "The table it is about."),
    ("severity", "VARCHAR", "What happens if the check fails.", SEVERITIES),
    ("outcome", "VARCHAR", "How the check ended.", OUTCOMES),
    ("observed", "VARCHAR", "What was found."),
    ("expected", "VARCHAR", "What should be true, in words."),
    ("element_count", "BIGINT", "Rows checked."),
    ("unexpected_count", "BIGINT", "Rows that fail."),
    ("sample", "JSON", "A few of the failing rows."),
    ("quarantine_key", "BIGINT", "Surrogate key of a rejected row."),
    ("stage", "VARCHAR", "Where it was rejected.", STAGES),
    ("code", "VARCHAR", "Stable code of the reason."),
    ("message", "VARCHAR", "The reason in words, and what to do."),
    ("source_offset", "BIGINT", "Number of the record in its source, from 1; null for a whole file."),
    ("row", "JSON", "The rejected row itself."),
    ("is_replayed", "BOOLEAN", "Whether the row was read again later."),
    (
        "replay_outcome",
        "VARCHAR",
        "What happened to the row when it was last read again; null if it never was.",
        REPLAY_OUTCOMES,
    ),
    ("replayed_at", "TIMESTAMP", "When the row was last read again (UTC)."),
    # history
    ("reprocess_key", "BIGINT", "The reprocess that superseded the row."),
    ("superseded_at", "TIMESTAMP", "When the row was superseded (UTC)."),
    (
        "supersession",
        "VARCHAR",
        "changed: newer readers read the same span differently; removed: they do not read it.",
        SUPERSESSIONS,
    ),
    # corrections
    ("correction_key", "BIGINT", "Surrogate key of an analyst's correction."),
    ("target_key", "BIGINT", "Key of what is corrected: a claim_key, quote_key or entity_key."),
    ("entity_kind", "VARCHAR", "Kind of the entity that replaces it.", ENTITY_KINDS),
    ("entity_name", "VARCHAR", "Name of the entity that replaces it; null for nobody."),
    ("author", "VARCHAR", "Who made the correction."),
    ("reason", "VARCHAR", "Why, in the author's words."),
    ("made_at", "TIMESTAMP", "When it was made (UTC)."),
    ("withdrawn_at", "TIMESTAMP", "When it was withdrawn (UTC); null while it applies."),
    ("withdrawn_by", "VARCHAR", "Who withdrew it."),
    # seals and audits
    ("seal_number", "INTEGER", "Number of the seal: 1 when the file was made, then counting up."),
    ("sealed_at", "TIMESTAMP", "When it was sealed (UTC)."),
    (
        "sealed_by",
        "VARCHAR",
        "What changed the file: schema, a program that made its tables or views; run; check, which stored its result; change, another command.",
        SEALED_BY,
    ),
    ("sealed_object", "VARCHAR", "What is sealed, by schema and name: main.fact_claim."),
    ("object_kind", "VARCHAR", "What kind of object is sealed.", SEALED_KINDS),
    ("row_count", "BIGINT", "How many rows the table had; null for views and macros."),
    (
        "fixed_hash",
        "VARCHAR",
        "Sum of the row hashes, modulo 2^64, over the columns that never change once published; 16 hex digits.",
    ),
    ("moving_hash", "VARCHAR", "The same, over the key and the columns that a later run may change."),
    ("definition_hash", "VARCHAR", "MD5 of the columns with types and comments, or of the SQL of a view or macro."),
    ("hash_basis", "VARCHAR", "DuckDB's version, and its hash of known values."),
    ("audit_key", "BIGINT", "Surrogate key of an audit of the whole warehouse."),
    ("audited_at", "TIMESTAMP", "When the audit was made (UTC)."),
    (
        "seal_state",
        "VARCHAR",
        "holds: everything is as published; broken: something else changed it; uncertain: sealed by a version of DuckDB with another hash function.",
        SEAL_STATES,
    ),
)

OF_TABLES: dict[str, dict[str, Field]] = {
    "dim_entity": _fields(("kind", "VARCHAR", "What the name names.", ENTITY_KINDS)),
    "article_zone": _fields(("kind", "VARCHAR", "What the span is.", ZONE_KINDS)),
    "fact_quote": _fields(
        ("kind", "VARCHAR", "How much is quoted.", QUOTE_KINDS),
        (
            "text",
            "VARCHAR",
            "The words inside the marks: substr(dim_article.text, char_start + 1, char_end - char_start).",
        ),
    ),
    "quality.correction": _fields(("kind", "VARCHAR", "What the correction does.", CORRECTION_KINDS)),
    "fact_date": _fields(("rule", "VARCHAR", "What resolved the date.", DATE_BASES)),
    "figure_pair": _fields(
        ("claim_key", "BIGINT", "A statement of a figure, in fact_claim."),
        ("other_article_key", "BIGINT", "The article of the other statement."),
        ("relation", "VARCHAR", "What relates the two.", FIGURE_RELATIONS),
    ),
    "fact_copy": _fields(
        (
            "shared_words",
            "INTEGER",
            "Words of own prose in runs found in both: the smaller of the two articles' counts. Words that many articles print are excluded.",
        )
    ),
}
"""Columns with a special meaning in one table."""
