"""Parties: who stands behind a figure, by the words of its own clause: "city records list #", "by the union's count, #"."""

from __future__ import annotations

import re
from typing import NamedTuple

from transforms.facts.contests import replacements
from transforms.facts.contests.cue_words import RECKONING
from transforms.facts.contests.statement import Statement
from transforms.lexicon.word_lists import words

_TELLING = (
    r"(?:put(?:s|ting)?(?= (?:\w+ ){0,5}?(?:at|between|below|above|over|around|closer|to be)\b)"
    rf"|{RECKONING}|c[oa]mes? (?:to|up with|in at)|work(?:s|ed)? (?:it )?out at|found|finds?|show(?:s|ed|n|ing)?|record(?:s|ed|ing)?"
    r"|list(?:s|ed|ing)?|document(?:s|ed)?|logs|believ(?:es?|ed)|thinks?|thought|conclud(?:es?|ed)|indicat(?:es?|ed|ing)"
    r"|sa(?:id|ys?)|saying|claim(?:s|ed|ing)?|report(?:s|ed|ing)?|insist(?:s|ed)?|contend(?:s|ed)?|maintain(?:s|ed)?|assert(?:s|ed)?|argu(?:es?|ed)|stat(?:es?|ed)|testif(?:y|ies|ied)"
    r"|announc(?:es?|ed)|acknowledg(?:es?|ed)|admit(?:s|ted)?|disclos(?:es?|ed)|reveal(?:s|ed|ing)?|suggest(?:s|ed|ing)?|gave|gives?|sp(?:eaks?|oke) of|t(?:alks?|alked) of"
    r"|call(?:s|ed|ing) for|look(?:s|ed|ing) for|pencill?ed|wr(?:ites?|ote)(?: down)?|reads?|dat(?:e|es|ed)(?= (?:\w+ ){0,4}(?:to|at)\b)|has it at|logging|measured|hands?|handed|forecasts?|project(?:s|ed)?|predict(?:s|ed)?|expect(?:s|ed)?|value[sd]?|rate[sd]?|assess(?:es|ed)?|apprais(?:es?|ed)|measured?|tell|tells|told|tweet(?:s|ed)?|wrote|boast(?:s|ed)?|allege[sd]?|warn(?:s|ed)?|sees?)"
)
_NOUNLIKE = r"(?:records|reports|counts|estimates|lists|claims|forecasts|logs|values|rates|measures|hands|dates|reads|documents|projects|shows)"
_VERB = re.compile(
    rf"\b(?=[a-z])(?<!\b(?:the|its|his|her) )(?<!\ba )(?<!\b(?:an|of|to) )(?<!\btheir )(?<!(?:'s|s') )(?!{_NOUNLIKE}\b(?!\W*(?:$|that|the|an?|only|just|about|around|nearly|almost|some|at|more|fewer|less|over|up|no|its|his|her|their|it|[\d$£€])\b|\W*$)){_TELLING}\b"
)
_RELATIVE = ("which", "who", "that")
_OPENING = words("determiners") | words("definite_determiners") | frozenset("he she it they we i one".split())
_VERBS, _CLAUSES = 2, 5
_BOUNDARY = re.compile(
    r"(?:,(?!\d)|[;:—–(]|\b(?:but|while|whereas|although|though|and|yet|that|which|who|because|as|when|to|with|by|against|than|even if|contrary to)\b)\W*"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)\W+$")
_ADVERBS = re.compile(
    r"(?:\b(?:has|have|had|also|only|just|since|now|later|recently|however|instead|itself|themselves|himself|herself|would|will|could|did|does|do|were|was|is|are|be|been|ly|on \w+day|this week|last week)\b\W*)+$"
)
_LEADING = re.compile(r"^\W*(?:but|and|yet|so|still|meanwhile|however|while|although|though|in \w+|on \w+day)\b\W*")
_OWNED = re.compile(
    r"\b(?:(his|her|its|their|our|whose)|(?:(?:by|from|in|on|at|of|with) )?(?:the )?([a-z][a-z.&-]*(?: [a-z][a-z.&-]*){0,4}?)'s?)\W+(?:\w+\W+){0,2}?(?:own |\w+ )?"
    r"(?:figures?|count|tally|estimates?|numbers?|calculations?|reckoning|data|records?|math|survey|poll|log|analysis|books|accounts|papers|website|forecast|projections?|study|report)\b[^.;#]{0,50}#"
)
_ACCORDING = re.compile(r"^[^.;]{0,60}?\baccording to (?:the )?([^,.;]{2,50})")
_ACCORDING_BEFORE = re.compile(r"\baccording to (?:the )?([^,.;#]{2,60}),[^.;#]{0,80}#")
_NAMED = r"((?:the |an? |his |her |its |their )?[\w'’. -]{2,40}?)"
_HAVING = r"(?:(?:had|has|have|was|were|is|are|initially|originally|previously|earlier|first|officially|publicly)\W+)*"
_BEHIND = re.compile(
    rf"^[^.;,]{{0,40}}?\b(?:that|which) {_NAMED}\W+{_HAVING}{_TELLING}\b|^\W*(?:[\w-]+\W+){{0,2}}?{_NAMED}\W+{_HAVING}{_TELLING}\b"
)
_JOINT = re.compile(r"[,;]|\b(?:and|but|while|against|versus)\b")
_BY = re.compile(r"^[^.;,]{0,30}?\bby ((?:the|an?|its|his|her|their) [a-z][^.;,]{2,40})(?=[.;,])")
_PRONOUNS = frozenset("he she it they we i you this that these those there one both all some many most who".split())
_NO_SUBJECT = (
    words("prepositions")
    | words("opening_adverbs")
    | frozenset("not also than earlier later actually which who whom whose what he she it they we i you there".split())
)
_PAPERS = words("paper_nouns")
_WORD = re.compile(r"[a-z][a-z'.&-]*")
_OF_NAMES = frozenset("the a an of and for in at by on from to with his her its their our new own that which".split())
_LONGEST, _FEW = 10, 4  # words of a party
_CLAUSE = 90  # characters


