"""The hook by which hatchling puts the compiled readers into a wheel (``[tool.hatch.build.targets.wheel.hooks.custom]``).

Off unless asked for: ``HATCH_BUILD_HOOK_ENABLE_CUSTOM=1 python -m build --wheel``, or the same variable with ``pip install``.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledReaders(BuildHookInterface):
    """Compiles in a temporary folder: the source tree stays as it is, and its own compiled modules stay out of the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return  # compiled in place on request alone: make compiled
        root, work = Path(self.root), Path(mkdtemp(prefix="wirehouse-"))
        sys.path.insert(0, self.root)
        from transforms.compiled.build_readers import compile_readers

        for path in compile_readers(root, work / "lib", work):
            build_data["force_include"][str(work / "lib" / path)] = path.as_posix()
        build_data["pure_python"] = False
        build_data["infer_tag"] = True
