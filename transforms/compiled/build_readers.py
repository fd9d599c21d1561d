"""Compiles the readers with mypyc: ``python -m transforms.compiled.build_readers [--remove]``.

Needs mypy and setuptools (the dependency group ``compile``) and a C compiler. Takes some minutes of processor time.
"""

from __future__ import annotations

import argparse
import os
import shutil
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from transforms.compiled.constants import mark_constants
from transforms.compiled.reader_modules import SHARED_LIBRARY, STAMP, built_files, digest, read_sources

ROOT = Path(__file__).resolve().parents[2]
_GROUP = SHARED_LIBRARY.removesuffix("__mypyc")


def compile_readers(root: Path, into: Path, work: Path) -> list[Path]:
    """Compiles the readers below ``root`` and puts the extension modules below ``into``, as their sources lie; ``work``
    takes what is needed on the way. Gives the paths of the extension modules, relative to ``into``.

    Changes the working directory to ``work`` while it works. Raises SystemExit where mypyc finds a fault, and
    ``distutils.errors.CompileError`` where the C compiler fails or is missing.
    """
    from mypyc.build import mypycify
    from setuptools import Distribution

    before = Path.cwd()
    _copy(root, work)
    os.chdir(work)
    try:
        modules = mypycify(
            ["--no-site-packages", *(str(path.relative_to(root)) for path in read_sources(root))],
            opt_level="1",  # at 2 the same files take 1.7 times as long to compile
            debug_level="0",
            multi_file=True,  # the whole in one file takes longer, and much memory
            target_dir=str(work / "c"),
            group_name=_GROUP,
        )
        for module in modules:  # mypyc looks for a group's header beside its modules' code
            module.include_dirs.append(str((work / "c").joinpath(*_GROUP.split(".")[:-1])))
        command = _build_ext(Distribution({"name": "wirehouse", "ext_modules": modules}))
        command.build_lib, command.build_temp, command.parallel = str(into), str(work / "o"), os.cpu_count()
        command.ensure_finalized()
        command.run()
    finally:
        os.chdir(before)
    return sorted(path.relative_to(into) for path in into.rglob("*") if path.is_file())


def _copy(root: Path, work: Path) -> None:
    """What mypyc is to see below ``work``: the sources, with their constants marked, and its settings."""
    shutil.copy2(root / "pyproject.toml", work)
    shutil.copytree(root / "transforms", work / "transforms", ignore=shutil.ignore_patterns("*.so", "*.pyd", "*.txt"))
    for path in read_sources(work):
        path.write_text(mark_constants(path.read_text(encoding="utf-8")), encoding="utf-8")


def _build_ext(distribution: Any) -> Any:
    from setuptools.command.build_ext import build_ext

    class BuildSideBySide(build_ext):
        """setuptools compiles the sources of one extension module one after the other."""

        def build_extensions(self) -> None:
            compile_all = self.compiler.compile

            def compile_side_by_side(sources: Sequence[str], **how: Any) -> list[str]:
                with ThreadPoolExecutor(os.cpu_count()) as pool:
                    return [name for names in pool.map(lambda s: compile_all([s], **how), sources) for name in names]

            self.compiler.compile = compile_side_by_side
            super().build_extensions()

    return BuildSideBySide(distribution)


def remove_built(root: Path) -> None:
    """Removes what :func:`build_in_place` left below ``root``."""
    for path in built_files(root):
        path.unlink()
    (root / STAMP).unlink(missing_ok=True)


def build_in_place(root: Path) -> None:
    """Puts the compiled readers beside their sources, with a stamp that tells what they were made of."""
    with TemporaryDirectory() as made:
        of_what = digest(root)
        built = compile_readers(root, Path(made) / "lib", Path(made))
        remove_built(root)
        for path in built:
            shutil.copy2(Path(made) / "lib" / path, root / path)
        (root / STAMP).write_text(of_what + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remove", action="store_true", help="go back to pure Python")
    if parser.parse_args().remove:
        remove_built(ROOT)
    else:
        build_in_place(ROOT)


if __name__ == "__main__":
    main()
