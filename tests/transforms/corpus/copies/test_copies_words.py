"""Words by the thousand: the same words whatever stands around them, and what is no prose of the article's own."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from transforms.corpus.repeats.blocks import different
from transforms.corpus.words import word_split as module
from transforms.corpus.words.hashed_words import read_units, read_words
from transforms.corpus.words.word_split import read_spelling

TEXTS = st.lists(st.text(st.sampled_from("aBé 0.\n\"“”‘’`'«»—我們\u00a0\ud83d-"), max_size=60), max_size=8)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_a_text_reads_the_same_alone_and_among_others(texts) -> None:
    together = read_words(texts)
    assert len(together.offsets) == len(texts) + 1
    for i, text in enumerate(texts):
        alone = read_words([text])
        part = slice(together.offsets[i], together.offsets[i + 1])
        assert together.hashes[part].tolist() == alone.hashes.tolist()
        assert together.aside[part].tolist() == alone.aside.tolist()
        own = (together.units >= part.start) & (together.units < part.stop)
        assert together.unit_hashes[own].tolist() == alone.unit_hashes.tolist()


def test_chunks_do_not_matter(monkeypatch) -> None:
    texts = [f'Line {i} of “many” lines\nand "more" here, 北京 {i}.' for i in range(50)]
    whole = read_words(texts, threads=1)
    monkeypatch.setattr(module, "CHUNK_BYTES", 100)
    for part, other in zip(read_words(texts, threads=2), whole, strict=True):
        assert part.tolist() == other.tolist()


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mayor’s plan", "the mayor's plan"),
        ("rain—snow", "RAIN – snow"),
        ("cost\u00a0£5 “net”", "cost 5 net"),
        ("don't go", "don ' t go"),
    ],
)
def test_typography_does_not_count(a, b) -> None:
    assert read_words([a]).hashes.tolist() == read_words([b]).hashes.tolist()


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("He said “it is over” and left.", [0, 0, 1, 1, 1, 0, 0]),
        ('"Stop," she said. "Go on."', [1, 0, 0, 1, 1]),
        ("`` Yes , '' he said .", [1, 0, 0]),
        ("“It runs on\n“and on” he said", [1, 1, 1, 1, 1, 0, 0]),
        ('A 6" nail\nis not quoted', [0, 0, 0, 0, 0, 0]),
        ("‘It’s over for all of us here,’ she said.", [1, 1, 1, 1, 1, 1, 1, 1, 0, 0]),
        ("'It is over for all of us here,' she said.", [1, 1, 1, 1, 1, 1, 1, 1, 0, 0]),
        ("The miners' plan of the '90s was the owners' plan too", [0] * 11),
        ("The ‘old guard’ went", [0, 0, 0, 0]),
        ('"It runs\nover two lines," he\nsaid. "It does."', [1, 1, 1, 1, 1, 0, 0, 1, 1]),
        ("“It is never closed\n“and opens here” again", [1, 1, 1, 1, 1, 1, 1, 0]),
        ("“It is never closed\n\nhere” they said", [1, 1, 1, 1, 0, 0, 0]),
        ("We 've never been to the miners ' hall before", [0] * 10),
        ("‘It runs on and on and on\nand never ends’", [0] * 10),
    ],
)
def test_quotations_are_aside(text, aside) -> None:
    text += "\n" + "plain words follow here to the end " * 3
    assert read_words([text]).aside.tolist()[: len(aside)] == [bool(x) for x in aside]


def test_galleries_and_lists_of_names_are_aside() -> None:
    gallery = "A bridge. Hide 1 of 3 A road. Hide 2 of 3 A town. Hide 3 of 3"
    names = "Ana Bell, Cy Dunn, Eve Finch, Gus Hale, Ida Jones, Kim Lane"
    before = "The council met on the matter again and put it off until the spring, as it had done the year before that."
    behind = (
        "Nobody in the hall asked how the money would be found, and the mayor left by the side door without a word."
    )
    words = read_words([f"{before}\n{gallery}\n{names}\n{behind}"])
    first, last = (len(read_words([text]).hashes) for text in (before, behind))
    assert not words.aside[:first].any()
    assert words.aside[first:-last].all()
    assert not words.aside[-last:].any()


def test_a_text_all_in_capitals_is_no_list_of_names() -> None:
    assert not read_words(["THE COUNCIL MET AGAIN ON MONDAY AND PUT THE MATTER OFF.\n" * 5]).aside.any()


@given(TEXTS)
@settings(max_examples=100, deadline=None)
def test_what_is_read_for_less_is_the_same(texts) -> None:
    whole = read_words(texts)
    hashes, capital, offsets = read_spelling(texts)
    assert hashes.tolist() == whole.hashes.tolist()
    assert capital.tolist() == whole.capital.tolist()
    assert offsets.tolist() == whole.offsets.tolist()
    units, text = read_units(texts)
    assert units.tolist() == whole.unit_hashes.tolist()
    assert text.tolist() == (np.searchsorted(whole.offsets, whole.units, "right") - 1).tolist()


@given(st.lists(st.sets(st.integers(0, 60), max_size=12), max_size=12))
@settings(max_examples=200, deadline=None)
def test_articles_are_different_that_share_nothing_beside_what_is_common(samples) -> None:
    found = [frozenset(s) for s in samples]
    apart = [frozenset(1000 * i + x for x in s) for i, s in enumerate(found)]
    assert different(apart) == sum(map(bool, apart)) + (not all(apart))
    assert different(found) <= len(found)
