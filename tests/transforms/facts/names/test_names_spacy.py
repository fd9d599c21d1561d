"""Names by a spaCy pipeline: clear errors without one; with one, the same records."""

from __future__ import annotations

import sys

import pytest

from transforms.facts.names.spacy_reader import PipelineMissing, read_names_with
from transforms.text.prose import Prose, Zone


def test_spacy_missing_is_said(monkeypatch):
    monkeypatch.setitem(sys.modules, "spacy", None)
    with pytest.raises(PipelineMissing, match="wirehouse\\[spacy\\]"):
        read_names_with("no_such_pipeline")


@pytest.fixture
def spacy():
    return pytest.importorskip("spacy", reason="spaCy is not installed (extra `spacy`)")


@pytest.fixture
def pipeline(spacy, tmp_path) -> str:
    """A blank pipeline that knows a few names, saved to disk."""
    blank = spacy.blank("en")
    names = {"PERSON": ["Ann Lee", "Lee"], "ORG": ["the Acme Corp", "Acme"], "GPE": ["Lagos"], "DATE": ["Tuesday"]}
    blank.add_pipe("entity_ruler").add_patterns(
        [{"label": label, "pattern": name} for label, known in names.items() for name in known]
    )
    blank.to_disk(tmp_path / "blank")
    return str(tmp_path / "blank")


def test_same_records(pipeline):
    text = "Lagos, Tuesday - Ann Lee left the Acme Corp here.\n\nLee said Acme was fine.\nLagos"
    reader = read_names_with(pipeline)
    zones = [Zone("body", 0, text.rindex("\n")), Zone("boilerplate", text.rindex("\n"), len(text))]
    found = reader(Prose(text, zones))
    assert [(m.kind, m.name, text[m.start : m.end]) for m in found] == [
        ("place", "Lagos", "Lagos"),
        ("person", "Ann Lee", "Ann Lee"),
        ("organisation", "Acme Corp", "Acme Corp"),
        ("person", "Ann Lee", "Lee"),
        ("organisation", "Acme Corp", "Acme"),
    ]
    assert {m.rule for m in found} == {"spacy"}
    assert reader.version.startswith("spacy ")
    assert read_names_with(pipeline) is reader


def test_long_text_is_read_in_pieces(pipeline):
    text = "Ann Lee left Lagos.\n" * 60_000
    found = read_names_with(pipeline)(Prose(text, [Zone("body", 0, len(text))]))
    assert len(found) == 120_000
    assert text[found[-1].start : found[-1].end] == "Lagos"


def test_unknown_pipeline_is_said(spacy):
    with pytest.raises(PipelineMissing, match="no_such_pipeline"):
        read_names_with("no_such_pipeline")


def test_pipeline_without_names_is_said(spacy, tmp_path):
    spacy.blank("en").to_disk(tmp_path / "empty")
    with pytest.raises(PipelineMissing, match="finds no names"):
        read_names_with(str(tmp_path / "empty"))
