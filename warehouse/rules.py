"""Row rules, each stated once: what a row must satisfy, as a query for the rows that do not.

A rule is used twice: as a Great Expectations expectation (reported, with ``mostly``), and to move the failing rows to
``quality.quarantine`` under the rule's code. Queries run where the tables of a batch stand under their own names (with
a row number ``_row``) and the published warehouse is attached as ``published``; ``{batch}`` is the rule's table, known
to the query as ``subselect``. They return whole rows of it. Columns of a tampered batch may have any type: a query
casts what it compares by ``try_cast``. The macros of ``warehouse.said`` stand there too. It never says JOIN, since Great Expectations then leaves out the alias, and has
no colon before a letter, which SQLAlchemy takes for a parameter.
"""

from __future__ import annotations

from dataclasses import dataclass

from warehouse.tables import BY_NAME, TABLES, Table


@dataclass(frozen=True, slots=True)
class Rule:
    """``code``: stable name; ``expected``: what holds of every row, in words; ``message``: what is wrong with one that
    fails; ``mostly``: share of rows that must pass for the batch to be fit to publish (the failing ones are moved
    out); ``is_integrity``: whether it must hold in a published warehouse without exception."""

    code: str
    table: str
    expected: str
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


def _where(code: str, expected: str, message: str, bad: str, *, is_integrity: bool = False) -> Rule:
    table = code.partition(".")[0]
    return Rule(
        code, table, expected, message, f"select subselect.* from {{batch}} where {bad}", is_integrity=is_integrity
    )


def _int(column: str) -> str:
    return f"try_cast({column} as bigint)"


def _double(column: str) -> str:
    return f"try_cast({column} as double)"


def _any(conditions: str, *columns: str) -> str:
    """``conditions`` on any of the columns, named ``@`` in it and ``#`` as a number."""
    return " or ".join(f"({conditions.replace('#', _double(c)).replace('@', c)})" for c in columns)


_START, _END = _int("char_start"), _int("char_end")
_OF_ARTICLE = (
    f"(select {_int('article_key')} as _article, text as _text, length(text) as _length from dim_article) as a"
)
# substr counts every character up to the offset: from the text's end where that is nearer, for half the time.
_FROM = f"case when {_START} < a._length and 2 * {_START} > a._length then {_START} - a._length else {_START} + 1 end"
_BLANK = r"not regexp_matches(text, '\S')"
_PERIOD = r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?|-W(0[1-9]|[1-4]\d|5[0-3])|-Q[1-4]|-H[12])?"
_NUMBERS = ("value", "value_low", "value_high")
_VALUE, _LOW, _HIGH = map(_double, _NUMBERS)

CLAIM_RULES = (
    _where(
        "fact_claim.value_not_numeric",
        "value and its bounds are finite numbers.",
        "value or a bound is not a finite number.",
        _any("@ is not null and (# is null or not isfinite(#))", *_NUMBERS),
    ),
    _where(
        "fact_claim.no_number",
        "A claim has a value or a bound.",
        "Neither a value nor a bound is given.",
        "value is null and value_low is null and value_high is null",
    ),
    _where(
        "fact_claim.bounds_crossed",
        "value_low is not above value_high.",
        "value_low is above value_high.",
        f"{_LOW} > {_HIGH}",
    ),
    _where(
        "fact_claim.user_count_not_a_count",
        "A user count is a whole number from 0 to 10 billion.",
        "A user count is a whole number from 0 to 10 billion; this one is not.",
        "measure = 'user_count' and ("
        + _any("@ is not null and coalesce(# not between 0 and 1e10 or # <> floor(#), true)", "value", "value_low")
        # "billions of users" reaches up to a trillion by the bounds that vague plurals are given
        + f" or (value_high is not null and coalesce({_HIGH} not between 0 and if(qualifier = 'vague', 1e12, 1e10)"
        f" or {_HIGH} <> floor({_HIGH}), true))" + ")",
    ),
    Rule(
        "fact_claim.value_not_as_written",
        "fact_claim",
        "value is what surface says, read independently in SQL: digits, number words, scales, shares.",
        "surface, read independently in SQL, gives a number other than value.",
        # each wording is read once
        "select subselect.* from {batch}, (select surface as _surface, said_value(surface) as _said from"
        " (select distinct cast(surface as varchar) as surface from fact_claim where value is not null) as s) as r"
        f" where r._surface = subselect.surface and abs(r._said - {_VALUE}) > 1e-6 * greatest(abs({_VALUE}), 1)"
        # "from 2.5 to 3.8 billion": a few digits may share the scale that stands behind the next number
        " and not (regexp_full_match(r._surface, '[^0-9]{0,4}[0-9]{1,3}([.][0-9]+)?')"
        f" and coalesce(round(log10(abs(nullif({_VALUE}, 0) / nullif(r._said, 0))), 6) in (3, 5, 6, 7, 9, 12), false))",
    ),
    _where(
        "fact_claim.bounds_against_qualifier",
        "The bounds agree with the qualifier.",
        "The bounds contradict the qualifier.",
        f"(qualifier in ('exact', 'about') and {_VALUE} is not null"
        f" and ({_LOW} is distinct from {_VALUE} or {_HIGH} is distinct from {_VALUE}))"
        " or (qualifier in ('more_than', 'at_least') and value_low is null)"
        " or (qualifier in ('at_most', 'less_than') and value_high is null)"
        " or (qualifier in ('between', 'vague') and (value_low is null or value_high is null))",
    ),
    _where(
        "fact_claim.outside_sentence",
        "The number is inside its sentence.",
        "The number is not inside its sentence.",
        f"{_START} < {_int('sentence_start')} or {_END} > {_int('sentence_end')}",
    ),
    _where(
        "fact_claim.as_of_not_a_date",
        "as_of is a possible day or period, ISO 8601, truncated on the right, or two of them around a slash.",
        "as_of is no possible day or period.",
        f"as_of is not null and (as_of = '' or as_of = '/' or not regexp_full_match(as_of, '({_PERIOD})?(/({_PERIOD})?)?')"
        " or exists (select 1 from (select unnest(string_split(as_of, '/')) as part) as p"
        r" where regexp_full_match(part, '\d{4}-\d\d-\d\d') and try_cast(part as date) is null))",
    ),
    Rule(
        "fact_claim.place_not_a_place",
        "fact_claim",
        "place_key is an entity of kind place.",
        "place_key is an entity of another kind than place.",
        "select subselect.* from {batch} where place_key is not null and exists (select 1 from dim_entity as e"
        f" where {_int('e.entity_key')} = {_int('subselect.place_key')} and e.kind <> 'place')",
        is_integrity=True,
    ),
    _where(
        "fact_claim.money_without_currency",
        "The unit of money is an ISO 4217 code, its hundredth part, or a rate in one.",
        "The unit of money is not a currency code.",
        "measure = 'money' and not regexp_matches(coalesce(unit, ''), '^([A-Z]{3}|cent|penny|sen|paisa|kobo|kopeck|centavo|öre|pesewa)(/.+)?$')",
    ),
)

