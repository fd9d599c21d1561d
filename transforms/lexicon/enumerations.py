"""Closed lists of values that columns may take, stated once: the readers write them, the schema and the docs repeat them.

Each maps a value to what it means, in the order the documentation lists them; where only the values are needed, the
mapping itself is iterated or asked with ``in``.
"""

from __future__ import annotations

from typing import NamedTuple

QUALIFIERS = {
    "exact": "the number as it stands",
    "about": "an approximation: about, nearly, some, or so",
    "more_than": "above the number: more than, over, exceeding",
    "at_least": "the number or above: at least, no fewer than, or more",
    "at_most": "the number or below: up to, as many as, no more than",
    "less_than": "below the number: less than, under, just short of",
    "between": "a range of two numbers",
    "vague": "a plural of magnitude: dozens, hundreds of thousands",
}
"""How the wording bounds a number (``fact_claim.qualifier``)."""

CHANGES = {
    "none": "a level, a total or a count",
    "increase": "the size of a rise, or of what is added",
    "decrease": "the size of a fall, or of what is taken away",
}
"""Whether a number is the size of a change (``fact_claim.change``)."""

POLARITIES = {
    "asserted": "the text states the number",
    "denied": "the text negates or rejects the number itself",
}
"""Whether the number stands (``fact_claim.polarity``)."""


MODALITIES = {
    "actual": "it is or was so, as the text or its speaker has it",
    "projected": "it is to come: expected, forecast, planned, promised, a target",
    "hypothetical": "it is supposed: would, could, if, might",
}
"""Whether a figure is so (``fact_claim.modality``)."""


CONTESTS = {
    "rejected": "a figure is turned down in so many words",
    "corrected": "the source or the outlet replaces a figure that was an error",
    "excluded": "two figures are set against each other that cannot both hold",
}
"""How a figure stands against another in its article (``fact_claim.contest``)."""

FIGURE_RELATIONS = {
    "rejects": "the other one turns down the figure that this one states, in another article or paragraph",
    "repeats": "this one states a figure that is answered in the article of the other",
    "differs": "both are on one thing in one story, and their bounds exclude each other",
    "estimates": "both say what one thing costs, and their bounds exclude each other",
    "follows": "the other one is an earlier level on the same thing",
    "moves": "one sentence says that this level came from the other one",
    "changes": "this one is a difference, and the other one the level that it is from",
}
"""What relates two statements of figures (``figure_pair.relation``)."""

PAIR_CONFIDENCES = {
    "high": "the texts say so themselves: they contest the figure, or tell what it came from",
    "medium": "the two share what tells the thing apart",
    "low": "the rest",
}
"""How sure it is that a pair is on one thing (``figure_pair.confidence``)."""


class Measure(NamedTuple):
    """``unit`` says which units a measure's claims have."""

    unit: str
    meaning: str


MEASURES = {
    "user_count": Measure(
        "count", "users, members, accounts, profiles, subscribers, followers, customers of a service"
    ),
    "people_count": Measure("count", "any other persons"),
    "money": Measure("ISO 4217 code, or code/period", "an amount of money"),
    "percentage": Measure("percent, percentage_point or ratio", "a share of a whole, or a relative change"),
    "age": Measure("year, month, …", "how old somebody or something is"),
    "duration": Measure("year, month, day, hour, …", "a length of time"),
    "other_count": Measure("count", "other counted things"),
    "other_measure": Measure(
        "singular English unit, ratio, or null", "any other measure: distances, multiples, indices"
    ),
}
"""What a number measures (``fact_claim.measure``, ``dim_measure``)."""

QUANTITY_KINDS = {
    "bare": "a number without any unit",
    "percent": "a percentage",
    "point": "percentage points, basis points or points",
    "money": "an amount with its currency",
    "time": "a length of time",
    "age": "somebody's age",
    "measure": "a number with another unit of measure",
    "share": "a share of a whole, from 0 to 1",
    "multiple": "a multiple of something else",
}
"""What the readers take a number with its unit for, before they decide what it measures."""

ENTITY_KINDS = {
    "person": "a person",
    "organisation": "an organisation: a firm, a party, a paper, a club, an office",
    "place": "a place: a country, a town, a region, a river",
    "document": "a paper that speaks, as written, where nobody is told whose it is: a report, a court filing",
    "unnamed": "a speaker without a name, as written: officials, a juror",
}
"""What an entity is (``dim_entity.kind``). Documents and the unnamed are of one article each; the others are of all."""

NAMED_KINDS = {kind: told for kind, told in ENTITY_KINDS.items() if kind not in ("document", "unnamed")}
"""Kinds of entities that a name names, and that are one across articles."""

