"""CONTRIBUTING is true: its map names the folders there are, and each recipe, applied to a copy of the source, does what it says."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.console import CONSOLE, with_output, without_what_changes

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("expectations", "flows", "transforms", "warehouse")
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
RECIPES = dict(re.findall(r"^### (.+?)\n(.*?)(?=^### |\Z)", PAGE.partition("## Recipes")[2], re.M | re.S))


class Edit(NamedTuple):
    """``old`` becomes ``new`` in the file; with "" as ``old`` it is added at the end."""

    file: str
    old: str
    new: str


def edits(recipe: str) -> list[Edit]:
    """The edits that a recipe tells: under "In `file`:" one block or several of diff, under "New file `file`:" the whole file.

    >>> edits("In `a.txt`:\\n\\n```diff\\n+b\\n```\\n\\n```diff\\n c\\n-d\\n```\\n")
    [Edit(file='a.txt', old='', new='b\\n'), Edit(file='a.txt', old='c\\nd\\n', new='c\\n')]
    """
    found, file = [], ""
    for named, kind, body in re.findall(r"^(?:In|New file) `([^`]+)`:$|^```(\w+)\n(.*?)^```$", recipe, re.M | re.S):
        if named:
            file = named
        elif kind == "diff":
            lines = body.splitlines(keepends=True)
            old, new = ("".join(line[1:] for line in lines if line[0] != sign) for sign in "+-")
            found.append(Edit(file, old, new))
        elif kind == "python" and not body.startswith(">>>"):
            found.append(Edit(file, "", body))
    return found


def apply(edit: Edit, source: Path) -> None:
    path = source / edit.file
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    if edit.old:
        assert text.count(edit.old) == 1, f"{edit.file} has this {text.count(edit.old)} times:\n{edit.old}"
        text = text.replace(edit.old, edit.new)
    else:
        text += edit.new
    path.write_text(text, encoding="utf-8")


def what_fails(recipe: str, source: Path, folder: Path) -> str:
    """What is not true of the code in ``source`` in the recipe's example; "" where all is."""
    folder.mkdir()
    if CONSOLE.search(recipe):
        try:
            told = with_output(recipe, folder, source)
        except AssertionError as error:
            return str(error)
        return "" if without_what_changes(told) == without_what_changes(recipe) else told
    example = folder / "example.txt"
    example.write_text("\n".join(re.findall(r"^```python\n(>>>.*?)^```$", recipe, re.M | re.S)), encoding="utf-8")
    told = "import doctest, sys; sys.exit(doctest.testfile(sys.argv[1], module_relative=False).failed)"
    done = subprocess.run(
        [sys.executable, "-c", told, str(example)],
        cwd=source,
        env={"PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
    )
    return done.stdout + done.stderr if done.returncode else ""


@pytest.mark.slow
@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_does_what_it_says(name: str, tmp_path: Path) -> None:
    recipe, source = RECIPES[name], tmp_path / "source"
    for package in PACKAGES:
        shutil.copytree(ROOT / package, source / package)  # with the bytecode: only what is edited is compiled
    assert what_fails(recipe, source, tmp_path / "before"), "the example is true already: the recipe shows nothing"
    assert edits(recipe)
    for edit in edits(recipe):
        apply(edit, source)
    assert not what_fails(recipe, source, tmp_path / "after")


def test_there_are_eight_recipes_and_their_files_exist() -> None:
    assert len(RECIPES) == 8
    for path in re.findall(r"`((?:\w+/)+[\w.]+\.\w+)`", PAGE):
        assert (ROOT / path).exists() or path.endswith("/subtitles.py"), path


def test_the_map_names_every_folder() -> None:
    named = set(re.findall(r"^\| `([\w/]+)/` \|", PAGE, re.M))
    assert not [name for name in named if not (ROOT / name).is_dir()]
    folders = {p.parent.relative_to(ROOT) for package in PACKAGES for p in (ROOT / package).rglob("*.py")}
    unnamed = [f for f in folders if not {str(f), str(f.parent)} & named]
    assert not unnamed, "a folder deeper than one below a named one needs a line of its own"


def test_the_loop_names_the_targets_of_make() -> None:
    targets = set(re.findall(r"^(\w+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    told = set(re.findall(r"^make (\w+) ", PAGE, re.M))
    assert told <= targets and {"help", "fix", "docs", "fast", "check", "build"} <= told
