"""A pair: two statements that may be set against each other, with the words between them and who stands behind each."""

from __future__ import annotations

from typing import NamedTuple

from transforms.facts.contests import replacements, retractions
from transforms.facts.contests.parties import NOBODY, Party, are_two, is_pronoun, party_of
from transforms.facts.contests.statement import Statement, behind_first
from transforms.facts.contests.told import Told


class Pair(NamedTuple):
    """``a`` stands before ``b``. ``near``: the words of ``b``'s sentence before its number, in one sentence those behind the
    number of ``a``; ``between``: those behind ``a`` up to the sentence of ``b``, "" in one sentence. ``one`` and ``other``: who
    gives each of the figures, small, "" for nobody. ``party``: what the clause of ``b`` says of its source."""

    a: Statement
    b: Statement
    near: str
    between: str
    one: str
    other: str
    party: Party

    @property
    def is_one_sentence(self) -> bool:
        return self.a.sentence == self.b.sentence

    @property
    def may_differ(self) -> bool:
        """Whether somebody gives one of the figures and nobody both; who gives both may have changed the one for the other."""
        if self.is_by_one_party:
            return retractions.is_withdrawn(self.a.before, self.near) or bool(
                retractions.takes_back(f"{self.a.before} {self.between} {self.near}")
            )
        return bool(self.one or self.other)

    @property
    def is_compared(self) -> bool:
        """Whether the first is compared with the second, and that is somebody's: "far more than the # that he claimed"."""
        return are_compared(self.a, self.b) and (
            self.a.about.modality == "projected" or not self.is_one_sentence or not replacements.is_foreseen(self.b)
        )

    @property
    def are_two_parties(self) -> bool:
        return are_two(self.one, self.other)

    @property
    def is_by_one_party(self) -> bool:
        return bool(self.one and self.other) and not self.are_two_parties


def read_pair(a: Statement, b: Statement, told: Told) -> Pair:
    is_one = a.sentence == b.sentence
    start = behind_first(a, b)
    between = "" if is_one else " ".join([a.behind, *(told.sentence(k) for k in range(a.sentence + 1, b.sentence))])
    party = party_of(b, start) if start else told.party(b)
    return Pair(a, b, b.before[start:], between, _first(a, told), _second(a, b, party), party)


def _first(a: Statement, told: Told) -> str:
    """Who gives the first figure: its speaker, else by its clause."""
    if a.claim.speaker:
        return a.claim.speaker.lower()
    name = told.party(a).name
    return "" if is_pronoun(name) else name


def _second(a: Statement, b: Statement, party: Party) -> str:
    """Who gives the second figure. In one sentence the words of its own clause go before the speaker that was read, who may be
    that of the first."""
    speaker = (b.claim.speaker or "").lower()
    if party is NOBODY or is_pronoun(party.name):
        return (
            ""
            if speaker and a.sentence == b.sentence and speaker == (a.claim.speaker or "").lower() and party is NOBODY
            else speaker
        )
    if not speaker or a.sentence == b.sentence:
        return party.name
    return speaker


def are_compared(a: Statement, b: Statement) -> bool:
    """Whether the words of ``b`` compare ``a`` with it, and say that it is somebody's, in the sentence of ``a`` or one that takes it
    up: "30, far more than the # that he claimed", "That is short of the # that they predicted"."""
    far = b.sentence - a.sentence
    near = b.before[behind_first(a, b) :]
    if far and (far > 1 or not replacements.takes_up(near)):
        return False
    return replacements.is_somebodys(b) and replacements.is_compared(near) or replacements.is_compared_with_claim(near)
