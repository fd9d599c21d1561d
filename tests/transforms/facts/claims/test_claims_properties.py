"""Properties: a number spelt any way comes back, and no text raises or leaves its bounds."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.facts.claims.number_words import word_list
from transforms.facts.claims.read_claims import read_claims
from transforms.lexicon.enumerations import CHANGES, MEASURES, POLARITIES, QUALIFIERS
from transforms.text.prose import Prose, Zone

SMALL = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
TENS = word_list("_ _ twenty thirty forty fifty sixty seventy eighty ninety")
SCALES = [(10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand")]


unhurried = settings(deadline=None)  # the machine may be busy


def _under_thousand(n: int, and_: bool) -> str:
    words = []
    if n >= 100:
        words.append(f"{SMALL[n // 100]} hundred")
        n %= 100
        if n and and_:
            words.append("and")
    if n >= 20:
        words.append(TENS[n // 10] + (f"-{SMALL[n % 10]}" if n % 10 else ""))
    elif n:
        words.append(SMALL[n])
    return " ".join(words)


def in_words(n: int, and_: bool) -> str:
    """1,234 -> "one thousand two hundred [and] thirty-four"."""
    parts = []
    for scale, name in SCALES:
        if n >= scale:
            parts.append(f"{_under_thousand(n // scale, and_)} {name}")
            n %= scale
    if n:
        parts.append(_under_thousand(n, and_))
    return " ".join(parts)


def read(text: str):
    return read_claims(Prose(text, [Zone("body", 0, len(text))]))


numbers = st.one_of(st.integers(2, 999), st.integers(1000, 10**6), st.integers(10**6, 10**12))


@unhurried
@given(numbers, st.booleans())
def test_a_number_in_words_comes_back(n, and_):
    claims = read(f"They found {in_words(n, and_)} shells there.")
    assert [(c.value, c.counted) for c in claims] == [(n, "shell")]


@unhurried
@given(numbers)
def test_a_number_in_digits_comes_back(n):
    for spelt in (f"{n:,}", f"{n:,}".replace(",", "\u202f")):
        claims = read(f"They found {spelt} shells there.")
        assert [c.value for c in claims] == [n], spelt


@unhurried
@given(st.integers(1000, 10**12))
def test_a_number_grouped_as_in_switzerland_comes_back(n):
    for mark in ("'", "’"):
        claims = read(f"The town has {n:,} residents.".replace(",", mark))
        assert [(c.value, c.counted) for c in claims] == [(n, "resident")]


_MAGNITUDES = ("tens", "dozens", "hundreds", "thousands", "millions", "billions", "trillions", "lakhs", "crores")


@pytest.mark.parametrize("scale", [m for m in _MAGNITUDES if m not in ("tens", "dozens")])
@pytest.mark.parametrize("magnitude", _MAGNITUDES)
def test_magnitudes_of_magnitudes_have_bounds_in_order(magnitude, scale):
    [claim] = read(f"They counted {magnitude} of {scale} of stars.")
    assert claim.surface == f"{magnitude} of {scale}"
    assert claim.value_low < claim.value_high


@unhurried
@given(st.integers(1, 999), st.integers(0, 9), st.sampled_from(["million", "billion", "trillion", "bn", "m"]))
def test_money_comes_back_however_it_is_written(whole, tenth, scale):
    spelt = f"{whole}.{tenth}" if tenth else str(whole)
    times = {"million": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "trillion": 1e12}[scale]
    gap = " " if len(scale) > 2 else ""
    wanted = float(spelt) * times
    for text in (f"It cost ${spelt}{gap}{scale} in all.", f"It cost about {spelt} {scale} dollars in all."):
        if text.startswith("It cost about") and len(scale) < 3:
            continue
        (claim,) = read(text)
        assert claim.unit == "USD"
        assert math.isclose(claim.value, wanted, rel_tol=1e-9)


@unhurried
@given(st.integers(2, 400), st.integers(1, 400))
def test_ranges_come_back_in_all_their_spellings(low, more):
    high = low + more
    for spelt in (f"{low} to {high}", f"between {low} and {high}", f"{low}-{high}", f"{low}–{high}"):
        (claim,) = read(f"They lost {spelt} million shells there.")
        assert (claim.value_low, claim.value_high, claim.qualifier) == (low * 1e6, high * 1e6, "between"), spelt


_PIECES = st.sampled_from(
    word_list(
        "5 - 1,000 1,2 3.4.5 $ £ % percent million hundred and a half third of the not more than or up to one two dozen "
        "dozens tens hundreds thousands millions billions lakhs crore several few couple minus half quarter dozen 1'234 12’500 ½ ( ) . , ; : / ° ″ + × 10 − – — “ ” ' ’s year-old years old aged said per cent points from between in out "
        "times twice doubled tenfold İ ﬁ ª ² ٣ 🙂 𝟘"
    )
    + ["\u202f", "\u00a0", "\n", "\t", "\x00"]
)
wild = st.one_of(
    st.text(max_size=200), st.lists(_PIECES, max_size=60).map(" ".join), st.lists(_PIECES, max_size=60).map("".join)
)


@settings(max_examples=400, deadline=None)
@given(wild)
def test_no_text_raises_and_every_claim_stands_where_it_says(text):
    last = -1
    for c in read(text):
        assert 0 <= c.sentence_start <= c.start < c.end <= c.sentence_end <= len(text)
        assert text[c.start : c.end] == c.surface
        assert c.start > last
        last = c.start
        assert c.qualifier in QUALIFIERS
        assert c.change in CHANGES
        assert c.measure in MEASURES
        assert c.polarity in POLARITIES
        bounds = [b for b in (c.value_low, c.value_high) if b is not None]
        assert bounds
        assert all(math.isfinite(b) for b in bounds)
        assert bounds == sorted(bounds)
        assert (c.counted is None) or c.unit.startswith("count")


def test_scale_words_without_end_are_no_number_beyond_all_measure() -> None:
    text = f"It has a {'trillion ' * 60}users."
    claims = read_claims(Prose(text, [Zone("body", 0, len(text))]), [])
    assert all(c.value is None or c.value <= 1e30 for c in claims)
