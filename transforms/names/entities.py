"""One entity a name across articles: aliases, initials, legal forms, bare surnames; every merger says its rule.

The outcome hangs on the set of names alone, not on the order they came in: give it all names of the warehouse, or the
published entities as ``known`` together with the new ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

import polars as pl

from transforms.names.words.organisations import ALIASES, SUFFIXES

MENTION_COLUMNS = ("kind", "name", "article_key")
_GENERATION = frozenset({"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"})
_SEEN_ENOUGH = 2  # articles with the full name before a bare surname elsewhere is taken for it


class Merged(NamedTuple):
    """``entities``: kind, name, aliases (list, sorted), one row an entity. ``links``: kind, name, article_key,
    entity_name, rule, one row a distinct (kind, name, article_key) of the input."""

    entities: pl.DataFrame
    links: pl.DataFrame


def merge_entities(mentions: pl.DataFrame, known: pl.DataFrame | None = None) -> Merged:
    """Merges the entities of articles.

    ``mentions``: kind, name (fullest form in its article), article_key, and if at hand surface (as written) and
    story_key. ``known``: kind, name, aliases of entities published before. Rules, strongest first: ``alias`` (a fixed
    list: EU, European Union), ``spelling`` (capitals, dots, "The"), ``legal_form`` (Acme Corp, Acme), ``initials`` (Ann
    B. Lee, Ann Lee), ``seen_as`` (an acronym that articles resolve to one name only), ``story`` and ``surname`` (a bare
    surname that one full name of the story, or of all articles, bears); ``same`` where nothing had to be merged. Two
    full names are never merged for a shared surname.

    >>> m = pl.DataFrame({"kind": ["person"] * 3, "name": ["Ann Lee", "Ann Lee", "Lee"], "article_key": [1, 2, 3]})
    >>> merge_entities(m).entities.rows()
    [('person', 'Ann Lee', ['Lee'])]
    """
    missing = [c for c in MENTION_COLUMNS if c not in mentions.columns]
    if missing:
        raise ValueError(f"merge_entities: mentions lack {', '.join(missing)}")
    named = mentions.with_columns(
        (pl.col("surface") if "surface" in mentions.columns else pl.col("name")).alias("surface"),
        (pl.col("story_key") if "story_key" in mentions.columns else pl.lit(None, pl.Int64)).alias("story_key"),
    )
    forms = _Forms(named, known)
    keys = named.select("kind", "name", "article_key", "story_key").unique(subset=MENTION_COLUMNS).sort(MENTION_COLUMNS)
    rows = [(kind, name, article, *forms.entity(kind, name, story)) for kind, name, article, story in keys.iter_rows()]
    links = pl.DataFrame(
        rows,
        schema={
            "kind": pl.String, "name": pl.String, "article_key": named.schema["article_key"],
            "entity_name": pl.String, "rule": pl.String,
        },
        orient="row",
    )  # fmt: skip
    return Merged(_entities(forms, links, named), links)


def _entities(forms: _Forms, links: pl.DataFrame, named: pl.DataFrame) -> pl.DataFrame:
    aliases: dict[tuple[str, str], set[str]] = defaultdict(set)
    joined = named.select("kind", "name", "article_key", "surface").unique().join(links, on=list(MENTION_COLUMNS))
    for kind, name, surface, entity in joined.select("kind", "name", "surface", "entity_name").unique().iter_rows():
        aliases[kind, entity] |= {name, " ".join(surface.split())}
    for kind, name, others in forms.known:
        entity, _ = forms.entity(kind, name, None)
        aliases[kind, entity] |= {name, *others}
    rows = [(kind, name, sorted(found - {name})) for (kind, name), found in sorted(aliases.items())]
    return pl.DataFrame(
        rows, schema={"kind": pl.String, "name": pl.String, "aliases": pl.List(pl.String)}, orient="row"
    )


class _Forms:
    """All names of the warehouse, and what each stands for."""

    def __init__(self, named: pl.DataFrame, known: pl.DataFrame | None):
        self.known = (
            []
            if known is None
            else [(k, n, a or []) for k, n, a in known.select("kind", "name", "aliases").iter_rows()]
        )
        names = {(k, n) for k, n in named.select("kind", "name").unique().iter_rows()} | {
            (k, n) for k, n, _ in self.known
        }
        counted = named.select("kind", "name", "article_key").unique().group_by("kind", "name").len().iter_rows()
        self.articles = {(k, n): count for k, n, count in counted}
        for kind, name, _ in self.known:
            self.articles[kind, name] = self.articles.get((kind, name), 0) + _SEEN_ENOUGH
        self.chosen: dict[tuple[str, str], tuple[str, str]] = {}
        for kind in sorted({k for k, _ in names}):
            self._settle(kind, sorted(n for k, n in names if k == kind))
        self._seen_as(named)
        self.surnames: dict[str, set[str]] = defaultdict(set)
        self.by_story: dict[tuple[int, str], set[str]] = defaultdict(set)
        for kind, name in names:
            if kind == "person" and " " in name:
                self.surnames[_surname(name)].add(self._full(kind, name))
        self.weight: dict[str, int] = defaultdict(int)
        for (kind, name), count in self.articles.items():
            if kind == "person":
                self.weight[self._full(kind, name)] += count
        for kind, name, story in named.select("kind", "name", "story_key").unique().iter_rows():
            if kind == "person" and " " in name and story is not None:
                self.by_story[story, _surname(name)].add(self._full(kind, name))

    def entity(self, kind: str, name: str, story: int | None) -> tuple[str, str]:
        """The entity's name and the rule, for a name in an article of ``story``."""
        if (kind, name) in self.chosen:
            return self.chosen[kind, name]
        if kind == "person" and " " not in name:
            told = self.by_story.get((story, name), set()) if story is not None else set()
            if len(told) == 1:
                return next(iter(told)), "story"
            bearers = self.surnames.get(name, set())
            if len(bearers) == 1 and not told:
                full = next(iter(bearers))
                if self.weight[full] >= _SEEN_ENOUGH:
                    return full, "surname"
        return name, "same"

    def _full(self, kind: str, name: str) -> str:
        return self.chosen.get((kind, name), (name, ""))[0]

    def _settle(self, kind: str, names: list[str]) -> None:
        """Forms that are one name whatever the article: aliases, spellings, legal forms, initials."""
        groups: dict[str, list[str]] = defaultdict(list)
        for name in names:
            groups[_plain(ALIASES.get(name, name) if kind != "person" else name)].append(name)
        stems: dict[str, list[str]] = defaultdict(list)
        for plain in groups:
            stems[_stem(kind, plain)].append(plain)
        for plains in stems.values():
            for cluster in _clusters(kind, plains):
                forms = [name for plain in cluster for name in groups[plain]]
                spelled = {ALIASES[f] for f in forms if kind != "person" and f in ALIASES}
                full = max(spelled or forms, key=lambda n: (not n.isupper(), len(n), n))
                for name in forms:
                    if name != full:
                        self.chosen[kind, name] = (full, _rule(kind, name, full))

    def _seen_as(self, named: pl.DataFrame) -> None:
        """A short form that articles resolve to one name, where it stands alone in others."""
        told: dict[tuple[str, str], set[str]] = defaultdict(set)
        pairs = named.filter((pl.col("surface") != pl.col("name")) & (pl.col("kind") != "person"))
        for kind, surface, name in pairs.select("kind", "surface", "name").unique().iter_rows():
            told[kind, " ".join(surface.split())].add(self._full(kind, name))
        for (kind, surface), fulls in sorted(told.items()):
            if (
                len(fulls) == 1
                and (kind, surface) in self.articles
                and (kind, surface) not in self.chosen
                and surface.isupper()
            ):
                full = next(iter(fulls))
                if full != surface:
                    self.chosen[kind, surface] = (full, "seen_as")