ARTICLE_RULES = (
    _where("dim_article.text_empty", "The text is not empty.", "The text is empty.", rf"text is null or {_BLANK}"),
    _where(
        "dim_article.text_all_boilerplate",
        "The text has words of its own.",
        "The text is nothing but boilerplate.",
        f"{_int('word_count')} <= 0 and not {_BLANK}",
    ),
    _where(
        "dim_article.published_out_of_range",
        "The publication date is after 1600 and not in the future.",
        "The publication date is before 1600 or in the future.",
        "try_cast(published_on as date) not between date '1600-01-01' and try_cast(loaded_at as date) + 2",
    ),
    _where(
        "dim_article.current_but_closed",
        "The current version has no end; past ones have one.",
        "A current version has an end, or a past one has none.",
        "try_cast(is_current as boolean) <> (valid_to is null)",
    ),
    _where(
        "dim_article.validity_crossed",
        "valid_from is not after valid_to.",
        "The version ends before it begins.",
        "try_cast(valid_from as timestamp) > try_cast(valid_to as timestamp)",
        is_integrity=True,
    ),
    _where(
        "dim_article.counts_missing",
        "Every article version has its row in fact_article.",
        "The article version has no row in fact_article.",
        f"not exists (select 1 from fact_article as t where {_int('t.article_key')} = {_int('subselect.article_key')})",
        is_integrity=True,
    ),
)

OTHER_RULES = (
    _where(
        "article_zone.outside_text",
        "The zone is inside the text.",
        "The zone is not inside the text.",
        f"{_START} < 0 or {_END} <= {_START}"
        f" or {_END} > (select max(a._length) from {_OF_ARTICLE} where a._article = {_int('subselect.article_key')})",
    ),
    _where(
        "fact_copy.share_out_of_range",
        "jaccard and containment lie between 0 and 1, and a pair is of two articles.",
        "jaccard or containment is not between 0 and 1, or the pair is one article with itself.",
        _any("coalesce(# not between 0 and 1, true)", "jaccard", "containment")
        + f" or {_int('shared_words')} < 0 or {_int('article_key')} = {_int('other_article_key')}",
    ),
    _where(
        "dim_entity.name_empty", "An entity has a name.", "The entity has no name.", "name is null or trim(name) = ''"
    ),
    _where(
        "fact_quote.speaker_half_marked",
        "The speaker's span has both ends, or none.",
        "Only one end of the speaker's span is given.",
        "(speaker_start is null) <> (speaker_end is null)",
    ),
)


def _standing(table: str, surface: str) -> Rule:
    """Provenance: the words of a fact stand in the article's text at its offsets."""
    return Rule(
        f"{table}.surface_not_at_offset",
        table,
        f"{surface} is what stands in the article's text from char_start to char_end.",
        f"The text at the row's offsets is not the row's {surface}.",
        f"select subselect.* from {{batch}}, {_OF_ARTICLE} where a._article = {_int('subselect.article_key')}"
        f" and ({_START} is null or {_END} is null or {_START} < 0 or {_END} <= {_START}"
        f" or substr(a._text, {_FROM}, {_END} - {_START}) is distinct from subselect.{surface})",
        is_integrity=True,
    )


