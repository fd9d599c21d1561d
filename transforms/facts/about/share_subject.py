"""What a share is of, or who has it."""

from __future__ import annotations

from transforms.facts.about.figure import SHARES, Figure
from transforms.facts.about.money_subject import past_aside
from transforms.facts.about.thing_phrase import phrase_behind, phrase_between, phrase_of
from transforms.facts.about.told_subject import NOTHING, Told, mover

_OF_POLL = frozenset("vote votes ballot ballots support share electorate".split())


def share_of(fig: Figure) -> Told:
    """ "51 percent of registered voters": what the share is of; of a vote, who won it."""
    if fig.claim.measure == "money":
        return NOTHING
    of = of_phrase(fig) or _noun_behind(fig)
    if of is None:
        return _listed(fig)
    if of in _OF_POLL and fig.relation != "subject":
        holder = mover(fig)
        if holder.subject:
            return Told(holder.subject, "who has the share")
    return Told(of, "share of")


def _listed(fig: Figure) -> Told:
    """ "..., followed by Ann Lund with 15 percent, Ode with 10 percent": who stands before "with" in a list of shares."""
    sentence, at = fig.sentence, fig.group.preposition
    if at < 0 or sentence.low[at] != "with" or fig.base_unit not in SHARES:
        return NOTHING
    who = next((g for g in sentence.groups if g.last == at), None)
    if who is None or sentence.tags[who.head] not in ("NNP", "NN", "NNS") or fig.clause is None:
        return NOTHING
    if who in fig.clause.objects or who == fig.clause.subject or not who.first:
        return NOTHING
    is_listed = sentence.low[who.first - 1] in (",", "and", "by", ";")
    return Told(phrase_of(sentence, who), "who has the share") if is_listed else NOTHING


def _noun_behind(fig: Figure) -> str | None:
    """ "six in 10 Americans", "half the country"."""
    low = fig.sentence.low
    if fig.claim.unit != "ratio" or fig.behind >= len(low) or fig.sentence.tags[fig.behind] in ("RB", "IN", "JJR"):
        return None
    return phrase_behind(fig.sentence, fig.behind)


def of_phrase(fig: Figure) -> str | None:
    """The thing behind "of": "half of its users"."""
    low, at = fig.sentence.low, fig.behind
    if low[at : at + 2] == ["—", "of"] or low[at : at + 1] == [")"]:  # "a few - as little as 7 percent - of the farms"
        at += 1
    else:
        at = past_aside(fig)
    if at < len(low) and low[at] == "of":
        phrase = phrase_between(fig.sentence, at + 1, at + 1) or phrase_behind(fig.sentence, at + 1)
        return None if phrase in ("percentage point", "time") else phrase
    return None
