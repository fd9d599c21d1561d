"""Negated verbs: "has never reached N", "nobody gets N", where the verb that is negated asserts the number."""

from __future__ import annotations

from transforms.facts.claims.denials.denied_number import DeniedNumber
from transforms.facts.clauses.clause import Clause, Clauses
from transforms.lexicon.word_lists import words

_AMOUNT = words("amount_verbs")
_HOLDING = words("holding_verbs")
_MOVING = words("moving_amount_verbs")
_OF_MIND = words("mind_verbs")
_RAISING = frozenset(
    "allow permit able go expect afford manage think believe get likely appear seem use happen project forecast have "
    "set pretend".split()
)
"""Verbs whose negation is that of the verb behind them: "not allowed to land more than 900"."""
_OPINIONS = frozenset("think believe expect imagine figure reckon foresee".split())
_FORESIGHT = frozenset("foresee expect imagine predict forecast".split())
_POSSIBLE = frozenset("could would might".split())
_SUPPOSING = frozenset("if unless whether lest why until".split())
_DUTIES = frozenset("should must shall ought".split())
ONLY = frozenset("only just simply merely solely until necessarily least about".split())
_PASSING = frozenset("above below over under past beyond".split())
_SINGLED_OUT = frozenset("only same first last other one".split())
_TIMES = frozenset("ago later earlier before after old".split())
_LASTING = frozenset("take last be need spend wait have get run live give".split())
SURE = frozenset("sure certain secure safe clear true accurate confident perfect reliable convinced effective".split())


def negated_verb(d: DeniedNumber) -> str:
    """The negation and the verb that deny the number; "" where the number stands."""
    negation = _negation(d.sentence, d.clause)
    if negation and _asserts(d) and not _is_set_aside(d):
        return f"{negation} {d.clause.verb.lemma}{'' if d.relation == 'object' else ' ' + d.relation}"
    return ""


def _negation(sentence: Clauses, clause: Clause) -> str:
    """What negates a clause: its own negation or that of the verb it hangs on; "" where the clause only supposes."""
    low = sentence.low
    if _supposes(sentence, clause):
        return ""
    if clause.negation >= 0:
        stands = _is_only(low, clause) or _is_twice_negated(sentence, clause) or _says_what_none_could(low, clause)
        return "" if stands else low[clause.negation]
    if clause.outer < 0:
        return ""
    outer = sentence.clauses[clause.outer]
    if clause.kind == "infinitive":
        if outer.verb.lemma == "fail" and clause.verb.lemma in _HOLDING and outer.negation < 0:
            return "fail to" if not _supposes(sentence, outer) else ""
        return _negation(sentence, outer) if _raises(low, outer) else ""
    if clause.kind == "participle" and outer.verb.lemma in _FORESIGHT:
        return _negation(sentence, outer)  # "nobody expects rates falling below 2 percent"
    if clause.kind == "reported" and outer.verb.lemma in _OPINIONS:
        return _negation(sentence, outer) if not outer.adverbials else ""
    if clause.marker >= 0 and low[clause.marker] == "like" and outer.verb.lemma == "be":
        return _negation(sentence, outer)
    return ""


def _raises(low: list[str], outer: Clause) -> bool:
    semi = low[outer.verb.last : outer.verb.last + 2]
    return outer.verb.lemma in _RAISING or (outer.verb.lemma == "be" and not _RAISING.isdisjoint(semi))


def _supposes(sentence: Clauses, clause: Clause) -> bool:
    """Whether the clause states nothing: a condition, a duty, a question that expects yes, an order, what might have been."""
    low, verb = sentence.low, clause.verb
    if clause.marker >= 0 and (low[clause.marker] in _SUPPOSING or low[clause.marker - 1] == "long"):
        return True
    if clause.negation == verb.negation >= 0 and _is_wish(sentence, clause):
        return True
    if verb.modal in _DUTIES or verb.modal == "would" and verb.is_perfect:
        return True
    if clause.is_inverted and low[verb.first] not in ("said", "says") and low[-1] == "?":
        return True
    return clause.subject is None and low[verb.first] == "do" and clause.negation == verb.first + 1


def _says_what_none_could(low: list[str], clause: Clause) -> bool:
    """ "no text could win 40 votes": a measure for whatever there might be, not the amount of anything."""
    at = clause.negation
    if low[at] != "no" or clause.verb.modal not in _POSSIBLE or clause.subject is None:
        return False
    return clause.subject.first <= at < clause.subject.last


