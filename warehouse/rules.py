"""Row rules, each stated once: what a row must satisfy, as a query for the rows that do not.

A rule is used twice: as a Great Expectations expectation (reported, with ``mostly``), and to part the failing rows into
``quality.quarantine`` under the rule's code. Queries run where the tables of a batch stand under their own names (with a
row number ``_row``) and the published warehouse is attached as ``published``; ``{batch}`` is the rule's table, known to
the query as ``subselect``. They return whole rows of it. Columns of a tampered batch may have any type: a query casts what
it compares by ``try_cast``, and never says JOIN, before which Great Expectations leaves out the alias.
"""

from __future__ import annotations

from dataclasses import dataclass

from warehouse.tables import BY_NAME, TABLES, Table


@dataclass(frozen=True, slots=True)
class Rule:
    """``code``: stable name; ``mostly``: share of rows that must pass for the batch to be fit to publish (the failing ones
    are parted from it). ``is_integrity``: whether a published warehouse must hold it without exception."""

    code: str
    table: str
    message: str
    query: str
    mostly: float = 0.5
    is_integrity: bool = False

    def over(self, batch: str) -> str:
        """The query over ``batch``, a parenthesised select."""
        return self.query.replace("{batch}", f"{batch} as subselect")

    @property
    def template(self) -> str:
        """The query as Great Expectations wants it: other braces doubled, ``{batch}`` left for it to fill in."""
        return self.query.replace("{", "{{").replace("}", "}}").replace("{{batch}}", "{batch}")


def _where(code: str, table: str, message: str, bad: str, *, is_integrity: bool = False) -> Rule:
    return Rule(code, table, message, "select subselect.* from {batch} where " + bad, is_integrity=is_integrity)


def _whole(column: str) -> str:
    return f"try_cast({column} as bigint)"


_START, _END = _whole("char_start"), _whole("char_end")
_OF_ARTICLE = "(select article_key as _article, text as _text from dim_article) as a"


def _standing(table: str, surface: str) -> Rule:
    """Provenance: the words of a fact stand in the article's text at its offsets."""
    return Rule(
        f"{table}.surface_not_at_offset", table,
        "The text at the row's offsets is not the row's surface.",
        f"select subselect.* from {{batch}}, {_OF_ARTICLE} where a._article = {_whole('subselect.article_key')} and ({_START} is null"
        f" or {_END} is null or {_START} < 0 or {_END} <= {_START}"
        f" or substr(a._text, {_START} + 1, {_END} - {_START}) is distinct from subselect.{surface})",
        is_integrity=True,
    )


# An independent reading of "87 million", "$5bn", "1,234.5 %" in SQL: digits times one scale word. It judges only surfaces
# that are wholly of that shape, so that it never disagrees with a reading it does not understand.
_DIGITS = r"^[^0-9a-zA-Z.,-]{0,3}([0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)[ -]?(thousand|million|billion|trillion|bn|mn|m|b|k)?$"
_SAID = (
    f"(try_cast(replace(regexp_extract(lower(surface), '{_DIGITS}', 1), ',', '') as double)"
    f" * case regexp_extract(lower(surface), '{_DIGITS}', 2) when 'thousand' then 1e3 when 'k' then 1e3 when 'million' then 1e6"
    " when 'mn' then 1e6 when 'm' then 1e6 when 'billion' then 1e9 when 'bn' then 1e9 when 'b' then 1e9 when 'trillion' then 1e12 else 1 end)"
)
_VALUE, _LOW, _HIGH = (f"try_cast({c} as double)" for c in ("value", "value_low", "value_high"))

CLAIM_RULES = (
    _where(
        "fact_claim.value_not_numeric", "fact_claim", "value or a bound is not a finite number.",
        " or ".join(
            f"({c} is not null and (try_cast({c} as double) is null or not isfinite(try_cast({c} as double))))"
            for c in ("value", "value_low", "value_high")
        ),
    ),
    _where(
        "fact_claim.no_number", "fact_claim", "Neither a value nor a bound is given.",
        "value is null and value_low is null and value_high is null",
    ),
    _where("fact_claim.bounds_crossed", "fact_claim", "value_low is above value_high.", f"{_LOW} > {_HIGH}"),
    _where(
        "fact_claim.user_count_not_a_count", "fact_claim",
        "A user count is a whole number from 0 to 10 billion; this one is not.",
        "measure = 'user_count' and ("
        + " or ".join(
            f"({c} is not null and coalesce(try_cast({c} as double) not between 0 and 1e10 or try_cast({c} as double) <> floor(try_cast({c} as double)), true))"
            for c in ("value", "value_low", "value_high")
        )
        + ")",
    ),
    _where(
        "fact_claim.value_not_as_written", "fact_claim",
        "The digits in surface, read independently in SQL, give another number than value.",
        f"{_VALUE} is not null and regexp_matches(lower(surface), '{_DIGITS}') and abs({_SAID} - {_VALUE}) > 1e-6 * greatest(abs({_VALUE}), 1)",
    ),
    _where(
        "fact_claim.bounds_against_qualifier", "fact_claim", "The bounds do not fit the qualifier.",
        f"(qualifier in ('exact', 'about') and {_VALUE} is not null and ({_LOW} is distinct from {_VALUE} or {_HIGH} is distinct from {_VALUE}))"
        " or (qualifier in ('more_than', 'at_least') and value_low is null) or (qualifier in ('at_most', 'less_than') and value_high is null)"
        " or (qualifier in ('between', 'vague') and (value_low is null or value_high is null))",
    ),
    _where(
        "fact_claim.outside_sentence", "fact_claim", "The number does not lie inside its sentence.",
        f"{_START} < {_whole('sentence_start')} or {_END} > {_whole('sentence_end')}",
    ),
    _where(
        "fact_claim.money_without_currency", "fact_claim", "The unit of money is not a currency code.",
        "measure = 'money' and not regexp_matches(coalesce(unit, ''), '^[A-Z]{3}(/.+)?$')",
    ),
)