class Party(NamedTuple):
    """``name``: its words, small, "" where nobody is named; ``end``: where the words for it end in the sentence, with the verb
    that gives the figure; ``is_record``: whether a paper, a count or a survey speaks."""

    name: str
    end: int
    is_record: bool


NOBODY = Party("", 0, False)


def party_of(statement: Statement, start: int = 0) -> Party:
    """Who gives the figure by the words of its sentence from ``start`` on: the subject of the last telling verb before the
    number, the owner of a count, or whom the words behind name. ``NOBODY`` where they name none."""
    before = statement.before[start:]
    verbs = list(_VERB.finditer(before))[-_VERBS:]
    for verb in reversed(verbs):
        if not verb.group().endswith("ing") and _PASSIVE.search(before, 0, verb.start()):
            continue  # "# students are expected": they say nothing
        name = _subject(before[: verb.start()])
        if name:
            return Party(name, start + verbs[-1].end(), _is_record(name))
    owned = _OWNED.search(f"{before}#")
    if owned:
        name = owned[1] or owned[2]
        return Party(name, start + owned.end() - 1, True)
    told = _ACCORDING_BEFORE.search(f"{before}#")
    if told:
        return Party(told[1], start, _is_record(told[1]))
    told = _ACCORDING.match(statement.behind)
    if told:
        joint = max((m.end() for m in _JOINT.finditer(before)), default=0)
        return Party(told[1], start + joint, _is_record(told[1]))
    by = _BY.match(statement.behind)
    if by:
        return Party(by[1], start, _is_record(by[1]))
    whose = _BEHIND.match(statement.behind[:_CLAUSE]) if replacements.is_somebodys(statement) else None
    if whose:
        name = " ".join((whose[1] or whose[2]).split()[-_FEW:])
        return Party(name, start, _is_record(name))
    return NOBODY


def name_words(name: str) -> set[str]:
    """The words that tell one party from another."""
    return {w.removesuffix("'s").strip("'.") for w in _WORD.findall(name.lower())} - _OF_NAMES


def is_pronoun(name: str) -> bool:
    return name in _PRONOUNS


def are_two(one: str, other: str) -> bool:
    """Whether two names are of two parties: neither is a part of the other."""
    a, b = name_words(one), name_words(other)
    return bool(a and b) and a.isdisjoint(b)


def _subject(before: str) -> str:
    """The words for the subject of a verb: what stands before it, back to the mark or word that opens its clause. What only
    says more of a subject before it is passed over: "the hospital that admitted him", "forecasters, using the gauge,"."""
    cuts = list(_BOUNDARY.finditer(before))[-_CLAUSES:]
    end = len(before)
    for cut in reversed(cuts):
        told = _told(before[cut.end() : end])
        if told and not (cut.group().strip().startswith(_RELATIVE) and told.split()[0] not in _OPENING):
            return told
        if told and is_pronoun(told):
            return ""
        end = cut.start()
    return _told(before[:end]) if len(cuts) < _CLAUSES else ""


def _told(chunk: str) -> str:
    """The words of a chunk that may be a subject; "" for none."""
    told = _ADVERBS.sub("", _LEADING.sub("", chunk)).strip(" \"'“”‘’-")
    found = _WORD.findall(told)
    if is_pronoun(told):
        return told
    if not 0 < len(found) <= _LONGEST or found[0] in _NO_SUBJECT or found[0].endswith(("ing", "ed")):
        return ""
    return told if name_words(told) - _NO_SUBJECT else ""


def _is_record(name: str) -> bool:
    return any(w in _PAPERS or w.removesuffix("s") in _PAPERS for w in _WORD.findall(name))
