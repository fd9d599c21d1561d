"""Reading takes time linear in the text, however hostile the text: processor time at sizes n, 2n and 4n."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

import pytest

import transforms.facts.read_all
from tests.hostile.growth_kinds import FRAGMENTS
from tests.soak.fragments import fragments, patterns
from transforms.facts.claims.read_claims import read_claims
from transforms.facts.read_all import read_facts
from transforms.reading.containers.page_text import flowing_text
from transforms.reading.fields import Fields
from transforms.reading.mending.mend import mend
from transforms.text.canonical import canonical
from transforms.text.prose import Prose, Zone

SIZES = (2_000, 4_000, 8_000)
LONG = (20_000, 40_000, 80_000)
UNNOTICED = 0.04  # seconds: less is too short to be compared
LINEAR = 4.0
SLACK = 2.0  # the square would be 4 times what is linear
TRIES = 4
LINE = 250
SECONDS_A_PATTERN = 0.5


def _seconds(read: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    read(text)
    return time.process_time() - begun


def grows(read: Callable[[str], object], make: Callable[[int], str], sizes: tuple[int, ...] = SIZES) -> str | None:
    """How the time of ``read`` grows with the size of a text, where it does so faster than the text, each time of several:
    the machine may have been busy."""
    texts = [make(size) for size in sizes]
    shortest = [float("inf")] * len(sizes)
    for _ in range(TRIES):
        for i, text in reversed(list(enumerate(texts))):
            shortest[i] = min(shortest[i], _seconds(read, text))
            if shortest[-1] < UNNOTICED:
                return None
        if shortest[-1] <= shortest[0] * LINEAR * SLACK:
            return None
    return ", ".join(f"{size:,}: {seconds:.3f} s" for size, seconds in zip(sizes, shortest, strict=True))


def _read(text: str) -> None:
    read_facts(text, title="The talks", url=None, published="2020-05-05")


def _mend(text: str) -> None:
    mended = mend(Fields(text=text, title=text, byline=text))
    canonical(mended.text or "")
    flowing_text([text])


@pytest.fixture(autouse=True)
def _all_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transforms.facts.read_all, "language", lambda _: "en")
    _read("He said on Monday that it had 3 million users.")  # word lists and automata are made once


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_one_line(fragment: str) -> None:
    def make(size: int) -> str:
        return f"The minister said on Monday that the talks went on. {fragment * (size // len(fragment))} and so on."

    assert grows(_read, make) is None
    assert grows(_mend, make) is None


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_many_lines(fragment: str) -> None:
    line = (fragment * LINE)[:LINE]

    def make(size: int) -> str:
        return "The minister said on Monday that the talks went on.\n" + f"{line}\n" * (size // LINE)

    assert grows(_read, make) is None
    assert grows(_mend, make) is None


@pytest.mark.parametrize("fragment", ['"3" ', '3" pipe '])
def test_marks_of_one_long_line(fragment: str) -> None:
    """What looks back over the whole line from each of its marks is quick on short lines."""

    def read(text: str) -> None:
        read_claims(Prose(text, [Zone("body", 0, len(text))]))

    assert grows(read, lambda size: fragment * (size // len(fragment)), LONG) is None


def test_what_the_patterns_repeat() -> None:
    """A sample of what the readers' own patterns repeat, in lines of some hundred characters and in one long one."""
    chance = random.Random(20261129)
    found = [pair for pattern in patterns() for pair in fragments(pattern, chance) if pair[1]]
    slow = []
    for lead, repeated in chance.sample(found, 80):
        for size in (LINE, SIZES[1]):
            text = canonical(f"He said so.\n{lead}{repeated * (size // len(repeated))}").text
            if _seconds(_read, text) > SECONDS_A_PATTERN and _seconds(_read, text) > SECONDS_A_PATTERN:
                slow.append((lead, repeated, size))
    assert slow == []


def test_growth_is_seen() -> None:
    def quadratic(text: str) -> None:
        for _ in text:
            sum(map(ord, text[: len(text) // 4]))

    assert grows(quadratic, "a".__mul__) is not None
