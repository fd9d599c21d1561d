"""The tutorial is true: its commands print what the page shows. ``python -m tests.test_tutorial`` rewrites the page."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.console import with_output, without_what_changes

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "tutorial" / "first_warehouse.md"


@pytest.mark.slow
def test_the_tutorial_prints_what_it_shows(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="utf-8")
    told = with_output(page, tmp_path, ROOT)
    assert without_what_changes(told) == without_what_changes(page), (
        "run python -m tests.test_tutorial, and read the page"
    )


if __name__ == "__main__":
    with TemporaryDirectory() as folder:
        PAGE.write_text(with_output(PAGE.read_text(encoding="utf-8"), Path(folder), ROOT), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
