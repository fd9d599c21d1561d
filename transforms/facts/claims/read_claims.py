"""Reads numeric claims from prose: finds the sentences with numbers, then reads each number where it stands.

The cost is one scan of the prose and work within a fixed number of tokens around each number, so the time is linear in
the text whatever stands in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from transforms.facts.claims.claim import Claim
from transforms.facts.claims.claim_speakers import NOBODY, Scopes, deniers, speaker_of
from transforms.facts.claims.counted import Memory
from transforms.facts.claims.local_money import LocalMoney
from transforms.facts.claims.number_scan import numbered
from transforms.facts.claims.quantities import Reading
from transforms.facts.claims.sentence_reader import Unclaimed, read_sentence
from transforms.facts.claims.sentence_tokens import Tokens, fold
from transforms.text.prose import Prose

_new = tuple.__new__  # bypasses __new__: hot path


class NumberLeftOut(NamedTuple):
    """A number of the prose that is not a claim: its span, its text, and the code of the rule that left it out, one of
    ``transforms.facts.claims.exclusions.rule_order.EXCLUSION_RULES``."""

    start: int
    end: int
    surface: str
    code: str


class Numbers(NamedTuple):
    """Every number the prose has, in order: those that are claims and those that are left out, with the reason."""

    claims: list[Claim]
    left_out: list[NumberLeftOut]


def read_claims(
    prose: Prose, attributions: Sequence[Any] = (), quotes: Sequence[Any] = (), url: str | None = None
) -> list[Claim]:
    """Every number the prose states, in order, with bounds, change, unit, noun, denial and speaker.

    ``attributions`` are the spans somebody is given as the speaker of (``transforms.facts.speech.reports``); the innermost
    around a number wins. ``quotes`` only fill ``quote_index``. ``url`` is where the article was published: its domain may tell
    whose rupees or dollars are meant. Never raises; linear in the length of the text.

    >>> from transforms.text.prose import Prose, Zone
    >>> text = "The firm lost 3,000 users. It has up to 87 million members, not 90 million."
    >>> for c in read_claims(Prose(text, [Zone("body", 0, len(text))])):
    ...     print(c.surface, c.value_low, c.value_high, c.qualifier, c.change, c.counted, c.measure, c.polarity)
    3,000 3000.0 3000.0 exact decrease user user_count asserted
    87 million None 87000000.0 at_most none member user_count asserted
    90 million 90000000.0 90000000.0 exact none member user_count denied
    """
    claims: list[Claim] = []
    for _, found in _read(prose, attributions, quotes, url):
        claims += found
    return claims


def read_numbers(
    prose: Prose, attributions: Sequence[Any] = (), quotes: Sequence[Any] = (), url: str | None = None
) -> Numbers:
    """The claims that :func:`read_claims` gives, and beside them the numbers that are none.

    >>> from transforms.text.prose import Prose, Zone
    >>> text = "On April 11 the S&P 500 lost 3 percent."
    >>> claims, left_out = read_numbers(Prose(text, [Zone("body", 0, len(text))]))
    >>> [c.surface for c in claims], [(n.surface, n.code) for n in left_out]
    (['3 percent'], [('11', 'date'), ('500', 'share_index')])
    """
    text = prose.text
    claims: list[Claim] = []
    left_out: list[NumberLeftOut] = []
    for numbers, found in _read(prose, attributions, quotes, url):
        claims += found
        start, s = numbers.start, numbers.tokens
        for first, last, code in numbers.unclaimed:
            first, last = start + s.start[first], start + s.end[last - 1]
            left_out.append(NumberLeftOut(first, last, text[first:last], code))
    return Numbers(claims, left_out)


class _Left(NamedTuple):
    """What a sentence, which begins at offset ``start``, has of numbers that are no claims."""

    start: int
    tokens: Tokens
    unclaimed: list[Unclaimed]


def _read(
    prose: Prose, attributions: Sequence[Any], quotes: Sequence[Any], url: str | None
) -> Iterator[tuple[_Left, list[Claim]]]:
    """The numbers of each sentence that has any: those left out, and the claims."""
    text = prose.text
    low = fold(text)
    speakers, quotations = Scopes(attributions), Scopes(quotes)
    sentences, money = prose.sentences, LocalMoney(low, url)

    def sentence_at(index: int) -> Tokens | None:
        if index < 0:
            return None
        start, end = sentences[index]
        return Tokens(text[start:end], low[start:end], money)

    memory = Memory(sentence_at)
    for index, start, end, places in numbered(low, sentences):
        s = Tokens(text[start:end], low[start:end], money)
        readings, unclaimed = read_sentence(s, index, memory, [place - start for place in places])
        claims = []
        for r in readings:
            q = r.quantity
            first, last = start + s.start[q.first], start + s.end[q.last - 1]
            who = NOBODY
            if attributions:
                within = speakers.around(first, last)
                if r.denied_at >= 0:  # who calls another's figure false is the one who denies it
                    within = deniers(text, attributions, within, start + s.start[r.denied_at])
                who = speaker_of(first, attributions, within)
            around = quotations.around(first, last) if quotes else None
            rules = (*r.rules, f"speaker: {who.rule}") if who.rule else r.rules
            claims.append(
                _new(
                    Claim,
                    (
                        first, last, text[first:last], start, end, _value(r), r.low, r.high, r.qualifier, r.change,
                        r.unit, r.counted, r.measure, "denied" if r.denied else "asserted", who.name, who.kind,
                        who.start, who.end, around[0] if around else None, rules,
                    ),
                )
            )  # fmt: skip
        yield _new(_Left, (start, s, unclaimed)), claims


def _value(r: Reading) -> float | None:
    """The number as stated; None for ranges and vague plurals."""
    if r.quantity.is_range or r.quantity.form == "vague":
        return None
    return r.low if r.low is not None else r.high
