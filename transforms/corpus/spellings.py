"""Forms of one name, whatever the article: which belong together by their spelling alone, and which of them is the entity's name."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import NamedTuple

import polars as pl

from transforms.facts.names.name_lexicon import lexicon
from transforms.lexicon.names.organisations import ALIASES, HEADS, SUFFIXES
from transforms.lexicon.names.places import STATES
from transforms.lexicon.names.titles import FAMOUS

PERSON, ORGANISATION = "person", "organisation"
GENERATION = r"(?: (?:jr|sr|ii|iii|iv))+$"
SEVERAL = 2  # articles
_SHARE = 5  # a fuller form names the entity if one use in so many is of it
_SLIP = 10  # a fuller form so much rarer than another one is a slip, and makes the short form no less certain

# Legal forms that say the same; what may as well be a word of the name ("Group") is none.
_LEGAL = {s.replace(".", "").casefold(): s.replace(".", "").casefold() for s in SUFFIXES if len(s) > 1}
for _part in ("group", "partners", "industries", "brothers", "sons", "enterprises", "associates", "holding"):
    _LEGAL.pop(_part, None)
_LEGAL |= {
    "corporation": "corp",
    "limited": "ltd",
    "incorporated": "inc",
    "company": "co",
    "companies": "co",
    "cos": "co",
}
_LISTED = ALIASES | STATES
_TAIL = rf"(?: (?:{'|'.join(sorted(_LEGAL))}))+$"


class Form(NamedTuple):
    """A name as written; ``plain``: without what spelling alone changes; ``articles``: how many have it; ``aliases``: those of
    its published entity, None where it has none; ``told``: how many articles take another form for it."""

    name: str
    plain: str
    articles: int
    aliases: frozenset[str] | None
    told: dict[str, int]


def settle_forms(
    forms: pl.DataFrame, published: dict[tuple[str, str], frozenset[str]], told: dict[str, dict[str, int]]
) -> pl.DataFrame:
    """Every form that is another name's: kind, name, entity_name, rule.

    ``forms``: kind, name, articles, one row a pair of kind and name. ``published``: aliases by (kind, name). ``told``: by a
    person's name, the names of several words that articles use for it, and how many do. Only forms that share a stem with another are looked at
    one by one.
    """
    stems = (
        with_stems(forms)
        .filter((pl.len().over("kind", "stem") > 1) | (pl.col("target") != pl.col("name")))
        .sort("kind", "stem", "name")
        .group_by("kind", "stem", maintain_order=True)
        .agg("name", "plain", "articles")
    )
    rows: list[tuple[str, str, str, str]] = []
    for kind, stem, names, plains, articles in stems.iter_rows():
        members = []
        for name, plain, count in zip(names, plains, articles, strict=True):
            seen = told.get(name, {}) if kind == PERSON else {}
            members.append(Form(name, plain, count, published.get((kind, name)), seen))
        for cluster in _clusters(kind, stem, members):
            full = _entity_name(kind, cluster)
            rows.extend((kind, f.name, full, _rule(kind, f, full, cluster)) for f in cluster if f.name != full)
    schema = {"kind": pl.String, "name": pl.String, "entity_name": pl.String, "rule": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")


def with_stems(forms: pl.DataFrame) -> pl.DataFrame:
    """``forms`` (kind, name) with ``target``, the name or the one that the fixed list has for it, ``plain``, without what spelling alone
    changes, and ``stem``: forms of one name have the same."""
    return forms.with_columns(target=_target()).with_columns(plain=_plain("target")).with_columns(stem=_stem())


def _target() -> pl.Expr:
    """The name, or the one the fixed list has for it."""
    name = pl.col("name")
    listed = name.replace_strict(list(_LISTED), list(_LISTED.values()), default=name, return_dtype=pl.String)
    return pl.when(pl.col("kind") == PERSON).then(name).otherwise(listed)


def _plain(column: str) -> pl.Expr:
    """A name without capitals, dots, an opening "The" and doubled spaces; a person's initials apart ("H.W.", "H. W."). Short
    words in capitals keep them: LA is not La."""
    name = pl.col(column).str.replace_all("’", "'", literal=True)
    person = name.str.replace(r"^([A-Z])([A-Z]) ", "$1 $2 ").str.replace_all(".", " ", literal=True)
    other = name.str.replace_all(".", "", literal=True).str.replace_all(" & ", " and ", literal=True)
    other = other.str.replace(_OFFICE_OF, "$2 $1")
    british = other.str.to_lowercase().str.replace_many(list(_BRITISH), list(_BRITISH.values()))
    is_short = (other.str.len_chars() <= pl.when(pl.col("kind") == "place").then(3).otherwise(2)) & (
        other.str.to_uppercase() == other
    )
    plain = (
        pl.when(pl.col("kind") == PERSON).then(person.str.to_lowercase()).when(is_short).then(other).otherwise(british)
    )
    return plain.str.replace_all(r"\s+", " ").str.strip_chars().str.replace(r"^the (.)", "$1")


# "Department of Justice" is the Justice Department; what has "and" or "of" in its field keeps its order.
_OFFICE_OF = r"^(Department|Ministry) (?:of|for) (?:the )?(\w+(?: \w+)?)$"
_BRITISH = {"isation": "ization", "centre": "center", "labour": "labor", "defence": "defense"}


def _stem() -> pl.Expr:
    """What all forms of a name share: a firm's name without its legal form; a person's first and last name, and "Jr"."""
    plain = pl.col("plain")
    middle = plain.str.replace(rf"^(\S\S+) .*?(\S+(?:{GENERATION})?)$", "$1 $2")
    firm = plain.str.replace(_TAIL, "")
    return (
        pl.when(pl.col("kind") == PERSON).then(middle).when(pl.col("kind") == ORGANISATION).then(firm).otherwise(plain)
    )


def _clusters(kind: str, stem: str, forms: list[Form]) -> list[list[Form]]:
    """Forms of one stem, separated where they contradict each other: George W. and George H. W., a Corp and an AG."""
    if all(f.plain == forms[0].plain for f in forms):
        return [forms]
    added: dict[tuple[str, ...], list[Form]] = defaultdict(list)  # forms by what they add to the stem
    for f in forms:
        added[_added(kind, stem, f.plain)].append(f)
    fuller = {words: fs for words, fs in added.items() if words}
    apart = _strangers(kind, stem, fuller, added.get((), []))
    agreeing = [words for words in fuller if words not in apart]
    certain = all(_agree(a, b) for a in agreeing for b in agreeing) if kind == PERSON else len(agreeing) < 2
    if certain:
        one = [f for words, fs in added.items() if words not in apart for f in fs]
        return [group for group in (one, *(added[words] for words in sorted(apart))) if group]
    return _as_published(list(added.values()))


def _strangers(
    kind: str, stem: str, fuller: dict[tuple[str, ...], list[Form]], short: list[Form]
) -> set[tuple[str, ...]]:
    """Fuller forms that are not forms of the short one: a middle name that articles do not use with and without, a firm named by
    a common noun, a place or a politician; and slips, which other fuller forms far outnumber."""
    if kind == ORGANISATION and (stem in _NO_FIRM or stem in _places() or all(w in _HEADS for w in stem.split())):
        return set(fuller)
    count = {words: sum(f.articles for f in fs) for words, fs in fuller.items()}
    most = max(count, key=lambda w: (count[w], w))
    found = {
        w
        for w, n in count.items()
        if w != most and n * _SLIP <= count[most] and all(f.aliases is None for f in fuller[w])
    }
    if kind == PERSON:
        named = [words for words in fuller if any(len(w) > 1 for w in words)]
        found |= {
            w for w in named if not _is_told(fuller[w], short) and not any(_agree(w, o) for o in fuller if o != w)
        }
    return found


def _is_told(fuller: list[Form], short: list[Form]) -> bool:
    """Whether articles use the short form for the fuller one: several, or half of those that have the short one alone."""
    if any(f.name in (whole.aliases or ()) for whole in fuller for f in short):
        return True
    told = sum(whole.told.get(f.name, 0) for whole in fuller for f in short)
    return told >= SEVERAL or (told > 0 and told * 2 >= sum(f.articles for f in short))


_HEADS = frozenset(h.casefold() for h in HEADS)
_NO_FIRM = frozenset(n.casefold() for n in FAMOUS)


@cache
def _places() -> frozenset[str]:
    return frozenset(name.casefold() for name, kind in lexicon().phrases.items() if kind == "place")


def _as_published(parted: list[list[Form]]) -> list[list[Form]]:
    """Groups that contradict each other stay apart, but one whose form is an alias of a single published name joins that."""
    owners: dict[int, set[int]] = defaultdict(set)
    for j, forms in enumerate(parted):
        if any(f.aliases is not None for f in forms):
            continue
        for i, others in enumerate(parted):
            if i != j and any(f.name in (o.aliases or ()) for f in forms for o in others):
                owners[j].add(i)
    joined = {j: next(iter(found)) for j, found in owners.items() if len(found) == 1}
    clusters = {i: list(forms) for i, forms in enumerate(parted) if i not in joined}
    for j, i in joined.items():
        clusters[i].extend(parted[j])
    return list(clusters.values())


def _added(kind: str, stem: str, plain: str) -> tuple[str, ...]:
    """The words a form has beside its stem: middle names; the legal form, spelled one way."""
    words = plain.split()
    if kind == PERSON:
        return tuple(words[1 : len(words) - len(stem.split()) + 1])
    return tuple(_LEGAL[w] for w in words[len(stem.split()) :])


def _agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two middle names may be one: equal, or one's words are the other's initials."""
    return len(a) == len(b) and all(
        x == y or (min(len(x), len(y)) == 1 and x[0] == y[0]) for x, y in zip(a, b, strict=True)
    )


