"""Word lists: each file says what it holds and whence, an entry a line; no class of words stands in two places."""

from __future__ import annotations

import ast
from itertools import combinations
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FILES = sorted((ROOT / "transforms" / "lexicon" / "words").glob("*.txt"))
FEWEST, SAME = 8, 0.6  # shared entries, and their share of the entries of both
# Twins that are left: lists of one rule each that happen to overlap.
LEFT = {
    ("_AUXILIARIES", "FINITE_VERB"),
    ("_NO_SHARE_OF", "TIMES"),
    ("_ADVERBS", "PRECEDING_RATES"),
    ("indefinite_pronouns", "SOMEBODY"),
    ("ANY_KIND", "_MEASURES"),
    ("_VERB_AFTER", "FINITE_VERB"),
    ("_BE", "BE"),
    ("_SMALL", "_SMALL"),
    ("_SMALL", "_SMALL_IN_CAPITALS"),
    ("_SMALL", "_WORDS"),
}


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_a_list_is_well_formed(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    comments = [line for line in lines if line.startswith("#")]
    entries = [line.split("\t")[0] for line in lines if not line.startswith("#")]
    assert lines[0].startswith("# ") and not lines[0].startswith("# Source"), "the first line says what the words are"
    assert any(line.startswith("# Source: ") for line in comments), "a line says where they come from"
    assert lines[: len(comments)] == comments, "comments stand first"
    assert all(entry and entry == entry.strip() for entry in entries)
    assert len(entries) == len(set(entries)), f"twice: {sorted({e for e in entries if entries.count(e) > 1})}"


def test_no_class_of_words_stands_twice() -> None:
    classes = {path.stem: _entries(path) for path in FILES}
    for path in sorted((ROOT / "transforms").rglob("*.py")):
        for name, found in _in_python(path).items():
            classes[f"{path.relative_to(ROOT)}:{name}"] = found
    twins = []
    for (a, one), (b, other) in combinations(((n, c) for n, c in classes.items() if len(c) >= FEWEST), 2):
        shared = len(one & other)
        names = (a.rpartition(":")[2], b.rpartition(":")[2])
        if shared >= FEWEST and shared >= SAME * len(one | other) and names not in LEFT and names[::-1] not in LEFT:
            twins.append(f"{a} and {b} share {shared} of {len(one | other)}")
    assert not twins, "\n".join(twins)


def _entries(path: Path) -> frozenset[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return frozenset(line.split("\t")[0].lower() for line in lines if line and not line.startswith("#"))


def _in_python(path: Path) -> dict[str, frozenset[str]]:
    """The words in the literals of each name that a module assigns: lists, tables, and alternatives of patterns."""
    found = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            literals = [
                n.value for n in ast.walk(node.value) if isinstance(n, ast.Constant) and isinstance(n.value, str)
            ]
            pieces = [
                p
                for s in literals
                for line in s.split("\n")
                for p in (line.split("|") if "|" in line else line.split())
            ]
            words = {p.strip().strip("().?:").lower() for p in pieces}
            found[node.targets[0].id] = frozenset(
                w for w in words if w and all(c.isalpha() or c in " '.-’&" for c in w)
            )
    return found