STANDING_RULES = (
    _standing("fact_claim", "surface"),
    _standing("fact_quote", "text"),
    _standing("fact_mention", "surface"),
    _standing("fact_date", "surface"),
)


def _in_context(table: Table) -> Rule:
    """Outlet and day are repeated on every fact, so that no query needs a join: they must be the article's."""
    day = "coalesce(try_cast(strftime(try_cast(published_on as date), '%Y%m%d') as bigint), 0)"
    return Rule(
        f"{table.name}.context_not_of_article",
        table.name,
        "Outlet and day are those of the article version.",
        "outlet_key or date_key is not that of the article version.",
        f"select subselect.* from {{batch}}, (select {_int('article_key')} as _article, {_int('outlet_key')} as _outlet,"
        f" {day} as _day from dim_article) as a where a._article = {_int('subselect.article_key')}"
        f" and ({_int('subselect.outlet_key')} <> a._outlet or {_int('subselect.date_key')} <> a._day)",
        is_integrity=True,
    )


def _speaker_marked(table: str) -> Rule:
    start, end = _int("speaker_start"), _int("speaker_end")
    return _where(
        f"{table}.speaker_span_crossed",
        "The speaker's span begins in the text and ends after its beginning.",
        "The speaker's span ends before it begins, or begins before the text.",
        f"{start} < 0 or {end} <= {start}",
    )


def _required(table: Table) -> Rule:
    return _where(
        f"{table.name}.required_missing",
        "Every required column is filled.",
        "A required column is null.",
        _any("@ is null", *(c.name for c in table.columns if c.name not in table.nullable)),
        is_integrity=True,
    )


def _typed(table: Table) -> Rule:
    """Every value can be read as its column's type. Numbers are left to the rules that judge their range."""
    types = ("BIGINT", "INTEGER", "BOOLEAN", "DATE", "TIMESTAMP", "VARCHAR[]")
    return _where(
        f"{table.name}.not_of_type",
        "Every value can be read as its column's type.",
        "A value cannot be read as its column's type.",
        " or ".join(
            f"({c.name} is not null and try_cast({c.name} as {c.type}) is null)"
            for c in table.columns
            if c.type in types
        ),
        is_integrity=True,
    )


def _closed(table: Table) -> list[Rule]:
    enums = [c for c in table.columns if c.values]
    if not enums:
        return []
    names = ", ".join(c.name for c in enums)
    return [
        _where(
            f"{table.name}.value_not_in_list",
            f"Values come from their closed lists: {names}.",
            f"A value is not in its closed list: one of {names}.",
            " or ".join(f"({c.name} not in ({', '.join(map(repr, c.values))}))" for c in enums),
        )
    ]


def _referenced(table: Table) -> list[Rule]:
    """Every reference is held by the batch or by the published warehouse. dim_date is left out: the publish makes the
    calendar from the dates themselves."""
    rules = []
    for column, target in ((c, BY_NAME[t]) for c, t in table.references if t != "dim_date"):
        held = _int(f"subselect.{column}")
        places = [f"published.{target.schema}.{target.name}", *([target.name] if target.is_staged else [])]
        rules.append(
            _where(
                f"{table.name}.{column}_unknown",
                f"{column} exists in the batch's {target.name} or in the published one.",
                f"{column} exists neither in the batch's {target.name} nor in the published one.",
                f"{column} is not null"
                + "".join(
                    f" and not exists (select 1 from {p} as t where {_int('t.' + target.key[0])} = {held})"
                    for p in places
                ),
                is_integrity=True,
            )
        )
    return rules


def _unique(table: Table) -> Rule:
    """Finds the rows whose key an earlier row of the batch has. More than a few mean that the keys
    themselves are broken, so ``mostly`` is set."""
    keys = ", ".join(table.key)
    return Rule(
        f"{table.name}.key_not_unique",
        table.name,
        f"The key ({keys}) is unique.",
        f"An earlier row has the same key ({keys}).",
        f"select subselect.* from {{batch}}"
        f" where ({keys}) in (select ({keys}) from {table.name} group by {keys} having count(*) > 1)"
        f" qualify row_number() over (partition by {keys} order by _row) > 1",
        mostly=0.99,
        is_integrity=True,
    )


_STAGED = tuple(t for t in TABLES if t.is_staged)
CONTEXT_RULES = (
    *(_in_context(t) for t in _STAGED if {"article_key", "outlet_key", "date_key"} <= {c.name for c in t.columns}),
    _speaker_marked("fact_claim"),
    _speaker_marked("fact_quote"),
)
_DERIVED = tuple(r for t in _STAGED for r in (_required(t), _typed(t), *_closed(t), *_referenced(t)))

ROW_RULES: tuple[Rule, ...] = (*ARTICLE_RULES, *CLAIM_RULES, *STANDING_RULES, *CONTEXT_RULES, *OTHER_RULES, *_DERIVED)
KEY_RULES: tuple[Rule, ...] = tuple(_unique(t) for t in _STAGED)
RULES: dict[str, Rule] = {r.code: r for r in (*ROW_RULES, *KEY_RULES)}
