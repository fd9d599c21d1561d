"""One entity per name across articles: aliases, initials, legal forms, bare surnames; every merge names its rule.

The outcome hangs on the set of rows alone, not on the order they came in: give it all names of the warehouse, or the
published entities as ``known`` together with the new ones.
"""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from transforms.corpus.given_names import Bearer, one_person
from transforms.corpus.spellings import GENERATION, PERSON, SEVERAL, settle_forms, with_stems
from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.enumerations import NAMED_KINDS
from transforms.lexicon.names.organisations import HEADS

MENTION_COLUMNS = ("kind", "name", "article_key")
_ACRONYM = r"^[A-Z][A-Z0-9&.]+$"
_TOLD_SHARE = 5  # an acronym stands for its full name elsewhere if articles spell it out once in so many
# A bare surname that is a word, or a given name too: so many articles with the full name for one without.
_WORD_SHARE, _GIVEN_SHARE = 10, 2
_GENERATIONS = frozenset("jr sr ii iii iv".split())
_FEWEST, _NEARLY_ALL = 10, 0.85  # articles of a prominent person, and their share of those that name any bearer in full


_GENERIC = sorted(
    h for h in HEADS if h not in lexicon().phrases
)  # "the Department" of an article is not another name of one


class Merged(NamedTuple):
    """``entities``: kind, name, aliases (list, sorted), one row an entity. ``links``: kind, name, article_key,
    entity_name, rule, one row a distinct (kind, name, article_key) of the input."""

    entities: pl.DataFrame
    links: pl.DataFrame


def merge_entities(mentions: pl.DataFrame, known: pl.DataFrame | None = None) -> Merged:
    """Merges the entities of articles.

    ``mentions``: kind, name (fullest form in its article), article_key, and if at hand surface (as written) and
    story_key. ``known``: kind, name, aliases of entities published before, and if at hand articles (how many name them). Rules, strongest first: ``alias`` (a fixed
    list: EU, European Union), ``spelling`` (capitals, dots, "The"), ``legal_form`` (Acme Corp, Acme), ``initials`` (Ann
    B. Lee, Ann Lee), ``nickname`` (Charles Lee, Chuck Lee), ``seen_as`` (an acronym that articles resolve to one name only), ``story``, ``surname`` and
    ``prominent`` (a bare surname that one full name of the story bears, or of all articles, or nearly all articles that name a
    bearer mean one); ``same`` where nothing had to be merged. Two
    full names are never merged for a shared surname, nor father and son ("Jr"); kinds other than ``NAMED_KINDS`` never are.

    The entity's name is the fullest form that is used in several articles and in a fair share of all, in its commonest
    spelling; of names that the fixed list puts together ("U.S.", "United States") the one that most articles use. A published
    name stays: what belongs to it links to it. Of two published names that belong together, the fixed list's is taken, else the one with more aliases, not in capitals, shorter, first in the alphabet.

    >>> m = pl.DataFrame({"kind": ["person"] * 3, "name": ["Ann Lee", "Ann Lee", "Lee"], "article_key": [1, 2, 3]})
    >>> merge_entities(m).entities.rows()
    [('person', 'Ann Lee', ['Lee'])]
    """
    missing = [c for c in MENTION_COLUMNS if c not in mentions.columns]
    if missing:
        raise ValueError(f"merge_entities: mentions lack {', '.join(missing)}")
    if known is None:
        known = pl.DataFrame(schema={"kind": pl.String, "name": pl.String, "aliases": pl.List(pl.String)})
    if "articles" not in known.columns:
        known = known.with_columns(articles=pl.lit(SEVERAL, pl.Int64))
    rows, names = _numbered(mentions)
    known = _related(known, rows, names)
    keys = rows.group_by("id", "article_key").agg(pl.col("story_key").min()).sort("id", "article_key")
    names = names.join(keys.group_by("id").agg(articles=pl.len().cast(pl.Int64)), on="id", maintain_order="left")
    counted = _count(names, known)
    told = rows.filter(pl.col("surface") != pl.col("name"))
    published = {(k, n): frozenset(a or ()) for k, n, a in known.select("kind", "name", "aliases").iter_rows()}
    chosen = settle_forms(counted, published, _told(told))
    chosen = pl.concat([chosen, _seen_as(told, known, counted, chosen)])
    chosen = _with_pet_forms(chosen, names, keys, known)
    names = names.join(chosen, on=["kind", "name"], how="left", maintain_order="left")
    named = pl.concat([names.select("kind", "name", "articles"), known.select("kind", "name", "articles")])
    moved = _bare(keys, names, _full(counted, chosen), _full(named, chosen))
    return Merged(_entities(rows, names, moved, _full(known, chosen)), _links(keys, names, moved))


