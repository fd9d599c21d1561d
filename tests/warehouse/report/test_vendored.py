"""What npm built is committed as it was built: known version, licence and checksum."""

from __future__ import annotations

import pytest

from tests.vendored import LISTS, checksum, entries


@pytest.mark.parametrize(
    ("folder", "entry"), entries(), ids=lambda value: value["file"] if isinstance(value, dict) else ""
)
def test_a_committed_script_is_what_its_list_says(folder, entry) -> None:
    assert checksum(folder / entry["file"]) == entry["sha256"], "run python -m tests.vendored"
    assert (
        entry["version"] in (folder / entry["file"]).read_text(encoding="utf-8")[:400]
        or entry["package"] == "minisearch"
    )
    assert (folder / entry["licence_text"]).stat().st_size > 500 and entry["licence"] in ("ISC", "MIT", "MPL-2.0")


@pytest.mark.parametrize("path", LISTS, ids=lambda p: p.parent.parent.name)
def test_no_script_is_unlisted(path) -> None:
    listed = {entry["file"] for folder, entry in entries() if folder == path.parent}
    assert {p.name for p in path.parent.glob("*.js")} == listed