def _entity_name(kind: str, forms: list[Form]) -> str:
    """A published name; of names that the fixed list puts together the one that most articles use, and of a state its full
    name; else the fullest form that is used enough. Each in its commonest spelling."""
    listed = sorted({_LISTED[f.name] for f in forms if f.name in _LISTED}) if kind != PERSON else []
    known = [f for f in forms if f.aliases is not None]
    if listed and (any(f.name in STATES for f in forms) or any(f.name == listed[0] for f in known)):
        return listed[0]
    if listed and not known:
        return _commonest(forms, listed[0])
    if known:
        return min(known, key=lambda f: (-len(f.aliases or ()), f.name.isupper(), len(f.name), f.name)).name
    count: dict[str, int] = defaultdict(int)
    for f in forms:
        count[f.plain] += f.articles
    total = sum(count.values())
    enough = [p for p, n in count.items() if (n >= SEVERAL and n * _SHARE >= total) or n * 2 >= total]
    plain = max(enough or [max(count, key=lambda p: (count[p], p))], key=lambda p: (len(p), p))
    spelled = [f for f in forms if f.plain == plain]
    return max(spelled, key=lambda f: (f.articles, not f.name.isupper(), len(f.name), f.name)).name


def _commonest(forms: list[Form], listed: str) -> str:
    """The form that most articles use: "FBI" for the Federal Bureau of Investigation; the ``listed`` one where it is no rarer."""
    count: dict[str, int] = defaultdict(int)
    for f in forms:
        count[f.plain] += f.articles
    plain = max(count, key=lambda p: (count[p], any(f.name == listed and f.plain == p for f in forms), p))
    spelled = [f for f in forms if f.plain == plain]
    return max(spelled, key=lambda f: (f.articles, len(f.name), f.name)).name


def _rule(kind: str, form: Form, full: str, cluster: list[Form]) -> str:
    if kind != PERSON and (
        _LISTED.get(form.name) == full or _LISTED.get(full) in (form.name, _LISTED.get(form.name, full))
    ):
        return "alias"
    if any(f.name == full and f.plain == form.plain for f in cluster) or form.name.casefold() == full.casefold():
        return "spelling"
    return "initials" if kind == PERSON else "legal_form"
