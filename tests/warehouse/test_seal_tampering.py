"""Whatever is changed in a published file is found; a clean one is found clean."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from tests.flows.desk import ARTICLES, copy_warehouse, run, write
from warehouse.seal_check import SealBroken, demand, verify
from warehouse.sealing import current, seal_file

pytestmark = pytest.mark.slow

TAMPERINGS = [
    # values
    "update fact_claim set value = value * 2 where value is not null",
    "update fact_claim set value = value + 1e-6 where value = 15000000",
    "update fact_claim set value = 'nan' where value is not null",
    "update fact_claim set value = null, value_low = null, value_high = null",
    "update fact_claim set value_low = value_low - 1",
    "update fact_claim set value_high = 1e300",
    "update fact_claim set value_low = value_high, value_high = null",
    "update fact_claim set unit = 'USD' where unit = 'count'",
    "update fact_claim set unit = null",
    "update fact_claim set counted = 'account' where counted = 'user'",
    "update fact_claim set measure = 'people_count' where measure = 'user_count'",
    "update fact_claim set qualifier = 'about' where qualifier = 'exact'",
    "update fact_claim set change = 'none' where change = 'increase'",
    "update fact_claim set polarity = 'asserted' where polarity = 'denied'",
    "update fact_claim set rules = list_reverse(rules) where len(rules) > 1",
    "update fact_claim set rules = []",
    "update fact_claim set extractor_version = 'other'",
    "update fact_claim set surface = surface || ' '",
    "update fact_claim set surface = upper(surface)",
    # spans
    "update fact_claim set char_start = char_start + 1",
    "update fact_claim set char_end = 100000",
    "update fact_claim set char_end = char_start",
    "update fact_claim set sentence_start = 0",
    "update fact_claim set sentence_end = sentence_end + 1",
    "update fact_claim set speaker_start = 0, speaker_end = 3",
    "update fact_quote set char_end = char_end - 1",
    "update fact_quote set speaker_start = null, speaker_end = null",
    "update fact_mention set char_start = char_start + 1, char_end = char_end + 1",
    "update fact_date set char_start = -1",
    "update article_zone set char_end = char_end + 1 where kind = 'body'",
    # who and what
    "update fact_claim set speaker_key = null where speaker_key is not null",
    "update fact_claim set speaker_key = (select max(entity_key) from dim_entity)",
    "update fact_claim set quote_key = 1",
    "update fact_claim set article_key = (select max(article_key) from dim_article)",
    "update fact_claim set claim_key = claim_key + 1",
    "update fact_claim set outlet_key = 0",
    "update fact_claim set date_key = 0",
    "update fact_claim set story_key = 5",
    "update fact_quote set text = replace(text, 'should', 'could')",
    "update fact_quote set kind = 'fragment' where kind = 'direct'",
    "update fact_quote set cue = 'lied'",
    "update fact_quote set speaker_key = (select min(entity_key) from dim_entity)",
    "update fact_quote set story_key = null",
    "update fact_mention set entity_key = (select min(entity_key) from dim_entity)",
    "update fact_mention set story_key = 7",
    "update fact_date set resolved = '2001-01-01'",
    "update fact_date set granularity = 'year'",
    "update article_zone set kind = 'boilerplate' where kind = 'body'",
    # articles
    "update dim_article set text = text || ' '",
    "update dim_article set text = replace(text, '60 million', '90 million')",
    "update dim_article set title = 'Another title' where title is not null",
    "update dim_article set published_on = published_on + 1",
    "update dim_article set published_on_basis = 'none'",
    "update dim_article set is_current = not is_current",
    "update dim_article set valid_to = valid_from",
    "update dim_article set valid_from = valid_from - interval 1 second",
    "update dim_article set version = version + 1",
    "update dim_article set copy_role = 'copy'",
    "update dim_article set copy_group_key = 9",
    "update dim_article set language = 'de'",
    "update dim_article set outlet_key = 0",
    "update dim_article set article_id = 'x-' || article_id",
    "update dim_article set wire_credits = []",
    "update dim_article set wire_credits = [null]",
    "update dim_article set notes = list_concat(notes, ['nfc'])",
    "update dim_article set extra = '{}'",
    "update dim_article set raw_sha256 = repeat('0', 64)",
    "update dim_article set run_key = run_key + 1",
    "update fact_article set claims = claims + 1",
    "update fact_article set own_words = 0",
    # the small tables
    "update dim_entity set name = 'Somebody Else'",
    "update dim_entity set kind = 'place' where kind = 'person'",
    "update dim_entity set aliases = list_concat(aliases, ['Other'])",
    "update dim_outlet set name = upper(name)",
    "update dim_outlet set domain = 'example.org'",
    "update dim_date set weekday = 'Monday'",
    "update dim_measure set description = 'anything'",
    "update dim_story set articles = 99",
    # rows
    "delete from fact_claim",
    "delete from fact_claim where claim_key = (select min(claim_key) from fact_claim)",
    "delete from fact_quote",
    "delete from fact_mention where char_start = (select max(char_start) from fact_mention)",
    "delete from fact_date",
    "delete from article_zone",
    "delete from fact_article",
    "delete from dim_article",
    "delete from dim_entity where kind = 'person'",
    "delete from dim_date where date_key = 0",
    "delete from quality.quarantine",
    "delete from quality.check_result where outcome <> 'failed'",
    "delete from quality.run",
    "delete from quality.source_file",
    "delete from copies.signature",
    "delete from copies.place",
    "truncate fact_claim",
    "insert into fact_claim select * from fact_claim limit 1",
    "insert into fact_claim select * replace (claim_key + 1 as claim_key, 'n' as surface) from fact_claim limit 1",
    "insert into dim_entity values (99, 'person', 'Nobody', [], null)",
    "insert into fact_copy select min(article_key), max(article_key), 'same_copy', 1, 1, 9 from dim_article",
    "insert into quality.run select * replace (run_key + 1 as run_key) from quality.run",
    # one for another: counts and sums stay
    "update fact_claim set value = case value when 15e6 then 6e7 when 6e7 then 15e6 else value end",
    "update fact_claim set char_start = char_end, char_end = char_start",
    "update fact_quote set text = reverse(text)",
    "update dim_article set text = (select max(text) from dim_article)",
    # the ledger
    "update quality.run set claims = claims + 1",
    "update quality.run set status = 'unchanged'",
    "update quality.check_result set outcome = 'passed', observed = 'fine'",
    "update quality.quarantine set code = 'other'",
    "update quality.quarantine set is_replayed = true",
    "update quality.source_file set sha256 = null",
    "update copies.article set outlet = 'x'",
    "update copies.made_by set version = version + 1",
    # the seals themselves
    "delete from quality.seal",
    "delete from quality.seal where seal_number = (select max(seal_number) from quality.seal)",
    "delete from quality.seal where sealed_object = 'main.fact_claim'",
    "delete from quality.seal where sealed_object = 'quality.seal'",
    "delete from quality.seal where seal_number = 1",
    "update quality.seal set row_count = row_count + 1 where sealed_object = 'main.fact_claim'",
    "update quality.seal set fixed_hash = repeat('0', 16) where sealed_object = 'main.fact_claim'",
    "update quality.seal set sealed_at = sealed_at + interval 1 hour",
    "update quality.seal set sealed_by = 'check' where sealed_object = 'quality.seal'",
    "update quality.seal set seal_number = seal_number + 1 where seal_number = (select max(seal_number) from quality.seal)",
    "drop table quality.seal",
    # columns and types
    "alter table fact_claim alter value type varchar",
    "alter table fact_claim alter char_start type bigint",
    "alter table dim_article alter published_on type varchar",
    "alter table fact_claim add column note varchar",
    "alter table fact_claim drop column polarity",
    "alter table dim_article drop column text",
    "alter table fact_claim rename value to amount",
    "alter table fact_claim alter surface drop not null",
    "alter table fact_claim alter qualifier set default 'exact'",
    "alter table fact_claim rename to fact_claims",
    "drop table fact_mention",
    "drop table copies.block",
    "create or replace table fact_claim as select * from fact_claim",
    "create or replace table dim_outlet as select * from dim_outlet where false",
    "comment on column fact_claim.value is 'anything'",
    "comment on table fact_claim is null",
    # views and macros
    "create or replace view claims as select * from fact_claim where polarity = 'asserted'",
    "create or replace view user_counts as select 1 as outlet",
    "drop view disputed_figures",
    "comment on view claims is 'other'",
    "create or replace macro could_be(low, high, n) as true",
    "create or replace macro span_of(text, char_start, char_end) as 'x'",
    "drop macro is_supposed",
    "drop macro table find_articles",
    "create macro lower(x) as 'a'",
    "create macro regexp_matches(a, b) as true",
    "alter table fact_date rename to was_date; create view fact_date as select * from was_date",
]
OWN = [
    "create table mine as select 42 as answer",
    "create view my_claims as select * from claims",
    "create schema own; create table own.notes (note varchar)",
    "create macro add_one(x) as x + 1",
    "create sequence counter",
    "create type mood as enum ('fair', 'foul')",
]


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory) -> Path:
    """Three runs, with a copy, a revision and a rejected record."""
    folder = tmp_path_factory.mktemp("sealed")
    path = folder / "w.duckdb"
    run(write(folder / "a.jsonl", ARTICLES), path)
    text = ARTICLES[1]["text"] + "\n\nThe office added nothing on Saturday."
    run(write(folder / "b.jsonl", [ARTICLES[0] | {"id": "b1", "outlet": "Mirror"}, ARTICLES[1] | {"text": text}]), path)
    run(folder / "b.jsonl", path)
    return path


@pytest.fixture(scope="module")
def opened(warehouse):
    with duckdb.connect(str(warehouse)) as found:
        yield found


@pytest.fixture
def connection(opened):
    """Whatever a test does is rolled back."""
    opened.execute("begin")
    yield opened
    opened.execute("rollback")


def _verify(connection):
    return verify(connection, current(connection), whole=True)


def test_a_clean_warehouse_is_found_clean(connection) -> None:
    verdict = _verify(connection)
    assert verdict.state == "holds" and verdict.broken == {} and verdict.own == []
    assert verdict.held["main.fact_claim"] == connection.execute("select count(*) from fact_claim").fetchone()[0]
    demand(connection)


@pytest.mark.parametrize("statement", TAMPERINGS)
def test_every_change_is_found(connection, statement) -> None:
    connection.execute(statement)
    verdict = _verify(connection)
    assert verdict.state == "broken" and verdict.broken


@pytest.mark.parametrize("statement", OWN)
def test_what_others_made_is_named_and_does_no_harm(connection, statement) -> None:
    connection.execute(statement)
    verdict = _verify(connection)
    assert verdict.state == "holds" and len(verdict.own) == 1


@pytest.mark.parametrize(
    "statement",
    ["delete from fact_claim", "update dim_entity set name = 'x'", "drop view claims", "delete from quality.seal"],
)
def test_nothing_is_built_on_a_changed_file(connection, statement) -> None:
    connection.execute(statement)
    with pytest.raises(SealBroken, match="something other than Wirehouse changed"):
        demand(connection)


def test_a_later_seal_hides_no_earlier_change_of_what_stays(connection) -> None:
    connection.execute("update fact_claim set value = 1")
    seal_file(connection, "run", added={})
    assert "main.fact_claim" in _verify(connection).broken


def test_a_duckdb_that_hashes_otherwise_compares_what_it_can(connection) -> None:
    where = "sealed_object <> 'quality.seal'"
    connection.execute(f"update quality.seal set hash_basis = 'duckdb v0.1 0000000000000000' where {where}")
    assert set(_verify(connection).broken) == {"quality.seal"}, "the seals themselves were sealed by this one"
    connection.execute("update quality.seal set hash_basis = 'duckdb v0.1 0000000000000000'")
    verdict = _verify(connection)
    assert verdict.state == "uncertain" and "v0.1" in (verdict.uncertain or "")
    connection.execute("delete from fact_claim where claim_key = (select min(claim_key) from fact_claim)")
    assert set(_verify(connection).broken) == {"main.fact_claim"}
    connection.execute("rollback")
    connection.execute("begin")
    connection.execute("update quality.seal set hash_basis = 'duckdb v0.1 0000000000000000'")
    seal_file(connection, "run", added={})
    assert _verify(connection).state == "holds", "and reseals everything"


def test_a_copy_of_the_file_is_as_well_sealed(warehouse, opened, tmp_path) -> None:
    opened.execute("checkpoint")
    copy = copy_warehouse(warehouse, tmp_path)
    with duckdb.connect(str(copy), read_only=True) as connection:
        assert _verify(connection).state == "holds"
