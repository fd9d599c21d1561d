"""Who can be the subject of a reporting verb."""

from __future__ import annotations

import pytest

from transforms.facts.speech.people.voices import is_voice


@pytest.mark.parametrize(
    ("words", "lemma"),
    [
        ("the carmaker", "say"),
        ("three people familiar with the deal", "warn"),
        ("a court filing", "show"),
        ("a poll of voters taken in May", "find"),
        ("two surveys released", "show"),
        ("two of the nurses", "recall"),
        ("the ministry repeatedly", "deny"),
        ("the 47-year-old", "pledge"),
        ("Channel 5", "report"),
        ("health authorities", "confirm"),
        ("the families involved", "hope"),
        ("al-Sadiq", "note"),
        ("Ann Lee", "expect"),
        ("@ann_lee", "note"),
    ],
)
def test_persons_bodies_and_papers_speak(words, lemma) -> None:
    assert is_voice(words, lemma)


@pytest.mark.parametrize(
    ("words", "lemma"),
    [
        ("past disease outbreaks", "find"),
        ("February budget", "offer"),
        ("nearly 630,000", "confirm"),
        ("similar", "protest"),
        ("the list purely for political", "reason"),
        ("six weeks ago", "tell"),
        ("37", "say"),
        ("October", "accuse"),
        ("Previous", "show"),
        ("the threshold", "advise"),
        ("an expensive drug", "call"),
        ("", "say"),
    ],
)
def test_things_counts_and_scraps_do_not(words, lemma) -> None:
    assert not is_voice(words, lemma)