ZONE_KINDS = {
    "headline": "the headline",
    "dateline": "the place, day and agency that open the story",
    "byline": "who signs it",
    "credit": "who else reported, edited or took the pictures",
    "caption": "the words below a picture",
    "gallery": "a caption printed again, as photo galleries do; nothing is read from it",
    "post": "what somebody wrote on a social network, and the line that signs it",
    "statement": "a letter printed whole, from its greeting to its close",
    "body": "the story's own prose",
    "boilerplate": "the site's own lines: links, notices, lines that recur",
}
"""What a span of an article is (``article_zone.kind``)."""

QUOTE_KINDS = {
    "direct": "a sentence or more in the speaker's words",
    "fragment": "some of the speaker's words inside the outlet's sentence",
}
"""How much is quoted (``fact_quote.kind``)."""

DATE_BASES = {
    "stated": "the words say it all",
    "anchor": "worked out from the article's date",
    "context": "worked out from another date in the text",
    "open": "not resolved, or only in part",
}
"""What a date in the text was resolved by (``fact_date.rule``)."""

GRANULARITIES = {
    "day": "2018-05-22, or --05-22 without its year",
    "week": "2018-W21",
    "weekend": "2018-W21-WE",
    "month": "2018-05, or --05 without its year",
    "quarter": "2018-Q2",
    "half": "2018-H1",
    "season": "2018-SU; SP, SU, FA, WI",
    "year": "2018",
    "decade": "201 for the 2010s",
    "century": "20 for the years from 2000",
}
"""How precise a date in the text is (``fact_date.granularity``), with its form in ``resolved``."""

PUBLISHED_BASES = {
    "metadata": "the record's own field",
    "dateline": "the dateline",
    "text": "a date printed beside the story",
    "url": "the address",
    "none": "nothing gives the day",
}
"""What the day of publication was read from (``dim_article.published_on_basis``)."""

COPY_ROLES = {
    "original": "the source of the copies in its group",
    "copy": "a copy of it",
    "unique": "an article without copies",
}
"""An article's part in its group of copies (``dim_article.copy_role``)."""

RELATIONS = {
    "same_copy": "one text, edited or cut",
    "partial_copy": "one contains part of the other",
}
"""How two articles share text (``fact_copy.relation``)."""

STAGES = {
    "read": "while its source was read",
    "extract": "while its facts were read",
    "audit": "by the checks before the publish",
}
"""Where a row was rejected (``quality.quarantine.stage``)."""

SEVERITIES = {
    "critical": "stops the publish",
    "warning": "reported, in the summary too",
    "info": "reported",
}
"""What a failed check leads to (``quality.check_result.severity``)."""

OUTCOMES = {
    "passed": "it passed",
    "warned": "it failed, but is not critical",
    "failed": "it failed, and is critical",
}
"""How a check ended (``quality.check_result.outcome``)."""

RUN_STATUSES = {
    "published": "its batch is in the tables",
    "unchanged": "it found nothing new",
    "refused": "a critical check failed",
}
"""How a run ended (``quality.run.status``)."""

CORRECTION_KINDS = {
    "speaker": "another speaker of a claim or quotation, or nobody",
    "merge": "one entity is another",
    "split": "in one article, the name means another entity",
    "reject": "this is not a claim, or not a quotation",
}
"""What an analyst's correction does (``quality.correction.kind``)."""

REPLAY_OUTCOMES = {
    "published": "it is in the tables now",
    "rejected_again": "it was rejected again",
    "source_gone": "its source is no longer there",
    "not_found": "its source no longer holds it",
    "forgotten": "the batch that held it was deleted",
}
"""What happened to a rejected row that was read again (``quality.quarantine.replay_outcome``)."""

ORDERS = {
    "modified": "the record's time of modification",
    "published": "the record's time of publication",
    "loaded": "when it arrived",
}
"""What puts an article's versions in order (``dim_article.ordered_by``)."""

SUPERSESSIONS = {
    "changed": "newer readers read the same span differently",
    "removed": "newer readers do not read it",
}
"""Why a row was superseded by a reprocess (schema ``history``)."""

SEALED_BY = {
    "schema": "a program that made its tables or views",
    "run": "a run",
    "check": "a check, which stored its result",
    "change": "another command",
}
"""What changed the file before it was sealed (``quality.seal.sealed_by``)."""

SEALED_KINDS = {
    "table": "its rows, columns and comments",
    "view": "its SQL",
    "macro": "its SQL",
}
"""What is sealed (``quality.seal.object_kind``)."""

SEAL_STATES = {
    "holds": "everything is as published",
    "broken": "something else changed it",
    "uncertain": "sealed by a version of DuckDB with another hash function",
}
"""How the seals were found (``quality.audit.seal_state``)."""
