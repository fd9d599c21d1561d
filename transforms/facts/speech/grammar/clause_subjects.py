"""Subjects by the clauses of the sentence, for sources that the words around a verb alone would cut wrong."""

from __future__ import annotations

from transforms.facts.clauses.clause import Clause, Clauses
from transforms.facts.clauses.noun_groups import NounGroup
from transforms.facts.clauses.read_clauses import read_clauses
from transforms.facts.clauses.tagging import may_be_finite
from transforms.facts.speech.grammar.noun_phrases import Source
from transforms.facts.speech.grammar.word_classes import DAYS, INDEFINITE, PERSONAL

_TYING = frozenset(("of", "for", "at", "from", "by", "in"))
_STUMPS = frozenset(("the same", "the first", "the next", "the last"))  # cut off from the time they belong to
_BEHIND = 60  # characters behind the verb that its tag may depend on


def is_noun_here(text: str, start: int, end: int, at: int) -> bool:
    """Whether the word at ``at`` of the sentence ``start:end`` is the noun of another verb: "aid pledges began to pour in".

    >>> is_noun_here("Aid pledges began.", 0, 18, 4), is_noun_here("She pledges aid.", 0, 16, 4)
    (True, False)
    """
    found = read_clauses(text[start:end])
    k = _word_at(found, at - start)
    if k is None or found.tags[k] not in ("NN", "NNS"):
        return False
    if any(group.first < k < group.last for c in found.clauses for group in c.objects):
        return True  # "upped their median forecast"
    subjects = (c.subject for c in found.clauses if c.verb.form == "finite" and c.verb.first > k)
    return any(s is not None and s.head == k and s.first < k for s in subjects)


def own_source(text: str, start: int, verb: tuple[int, int], source: Source | None) -> Source | None:
    """``source`` as the subject of ``verb`` in the sentence that opens at ``start``; where another verb lies inside it, the
    subject that the clauses give: "The town voted for the plan which said" is no noun phrase, "the plan" is.

    >>> text = "The town voted for the plan which said so."
    >>> own_source(text, 0, (34, 38), Source(0, 27, "name"))
    Source(start=19, end=27, shape='noun', antecedent=None)
    """
    if source is None or source.shape == "pronoun":
        return source
    begin, stop = source.antecedent or (source.start, source.end)
    is_stump = text[begin:stop] in _STUMPS
    if not (is_stump or _is_suspect(text[begin:stop])):
        return source
    found = read_clauses(text[start : verb[1] + _BEHIND])
    clause = _clause_at(found, verb[0] - start)
    if (
        clause is None
        or clause.subject is None
        or clause.verb.form != "finite"
        or found.low[clause.subject.head] in DAYS
    ):
        return None if is_stump else source  # no day either: "A poll published Friday showed"
    if is_stump:
        return _source(text, start, found, clause.subject, clause.verb.first)
    others = [
        found.spans[c.verb.first][0] + start for c in found.clauses if c is not clause and c.verb.form == "finite"
    ]
    if not any(begin <= at < stop and text[at].islower() for at in others):
        return source
    return _source(text, start, found, clause.subject, clause.verb.first)


def subject_in_clauses(text: str, start: int, verb: tuple[int, int]) -> Source | None:
    """The subject that the clauses of the sentence give ``verb``, for one that the words right before it do not tell.

    >>> text = "A study that looked at voters and income found 30."
    >>> subject_in_clauses(text, 0, (41, 46))
    Source(start=0, end=7, shape='noun', antecedent=None)
    """
    found = read_clauses(text[start : verb[1] + _BEHIND])
    clause = _clause_at(found, verb[0] - start)
    if clause is None or clause.subject is None or clause.verb.form != "finite":
        return None
    return _source(text, start, found, clause.subject, clause.verb.first)


def plural_subject(text: str, start: int, end: int, at: int) -> Source | None:
    """The plural subject of the verb at ``at``, whose form has no ending: "doctors at the clinic say".

    >>> text = "Doctors at the clinic say 30 died."
    >>> plural_subject(text, 0, len(text), text.index("say")), plural_subject("The clinic report", 0, 17, 11)
    (Source(start=0, end=21, shape='noun', antecedent=None), None)
    """
    found = read_clauses(text[start:end])
    clause = _clause_at(found, at - start)
    if clause is None or clause.verb.form != "finite" or clause.subject is None or clause.subject.preposition >= 0:
        return None
    head = clause.subject.head
    if found.tags[head] != "NNS" or found.spans[head][0] > at - start:
        return None
    return _source(text, start, found, clause.subject, clause.verb.first)


def _is_suspect(phrase: str) -> bool:
    words = phrase.split()
    return len(words) > 2 and any(may_be_finite(w) for w in words[1:] if w.islower())


def _word_at(found: Clauses, at: int) -> int | None:
    return next((k for k, (s, e) in enumerate(found.spans) if s <= at < e), None)


def _clause_at(found: Clauses, at: int) -> Clause | None:
    k = _word_at(found, at)
    return None if k is None else next((c for c in found.clauses if c.verb.first <= k < c.verb.last), None)


def _source(text: str, start: int, found: Clauses, subject: NounGroup, before: int) -> Source:
    """The noun group with the groups that prepositions tie to it, up to the word ``before``."""
    first, last = found.spans[subject.first][0], found.spans[subject.last - 1][1]
    word = text[found.spans[subject.head][0] + start : found.spans[subject.head][1] + start]
    if subject.last - subject.first == 1 and word.lower() in PERSONAL | INDEFINITE:
        return Source(first + start, last + start, "pronoun")
    end = subject.last
    for group in found.groups:
        tied = group.first < before and group.preposition == end and found.low[end] in _TYING
        if tied:
            end, last = group.last, found.spans[group.last - 1][1]
    opens = found.tags[subject.head][:3] != "NNP" and subject.head == subject.first  # a capital of the sentence's
    return Source(first + start, last + start, "name" if word[0].isupper() and not opens else "noun")