ARTICLE_RULES = (
    _where("dim_article.text_empty", "dim_article", "The text is empty.", "text is null or trim(text) = ''"),
    _where(
        "dim_article.published_out_of_range", "dim_article", "The publication date lies before 1600 or in the future.",
        "try_cast(published_on as date) not between date '1600-01-01' and try_cast(valid_from as date) + 2",
    ),
    _where(
        "dim_article.current_but_closed", "dim_article", "A current version has an end, or a past one has none.",
        "try_cast(is_current as boolean) <> (valid_to is null)",
    ),
    _where(
        "dim_article.text_all_boilerplate", "dim_article", "Nothing but boilerplate: the text has no words of its own.",
        "try_cast(word_count as bigint) = 0 and trim(text) <> ''",
    ),
)

OTHER_RULES = (
    Rule(
        "article_zone.outside_text", "article_zone", "The zone does not lie inside the text.",
        f"select subselect.* from {{batch}}, {_OF_ARTICLE} where a._article = {_whole('subselect.article_key')}"
        f" and ({_START} < 0 or {_END} <= {_START} or {_END} > length(a._text))",
    ),
    _where(
        "fact_copy.share_out_of_range", "fact_copy", "jaccard or containment lies outside 0 to 1, or the pair is of one article.",
        "coalesce(try_cast(jaccard as double) not between 0 and 1, true) or coalesce(try_cast(containment as double) not between 0 and 1, true)"
        f" or {_whole('shared_words')} < 0 or article_key = other_article_key",
    ),
    _where("dim_entity.name_empty", "dim_entity", "An entity without a name.", "name is null or trim(name) = ''"),
    _where(
        "fact_quote.speaker_half_marked", "fact_quote", "Only one end of the speaker's span is given.",
        "(speaker_start is null) <> (speaker_end is null)",
    ),
)

STANDING_RULES = (
    _standing("fact_claim", "surface"),
    _standing("fact_quote", "text"),
    _standing("fact_mention", "surface"),
    _standing("fact_date", "surface"),
)


def _required(table: Table) -> Rule:
    missing = " or ".join(f"{c.name} is null" for c in table.columns if c.name not in table.nullable)
    return _where(f"{table.name}.required_missing", table.name, "A required column is null.", missing, is_integrity=True)


def _typed(table: Table) -> Rule:
    """Every value reads as its column's type. Numbers are left to the rules that judge their range."""
    types = ("BIGINT", "INTEGER", "BOOLEAN", "DATE", "TIMESTAMP")
    bad = " or ".join(f"({c.name} is not null and try_cast({c.name} as {c.type}) is null)" for c in table.columns if c.type in types)
    return _where(f"{table.name}.not_of_type", table.name, "A value does not read as its column's type.", bad, is_integrity=True)


def _closed(table: Table) -> Rule | None:
    enums = [c for c in table.columns if c.values]
    if not enums:
        return None
    bad = " or ".join(f"({c.name} is not null and {c.name} not in ({', '.join(repr(v) for v in c.values)}))" for c in enums)
    return _where(f"{table.name}.value_not_in_list", table.name, f"One of {', '.join(c.name for c in enums)} holds a value outside its closed list.", bad)


def _referenced(table: Table) -> list[Rule]:
    """Every reference is held by the batch or by the published warehouse. Facts without their article go with it."""
    rules = []
    for column, target in table.references:
        key = BY_NAME[target].key[0]
        staged = f" and not exists (select 1 from {target} as t where {_whole('t.' + key)} = {_whole('subselect.' + column)})" if BY_NAME[target].is_staged else ""
        if target == "dim_date":
            continue  # the publish makes the calendar from the dates themselves
        rules.append(
            _where(
                f"{table.name}.{column}_unknown", table.name, f"{column} is in neither the batch's nor the published {target}.",
                f"{column} is not null{staged} and not exists (select 1 from published.{BY_NAME[target].schema}.{BY_NAME[target].name} as p where p.{key} = {_whole('subselect.' + column)})",
                is_integrity=True,
            )
        )
    return rules


def _derived() -> tuple[Rule, ...]:
    rules: list[Rule] = []
    for table in TABLES:
        if not table.is_staged:
            continue
        rules += [_required(table), _typed(table)]
        if closed := _closed(table):
            rules.append(closed)
        rules += _referenced(table)
    return tuple(rules)


ROW_RULES: tuple[Rule, ...] = (*ARTICLE_RULES, *CLAIM_RULES, *STANDING_RULES, *OTHER_RULES, *_derived())


def _unique(table: Table) -> Rule:
    """Finds the rows whose key an earlier row of the batch has. They are few or the keys are broken: hence ``mostly``."""
    keys = ", ".join(table.key)
    return Rule(
        f"{table.name}.key_not_unique", table.name, f"An earlier row has the same key ({keys}).",
        f"select subselect.* from {{batch}} where ({keys}) in (select ({keys}) from {table.name} group by {keys} having count(*) > 1)"
        f" qualify row_number() over (partition by {keys} order by _row) > 1",
        mostly=0.99,
        is_integrity=True,
    )


KEY_RULES: tuple[Rule, ...] = tuple(_unique(t) for t in TABLES if t.is_staged)
RULES: dict[str, Rule] = {r.code: r for r in (*ROW_RULES, *KEY_RULES)}
