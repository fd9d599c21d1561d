"""Parts of speech: the likeliest tags of a sentence's words, by the tags that each form has in news and those that follow
each other.

The tags are those of the Penn Treebank. ``forms.txt`` and ``tag_pairs.txt`` are made by ``lexicon/data/build_forms.py``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from math import log
from typing import NamedTuple

UNSEEN = 0.1  # how often a pair of tags that was never seen is taken to have been
_LOW = -1e9
_FINITE = frozenset(("VBD", "VBZ", "MD"))
_MARKS = {
    ".": ".", "!": ".", "?": ".", ",": ",", ":": ":", ";": ":", "-": "HYPH", "–": ":", "—": ":", "...": ":", "…": ":",
    "“": "``", "”": "''", '"': "''", "‘": "``", "’": "''", "'": "''", "`": "``", "(": "-LRB-", ")": "-RRB-", "[": "-LRB-",
    "]": "-RRB-", "$": "$", "£": "$", "€": "$", "¥": "$", "%": "NN", "&": "CC", "/": ":",
}  # fmt: skip
_SHAPES = (
    ("ing", "VBG:6 NN:3 JJ:1"),
    ("ed", "VBN:5 VBD:4 JJ:2"),
    ("ly", "RB:9 JJ:1"),
    ("ness", "NN:9"),
    ("ment", "NN:9"),
    ("tion", "NN:9"),
    ("ity", "NN:9"),
    ("ism", "NN:9"),
    ("ous", "JJ:9"),
    ("ful", "JJ:9"),
    ("ive", "JJ:8 NN:2"),
    ("able", "JJ:9"),
    ("ible", "JJ:9"),
    ("al", "JJ:7 NN:3"),
    ("ss", "NN:9"),
    ("s", "NNS:8 VBZ:1"),
    ("", "NN:6 JJ:3 VB:1"),
)  # of words that no list has, by how they end


_Options = tuple[tuple[int, float], ...]
"""Tags that a word may have, each with the log of its share."""


class _Tables(NamedTuple):
    forms: dict[str, _Options]  # tags of a form with the log of its share of that tag; one object for all alike
    lemmas: dict[str, str]
    leads_to: list[list[float]]  # by tag b and tag a before it: log of the share of b behind a
    tags: list[str]
    end: int  # the tag of a full stop, which stands before the first word too
    nothing: list[float]  # what each tag adds where no word follows


@cache
def _tables() -> _Tables:
    here = files("transforms.lexicon.data")
    pairs = [line.split(" ") for line in here.joinpath("tag_pairs.txt").read_text(encoding="utf-8").splitlines()]
    tags = sorted({tag for a, b, _ in pairs for tag in (a, b)})
    at = {tag: i for i, tag in enumerate(tags)}
    counts = [[UNSEEN] * len(tags) for _ in tags]
    for a, b, n in pairs:
        counts[at[a]][at[b]] += int(n)
    follows = [[log(n / sum(row)) for n in row] for row in counts]
    leads_to = [list(column) for column in zip(*follows, strict=True)]
    total = [sum(row[i] for row in counts) for i in range(len(tags))]

    @cache
    def told_of(cell: str) -> tuple[int, float]:
        tag, _, n = cell.rpartition(":")
        return at[tag], log(int(n) / total[at[tag]])

    @cache  # a tenth as many as words: what few objects hold stays in the processor's caches
    def told(cells: str) -> _Options:
        return tuple(map(told_of, cells.split(" ")))

    forms: dict[str, _Options] = {}
    lemmas: dict[str, str] = {}
    for line in here.joinpath("forms.txt").read_text(encoding="utf-8").splitlines():
        form, cells, *lemma = line.split("\t")
        forms[form] = told(cells)
        if lemma:
            lemmas[form] = lemma[0]
    for mark, tag in _MARKS.items():
        forms[mark] = ((at[tag], 0.0),)
    for ending, cells in _SHAPES:
        forms["*" + ending] = told(cells)
    forms["*Name"] = ((at["NNP"], log(1 / 50)),)
    forms["*number"] = ((at["CD"], 0.0),)
    forms["*mark"] = ((at[":"], 0.0),)
    return _Tables(forms, lemmas, leads_to, tags, at["."], [0.0] * len(tags))


def lemma_of(form: str) -> str:
    """The lemma of the verb that ``form``, in small letters, belongs to; the form itself where no list has one.

    >>> lemma_of("rose"), lemma_of("was"), lemma_of("glimped")
    ('rise', 'be', 'glimped')
    """
    return _tables().lemmas.get(form, form)


def is_form(word: str) -> bool:
    """Whether ``word``, in small letters, is in the dictionary of forms: a common word, whatever its part of speech."""
    return word in _tables().forms


def may_be(form: str, tag: str) -> bool:
    """Whether ``form``, in small letters, has ``tag`` among its readings.

    >>> may_be("funds", "NNS"), may_be("funds", "VBD")
    (True, False)
    """
    tables = _tables()
    return any(tables.tags[at] == tag for at, _ in tables.forms.get(form, ()))


def may_be_finite(form: str) -> bool:
    """Whether ``form``, in small letters, is one of a verb that can have a subject of its own, among other readings.

    >>> may_be_finite("voted"), may_be_finite("shows"), may_be_finite("table")
    (True, True, False)
    """
    tables = _tables()
    found = {tables.tags[tag] for tag, _ in tables.forms.get(form, ())}
    return not found.isdisjoint(_FINITE) or ("VBP" in found and "NN" not in found)


def tag_words(words: list[str]) -> list[str]:
    """The likeliest tags of a sentence's words, one per word (Viterbi over pairs of tags).

    >>> tag_words("They did n't report the heavy losses .".split())
    ['PRP', 'VBD', 'RB', 'VB', 'DT', 'JJ', 'NNS', '.']
    """
    tables = _tables()
    found: list[int] = []
    before, kept = tables.end, _OPENING
    doubtful: list[_Options] = []  # words in a row that have several tags
    for word in words:
        options = kept.get(word) or _learn(word, kept)
        kept = _OPENING if word in _BEFORE_OPENING else _INSIDE
        if len(options) > 1:
            doubtful.append(options)
            continue
        tag = options[0][0]
        if doubtful:
            found += _likeliest(tables.leads_to, before, doubtful, tables.leads_to[tag])
            doubtful = []
        found.append(tag)
        before = tag
    if doubtful:
        found += _likeliest(tables.leads_to, before, doubtful, tables.nothing)
    tags = tables.tags
    return [tags[tag] for tag in found]


def _likeliest(leads_to: list[list[float]], before: int, words: list[_Options], behind: list[float]) -> list[int]:
    """The likeliest tags of ``words`` behind a word whose tag is known; ``behind``: what each tag adds that leads on to the
    word after them."""
    if len(words) == 1:  # half of all
        best, top = -1, _LOW
        for tag, share in words[0]:
            reached = leads_to[tag][before] + share + behind[tag]
            if reached > top:
                best, top = tag, reached
        return [best]
    scores = [(tag, leads_to[tag][before] + share) for tag, share in words[0]]
    back: list[list[int]] = []  # by word and option: the option of the word before from which the best way comes
    for options in words[1:]:
        now: list[tuple[int, float]] = []
        came: list[int] = []
        for tag, share in options:
            follows = leads_to[tag]
            at, top = 0, _LOW
            for k, (a, score) in enumerate(scores):
                reached = score + follows[a]
                if reached > top:
                    at, top = k, reached
            now.append((tag, top + share))
            came.append(at)
        back.append(came)
        scores = now
    at, top = 0, _LOW
    for k, (a, score) in enumerate(scores):
        reached = score + behind[a]
        if reached > top:
            at, top = k, reached
    tags = [words[-1][at][0]]
    for k in range(len(back) - 1, -1, -1):
        at = back[k][at]
        tags.append(words[k][at][0])
    tags.reverse()
    return tags


_BEFORE_OPENING = frozenset("“\"‘'(:")
"""Marks behind which a capital says nothing: a sentence or quotation may open there."""
_INSIDE: dict[str, _Options] = {}
_OPENING: dict[str, _Options] = {}
"""The tags of words that were met, inside a sentence and where one or a quotation opens."""
_MOST_KEPT = 1 << 14  # words of either kind: names are without end


def _learn(word: str, kept: dict[str, _Options]) -> _Options:
    if len(kept) >= _MOST_KEPT:
        kept.clear()
    options = kept[word] = _options(word, kept is _OPENING)
    return options


def _options(word: str, opens: bool) -> _Options:
    """The tags that ``word`` may have; ``opens``: whether a sentence or quotation opens with it."""
    forms = _tables().forms
    low = word.lower().replace("’", "'")
    known = forms.get(low)
    if word[0].isupper():
        if known is None:
            return forms["*Name"]
        return known if opens or len(word) == 1 else _as_name(known)
    if known is not None:
        return _as_common(known)
    if word[0].isdigit():
        return forms["*number"]
    if not word[0].isalpha():
        return forms["*mark"]
    return next(forms["*" + ending] for ending, _ in _SHAPES if low.endswith(ending))


@cache
def _as_common(known: _Options) -> _Options:
    """The tags of a known word in small letters: no name ("the mills closed"), unless it is known as nothing else."""
    name = _tables().forms["*Name"][0][0]
    return tuple(option for option in known if option[0] != name) or known


@cache
def _as_name(known: _Options) -> _Options:
    """The tags of a word with a capital inside a sentence: a name more likely than not."""
    name, share = _tables().forms["*Name"][0]
    return (*((tag, n - 4.0) for tag, n in known if tag != name), (name, share))
