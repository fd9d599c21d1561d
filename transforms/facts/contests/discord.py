"""Discord: what sets two statements against each other, sign by sign."""

from __future__ import annotations

from transforms.facts.contests import contrasts, estimates, rejections, replacements, retractions
from transforms.facts.contests.pair import Pair
from transforms.facts.contests.told import Told

_NEXT = 120  # characters of the sentence behind that may speak of the two
_BEHIND, _FAR = 60, 200


def discord(pair: Pair, told: Told) -> dict[str, float]:
    """Which signs there are that the text sets the two against each other, and that two parties speak: 1 each, 0 for none."""
    a, b, near = pair.a, pair.b, pair.near
    around = f"{pair.between[-160:]} {near}#{b.behind[:_BEHIND]}"
    told_back = f"{a.before[-_FAR:]}#{a.behind[:_BEHIND]} {pair.between[-_FAR:]} {near[-_FAR:]}"
    is_compared = pair.is_compared
    doubted = bool(estimates.doubted(a.before, near if pair.is_one_sentence else a.behind))
    return {
        "in its place": bool(replacements.in_its_place(near)),
        "superseded": retractions.is_superseded(a.before, near)
        or retractions.is_superseded(near, a.before)
        or pair.is_by_one_party
        and retractions.is_withdrawn(a.before, near),
        "estimated": bool(estimates.estimated(near)),
        "answered": bool(replacements.replacing(b) or replacements.answering(b)),
        "flatly turned down": bool(rejections.flatly(f"{pair.between[-200:]} {near[:60]}")),
        "taken back": not pair.are_two_parties and bool(retractions.takes_back(told_back)),
        "own error": bool(retractions.owns_an_error(told_back)),
        "turned down": bool(told.turns_down_between(a, b)),
        "claimed": doubted,
        "claimed, against a record": doubted and pair.party.is_record,
        "by degree": bool(contrasts.by_degree(around)),
        "others": bool(contrasts.others(around)),
        "contrast": bool(contrasts.against(near) or pair.is_one_sentence and contrasts.concedes(a.before)),
        "contested": bool(rejections.contested(f"{pair.between} {near}#{b.behind}")),
        "contested behind": bool(rejections.contested(told.sentence(b.sentence + 1)[:_NEXT])),
        "compared with somebody's": is_compared,
        "taken up and compared": is_compared and not pair.is_one_sentence,
        "only": replacements.is_belittled(near) and b.figure < a.figure,
        "two parties": pair.are_two_parties,
        "only the second": bool(pair.other) and not pair.one,
    }
