"""Libraries that Great Expectations imports for expectations which nobody here uses: they are loaded when first
touched."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from importlib.machinery import ModuleSpec
from importlib.util import LazyLoader, find_spec

# Statistical tests and the pictures of Data Docs: two of the five seconds that the import takes.
UNUSED = ("scipy.stats", "altair")


class LazyFinder:
    """A finder for ``sys.meta_path`` that gives the modules it is told a lazy loader (the standard library's): the
    import statement returns at once, and the first attribute asked of the module really loads it."""

    def __init__(self, names: Iterable[str]):
        self._names = set(names)

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name not in self._names:
            return None
        self._names.remove(name)  # the search below comes by here again
        spec = find_spec(name)
        if spec is not None and spec.loader is not None:
            spec.loader = LazyLoader(spec.loader)
        return spec


def put_off(names: Iterable[str] = UNUSED) -> None:
    """From now on, ``names`` are loaded lazily, unless they are loaded already."""
    sys.meta_path.insert(0, LazyFinder(n for n in names if n not in sys.modules))  # type: ignore[arg-type]