def _related(known: pl.DataFrame, rows: pl.DataFrame, names: pl.DataFrame) -> pl.DataFrame:
    """Those of the published entities that may have to do with a name at hand: by their stem, an alias, or, of people, the surname. In a
    large warehouse several times as many only share a word with one."""
    if known.is_empty():
        return known
    forms = pl.concat([names["name"], rows["surface"]]).unique().implode()
    stems = with_stems(names.select("kind", "name"))
    told = with_stems(known.select("kind", "name")).with_row_index("row")
    last_word = _plain_name().str.to_lowercase().str.extract(r"(\S+)$").alias("surname")
    at_hand, people = (one.filter(pl.col("kind") == PERSON).with_columns(last_word) for one in (names, told))
    by_stem = told.join(stems, on=["kind", "stem"], how="semi")["row"]
    by_surname = people.join(at_hand, on="surname", how="semi")["row"]
    aliases = known.select(pl.int_range(pl.len(), dtype=pl.UInt32).alias("row"), "aliases").explode("aliases")
    by_alias = aliases.filter(pl.col("aliases").is_in(forms))["row"]
    return known[pl.concat([by_stem, by_surname, by_alias]).unique()].sort("kind", "name")


def _numbered(mentions: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The mentions with an ``id`` for each kind and name, and those: id, kind, name, sorted. Numbers are quicker than words."""
    surface = pl.col("surface" if "surface" in mentions.columns else "name").str.replace_many(
        ["\n", "  ", "\t"], [" ", " ", " "]
    )
    story = pl.col("story_key") if "story_key" in mentions.columns else pl.lit(None, pl.Int64)
    names = mentions.select("kind", "name").unique().sort("kind", "name").with_row_index("id")
    rows = mentions.select(*MENTION_COLUMNS, surface=surface.str.strip_chars(), story_key=story)
    return rows.join(names, on=["kind", "name"]), names


def _count(names: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """kind, name, articles: all forms of named kinds; what is published counts as seen in several."""
    old = known.select("kind", "name", articles=pl.lit(SEVERAL, pl.Int64))
    both = pl.concat([names.select("kind", "name", "articles"), old])
    return both.filter(pl.col("kind").is_in(list(NAMED_KINDS))).group_by("kind", "name").agg(pl.sum("articles"))


def _told(rows: pl.DataFrame) -> dict[str, dict[str, int]]:
    """By a person's name, the other names of several words that articles use for it, and how many do."""
    other = (pl.col("kind") == PERSON) & pl.col("surface").str.contains(" ", literal=True)
    told: dict[str, dict[str, int]] = {}
    counted = rows.filter(other).group_by("name", "surface").agg(pl.col("article_key").n_unique())
    for name, surface, articles in counted.iter_rows():
        told.setdefault(name, {})[surface] = articles
    return told


def _full(rows: pl.DataFrame, chosen: pl.DataFrame) -> pl.DataFrame:
    """``rows`` with the entity that settled forms have for ``name`` as ``full``."""
    settled = chosen.select("kind", "name", full="entity_name")
    return rows.join(settled, on=["kind", "name"], how="left").with_columns(pl.coalesce("full", "name").alias("full"))


def _with_pet_forms(chosen: pl.DataFrame, names: pl.DataFrame, keys: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """``chosen`` with the persons who go by a pet form of their given name under one name."""
    is_whole = (pl.col("kind") == PERSON) & pl.col("name").str.contains(" ", literal=True)
    new = keys.join(names.filter(is_whole), on="id").select("kind", "name", "article_key", "story_key")
    told = (
        _full(new, chosen)
        .group_by("full")
        .agg(articles=pl.col("article_key").n_unique(), stories=pl.col("story_key").drop_nulls().unique())
    )
    old = (
        _full(known.filter(is_whole), chosen)
        .group_by("full")
        .agg(articles=pl.sum("articles"), is_known=pl.lit(True).first())
    )
    bearers: dict[str, list[Bearer]] = {}
    both = told.join(old, on="full", how="full", coalesce=True).sort("full")
    for full, articles, stories, before, is_known in both.iter_rows():
        words = full.replace(".", "").lower().split()
        surname = " ".join(words[-2:]) if words[-1] in _GENERATIONS else words[-1]
        one = Bearer(full, (articles or 0) + (before or 0), bool(is_known), frozenset(stories or ()))
        bearers.setdefault(surname, []).append(one)
    joined = one_person(bearers)
    if not joined:
        return chosen
    moved = pl.DataFrame({"name": list(joined), "entity_name": list(joined.values())})
    moved = moved.select(pl.lit(PERSON).alias("kind"), "name", "entity_name", rule=pl.lit("nickname"))
    is_moved = (pl.col("kind") == PERSON) & pl.col("entity_name").is_in(list(joined))
    whole = pl.col("entity_name").replace(joined)
    return pl.concat(
        [chosen.with_columns(pl.when(is_moved).then(whole).otherwise("entity_name").alias("entity_name")), moved]
    )


def _seen_as(rows: pl.DataFrame, known: pl.DataFrame, counted: pl.DataFrame, chosen: pl.DataFrame) -> pl.DataFrame:
    """An acronym that articles resolve to one name, where it stands alone in others; well-known ones stand for themselves."""
    is_short = pl.col("surface").str.contains(_ACRONYM) & (pl.col("surface") != pl.col("name"))
    new = rows.filter(is_short & (pl.col("kind") != PERSON)).group_by("kind", "surface", "name")
    told = new.agg(told=pl.col("article_key").n_unique().cast(pl.Int64))
    old = (
        known.select("kind", "name", surface="aliases").explode("surface").filter(is_short & (pl.col("kind") != PERSON))
    )
    told = pl.concat([told, old.select("kind", "surface", "name", told=pl.lit(SEVERAL, pl.Int64))])
    told = (
        _full(told.filter(pl.col("kind").is_in(list(NAMED_KINDS))), chosen)
        .filter(pl.col("full") != pl.col("surface"))
        .group_by("kind", "surface")
        .agg(pl.col("full").n_unique().alias("fulls"), pl.col("full").min(), pl.sum("told"))
        .filter((pl.col("fulls") == 1) & ~pl.col("surface").is_in(_well_known(told["surface"])))
        .join(counted, left_on=["kind", "surface"], right_on=["kind", "name"])
        .join(chosen, left_on=["kind", "surface"], right_on=["kind", "name"], how="anti")
    )
    enough = (pl.col("told") >= pl.col("articles")) | (
        (pl.col("told") >= SEVERAL) & (pl.col("told") * _TOLD_SHARE >= pl.col("told") + pl.col("articles"))
    )
    return told.filter(enough).select("kind", name="surface", entity_name="full", rule=pl.lit("seen_as"))


def _well_known(surfaces: pl.Series) -> list[str]:
    phrases = lexicon().phrases
    return [s for s in surfaces.unique().to_list() if s in phrases]


def _bare(keys: pl.DataFrame, names: pl.DataFrame, full: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    """Bare surnames and who is meant by their story, else by being the only one to bear them, or the one nearly always named
    with them: id, article_key, moved_to, moved_by. ``full``, ``named``: names with their entity as full and their articles, a
    published one's as several, and as they are."""
    words = lexicon()
    is_bare = (
        (pl.col("kind") == PERSON) & ~pl.col("name").str.contains(" ", literal=True) & pl.col("entity_name").is_null()
    )
    bare = names.filter(is_bare).select("id", "name", uses="articles")
    common = [n for n in bare["name"] if n.lower() in words.common]
    given = [n for n in bare["name"] if n in words.given]
    share = (
        pl.when(pl.col("name").is_in(common))
        .then(_WORD_SHARE)
        .when(pl.col("name").is_in(given))
        .then(_GIVEN_SHARE)
        .otherwise(1)
    )
    told = names.filter(pl.col("kind") == PERSON).select("id", "kind", "name", full=pl.coalesce("entity_name", "name"))
    stories = keys.filter(pl.col("story_key").is_not_null()).join(told, on="id").with_columns(articles=1)
    in_story = _bearers(stories, ["story_key"]).select("story_key", "name", story_full="full", told="bearers")
    by_story = pl.col("told") == 1
    by_surname = pl.col("told").is_null() & (pl.col("bearers") == 1) & (pl.col("uses") * share <= pl.col("articles"))
    by_fame = pl.col("most_named").is_not_null() & ((share == 1) | (pl.col("uses") * share <= pl.col("namings")))
    return (
        keys.join(bare, on="id")
        .join(in_story, on=["story_key", "name"], how="left")
        .join(_bearers(full, []).filter(pl.col("articles") >= SEVERAL), on="name", how="left")
        .join(_prominent(named), on="name", how="left")
        .filter(by_story | by_surname | by_fame)
        .select(
            "id",
            "article_key",
            moved_to=pl.when(by_story).then("story_full").when(by_surname).then("full").otherwise("most_named"),
            moved_by=pl.when(by_story)
            .then(pl.lit("story"))
            .when(by_surname)
            .then(pl.lit("surname"))
            .otherwise(pl.lit("prominent")),
        )
    )


def _links(keys: pl.DataFrame, names: pl.DataFrame, moved: pl.DataFrame) -> pl.DataFrame:
    return (
        keys.join(names, on="id", maintain_order="left")
        .join(moved, on=["id", "article_key"], how="left", maintain_order="left")
        .select(
            *MENTION_COLUMNS,
            entity_name=pl.coalesce("moved_to", "entity_name", "name"),
            rule=pl.coalesce("moved_by", "rule", pl.lit("same")),
        )
    )


def _prominent(named: pl.DataFrame) -> pl.DataFrame:
    """Surnames as ``name`` with the bearer whom ``_FEWEST`` articles and ``_NEARLY_ALL`` of those that name any bearer mean, as
    ``most_named``, and how many of them, as ``namings``."""
    return (
        _by_surname(named, [])
        .sort("articles", "full", descending=[True, False])
        .group_by("name")
        .agg(most_named=pl.first("full"), namings=pl.first("articles"), all=pl.sum("articles"))
        .filter((pl.col("namings") >= _FEWEST) & (pl.col("namings") >= pl.col("all") * _NEARLY_ALL))
        .drop("all")
    )


def _plain_name() -> pl.Expr:
    """A person's name without dots and "Jr"."""
    return pl.col("name").str.replace_all(".", "", literal=True).str.replace(f"(?i){GENERATION}", "")


def _by_surname(people: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Surnames as ``name``, with each ``full`` name that bears them and its articles."""
    return (
        people.filter((pl.col("kind") == PERSON) & pl.col("name").str.contains(" ", literal=True))
        .with_columns(name=_plain_name().str.extract(r" (\S+)$"))
        .drop_nulls("name")
        .group_by(*by, "name", "full")
        .agg(pl.sum("articles"))
    )


def _bearers(people: pl.DataFrame, by: list[str]) -> pl.DataFrame:
    """Surnames as ``name``, with ``bearers`` (how many people), and the first of them as ``full`` with its articles."""
    return (
        _by_surname(people, by)
        .group_by(*by, "name")
        .agg(pl.col("full").min(), bearers=pl.len(), articles=pl.max("articles"))
    )


def _entities(rows: pl.DataFrame, names: pl.DataFrame, moved: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Each entity once, with every form it was written in."""
    can_move = pl.col("id").is_in(moved["id"].unique().implode())
    settled = names.select("id", entity_name=pl.coalesce("entity_name", "name"))
    still = (
        rows.filter(~can_move).select("id", "kind", "name", "surface").unique(["id", "surface"]).join(settled, on="id")
    )
    bare = rows.filter(can_move).join(settled, on="id").join(moved, on=["id", "article_key"], how="left")
    bare = bare.with_columns(pl.coalesce("moved_to", "entity_name").alias("entity_name"))
    forms = pl.concat(
        [still.select("kind", "entity_name", "name", "surface"), bare.select("kind", "entity_name", "name", "surface")]
    )
    forms = pl.concat(
        [
            forms.select("kind", "entity_name", alias="surface"),
            forms.select("kind", "entity_name", alias="name").unique(),
            known.select("kind", entity_name="full", alias="name"),
            known.select("kind", entity_name="full", alias="aliases").explode("alias").drop_nulls("alias"),
        ]
    )
    return (
        forms.unique()
        .filter(
            (pl.col("kind") == PERSON) | (pl.col("alias") == pl.col("entity_name")) | ~pl.col("alias").is_in(_GENERIC)
        )
        .group_by("kind", name="entity_name")
        .agg(aliases=pl.col("alias").filter(pl.col("alias") != pl.col("entity_name")).sort())
        .sort("kind", "name")
    )
