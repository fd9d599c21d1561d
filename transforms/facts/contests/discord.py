"""Discord: what sets two statements against each other, sign by sign."""

from __future__ import annotations

from transforms.facts.contests import contest_cues as cues
from transforms.facts.contests import source_cues
from transforms.facts.contests.pair import Pair
from transforms.facts.contests.told import Told

_NEXT = 120  # characters of the sentence behind that may speak of the two
_BEHIND, _FAR = 60, 200


def discord(pair: Pair, told: Told) -> dict[str, float]:
    """Which signs there are that the text sets the two against each other, and that two parties speak: 1 each, 0 for none."""
    a, b, near = pair.a, pair.b, pair.near
    around = f"{pair.between[-160:]} {near}#{b.behind[:_BEHIND]}"
    told_back = f"{a.before[-_FAR:]}#{a.behind[:_BEHIND]} {pair.between[-_FAR:]} {near[-_FAR:]}"
    doubted = bool(source_cues.doubted(a.before, near if pair.is_one_sentence else a.behind))
    return {
        "in its place": bool(source_cues.in_its_place(near)),
        "superseded": source_cues.is_superseded(a.before, near)
        or source_cues.is_superseded(near, a.before)
        or pair.is_by_one_party
        and source_cues.is_withdrawn(a.before, near),
        "estimated": bool(source_cues.estimated(near)),
        "answered": bool(cues.replacing(b) or cues.answering(b)),
        "flatly turned down": bool(source_cues.flatly(f"{pair.between[-200:]} {near[:60]}")),
        "taken back": not pair.are_two_parties and bool(source_cues.takes_back(told_back)),
        "own error": bool(source_cues.owns_an_error(told_back)),
        "turned down": bool(told.turns_down_between(a, b)),
        "claimed": doubted,
        "claimed, against a record": doubted and pair.party.is_record,
        "by degree": bool(source_cues.by_degree(around)),
        "others": bool(source_cues.others(around)),
        "contrast": bool(source_cues.against(near) or pair.is_one_sentence and source_cues.concedes(a.before)),
        "contested": bool(source_cues.contested(f"{pair.between} {near}#{b.behind}")),
        "contested behind": bool(source_cues.contested(told.sentence(b.sentence + 1)[:_NEXT])),
        "compared with somebody's": pair.is_compared,
        "only": source_cues.is_belittled(near) and b.figure < a.figure,
        "two parties": pair.are_two_parties,
        "only the second": bool(pair.other) and not pair.one,
    }
