"""Reads numeric claims from prose: finds the sentences with numbers, then reads each number where it stands.

The cost is one scan of the prose and work within a fixed number of tokens around each number, so the time is linear in
the text whatever stands in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.claim_speakers import Scopes, speaker_of
from transforms.facts.claims.counted import Memory
from transforms.facts.claims.number_scan import numbered
from transforms.facts.claims.sentence_reader import Reading, read_sentence
from transforms.facts.claims.sentence_tokens import Tokens, fold
from transforms.text.prose import Prose


def read_claims(prose: Prose, attributions: Sequence[Any] = (), quotes: Sequence[Any] = ()) -> list[Claim]:
    """Every number the prose states, in order, with bounds, change, unit, noun, denial and speaker.

    ``attributions`` are the spans somebody is given as the speaker of (``transforms.facts.speech.reports``); the innermost
    around a number wins. ``quotes`` only fill ``quote_index``. Never raises; linear in the length of the text.

    >>> from transforms.text.prose import Prose, Zone
    >>> text = "The firm lost 3,000 users. It has up to 87 million members, not 90 million."
    >>> for c in read_claims(Prose(text, [Zone("body", 0, len(text))])):
    ...     print(c.surface, c.value_low, c.value_high, c.qualifier, c.change, c.counted, c.measure, c.polarity)
    3,000 3000.0 3000.0 exact decrease user user_count asserted
    87 million None 87000000.0 at_most none member user_count asserted
    90 million 90000000.0 90000000.0 exact none member user_count denied
    """
    text = prose.text
    low = fold(text)
    speakers, marks = Scopes(attributions), Scopes(quotes)
    found: list[Claim] = []
    memory = Memory()
    for index, start, end in numbered(low, prose.sentences):
        s = Tokens(text[start:end], low[start:end])
        for r in read_sentence(s, index, memory):
            q = r.quantity
            first, last = start + s.start[q.first], start + s.end[q.last - 1]
            who = speaker_of(first, attributions, speakers.around(first, last))
            quoted = marks.around(first, last)
            found.append(
                Claim(
                    first,
                    last,
                    text[first:last],
                    start,
                    end,
                    _value(r),
                    r.low,
                    r.high,
                    r.qualifier,
                    r.change,
                    r.unit,
                    r.counted,
                    r.measure,
                    "denied" if r.denied else "asserted",
                    who.name,
                    who.kind,
                    who.start,
                    who.end,
                    quoted[0] if quoted else None,
                    (*r.rules, f"speaker: {who.rule}") if who.rule else r.rules,
                )  # fmt: skip
            )
    return found


def _value(r: Reading) -> float | None:
    """The number as stated; None for ranges and vague plurals."""
    if r.quantity.is_range or r.quantity.form == "vague":
        return None
    return r.low if r.low is not None else r.high
