"""What stands before a reporting verb: a clause of its own, or a mere name with what describes it."""

from __future__ import annotations

from transforms.facts.clauses.clause import Clause
from transforms.facts.clauses.read_clauses import read_clauses
from transforms.facts.speech.grammar.clause_tokens import Token
from transforms.facts.speech.grammar.word_classes import (
    ADVERBS,
    CONJUNCTIONS,
    DAYS,
    DETERMINERS,
    FINITE,
    INTRODUCTIONS,
    PREPOSITIONS,
    SUBORDINATORS,
)
from transforms.text.end_words import first_word

_WHO = frozenset(("who", "which", "whose"))
_CHAIN = 3  # words


def has_clause(text: str, start: int, toks: list[Token]) -> bool:
    """Whether the words before a comma make a clause, and are no mere name with what describes it."""
    return has_verb(toks) or (bool(toks) and _reads_as_clause(text[start : toks[-1][2]]))


def has_verb(toks: list[Token]) -> bool:
    """Whether each "who" has a verb of its own, and one is left."""
    left = 0
    for k, t in enumerate(toks[:-1]):
        low = t[1]
        if low in _WHO:
            left -= 1
        prior = toks[k - 1][1] if k else ""
        # "have been sold", "was first reported"
        is_of_chain = any(u[1] in FINITE for u in toks[max(0, k - _CHAIN) : k])
        if t[0] != low or is_of_chain or (left and prior in CONJUNCTIONS):
            continue
        if low in FINITE or (low.endswith("ed") and k and prior not in DETERMINERS and len(low) > 4):
            left += 1
            if left > 0:
                return True
    return False


def _reads_as_clause(words: str) -> bool:
    """Whether ``words`` have a main clause, for forms that a noun or a participle may have, too: "loans stand at 30", "the number
    who died is 30"."""
    return any(_is_main(c) for c in read_clauses(words).clauses)


def _is_main(clause: Clause) -> bool:
    return (
        clause.kind == "main" and clause.verb.form == "finite" and clause.subject is not None and not clause.is_inverted
    )


def closes_sentence(text: str, start: int, end: int, begin: int, lead: list[Token]) -> bool:
    """Whether a main clause stands before the verb at ``begin`` and none that it reports behind: "The road cost $4m, the ministry
    said as it opened it"."""
    found = read_clauses(text[start:end])
    at = next((i for i, c in enumerate(found.clauses) if found.spans[c.verb.head][0] + start == begin), -1)
    if at < 0 or any(c.outer == at and c.kind == "reported" for c in found.clauses):
        return False
    behind = found.clauses[at].verb.last
    if behind < len(found.low) and not _opens_adjunct(found.low[behind]):
        return False
    return any(_is_main(c) and found.spans[c.verb.head][0] + start < lead[-1][2] for c in found.clauses[:at])


def _opens_adjunct(word: str) -> bool:
    return word != "that" and (
        word in PREPOSITIONS
        or word in SUBORDINATORS
        or word in INTRODUCTIONS
        or word in ADVERBS
        or word in DAYS
        or word in ";,"
        or word.endswith("ly")
    )


def closes_clause(text: str, start: int, stop: int, end: int, lead: list[Token]) -> bool:
    """Whether a verb, its subject before it, follows a clause and a comma, and at most a phrase follows: "30 left, the office concluded
    in May"."""
    tail = text[stop:end].strip(' .!?\t\xa0\n"”')
    return (
        bool(lead)
        and lead[-1][0] == ","
        and (not tail or tail[0] in ",;" or (first_word(tail).lower() in PREPOSITIONS and not tail.startswith("to ")))
        and _reads_as_clause(text[start : lead[-1][2]])
    )
