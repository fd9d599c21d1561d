"""Quote lineage: the same utterance across articles, who cut or changed which words, and remarks that only resemble it.

Two wordings are candidates if they share a run of words that few others have; they are compared word by word where they
fit best, so a remark that one paper quotes whole and another in part is found. Words in common over the shorter of the
two decide: most of them make it the same utterance, fewer a similar one, which is linked and not merged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

import polars as pl
from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

RUN = 3  # words in a run
MOST_SHARING = 40  # a run that more wordings share is a stock phrase
SAME_SHARE = 0.8  # of the shorter wording's words, in order, for the same utterance
SIMILAR_SHARE = 0.35  # for a similar one by the same speaker
SIMILAR_ANYWHERE = 0.6  # by another speaker
SAME_WORDS = 6  # at least so many words in common
UNNAMED_WORDS = 8  # of what nobody named says: shorter ones are titles, terms and idioms
OCCASION = timedelta(days=30)  # a remark is repeated within so many days; the same words later are another occasion
SIMILAR_WORDS = 5  # or all words of a shorter fragment
_FIRST_CODE, _CODES = 0xE000, 0x110000 - 0xE000  # characters that stand for words: enough for a million of them

MEMBERS: dict[str, pl.DataType | type[pl.DataType]] = {
    "quote_key": pl.Int64,
    "lineage_key": pl.Int64,
    "is_first": pl.Boolean,
    "fullest_key": pl.Int64,
    "shared_words": pl.Int64,
    "wording": pl.List(pl.Struct({"op": pl.String, "fullest": pl.String, "here": pl.String})),
}
LINKS: dict[str, pl.DataType | type[pl.DataType]] = {
    "lineage_key": pl.Int64,
    "other_lineage_key": pl.Int64,
    "quote_key": pl.Int64,
    "other_quote_key": pl.Int64,
    "shared_words": pl.Int64,
    "similarity": pl.Float64,
}
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FOLDED = r"[^\W_]+(?:'[^\W_]+)*"
_OPS = {"equal": "same", "replace": "changed", "delete": "cut", "insert": "added"}


class Lineage(NamedTuple):
    """``members``: a row a quotation that stands in more than one article, with its lineage and its wording against the
    fullest; ``links``: a row a pair of lineages (or lone quotations, keyed by themselves) whose words are similar."""

    members: pl.DataFrame
    links: pl.DataFrame


class _Wording(NamedTuple):
    keys: list[int]  # quotations with these words, the first first
    articles: frozenset[int]
    speaker: str | None
    first_on: date | None
    last_on: date | None
    coded: str  # one character per word


class _Said(NamedTuple):
    words: list[str]
    raw: list[str]  # the same as they were written


def trace_quotes(quotes: pl.DataFrame) -> Lineage:
    """Lineages of quotations.

    ``quotes``: a row a quotation with ``quote_key``, ``article_key`` and ``text``; ``speaker`` (name or key) and
    ``published_on`` (days) are used if there: different speakers never share an utterance, nor do articles that are more than
    ``OCCASION`` apart with none between them; the earliest wording is the first. ``lineage_key`` is the ``quote_key`` of the first quotation. ``fullest_key``: the
    quotation with most words, the earliest of these, of which each wording tells what it left out: the earliest may be a fragment. ``wording`` lists stretches of words: same, changed,
    cut (only the fullest has them) or added (only this one has them).

    >>> texts = ["We rebuild every bridge in this valley by spring.", "We rebuild every bridge in the valley by spring"]
    >>> frame = pl.DataFrame({"quote_key": [1, 2], "article_key": [10, 20], "text": texts})
    >>> members, links = trace_quotes(frame)
    >>> members["lineage_key"].to_list(), [w for w in members["wording"][1].to_list() if w["op"] != "same"]
    ([1, 1], [{'op': 'changed', 'fullest': 'this', 'here': 'the'}])
    """
    table = _wordings(quotes)
    candidates = _candidates(table)
    carried = table.filter(pl.col("articles").list.n_unique() > 1)["i"]
    wordings = _read(table, {*carried.to_list(), *(i for pair in candidates for i in pair)})
    same: list[tuple[int, int]] = []
    similar: list[tuple[int, int, int, float]] = []
    for a, b in candidates:
        relation, shared, share = _compare(wordings[a], wordings[b])
        if relation == "same":
            same.append((a, b))
        elif relation == "similar":
            similar.append((a, b, shared, share))
    root = _groups(wordings, same)
    lineages: dict[int, list[int]] = defaultdict(list)
    for i in wordings:
        lineages[root[i]].append(i)
    key_of = {r: wordings[min(members)].keys[0] for r, members in lineages.items()}
    members = _members(table, wordings, {key_of[r]: sorted(found) for r, found in sorted(lineages.items())})
    links: dict[tuple[int, int], tuple[int, int, int, int, int, float]] = {}
    for a, b, shared, share in similar:
        if root[a] != root[b]:
            ends = sorted((key_of[root[i]], wordings[i].keys[0]) for i in (a, b))
            pair = (ends[0][0], ends[1][0])
            found = (*pair, ends[0][1], ends[1][1], shared, round(share, 4))
            if pair not in links or links[pair][4] < shared:
                links[pair] = found
    linked = sorted(links.values())
    return Lineage(members, pl.DataFrame(linked, LINKS, orient="row"))


def _members(table: pl.DataFrame, wordings: dict[int, _Wording], lineages: dict[int, list[int]]) -> pl.DataFrame:
    """Rows of ``MEMBERS`` of those ``lineages`` (wordings by key, the earliest first) that several articles have."""
    several = {
        key: found
        for key, found in lineages.items()
        if len(frozenset().union(*(wordings[i].articles for i in found))) > 1
    }
    texts = _picked(table, {i for found in several.values() for i in found}).select("i", "words", "text")
    said = {i: _Said(words, _WORD.findall(text)) for i, words, text in texts.iter_rows()}
    rows: list[tuple[int, int, bool, int, int, list[dict[str, str]]]] = []
    for key, found in several.items():
        first, fullest = found[0], max(found, key=lambda i: len(said[i].words))
        for i in found:
            against, (shared, wording) = fullest, _aligned(said[fullest], said[i])
            if 2 * shared < min(len(said[fullest].words), len(said[i].words)):  # another part of what was said
                against, (shared, wording) = first, _aligned(said[first], said[i])
            other = wordings[against].keys[0]
            rows.extend((k, key, k == key, other, shared, wording) for k in wordings[i].keys)
    return pl.DataFrame(rows, MEMBERS, orient="row")


def _wordings(quotes: pl.DataFrame) -> pl.DataFrame:
    """Distinct wordings by speaker, the earliest first: i, words (folded), speaker, keys, articles, text (of the first).

    What is shorter than a run of words is left out: a title or a term."""
    order = [c for c in ("published_on", "quote_key") if c in quotes.columns]
    named = pl.col("speaker").cast(pl.String) if "speaker" in quotes.columns else pl.lit(None, pl.String)
    nobody = named.str.contains(r"^\p{Ll}")  # "the minister" names nobody
    day = pl.col("published_on").cast(pl.Date) if "published_on" in quotes.columns else pl.lit(None, pl.Date)
    frame = quotes.sort(order, nulls_last=True).select(
        "quote_key",
        "article_key",
        "text",
        speaker=pl.when(~nobody & (named != "")).then(named),
        day=day,
        words=pl.col("text").str.to_lowercase().str.replace_all("’", "'").str.extract_all(_FOLDED),
    )
    least = pl.when(pl.col("speaker").is_null()).then(UNNAMED_WORDS).otherwise(RUN)
    frame = frame.filter(pl.col("words").list.len() >= least).with_columns(joined=pl.col("words").list.join(" "))
    later = (
        (pl.col("day").diff() > OCCASION).fill_null(False).cum_sum()
    )  # undated ones, last, stay with the last occasion
    return (
        frame.with_columns(occasion=later.over("joined", "speaker"))
        .group_by("joined", "speaker", "occasion", maintain_order=True)
        .agg(
            pl.first("text", "words"),
            keys="quote_key",
            articles="article_key",
            first_on=pl.col("day").min(),
            last_on=pl.col("day").max(),
        )
        .with_row_index("i")
    )


def _read(table: pl.DataFrame, wanted: set[int]) -> dict[int, _Wording]:
    """The wordings that have something to be compared with, in order."""
    columns = ["i", "keys", "articles", "speaker", "first_on", "last_on"]
    rows = _picked(table, wanted)
    coded = _coded(rows["words"])
    return {
        i: _Wording(keys, frozenset(articles), speaker, first_on, last_on, code)
        for (i, keys, articles, speaker, first_on, last_on), code in zip(
            rows.select(columns).iter_rows(), coded, strict=True
        )
    }


def _picked(table: pl.DataFrame, wanted: Iterable[int]) -> pl.DataFrame:
    return table.filter(pl.col("i").is_in(pl.Series(sorted(wanted), dtype=table["i"].dtype).implode()))


def _coded(words: pl.Series) -> Iterator[str]:
    """Of each list of words a string with a character a word, the same for the same word."""
    flat = words.explode(empty_as_null=False).to_frame("word")
    kinds = flat.unique(maintain_order=True).with_row_index("code")
    codes = flat.join(kinds, on="word", maintain_order="left")["code"].to_numpy() % _CODES + _FIRST_CODE
    text = codes.astype("<u4").tobytes().decode("utf-32-le")
    ends = words.list.len().cum_sum().to_list()
    return (text[start:end] for start, end in pairwise([0, *ends]))


def _fold(text: str) -> str:
    return text.casefold().replace("’", "'")


def _candidates(table: pl.DataFrame) -> list[tuple[int, int]]:
    """Pairs of wordings that share a run of words which at most ``MOST_SHARING`` have."""
    sizes = table.lazy().select("i", size=pl.col("words").list.len().cast(pl.Int64))
    frame = table.lazy().select("i", word="words").explode("word")
    run = pl.concat_str([pl.col("word").shift(-k) for k in range(RUN)], separator=" ")
    inside = pl.col("i") == pl.col("i").shift(1 - RUN)  # a run ends in the wording it began in
    runs = frame.select("i", run=pl.when(inside).then(run.hash(seed=7))).drop_nulls().unique()
    runs = runs.filter(pl.len().over("run").is_between(2, MOST_SHARING))
    pairs = runs.join(runs, on="run").filter(pl.col("i") < pl.col("i_right")).group_by("i", "i_right").len()
    pairs = pairs.join(sizes, on="i").join(sizes, left_on="i_right", right_on="i")
    shortest = pl.min_horizontal("size", "size_right")
    pairs = pairs.filter(pl.col("len") >= pl.min_horizontal(shortest - RUN + 1, pl.lit(3)))
    return pairs.select("i", "i_right").sort("i", "i_right").collect().rows()


def _compare(a: _Wording, b: _Wording) -> tuple[str | None, int, float]:
    """same, similar or None; the words they share in order where they fit best; their share of the shorter one."""
    if a.articles == b.articles:
        return None, 0, 0.0
    short, long = (a, b) if len(a.coded) <= len(b.coded) else (b, a)
    first, second = short.coded, long.coded
    fit = fuzz.partial_ratio_alignment(first, second)
    if fit is None:
        return None, 0, 0.0
    edits = Levenshtein.editops(first, second[fit.dest_start : fit.dest_end])
    shared = sum(size for _, _, size in edits.as_matching_blocks())
    share = shared / len(first)
    agree = _agree(a.speaker, b.speaker)
    least = SAME_WORDS if agree else UNNAMED_WORDS
    if agree is not False and shared >= least and share >= SAME_SHARE and _is_one_occasion(a, b):
        return "same", shared, share
    if agree and (share == 1 or (shared >= SIMILAR_WORDS and share >= SIMILAR_SHARE)):
        return "similar", shared, share
    if shared > SAME_WORDS and share >= SIMILAR_ANYWHERE:
        return "similar", shared, share
    return None, shared, share


def _is_one_occasion(a: _Wording, b: _Wording) -> bool:
    """Whether two wordings were published within an occasion of each other, or a day is not known."""
    if a.first_on is None or a.last_on is None or b.first_on is None or b.last_on is None:
        return True
    return a.first_on - b.last_on <= OCCASION and b.first_on - a.last_on <= OCCASION


def _agree(a: str | None, b: str | None) -> bool | None:
    """Whether two speakers are one, by their last names; None where one is not named."""
    if a is None or b is None:
        return None
    return a == b or _fold(a).split()[-1:] == _fold(b).split()[-1:]


def _groups(wordings: dict[int, _Wording], pairs: list[tuple[int, int]]) -> dict[int, int]:
    """The smallest member of each one's group, by union-find.

    What nobody named says ties no two speakers together, and what has no day no two occasions."""
    root = {i: i for i in wordings}
    held = dict(wordings)  # by root: the speaker and the days of the group

    def find(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for a, b in sorted(pairs, key=lambda pair: (_is_doubtful(wordings, *pair), pair)):
        x, y = sorted((find(a), find(b)))
        one, other = held[x], held[y]
        if x == y or _agree(one.speaker, other.speaker) is False or not _is_one_occasion(one, other):
            continue
        root[y] = x
        held[x] = one._replace(
            speaker=one.speaker or other.speaker,
            first_on=min(filter(None, (one.first_on, other.first_on)), default=None),
            last_on=max(filter(None, (one.last_on, other.last_on)), default=None),
        )
    return {i: find(i) for i in root}


def _is_doubtful(wordings: dict[int, _Wording], a: int, b: int) -> bool:
    """Whether a speaker or a day of a pair is not known: such pairs are tied last."""
    one, other = wordings[a], wordings[b]
    return one.speaker is None or other.speaker is None or one.first_on is None or other.first_on is None


def _aligned(fullest: _Said, here: _Said) -> tuple[int, list[dict[str, str]]]:
    """Words in common with the fullest wording, and the stretches in which the two agree and differ."""
    shared, wording = 0, []
    for op in Levenshtein.opcodes(fullest.words, here.words):
        if op.tag == "equal":
            shared += op.src_end - op.src_start
        wording.append(
            {
                "op": _OPS[op.tag],
                "fullest": " ".join(fullest.raw[op.src_start : op.src_end]),
                "here": " ".join(here.raw[op.dest_start : op.dest_end]),
            }
        )
    return shared, wording
