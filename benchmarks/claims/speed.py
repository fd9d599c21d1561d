"""Speed: MB of text and articles a second on one core, against a peer in the same run; growth on hostile lines."""

from __future__ import annotations

from time import process_time

from benchmarks.claims.readers import Reader
from transforms.facts.claims.read_claims import read_claims
from transforms.text.prose import Prose, Zone

HOSTILE = {
    "digits": "7", "million": "million ", "hyphens": "-", "numbers and hyphens": "5-", "commas": "1,", "brackets": "(",
    "words": "one hundred and two thousand ", "more than": "more than ", "quotes": '"3" ', "dollars": "$1-2bn or ",
    "not 5": "not 5 ", "prose": "About 30 people lost $5 million in the last three years, officials said. ",
}  # fmt: skip


def throughput(texts: list[str]) -> tuple[float, float]:
    """MB/s and articles/s of claim reading alone, sentences included, attributions none."""
    proses = [Prose(t, [Zone("body", 0, len(t))]) for t in texts]
    start = process_time()
    for prose in proses:
        read_claims(prose)
    seconds = process_time() - start
    return sum(len(t.encode()) for t in texts) / seconds / 1e6, len(texts) / seconds


def peer_throughput(texts: list[str], read: Reader, budget: float) -> tuple[float, float]:
    """The same for a peer, on as many whole articles as fit into ``budget`` seconds."""
    start, done, size = process_time(), 0, 0
    for text in texts:
        read(text)
        done, size = done + 1, size + len(text.encode())
        if process_time() - start > budget:
            break
    seconds = process_time() - start
    return size / seconds / 1e6, done / seconds


def growth(sizes: tuple[int, ...] = (125_000, 250_000, 500_000, 1_000_000)) -> dict[str, list[float]]:
    """Seconds for one line of each hostile text at each size: linear where each doubling doubles them."""
    return {name: [_timed(_line(unit, size)) for size in sizes] for name, unit in HOSTILE.items()}


def _line(unit: str, size: int) -> str:
    return (unit * (size // len(unit) + 1))[:size]


def _timed(text: str) -> float:
    start = process_time()
    read_claims(Prose(text, [Zone("body", 0, len(text))]))
    return process_time() - start
