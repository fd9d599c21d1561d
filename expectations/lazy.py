"""Great Expectations without what nobody here uses of it: libraries that are loaded when first touched, and packages that import a
name when it is first asked for."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from importlib.abc import InspectLoader, Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any, cast

from expectations.stand_ins import PANDAS

# Statistical tests, the pictures of Data Docs, rows that are no longer in a database, expectations of JSON.
UNUSED = ("scipy.stats", "altair", "pandas", "jsonschema")
# Optional to Great Expectations, which goes on where one is not installed.
ABSENT = ("boto3", "botocore")
# Of sixty expectations we use a few, of thirty kinds of data source one; each is a model that takes 10 ms to build.
GATHERING = (
    "great_expectations.datasource.fluent",
    "great_expectations.expectations",
    "great_expectations.expectations.core",
)
_STAND_INS: dict[str, dict[str, object]] = {"pandas": PANDAS}


def put_off(
    names: Iterable[str] = UNUSED, gathering: Iterable[str] = GATHERING, absent: Iterable[str] = ABSENT
) -> None:
    """From now on the modules ``names`` are loaded when an attribute is first asked of them, the packages ``gathering``
    import what their ``__init__`` gathers from other modules name by name, and those ``absent`` cannot be imported; unless they
    are loaded already."""
    kinds: dict[str, type[_Late]] = dict.fromkeys(names, _PutOff) | dict.fromkeys(gathering, _Gathering)
    late = {name: kind for name, kind in kinds.items() if name not in sys.modules}
    sys.meta_path.insert(0, _Finder(late, frozenset(absent)))


class _Late(ModuleType):
    """A module whose code has not run yet, or not all of it."""

    def enter(self, loader: InspectLoader) -> None:
        """What is done when the module is imported."""


class _PutOff(_Late):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__version__":
            raise AttributeError(name)  # asked by the import itself, or by what looks through all modules
        if name in _STAND_INS.get(self.__name__, {}):
            return _STAND_INS[self.__name__][name]
        load(self)
        return getattr(self, name)


class _Gathering(_Late):
    def enter(self, loader: InspectLoader) -> None:
        """Runs the statements other than ``from … import …``, and of the latter those that give the names which the others use."""
        tree = ast.parse(cast(str, loader.get_source(self.__name__)))
        places = self.__dict__["_places"] = {
            name.asname or name.name: ("." * node.level + (node.module or ""), name.name)
            for node in tree.body
            if isinstance(node, ast.ImportFrom) and node.module != "__future__"
            for name in node.names
        }
        rest = [node for node in tree.body if not isinstance(node, ast.ImportFrom) or node.module == "__future__"]
        used = {node.id for statement in rest for node in ast.walk(statement) if isinstance(node, ast.Name)}
        for name in places:
            if name in used:
                getattr(self, name)
        exec(compile(ast.Module(rest, []), self.__file__ or self.__name__, "exec"), self.__dict__)

    def __getattr__(self, name: str) -> Any:
        place = self.__dict__.get("_places", {}).get(name)
        if place is None:
            raise AttributeError(f"module {self.__name__!r} has no attribute {name!r}")
        module, called = place
        value = getattr(import_module(module, self.__name__), called)
        self.__dict__[name] = value
        return value

    def __dir__(self) -> Iterable[str]:
        return sorted({*super().__dir__(), *self.__dict__.get("_places", {})})


def load(module: ModuleType) -> None:
    """Runs the code of a module that was put off; any other stays as it is."""
    if type(module) is _PutOff:
        module.__class__ = ModuleType  # type: ignore[assignment]
        spec = cast(ModuleSpec, module.__spec__)
        spec.loader = cast(_LateLoader, spec.loader).loader
        cast(Loader, spec.loader).exec_module(module)


class _LateLoader(Loader):
    def __init__(self, loader: InspectLoader, kind: type[_Late]):
        self.loader, self._kind = loader, kind

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return self._kind(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        cast(_Late, module).enter(self.loader)

    def __getattr__(self, name: str) -> Any:  # as resources are asked of the real one
        return getattr(self.loader, name)


class _Finder(MetaPathFinder):
    def __init__(self, kinds: dict[str, type[_Late]], absent: frozenset[str]):
        self._kinds, self._absent = kinds, absent

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name in self._absent:
            raise ModuleNotFoundError(f"No module named {name!r}: it is not used here", name=name)
        for package in _parents(name):
            if package in sys.modules:
                load(sys.modules[package])  # what lies in a package may rely on it
        kind = self._kinds.pop(name, None)  # the search below comes by here again
        spec = find_spec(name) if kind else None
        if spec is not None and kind is not None and isinstance(spec.loader, InspectLoader):
            spec.loader = _LateLoader(spec.loader, kind)
        return spec


def _parents(name: str) -> Iterator[str]:
    """
    >>> list(_parents("a.b.c"))
    ['a', 'a.b']
    """
    parts = name.split(".")
    return (".".join(parts[:n]) for n in range(1, len(parts)))
