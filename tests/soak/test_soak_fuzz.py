"""A seeded sample of the fuzzed texts (`make soak` does a million)."""

from __future__ import annotations

import pytest

from tests.soak.fuzz import faults, fuzz, texts


def test_a_sample_of_fuzzed_texts_has_no_faults() -> None:
    assert fuzz(300, 20261129) == []


def test_the_same_seed_makes_the_same_texts() -> None:
    assert list(texts(5, 3)) == list(texts(5, 3)) != list(texts(5, 4))


def test_faults_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    import transforms.facts.read_all as readers

    def wrong(*arguments: object, **named: object) -> list:
        return [c._replace(surface="2", value_low=3.0, value_high=1.0) for c in readers_read(*arguments, **named)]

    readers_read = readers.read_claims
    monkeypatch.setattr(readers, "read_claims", wrong)
    monkeypatch.setattr(readers, "language", lambda _: "en")
    assert [f.split()[0] for f in faults("Acme said it had 7 million users.")] == ["surface", "claim"]


def test_a_text_that_takes_too_long_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    import tests.soak.fuzz as fuzzing

    read = fuzzing.read_facts

    def slow(text: str, **named: object) -> object:
        for _ in range(12 if text.startswith("Slow") else 1):
            found = read(text, **named)
        return found

    monkeypatch.setattr(fuzzing, "read_facts", slow)
    assert [f.split()[0] for f in faults("Slow\n" + "7\n" * 4_000)] == ["takes"]
    assert faults("7\n" * 4_000) == []
