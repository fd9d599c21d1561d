"""Captions printed twice are a gallery; a headline that the address or the text repeats is not."""

from __future__ import annotations

import polars as pl

from transforms.corpus.words.set_apart import printed_twice
from transforms.corpus.words.word_split import split_chunk

HEADLINE = "a jury in eastern sundhaven has found a skipper guilty of taking two boats and a net from the quay at night"
CAPTIONS = [
    f"rescuers carry stretcher {n} along the wet quay at sundhaven as the crew of boat {n} looks on from the bridge"
    for n in ("one", "two", "three", "four")
]


def twice(text: str) -> int:
    split = split_chunk(pl.Series([text]))
    return int(printed_twice(split.hashes, split.offsets).sum())


def test_a_headline_that_the_address_repeats_stays_prose() -> None:
    rest = "The jury sat for seven hours before it said so, and the skipper will hear in May how long he has to go to prison."
    assert twice(f"{HEADLINE.replace(' ', '-')}\n{HEADLINE}\n{rest}") == 0


def test_captions_printed_twice_are_set_apart() -> None:
    rest = (
        "The ferry sank in the sound on Friday before any boat could reach it, and it was the third this year to do so."
    )
    other = "Nobody on shore had heard the call until a fisherman came in with four people in his boat and told the harbour."
    assert twice(f"{rest}\n{other}\n" + "\n".join(f"{c}\n{c}" for c in CAPTIONS)) > 100