def _is_wish(sentence: Clauses, clause: Clause) -> bool:
    """ "it is hard not to lose 30", "avoiding a fight and not losing 30": nothing is said to be so or not."""
    verb, low = clause.verb, sentence.low
    if verb.form == "infinitive":
        return True
    at = verb.negation - 1
    return verb.form == "participle" and low[verb.negation] == "not" and at >= 0 and low[at] not in (",", "but")


def _is_twice_negated(sentence: Clauses, clause: Clause) -> bool:
    """ "I am not saying that there would not be one"."""
    return clause.kind == "reported" and clause.outer >= 0 and sentence.clauses[clause.outer].negation >= 0


def _is_only(low: list[str], clause: Clause) -> bool:
    at = clause.negation + 1
    return (
        at < len(low) and low[at] in ONLY or clause.verb.last < len(low) and low[clause.verb.last] in ONLY - {"about"}
    )


def _asserts(d: DeniedNumber) -> bool:
    """Whether the verb, were it not negated, would say the number of its thing."""
    lemma, relation, n = d.clause.verb.lemma, d.relation, d.n
    if lemma in _OF_MIND:
        return False
    if relation == "object":
        return _has_as_object(d)
    if relation == "by":
        return lemma in _MOVING and not d.is_definite
    if relation == "to":
        return lemma in _MOVING and lemma != "be" and not d.is_definite
    if relation == "with":
        return lemma in ("win", "lose", "lead", "end", "start") and not d.is_definite
    if relation in _PASSING:
        return n.kind != "time" and not d.is_definite
    if relation == "at":
        return lemma in ("be", "stand", "peak", "sell", "trade", "start", "end", "value") and not d.is_definite
    return relation == "for" and n.kind == "time" and d.is_bounded and d.sentence.low[d.clause.negation] == "never"


def _has_as_object(d: DeniedNumber) -> bool:
    lemma, n = d.clause.verb.lemma, d.n
    if lemma == "be" and d.sentence.low[d.group.first] == "about":
        return False  # "this is not about one man"
    if d.is_definite:
        return lemma in _HOLDING or lemma == "be"
    if n.quantity.form == "vague" and (d.clause.verb.modal or d.clause.kind == "infinitive"):
        return lemma in _HOLDING or lemma == "be"
    if n.kind == "time" and not d.is_joined:
        return lemma in _LASTING or d.is_bounded
    if d.is_bounded or n.kind in ("percent", "money", "share"):
        return True
    return lemma in _AMOUNT or not d.clause.verb.modal and n.written == "digits" and n.quantity.form != "vague"


def _is_set_aside(d: DeniedNumber) -> bool:
    """Whether the negation leaves the number alone: "the only two", "four more years", "100 percent sure", "all five"."""
    low, group, lemma = d.sentence.low, d.group, d.clause.verb.lemma
    inside = low[group.first : group.last]
    behind = low[group.last] if group.last < len(low) else ""
    before = low[group.first - 1] if group.first else ""
    if "all" in inside or before == "all":
        return True
    if d.is_definite and not _SINGLED_OUT.isdisjoint(inside):
        return True
    if d.is_extra and lemma not in ("have", "be"):
        return True
    if lemma == "be" and not d.is_definite and low[d.clause.verb.first - 1] == "it" and behind in ("who", "that"):
        return True  # "it's not a few dozen people who will end it"
    if inside[:2] == ["at", "least"] and lemma not in _AMOUNT:
        return True  # "it did not impress at least one of them"
    if behind == "by" and low[group.last + 1 : group.last + 2] and d.sentence.tags[group.last + 1] == "VBG":
        return True  # "you don't get to zero by locking yourself in": what is denied is the means
    if (
        behind in _TIMES
        or low[d.clause.verb.last] == "back"
        or (d.n.kind == "percent" and (behind in SURE or inside[-1] in SURE))
    ):
        return True
    return lemma == "have" and not d.is_bounded and d.clause.verb.modal in ("ca", "can", "could") and _goes_on(d)


def _goes_on(d: DeniedNumber) -> bool:
    """Whether those counted do something: "you can't have 11 million people living in the shadows"."""
    last = d.group.last
    tags = d.sentence.tags
    return last < len(tags) and tags[last] in ("VBG", "VB", "VBP", "VBN", "IN", "JJ")
