"""Verb groups: a main verb with its auxiliaries, adverbs and negation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from transforms.facts.clauses.noun_groups import NounGroup
from transforms.facts.clauses.tagging import lemma_of

NEGATIONS = frozenset(["not", "n't", "n’t", "never", "no longer", "cannot"])
_BE = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())
_HAVE = frozenset("have has had having 've 'd ’ve ’d".split())
_DO = frozenset("do does did".split())
_SEMI = frozenset("going about able set due likely supposed expected allowed unable bound".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_LINKS = frozenset(["RB", "RBR", "RBS"])
_STRANGE = frozenset("only just simply merely".split())


class VerbGroup(NamedTuple):
    """Words ``first:last`` of a sentence; ``head``: the main verb. ``form`` is finite, infinitive or participle;
    ``negation``: the word that negates it, -1 for none; ``modal``: the modal or what stands for one, "" for none."""

    first: int
    last: int
    head: int
    lemma: str
    form: str
    negation: int
    modal: str
    is_passive: bool
    is_perfect: bool


def read_verb_groups(low: Sequence[str], tags: Sequence[str]) -> list[VerbGroup]:
    """The verb groups of a sentence, in order. ``low``: its words in small letters; ``tags``: theirs.

    >>> from transforms.facts.clauses.tagging import tag_words
    >>> words = "they have never been able to reach 60 votes".split()
    >>> [(" ".join(words[g.first:g.last]), g.lemma, g.negation) for g in read_verb_groups(words, tag_words(words))]
    [('have never been able to reach', 'reach', 2)]
    """
    found: list[VerbGroup] = []
    i, n = 0, len(low)
    while i < n:
        group = _group_at(low, tags, i, found[-1].last if found else 0)
        if group is None:
            i += 1
        else:
            found.append(group)
            i = group.last
    return found


def join_inverted(
    low: Sequence[str], tags: Sequence[str], verbs: Sequence[VerbGroup], groups: Sequence[NounGroup]
) -> list[VerbGroup]:
    """``verbs`` with an auxiliary and the verb it was cut off from made one: "did he win", "did not, of course, rise"."""
    joined: list[VerbGroup] = []
    for verb in verbs:
        before = joined[-1] if joined else None
        if before and _is_cut_off(low, tags, before, verb, groups):
            joined[-1] = verb._replace(
                first=before.first, negation=max(before.negation, verb.negation), modal=before.modal, form="finite"
            )
        else:
            joined.append(verb)
    return joined


def _is_cut_off(
    low: Sequence[str], tags: Sequence[str], auxiliary: VerbGroup, verb: VerbGroup, groups: Sequence[NounGroup]
) -> bool:
    if not (low[auxiliary.head] in _DO or auxiliary.modal == low[auxiliary.head]) or tags[verb.head] not in ("VB", "VBP"):
        return False
    between = low[auxiliary.last : verb.first]
    if between and between[0] == "," and between[-1] == "," and len(between) <= 5:
        return True
    opens = not auxiliary.first or low[auxiliary.first - 1] in ("nor", "“", '"', ",", "and", "but", "never", "only", "what", "why", "how")
    return opens and any(g.first == auxiliary.last and g.last == verb.first for g in groups)


def _opens(low: Sequence[str], tags: Sequence[str], i: int) -> bool:
    tag = tags[i]
    if tag == "TO" or low[i] == "to":
        k = i + 1
        while k < len(tags) and tags[k] in _LINKS:
            k += 1
        return k < len(tags) and tags[k] in ("VB", "VBP") and k - i <= 3
    return tag[:2] == "VB" or tag == "MD"


def _group_at(low: Sequence[str], tags: Sequence[str], i: int, floor: int) -> VerbGroup | None:
    if not _opens(low, tags, i):
        return None
    n = len(low)
    head, negation, modal = -1, -1, ""
    if (
        i > floor
        and (low[i - 1] in NEGATIONS or low[i - 1] == "longer")
        and tags[i] in ("VBG", "VBN", "TO", "VBD", "VBZ", "VBP")
    ):
        negation = i - 1  # "never met", "not having", "no longer holds"
    is_passive = is_perfect = False
    form = "infinitive" if low[i] == "to" else "finite" if tags[i] in _FINITE or tags[i] == "VB" else "participle"
    k = i + (low[i] == "to")
    before = ""  # the kind of auxiliary in front
    while k < n:
        word, tag = low[k], tags[k]
        if tag in _LINKS or word in NEGATIONS:
            if word in NEGATIONS and negation < 0 and not (k + 1 < n and low[k + 1] in _STRANGE):
                negation = k
            k += 1
            continue
        if word == "no" and k + 1 < n and low[k + 1] == "longer":
            negation, k = k, k + 2
            continue
        if tag == "MD":
            if head >= 0 and before not in ("be", "have", "do", "modal"):
                break
            modal, before, head, k = word, "modal", k, k + 1
            continue
        if tag[:2] != "VB":
            ahead = _goes_on(low, tags, k, before)
            if ahead:
                modal = modal or word
                before, k = "to", ahead
                continue
            break
        if head >= 0 and not _may_follow(before, tag, word):
            break
        is_passive = before == "be" and tag in ("VBN", "VBD") or (before == "get" and tag == "VBN")
        is_perfect = is_perfect or before == "have"
        head, k = k, k + 1
        before = "be" if word in _BE else "have" if word in _HAVE else "do" if word in _DO else "verb"
    if head < 0:
        return None
    last = head + 1
    if negation > head and negation - head <= 2:
        last = negation + 1  # "is not", "has n't": the negation behind a verb that stands alone
    elif negation > head:
        negation = -1
    return VerbGroup(i, last, head, _lemma(low[head]), form, negation, modal, is_passive, is_perfect)


def _lemma(word: str) -> str:
    return "be" if word in _BE else "have" if word in _HAVE else lemma_of(word)


def _may_follow(before: str, tag: str, word: str) -> bool:
    """Whether a verb of this tag may stand behind an auxiliary of that kind in one group."""
    if before in ("modal", "do", "to"):
        return tag in ("VB", "VBP") or (before == "modal" and word == "have")
    if before == "have":
        return tag in ("VBN", "VBD")
    if before == "be":
        return tag in ("VBN", "VBG", "VBD")
    return False


def _goes_on(low: Sequence[str], tags: Sequence[str], k: int, before: str) -> int:
    """Where the verb stands behind "able to", "going to", "likely to", "have to"; 0 where none does."""
    n = len(low)
    if before == "be" and low[k] in _SEMI and k + 2 < n and low[k + 1] == "to" and tags[k + 2] in ("VB", "VBP", "RB"):
        return k + 2
    if before == "have" and low[k] == "to" and k + 1 < n and tags[k + 1] in ("VB", "VBP"):
        return k + 1
    return 0
