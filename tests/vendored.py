"""Scripts that come from npm and are committed as they were built: ``python -m tests.vendored`` fetches them again with npm, at the
versions that the lists name, and writes their licences and checksums. Nothing else fetches anything."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
LISTS = (
    ROOT / "warehouse" / "report" / "assets" / "vendor" / "vendor.json",  # what the pages load
    ROOT / "tests" / "data" / "vendor" / "vendor.json",  # what only tests do
)


def entries() -> list[tuple[Path, dict[str, Any]]]:
    """(folder, entry) of each file: its name there, package, version, path in the package, licence, its text, sha256."""
    return [(path.parent, entry) for path in LISTS for entry in json.loads(path.read_text(encoding="utf-8"))]


def checksum(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def refresh(path: Path) -> None:
    """Fetches the files of a list and writes what they are now. Raises CalledProcessError where npm fails."""
    made = []
    for entry in json.loads(path.read_text(encoding="utf-8")):
        with tempfile.TemporaryDirectory() as place:
            wanted = f"{entry['package']}@{entry['version']}"
            subprocess.run(["npm", "pack", "--silent", wanted, "--pack-destination", place], check=True)
            shutil.unpack_archive(next(Path(place).glob("*.tgz")), place)
            package = Path(place) / "package"
            shutil.copyfile(package / entry["path"], path.parent / entry["file"])
            licence = next(p for p in sorted(package.iterdir()) if p.name.upper().startswith("LICEN"))
            text = path.parent / f"{entry['file']}.LICENSE"
            shutil.copyfile(licence, text)
        made.append({**entry, "licence_text": text.name, "sha256": checksum(path.parent / entry["file"])})
    lines = ",\n".join(f"  {json.dumps(entry)}" for entry in made)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8")


if __name__ == "__main__":
    for listed in LISTS:
        refresh(listed)
        print(f"wrote {listed.relative_to(ROOT)}")
