"""The picture of the architecture, drawn from the imports: ``python -m tests.picture`` writes it into its page."""

from __future__ import annotations

import re

from tests.imports import FILES, PACKAGES, ROOT, module_of, modules_imported

PAGE = ROOT / "docs" / "explanation" / "architecture.md"
_BEGIN, _END = "<!-- made by python -m tests.picture -->", "<!-- end of the picture -->"
_SPLIT = {"transforms"}  # packages whose folders are boxes; folders of others import each other both ways


def box_of(module: str) -> str:
    """The box that a module stands in: its package, or the folder below it.

    >>> box_of("transforms.facts.claims.units"), box_of("flows.steps.read"), box_of("flows.cli"), box_of("warehouse.sql")
    ('transforms.facts', 'flows', 'flows', 'warehouse')
    """
    package, *below = module.split(".")
    is_folder = package in _SPLIT and below and (ROOT / package / below[0]).is_dir()
    return f"{package}.{below[0]}" if is_folder else package


def arrows() -> set[tuple[str, str]]:
    """Which box imports from which, without the arrows that a longer way says too."""
    found = {
        (box_of(module_of(p)), box_of(m)) for p in FILES for m in modules_imported(p) if m.split(".")[0] in PACKAGES
    }
    found = {(a, b) for a, b in found if a != b and "transforms" not in (a, b)}  # its head only switches its readers
    reached = set(found)
    while more := {(a, d) for a, b in reached for c, d in reached if b == c} - reached:
        reached |= more
    return {(a, b) for a, b in found if not any((a, c) in reached and (c, b) in reached for _, c in reached)}


def picture() -> str:
    """The boxes and arrows as a Mermaid flowchart; GitHub draws it."""
    boxes = sorted(
        {box_of(module_of(p)) for p in FILES} - {"transforms"}, key=lambda b: (PACKAGES.index(b.split(".")[0]), b)
    )
    lines = ["```mermaid", "flowchart TD"]
    lines += [f'  {_id(box)}["{box.replace(".", "/")}/"]' for box in boxes]
    lines += [
        f"  {_id(a)} --> {_id(b)}" for a, b in sorted(arrows(), key=lambda arrow: (boxes.index(arrow[0]), arrow[1]))
    ]
    return "\n".join([*lines, "```"])


def _id(box: str) -> str:
    return box.replace(".", "_")


def with_picture(page: str) -> str:
    return re.sub(f"{_BEGIN}.*?{_END}", lambda _: f"{_BEGIN}\n{picture()}\n{_END}", page, flags=re.S)


if __name__ == "__main__":
    PAGE.write_text(with_picture(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
    print(f"wrote {PAGE.relative_to(ROOT)}")