def _plain(name: str) -> str:
    """A name without what spelling alone changes: capitals, dots, an opening "The", spaces."""
    words = name.replace(".", "").replace("’", "'").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


_FORMS = frozenset(s.replace(".", "").casefold() for s in SUFFIXES if len(s) > 1)


def _stem(kind: str, plain: str) -> str:
    words = plain.split()
    if kind == "organisation":
        while len(words) > 1 and words[-1] in _FORMS - {"group", "partners", "industries", "brothers", "sons"}:
            words.pop()
        return " ".join(words)
    if kind == "person" and len(words) > 2:
        while len(words) > 2 and words[-1] in _PLAIN_GENERATION:
            words.pop()
        return f"{words[0]} {words[-1]}"
    return plain


_PLAIN_GENERATION = frozenset(g.replace(".", "").casefold() for g in _GENERATION)


def _clusters(kind: str, plains: list[str]) -> list[list[str]]:
    """Forms of one stem, parted where two of them contradict each other (George W. and George H. W.; a Corp and an AG)."""
    if len(plains) == 1:
        return [plains]
    whole = [p for p in plains if p != _stem(kind, p)]
    if kind == "person":
        middles = {tuple(p.split()[1:]) for p in whole}
        certain = all(_agree(a, b) for a in middles for b in middles)
    else:
        certain = kind == "organisation" and len(whole) == 1
    return [plains] if certain else [[p] for p in plains]


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two middle names and surnames may be one: equal, or one's words are the other's initials."""
    return len(a) == len(b) and all(
        x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x, y in zip(a, b, strict=True)
    )


def _rule(kind: str, name: str, full: str) -> str:
    if kind != "person" and ALIASES.get(name) == full:
        return "alias"
    if _plain(name) == _plain(full):
        return "spelling"
    return "initials" if kind == "person" else "legal_form"


def _surname(name: str) -> str:
    words: Iterable[str] = name.split()
    return [w for w in words if w not in _GENERATION][-1]
