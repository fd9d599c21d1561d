"""Verb groups: a main verb with its auxiliaries, adverbs and negation."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.clauses.noun_groups import NounGroup
from transforms.facts.clauses.tagging import lemma_of

NEGATIONS = frozenset(["not", "n't", "n’t", "never", "no longer", "cannot"])
_BE = frozenset("be am is are was were been being 's 're 'm ’s ’re ’m".split())
_HAVE = frozenset("have has had having 've 'd ’ve ’d".split())
_DO = frozenset("do does did".split())
_SEMI = frozenset("going about able set due likely supposed expected allowed unable bound".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_MAY_OPEN = frozenset("VB VBD VBG VBN VBP VBZ MD TO".split())
_LINKS = frozenset(["RB", "RBR", "RBS"])
_new = tuple.__new__  # bypasses __new__: hot path
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


def read_verb_groups(low: list[str], tags: list[str]) -> list[VerbGroup]:
    """The verb groups of a sentence, in order. ``low``: its words in small letters; ``tags``: theirs.

    >>> from transforms.facts.clauses.tagging import tag_words
    >>> words = "they have never been able to reach 60 votes".split()
    >>> [(" ".join(words[g.first:g.last]), g.lemma, g.negation) for g in read_verb_groups(words, tag_words(words))]
    [('have never been able to reach', 'reach', 2)]
    """
    found: list[VerbGroup] = []
    i, n = 0, len(low)
    while i < n:
        if tags[i] not in _MAY_OPEN and low[i] != "to":
            i += 1
            continue
        group = _group_at(low, tags, i, found[-1].last if found else 0)
        if group is None:
            i += 1
        else:
            found.append(group)
            i = group.last
    return found


def join_inverted(low: list[str], tags: list[str], verbs: list[VerbGroup], groups: list[NounGroup]) -> list[VerbGroup]:
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
    low: list[str], tags: list[str], auxiliary: VerbGroup, verb: VerbGroup, groups: list[NounGroup]
) -> bool:
    if not (low[auxiliary.head] in _DO or auxiliary.modal == low[auxiliary.head]) or tags[verb.head] not in (
        "VB",
        "VBP",
    ):
        return False
    between = low[auxiliary.last : verb.first]
    if between and between[0] == "," and between[-1] == "," and len(between) <= 5:
        return True
    asks = low[-1] == "?" and tags[0][0] == "W" and not any(t[:2] == "VB" for t in tags[: auxiliary.first])
    if asks and between:
        return any(g.first == auxiliary.last for g in groups) and any(g.last == verb.first for g in groups)
    opens = (
        not auxiliary.first
        or "no" in low[max(auxiliary.first - 4, 0) : auxiliary.first]
        or low[auxiliary.first - 1]
        in (
            "nor",
            "“",
            '"',
            ",",
            "and",
            "but",
            "never",
            "only",
            "what",
            "why",
            "how",
        )
    )
    return opens and any(g.first == auxiliary.last and g.last == verb.first for g in groups)


def _opens(low: list[str], tags: list[str], i: int) -> bool:
    tag = tags[i]
    if tag == "TO" or low[i] == "to":
        k = i + 1
        while k < len(tags) and tags[k] in _LINKS:
            k += 1
        return k < len(tags) and tags[k] in ("VB", "VBP") and k - i <= 3
    if tag in ("VBG", "VBN") and i and tags[i - 1] == "HYPH":
        return False  # "the job-creating plan"
    return tag[:2] == "VB" or tag == "MD"


def _group_at(low: list[str], tags: list[str], i: int, floor: int) -> VerbGroup | None:
    """The verb group that opens at word ``i``; words before ``floor`` belong to another."""
    if not _opens(low, tags, i):
        return None
    found = _Growing(low, tags, i, _negation_before(low, tags, i, floor))
    while found.at < len(low) and found.takes_word():
        pass
    if found.head < 0:
        return None
    head, negation, last = found.head, found.negation, found.head + 1
    if head < negation <= head + 2 and found.before != "verb":
        last = negation + 1  # "is not", "has n't": the negation behind a verb that stands alone
    elif negation > head:
        negation = -1
    lemma = _lemma(low[head])
    form = _form(low, tags, i)
    return _new(VerbGroup, (i, last, head, lemma, form, negation, found.modal, found.is_passive, found.is_perfect))


def _form(low: list[str], tags: list[str], i: int) -> str:
    if low[i] == "to":
        return "infinitive"
    if tags[i] == "VB" and i and tags[i - 1] in ("CC", "VB"):
        return "infinitive"  # "to push and pull"
    return "finite" if tags[i] in _FINITE or tags[i] == "VB" else "participle"


def _negation_before(low: list[str], tags: list[str], i: int, floor: int) -> int:
    """The negation right before a verb group: "never met", "not having", "no longer holds"; -1 for none."""
    is_negated = i > floor and (low[i - 1] in NEGATIONS or low[i - 1] == "longer")
    return i - 1 if is_negated and tags[i] in ("VBG", "VBN", "TO", "VBD", "VBZ", "VBP") else -1


class _Growing:
    """A verb group as it is read, word by word."""

    __slots__ = ("at", "before", "head", "is_passive", "is_perfect", "low", "modal", "negation", "tags")

    def __init__(self, low: list[str], tags: list[str], first: int, negation: int):
        self.low, self.tags = low, tags
        self.at = first + (low[first] == "to")
        self.negation, self.head, self.modal = negation, -1, ""
        self.before = ""  # the kind of auxiliary in front
        self.is_passive = self.is_perfect = False

    def takes_word(self) -> bool:
        """Takes the next word, or "able to" and its likes; False where the group ends before it."""
        k, low, tags = self.at, self.low, self.tags
        word, tag = low[k], tags[k]
        if tag in _LINKS or word in NEGATIONS:
            if word in NEGATIONS and self.negation < 0 and not (k + 1 < len(low) and low[k + 1] in _STRANGE):
                self.negation = k
            self.at += 1
            return True
        if word == "no" and low[k + 1 : k + 2] == ["longer"]:
            self.negation, self.at = k, k + 2
            return True
        if tag == "MD":
            return self._takes_modal(word)
        if tag[:2] != "VB":
            return self._goes_on(word)
        return self._takes_verb(word, tag)

    def _takes_modal(self, word: str) -> bool:
        if self.head >= 0 and self.before not in ("be", "have", "do", "modal"):
            return False
        self.modal, self.before, self.head = word, "modal", self.at
        self.at += 1
        return True

    def _goes_on(self, word: str) -> bool:
        ahead = _goes_on(self.low, self.tags, self.at, self.before)
        if ahead:
            self.modal = self.modal or word
            self.before, self.at = "to", ahead
        return bool(ahead)

    def _takes_verb(self, word: str, tag: str) -> bool:
        before = self.before
        if self.head >= 0 and not _may_follow(before, tag, word):
            return False
        self.is_passive = before == "be" and tag in ("VBN", "VBD") or (before == "get" and tag == "VBN")
        self.is_perfect = self.is_perfect or before == "have"
        self.head = self.at
        self.at += 1
        self.before = "be" if word in _BE else "have" if word in _HAVE else "do" if word in _DO else "verb"
        return True


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


def _goes_on(low: list[str], tags: list[str], k: int, before: str) -> int:
    """Where the verb stands behind "able to", "going to", "likely to", "have to"; 0 where none does."""
    n = len(low)
    if before == "be" and low[k] in _SEMI and k + 2 < n and low[k + 1] == "to" and tags[k + 2] in ("VB", "VBP", "RB"):
        return k + 2
    if before == "have" and low[k] == "to" and k + 1 < n and tags[k + 1] in ("VB", "VBP"):
        return k + 1
    return 0
